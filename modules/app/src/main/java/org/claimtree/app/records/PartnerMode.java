package org.claimtree.app.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.claimtree.claims.PartnerFiles;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;

/**
 * Whether files of a trading partner are test or production files (ISA15), with what was made so far.
 *
 * @param test true: files count for nothing
 */
record PartnerMode(boolean test, PartnerFiles.Counts made) {
    /** A record that says nothing is one of tests, as new partners are. */
    static boolean isTest(JsonNode partner) {
        return partner.path("test").asBoolean(true);
    }

    /**
     * Refuses a partner that would become another in passing: production is chosen by somebody who was asked.
     *
     * @param stored null for a new one
     * @throws Problem 422
     */
    static void refuseInPassing(StoredRecord stored, JsonNode wanted) {
        boolean now = stored == null || isTest(stored.json());
        if (isTest(wanted) != now) {
            throw Problem.invalid(
                    List.of(
                            new InputProblem(
                                    "/test",
                                    "MODE_ASKS",
                                    stored == null
                                            ? "A new partner starts with test files; switch to production when it lets you."
                                            : "Between test and production one switches by itself, and is asked (POST partners/{ref}/mode).")));
        }
    }

    /** What the switch means, for who is asked. */
    String consequence() {
        return test
                ? "%d claims were sent in %d test files and count for nothing. From the switch on, files are claims that the partner passes on to payers."
                        .formatted(made.testClaims(), made.testFiles())
                : "%d claims left in %d production files and stay what they are. From the switch on, files are tests: nobody pays for what is in them."
                        .formatted(made.claims(), made.files());
    }
}
