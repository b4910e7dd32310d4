package org.claimtree.hcfa1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.testing.ALine.aLine;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.util.stream.IntStream;
import org.claimtree.claimdoc.ClaimProviders.Provider;
import org.claimtree.edi837p.testing.ALine;
import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.edi837p.testing.Parts;
import org.claimtree.kernel.PrintOptions.Boxes;
import org.claimtree.kernel.PrintOptions.RenderingNpi;
import org.claimtree.kernel.QualifiedNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Item 24. */
class ServiceRowTest {
    @Test
    void aLineHasItsOwnDaysPlaceCodeModifiersAndUnits() {
        ALine line = aLine().from("2026-03-02")
                .through("2026-03-06")
                .place("10")
                .procedure("H0015", "HF", "U1", "GT", "95")
                .charge("1234.50")
                .units("5")
                .pointers(2, 1)
                .flags(true, false, true);
        Printed printed = Printed.of(aSnapshot().diagnoses("F411", "F102").line(line));

        assertThat(printed.line(45)).isEmpty();
        assertThat(printed.line(46)).isEqualTo("03 02 26 03 06 26 10 Y  H0015   HF U1 GT 95 BA     123450 5   Y");
    }

    /** Run together, a date has other digits where the usual form has its day and year: it must be read as one. */
    @ParameterizedTest
    @CsvSource({"2026-03-03,03032026", "2026-12-31,12312026", "2025-10-09,10092025"})
    void aPayerOfEightDigitsHasTheDaysRunTogether(String day, String printed) {
        ASnapshot claim = aSnapshot().payer(Claims.payer(Options.dateDigits(8))).line(aLine().on(day));

        assertThat(Printed.of(claim).at(46, 1, 19)).isEqualTo(printed + " " + printed + " 1");
    }

    @Test
    void rowsStandTwoLinesApart() {
        ASnapshot claim = aSnapshot();
        IntStream.rangeClosed(1, 6).forEach(day -> claim.line(aLine().on("2026-03-0" + day)));
        Printed printed = Printed.of(claim);

        assertThat(IntStream.rangeClosed(1, 6).mapToObj(row -> printed.at(44 + 2 * row, 1, 8)))
                .containsExactly("03 01 26", "03 02 26", "03 03 26", "03 04 26", "03 05 26", "03 06 26");
    }

    @ParameterizedTest
    @CsvSource({"1,'1  '", "999,'999'", "1.5,'1.5'", "0.5,'.5 '", "2.000,'2  '", "10,'10 '", "100.0,'100'", "0.25,'.25'"
    })
    void unitsKeepTheirPointAndHaveNoLeadingZero(String units, String printed) {
        assertThat(Printed.of(aSnapshot().line(aLine().units(units))).at(46, 59, 3))
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1000", "12.5", "0.125", "1E9"})
    void unitsThatDoNotFitAreHeld(String units) {
        assertThat(Claims.findings(aSnapshot().line(aLine().units(units)).build()))
                .containsExactly("HOLD QUANTITY_FORM lines[0].service.quantity.count");
    }

    @ParameterizedTest
    @CsvSource({"0.05,'     005'", "150,'   15000'", "999999.99,'99999999'"})
    void chargesStandAtTheRuleBeforeTheirCents(String charge, String printed) {
        assertThat(Printed.of(aSnapshot().line(aLine().charge(charge))).at(46, 50, 8))
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"-1", "1000000", "1.005", "1E9"})
    void chargesThatDoNotFitAreHeld(String charge) {
        assertThat(Claims.findings(
                        aSnapshot().line(aLine().charge(charge)).total("1").build()))
                .contains("HOLD AMOUNT_FORM lines[0].service.quantity.charge");
    }

    @Test
    void aChargeOfZeroIsPrintedWithAWarning() {
        ASnapshot claim = aSnapshot().line(aLine().charge("0"));

        assertThat(Printed.of(claim).at(46, 50, 8)).isEqualTo("     000");
        assertThat(Claims.findings(claim.build())).containsExactly("WARN CHARGE_ZERO lines[0].service.quantity.charge");
    }

