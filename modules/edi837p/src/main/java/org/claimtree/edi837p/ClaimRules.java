package org.claimtree.edi837p;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.claimtree.claimdoc.AdjudicationRules;
import org.claimtree.claimdoc.ClaimFacts;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.MediumLimits;
import org.claimtree.claimdoc.ServiceLine.Service;
import org.claimtree.kernel.AnesthesiaCodes;
import org.claimtree.kernel.Finding;

/**
 * What must hold between the elements of one claim (balancing, counts, pairs of elements that demand each other). What
 * each element alone must be is checked where it is written.
 */
final class ClaimRules {
    static final MediumLimits LIMITS = new MediumLimits(50, 12, 4, false);

    /** PWK of a claim. */
    private static final int ATTACHMENTS = 10;

    private final ClaimSnapshot claim;
    private final Consumer<Finding> findings;

    private ClaimRules(ClaimSnapshot claim, Consumer<Finding> findings) {
        this.claim = claim;
        this.findings = findings;
    }

    static void check(ClaimSnapshot claim, Consumer<Finding> findings) {
        ClaimRules rules = new ClaimRules(claim, findings);
        rules.control();
        rules.billing();
        rules.accident();
        rules.dates();
        rules.attachments();
        rules.diagnoses();
        rules.lines();
        new CoverageRules(claim.insured(), findings).check();
        AdjudicationRules.check(claim).forEach(findings);
    }

