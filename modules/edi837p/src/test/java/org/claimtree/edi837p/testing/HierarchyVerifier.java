package org.claimtree.edi837p.testing;

import java.util.List;
import java.util.Map;

/** HL: numbers, parents, children, and what may stand under which level. */
final class HierarchyVerifier {
    private static final int CLAIMS_PER_LEVEL = 100;
    private static final Map<String, String> PARENTS = Map.of("22", "20", "23", "22");

    private final List<Segment> segments;
    private final List<String> problems;

    private Segment level;
    private Segment billing;
    private Segment subscriber;
    private int levels;
    private int claims;
    private boolean self;

    HierarchyVerifier(List<Segment> segments, List<String> problems) {
        this.segments = segments;
        this.problems = problems;
    }

    void verify() {
        for (Segment segment : segments) {
            switch (segment.tag()) {
                case "ST" -> start();
                case "SE" -> leave(segment, "");
                case "HL" -> enter(segment);
                case "SBR" -> relationship(segment);
                case "CLM" -> claim(segment);
                default -> {
                    // Has no say in the hierarchy.
                }
            }
        }
    }

    private void start() {
        level = null;
        billing = null;
        subscriber = null;
        levels = 0;
    }

    private void enter(Segment segment) {
        leave(segment, segment.at(3));
        levels++;
        expect(segment, segment.at(1).equals(Integer.toString(levels)), "is not number " + levels);
        Segment parent = null;
        switch (segment.at(3)) {
            case "20" -> billing = segment;
            case "22" -> {
                parent = billing;
                subscriber = segment;
            }
            case "23" -> parent = subscriber;
            default -> problems.add(segment.where() + " is of an unknown level");
        }
        boolean top = segment.at(3).equals("20");
        String number = parent == null ? "" : parent.at(1);
        expect(segment, segment.at(2).equals(number) && (top || parent != null), "has the wrong parent");
        if (top) {
            subscriber = null;
        }
        level = segment;
        claims = 0;
    }

    /** Looks back at the level that ends where the next begins. */
    private void leave(Segment next, String nextLevel) {
        if (level == null) {
            expect(next, nextLevel.equals("20"), "comes without a billing provider");
            return;
        }
        boolean parent = level.at(3).equals(PARENTS.get(nextLevel));
        expect(level, level.at(4).equals(parent ? "1" : "0"), "is wrong about having children");
        boolean hasClaims = level.at(3).equals("23") || (level.at(3).equals("22") && self);
        expect(level, claims > 0 == hasClaims, "has claims where none belong, or none where they do");
        expect(level, claims <= CLAIMS_PER_LEVEL, "has more than 100 claims");
    }

    private void relationship(Segment segment) {
        if (claims == 0) {
            self = segment.at(2).equals("18");
            expect(segment, self || segment.at(2).isEmpty(), "names a relationship that belongs to the patient loop");
        }
    }

    private void claim(Segment segment) {
        claims++;
        expect(segment, level != null, "stands under no level");
    }

    private void expect(Segment segment, boolean holds, String otherwise) {
        if (!holds) {
            problems.add(segment.where() + " " + otherwise);
        }
    }
}
