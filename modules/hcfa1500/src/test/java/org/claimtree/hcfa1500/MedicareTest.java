package org.claimtree.hcfa1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.testing.ALine.aLine;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.time.LocalDate;
import java.util.List;
import org.claimtree.claimdoc.ClaimProviders.Facility;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.claimtree.claimdoc.Insured.CoverageTerms;
import org.claimtree.claimdoc.Insured.OtherCoverage;
import org.claimtree.claimdoc.Insured.Subscriber;
import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.edi837p.testing.Parts;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.PrintOptions;
import org.claimtree.kernel.PrintOptions.Boxes;
import org.claimtree.kernel.QualifiedNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Medicare contractors want otherwise. */
class MedicareTest {
    private static final QualifiedNumber LICENCE = new QualifiedNumber("0B", "L1");

    @Test
    void asFirstPayerItNamesNoInsuredAndSaysNone() {
        Printed printed = Printed.of(aSnapshot().terms(Claims.terms("P", "18", "MB")));

        assertThat(List.of(
                        printed.at(12, 50, 29), printed.at(14, 30, 49), printed.at(16, 50, 29), printed.at(18, 50, 29)))
                .allMatch(String::isBlank);
        assertThat(printed.at(20, 50, 29).strip()).isEqualTo("NONE");
        assertThat(List.of(printed.at(22, 50, 29), printed.at(26, 50, 29), printed.at(28, 50, 29)))
                .allMatch(String::isBlank);
    }

    @Test
    void itsRulesHoldForAnyPayerThatSaysSoAndCanBeSwitchedOff() {
        PrintOptions on = Options.insured(null, true, null);
        PrintOptions off = Options.insured(null, false, null);

        assertThat(Printed.of(aSnapshot().payer(Claims.payer(on))).at(20, 50, 4))
                .isEqualTo("NONE");
        assertThat(Printed.of(aSnapshot().terms(Claims.terms("P", "18", "MB")).payer(Claims.payer(off)))
                        .at(20, 50, 4))
                .isBlank();
    }

    @Test
    void asSecondPayerItIsToldOfThePatientsOwnFirstCoverageAsSame() {
        Printed printed = Printed.of(second("18"));

        assertThat(printed.at(12, 50, 29).strip()).isEqualTo("SAME");
        assertThat(printed.at(14, 33, 1)).isEqualTo("X");
        assertThat(printed.at(14, 50, 29).strip()).isEqualTo("SAME");
        assertThat(printed.at(20, 50, 29).strip()).isEqualTo("G77");
        assertThat(printed.at(22, 53, 10)).isEqualTo("01 02 1978");
        assertThat(printed.at(26, 50, 29).strip()).isEqualTo("CAREFIRST");
        assertThat(printed.at(28, 1, 57)).isBlank();
    }

    @Test
    void asSecondPayerItIsToldWhoElseHoldsTheFirstCoverage() {
        Printed printed = Printed.of(second("01"));

        assertThat(printed.at(12, 50, 29).strip()).isEqualTo("DOE, RICHARD");
        assertThat(printed.at(14, 38, 1)).isEqualTo("X");
    }

    @Test
    void asSecondPayerItMustBeToldWhatComesFirst() {
        assertThat(Claims.findings(
                        aSnapshot().terms(Claims.terms("S", "18", "MB")).build()))
                .containsExactly("HOLD MEDICARE_PRIMARY_MISSING insured.others");
    }

    @Test
    void otherCoverageBehindItIsNotPrinted() {
        ASnapshot claim = aSnapshot().terms(Claims.terms("P", "18", "MB")).other(Parts.otherCoverage());

        assertThat(Printed.of(claim).at(20, 1, 28)).isBlank();
        assertThat(Claims.findings(claim.build())).containsExactly("WARN OTHER_COVERAGE_NOT_PRINTED insured.others");
    }

