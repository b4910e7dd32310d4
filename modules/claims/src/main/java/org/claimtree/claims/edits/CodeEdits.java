package org.claimtree.claims.edits;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.claimtree.catalog.BillingCode;
import org.claimtree.invoicing.Charge;
import org.claimtree.kernel.Finding;

/** What a code asks of the lines beside it, of its payer and of its line (005010X222A1 2400 SV101, 2410). */
final class CodeEdits {
    private static final Set<String> MEDICARE = Set.of("MA", "MB");

    private CodeEdits() {}

    /** The list of codes says which are add-ons; any other code of that day and provider can be the main service. */
    static List<Finding> addOns(EditedClaim c) {
        Findings findings = new Findings();
        for (int i = 0; i < c.input().lines().size(); i++) {
            int line = i;
            findings.holdIf(
                    isAddOn(c, i)
                            && IntStream.range(0, c.input().lines().size())
                                    .noneMatch(other -> !isAddOn(c, other) && sameVisit(c, line, other)),
                    "ADD_ON_WITHOUT_PRIMARY",
                    "lines[" + i + "].service.procedure",
                    "An add-on code needs a main service of the same day and provider on its claim.",
                    null);
        }
        return findings.all();
    }

    private static boolean isAddOn(EditedClaim c, int line) {
        Charge.Service service = service(c, line);
        return c.catalog()
                .code(service.code(), service.dates().from())
                .map(BillingCode::kind)
                .filter(kind -> kind == BillingCode.Kind.ADD_ON)
                .isPresent();
    }

    private static boolean sameVisit(EditedClaim c, int one, int other) {
        return service(c, one).dates().equals(service(c, other).dates())
                && provider(c, one).equals(provider(c, other));
    }

    /** What a live claim to the same coverage has already, under another charge. */
    static List<Finding> sentBefore(EditedClaim c) {
        Findings findings = new Findings();
        for (int i = 0; i < c.input().lines().size(); i++) {
            Charge charge = c.input().lines().get(i).charge();
            boolean again = c.claim().lines().get(i).service().procedure().modifiers().stream()
                    .anyMatch(LineEdits.SECOND_TIME::contains);
            findings.holdIf(
                    !again && c.past().sent().hasOther(sentAs(c, charge)),
                    "DUPLICATE_OF_SENT",
                    "lines[" + i + "]",
                    "The same service of this day was sent to the payer on another claim.",
                    null);
        }
        return findings.all();
    }

    private static SentServices.Sent sentAs(EditedClaim c, Charge charge) {
        return new SentServices.Sent(
                charge.client(),
                c.coverage().id(),
                charge.id(),
                charge.service().code(),
                charge.service().dates().from(),
                charge.people().insuranceProvider());
    }

    private static Optional<String> provider(EditedClaim c, int line) {
        return Optional.ofNullable(c.input().lines().get(line).charge().people().insuranceProvider());
    }

    private static Charge.Service service(EditedClaim c, int line) {
        return c.input().lines().get(line).charge().service();
    }

    /** Codes of state Medicaid agencies (H) and of private payers (S). */
    static List<Finding> forMedicare(EditedClaim c) {
        Findings findings = new Findings();
        boolean medicare =
                MEDICARE.contains(String.valueOf(c.claim().insured().terms().filingIndicator()));
        for (int i = 0; i < c.claim().lines().size(); i++) {
            findings.holdIf(
                    medicare && sent(c, i).matches("[HS][0-9]{4}"),
                    "HS_CODE_TO_MEDICARE",
                    "lines[" + i + "].service.procedure",
                    "Medicare does not take codes that begin with H or S.",
                    null);
        }
        return findings.all();
    }

    /** Medicaid and most payers want to know which drug was injected (2410 LIN). */
    static List<Finding> drugs(EditedClaim c) {
        Findings findings = new Findings();
        for (int i = 0; i < c.claim().lines().size(); i++) {
            findings.warnIf(
                    sent(c, i).matches("J[0-9]{4}") && c.claim().lines().get(i).drug() == null,
                    "NDC_MISSING",
                    "lines[" + i + "].drug",
                    "An injected drug (J code) has no national drug code.",
                    null);
        }
        return findings.all();
    }

    private static String sent(EditedClaim c, int line) {
        return String.valueOf(c.claim().lines().get(line).service().procedure().code());
    }
}
