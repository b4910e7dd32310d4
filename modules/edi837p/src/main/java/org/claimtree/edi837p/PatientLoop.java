package org.claimtree.edi837p;

import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.Insured;
import org.claimtree.claimdoc.Insured.Patient;

/** 2000C, 2010CA: the patient who is not the subscriber. Has no member id in 5010. */
final class PatientLoop {
    private final Elements out;

    PatientLoop(Elements out) {
        this.out = out;
    }

    /**
     * @param level HL01
     * @param parent HL01 of the subscriber
     */
    void write(int level, int parent, ClaimSnapshot claim) {
        Insured insured = claim.insured();
        Patient patient = insured.patient();
        out.start("HL")
                .put(Integer.toString(level))
                .put(Integer.toString(parent))
                .put("23")
                .put("0")
                .end();
        out.at("insured.terms")
                .start("PAT")
                .code("relationship", insured.terms().relationship(), Codes.RELATIONSHIP);
        if (patient.deathDate() != null) {
            out.at("insured.patient").skip(3).put("D8").date("deathDate", patient.deathDate());
        }
        out.end();
        Parties.name(out, "QC", "insured.patient.name", patient.name()).end();
        Parties.address(out, "insured.patient", "address", patient.address());
        SubscriberLoop.birth(out, "insured.patient", patient.birthDate(), patient.sex());
        SubscriberLoop.propertyCasualty(out, claim.facts().numbers());
    }
}