    @Test
    void pointersAreLettersInOrder() {
        ASnapshot claim = aSnapshot()
                .diagnoses("F10", "F11", "F12", "F13", "F14", "F15", "F16", "F17", "F18", "F19", "F20", "F21")
                .line(aLine().pointers(12, 1, 5, 3));

        assertThat(Printed.of(claim).at(46, 45, 4)).isEqualTo("LAEC");
    }

    @Test
    void aPayerMayTakeFewerPointers() {
        ASnapshot claim = aSnapshot()
                .diagnoses("F10", "F11")
                .payer(Claims.payer(Options.boxes(new Boxes(null, null, null, null, 1))))
                .line(aLine().pointers(2, 1));

        assertThat(Printed.of(claim).at(46, 45, 4)).isEqualTo("B   ");
        assertThat(Claims.findings(claim.build())).containsExactly("WARN POINTERS_CUT lines[0].service.pointers");
    }

    @Test
    void pointersToNothingAreHeld() {
        assertThat(Claims.findings(aSnapshot().line(aLine().pointers()).build()))
                .containsExactly("HOLD POINTER_COUNT lines[0].service.pointers");
        assertThat(Claims.findings(aSnapshot().line(aLine().pointers(1, 2)).build()))
                .containsExactly("HOLD POINTER_RANGE lines[0].service.pointers");
    }

    @Test
    void aDrugStandsInTheShadedHalf() {
        ALine line = aLine().procedure("J1050").drug("65757030001", "1.250", "ML");

        assertThat(Printed.of(aSnapshot().line(line)).line(45)).isEqualTo("N465757030001   ML1.25");
    }

    @Test
    void descriptionAndNoteFollowWithThreeBlanks() {
        ALine line = aLine().drug("65757030001", "1", "UN")
                .description("Group, extended")
                .note("Start 9:05");

        assertThat(Printed.of(aSnapshot().line(line)).line(45))
                .isEqualTo("N465757030001   UN1   ZZGROUP EXTENDED   START 9 05");
    }

    @Test
    void aNoteAloneHasTwoBlanksBeforeIt() {
        assertThat(Printed.of(aSnapshot().line(aLine().note("Start 9:05"))).line(45))
                .isEqualTo("  START 9 05");
    }

    /** 04 MG would be ten times the dose. */
    @Test
    void aDecimalInANoteKeepsItsPoint() {
        ALine line = aLine().description("Injection 0.4 mg").note("Dose 2.5 ml.");

        assertThat(Printed.of(aSnapshot().line(line)).line(45)).isEqualTo("ZZINJECTION 0.4 MG   DOSE 2.5 ML");
    }

    @Test
    void theShadedHalfEndsInColumn61() {
        ASnapshot claim = aSnapshot().line(aLine().note("N".repeat(70)));

        assertThat(Printed.of(claim).line(45)).isEqualTo("  " + "N".repeat(59));
        assertThat(Claims.findings(claim.build())).containsExactly("WARN TEXT_CUT lines[0].note");
    }

    @Test
    void aDrugThatIsNoneIsHeld() {
        assertThat(Claims.findings(
                        aSnapshot().line(aLine().drug("6575703000", "0", "XX")).build()))
                .containsExactly(
                        "HOLD IDENTIFIER_LENGTH lines[0].drug.ndc",
                        "HOLD CODE_NOT_ALLOWED lines[0].drug.unit",
                        "HOLD QUANTITY_FORM lines[0].drug.quantity");
    }

