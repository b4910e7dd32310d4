package org.claimtree.edi837p;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimtree.claimdoc.ExplainedSegment;

/**
 * Our own short words for loops, segments and elements that we write: {@code loops.csv}, {@code segments.csv} and
 * {@code elements.csv}. What stands there with a loop or a qualifier goes before what stands there without.
 */
final class SegmentWords {
    private static final Map<String, String> LOOPS = loops();
    private static final Map<String, String[]> SEGMENTS = segments();
    private static final Map<String, String> ELEMENTS = elements();

    private SegmentWords() {}

    static ExplainedSegment explain(PlainSegment segment, String loop, PlainSegment.Cut cut) {
        String[] words = segment(loop, segment.tag(), segment.at(1));
        List<ExplainedSegment.Element> elements = new ArrayList<>();
        for (int i = 1; i <= segment.elements().size(); i++) {
            List<String> components = cut.components(segment.at(i));
            String position = (i < 10 ? "0" : "") + i;
            for (int c = 1; c <= components.size(); c++) {
                String value = components.get(c - 1);
                String place = position + (components.size() > 1 ? "-" + c : "");
                if (!value.isEmpty()) {
                    elements.add(new ExplainedSegment.Element(segment.tag() + place, name(segment, place), value));
                }
            }
        }
        List<String> fields = words[1].isEmpty() ? List.of() : List.of(words[1].split(" "));
        return new ExplainedSegment(
                loop, LOOPS.getOrDefault(loop, ""), segment.tag(), words[0], segment.text(), elements, fields);
    }

    private static String[] segment(String loop, String tag, String qualifier) {
        for (String key : List.of(
                loop + " " + tag + " " + qualifier,
                " " + tag + " " + qualifier,
                loop + " " + tag + " ",
                " " + tag + " ")) {
            if (SEGMENTS.containsKey(key)) {
                return SEGMENTS.get(key);
            }
        }
        return new String[] {"", ""};
    }

    /** Where elements repeat, as in HI, one row without a number names them all. */
    private static String name(PlainSegment segment, String place) {
        String tag = segment.tag();
        String component = place.indexOf('-') < 0 ? "" : place.substring(place.indexOf('-'));
        for (String key :
                List.of(tag + " " + segment.at(1) + " " + place, tag + "  " + place, tag + "  " + component)) {
            if (ELEMENTS.containsKey(key)) {
                return ELEMENTS.get(key);
            }
        }
        return "";
    }

    private static Map<String, String> loops() {
        Map<String, String> loops = new LinkedHashMap<>();
        rows("loops.csv", 2).forEach(row -> loops.put(row[0], row[1]));
        return loops;
    }

    private static Map<String, String[]> segments() {
        Map<String, String[]> segments = new LinkedHashMap<>();
        rows("segments.csv", 5).forEach(row -> {
            for (String loop : row[0].split(" ", -1)) {
                segments.put(loop + " " + row[1] + " " + row[2], new String[] {row[3], row[4]});
            }
        });
        return segments;
    }

    private static Map<String, String> elements() {
        Map<String, String> elements = new LinkedHashMap<>();
        rows("elements.csv", 4).forEach(row -> elements.put(row[0] + " " + row[1] + " " + row[2], row[3]));
        return elements;
    }

    /** No word has a comma, so that a line can be cut at commas. */
    private static List<String[]> rows(String resource, int columns) {
        try (InputStream in = SegmentWords.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .peek(row -> {
                        if (row.length != columns) {
                            throw new IllegalStateException(resource + " has a row of " + row.length);
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
