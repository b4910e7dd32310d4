package org.claimtree.hcfa1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.time.LocalDate;
import java.util.List;
import org.claimtree.claimdoc.ClaimFacts.Signatures;
import org.claimtree.claimdoc.Insured.Patient;
import org.claimtree.claimdoc.Insured.PayerForm;
import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.edi837p.testing.Parts;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.PrintOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items 1–3, 5, 10, 12, 13. */
class PatientItemsTest {
    private static final LocalDate BIRTH = LocalDate.of(1980, 5, 17);

    @ParameterizedTest
    @CsvSource({
        "MB,1", "MA,1", "MC,8", "CH,15", "12,31", "13,31", "14,31", "15,31", "CI,31", "BL,31", "HM,31", "WC,45",
        "AM,45", "LM,45", "FI,45", "ZZ,45"
    })
    void item1HasOneBoxByTheClaimFilingIndicator(String filing, int column) {
        Printed printed = Printed.of(aSnapshot().terms(Claims.terms("P", "18", filing)));

        assertThat(printed.at(10, 1, 49).strip()).isEqualTo("X");
        assertThat(printed.at(10, column, 1)).isEqualTo("X");
    }

    @Test
    void item1IsChampvaByTheMarkOfThePlan() {
        PayerForm form = new PayerForm(null, true, PrintOptions.USUAL);

        assertThat(Printed.of(aSnapshot().payer(Claims.payer(form)))
                        .at(10, 1, 49)
                        .stripTrailing())
                .isEqualTo(" ".repeat(23) + "X");
    }

    @ParameterizedTest
    @CsvSource({"XX,HOLD CODE_NOT_ALLOWED", ",HOLD ITEM_MISSING"})
    void item1IsNeverGuessed(String filing, String finding) {
        assertThat(Claims.findings(
                        aSnapshot().terms(Claims.terms("P", "18", filing)).build()))
                .containsExactly(finding + " insured.terms.filingIndicator");
    }

    @Test
    void item1aHasTheMemberIdWithoutItsSeparators() {
        ASnapshot claim = aSnapshot().subscriber(Parts.subscriber(Parts.person("DOE", "JANE"), "xyz 12-345.6/7"));

        assertThat(Printed.of(claim).at(10, 50, 29).strip()).isEqualTo("XYZ1234567");
    }

    @ParameterizedTest
    @CsvSource({
        "'W*1',HOLD IDENTIFIER_CHARACTERS", "'É1',HOLD IDENTIFIER_CHARACTERS", "'-',HOLD IDENTIFIER_CHARACTERS",
        "123456789012345678901234567890,HOLD IDENTIFIER_LENGTH", "' ',HOLD ITEM_MISSING", ",HOLD ITEM_MISSING"
    })
    void item1aIsNeverMendedOrCut(String memberId, String finding) {
        assertThat(Claims.findings(aSnapshot()
                        .subscriber(Parts.subscriber(Parts.person("DOE", "JANE"), memberId))
                        .build()))
                .containsExactly(finding + " insured.subscriber.memberId");
    }

    @ParameterizedTest
    @CsvSource({
        "Doe,Jane,Ann,,'DOE, JANE, A'",
        "O’Brien-Smith,Seán,,,'OBRIEN-SMITH, SEAN'",
        "Müller,Øyvind,,Jr.,'MULLER JR, OYVIND'",
        "St. John,Mary,,III,'ST JOHN III, MARY'",
        "Strauß,,,,STRAUSS"
    })
    void item2IsLastSuffixFirstInitial(String last, String first, String middle, String suffix, String printed) {
        assertThat(Printed.of(aSnapshot().patient(patient(last, first, middle, suffix, "F")))
                        .at(12, 1, 28)
                        .strip())
                .isEqualTo(printed);
    }

    @Test
    void item2IsCutWithAWarningAndDoesNotEndInAComma() {
        ASnapshot claim = aSnapshot().patient(patient("A".repeat(27), "B", null, null, "F"));

        assertThat(Printed.of(claim).at(12, 1, 30).strip()).isEqualTo("A".repeat(27));
        assertThat(Claims.findings(claim.build())).containsExactly("WARN TEXT_CUT insured.patient.name");
    }

    @Test
    void aNameInAnotherScriptIsHeld() {
        assertThat(Claims.findings(aSnapshot()
                        .patient(patient("李", "Jane", null, null, "F"))
                        .build()))
                .containsExactly("HOLD CHARACTERS_LOST insured.patient.name");
    }

    @ParameterizedTest
    @CsvSource({"M,'05 17 1980 X    '", "F,'05 17 1980      X'", "U,'05 17 1980       '", ",'05 17 1980       '"})
    void item3HasEightDigitsAndNoSexThatIsNotKnown(String sex, String printed) {
        assertThat(Printed.of(aSnapshot().patient(patient("DOE", "JANE", null, null, sex)))
                        .at(12, 31, 17))
                .isEqualTo(printed + " ".repeat(17 - printed.length()));
    }

