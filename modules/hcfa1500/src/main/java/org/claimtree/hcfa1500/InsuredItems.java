package org.claimtree.hcfa1500;

import java.util.List;
import java.util.Objects;
import org.claimtree.claimdoc.Insured;
import org.claimtree.claimdoc.Insured.OtherCoverage;
import org.claimtree.claimdoc.Insured.Subscriber;
import org.claimtree.hcfa1500.FormTerms.Holder;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.Finding;

/** Items 4, 6, 7, 9, 11: the insured, the plan, and the other coverage. */
final class InsuredItems {
    /** What Medicare has in place of the patient's own name and address. */
    private static final String SAME = "SAME";

    private final Entries out;
    private final FormTerms terms;
    private final Insured insured;
    private final Names names;

    InsuredItems(Entries out, FormTerms terms) {
        this.out = out;
        this.terms = terms;
        this.insured = terms.claim().insured();
        this.names = new Names(out);
    }

    void write() {
        Holder holder = terms.holder();
        if (holder == null) {
            out.report(Finding.hold(
                    "MEDICARE_PRIMARY_MISSING",
                    "insured.others",
                    "Medicare is not the first payer of this claim: the form must name the coverage that is (items 4,"
                            + " 7, 11)."));
            return;
        }
        if (terms.namesInsured()) {
            insured(holder);
        }
        relationship(holder);
        group(holder);
        propertyCasualty();
        plan(holder);
        others();
    }

    private void insured(Holder holder) {
        String path = holder.path() + ".subscriber";
        Subscriber subscriber = holder.subscriber();
        out.item("4").at(path);
        if (terms.medicare() && holder.isPatient()) {
            out.put("insured's name", SAME);
        } else {
            names.lastFirst("insured's name", "name", subscriber.name());
        }
        out.item("7").at(path);
        if (subscriber.address() == null) {
            out.report(Problems.noRoom(
                    "INSURED_ADDRESS_MISSING",
                    path + ".address",
                    "The insured's address is not known: item 7 stays blank."));
        } else if (terms.medicare()
                && Objects.equals(subscriber.address(), insured.patient().address())) {
            out.put("insured's street", SAME);
        } else {
            out.phone("insured ", "phone", subscriber.phone());
            new Addresses(out).boxes(path + ".address", "insured", subscriber.address());
        }
        out.item("11a").at(path);
        out.date("insured birth ", "birthDate", subscriber.birthDate(), 4);
        PatientItems.sex(out, "insured sex ", subscriber.sex());
    }

    private void relationship(Holder holder) {
        out.item("6").at(holder.path() + ".terms");
        String code = holder.terms().relationship();
        if (terms.medicarePrimary() || out.required("relationship", code) == null) {
            return;
        }
        out.tick("relationship "
                + switch (code) {
                    case Insured.SELF -> "Self";
                    case "01" -> "Spouse";
                    case "19" -> "Child";
                    default -> "Other";
                });
    }

    /** Item 11. Medicare wants NONE when it pays first, and else the number of the coverage that does. */
    private void group(Holder holder) {
        out.item("11").at(holder.path() + ".terms");
        String box = "insured's policy group or FECA number";
        String number = holder.terms().groupNumber();
        boolean none = number == null || number.isBlank();
        if (terms.medicarePrimary() || (none && terms.options().insured().item11None())) {
            out.put(box, "NONE");
        } else if (none && terms.medicareSecondary()) {
            out.at(holder.path() + ".subscriber");
            String memberId = holder.subscriber().memberId();
            out.identifier(box, "memberId", out.required("memberId", memberId));
        } else {
            out.identifier(box, "groupNumber", number);
        }
    }

    /** Item 11b: what the accident's insurer calls its claim. */
    private void propertyCasualty() {
        String number = terms.claim().facts().numbers().propertyCasualty();
        out.item("11b").at("facts.numbers");
        if (number != null) {
            out.put("other claim ID qualifier", "Y4");
            out.identifier("other claim ID", "propertyCasualty", number);
        }
    }

    private void plan(Holder holder) {
        if (terms.medicarePrimary()) {
            return;
        }
        String name = holder.payer().form().planName();
        out.item("11c").at(holder.path() + ".payer");
        String payerName = terms.medicareSecondary() ? holder.payer().name() : null;
        planName("insurance plan or program name", name, payerName);
    }

    private void planName(String box, String plan, String otherwise) {
        if (plan == null) {
            out.text(box, "name", otherwise);
        } else {
            out.text(box, "form.planName", plan);
        }
    }

    /**
     * Items 9, 9a, 9d, 11d. Medicare wants them only for Medigap, which nothing in a claim tells from other coverage, so
     * they stay blank for it.
     */
    private void others() {
        List<OtherCoverage> others = insured.others();
        int printed = terms.medicare() ? 0 : 1;
        boolean asPrimary = terms.medicareSecondary();
        if (!terms.medicare()) {
            out.item("11d").tick("another health plan " + (others.isEmpty() ? "NO" : "YES"));
            if (!others.isEmpty()) {
                other(others.get(0));
            }
        }
        if (others.size() > (asPrimary ? 1 : printed)) {
            out.report(Problems.noRoom(
                    "OTHER_COVERAGE_NOT_PRINTED",
                    "insured.others",
                    "The claim knows of other coverage that this form has no room for (items 9–9d)."));
        }
    }

    private void other(OtherCoverage other) {
        out.item("9").at("insured.others[0].subscriber");
        EntityName name = other.subscriber().name();
        names.lastFirst("other insured's name", "name", name);
        out.item("9a");
        String box = "other insured's policy or group number";
        String group = other.terms().groupNumber();
        if (group == null || group.isBlank()) {
            out.identifier(box, "memberId", other.subscriber().memberId());
        } else {
            out.at("insured.others[0].terms").identifier(box, "groupNumber", group);
        }
        out.item("9d").at("insured.others[0].payer");
        planName(
                "other insurance plan or program name",
                other.payer().form().planName(),
                other.payer().name());
    }
}
