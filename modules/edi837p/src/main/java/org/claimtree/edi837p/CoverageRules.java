package org.claimtree.edi837p;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.claimtree.claimdoc.Insured;
import org.claimtree.claimdoc.Insured.OtherCoverage;
import org.claimtree.claimdoc.Insured.Patient;
import org.claimtree.claimdoc.Insured.Subscriber;
import org.claimtree.kernel.Finding;

/** What must hold between subscriber, patient and payers of one claim. */
final class CoverageRules {
    private static final int OTHERS = 10;

    private final Insured insured;
    private final Consumer<Finding> findings;

    CoverageRules(Insured insured, Consumer<Finding> findings) {
        this.insured = insured;
        this.findings = findings;
    }

    void check() {
        if (insured.patientIsSubscriber()) {
            self(insured.subscriber(), insured.patient());
        }
        // Most claims have none, and have nothing to pay for it.
        if (!insured.others().isEmpty()) {
            others(insured.others());
        }
    }

    private void others(List<OtherCoverage> others) {
        if (others.size() > OTHERS) {
            findings.accept(Problems.tooMany("insured.others", OTHERS));
        }
        Set<String> payers = new HashSet<>();
        payers.add(insured.payer().payerId());
        Set<String> orders = new HashSet<>();
        orders.add(insured.terms().order());
        for (int i = 0; i < others.size(); i++) {
            String path = "insured.others[" + i + "]";
            if (!payers.add(others.get(i).payer().payerId())) {
                hold("OTHER_PAYER_ID", path + ".payer.payerId", "Two payers of the claim have the same id.");
            }
            String order = others.get(i).terms().order();
            if (!orders.add(order) && !"U".equals(order)) {
                hold("PAYER_ORDER_REPEATED", path + ".terms.order", "Two coverages of the claim have the same order.");
            }
        }
    }

    private void self(Subscriber subscriber, Patient patient) {
        if (!subscriber.name().person()) {
            hold("SUBSCRIBER_NOT_PERSON", "insured.subscriber.name", "An organisation cannot be the patient.");
        }
        boolean differs = !subscriber.name().equals(patient.name())
                || differ(subscriber.address(), patient.address())
                || differ(subscriber.birthDate(), patient.birthDate())
                || differ(subscriber.sex(), patient.sex());
        if (differs) {
            findings.accept(Finding.warn(
                    "SELF_DIFFERS",
                    "insured.subscriber",
                    "The patient is the subscriber, but the coverage says another name, address, birth date or sex. The"
                            + " claim goes out with the subscriber's."));
        }
    }

    private static boolean differ(Object subscribers, Object patients) {
        return subscribers != null && patients != null && !subscribers.equals(patients);
    }

    private void hold(String code, String path, String text) {
        findings.accept(Finding.hold(code, path, text));
    }
}