    @Test
    void item5HasStreetCityStateZipAndPhoneInTheirBoxes() {
        PostalAddress home = new PostalAddress("12-34 Elm St.", "Apt. #5", "Winston-Salem", "NC", "27101-1234", null);
        Patient patient = new Patient(Parts.person("DOE", "JANE"), home, BIRTH, "F", "3365550101", null);
        Printed printed = Printed.of(aSnapshot().patient(patient));

        assertThat(printed.at(14, 1, 28).strip()).isEqualTo("12-34 ELM ST APT 5");
        assertThat(printed.at(16, 1, 28)).isEqualTo("WINSTON-SALEM" + " ".repeat(12) + "NC ");
        assertThat(printed.at(18, 1, 28)).isEqualTo("271011234     336 5550101   ");
    }

    @Test
    void item5HasNoBoxForACountry() {
        PostalAddress abroad = new PostalAddress("1 KING ST", null, "TORONTO", "ON", "M5H 1A1", "CA");
        ASnapshot claim = aSnapshot().patient(new Patient(Parts.person("DOE", "JANE"), abroad, BIRTH, "F", null, null));

        assertThat(Printed.of(claim).at(18, 1, 28).strip()).isEqualTo("M5H1A1");
        assertThat(Claims.findings(claim.build())).contains("WARN COUNTRY_NOT_PRINTED insured.patient.address.country");
    }

    @Test
    void whatTheFormAsksOfEveryPatientMustBeThere() {
        Patient nobody = new Patient(Parts.person("DOE", "JANE"), null, null, null, null, null);

        assertThat(Claims.findings(aSnapshot().patient(nobody).build()))
                .containsExactly(
                        "HOLD ITEM_MISSING insured.patient.birthDate", "HOLD ITEM_MISSING insured.patient.address");
    }

    @Test
    void items10aTo10cAreAlwaysAnswered() {
        Printed printed = Printed.of(aSnapshot());

        assertThat(List.of(printed.at(22, 35, 7), printed.at(24, 35, 12), printed.at(26, 35, 7)))
                .containsExactly("      X", "      X     ", "      X");
    }

    @Test
    void anAutoAccidentNamesItsState() {
        Printed printed = Printed.of(aSnapshot().accident("MD", null, "AA", "EM"));

        assertThat(List.of(printed.at(22, 35, 7), printed.at(24, 35, 12), printed.at(26, 35, 7)))
                .containsExactly("X      ", "X         MD", "      X");
    }

    @Test
    void aStateStandsOnlyBesideAnAutoAccident() {
        Printed printed = Printed.of(aSnapshot().accident("MD", null, "OA"));

        assertThat(List.of(printed.at(24, 35, 12), printed.at(26, 35, 7))).containsExactly("      X     ", "X      ");
    }

    @Test
    void anAccidentAbroadLeavesTheStateBlankWithAWarning() {
        ASnapshot claim = aSnapshot().accident(null, "MX", "AA");

        assertThat(Printed.of(claim).at(24, 35, 14)).isEqualTo("X" + " ".repeat(13));
        assertThat(Printed.of(claim.accident("MD", "MX", "AA")).at(24, 35, 14)).isEqualTo("X" + " ".repeat(13));
        assertThat(Claims.findings(claim.build()))
                .containsExactly("WARN ACCIDENT_COUNTRY_NOT_PRINTED facts.accident.country");
    }

    @Test
    void accidentsThatTheFormDoesNotKnowAndAutoAccidentsWithoutPlaceAreHeld() {
        assertThat(Claims.findings(aSnapshot().accident(null, null, "AA").build()))
                .containsExactly("HOLD ACCIDENT_STATE facts.accident.state");
        assertThat(Claims.findings(aSnapshot().accident(null, null, "XY").build()))
                .containsExactly("HOLD CODE_NOT_ALLOWED facts.accident.causes");
    }

    @Test
    void signaturesOnFileHaveNoDate() {
        Printed printed = Printed.of(aSnapshot());

        assertThat(printed.line(32)).isEqualTo("      SIGNATURE ON FILE" + " ".repeat(32) + "SIGNATURE ON FILE");
    }

    @Test
    void item13IsBlankWhenThePatientIsPaidWhateverItem27Says() {
        ASnapshot claim = aSnapshot().signatures(new Signatures("Y", null, "A", "N", "Y", false));

        assertThat(Printed.of(claim).line(32)).isEqualTo("      SIGNATURE ON FILE");
    }

    @Test
    void withoutReleaseItem12IsBlankAndSomebodyIsTold() {
        ASnapshot claim = aSnapshot().signatures(new Signatures("Y", null, "A", "N", null, false));

        assertThat(Printed.of(claim).line(32)).isEmpty();
        assertThat(Claims.findings(claim.build())).containsExactly("WARN RELEASE_MISSING facts.signatures.release");
    }

    @Test
    void reservedItemsStayBlank() {
        Printed printed = Printed.of(aSnapshot().other(Parts.otherCoverage()));

        assertThat(List.of(
                        printed.at(16, 30, 19), printed.at(24, 1, 28), printed.at(26, 1, 28), printed.at(28, 30, 19)))
                .allMatch(String::isBlank);
    }

    private static Patient patient(String last, String first, String middle, String suffix, String sex) {
        EntityName name = new EntityName(true, last, first, middle, suffix);
        return new Patient(name, Parts.HOME, BIRTH, sex, null, null);
    }
}
