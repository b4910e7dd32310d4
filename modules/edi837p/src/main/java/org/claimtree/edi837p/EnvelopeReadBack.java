package org.claimtree.edi837p;

import java.util.HashSet;
import java.util.Set;

/** What the control schema leaves open: which guide it is, and that sets of one file differ in their numbers. */
final class EnvelopeReadBack implements ReadBack {
    private static final String GUIDE = "005010X222A1";

    private final ProblemList problems;
    private final Set<String> sets = new HashSet<>();
    private final Set<String> batches = new HashSet<>();

    EnvelopeReadBack(ProblemList problems) {
        this.problems = problems;
    }

    @Override
    public void take(ReadSegment segment) {
        switch (segment.tag()) {
            case "GS" -> {
                guide(segment, 1, "HC");
                guide(segment, 7, "X");
                guide(segment, 8, GUIDE);
            }
            case "ST" -> {
                guide(segment, 1, "837");
                guide(segment, 3, GUIDE);
                number(segment, 2, sets);
            }
            case "BHT" -> number(segment, 3, batches);
            default -> {
                // The control schema says all there is to say.
            }
        }
    }

    private void guide(ReadSegment segment, int element, String expected) {
        if (!segment.at(element).equals(expected)) {
            problems.add(FileProblem.RULE_GUIDE, segment.field(element));
        }
    }

    private void number(ReadSegment segment, int element, Set<String> used) {
        if (!used.add(segment.at(element))) {
            problems.add(FileProblem.RULE_CONTROL_NUMBER, segment.field(element));
        }
    }
}
