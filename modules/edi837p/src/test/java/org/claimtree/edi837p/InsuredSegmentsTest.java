package org.claimtree.edi837p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.time.LocalDate;
import java.util.List;
import org.claimtree.claimdoc.Insured.CoverageTerms;
import org.claimtree.claimdoc.Insured.OtherCoverage;
import org.claimtree.claimdoc.Insured.Patient;
import org.claimtree.claimdoc.Insured.PayerParty;
import org.claimtree.claimdoc.Insured.Subscriber;
import org.claimtree.edi837p.testing.Parts;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.QualifiedNumber;
import org.junit.jupiter.api.Test;

class InsuredSegmentsTest {
    private static final LocalDate DIED = LocalDate.of(2026, 3, 20);

    @Test
    void the_patient_who_is_the_subscriber_has_no_loop_of_its_own() {
        assertThat(Written.segments(aSnapshot()))
                .containsSequence(
                        "HL*2*1*22*0",
                        "SBR*P*18*******CI",
                        "NM1*IL*1*DOE*JANE****MI*W123456789",
                        "N3*7 ELM STREET",
                        "N4*BALTIMORE*MD*21201",
                        "DMG*D8*19800517*F",
                        "NM1*PR*2*AETNA*****PI*60054",
                        "CLM*CT1001*150***11:B:1*Y*A*Y*Y");
    }

    @Test
    void a_dependent_has_address_and_birth_date_and_the_subscriber_has_none() {
        assertThat(Written.segments(aSnapshot().dependent()))
                .containsSequence(
                        "HL*2*1*22*1",
                        "SBR*P********CI",
                        "NM1*IL*1*DOE*JANE****MI*W123456789",
                        "NM1*PR*2*AETNA*****PI*60054",
                        "HL*3*2*23*0",
                        "PAT*19",
                        "NM1*QC*1*DOE*TIM",
                        "N3*7 ELM STREET",
                        "N4*BALTIMORE*MD*21201",
                        "DMG*D8*20150228*M",
                        "CLM*CT1001*150***11:B:1*Y*A*Y*Y");
    }

    @Test
    void an_employer_can_be_the_subscriber_of_a_dependent() {
        Subscriber employer = new Subscriber(EntityName.organization("ACME INC"), "WC-1", null, null, null, null);
        assertThat(Written.segments(aSnapshot().dependent().subscriber(employer)))
                .containsSequence("NM1*IL*2*ACME INC*****MI*WC-1", "NM1*PR*2*AETNA*****PI*60054");
    }

    @Test
    void what_the_subscribers_record_lacks_the_patients_has_when_they_are_one() {
        Subscriber bare = new Subscriber(Parts.person("DOE", "JANE"), "W1", null, null, null, null);
        assertThat(Written.segments(aSnapshot().subscriber(bare)))
                .containsSequence(
                        "NM1*IL*1*DOE*JANE****MI*W1", "N3*7 ELM STREET", "N4*BALTIMORE*MD*21201", "DMG*D8*19800517*F");
    }

    @Test
    void a_death_stands_where_the_patient_stands() {
        assertThat(Written.segments(aSnapshot().patient(died("JANE"))))
                .containsSequence("SBR*P*18*******CI", "PAT*****D8*20260320", "NM1*IL*1*DOE*JANE****MI*W123456789");
        assertThat(Written.segments(aSnapshot().dependent().patient(died("TIM"))))
                .containsSequence("HL*3*2*23*0", "PAT*19****D8*20260320", "NM1*QC*1*DOE*TIM");
    }

    @Test
    void the_group_goes_by_number_or_else_by_name() {
        assertThat(Written.segments(aSnapshot().terms(new CoverageTerms("P", "18", "G1", "ACME", null, "12"))))
                .contains("SBR*P*18*G1******12");
        assertThat(Written.segments(aSnapshot().terms(new CoverageTerms("P", "18", null, "ACME", null, "12"))))
                .contains("SBR*P*18**ACME*****12");
    }

    @Test
    void the_medicare_secondary_type_is_sent_only_when_set() {
        assertThat(Written.segments(aSnapshot().terms(new CoverageTerms("S", "18", null, null, "12", "MB"))))
                .contains("SBR*S*18***12****MB");
    }

    @Test
    void the_payer_has_its_address_and_numbers_when_asked_for() {
        PayerParty payer = new PayerParty(
                "AETNA",
                "60054",
                PostalAddress.us("PO BOX 981106", "EL PASO", "TX", "79998"),
                true,
                List.of(new QualifiedNumber("FY", "123"), new QualifiedNumber("NF", "60054")),
                null);
        assertThat(Written.segments(aSnapshot().payer(payer)))
                .containsSequence(
                        "NM1*PR*2*AETNA*****PI*60054",
                        "N3*PO BOX 981106",
                        "N4*EL PASO*TX*79998",
                        "REF*FY*123",
                        "REF*NF*60054",
                        "CLM*CT1001*150***11:B:1*Y*A*Y*Y");
    }

    @Test
    void another_coverage_stands_in_the_claim() {
        assertThat(Written.segments(aSnapshot().other(Parts.otherCoverage())))
                .containsSequence(
                        "HI*ABK:F411",
                        "SBR*S*01*G-77******BL",
                        "OI***Y***Y",
                        "NM1*IL*1*DOE*RICHARD****MI*XYZ998877",
                        "N3*7 ELM STREET",
                        "N4*BALTIMORE*MD*21201",
                        "NM1*PR*2*CAREFIRST*****PI*SB580",
                        "LX*1");
    }

    @Test
    void another_coverage_without_known_address_and_with_payer_numbers() {
        Subscriber holder = new Subscriber(Parts.person("DOE", "ANN"), "M-1", null, null, null, null);
        PayerParty payer =
                new PayerParty("MEDICAID", "MCD01", null, false, List.of(new QualifiedNumber("2U", "77")), null);
        OtherCoverage other = new OtherCoverage(Parts.terms("T", "G8"), holder, payer, "W", "I");
        assertThat(Written.segments(aSnapshot().other(Parts.otherCoverage()).other(other)))
                .containsSequence(
                        "NM1*PR*2*CAREFIRST*****PI*SB580",
                        "SBR*T*G8*******CI",
                        "OI***W***I",
                        "NM1*IL*1*DOE*ANN****MI*M-1",
                        "NM1*PR*2*MEDICAID*****PI*MCD01",
                        "REF*2U*77",
                        "LX*1");
    }

    private static Patient died(String first) {
        return new Patient(Parts.person("DOE", first), Parts.HOME, LocalDate.of(1980, 5, 17), "F", null, DIED);
    }
}
