package org.claimtree.hcfa1500;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.MediumLimits;
import org.claimtree.claimdoc.ServiceLine;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.PrintOptions;

/**
 * Lays one claim out on as many forms as its lines need, six lines on each. All forms of a claim say the same but for
 * their lines, amounts and page number.
 */
final class FormLayout {
    /** Lines of a claim that came from an 837P file, of which the form is a copy; nine forms. */
    private static final int MOST_LINES = 50;

    private final ClaimSnapshot claim;
    private final FormTerms terms;
    private final Consumer<Finding> findings;

    private FormLayout(ClaimSnapshot claim, Consumer<Finding> findings) {
        this.claim = claim;
        this.terms = FormTerms.of(claim);
        this.findings = findings;
    }

    /**
     * One form.
     *
     * @param spots where each field of the snapshot was looked for, also where nothing was found
     */
    record Form(List<Placement> placements, Set<Spot> spots) {
        static Form of(Entries shared, Entries own) {
            List<Placement> all = new ArrayList<>(shared.placements());
            all.addAll(own.placements());
            Set<Spot> spots = new LinkedHashSet<>(shared.spots());
            spots.addAll(own.spots());
            return new Form(all, spots);
        }
    }

    static MediumLimits limits(PrintOptions payer) {
        return new MediumLimits(payer.pages().maxLines(), 12, 4, true);
    }

    /**
     * @param day of item 31
     * @param findings takes what is wrong with the claim; the forms are good when none of it holds
     * @return what stands where on each form
     */
    static List<Form> lay(ClaimSnapshot claim, LocalDate day, Consumer<Finding> findings) {
        return new FormLayout(claim, findings).forms(day);
    }

    private List<Form> forms(LocalDate day) {
        int count = claim.lines().size();
        if (count < 1 || count > MOST_LINES) {
            findings.accept(Finding.hold("LINE_COUNT", "lines", "A claim has from 1 to 50 lines."));
            return List.of();
        }
        if (count > terms.options().pages().maxLines()) {
            findings.accept(
                    Finding.warn("LINES_OVER_LIMIT", "lines", "The payer takes fewer lines on one paper claim."));
        }
        Entries shared = shared(day);
        List<List<ServiceLine>> byForm = byForm();
        FormTotals check = new FormTotals(new Entries(findings), terms, byForm);
        check.check();
        List<Form> forms = new ArrayList<>();
        for (int form = 0; form < byForm.size(); form++) {
            forms.add(Form.of(shared, own(form, byForm)));
        }
        return forms;
    }

    private List<List<ServiceLine>> byForm() {
        List<List<ServiceLine>> forms = new ArrayList<>();
        for (int from = 0; from < claim.lines().size(); from += Grid.ROWS) {
            forms.add(claim.lines()
                    .subList(from, Math.min(from + Grid.ROWS, claim.lines().size())));
        }
        return forms;
    }

    private Entries shared(LocalDate day) {
        Entries out = new Entries(findings);
        new CarrierBlock(out).write(terms);
        new PatientItems(out, terms).write();
        new InsuredItems(out, terms).write();
        String supervising = new ReferringItems(out, terms).write();
        new ConditionItems(out, terms).write(supervising);
        new ReferenceItems(out, terms).write();
        new BillingItems(out, terms).write(day);
        return out;
    }

    private Entries own(int form, List<List<ServiceLine>> byForm) {
        Entries out = new Entries(findings);
        for (int row = 0; row < byForm.get(form).size(); row++) {
            new ServiceRow(out, terms, form * Grid.ROWS + row, row + 1).write();
        }
        new FormTotals(out, terms, byForm).write(form);
        return out;
    }
}
