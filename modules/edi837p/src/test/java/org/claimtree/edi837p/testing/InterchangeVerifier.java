package org.claimtree.edi837p.testing;

import java.util.ArrayList;
import java.util.List;

/**
 * Says what is wrong with an 837P file, going by the file alone. It sees what readers of loops do not: counts, control
 * numbers, parents of levels, sums, dates, check digits, characters, empty endings. It shares no code with the writer.
 */
public final class InterchangeVerifier {
    private InterchangeVerifier() {}

    /** Every problem of the file, each with the place of its segment; empty for a good file. */
    public static List<String> problems(byte[] file) {
        ParsedFile parsed = new ParsedFile(file);
        List<String> problems = new ArrayList<>(parsed.problems());
        if (problems.isEmpty()) {
            new ElementVerifier(parsed.segments(), problems).verify();
            new EnvelopeVerifier(parsed.segments(), problems).verify();
            new HierarchyVerifier(parsed.segments(), problems).verify();
            new PartyVerifier(parsed.segments(), problems).verify();
            new ClaimVerifier(parsed.segments(), problems).verify();
        }
        return List.copyOf(problems);
    }
}
