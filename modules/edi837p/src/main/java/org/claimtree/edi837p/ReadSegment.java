package org.claimtree.edi837p;

import java.util.ArrayList;
import java.util.List;

/** One segment as it was read back. What is not there is empty, never null. */
final class ReadSegment {
    private final String tag;
    private final int position;
    private final List<List<String>> elements = new ArrayList<>(12);

    /**
     * @param tag NM1, or a question mark for a segment that no 837P has
     * @param position in its transaction set, 1 for ST; 0 outside of one
     */
    ReadSegment(String tag, int position) {
        this.tag = tag;
        this.position = position;
    }

    /** Takes an element or, when component is above 0, one component of it. */
    void put(int element, int component, String text) {
        while (elements.size() < element) {
            elements.add(List.of());
        }
        List<String> old = elements.get(element - 1);
        if (component <= 1 && old.isEmpty()) {
            elements.set(element - 1, List.of(text));
            return;
        }
        List<String> components = new ArrayList<>(old);
        while (components.size() < component - 1) {
            components.add("");
        }
        components.add(text);
        elements.set(element - 1, components);
    }

    String tag() {
        return tag;
    }

    boolean is(String wanted) {
        return tag.equals(wanted);
    }

    /** Number of its last element. */
    int size() {
        return elements.size();
    }

    /** An element, or the first component of a composite. */
    String at(int element) {
        return at(element, 1);
    }

    String at(int element, int component) {
        List<String> components = components(element);
        return component <= components.size() ? components.get(component - 1) : "";
    }

    List<String> components(int element) {
        return element <= elements.size() ? elements.get(element - 1) : List.of();
    }

    /** Where an element is: {@code NM1[14].09}. */
    String field(int element) {
        return field(tag, position, element, 0);
    }

    /** Where a component is: {@code SV1[31].01-2}. */
    String field(int element, int component) {
        return field(tag, position, element, component);
    }

    /** Where the segment is: {@code NM1[14]}. */
    String field() {
        return field(tag, position, 0, 0);
    }

    /** Segment or loop, position in the set, element, component; each left out when it is 0 or less. */
    static String field(String name, int position, int element, int component) {
        StringBuilder field = new StringBuilder(name);
        if (position > 0) {
            field.append('[').append(position).append(']');
        }
        if (element > 0) {
            field.append(element < 10 ? ".0" : ".").append(element);
        }
        if (component > 0) {
            field.append('-').append(component);
        }
        return field.toString();
    }
}
