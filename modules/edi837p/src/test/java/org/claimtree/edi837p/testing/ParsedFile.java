package org.claimtree.edi837p.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A file taken apart by the positions of ISA and nothing else: no library, and no code of the writer. */
final class ParsedFile {
    private static final int ISA_LENGTH = 105;
    private static final int[] ISA_WIDTHS = {2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1};

    private final List<Segment> segments = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    ParsedFile(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (text.length() <= ISA_LENGTH || !text.startsWith("ISA")) {
            problems.add("the file has no ISA of 105 characters and a terminator");
            return;
        }
        isa(text);
        split(text, text.charAt(3), text.charAt(ISA_LENGTH - 1), text.charAt(ISA_LENGTH));
    }

    List<Segment> segments() {
        return segments;
    }

    List<String> problems() {
        return problems;
    }

    private void isa(String text) {
        int position = 3;
        for (int width : ISA_WIDTHS) {
            if (text.charAt(position) != text.charAt(3)) {
                problems.add("ISA is not of fixed width at character " + (position + 1));
                return;
            }
            position += width + 1;
        }
    }

    private void split(String text, char element, char component, char terminator) {
        String breaks = text.startsWith("\r\n", ISA_LENGTH + 1) ? "\r\n" : "";
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf(terminator, start);
            if (end < 0) {
                problems.add("something stands behind the last terminator");
                return;
            }
            String[] elements = text.substring(start, end).split(Pattern.quote(String.valueOf(element)), -1);
            segments.add(new Segment(segments.size() + 1, List.of(elements), component));
            start = end + 1;
            if (!text.startsWith(breaks, start)) {
                problems.add("line breaks are not the same behind all segments");
                return;
            }
            start += breaks.length();
        }
    }
}
