package org.claimtree.hcfa1500;

import java.util.List;
import java.util.Set;
import org.claimtree.claimdoc.ClaimFacts.Accident;
import org.claimtree.claimdoc.Insured;
import org.claimtree.claimdoc.Insured.Patient;
import org.claimtree.kernel.Finding;

/** Items 1–3, 5, 10, 12, 13: what kind of coverage it is, who the patient is, and who signed. */
final class PatientItems {
    private static final Set<String> GROUP = Set.of("12", "13", "14", "15", "CI", "BL", "HM");

    /** Codes of 005010X222A1 SBR09 that are neither a programme with a box of its own nor a group health plan. */
    private static final Set<String> OTHER =
            Set.of("11", "16", "17", "AM", "DS", "FI", "LM", "OF", "TV", "VA", "WC", "ZZ");

    /** What stands for a signature that the practice keeps. */
    private static final String ON_FILE = "SIGNATURE ON FILE";

    private final Entries out;
    private final FormTerms terms;
    private final Insured insured;

    PatientItems(Entries out, FormTerms terms) {
        this.out = out;
        this.terms = terms;
        this.insured = terms.claim().insured();
    }

    void write() {
        kindOfCoverage();
        out.item("1a").at("insured.subscriber");
        String memberId = insured.subscriber().memberId();
        out.identifier("insured's ID number", "memberId", out.required("memberId", memberId));
        patient();
        accidents();
        signatures();
    }

    /**
     * Item 1, one X. FECA has no claim filing indicator of its own: workers' compensation, federal or not, goes to Other
     * like all that is no programme with a box and no group health plan.
     */
    private void kindOfCoverage() {
        out.item("1").at("insured.terms");
        String filing = insured.terms().filingIndicator();
        if (out.required("filingIndicator", filing) == null) {
            return;
        }
        if (insured.payer().form().champva()) {
            out.tick("box CHAMPVA");
        } else if (GROUP.contains(filing)) {
            out.tick("box Group Health Plan");
        } else if (OTHER.contains(filing)) {
            out.tick("box Other");
        } else {
            switch (filing) {
                case "MA", "MB" -> out.tick("box Medicare");
                case "MC" -> out.tick("box Medicaid");
                case "CH" -> out.tick("box TRICARE");
                default -> out.report(Problems.code("insured.terms.filingIndicator", "1"));
            }
        }
    }

    private void patient() {
        Patient patient = insured.patient();
        out.item("2").at("insured.patient");
        new Names(out).lastFirst("patient's name", "name", patient.name());
        out.item("3");
        out.date("birth ", "birthDate", out.required("birthDate", patient.birthDate()), 4);
        sex(out, "sex ", patient.sex());
        out.item("5");
        out.phone("patient ", "phone", patient.phone());
        if (out.required("address", patient.address()) != null) {
            new Addresses(out).boxes("insured.patient.address", "patient", patient.address());
        }
    }

    /** Neither box when it is unknown. */
    static void sex(Entries out, String boxes, String sex) {
        if ("M".equals(sex) || "F".equals(sex)) {
            out.tick(boxes + sex + " box");
        }
    }

    /** Items 10a–c: always all three. */
    private void accidents() {
        Accident accident = terms.claim().facts().accident();
        List<String> causes = accident == null ? List.of() : accident.causes();
        yesNo("10a", "employment", causes.contains("EM"));
        yesNo("10b", "auto accident", causes.contains("AA"));
        yesNo("10c", "other accident", causes.contains("OA"));
        out.item("10b").at("facts.accident");
        if (causes.stream().anyMatch(cause -> !Set.of("EM", "AA", "OA").contains(cause))) {
            out.report(Problems.code("facts.accident.causes", "10"));
        }
        if (!causes.contains("AA")) {
            return;
        }
        if (accident.state() == null && accident.country() == null) {
            out.report(Finding.hold(
                    "ACCIDENT_STATE",
                    "facts.accident.state",
                    "An automobile accident needs the state where it was (item 10b)."));
        }
        if (accident.country() == null) {
            out.code("place (state)", "state", accident.state(), 2, 2);
        } else {
            out.report(Problems.noRoom(
                    "ACCIDENT_COUNTRY_NOT_PRINTED",
                    "facts.accident.country",
                    "The accident was abroad: item 10b has room for a state only and stays blank."));
        }
    }

    private void yesNo(String item, String box, boolean yes) {
        out.item(item).at("facts.accident").tick(box + (yes ? " YES" : " NO"));
    }

    /** Items 12 and 13; a signature that is on file has no date. */
    private void signatures() {
        var signatures = terms.claim().facts().signatures();
        out.item("12").at("facts.signatures");
        if ("Y".equals(signatures.release())) {
            out.put("patient signature", ON_FILE);
        } else if (signatures.release() == null) {
            out.report(Problems.noRoom(
                    "RELEASE_MISSING",
                    "facts.signatures.release",
                    "No release of information is on file: the patient's signature (item 12) stays blank."));
        }
        out.item("13");
        if ("Y".equals(signatures.benefitsAssigned())) {
            out.put("insured signature", ON_FILE);
        }
    }
}
