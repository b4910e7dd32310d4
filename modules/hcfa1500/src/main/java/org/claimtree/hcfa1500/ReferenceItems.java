package org.claimtree.hcfa1500;

import java.util.ArrayList;
import java.util.List;
import org.claimtree.claimdoc.ClaimFacts.Numbers;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.ClaimSnapshot.Control;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.claimtree.claimdoc.ServiceLine;
import org.claimtree.kernel.Finding;

/** Items 22 and 23: which claim this one replaces, and the one number that the payer gave beforehand. */
final class ReferenceItems {
    private final Entries out;
    private final FormTerms terms;

    ReferenceItems(Entries out, FormTerms terms) {
        this.out = out;
        this.terms = terms;
    }

    void write() {
        resubmission();
        number();
    }

    private void resubmission() {
        Control control = terms.claim().control();
        boolean original = control.frequency() == Frequency.ORIGINAL;
        String reference = control.originalReference();
        out.item("22").at("control");
        if (original == (reference != null && !reference.isBlank())) {
            out.report(Finding.hold(
                    "FREQUENCY_REFERENCE",
                    "control.originalReference",
                    "A replacement or void names the payer's number of the claim it refers to, and an original names"
                            + " none (item 22)."));
        } else if (original) {
            out.put("resubmission code", terms.options().boxes().item22Original() ? "1" : null);
        } else if (terms.medicare()) {
            // With item 22 blank, as Medicare wants it, a void would be paid as a second claim.
            out.report(Finding.hold(
                    "FREQUENCY_NOT_ON_PAPER",
                    "control.frequency",
                    "Medicare takes no replacement or void on paper (item 22 stays blank)."));
        } else {
            out.put("resubmission code", control.frequency().code());
            out.identifier("original reference number", "originalReference", reference);
        }
    }

    /** A number that could stand in item 23: what it is, where it is, and itself. */
    private record Candidate(String kind, String record, String field, String value) {}

    /** Item 23: CLIA, authorization, referral, mammography, in this order. */
    private void number() {
        List<Candidate> candidates = candidates();
        if (candidates.isEmpty()) {
            return;
        }
        Candidate first = candidates.get(0);
        out.item("23").at(first.record());
        out.identifier("prior authorization | referral | CLIA | mammography no.", first.field(), first.value());
        for (Candidate other : candidates.subList(1, candidates.size())) {
            out.report(Problems.noRoom(
                    "NUMBER_NOT_PRINTED",
                    other.record() + "." + other.field(),
                    "Item 23 has room for one number: it has the " + first.kind() + ", not the " + other.kind() + "."));
        }
    }

    private List<Candidate> candidates() {
        ClaimSnapshot claim = terms.claim();
        Numbers numbers = claim.facts().numbers();
        List<Candidate> found = new ArrayList<>();
        String claimPath = "facts.numbers";
        add(found, new Candidate("CLIA number", claimPath, "clia", numbers.clia()));
        for (int i = 0; i < claim.lines().size(); i++) {
            ServiceLine line = claim.lines().get(i);
            add(
                    found,
                    new Candidate(
                            "CLIA number", linePath(i), "clia", line.numbers().clia()));
        }
        add(found, new Candidate("authorization", claimPath, "priorAuthorization", numbers.priorAuthorization()));
        add(found, new Candidate("referral number", claimPath, "referral", numbers.referral()));
        String mammography = "mammography number";
        add(found, new Candidate(mammography, claimPath, "mammography", numbers.mammography()));
        for (int i = 0; i < claim.lines().size(); i++) {
            ServiceLine line = claim.lines().get(i);
            add(
                    found,
                    new Candidate(
                            mammography,
                            linePath(i),
                            "mammography",
                            line.numbers().mammography()));
        }
        return found;
    }

    private static String linePath(int i) {
        return "lines[" + i + "].numbers";
    }

    /** The same number twice is one number. */
    private static void add(List<Candidate> found, Candidate candidate) {
        String value = candidate.value();
        boolean known = found.stream().anyMatch(other -> other.value().equals(value));
        if (value != null && !value.isBlank() && !known) {
            found.add(candidate);
        }
    }
}
