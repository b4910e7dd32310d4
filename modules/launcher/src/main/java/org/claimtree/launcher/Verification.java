package org.claimtree.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a server found when it checked all that proves itself.
 *
 * @param unsealed rows of the audit trail that are in no sealed block yet
 */
record Verification(boolean whole, long unsealed, List<Check> checks) {
    /** One kind of thing. */
    record Check(String what, long checked, List<Problem> problems) {}

    /** One thing that is not as it was written. */
    record Problem(String where, String message) {}

    static Verification of(JsonNode answer) {
        List<Check> checks = new ArrayList<>();
        for (JsonNode check : answer.path("checks")) {
            List<Problem> problems = new ArrayList<>();
            for (JsonNode problem : check.path("problems")) {
                problems.add(new Problem(
                        problem.path("where").asText(), problem.path("message").asText()));
            }
            checks.add(
                    new Check(check.path("what").asText(), check.path("checked").asLong(), problems));
        }
        return new Verification(
                answer.path("whole").asBoolean(), answer.path("unsealed").asLong(), checks);
    }

    /** The same as a table, then every problem. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("  %-34s %10s %10s".formatted("what", "checked", "problems"));
        for (Check check : checks) {
            lines.add("  %-34s %,10d %,10d"
                    .formatted(check.what(), check.checked(), check.problems().size()));
        }
        lines.add("  %-34s %,10d".formatted("audit rows not sealed yet", unsealed));
        for (Check check : checks) {
            for (Problem problem : check.problems()) {
                lines.add("  %s: %s: %s".formatted(check.what(), problem.where(), problem.message()));
            }
        }
        lines.add(whole ? "Everything is whole." : "NOT everything is whole.");
        return lines;
    }
}
