package org.claimtree.claims.edits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claimtree.catalog.BillingCode;
import org.claimtree.claimdoc.ServiceLine;
import org.claimtree.invoicing.Charge;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.PlacesOfService;

/** Service lines (005010X222A1 2400; item 24). */
final class LineEdits {
    /** Distinct procedural service, repeat procedure by the same and by another physician, and the X modifiers. */
    static final Set<String> SECOND_TIME = Set.of("59", "76", "77", "XE", "XP", "XS", "XU");

    /** Ten characters with the point (CLM02). */
    private static final BigDecimal LARGEST = new BigDecimal("9999999.99");

    private LineEdits() {}

    static List<Finding> procedures(EditedClaim c) {
        Findings findings = new Findings();
        for (int i = 0; i < c.input().lines().size(); i++) {
            procedure(c, i, findings);
        }
        return findings.all();
    }

    private static void procedure(EditedClaim c, int line, Findings findings) {
        Charge.Service service = c.input().lines().get(line).charge().service();
        LocalDate day = service.dates().from();
        Optional<BillingCode> code = c.catalog().code(service.code(), day);
        String sent = c.claim().lines().get(line).service().procedure().code();
        Optional<BillingCode> claimCode = c.catalog().code(sent, day);
        boolean replaced = !sent.equals(service.code());
        boolean revenue =
                claimCode.filter(b -> b.kind() == BillingCode.Kind.REVENUE).isPresent()
                        || replaced && BillingCode.isRevenueCode(sent);
        boolean internal = Stream.of(code, claimCode).flatMap(Optional::stream).anyMatch(LineEdits::documentsOnly);
        String field = "lines[" + line + "].service.procedure";
        String mend = "billing-codes/" + service.code();
        findings.holdIf(
                        code.isEmpty(),
                        "CODE_UNKNOWN",
                        field,
                        "The billing code is not in the list for this date of service.",
                        mend)
                .holdIf(
                        revenue,
                        "REVENUE_CODE_ON_837P",
                        field,
                        "A revenue code cannot stand on a professional claim: this payer needs a claim code for it.",
                        payerCode(c, line))
                .holdIf(
                        internal,
                        "CODE_NOT_BILLABLE",
                        field,
                        "This code documents a service and is never billed.",
                        mend)
                .holdIf(
                        !revenue && !internal && !BillingCode.fitsClaim(sent),
                        "CODE_FORM",
                        field,
                        "A code on a claim has five capitals or digits.",
                        mend);
    }

    private static boolean documentsOnly(BillingCode code) {
        return code.kind() == BillingCode.Kind.INTERNAL || !code.flags().billable();
    }

    /** The row by which the line says another code than was charged; where there is none, the place for one. */
    private static String payerCode(EditedClaim c, int line) {
        return c.draft().provenance().lines().get(line).stream()
                .filter(reason -> reason.field().equals("procedure.code"))
                .map(reason -> "payer-codes/" + reason.origin().profile())
                .findFirst()
                .orElse("payer-codes");
    }

    /** A receiver refuses a whole file for one code that CMS does not list (CLM05-1, SV105; item 24B). */
    static List<Finding> places(EditedClaim c) {
        Findings findings = new Findings();
        for (int i = 0; i < c.claim().lines().size(); i++) {
            findings.holdIf(
                    !PlacesOfService.isKnown(c.claim().lines().get(i).service().placeOfService()),
                    "PLACE_OF_SERVICE_UNKNOWN",
                    "lines[" + i + "].service.placeOfService",
                    "This is none of the places of service that CMS lists.",
                    null);
        }
        return findings.all();
    }

    static List<Finding> procedureDetails(EditedClaim c) {
        Findings findings = new Findings();
        for (int i = 0; i < c.input().lines().size(); i++) {
            Charge.Service service = c.input().lines().get(i).charge().service();
            Optional<BillingCode> code =
                    c.catalog().code(service.code(), service.dates().from());
            String field = "lines[" + i + "].service.procedure";
            String mend = "billing-codes/" + service.code();
            List<String> modifiers = modifiers(c, i);
            findings.holdIf(
                            code.filter(b -> b.flags().unlisted() && b.description() == null)
                                    .isPresent(),
                            "DESCRIPTION_MISSING",
                            field,
                            "The code names nothing definite: its description goes out, and there is none.",
                            mend)
                    .holdIf(
                            modifiers.stream().distinct().count() < modifiers.size(),
                            "MODIFIER_TWICE",
                            field,
                            "A modifier stands twice on the line.",
                            null)
                    .holdIf(
                            modifiers.size() > 4,
                            "MODIFIERS_TOO_MANY",
                            field,
                            "With those of the payer code the line has more than four modifiers.",
                            payerCode(c, i));
        }
        return findings.all();
    }

    private static List<String> modifiers(EditedClaim c, int line) {
        return c.claim().lines().get(line).service().procedure().modifiers();
    }

