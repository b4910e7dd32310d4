package org.claimtree.edi837p.testing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names and what follows them: NPI check digits, tax ids, ZIP codes, subscriber's address, payers' ids. */
final class PartyVerifier {
    private static final Pattern PO_BOX =
            Pattern.compile("\\bP\\.? ?O\\.? ?BOX\\b|\\bLOCK ?BOX\\b|\\bPOST OFFICE BOX\\b");

    private final List<Segment> segments;
    private final List<String> problems;
    private final Set<String> payers = new HashSet<>();

    private Segment name;
    private String entity = "";
    private boolean self;
    private boolean inClaim;
    private String destination = "";
    private int taxIds;
    private Set<String> demographics = new HashSet<>();

    PartyVerifier(List<Segment> segments, List<String> problems) {
        this.segments = segments;
        this.problems = problems;
    }

    void verify() {
        for (Segment segment : segments) {
            switch (segment.tag()) {
                case "HL" -> inClaim = false;
                case "SBR" -> self = !inClaim && segment.at(2).equals("18");
                case "NM1" -> name(segment);
                case "CLM" -> claim();
                case "N3", "DMG" -> demographics.add(segment.tag());
                case "N4" -> place(segment);
                case "REF" -> reference(segment);
                case "PRV" -> expect(segment, segment.at(3).matches("[0-9A-Z]{9}X"), "has no taxonomy");
                default -> {
                    // Names nobody.
                }
            }
            if (segment.is("N3") && entity.equals("85")) {
                boolean box =
                        PO_BOX.matcher(segment.at(1) + " " + segment.at(2)).find();
                expect(segment, !box, "is a PO box as billing address");
            }
        }
    }

    private void claim() {
        leave();
        entity = "";
        inClaim = true;
        payers.clear();
        payers.add(destination);
    }

    private void name(Segment segment) {
        leave();
        name = segment;
        entity = segment.at(1);
        demographics = new HashSet<>();
        taxIds = 0;
        expect(segment, segment.at(8).isEmpty() == segment.at(9).isEmpty(), "has half an identification");
        expect(segment, segment.at(9).isEmpty() || segment.at(9).length() >= 2, "has too short an identification");
        expect(segment, segment.at(2).matches("[12]"), "is neither a person nor an organisation");
        expect(segment, entity.equals("87") != !segment.at(3).isEmpty(), "has no name, or one that does not belong");
        if (segment.at(8).equals("XX")) {
            expect(segment, luhn("80840" + segment.at(9)), "has an NPI with a wrong check digit");
        }
        if (entity.equals("PR") && inClaim) {
            expect(segment, payers.add(segment.at(9)), "repeats a payer of the claim");
        } else if (entity.equals("PR")) {
            destination = segment.at(9);
        }
    }

    private void leave() {
        if (entity.equals("IL") && !inClaim) {
            Set<String> expected = self ? Set.of("N3", "N4", "DMG") : Set.of();
            expect(name, demographics.equals(expected), "has address and birth date wrongly, or wrongly not");
        }
        if (entity.equals("85")) {
            expect(name, taxIds == 1, "has not exactly one tax id");
        }
    }

    private void place(Segment segment) {
        demographics.add("N4");
        expect(segment, segment.at(1).length() >= 2, "has too short a city");
        if (segment.at(4).isEmpty()) {
            expect(segment, segment.at(2).matches("[A-Z]{2}"), "has no state");
            boolean plus4 = entity.equals("85") || entity.equals("77");
            expect(segment, segment.at(3).matches(plus4 ? "[0-9]{9}" : "[0-9]{5}|[0-9]{9}"), "has a wrong ZIP");
        }
    }

    private void reference(Segment segment) {
        if (entity.equals("85") && segment.at(1).matches("EI|SY")) {
            taxIds++;
            expect(segment, segment.at(2).matches("[0-9]{9}"), "is no tax id of nine digits");
        }
    }

    /** ISO/IEC 7812: from the right, every second digit doubled and its own digits added. */
    private static boolean luhn(String digits) {
        if (!digits.matches("[0-9]{15}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 1 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    private void expect(Segment segment, boolean holds, String otherwise) {
        if (!holds) {
            problems.add(segment.where() + " " + otherwise);
        }
    }
}
