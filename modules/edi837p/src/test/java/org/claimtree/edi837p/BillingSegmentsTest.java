package org.claimtree.edi837p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.util.List;
import java.util.function.UnaryOperator;
import org.claimtree.claimdoc.BillingProvider;
import org.claimtree.claimdoc.BillingProvider.BillingNumbers;
import org.claimtree.edi837p.testing.Parts;
import org.claimtree.kernel.Contact;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.QualifiedNumber;
import org.junit.jupiter.api.Test;

class BillingSegmentsTest {
    private static final QualifiedNumber LICENCE = new QualifiedNumber("0B", "D55667");
    private static final QualifiedNumber UPIN = new QualifiedNumber("1G", "E99887");

    @Test
    void an_organisation_bills_with_ein_and_taxonomy() {
        assertThat(Written.segments(aSnapshot()))
                .containsSequence(
                        "HL*1**20*1",
                        "PRV*BI*PXC*261QM0801X",
                        "NM1*85*2*HARBOR COUNSELING GROUP*****XX*2000001000",
                        "N3*12 BOXWOOD LANE",
                        "N4*ANNAPOLIS*MD*214011234",
                        "REF*EI*521234567",
                        "HL*2*1*22*0");
    }

    @Test
    void a_person_bills_with_ssn_and_without_taxonomy() {
        assertThat(Written.segments(aSnapshot().billing(Parts.soleProprietor())))
                .containsSequence(
                        "HL*1**20*1",
                        "NM1*85*1*STAUB*BETH*C**III*XX*2000002008",
                        "N3*12 BOXWOOD LANE",
                        "N4*ANNAPOLIS*MD*214011234",
                        "REF*SY*212345678",
                        "HL*2*1*22*0");
    }

    @Test
    void the_pay_to_address_has_no_name_and_may_be_a_po_box() {
        BillingProvider.PayTo payTo = new BillingProvider.PayTo(
                "HARBOR LOCKBOX", new PostalAddress("PO BOX 77", "DEPT 3", "DOVER", "DE", "19901", null));
        assertThat(Written.segments(aSnapshot().billing(with(payTo, null))))
                .containsSequence(
                        "REF*EI*521234567", "NM1*87*2", "N3*PO BOX 77*DEPT 3", "N4*DOVER*DE*19901", "HL*2*1*22*0");
        assertThat(Written.segments(aSnapshot().billing(Parts.soleProprietor()).billing(with(payTo, null))))
                .contains("NM1*87*1");
    }

    @Test
    void licence_and_upin_follow_the_tax_id() {
        assertThat(Written.segments(aSnapshot().billingNumbers(withIds(LICENCE, UPIN))))
                .containsSequence("REF*EI*521234567", "REF*0B*D55667", "REF*1G*E99887", "HL*2*1*22*0");
    }

    @Test
    void a_contact_of_its_own_is_sent() {
        Contact contact = new Contact("BILLING DESK", "410-555-0199", "22", null, null);
        assertThat(Written.segments(aSnapshot().billing(with(null, contact))))
                .containsSequence("REF*EI*521234567", "PER*IC*BILLING DESK*TE*4105550199*EX*22", "HL*2*1*22*0");
    }

    @Test
    void a_contact_with_everything_needs_a_second_segment_without_the_name() {
        Contact contact = new Contact("Billing Desk", "4105550199", "22", "4105550198", "Desk_1@harbor.example");
        assertThat(Written.segments(aSnapshot().billing(with(null, contact))))
                .containsSequence(
                        "PER*IC*BILLING DESK*TE*4105550199*EX*22*FX*4105550198",
                        "PER*IC**EM*DESK_1@HARBOR.EXAMPLE",
                        "HL*2*1*22*0");
    }

    @Test
    void a_contact_keeps_its_name_also_when_it_is_the_providers() {
        Contact namesake = new Contact("HARBOR COUNSELING GROUP", "4105550199", null, null, null);
        assertThat(Written.segments(aSnapshot().billing(with(null, namesake))))
                .contains("PER*IC*HARBOR COUNSELING GROUP*TE*4105550199");
    }

