package org.claimtree.edi837p;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimtree.kernel.AnesthesiaCodes;
import org.claimtree.kernel.FilingCodes;
import org.claimtree.kernel.PlacesOfService;

/** Inside claims: sums, pointers, numbers of lines, elements that demand each other across segments. */
final class ClaimReadBack implements ReadBack {
    private static final int LINE_NUMBER = 30;
    private static final int FIRST_MODIFIER = 3;
    private static final int LAST_MODIFIER = 6;

    private final ProblemList problems;
    private final Set<String> claimNumbers = new HashSet<>();
    private final Set<String> lineNumbers = new HashSet<>();

    private ReadSegment claim;
    private int diagnoses;
    private boolean refers;
    private boolean inCoverage;
    private boolean accidentDate;
    private boolean stay;
    private boolean inpatient;
    private String admission = "";
    private int lines;
    private BigDecimal sum = BigDecimal.ZERO;

    ClaimReadBack(ProblemList problems) {
        this.problems = problems;
    }

    @Override
    public void take(ReadSegment segment) {
        switch (segment.tag()) {
            case "ST" -> claimNumbers.clear();
            case "HL", "SE" -> leave();
            case "CLM" -> enter(segment);
            case "DTP" -> date(segment);
            case "PWK" ->
                problems.expect(
                        segment,
                        FileProblem.RULE_ATTACHMENT,
                        6,
                        segment.at(6).isEmpty() == segment.at(2).equals(FilingCodes.ON_REQUEST));
            case "REF" -> reference(segment);
            case "HI" -> diagnoses(segment);
            // REF F8 behind it is another payer's.
            case "SBR" -> inCoverage = true;
            case "LX" -> {
                inCoverage = false;
                lines++;
                problems.expect(
                        segment, FileProblem.RULE_LINE_NUMBER, 1, segment.at(1).equals(Integer.toString(lines)));
            }
            case "SV1" -> service(segment);
            default -> {
                // Stands for itself.
            }
        }
    }

    private void enter(ReadSegment segment) {
        leave();
        claim = segment;
        diagnoses = 0;
        refers = false;
        inCoverage = false;
        accidentDate = false;
        stay = false;
        inpatient = PlacesOfService.isInpatient(segment.at(5, 1));
        admission = "";
        lines = 0;
        sum = BigDecimal.ZERO;
        lineNumbers.clear();
        String number = segment.at(1);
        problems.expect(segment, FileProblem.RULE_CLAIM_NUMBER, 1, Signs.isCode(number) && claimNumbers.add(number));
    }

    /** Looks back at the claim that ends here. */
    private void leave() {
        if (claim == null) {
            return;
        }
        problems.expect(claim, FileProblem.RULE_TOTAL, 2, amount(claim.at(2)).compareTo(sum) == 0);
        boolean original = claim.at(5, 3).equals("1");
        problems.expect(claim, FileProblem.RULE_FREQUENCY_REFERENCE, 5, original != refers);
        boolean accident =
                claim.components(11).contains("AA") || claim.components(11).contains("OA");
        problems.expect(claim, FileProblem.RULE_ACCIDENT_DATE, 11, accidentDate || !accident);
        problems.expect(claim, FileProblem.RULE_ACCIDENT_DATE, 11, !accidentDate || claim.size() >= 11);
        boolean onePlace = claim.at(11, 4).isEmpty() != claim.at(11, 5).isEmpty();
        problems.expect(
                claim,
                FileProblem.RULE_ACCIDENT_PLACE,
                11,
                onePlace || !claim.components(11).contains("AA"));
        problems.expect(claim, FileProblem.RULE_STAY_PLACE, 5, inpatient || !stay);
        claim = null;
    }

    private void date(ReadSegment segment) {
        switch (segment.at(1)) {
            case "439" -> accidentDate = true;
            case "435" -> {
                stay = true;
                admission = segment.at(3);
            }
            case "096" -> {
                stay = true;
                problems.expect(
                        segment, FileProblem.RULE_STAY_ORDER, 3, segment.at(3).compareTo(admission) >= 0);
            }
            default -> {
                // Days that stand for themselves.
            }
        }
    }

    private void reference(ReadSegment segment) {
        switch (segment.at(1)) {
            case "F8" -> refers |= !inCoverage;
            case "6R" -> {
                String number = segment.at(2);
                boolean good = number.length() <= LINE_NUMBER && lineNumbers.add(number);
                problems.expect(segment, FileProblem.RULE_LINE_REFERENCE, 2, good);
            }
            default -> {
                // Numbers that others have given.
            }
        }
    }

    private void diagnoses(ReadSegment segment) {
        diagnoses = segment.size();
        for (int i = 1; i <= diagnoses; i++) {
            String code = segment.at(i, 2);
            boolean letter = !code.isEmpty() && Signs.isCapital(code.charAt(0));
            problems.expect(segment, FileProblem.RULE_CODE_FORM, i, letter && Signs.isCode(code));
        }
    }

    private void service(ReadSegment segment) {
        sum = sum.add(amount(segment.at(2)));
        String procedure = segment.at(1, 2);
        boolean codes = Signs.isCode(procedure);
        for (int i = FIRST_MODIFIER; i <= LAST_MODIFIER; i++) {
            codes &= segment.at(1, i).isEmpty() || Signs.isCode(segment.at(1, i));
        }
        problems.expect(segment, FileProblem.RULE_CODE_FORM, 1, codes);
        problems.expect(
                segment,
                FileProblem.RULE_MINUTES,
                3,
                AnesthesiaCodes.covers(procedure) || !segment.at(3).equals("MJ"));
        boolean ownPlace = claim == null || !segment.at(5).equals(claim.at(5, 1));
        problems.expect(segment, FileProblem.RULE_PLACE_REPEATED, 5, ownPlace);
        inpatient |= PlacesOfService.isInpatient(segment.at(5));
        pointers(segment, segment.components(7));
    }

    private void pointers(ReadSegment segment, List<String> pointers) {
        for (String pointer : pointers) {
            problems.expect(segment, FileProblem.RULE_POINTER, 7, pointsToDiagnosis(pointer));
        }
    }

    private boolean pointsToDiagnosis(String pointer) {
        if (!Signs.isDigits(pointer) || pointer.length() > 2) {
            return false;
        }
        int number = Integer.parseInt(pointer);
        return number >= 1 && number <= diagnoses;
    }

    /** An amount in its short form, else zero: what is no amount is told by others. */
    static BigDecimal amount(String text) {
        boolean plain =
                !text.isEmpty() && text.length() <= 12 && text.chars().allMatch(c -> c == '.' || Signs.isDigit(c));
        boolean one =
                plain && text.indexOf('.') == text.lastIndexOf('.') && Signs.isDigit(text.charAt(text.length() - 1));
        return one ? new BigDecimal(text) : BigDecimal.ZERO;
    }
}
