package org.claimtree.claimdoc;

import java.util.List;

/**
 * A segment of a claim as it went out, with words for its parts.
 *
 * @param loop such as 2010AA
 * @param loopName what the loop is about
 * @param id such as NM1
 * @param name what the segment says
 * @param text as it stands in the file, without its end
 * @param elements what it holds; components of a composite one by one, empty ones left out
 * @param fields of the claim's provenance that its values come from; empty where no profile has a say
 */
public record ExplainedSegment(
        String loop,
        String loopName,
        String id,
        String name,
        String text,
        List<Element> elements,
        List<String> fields) {

    /**
     * A value in a segment.
     *
     * @param position such as NM103, or CLM05-1 for a component
     * @param name what the value is
     */
    public record Element(String position, String name, String value) {}

    public ExplainedSegment {
        elements = List.copyOf(elements);
        fields = List.copyOf(fields);
    }

    /** Never the text: it is a client's claim. */
    @Override
    public String toString() {
        return "ExplainedSegment[" + loop + " " + id + "]";
    }
}
