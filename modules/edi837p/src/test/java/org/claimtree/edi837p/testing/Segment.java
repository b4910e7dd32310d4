package org.claimtree.edi837p.testing;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One segment as it stands in a file.
 *
 * @param position 1 for ISA
 * @param elements the tag first, so that elements count from 1 as the guide does
 * @param component separator inside elements
 */
record Segment(int position, List<String> elements, char component) {
    String tag() {
        return elements.get(0);
    }

    boolean is(String tag) {
        return tag().equals(tag);
    }

    /** Whether tag and first element are these: NM1 85, REF F8, DTP 472. */
    boolean is(String tag, String qualifier) {
        return is(tag) && at(1).equals(qualifier);
    }

    /** Element by its number in the guide, empty when it is not there. */
    String at(int element) {
        return element < elements.size() ? elements.get(element) : "";
    }

    List<String> components(int element) {
        return List.of(at(element).split(Pattern.quote(String.valueOf(component)), -1));
    }

    /** Component by its number in the guide, empty when it is not there. */
    String at(int element, int number) {
        List<String> components = components(element);
        return number <= components.size() ? components.get(number - 1) : "";
    }

    String where() {
        return "segment " + position + " " + tag();
    }
}
