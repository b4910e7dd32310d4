package org.claimtree.edi837p;

import java.util.Map;

/** Tells in which loop of 005010X222A1 each segment stands, in the order of the file. */
final class LoopTracker {
    private static final Map<String, String> LEVELS = Map.of("20", "2000A", "22", "2000B", "23", "2000C");

    /** Loop of a name, by the loop whose child it is and NM101. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("ST 41", "1000A"),
            Map.entry("ST 40", "1000B"),
            Map.entry("2000A 85", "2010AA"),
            Map.entry("2000A 87", "2010AB"),
            Map.entry("2000B IL", "2010BA"),
            Map.entry("2000B PR", "2010BB"),
            Map.entry("2000C QC", "2010CA"),
            Map.entry("2300 DN", "2310A"),
            Map.entry("2300 82", "2310B"),
            Map.entry("2300 77", "2310C"),
            Map.entry("2300 DQ", "2310D"),
            Map.entry("2320 IL", "2330A"),
            Map.entry("2320 PR", "2330B"),
            Map.entry("2400 82", "2420A"),
            Map.entry("2400 DK", "2420E"));

    /** The loop of a damaged part: it has no words. */
    private static final String NOBODY_KNOWS = "";

    private String parent = "ST";
    private String loop = "ST";

    String next(PlainSegment segment) {
        switch (segment.tag()) {
            case "HL" -> enter(LEVELS.getOrDefault(segment.at(3), NOBODY_KNOWS));
            case "CLM" -> enter("2300");
            case "LX" -> enter("2400");
            case "SBR" -> enter(parent.equals("2000B") ? parent : "2320");
            case "LIN" -> loop = "2410";
            case "SVD" -> loop = "2430";
            case "NM1" -> loop = NAMES.getOrDefault(parent + " " + segment.at(1), NOBODY_KNOWS);
            default -> {
                // Belongs to what came before it.
            }
        }
        return loop;
    }

    private void enter(String begun) {
        parent = begun;
        loop = begun;
    }
}
