package org.claimtree.edi837p.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Inside claims: sums, pointers, line numbers, pairs of segments that demand each other. */
final class ClaimVerifier {
    private final List<Segment> segments;
    private final List<String> problems;
    private final Set<String> claimNumbers = new HashSet<>();
    private String batchDay = "";

    ClaimVerifier(List<Segment> segments, List<String> problems) {
        this.segments = segments;
        this.problems = problems;
    }

    void verify() {
        List<Segment> claim = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment.is("BHT")) {
                batchDay = segment.at(4);
            }
            if (segment.is("CLM") || segment.is("HL") || segment.is("SE")) {
                if (!claim.isEmpty()) {
                    claim(claim);
                }
                claim.clear();
            }
            if (segment.is("CLM") || !claim.isEmpty()) {
                claim.add(segment);
            }
        }
    }

    private void claim(List<Segment> claim) {
        Segment clm = claim.get(0);
        expect(clm, clm.at(1).matches("[A-Z0-9]{2,14}"), "has no claim number of 2 to 14 capitals and digits");
        expect(clm, claimNumbers.add(clm.at(1)), "repeats a claim number");
        // Behind the first SBR it is another payer's number.
        boolean refers = claim.stream().takeWhile(s -> !s.is("SBR")).anyMatch(s -> s.is("REF", "F8"));
        expect(clm, refers == clm.at(5, 3).matches("[78]"), "has frequency and payer's number that disagree");
        long accidents = claim.stream().filter(s -> s.is("DTP", "439")).count();
        boolean accident = clm.components(11).stream().limit(2).anyMatch(cause -> cause.matches("AA|OA"));
        expect(clm, accidents == 1 || !accident, "has an accident without its date");
        int others = count(claim, "SBR");
        expect(clm, count(claim, "OI") == others, "has another coverage without OI");
        int diagnoses = diagnoses(claim);
        lines(claim, diagnoses);
        new AnswerVerifier(claim, problems).verify();
    }

    private int diagnoses(List<Segment> claim) {
        List<Segment> found = claim.stream().filter(s -> s.is("HI")).toList();
        if (found.size() != 1) {
            expect(claim.get(0), false, "has not exactly one list of diagnoses");
            return 0;
        }
        Segment hi = found.get(0);
        int count = hi.elements().size() - 1;
        expect(hi, count <= 12, "has more than 12 diagnoses");
        for (int i = 1; i <= count; i++) {
            expect(hi, hi.at(i, 1).equals(i == 1 ? "ABK" : "ABF"), "has a wrong qualifier");
            expect(hi, hi.at(i, 2).matches("[A-Z][0-9A-Z]{2,6}"), "has no ICD-10-CM code");
        }
        return count;
    }

    private void lines(List<Segment> claim, int diagnoses) {
        Segment clm = claim.get(0);
        Set<String> controlNumbers = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        int lines = 0;
        int services = 0;
        int dates = 0;
        for (Segment segment : claim) {
            if (segment.is("LX")) {
                lines++;
                expect(segment, segment.at(1).equals(Integer.toString(lines)), "is not line " + lines);
            } else if (segment.is("SV1")) {
                services++;
                sum = sum.add(money(segment.at(2)));
                service(segment, clm.at(5, 1), diagnoses);
            } else if (segment.is("DTP", "472")) {
                dates++;
                String last = segment.at(3).substring(Math.max(0, segment.at(3).length() - 8));
                expect(segment, last.compareTo(batchDay) <= 0, "is a service in the future of the batch");
            } else if (segment.is("REF", "6R")) {
                expect(segment, controlNumbers.add(segment.at(2)), "repeats a line number");
                expect(segment, segment.at(2).length() <= 30, "is longer than 30 characters");
            }
        }
        expect(clm, lines >= 1 && lines <= 50, "has not from 1 to 50 lines");
        expect(clm, services == lines && dates == lines, "has a line without service or date");
        expect(clm, controlNumbers.size() == lines, "has a line without our number");
        expect(clm, money(clm.at(2)).compareTo(sum) == 0, "has a total that is not the sum of its lines");
    }

    private void service(Segment sv1, String place, int diagnoses) {
        expect(sv1, sv1.at(1, 1).equals("HC") && sv1.at(1, 2).matches("[0-9A-Z]{5}"), "has no procedure");
        for (int i = 3; i <= 6; i++) {
            expect(sv1, sv1.at(1, i).matches("|[0-9A-Z]{2}"), "has a modifier that is not two characters");
        }
        expect(sv1, !sv1.at(5).equals(place), "repeats the place of service of its claim");
        List<String> pointers = sv1.components(7);
        expect(sv1, pointers.size() <= 4, "has more than four pointers");
        for (String pointer : pointers) {
            boolean points = pointer.matches("[1-9][0-9]?") && Integer.parseInt(pointer) <= diagnoses;
            expect(sv1, points, "points to no diagnosis");
        }
        for (int flag : new int[] {9, 11, 12}) {
            expect(sv1, sv1.at(flag).matches("Y?"), "has an indicator that is not Y");
        }
    }

    private static int count(List<Segment> claim, String tag) {
        return (int) claim.stream().filter(s -> s.is(tag)).count();
    }

    private static BigDecimal money(String text) {
        return text.matches("[0-9]+(\\.[0-9]+)?") ? new BigDecimal(text) : BigDecimal.ZERO;
    }

    private void expect(Segment segment, boolean holds, String otherwise) {
        if (!holds) {
            problems.add(segment.where() + " " + otherwise);
        }
    }
}
