package org.claimtree.edi837p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.claimtree.claimdoc.Adjudication;
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

    @Test
    void what_the_first_payer_answered_stands_with_its_coverage_and_with_each_line() {
        assertThat(Written.segments(aSnapshot().terms(Parts.terms("S", "18")).other(Parts.answeredFirst())))
                .containsSubsequence(
                        "SBR*S*18*******CI",
                        "CLM*CT1001*150***11:B:1*Y*A*Y*Y",
                        "SBR*P*18*******CI",
                        "AMT*D*80",
                        "OI***Y***Y",
                        "NM1*IL*1*DOE*RICHARD****MI*XYZ998877",
                        "NM1*PR*2*MUTUAL*****PI*MUT01",
                        "REF*F8*MUT-778",
                        "LX*1",
                        "SVD*MUT01*80*HC:90837:HO**1",
                        "CAS*CO*45*40",
                        "CAS*PR*1*20**2*10",
                        "DTP*573*D8*20260320",
                        "AMT*EAF*30");
    }

    /** 2320 CAS and DTP 573 of 2330B: an answer about the claim as a whole, here a denial with what it took back. */
    @Test
    void an_answer_about_the_claim_as_a_whole_has_its_day_with_the_payer() {
        Adjudication denied = new Adjudication(
                new BigDecimal("0.00"),
                List.of(
                        new Adjudication.Adjustment("OA", "23", new BigDecimal("-5.50"), null),
                        new Adjudication.Adjustment("CO", "50", new BigDecimal("155.50"), BigDecimal.TEN)),
                LocalDate.of(2026, 3, 21),
                null,
                new BigDecimal("12"),
                List.of());
        assertThat(Written.segments(aSnapshot()
                        .terms(Parts.terms("S", "18"))
                        .other(Parts.answeredFirst().answered(denied))))
                .containsSubsequence(
                        "SBR*P*18*******CI",
                        "CAS*OA*23*-5.5",
                        "CAS*CO*50*155.5*10",
                        "AMT*D*0",
                        "AMT*EAF*12",
                        "OI***Y***Y",
                        "NM1*PR*2*MUTUAL*****PI*MUT01",
                        "DTP*573*D8*20260321",
                        "LX*1")
                .noneMatch(segment -> segment.startsWith("SVD"));
    }

    @Test
    void more_than_six_reasons_of_one_group_go_on_in_another_segment() {
        Adjudication.Adjustment[] many = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> Parts.adjustment("PR", Integer.toString(i), "10"))
                .toArray(Adjudication.Adjustment[]::new);
        assertThat(Written.segments(aSnapshot()
                        .terms(Parts.terms("S", "18"))
                        .other(Parts.answeredFirst().answered(Parts.answer("80", many)))))
                .containsSequence("CAS*PR*1*10**2*10**3*10**4*10**5*10**6*10", "CAS*PR*7*10");
    }

    private static Patient died(String first) {
        return new Patient(Parts.person("DOE", first), Parts.HOME, LocalDate.of(1980, 5, 17), "F", null, DIED);
    }
}
