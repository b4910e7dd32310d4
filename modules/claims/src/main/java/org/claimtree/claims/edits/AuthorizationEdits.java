package org.claimtree.claims.edits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimtree.catalog.AuthorizationNeed;
import org.claimtree.catalog.AuthorizationNeeds;
import org.claimtree.catalog.CodeGroup;
import org.claimtree.claims.assembly.ClaimInput;
import org.claimtree.clients.Coverage;
import org.claimtree.invoicing.Charge;
import org.claimtree.kernel.Finding;

/** Whether a line has the authorization that its payer wants (2300 REF G1; item 23). */
final class AuthorizationEdits {
    private AuthorizationEdits() {}

    static List<Finding> present(EditedClaim c) {
        Findings findings = new Findings();
        for (int i = 0; i < c.input().lines().size(); i++) {
            ClaimInput.Line line = c.input().lines().get(i);
            Charge charge = line.charge();
            String number = charge.claiming().authorization();
            Optional<String> wanted = number == null || number.isBlank() ? wanted(c, line) : Optional.empty();
            findings.holdIf(
                    wanted.isPresent(),
                    "AUTH_REQUIRED",
                    "lines[" + i + "].authorization",
                    wanted.orElse(null),
                    "charges/" + charge.id());
        }
        return findings.all();
    }

    /** A number that the practice itself knows as requested, denied or withdrawn is none that the payer gave. */
    static List<Finding> approved(EditedClaim c) {
        Findings findings = new Findings();
        for (int i = 0; i < c.input().lines().size(); i++) {
            Charge charge = c.input().lines().get(i).charge();
            String number = charge.claiming().authorization();
            findings.holdIf(
                    number != null
                            && c.past()
                                    .refused()
                                    .contains(
                                            new Past.Refused(c.input().client().id(), number)),
                    "AUTH_NOT_APPROVED",
                    "lines[" + i + "].authorization",
                    "The authorization of this number is not approved.",
                    null);
        }
        return findings.all();
    }

    /** Why the line needs an authorization; empty when it needs none. */
    private static Optional<String> wanted(EditedClaim c, ClaimInput.Line line) {
        Charge charge = line.charge();
        String code = charge.service().code();
        LocalDate day = charge.service().dates().from();
        Coverage.Insurer insurer = c.coverage().insurer();
        return c.catalog()
                .authorizationNeeds()
                .on(
                        new AuthorizationNeeds.Asked(
                                insurer.payer(),
                                insurer.plan(),
                                code,
                                line.facts().codeGroups()),
                        day)
                .filter(row -> row.need().isRequired(earlier(c, row, charge)))
                .map(row -> row.need().visits() == null
                        ? "The payer wants an authorization for this code and the charge has none."
                        : "The payer wants an authorization for this code after "
                                + row.need().visits() + (row.need().visits() == 1 ? " visit" : " visits")
                                + " and the charge has none.");
    }

    private static int earlier(EditedClaim c, AuthorizationNeed row, Charge charge) {
        if (row.need().visits() == null) {
            return 0;
        }
        LocalDate day = charge.service().dates().from();
        Set<String> codes = row.about().code() != null
                ? Set.of(row.about().code())
                : c.catalog()
                        .groups()
                        .contentOn(row.about().group(), day)
                        .map(CodeGroup::codes)
                        .map(Set::copyOf)
                        .orElse(Set.of());
        return c.visits().before(day, c.input().client(), c.payer(), codes);
    }
}
