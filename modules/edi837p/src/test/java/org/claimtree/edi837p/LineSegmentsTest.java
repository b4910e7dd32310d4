package org.claimtree.edi837p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.testing.ALine.aLine;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.util.List;
import org.claimtree.claimdoc.ClaimFacts.Numbers;
import org.claimtree.edi837p.testing.ALine;
import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.edi837p.testing.Parts;
import org.claimtree.kernel.QualifiedNumber;
import org.junit.jupiter.api.Test;

class LineSegmentsTest {
    @Test
    void who_ordered_a_service_stands_behind_who_rendered_it() {
        ALine line = aLine().procedure("80305")
                .renderedBy(Parts.provider("BATES", "BILL", 9))
                .orderedBy(Parts.provider(
                        Parts.person("STAUB", "BETH"), Parts.npi(8), null, new QualifiedNumber("G2", "88")));
        assertThat(line(line))
                .containsSequence(
                        "NM1*82*1*BATES*BILL****XX*" + Parts.npi(9),
                        "NM1*DK*1*STAUB*BETH****XX*" + Parts.npi(8),
                        "REF*G2*88");
    }

    @Test
    void a_plain_line() {
        assertThat(Written.segments(aSnapshot()))
                .containsSequence(
                        "LX*1", "SV1*HC:90837*150*UN*1***1", "DTP*472*D8*20260302", "REF*6R*CT1001-1", "SE*25*0001");
    }

    @Test
    void modifiers_and_a_description_keep_their_places() {
        assertThat(line(aLine().procedure("H0015", "HF", "U1"))).contains("SV1*HC:H0015:HF:U1*150*UN*1***1");
        assertThat(line(aLine().procedure("99199", "GT", "HO", "HF", "U1").description("Day programme")))
                .contains("SV1*HC:99199:GT:HO:HF:U1:DAY PROGRAMME*150*UN*1***1");
        assertThat(line(aLine().procedure("99199").description("Day: programme")))
                .contains("SV1*HC:99199:::::DAY PROGRAMME*150*UN*1***1");
    }

    @Test
    void the_place_of_service_is_sent_only_when_it_differs() {
        assertThat(line(aLine().place("10"))).contains("SV1*HC:90837*150*UN*1*10**1");
        assertThat(line(aLine().place("11"))).contains("SV1*HC:90837*150*UN*1***1");
        assertThat(line(aLine().place(null))).contains("SV1*HC:90837*150*UN*1***1");
    }

    @Test
    void indicators_are_y_or_absent() {
        assertThat(line(aLine().flags(true, false, false))).contains("SV1*HC:90837*150*UN*1***1**Y");
        assertThat(line(aLine().flags(true, true, true))).contains("SV1*HC:90837*150*UN*1***1**Y**Y*Y");
        assertThat(line(aLine().flags(false, false, true))).contains("SV1*HC:90837*150*UN*1***1*****Y");
    }

    @Test
    void units_are_short() {
        assertThat(line(aLine().units("2.500"))).contains("SV1*HC:90837*150*UN*2.5***1");
        assertThat(line(aLine().units("10.000"))).contains("SV1*HC:90837*150*UN*10***1");
        assertThat(line(aLine().procedure("00104").quantity("MJ", "45"))).contains("SV1*HC:00104*150*MJ*45***1");
    }

    @Test
    void two_days_are_a_period_and_one_day_is_a_day() {
        assertThat(line(aLine().from("2026-03-01").through("2026-03-05"))).contains("DTP*472*RD8*20260301-20260305");
        assertThat(line(aLine().on("2026-02-28"))).contains("DTP*472*D8*20260228");
    }

    @Test
    void a_number_of_the_claim_is_not_repeated_on_its_lines() {
        ASnapshot claim = aSnapshot()
                .numbers(new Numbers(null, null, "05D0937000", "123456", null))
                .line(aLine().clia("05D0937000").mammography("123456"))
                .line(aLine().clia("05D0937001").mammography("654321"));
        assertThat(Written.segments(claim))
                .containsOnlyOnce("REF*X4*05D0937000", "REF*EW*123456")
                .containsSequence("REF*6R*CT1001-2", "REF*EW*654321", "REF*X4*05D0937001", "SE*33*0001");
    }

    @Test
    void a_number_of_one_line_alone_stands_on_that_line() {
        assertThat(Written.segments(aSnapshot().line(aLine()).line(aLine().clia("05D0937000"))))
                .containsSequence("HI*ABK:F411", "LX*1")
                .containsSequence("LX*2", "SV1*HC:90837*150*UN*1***1", "DTP*472*D8*20260302", "REF*6R*CT1001-2")
                .containsSequence("REF*6R*CT1001-2", "REF*X4*05D0937000", "SE*30*0001");
    }

    @Test
    void a_note_a_drug_and_a_provider_follow_in_the_order_of_the_guide() {
        ALine line = aLine().procedure("J2315")
                .note("Given in office")
                .drug("65757030001", "1.000", "UN")
                .renderedBy(Parts.provider(
                        Parts.person("BATES", "BILL"), Parts.npi(9), "2084P0800X", new QualifiedNumber("G2", "77")));
        assertThat(line(line))
                .containsSequence(
                        "REF*6R*CT1001-1",
                        "NTE*ADD*GIVEN IN OFFICE",
                        "LIN**N4*65757030001",
                        "CTP****1*UN",
                        "NM1*82*1*BATES*BILL****XX*" + Parts.npi(9),
                        "PRV*PE*PXC*2084P0800X",
                        "REF*G2*77",
                        "SE*31*0001");
    }

    private static List<String> line(ALine line) {
        return Written.segments(aSnapshot().line(line));
    }
}
