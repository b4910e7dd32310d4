package org.claimtree.edi837p;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.claimtree.claimdoc.InterchangeEnvelope.Separators;

/**
 * A segment of a file that we wrote, as text.
 *
 * @param text without its end
 * @param elements from 1, behind the tag
 */
record PlainSegment(String tag, String text, List<String> elements) {
    /** An element; empty when it is not there. */
    String at(int element) {
        return element <= elements.size() ? elements.get(element - 1) : "";
    }

    boolean is(String wanted) {
        return tag.equals(wanted);
    }

    /** Cuts text at the separators of its file. */
    record Cut(Separators separators) {
        List<PlainSegment> segments(byte[] part) {
            List<PlainSegment> segments = new ArrayList<>();
            for (String text : pieces(new String(part, StandardCharsets.US_ASCII), separators.segment())) {
                String line = text.strip();
                if (!line.isEmpty()) {
                    List<String> elements = pieces(line, separators.element());
                    segments.add(new PlainSegment(elements.get(0), line, elements.subList(1, elements.size())));
                }
            }
            return segments;
        }

        List<String> components(String element) {
            return pieces(element, separators.component());
        }

        private static List<String> pieces(String text, char separator) {
            return List.of(text.split(Pattern.quote(String.valueOf(separator)), -1));
        }
    }
}
