package org.claimtree.edi837p;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Whether what other payers answered balances: by line (2430), by claim (2320), and both with each other. */
final class AnswerReadBack implements ReadBack {
    private static final String PAID = "D";

    private final ProblemList problems;
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Set<String> ofLine = new LinkedHashSet<>();

    private ReadSegment claim;
    private ReadSegment line;
    private Answer answer;
    private boolean inLine;

    AnswerReadBack(ProblemList problems) {
        this.problems = problems;
    }

    /** What one payer said so far. */
    private static final class Answer {
        private ReadSegment paid;
        private BigDecimal adjusted = BigDecimal.ZERO;
        private BigDecimal paidByLines = BigDecimal.ZERO;
        private BigDecimal adjustedByLines = BigDecimal.ZERO;
        private BigDecimal leftOfLine = BigDecimal.ZERO;
        private boolean lines;
    }

    @Override
    public void take(ReadSegment segment) {
        switch (segment.tag()) {
            case "HL", "SE", "CLM" -> {
                leave();
                claim = segment.is("CLM") ? segment : null;
            }
            case "SBR" -> answer = claim == null ? null : new Answer();
            case "AMT" -> amount(segment);
            case "NM1" -> payer(segment);
            case "LX" -> {
                leaveLine();
                inLine = true;
                answer = null;
            }
            case "SV1" -> service(segment);
            case "SVD" -> paid(segment);
            case "CAS" -> adjusted(segment);
            default -> {
                // Says nothing of answers.
            }
        }
    }

    private void amount(ReadSegment segment) {
        if (answer != null && !inLine && segment.at(1).equals(PAID)) {
            answer.paid = segment;
        }
    }

    private void payer(ReadSegment segment) {
        if (answer != null && !inLine && segment.at(1).equals("PR")) {
            answers.put(segment.at(9), answer);
        }
    }

    private void service(ReadSegment segment) {
        line = segment;
        BigDecimal charge = ClaimReadBack.amount(segment.at(2));
        answers.values().forEach(one -> one.leftOfLine = charge);
    }

    private void paid(ReadSegment segment) {
        answer = answers.get(segment.at(1));
        boolean known = answer != null && answer.paid != null;
        problems.expect(segment, FileProblem.RULE_ANSWER_PAYER, 1, known);
        if (known) {
            BigDecimal paid = ClaimReadBack.amount(segment.at(2));
            answer.lines = true;
            answer.paidByLines = answer.paidByLines.add(paid);
            answer.leftOfLine = answer.leftOfLine.subtract(paid);
            ofLine.add(segment.at(1));
        }
    }

    private void adjusted(ReadSegment segment) {
        if (answer == null) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int element = 3; element <= segment.size(); element += 3) {
            String amount = segment.at(element);
            sum = amount.startsWith("-")
                    ? sum.subtract(ClaimReadBack.amount(amount.substring(1)))
                    : sum.add(ClaimReadBack.amount(amount));
        }
        if (inLine) {
            answer.adjustedByLines = answer.adjustedByLines.add(sum);
            answer.leftOfLine = answer.leftOfLine.subtract(sum);
        } else {
            answer.adjusted = answer.adjusted.add(sum);
        }
    }

    private void leaveLine() {
        if (line != null) {
            for (String payer : ofLine) {
                problems.expect(
                        line,
                        FileProblem.RULE_ANSWER_LINE,
                        2,
                        answers.get(payer).leftOfLine.signum() == 0);
            }
        }
        line = null;
        ofLine.clear();
    }

    private void leave() {
        leaveLine();
        if (claim != null) {
            BigDecimal total = ClaimReadBack.amount(claim.at(2));
            answers.values().stream().filter(one -> one.paid != null).forEach(one -> {
                BigDecimal paid = ClaimReadBack.amount(one.paid.at(2));
                BigDecimal all = paid.add(one.adjusted).add(one.adjustedByLines);
                boolean lines =
                        !one.lines || one.paidByLines.subtract(one.adjusted).compareTo(paid) == 0;
                problems.expect(one.paid, FileProblem.RULE_ANSWER_CLAIM, 2, lines && all.compareTo(total) == 0);
            });
        }
        claim = null;
        answer = null;
        inLine = false;
        answers.clear();
    }
}
