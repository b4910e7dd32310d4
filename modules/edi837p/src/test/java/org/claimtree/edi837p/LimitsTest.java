package org.claimtree.edi837p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.CheckRows.findings;
import static org.claimtree.edi837p.testing.ALine.aLine;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.util.List;
import org.claimtree.claimdoc.ClaimFacts.Numbers;
import org.claimtree.claimdoc.Insured.OtherCoverage;
import org.claimtree.claimdoc.Insured.Patient;
import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.edi837p.testing.Parts;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.QualifiedNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What just fits goes out whole and without a finding; CheckTest and its neighbours show what does not fit. */
class LimitsTest {
    @Test
    void texts_of_full_length() {
        EntityName name = new EntityName(true, "L".repeat(60), "F".repeat(35), "M".repeat(25), "S".repeat(10));
        PostalAddress home = new PostalAddress("1".repeat(55), "2".repeat(55), "C".repeat(30), "MD", "21201", null);
        ASnapshot claim = aSnapshot()
                .dependent()
                .patient(new Patient(name, home, Parts.patient(name).birthDate(), "U", null, null))
                .payer(Parts.payer("P".repeat(60), "I".repeat(80)))
                .note("N".repeat(80))
                .line(aLine().note("N".repeat(80)).description("D".repeat(80)).controlNumber("6".repeat(30)));
        assertThat(findings(claim)).isEmpty();
        assertThat(Written.segments(claim))
                .contains(
                        "NM1*QC*1*%s*%s*%s**%s".formatted(name.last(), name.first(), name.middle(), name.suffix()),
                        "N3*" + home.line1() + "*" + home.line2(),
                        "N4*" + home.city() + "*MD*21201",
                        "NM1*PR*2*" + "P".repeat(60) + "*****PI*" + "I".repeat(80),
                        "NTE*ADD*" + "N".repeat(80),
                        "REF*6R*" + "6".repeat(30));
    }

    @Test
    void as_many_of_each_as_there_may_be() {
        QualifiedNumber number = new QualifiedNumber("G2", "1");
        ASnapshot claim = aSnapshot()
                .claimNumber("A2345678901234")
                .diagnoses("F411", "F410", "F330", "F331")
                .numbers(new Numbers("1".repeat(50), null, null, null, null))
                .rendering(
                        Parts.provider(Parts.person("BAKER", "AL"), Parts.npi(1), null, number, number, number, number))
                .supervising(Parts.provider(Parts.person("SUPER", "SUE"), Parts.npi(2), null, number));
        for (int i = 0; i < 50; i++) {
            claim.line(aLine().procedure("90837", "H1", "H2", "H3", "H4").pointers(1, 2, 3, 4));
        }
        String orders = "STABCDEFGH";
        for (int i = 0; i < 10; i++) {
            OtherCoverage other = Parts.otherCoverage();
            claim.other(new OtherCoverage(
                    Parts.terms(orders.substring(i, i + 1), "01"),
                    other.subscriber(),
                    Parts.payer("P", "ID" + i),
                    "Y",
                    "Y"));
        }
        assertThat(findings(claim)).isEmpty();
        List<String> segments = Written.segments(claim);
        assertThat(segments).contains("LX*50", "SBR*H*01*******CI").containsSequence("REF*G2*1", "SBR*S*01*******CI");
        assertThat(segments).filteredOn("REF*G2*1"::equals).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"99999999.99,1", "0,0.001", "0.01,99999999", "1,12345.678", "1,99999.999", "1,1E+7"})
    void the_largest_and_smallest_numbers(String charge, String units) {
        ASnapshot claim = aSnapshot().line(aLine().charge(charge).units(units));
        assertThat(findings(claim)).isEmpty();
        assertThat(Written.segments(claim)).anyMatch(segment -> segment.startsWith("SV1*HC:90837*" + charge + "*UN*"));
    }

    @ParameterizedTest
    @CsvSource({"00099,false", "00100,true", "01999,true", "02000,false"})
    void minutes_belong_to_anaesthesia(String code, boolean good) {
        ASnapshot claim = aSnapshot().line(aLine().procedure(code).quantity("MJ", "45"));
        assertThat(findings(claim).isEmpty()).isEqualTo(good);
    }

    @Test
    void the_first_and_last_years_of_four_digits() {
        assertThat(findings(aSnapshot().line(aLine().on("1000-01-01")))).isEmpty();
        assertThat(findings(aSnapshot().line(aLine().on("9999-12-31")))).isEmpty();
        assertThat(findings(aSnapshot().line(aLine().on("+10000-01-01")))).hasSize(1);
    }

    @Test
    void a_street_is_broken_at_the_last_word_that_fits() {
        String exactly = "Æ" + "A".repeat(52) + " B";
        PostalAddress home = new PostalAddress(exactly, null, "BOWIE", "MD", "20715", null);
        ASnapshot claim = aSnapshot()
                .dependent()
                .patient(new Patient(
                        Parts.person("DOE", "TIM"),
                        home,
                        Parts.patient(Parts.person("A", "B")).birthDate(),
                        "M",
                        null,
                        null));
        assertThat(Written.segments(claim)).contains("N3*AE" + "A".repeat(52) + "*B");
    }
}