    private void control() {
        ClaimSnapshot.Control control = claim.control();
        boolean refers = control.originalReference() != null
                && !control.originalReference().isBlank();
        if (refers == (control.frequency() == ClaimSnapshot.Frequency.ORIGINAL)) {
            hold(
                    "FREQUENCY_REFERENCE",
                    "control.originalReference",
                    "A replacement or void names the payer's number of the claim it refers to, and an original names none.");
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (var line : claim.lines()) {
            BigDecimal charge = line.service().quantity().charge();
            sum = charge == null ? sum : sum.add(charge);
        }
        if (control.total() != null && control.total().compareTo(sum) != 0) {
            hold("TOTAL_MISMATCH", "control.total", "The total of the claim is not the sum of its lines.");
        }
    }

    private void billing() {
        var numbers = claim.billing().numbers();
        boolean payerNumber = numbers.payerNumber() != null
                && "G2".equals(numbers.payerNumber().qualifier());
        if (numbers.npi() == null && !payerNumber) {
            hold(
                    "NPI_OR_PAYER_NUMBER",
                    "billing.numbers.npi",
                    "A billing provider without an NPI needs the number that the payer assigned (G2).");
        }
    }

    private void accident() {
        ClaimFacts facts = claim.facts();
        List<String> causes =
                facts.accident() == null ? List.of() : facts.accident().causes();
        LocalDate date = facts.dates().accident();
        if (causes.size() > 2) {
            findings.accept(Problems.tooMany("facts.accident.causes", 2));
        }
        if (date == null && (causes.contains("AA") || causes.contains("OA"))) {
            hold("ACCIDENT_DATE", "facts.dates.accident", "An accident needs its date.");
        }
        if (date != null && causes.isEmpty()) {
            hold("ACCIDENT_DATE", "facts.dates.accident", "The date of an accident needs the kind of accident.");
        }
        boolean placed = facts.accident() != null
                && (facts.accident().state() != null || facts.accident().country() != null);
        if (causes.contains("AA") && !placed) {
            hold("ACCIDENT_STATE", "facts.accident.state", "An automobile accident needs the state where it was.");
        }
        if (causes.contains("AA")
                && facts.accident().state() != null
                && facts.accident().country() != null) {
            hold(
                    "ACCIDENT_PLACE_TWICE",
                    "facts.accident.country",
                    "An automobile accident was in a state or in another country, and both are said.");
        }
    }

    private void dates() {
        ClaimFacts.Dates dates = claim.facts().dates();
        if (dates.admission() != null
                && dates.discharge() != null
                && dates.discharge().isBefore(dates.admission())) {
            hold("DATE_ORDER", "facts.dates.discharge", "The discharge is before the admission.");
        }
        if ((dates.admission() != null || dates.discharge() != null) && !claim.isInpatient()) {
            findings.accept(Finding.warn(
                    "STAY_NOT_SENT",
                    "facts.dates." + (dates.admission() == null ? "discharge" : "admission"),
                    "The days of a stay are not sent: no service was given to an inpatient."));
        }
        for (int i = 0; i < claim.lines().size(); i++) {
            var service = claim.lines().get(i).service();
            if (service.from() != null
                    && service.through() != null
                    && service.through().isBefore(service.from())) {
                hold("DATE_ORDER", path(i, "service.through"), "The last day of service is before the first.");
            }
        }
    }

    private void attachments() {
        if (claim.facts().attachments().size() > ATTACHMENTS) {
            findings.accept(Problems.tooMany("facts.filing.attachments", ATTACHMENTS));
        }
    }

    private void diagnoses() {
        List<String> codes = claim.facts().diagnoses();
        if (codes.isEmpty() || codes.size() > LIMITS.diagnoses()) {
            hold("DIAGNOSIS_COUNT", "facts.diagnoses", "A claim has from 1 to 12 diagnoses.");
        }
        for (int i = 1; i < codes.size(); i++) {
            if (codes.indexOf(codes.get(i)) < i) {
                findings.accept(Finding.warn(
                        "DIAGNOSIS_REPEATED", "facts.diagnoses", "A diagnosis stands on the claim twice."));
                return;
            }
        }
    }

    private void lines() {
        if (claim.lines().isEmpty() || claim.lines().size() > LIMITS.lines()) {
            hold("LINE_COUNT", "lines", "A claim has from 1 to 50 lines.");
        }
        Set<String> controlNumbers = new HashSet<>();
        for (int i = 0; i < claim.lines().size(); i++) {
            var line = claim.lines().get(i);
            if (line.number() != i + 1) {
                hold("LINE_NUMBER", path(i, "number"), "Lines are numbered 1, 2, 3 and so on.");
            }
            if (!controlNumbers.add(line.controlNumber())) {
                hold(
                        "LINE_CONTROL_REPEATED",
                        path(i, "controlNumber"),
                        "Two lines of the claim share one line number.");
            }
            if (line.service().procedure().modifiers().size() > 4) {
                findings.accept(Problems.tooMany(path(i, "service.procedure.modifiers"), 4));
            }
            pointers(i, line.service().pointers());
            minutes(i, line.service());
        }
    }

    /** Made only when a finding needs it: most lines have none. */
    private static String path(int line, String field) {
        return "lines[" + line + "]." + field;
    }

    private void pointers(int line, List<Integer> pointers) {
        if (pointers.isEmpty() || pointers.size() > LIMITS.pointers()) {
            hold("POINTER_COUNT", path(line, "service.pointers"), "A line points to from 1 to 4 diagnoses.");
        }
        int last = claim.facts().diagnoses().size();
        for (int pointer : pointers) {
            if (pointer < 1 || pointer > last) {
                hold(
                        "POINTER_RANGE",
                        path(line, "service.pointers"),
                        "A line points to a diagnosis that is not on the claim.");
                return;
            }
        }
    }

    private void minutes(int line, Service service) {
        if ("MJ".equals(service.quantity().unit())
                && !AnesthesiaCodes.covers(service.procedure().code())) {
            hold(
                    "CODE_NOT_ALLOWED",
                    path(line, "service.quantity.unit"),
                    "Minutes are sent for anesthesia codes only; other codes go by units.");
        }
    }

    private void hold(String code, String path, String text) {
        findings.accept(Finding.hold(code, path, text));
    }
}
