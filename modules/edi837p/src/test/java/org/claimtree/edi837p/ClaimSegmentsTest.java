package org.claimtree.edi837p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.testing.ALine.aLine;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.time.LocalDate;
import java.util.List;
import org.claimtree.claimdoc.ClaimFacts.Dates;
import org.claimtree.claimdoc.ClaimFacts.Numbers;
import org.claimtree.claimdoc.ClaimFacts.Signatures;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.edi837p.testing.Parts;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.QualifiedNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimSegmentsTest {
    private static final String CLM = "CLM*CT1001*150***11:B:1*Y*A*Y*Y";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @Test
    void a_facility_may_go_by_its_licence() {
        assertThat(Written.segments(
                        aSnapshot().facility(Parts.facility("BAY", null, new QualifiedNumber("0B", "FAC77")))))
                .containsSequence("N4*EASTON*MD*216010099", "REF*0B*FAC77");
    }

    @Test
    void amounts_are_short_and_the_total_is_the_sum() {
        assertThat(Written.segments(aSnapshot()
                        .line(aLine().charge("985.50"))
                        .line(aLine().charge("0.25"))
                        .line(aLine().charge("0.00"))))
                .contains(
                        "CLM*CT1001*985.75***11:B:1*Y*A*Y*Y",
                        "SV1*HC:90837*985.5*UN*1***1",
                        "SV1*HC:90837*0.25*UN*1***1")
                .contains("SV1*HC:90837*0*UN*1***1");
        assertThat(Written.segments(aSnapshot().line(aLine().charge("1E+3"))))
                .contains("CLM*CT1001*1000***11:B:1*Y*A*Y*Y");
    }

    @Test
    void signatures_are_sent_as_they_are() {
        assertThat(Written.segments(aSnapshot().signatures(new Signatures("N", null, "C", "W", "I", true))))
                .contains("CLM*CT1001*150***11:B:1*N*C*W*I*P");
        assertThat(Written.segments(aSnapshot()
                        .signatures(new Signatures("Y", null, "A", "Y", "Y", true))
                        .other(Parts.otherCoverage())))
                .contains("OI***Y*P**Y");
    }

    @Test
    void a_replacement_and_a_void_name_the_payers_claim() {
        assertThat(Written.segments(aSnapshot().sentAs(Frequency.REPLACEMENT, "2026-0311-77")))
                .containsSequence("CLM*CT1001*150***11:B:7*Y*A*Y*Y", "REF*F8*2026-0311-77", "HI*ABK:F411");
        assertThat(Written.segments(aSnapshot().sentAs(Frequency.VOID, "A9")))
                .containsSequence("CLM*CT1001*150***11:B:8*Y*A*Y*Y", "REF*F8*A9");
    }

    @Test
    void an_automobile_accident_has_its_state_and_date() {
        assertThat(Written.segments(aSnapshot().accident("PA", null, "AA", "EM").dates(accidentOn(DAY))))
                .containsSequence(CLM + "**AA:EM::PA", "DTP*439*D8*20260131");
        assertThat(Written.segments(aSnapshot().accident(null, "MX", "AA").dates(accidentOn(DAY))))
                .contains(CLM + "**AA::::MX");
    }

    @Test
    void other_accidents_have_no_state() {
        assertThat(Written.segments(aSnapshot().accident("PA", null, "OA").dates(accidentOn(DAY))))
                .contains(CLM + "**OA");
        assertThat(Written.segments(aSnapshot().accident(null, null, "EM"))).contains(CLM + "**EM");
        assertThat(Written.segments(aSnapshot().accident(null, null))).contains(CLM);
    }

    @Test
    void dates_stand_in_the_order_of_the_guide() {
        Dates all = new Dates(DAY, DAY.plusDays(1), DAY.plusDays(2), DAY.plusDays(3), DAY.plusDays(4));
        assertThat(Written.segments(
                        aSnapshot().place("21").accident(null, null, "OA").dates(all)))
                .containsSequence(
                        CLM.replace("11:B", "21:B") + "**OA",
                        "DTP*431*D8*20260131",
                        "DTP*439*D8*20260201",
                        "DTP*484*D8*20260202",
                        "DTP*435*D8*20260203",
                        "DTP*096*D8*20260204",
                        "HI*ABK:F411");
    }

    /** One line is enough: the days of a stay are asked for what was done to an inpatient. */
    @ParameterizedTest(name = "a line at place of service {0}: {1}")
    @CsvSource({"21,true", "51,true", "61,true", "11,false", "22,false", "55,false"})
    void the_days_of_a_stay_are_sent_with_services_to_an_inpatient(String place, boolean sent) {
        ASnapshot claim = aSnapshot()
                .line(aLine())
                .line(aLine().place(place))
                .dates(new Dates(null, null, null, DAY, DAY.plusDays(2)));
        assertThat(Written.segments(claim).stream().filter(segment -> segment.matches("DTP\\*(435|096).*")))
                .containsExactlyElementsOf(sent ? List.of("DTP*435*D8*20260131", "DTP*096*D8*20260202") : List.of());
    }

    @Test
    void numbers_stand_in_the_order_of_the_guide() {
        ASnapshot claim = aSnapshot()
                .numbers(new Numbers("AUTH1", "R-2", "05D0937000", "123456", "MR9"))
                .sentAs(Frequency.REPLACEMENT, "PCN1")
                .note("see enclosed plan");
        assertThat(Written.segments(claim))
                .containsSequence(
                        "REF*EW*123456",
                        "REF*9F*R-2",
                        "REF*G1*AUTH1",
                        "REF*F8*PCN1",
                        "REF*X4*05D0937000",
                        "REF*EA*MR9",
                        "NTE*ADD*SEE ENCLOSED PLAN",
                        "HI*ABK:F411");
    }

    @Test
    void a_claim_says_why_it_is_late_behind_what_stays_empty() {
        assertThat(Written.segments(aSnapshot().filed("7"))).containsSequence(CLM + "***********7", "HI*ABK:F411");
        assertThat(Written.segments(aSnapshot()
                        .accident("PA", null, "AA")
                        .dates(accidentOn(DAY))
                        .filed("15")))
                .contains(CLM + "**AA:::PA*********15");
    }

    @Test
    void papers_beside_the_claim_stand_before_amounts_with_their_numbers() {
        assertThat(Written.segments(
                        aSnapshot().filed(null, "09 FX 1001-A", "M1 AA").patientPaid("20")))
                .containsSequence(CLM, "PWK*09*FX***AC*1001-A", "PWK*M1*AA", "AMT*F5*20", "HI*ABK:F411");
    }

    @Test
    void the_claim_of_an_insurer_of_accidents_is_named_with_the_patient() {
        Numbers numbers = new Numbers(null, null, null, null, null, "PC-77 1");
        assertThat(Written.segments(aSnapshot().numbers(numbers))).satisfies(all -> {
            int at = all.indexOf("REF*Y4*PC-77 1");
            assertThat(all.get(at - 1)).startsWith("DMG*");
            assertThat(all.get(at + 1)).startsWith("NM1*PR*");
        });
        assertThat(Written.segments(aSnapshot().dependent().numbers(numbers)))
                .containsSequence("REF*Y4*PC-77 1", CLM)
                .containsOnlyOnce("REF*Y4*PC-77 1");
    }

    @Test
    void nothing_paid_is_not_sent() {
        assertThat(Written.segments(aSnapshot().patientPaid("20.00")))
                .containsSequence(CLM, "AMT*F5*20", "HI*ABK:F411");
        assertThat(Written.segments(aSnapshot().patientPaid("0.00"))).containsSequence(CLM, "HI*ABK:F411");
    }

    @Test
    void a_note_says_of_which_kind_it_is() {
        assertThat(Written.segments(aSnapshot().note("DCP", "weekly sessions")))
                .containsSequence(CLM, "NTE*DCP*WEEKLY SESSIONS", "HI*ABK:F411");
    }

    @Test
    void a_note_of_nothing_writable_is_not_sent() {
        assertThat(Written.segments(aSnapshot().note("  ~~ "))).containsSequence(CLM, "HI*ABK:F411");
    }

    @Test
    void twelve_diagnoses_stand_in_one_segment() {
        String[] codes = {
            "F411", "F330", "F331", "F332", "F333", "F340", "F341", "F400", "F401", "F402", "F410", "Z0000"
        };
        assertThat(Written.segments(aSnapshot().diagnoses(codes).line(aLine().pointers(12, 1))))
                .contains("HI*ABK:F411*ABF:F330*ABF:F331*ABF:F332*ABF:F333*ABF:F340*ABF:F341*ABF:F400*ABF:F401"
                        + "*ABF:F402*ABF:F410*ABF:Z0000")
                .contains("SV1*HC:90837*150*UN*1***12:1");
    }

    @Test
    void providers_stand_in_the_order_of_the_guide() {
        ASnapshot claim = aSnapshot()
                .supervising(Parts.provider(
                        Parts.person("SUPER", "SUE"), Parts.npi(3), null, new QualifiedNumber("LU", "L-3")))
                .facility(Parts.facility("BAY CENTER", Parts.npi(4), new QualifiedNumber("LU", "L-1")))
                .rendering(Parts.provider(
                        Parts.person("BAKER", "ANDREW"),
                        Parts.npi(2),
                        "1041C0700X",
                        new QualifiedNumber("0B", "LIC1"),
                        new QualifiedNumber("G2", "PIN1")))
                .referring(Parts.provider(
                        Parts.person("REFER", "RAY"), Parts.npi(1), "207Q00000X", new QualifiedNumber("1G", "U1")));
        assertThat(Written.segments(claim))
                .containsSequence(
                        "HI*ABK:F411",
                        "NM1*DN*1*REFER*RAY****XX*" + Parts.npi(1),
                        "REF*1G*U1",
                        "NM1*82*1*BAKER*ANDREW****XX*" + Parts.npi(2),
                        "PRV*PE*PXC*1041C0700X",
                        "REF*0B*LIC1",
                        "REF*G2*PIN1",
                        "NM1*77*2*BAY CENTER*****XX*" + Parts.npi(4),
                        "N3*500 BAY ROAD",
                        "N4*EASTON*MD*216010099",
                        "REF*LU*L-1",
                        "NM1*DQ*1*SUPER*SUE****XX*" + Parts.npi(3),
                        "REF*LU*L-3",
                        "LX*1");
    }

    @Test
    void a_rendering_organisation_and_providers_without_npi() {
        assertThat(Written.segments(aSnapshot()
                        .rendering(Parts.provider(EntityName.organization("LAB ONE"), null, null))
                        .facility(Parts.facility("BAY", null, null))))
                .containsSequence("NM1*82*2*LAB ONE", "NM1*77*2*BAY", "N3*500 BAY ROAD");
    }

    private static Dates accidentOn(LocalDate day) {
        return new Dates(null, day, null, null, null);
    }
}
