package org.claimtree.hcfa1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.time.LocalDate;
import java.util.List;
import org.claimtree.claimdoc.ClaimFacts.Dates;
import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.kernel.PrintOptions;
import org.claimtree.kernel.PrintOptions.Boxes;
import org.claimtree.kernel.PrintOptions.Item20;
import org.junit.jupiter.api.Test;

/** Items 14, 15, 18–21. */
class ConditionItemsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);

    @Test
    void withoutDatesItems14To18AreBlank() {
        Printed printed = Printed.of(aSnapshot());

        assertThat(List.of(printed.line(34), printed.line(35), printed.line(36)))
                .allMatch(String::isEmpty);
    }

    @Test
    void onsetHasQualifier431() {
        assertThat(Printed.of(aSnapshot().dates(new Dates(DAY, null, null, null, null)))
                        .line(34))
                .isEqualTo(" 02 03 26      431");
    }

    @Test
    void lastMenstrualPeriodHasQualifier484() {
        assertThat(Printed.of(aSnapshot().dates(new Dates(null, null, DAY, null, null)))
                        .line(34))
                .isEqualTo(" 02 03 26      484");
    }

    @Test
    void onlyOneOfBothFitsAndSomebodyIsTold() {
        ASnapshot claim = aSnapshot().dates(new Dates(DAY, null, DAY.plusDays(1), null, null));

        assertThat(Printed.of(claim).line(34)).isEqualTo(" 02 03 26      431");
        assertThat(Claims.findings(claim.build()))
                .containsExactly("WARN DATE_NOT_PRINTED facts.dates.lastMenstrualPeriod");
    }

    @Test
    void theDateOfAnAccidentHasQualifier439InItem15() {
        ASnapshot claim = aSnapshot().accident(null, null, "OA").dates(new Dates(null, DAY, null, null, null));

        assertThat(Printed.of(claim).line(34)).isEqualTo(" ".repeat(30) + "439   02 03 26");
    }

    @Test
    void aPayerMayWantYearsOfFourDigits() {
        ASnapshot claim = aSnapshot()
                .payer(Claims.payer(Options.dateDigits(8)))
                .place("21")
                .dates(new Dates(DAY, DAY, null, DAY, DAY.plusDays(2)));
        Printed printed = Printed.of(claim);

        assertThat(printed.line(34)).isEqualTo(" 02 03 2026    431            439   02 03 2026");
        assertThat(printed.at(36, 54, 24)).isEqualTo("02 03 2026    02 05 2026");
        assertThat(printed.at(46, 1, 17)).isEqualTo("03022026 03022026");
        assertThat(printed.at(63, 12, 10)).isEqualTo("04 01 2026");
    }

    @Test
    void admissionAndDischargeAreForInpatients() {
        Dates stay = new Dates(null, null, null, DAY, null);

        assertThat(Printed.of(aSnapshot().place("51").dates(stay)).line(36)).isEqualTo(" ".repeat(53) + "02 03 26");
        assertThat(Printed.of(aSnapshot().dates(stay)).line(36)).isEmpty();
        assertThat(Claims.findings(aSnapshot().dates(stay).build()))
                .containsExactly("WARN DATE_NOT_PRINTED facts.dates.admission");
        assertThat(Claims.findings(aSnapshot().place("21").build()))
                .containsExactly("WARN ADMISSION_MISSING facts.dates.admission");
    }

    @Test
    void aNoteGoesToTheLowerLineOfItem19() {
        Printed printed = Printed.of(aSnapshot().note("Client's 2nd visit, re-scheduled."));

        assertThat(printed.line(37)).isEmpty();
        assertThat(printed.at(38, 1, 48).strip()).isEqualTo("NTEADDCLIENTS 2ND VISIT RE SCHEDULED");
    }

    /** The print invariants have points in shaded lines and item 24G; a dose in item 19 needs its point as much. */
    @Test
    void aDecimalInItem19KeepsItsPoint() {
        Printed printed = Printed.of(aSnapshot().note("Takes 0.4 mg a day."));

        assertThat(printed.at(38, 1, 48).strip()).isEqualTo("NTEADDTAKES 0.4 MG A DAY");
    }

    @Test
    void papersBesideTheClaimStandBeforeTheNote() {
        assertThat(Printed.of(aSnapshot().filed(null, "09 FX 1001-A", "M1 AA").note("weekly"))
                        .at(38, 1, 48)
                        .strip())
                .isEqualTo("PWK09FX1001A   PWKM1AA   NTEADDWEEKLY");
    }

    @Test
    void papersThatDoNotFitAreNotCut() {
        String[] papers = {"09 FX " + "1".repeat(40), "09 FX " + "2".repeat(40)};
        ASnapshot claim = aSnapshot().filed("7", papers).note("weekly");
        assertThat(Claims.findings(claim.build()))
                .containsExactlyInAnyOrder(
                        "HOLD TOO_MANY facts.filing.attachments",
                        "WARN DELAY_REASON_NOT_PRINTED facts.filing.delayReason");
    }

    @Test
    void aLongNameOfASupervisorIsCutWithAWarningAsBefore() {
        ASnapshot claim = aSnapshot()
                .referring(Claims.provider("STAUB", "BETH", null, Claims.npi(1)))
                .supervising(Claims.provider("A".repeat(50), "B".repeat(30), null, Claims.npi(2)));
        assertThat(Claims.findings(claim.build())).containsExactly("WARN TEXT_CUT facts.note");
    }

    @Test
    void theReasonOfADelayIsToldNotPrinted() {
        assertThat(Claims.findings(aSnapshot().filed("7").build()))
                .containsExactly("WARN DELAY_REASON_NOT_PRINTED facts.filing.delayReason");
    }

    @Test
    void aNoteSaysOfWhichKindItIs() {
        assertThat(Printed.of(aSnapshot().note("DCP", "weekly")).at(38, 1, 48).strip())
                .isEqualTo("NTEDCPWEEKLY");
    }

    @Test
    void aLongNoteBeginsOnTheLabelLine() {
        String note = "ABCDEFGHIJKLMNOPQ" + "R".repeat(40);
        Printed printed = Printed.of(aSnapshot().note(note));

        assertThat(printed.line(37)).isEqualTo(" ".repeat(25) + "NTEADDABCDEFGHIJKLMNOPQ");
        assertThat(printed.at(38, 1, 48).strip()).isEqualTo("R".repeat(40));
    }

    @Test
    void aNoteOfMoreThan71CharactersIsCutWithAWarning() {
        ASnapshot claim = aSnapshot().note("R".repeat(66));

        assertThat(Printed.of(claim).at(38, 1, 50)).isEqualTo("R".repeat(48) + "  ");
        assertThat(Claims.findings(claim.build())).containsExactly("WARN TEXT_CUT facts.note");
    }

    @Test
    void item20SaysNoUnlessThePayerWantsItBlank() {
        PrintOptions blank = Options.boxes(new Boxes(null, Item20.BLANK, null, null, null));

        assertThat(Printed.of(aSnapshot()).at(38, 50, 29)).isEqualTo("       X" + " ".repeat(21));
        assertThat(Printed.of(aSnapshot().payer(Claims.payer(blank))).at(38, 50, 29))
                .isBlank();
    }

    @Test
    void diagnosesRunAcrossWithoutPoint() {
        String[] codes = {
            "F411", "F4310", "F900", "F1020", "F17210", "Z6379", "T7411XA", "F329", "F3181", "F42", "G4700", "R45851"
        };
        Printed printed = Printed.of(aSnapshot().diagnoses(codes));

        assertThat(printed.line(39)).isEqualTo(" ".repeat(41) + "0");
        assertThat(printed.line(40)).isEqualTo("  F411         F4310        F900         F1020");
        assertThat(printed.line(41)).isEqualTo("  F17210       Z6379        T7411XA      F329");
        assertThat(printed.line(42)).isEqualTo("  F3181        F42          G4700        R45851");
    }

    @Test
    void aPayerMayWantThePointWhereThereIsRoomForIt() {
        PrintOptions options = Options.boxes(new Boxes(null, null, null, true, null));
        Printed printed = Printed.of(aSnapshot().payer(Claims.payer(options)).diagnoses("F411", "F42", "T7411XA"));

        assertThat(printed.line(40)).isEqualTo("  F41.1        F42          T7411XA");
    }

    @Test
    void diagnosesThatAreNoneOrTooManyOrNoCodesAreHeld() {
        String[] thirteen = "F10 F11 F12 F13 F14 F15 F16 F17 F18 F19 F20 F21 F22".split(" ");

        assertThat(Claims.findings(aSnapshot().diagnoses(thirteen).build()))
                .containsExactly("HOLD DIAGNOSIS_COUNT facts.diagnoses");
        assertThat(Claims.findings(aSnapshot().diagnoses().build()))
                .containsExactly(
                        "HOLD DIAGNOSIS_COUNT facts.diagnoses", "HOLD POINTER_RANGE lines[0].service.pointers");
        assertThat(Claims.findings(
                        aSnapshot().diagnoses("F41.1", "1234", "F4111111").build()))
                .containsExactly(
                        "HOLD IDENTIFIER_CHARACTERS facts.diagnoses[0]",
                        "HOLD CODE_NOT_ALLOWED facts.diagnoses[1]",
                        "HOLD IDENTIFIER_LENGTH facts.diagnoses[2]");
    }
}