    @Test
    void codesAreNeverMendedOrCut() {
        assertThat(Claims.findings(aSnapshot()
                        .line(aLine().procedure("9083", "h1", "HOO").place("1"))
                        .build()))
                .containsExactly(
                        "HOLD IDENTIFIER_LENGTH lines[0].service.placeOfService",
                        "HOLD IDENTIFIER_LENGTH lines[0].service.procedure.code",
                        "HOLD IDENTIFIER_CHARACTERS lines[0].service.procedure.modifiers[0]",
                        "HOLD IDENTIFIER_LENGTH lines[0].service.procedure.modifiers[1]");
    }

    @Test
    void aFifthModifierIsHeld() {
        assertThat(Claims.findings(aSnapshot()
                        .line(aLine().procedure("90837", "H1", "H2", "H3", "H4", "H5"))
                        .build()))
                .containsExactly("HOLD TOO_MANY lines[0].service.procedure.modifiers");
    }

    @Test
    void daysThatAreMissingOrReversedAreHeld() {
        assertThat(Claims.findings(
                        aSnapshot().line(aLine().from(null).through(null)).build()))
                .containsExactly(
                        "HOLD ITEM_MISSING lines[0].service.from", "HOLD ITEM_MISSING lines[0].service.through");
        assertThat(Claims.findings(
                        aSnapshot().line(aLine().through("2026-03-01")).build()))
                .containsExactly("HOLD DATE_ORDER lines[0].service.through");
    }

    @Test
    void whoRenderedTheLineGoesBeforeWhoRenderedTheClaim() {
        Provider ofClaim = Claims.provider("STAUB", "BETH", null, Claims.npi(1));
        Provider ofLine = Claims.provider("ROE", "ANN", null, Claims.npi(2));
        Printed printed =
                Printed.of(aSnapshot().rendering(ofClaim).line(aLine()).line(aLine().renderedBy(ofLine)));

        assertThat(printed.at(46, 68, 11)).isEqualTo(Claims.npi(1) + " ");
        assertThat(printed.at(48, 68, 11)).isEqualTo(Claims.npi(2) + " ");
    }

    @Test
    void billingProviderWhoRenderedIsRepeatedUnlessThePayerWantsItOnlyWhenDifferent() {
        Provider self = Claims.provider("STAUB", "BETH", null, Parts.npi(100));
        ASnapshot usual = aSnapshot();
        ASnapshot different = aSnapshot().payer(Claims.payer(Options.renderingNpi(RenderingNpi.WHEN_DIFFERENT)));

        assertThat(Printed.of(Claims.billingRenders(usual.build(), self)).at(46, 68, 10))
                .isEqualTo(Parts.npi(100));
        assertThat(Printed.of(Claims.billingRenders(different.build(), self)).at(46, 68, 10))
                .isBlank();
        assertThat(Printed.of(different.rendering(Claims.provider("ROE", "ANN", null, Claims.npi(2))))
                        .at(46, 68, 10))
                .isEqualTo(Claims.npi(2));
    }

    @Test
    void shaded24IAnd24JHaveQualifierAndNumberOfTheRenderer() {
        QualifiedNumber taxonomy = new QualifiedNumber("ZZ", "1041C0700X");
        Printed printed = Printed.of(aSnapshot().rendering(Claims.shaded("STAUB", "BETH", Claims.npi(1), taxonomy)));

        assertThat(printed.line(45)).isEqualTo(" ".repeat(64) + "ZZ 1041C0700X");
    }

    @Test
    void aNumberTooLongFor24JIsHeld() {
        QualifiedNumber number = new QualifiedNumber("G2", "123456789012");

        assertThat(Claims.findings(aSnapshot()
                        .line(aLine().renderedBy(Claims.shaded("ROE", "ANN", null, number)))
                        .build()))
                .containsExactly("HOLD IDENTIFIER_LENGTH lines[0].provider.box24IJ.number");
    }

    @Test
    void anEpsdtServiceSaysYes() {
        assertThat(Printed.of(aSnapshot().line(aLine().flags(false, true, false)))
                        .at(46, 62, 3))
                .isEqualTo(" Y ");
    }
}
