package org.claimtree.hcfa1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.testing.ALine.aLine;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import org.claimtree.claimdoc.ClaimProviders.Provider;
import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.kernel.PrintOptions.Item17;
import org.claimtree.kernel.QualifiedNumber;
import org.junit.jupiter.api.Test;

/** Items 17, 17a, 17b, and 19 for the provider that finds no room in 17. */
class ReferringItemsTest {
    private static final Provider REFERRING = Claims.provider("O'Hara-Lee", "Ann", "Beth", Claims.npi(1));
    private static final Provider ORDERING = Claims.provider("REYES", "CORA", null, Claims.npi(3));
    private static final Provider SUPERVISING = Claims.provider("STAUB", "BETH", null, Claims.npi(2));

    @Test
    void aReferringProviderHasQualifierNameInReadingOrderAndNpi() {
        assertThat(Printed.of(aSnapshot().referring(REFERRING)).line(36))
                .isEqualTo("DN ANN B OHARA-LEE" + " ".repeat(14) + Claims.npi(1));
    }

    @Test
    void aSupervisingProviderStandsThereWhenNobodyRefers() {
        assertThat(Printed.of(aSnapshot().supervising(SUPERVISING)).line(36))
                .isEqualTo("DQ BETH STAUB" + " ".repeat(19) + Claims.npi(2));
    }

    @Test
    void whenTheRoomIsTakenTheSupervisingProviderGoesToItem19() {
        Printed printed = Printed.of(
                aSnapshot().referring(REFERRING).supervising(SUPERVISING).note("LATE"));

        assertThat(printed.line(36)).startsWith("DN ANN B OHARA-LEE");
        assertThat(printed.at(38, 1, 48).strip()).isEqualTo("DQ" + Claims.npi(2) + " BETH STAUB   NTEADDLATE");
    }

    @Test
    void aPayerMayWantOneOfThemOrNone() {
        ASnapshot claim = aSnapshot().referring(REFERRING).supervising(SUPERVISING);

        assertThat(Printed.of(claim.payer(Claims.payer(Options.item17(Item17.SUPERVISING))))
                        .line(36))
                .startsWith("DQ BETH STAUB");
        assertThat(Claims.findings(claim.build())).containsExactly("WARN PROVIDER_NOT_PRINTED providers.referring");
        Printed none = Printed.of(claim.payer(Claims.payer(Options.item17(Item17.NONE))));
        assertThat(none.line(36)).isEmpty();
        assertThat(none.at(38, 1, 48)).isBlank();
        assertThat(Claims.findings(claim.build())).isEmpty();
        assertThat(Printed.of(claim.payer(Claims.payer(Options.item17(Item17.ORDERING))))
                        .line(36))
                .isEmpty();
    }

    @Test
    void whoOrderedAServiceStandsBeforeWhoSupervisedIt() {
        ASnapshot claim = aSnapshot().line(aLine()).line(aLine().orderedBy(ORDERING));

        assertThat(Printed.of(claim).line(36)).isEqualTo("DK CORA REYES" + " ".repeat(19) + Claims.npi(3));
        Printed supervised = Printed.of(claim.supervising(SUPERVISING));
        assertThat(supervised.line(36)).startsWith("DK CORA REYES");
        assertThat(supervised.at(38, 1, 48).strip()).isEqualTo("DQ" + Claims.npi(2) + " BETH STAUB");
        assertThat(Claims.findings(claim.build())).isEmpty();
    }

    @Test
    void whoOrderedAServiceGivesWayToWhoReferredWithAWarning() {
        ASnapshot claim = aSnapshot().referring(REFERRING).line(aLine().orderedBy(ORDERING));

        assertThat(Printed.of(claim).line(36)).startsWith("DN ANN B OHARA-LEE");
        assertThat(Claims.findings(claim.build())).containsExactly("WARN PROVIDER_NOT_PRINTED lines[0].ordering");
        claim.payer(Claims.payer(Options.item17(Item17.ORDERING)));
        assertThat(Printed.of(claim).line(36)).startsWith("DK CORA REYES");
        assertThat(Claims.findings(claim.build())).containsExactly("WARN PROVIDER_NOT_PRINTED providers.referring");
    }

    @Test
    void ofSeveralWhoOrderedTheFirstIsPrinted() {
        ASnapshot claim = aSnapshot()
                .line(aLine().orderedBy(ORDERING))
                .line(aLine().orderedBy(ORDERING))
                .line(aLine().orderedBy(SUPERVISING));

        assertThat(Printed.of(claim).line(36)).startsWith("DK CORA REYES");
        assertThat(Claims.findings(claim.build())).containsExactly("WARN PROVIDER_NOT_PRINTED lines[2].ordering");
    }

    @Test
    void item17aHasQualifierAndNumber() {
        QualifiedNumber licence = new QualifiedNumber("0B", "MD-123 45");
        Printed printed = Printed.of(aSnapshot().referring(Claims.provider("STAUB", "BETH", null, null, licence)));

        assertThat(printed.line(35)).isEqualTo(" ".repeat(29) + "0B MD12345");
        assertThat(printed.line(36)).isEqualTo("DN BETH STAUB");
    }

    @Test
    void aNumberOfSeventeenCharactersBeginsOneColumnToTheLeft() {
        QualifiedNumber number = new QualifiedNumber("G2", "12345678901234567");
        Printed printed = Printed.of(aSnapshot().referring(Claims.provider("STAUB", "BETH", null, null, number)));

        assertThat(printed.line(35)).isEqualTo(" ".repeat(29) + "G212345678901234567");
    }

    @Test
    void numbersThatDoNotFitOrFindNoRoomAreTold() {
        QualifiedNumber tooLong = new QualifiedNumber("G2", "123456789012345678");
        QualifiedNumber second = new QualifiedNumber("1G", "A1");

        assertThat(Claims.findings(aSnapshot()
                        .referring(Claims.provider("STAUB", "BETH", null, null, tooLong, second))
                        .build()))
                .containsExactly(
                        "HOLD IDENTIFIER_LENGTH providers.referring.numbers[0].number",
                        "WARN NUMBER_NOT_PRINTED providers.referring.numbers");
    }

    @Test
    void anNpiWithAWrongCheckDigitIsHeld() {
        assertThat(Claims.findings(aSnapshot()
                        .referring(Claims.provider("STAUB", "BETH", null, "2000000000"))
                        .build()))
                .containsExactly("HOLD NPI_CHECK_DIGIT providers.referring.npi");
    }

    @Test
    void aLongNameIsCutBeforeTheWallOfItem17() {
        ASnapshot claim = aSnapshot().referring(Claims.provider("A".repeat(30), "B", null, Claims.npi(1)));

        assertThat(Printed.of(claim).at(36, 1, 32)).isEqualTo("DN B " + "A".repeat(22) + "     ");
        assertThat(Claims.findings(claim.build())).containsExactly("WARN TEXT_CUT providers.referring.name");
    }

    @Test
    void whoRenderedOrBillsNeverFillsItem17() {
        assertThat(Printed.of(aSnapshot().rendering(SUPERVISING)).line(36)).isEmpty();
    }
}
