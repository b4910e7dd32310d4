package org.claimtree.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a replay of claims found.
 *
 * @param ended whether it came to its end
 * @param today whether it asked today's tree, under which differences are what was looked for
 * @param findings the first of them, in words
 * @param more findings that are not told here
 */
record Replay(boolean ended, boolean today, Counts counts, List<String> findings, long more) {
    static final int FINDINGS_SHOWN = 50;

    /** What was compared. */
    record Counts(long claims, long different, long otherEngine, long parts, long partsDifferent) {}

    static Replay of(JsonNode replay, JsonNode findings) {
        JsonNode counts = replay.path("counts");
        List<String> found = new ArrayList<>();
        for (JsonNode item : findings.path("items")) {
            found.add(words(item));
        }
        return new Replay(
                replay.path("status").asText().equals("DONE"),
                replay.path("tree").asText().equals("TODAY"),
                new Counts(
                        counts.path("replayed").asLong(),
                        counts.path("different").asLong(),
                        counts.path("otherEngine").asLong(),
                        counts.path("parts").asLong(),
                        counts.path("partsDifferent").asLong()),
                found,
                findings.path("total").asLong() - found.size());
    }

    private static String words(JsonNode found) {
        String line = found.has("line") ? " line " + found.path("line").asInt() : "";
        String change = found.has("before") || found.has("after")
                ? ": " + found.path("before").asText("nothing") + " -> "
                        + found.path("after").asText("nothing")
                : "";
        return "%s%s %s %s%s"
                .formatted(
                        found.path("number").asText(),
                        line,
                        found.path("kind").asText(),
                        found.path("field").asText(),
                        change)
                .strip();
    }

    /** Whether everything came out as it went out. */
    boolean isAsSent() {
        return ended && counts.different() == 0 && counts.partsDifferent() == 0;
    }

    Exit exit() {
        return isAsSent() || ended && today ? Exit.OK : Exit.DIFFERENT;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%,d claims replayed %s: %,d differences"
                .formatted(
                        counts.claims(),
                        today ? "under today's tree" : "at their revisions",
                        counts.different() + counts.partsDifferent()));
        if (!today) {
            lines.add("%,d parts of files written again: %,d with other bytes"
                    .formatted(counts.parts(), counts.partsDifferent()));
        }
        if (counts.otherEngine() > 0) {
            lines.add("%,d claims of another version of the engine, not compared".formatted(counts.otherEngine()));
        }
        findings.forEach(found -> lines.add("  " + found));
        if (more > 0) {
            lines.add("  and %,d more".formatted(more));
        }
        if (!ended) {
            lines.add("The replay stopped on an error; the server's log says why.");
        }
        return lines;
    }
}
