package org.claimtree.edi837p;

import java.util.Map;
import org.claimtree.claimdoc.Insured;

/** HL: numbers, parents, children, what may stand under which level, and in which order parties are named. */
final class LevelReadBack implements ReadBack {
    private static final String BILLING = "20";
    private static final String SUBSCRIBER = "22";
    private static final String PATIENT = "23";

    /** NM101 in the order of the guide's loops; it starts anew with HL, 2300, 2320 and 2400. */
    private static final Map<String, Integer> ORDER = Map.ofEntries(
            Map.entry("41", 1),
            Map.entry("40", 2),
            Map.entry("85", 3),
            Map.entry("87", 4),
            Map.entry("IL", 5),
            Map.entry("PR", 6),
            Map.entry("QC", 7),
            Map.entry("DN", 8),
            Map.entry("82", 9),
            Map.entry("77", 10),
            Map.entry("DQ", 11),
            Map.entry("DK", 12));

    private final ProblemList problems;

    private ReadSegment level;
    private String billing = "";
    private String subscriber = "";
    private boolean self;
    private int levels;
    private boolean claims;
    private int named;

    LevelReadBack(ProblemList problems) {
        this.problems = problems;
    }

    @Override
    public void take(ReadSegment segment) {
        switch (segment.tag()) {
            case "ST" -> start();
            case "HL" -> enter(segment);
            case "SE" -> leave("");
            case "SBR" -> {
                self |= !claims && segment.at(2).equals(Insured.SELF);
                named = 0;
            }
            case "CLM" -> {
                claims = true;
                named = 0;
                problems.expect(segment, FileProblem.RULE_CLAIM_LEVEL, 0, level != null);
            }
            case "LX" -> named = 0;
            case "NM1" -> name(segment);
            default -> {
                // Has no say in the hierarchy.
            }
        }
    }

    private void start() {
        level = null;
        billing = "";
        subscriber = "";
        self = false;
        levels = 0;
        claims = false;
        named = 0;
    }

    private void enter(ReadSegment segment) {
        String kind = segment.at(3);
        leave(kind);
        levels++;
        problems.expect(segment, FileProblem.RULE_LEVEL_NUMBER, 1, segment.at(1).equals(Integer.toString(levels)));
        String parent = "";
        switch (kind) {
            case BILLING -> {
                billing = segment.at(1);
                subscriber = "";
                self = false;
            }
            case SUBSCRIBER -> {
                parent = billing;
                subscriber = segment.at(1);
                self = false;
            }
            default -> {
                parent = subscriber;
                problems.expect(segment, FileProblem.RULE_CLAIM_LEVEL, 0, !self);
            }
        }
        boolean under = kind.equals(BILLING) == parent.isEmpty();
        problems.expect(
                segment,
                FileProblem.RULE_LEVEL_PARENT,
                2,
                under && segment.at(2).equals(parent));
        level = segment;
        claims = false;
        named = 0;
    }

    /** Looks back at the level that ends where one of the next kind begins. */
    private void leave(String next) {
        if (level == null) {
            return;
        }
        String kind = level.at(3);
        boolean parent =
                (kind.equals(BILLING) && next.equals(SUBSCRIBER)) || (kind.equals(SUBSCRIBER) && next.equals(PATIENT));
        problems.expect(level, FileProblem.RULE_LEVEL_CHILDREN, 4, level.at(4).equals(parent ? "1" : "0"));
        boolean patient = kind.equals(PATIENT) || (kind.equals(SUBSCRIBER) && self);
        problems.expect(level, FileProblem.RULE_CLAIM_LEVEL, 0, claims == patient);
    }

    private void name(ReadSegment segment) {
        Integer turn = ORDER.get(segment.at(1));
        if (turn != null) {
            problems.expect(segment, FileProblem.RULE_LOOP_ORDER, 1, turn > named);
            named = turn;
        }
    }
}
