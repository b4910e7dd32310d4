package org.claimtree.claimdoc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimtree.kernel.Finding;

/**
 * Balancing of what other payers answered (005010X222A1 2320 and 2430): by line, by claim, and of the payer's total. Every
 * medium demands it, so it stands beside the snapshot. Pure.
 */
public final class AdjudicationRules {
    private final ClaimSnapshot claim;
    private final List<Finding> findings = new ArrayList<>();

    private AdjudicationRules(ClaimSnapshot claim) {
        this.claim = claim;
    }

    /** All that does not balance. */
    public static List<Finding> check(ClaimSnapshot claim) {
        AdjudicationRules rules = new AdjudicationRules(claim);
        List<Insured.OtherCoverage> others = claim.insured().others();
        for (int i = 0; i < others.size(); i++) {
            if (others.get(i).adjudication() != null) {
                rules.check(
                        "insured.others[" + i + "].adjudication", others.get(i).adjudication());
            }
        }
        return List.copyOf(rules.findings);
    }

    private void check(String path, Adjudication answer) {
        adjustments(path, answer);
        if (!answer.lines().isEmpty()) {
            for (int i = 0; i < claim.lines().size(); i++) {
                line(i, answer);
            }
        }
        boolean lines = answer.lines().isEmpty() || answer.paidByLines().compareTo(answer.paid()) == 0;
        boolean total = claim.control().total() == null
                || answer.accountedFor().compareTo(claim.control().total()) == 0;
        if (!lines || !total) {
            hold(
                    "COB_CLAIM_BALANCE",
                    path + ".paid",
                    "What a payer before paid and adjusted is not what the claim charges.");
        }
    }

    private void adjustments(String path, Adjudication answer) {
        List<Adjudication.Adjustment> ofLines = answer.lines().stream()
                .flatMap(line -> line.adjustments().stream())
                .toList();
        if (Stream.concat(answer.adjustments().stream(), ofLines.stream())
                .anyMatch(one -> one.amount().signum() == 0)) {
            hold("COB_ADJUSTMENT_ZERO", path + ".adjustments", "An adjustment of a payer before is 0.");
        }
        if (answer.adjustments().stream().anyMatch(one -> ofLines.stream().anyMatch(one::isSameAs))) {
            hold(
                    "COB_ADJUSTMENT_TWICE",
                    path + ".adjustments",
                    "A payer before adjusted the claim and its lines for the same reason: it may count once only.");
        }
    }

    private void line(int index, Adjudication answer) {
        List<Adjudication.Line> said = answer.ofLine(index + 1);
        String field = "lines[" + index + "].adjudication";
        if (said.isEmpty()) {
            hold("COB_LINE_MISSING", field, "A payer before answered other lines of the claim, and this one not.");
        } else if (Adjudication.sum(said.stream().map(Adjudication.Line::accountedFor))
                        .compareTo(claim.lines().get(index).service().quantity().charge())
                != 0) {
            hold("COB_LINE_BALANCE", field, "What a payer before paid and adjusted is not what the line charges.");
        }
    }

    private void hold(String code, String field, String text) {
        findings.add(Finding.hold(code, field, text));
    }
}
