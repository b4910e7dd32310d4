package org.claimtree.claims.edits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.claims.assembly.ClaimInput;
import org.claimtree.clients.Coverage;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.Payer;
import org.claimtree.invoicing.Charge;
import org.claimtree.kernel.EditRule;
import org.claimtree.kernel.EditRules;
import org.claimtree.kernel.EditSwitch;
import org.claimtree.kernel.Finding;

/**
 * What becomes of findings, whoever raised them: the payer may say hold, warn or off, a person may have let the charge
 * go in spite of one, and each says where it is mended. Pure.
 *
 * @param master as of the claim's revision
 * @param overrides what people let go
 */
public record Settling(MasterData master, Overrides overrides) {
    private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)].*");

    /** Findings of a draft as they count. */
    public List<Finding> settle(ClaimDraft draft, List<Finding> findings) {
        Coverage coverage = coverage(draft.input());
        LocalDate day = charge(draft.input(), 0).service().dates().from();
        Optional<Payer> payer = master.payer(coverage.insurer().payer(), day);
        return findings.stream()
                .flatMap(finding -> said(finding, payer).stream())
                .map(finding -> overridden(draft, coverage, finding) ? warning(finding) : finding)
                .map(finding -> mended(draft.input(), coverage, finding))
                .toList();
    }

    /** Only what the list of edits leaves to payers is asked: a switch cannot make a broken file. */
    private static Optional<Finding> said(Finding finding, Optional<Payer> payer) {
        EditSwitch.As as = payer.flatMap(p -> p.says(finding.code())).orElse(null);
        if (as == null) {
            return Optional.of(finding);
        }
        return switch (as) {
            case OFF -> Optional.empty();
            case WARN -> Optional.of(warning(finding));
            case HOLD ->
                Optional.of(new Finding(
                        finding.code(), Finding.Severity.HOLD, finding.field(), finding.text(), finding.mend()));
        };
    }

    private static Finding warning(Finding finding) {
        return new Finding(finding.code(), Finding.Severity.WARN, finding.field(), finding.text(), finding.mend());
    }

    /** Of a line its own charges count, of the claim all of them. */
    private boolean overridden(ClaimDraft draft, Coverage coverage, Finding finding) {
        if (!finding.holds()
                || EditRules.of(finding.code()).filter(EditRule::byPerson).isEmpty()) {
            return false;
        }
        return charges(draft.input(), finding).stream()
                .allMatch(charge -> overrides.contains(charge.id(), coverage.id(), finding.code()));
    }

    /** The charges that a finding is about. */
    static List<Charge> charges(ClaimInput input, Finding finding) {
        Matcher line = LINE.matcher(finding.field());
        List<ClaimInput.Line> about = input.lines();
        if (line.matches() && Integer.parseInt(line.group(1)) < about.size()) {
            about = List.of(about.get(Integer.parseInt(line.group(1))));
        }
        return about.stream().flatMap(l -> l.charges().stream()).toList();
    }

    private static Finding mended(ClaimInput input, Coverage coverage, Finding finding) {
        String pattern = EditRules.of(finding.code()).map(EditRule::mend).orElse(null);
        if (finding.mend() != null || pattern == null) {
            return finding;
        }
        Charge charge = charges(input, finding).get(0);
        return finding.mendedAt(
                pattern.replace("{client}", String.valueOf(input.client().id()))
                        .replace("{charge}", String.valueOf(charge.id()))
                        .replace("{payer}", coverage.insurer().payer())
                        .replace("{provider}", String.valueOf(charge.people().insuranceProvider()))
                        .replace("{location}", String.valueOf(charge.service().location()))
                        .replace("{code}", String.valueOf(charge.service().code())));
    }

    private static Charge charge(ClaimInput input, int line) {
        return input.lines().get(line).charge();
    }

    private static Coverage coverage(ClaimInput input) {
        return input.client().coverages().stream()
                .filter(c -> c.ref().equals(input.coverage()))
                .findFirst()
                .orElseThrow();
    }
}