    @Test
    void a_contact_does_not_repeat_the_contact_of_the_submitter() {
        Contact submitters = Parts.envelope().submitter().contact();
        assertThat(Written.segments(aSnapshot().billing(with(null, submitters))))
                .filteredOn(segment -> segment.startsWith("PER"))
                .hasSize(1);
    }

    @Test
    void the_number_with_one_payer_goes_behind_that_payer() {
        assertThat(Written.segments(aSnapshot().billingNumbers(withPayerNumber(new QualifiedNumber("G2", "HCG-001")))))
                .containsSequence("NM1*PR*2*AETNA*****PI*60054", "REF*G2*HCG-001", "CLM*CT1001*150***11:B:1*Y*A*Y*Y");
        assertThat(Written.segments(aSnapshot().billingNumbers(withPayerNumber(new QualifiedNumber("LU", "2")))))
                .contains("REF*LU*2");
    }

    @Test
    void an_atypical_provider_goes_by_the_payers_number() {
        UnaryOperator<BillingNumbers> atypical =
                n -> new BillingNumbers(n.taxId(), null, null, new QualifiedNumber("G2", "A1"), List.of(), null);
        assertThat(Written.segments(aSnapshot().billingNumbers(atypical)))
                .contains("NM1*85*2*HARBOR COUNSELING GROUP", "REF*G2*A1");
    }

    @Test
    void a_street_that_grows_in_cleaning_moves_its_last_words_to_the_second_line() {
        String long55 = "STRAßE STRAßE STRAßE STRAßE STRAßE STRAßE STRAßE NORD 5";
        PostalAddress address = new PostalAddress(long55, "SUITE 2", "ANNAPOLIS", "MD", "214011234", null);
        assertThat(Written.segments(aSnapshot().billing(at(address))))
                .contains("N3*STRASSE STRASSE STRASSE STRASSE STRASSE STRASSE STRASSE*NORD 5 SUITE 2");
        PostalAddress noBlank = new PostalAddress("ß".repeat(40), null, "ANNAPOLIS", "MD", "214011234", null);
        assertThat(Written.segments(aSnapshot().billing(at(noBlank))))
                .contains("N3*" + "S".repeat(55) + "*" + "S".repeat(25));
    }

    @Test
    void a_foreign_address_has_its_country() {
        PostalAddress canada = new PostalAddress("1 RUE ÉCOLE", null, "MONTRÉAL", "QC", "H2X 1Y4", "CA");
        assertThat(Written.segments(aSnapshot().billing(at(canada))))
                .containsSequence("N3*1 RUE ECOLE", "N4*MONTREAL*QC*H2X 1Y4*CA");
        PostalAddress elsewhere = new PostalAddress("1 HIGH STREET", null, "YORK", "ENG", "YO1 7HH", "GB");
        assertThat(Written.segments(aSnapshot().billing(at(elsewhere)))).contains("N4*YORK**YO1 7HH*GB***ENG");
    }

    @Test
    void a_name_of_a_billing_person_keeps_its_parts_apart() {
        EntityName name = new EntityName(true, "Núñez-O’Brien", "María", "J.", "Jr.");
        UnaryOperator<BillingProvider> named =
                b -> new BillingProvider(name, b.printedName(), b.address(), null, null, b.numbers());
        assertThat(Written.segments(aSnapshot().billing(named)))
                .contains("NM1*85*1*NUNEZ-O'BRIEN*MARIA*J.**JR.*XX*2000001000");
    }

    private static UnaryOperator<BillingProvider> with(BillingProvider.PayTo payTo, Contact contact) {
        return b -> new BillingProvider(b.name(), b.printedName(), b.address(), payTo, contact, b.numbers());
    }

    private static UnaryOperator<BillingProvider> at(PostalAddress address) {
        return b -> new BillingProvider(b.name(), b.printedName(), address, b.payTo(), b.contact(), b.numbers());
    }

    private static UnaryOperator<BillingNumbers> withIds(QualifiedNumber... ids) {
        return n -> new BillingNumbers(n.taxId(), n.npi(), n.taxonomy(), n.payerNumber(), List.of(ids), null);
    }

    private static UnaryOperator<BillingNumbers> withPayerNumber(QualifiedNumber number) {
        return n -> new BillingNumbers(n.taxId(), n.npi(), n.taxonomy(), number, n.otherIds(), null);
    }
}
