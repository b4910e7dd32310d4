package org.claimtree.hcfa1500;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.claimdoc.ServiceLine;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.PrintOptions.Item29;
import org.claimtree.kernel.PrintOptions.Item30;
import org.claimtree.kernel.PrintOptions.MultiPage;

/** Items 28–30 and the page number: what each form of a claim says of amounts. */
final class FormTotals {
    private static final String CONTINUED = "CONTINUED";

    private final Entries out;
    private final FormTerms terms;
    private final List<BigDecimal> totals;
    private final PaidBefore.ByForm paidBefore;
    private final List<BigDecimal> paid;

    /** @param forms the claim's lines, form by form */
    FormTotals(Entries out, FormTerms terms, List<List<ServiceLine>> forms) {
        this.out = out;
        this.terms = terms;
        this.totals = forms.stream().map(FormTotals::sum).toList();
        this.paidBefore = PaidBefore.of(terms).byForm(forms);
        this.paid = spread();
    }

    /** What must hold for the claim as a whole. */
    void check() {
        BigDecimal total = terms.claim().control().total();
        BigDecimal sum = totals.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        out.item("28").at("control");
        if (out.required("total", total) != null && total.compareTo(sum) != 0) {
            out.report(Finding.hold(
                    "TOTAL_MISMATCH",
                    "control.total",
                    "The total of the claim is not the sum of its lines (item 28)."));
        }
        if (paidByPatient().add(paidBefore.all()).compareTo(sum) > 0) {
            out.report(Finding.hold(
                    "PAID_OVER_TOTAL", "facts.patientPaid", "More was paid than the claim charges (item 29)."));
        }
        if (paidByPatient().signum() < 0) {
            out.report(Problems.amount("facts.patientPaid", "29", 6));
        }
    }

    private static BigDecimal sum(List<ServiceLine> lines) {
        return lines.stream()
                .map(line -> line.service().quantity().charge())
                .filter(charge -> charge != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal paidByPatient() {
        BigDecimal amount = terms.claim().facts().patientPaid();
        return amount == null ? BigDecimal.ZERO : amount;
    }

    /**
     * What payers paid for lines stands on their form; the rest goes on the first form first, and never more on a form than
     * it charges.
     */
    private List<BigDecimal> spread() {
        List<BigDecimal> parts = new ArrayList<>();
        BigDecimal left = paidByPatient().max(BigDecimal.ZERO).add(paidBefore.ofClaim());
        for (int form = 0; form < totals.size(); form++) {
            BigDecimal ofLines = paidBefore.ofLines().get(form).min(totals.get(form));
            BigDecimal part = left.min(totals.get(form).subtract(ofLines));
            parts.add(ofLines.add(part));
            left = left.subtract(part);
        }
        return parts;
    }

    /** @param form from 0 */
    void write(int form) {
        int last = totals.size() - 1;
        if (last > 0 && terms.options().pages().showPageNumbers()) {
            out.item("carrier").put("page number of multi-form claim", "PAGE " + (form + 1) + " OF " + totals.size());
        }
        if (terms.options().pages().multiPage() == MultiPage.SEPARATE_TOTALS) {
            amounts(totals.get(form), paid.get(form));
        } else if (form == last) {
            amounts(
                    totals.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                    paid.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        } else {
            Grid.Field dollars = out.item("28").box("total charge dollars");
            out.put(new Placement(dollars.line(), dollars.column(), CONTINUED));
        }
    }

    private void amounts(BigDecimal total, BigDecimal amountPaid) {
        out.item("28").at("control").amount("total charge dollars", "total charge cents", "total", total);
        boolean counts = terms.options().amounts().item29() != Item29.BLANK;
        boolean blank = amountPaid.signum() == 0 && terms.options().amounts().blankAmountPaidWhenZero();
        if (counts && !blank) {
            out.item("29").at("facts").amount("amount paid dollars", "amount paid cents", "patientPaid", amountPaid);
        }
        if (terms.options().amounts().item30() == Item30.BALANCE) {
            BigDecimal balance = total.subtract(amountPaid);
            out.item("30").at("control").amount("reserved (dollars)", "reserved (cents)", "total", balance);
        }
    }
}