    @Test
    void item17HasFirstAndLastNameAloneAndNo17a() {
        Printed printed = Printed.of(aSnapshot()
                .terms(Claims.terms("P", "18", "MB"))
                .referring(Claims.provider("STAUB", "BETH", "C", Claims.npi(1), LICENCE)));

        assertThat(printed.at(36, 1, 27).strip()).isEqualTo("DN BETH STAUB");
        assertThat(printed.at(35, 29, 20)).isBlank();
        assertThat(printed.at(36, 33, 10)).isEqualTo(Claims.npi(1));
    }

    @Test
    void shaded24IJAnd32bAnd33bStayBlank() {
        PostalAddress place = PostalAddress.us("500 BAY ROAD", "EASTON", "MD", "216010099");
        Printed printed = Printed.of(aSnapshot()
                .terms(Claims.terms("P", "18", "MB"))
                .billing(b -> BillingItemsTest.with33b(b, LICENCE))
                .facility(new Facility("CLINIC", place, Claims.npi(2), null, LICENCE))
                .rendering(Claims.shaded("STAUB", "BETH", Claims.npi(1), LICENCE)));

        assertThat(printed.at(45, 64, 15)).isBlank();
        assertThat(printed.at(46, 68, 10)).isEqualTo(Claims.npi(1));
        assertThat(printed.line(63)).endsWith(Parts.npi(100)).contains(" " + Claims.npi(2) + " ");
    }

    @ParameterizedTest(name = "of four diagnoses, at most {0} wanted: {1}")
    @CsvSource({",'B   '", "4,'B   '", "3,'BAD '", "2,'BA  '", "1,'B   '"})
    void aLinePointsToOneDiagnosisUnlessMoreAreAskedFor(Integer wanted, String printed) {
        ASnapshot claim = aSnapshot()
                .terms(Claims.terms("P", "18", "MB"))
                .payer(Claims.payer(Options.boxes(new Boxes(null, null, null, null, wanted))))
                .diagnoses("F10", "F11", "F12", "F13")
                .line(aLine().pointers(2, 1, 4, 3));

        assertThat(Printed.of(claim).at(46, 45, 4)).isEqualTo(printed);
        assertThat(Claims.findings(claim.build())).containsExactly("WARN POINTERS_CUT lines[0].service.pointers");
    }

    @Test
    void withItsRulesSwitchedOffALinePointsToFour() {
        PrintOptions off = Options.insured(null, false, null);
        ASnapshot claim = aSnapshot()
                .terms(Claims.terms("P", "18", "MB"))
                .payer(Claims.payer(off))
                .diagnoses("F10", "F11")
                .line(aLine().pointers(2, 1));

        assertThat(Printed.of(claim).at(46, 45, 4)).isEqualTo("BA  ");
        assertThat(Claims.findings(claim.build())).isEmpty();
    }

    @Test
    void itTakesNoReplacementOnPaper() {
        assertThat(Claims.findings(aSnapshot()
                        .terms(Claims.terms("P", "18", "MB"))
                        .sentAs(Frequency.VOID, "ICN1")
                        .build()))
                .containsExactly("HOLD FREQUENCY_NOT_ON_PAPER control.frequency");
    }

    /** Item 29 for Medicare: what the patient paid; what the first payer paid stands in its attached answer. */
    @Test
    void whatTheFirstPayerPaidIsNotInItem29() {
        ASnapshot claim = aSnapshot().terms(Claims.terms("S", "18", "MB")).other(Parts.answeredFirst());

        assertThat(Printed.of(claim).at(58, 62, 8)).isBlank();
        assertThat(Printed.of(claim.patientPaid("20")).at(58, 62, 8)).isEqualTo("    2000");
    }

    private static ASnapshot second(String relationship) {
        Subscriber holder = new Subscriber(
                Parts.person("DOE", "RICHARD"), "XYZ1", Parts.HOME, LocalDate.of(1978, 1, 2), "M", "4105550102");
        CoverageTerms first = new CoverageTerms("P", relationship, "G-77", null, null, "BL");
        return aSnapshot()
                .terms(Claims.terms("S", "18", "MB"))
                .other(new OtherCoverage(first, holder, Parts.payer("CAREFIRST", "SB580"), "Y", "Y"));
    }
}