    static List<Finding> amounts(EditedClaim c) {
        Findings findings = new Findings();
        for (int i = 0; i < c.claim().lines().size(); i++) {
            ServiceLine.Quantity quantity = c.claim().lines().get(i).service().quantity();
            findings.holdIf(
                            quantity.charge().signum() <= 0,
                            "AMOUNT_ZERO",
                            "lines[" + i + "].service.quantity",
                            "The charge is not greater than 0.",
                            null)
                    .holdIf(
                            quantity.count().signum() <= 0,
                            "UNITS_ZERO",
                            "lines[" + i + "].service.quantity",
                            "The units are not greater than 0.",
                            null);
        }
        return findings.all();
    }

    static List<Finding> diagnoses(EditedClaim c) {
        Findings findings = new Findings();
        findings.holdIf(
                        c.claim().facts().diagnoses().isEmpty(),
                        "DIAGNOSIS_MISSING",
                        "facts.diagnoses",
                        "The claim has no diagnosis.",
                        null)
                .holdIf(
                        c.claim().facts().diagnoses().size() > 12,
                        "DIAGNOSES_TOO_MANY",
                        "facts.diagnoses",
                        "A claim has at most 12 diagnoses.",
                        null)
                .holdIf(
                        !c.claim().facts().diagnoses().isEmpty()
                                && c.claim().facts().diagnoses().get(0).matches("[VWXY].*"),
                        "DIAGNOSIS_EXTERNAL_CAUSE_FIRST",
                        "facts.diagnoses",
                        "An external cause cannot be the first diagnosis.",
                        null);
        for (int i = 0; i < c.claim().lines().size(); i++) {
            List<Integer> pointers = c.claim().lines().get(i).service().pointers();
            int known = c.claim().facts().diagnoses().size();
            findings.holdIf(
                            pointers.isEmpty(),
                            "POINTER_MISSING",
                            "lines[" + i + "].service.pointers",
                            "The line points to no diagnosis.",
                            null)
                    .holdIf(
                            pointers.stream().anyMatch(p -> p < 1 || p > known),
                            "POINTER_TARGET",
                            "lines[" + i + "].service.pointers",
                            "The line points to a diagnosis that the claim does not have.",
                            null);
        }
        return findings.all();
    }

    /** Needed but empty holds the claim (CLIA: REF X4, box 23; mammography: REF EW). */
    static List<Finding> certificates(EditedClaim c) {
        Findings findings = new Findings();
        for (int i = 0; i < c.input().lines().size(); i++) {
            Charge.Service service = c.input().lines().get(i).charge().service();
            BillingCode.Flags flags = c.catalog()
                    .code(service.code(), service.dates().from())
                    .map(BillingCode::flags)
                    .orElse(BillingCode.Flags.NONE);
            ServiceLine.Numbers numbers = c.claim().lines().get(i).numbers();
            String mend = "locations/" + service.location();
            findings.holdIf(
                            flags.needsClia()
                                    && numbers.clia() == null
                                    && c.claim().facts().numbers().clia() == null,
                            "CLIA_MISSING",
                            "lines[" + i + "].numbers.clia",
                            "The code needs a CLIA number and there is none.",
                            mend)
                    .holdIf(
                            flags.needsMammography()
                                    && numbers.mammography() == null
                                    && c.claim().facts().numbers().mammography() == null,
                            "MAMMOGRAPHY_MISSING",
                            "lines[" + i + "].numbers.mammography",
                            "The code needs a mammography certification number and there is none.",
                            mend);
        }
        return findings.all();
    }

    /** Same code, modifiers, days and provider again on the claim, unless a modifier says that it was a second time. */
    static List<Finding> duplicates(EditedClaim c) {
        Findings findings = new Findings();
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < c.input().lines().size(); i++) {
            Charge charge = c.input().lines().get(i).charge();
            Charge.Service service = charge.service();
            ServiceLine.Procedure sent = c.claim().lines().get(i).service().procedure();
            boolean again = sent.modifiers().stream().anyMatch(SECOND_TIME::contains);
            List<Object> same = List.of(
                    sent.code(),
                    sent.modifiers(),
                    service.dates(),
                    charge.people().insuranceProvider());
            findings.holdIf(
                    !again && !seen.add(same),
                    "DUPLICATE_CHARGE",
                    "lines[" + i + "]",
                    "The same service stands on the claim twice without a modifier that says so.",
                    null);
        }
        return findings.all();
    }

    static List<Finding> balance(EditedClaim c) {
        BigDecimal sum = c.claim().lines().stream()
                .map(line -> line.service().quantity().charge())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Findings()
                .holdIf(
                        sum.compareTo(c.claim().control().total()) != 0,
                        "TOTAL_DIFFERS",
                        "control.total",
                        "The total is not the sum of the lines.",
                        null)
                .holdIf(
                        sum.compareTo(LARGEST) > 0,
                        "TOTAL_TOO_LARGE",
                        "control.total",
                        "The total is larger than receivers accept on one claim.",
                        null)
                .holdIf(
                        c.claim().facts().patientPaid() != null
                                && c.claim().facts().patientPaid().compareTo(sum) > 0,
                        "PAID_OVER_TOTAL",
                        "facts.patientPaid",
                        "The client paid more than the claim charges.",
                        null)
                .all();
    }
}
