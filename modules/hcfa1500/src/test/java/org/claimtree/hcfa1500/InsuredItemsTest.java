package org.claimtree.hcfa1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.time.LocalDate;
import org.claimtree.claimdoc.ClaimFacts;
import org.claimtree.claimdoc.Insured.CoverageTerms;
import org.claimtree.claimdoc.Insured.OtherCoverage;
import org.claimtree.claimdoc.Insured.PayerForm;
import org.claimtree.claimdoc.Insured.PayerParty;
import org.claimtree.claimdoc.Insured.Subscriber;
import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.edi837p.testing.Parts;
import org.claimtree.kernel.PrintOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items 4, 6, 7, 9, 11 of payers other than Medicare. */
class InsuredItemsTest {
    @Test
    void theInsuredIsNamedAlsoWhenItIsThePatient() {
        Printed printed = Printed.of(aSnapshot());

        assertThat(printed.at(12, 50, 29).strip()).isEqualTo("DOE, JANE");
        assertThat(printed.at(14, 50, 29).strip()).isEqualTo("7 ELM STREET");
        assertThat(printed.at(16, 50, 29)).isEqualTo("BALTIMORE" + " ".repeat(15) + "MD   ");
        assertThat(printed.at(18, 50, 29)).isEqualTo("21201          410 5550101   ");
        assertThat(printed.at(22, 53, 26)).isEqualTo("05 17 1980            X   ");
    }

    @Test
    void aPayerMayWantTheInsuredNamedOnlyWhenItIsSomebodyElse() {
        ASnapshot claim = aSnapshot().payer(Claims.payer(Options.insured(false, null, null)));

        Printed self = Printed.of(claim);
        assertThat(self.at(12, 50, 29)).isBlank();
        assertThat(self.at(14, 50, 29)).isBlank();
        assertThat(self.at(22, 50, 29)).isBlank();
        assertThat(self.at(14, 33, 1)).isEqualTo("X");
        assertThat(Printed.of(claim.dependent()).at(12, 50, 29).strip()).isEqualTo("DOE, JANE");
    }

    @Test
    void item11bHasWhatTheAccidentsInsurerCallsItsClaim() {
        ASnapshot claim = aSnapshot();
        assertThat(Printed.of(claim).at(24, 50, 29)).isBlank();

        claim.numbers(new ClaimFacts.Numbers(null, null, null, null, null, "PC-77 1"));
        assertThat(Printed.of(claim).at(24, 50, 29).strip()).isEqualTo("Y4 PC771");
    }

    @ParameterizedTest
    @CsvSource({"18,33", "01,38", "19,42", "20,47", "21,47", "39,47", "40,47", "53,47", "G8,47"})
    void item6HasOneBoxByTheRelationship(String relationship, int column) {
        Printed printed = Printed.of(aSnapshot().dependent().terms(Claims.terms("P", relationship, "CI")));

        assertThat(printed.at(14, 30, 20).strip()).isEqualTo("X");
        assertThat(printed.at(14, column, 1)).isEqualTo("X");
    }

    @Test
    void anInsuredWithoutAddressLeavesItem7BlankWithAWarning() {
        ASnapshot claim = aSnapshot()
                .dependent()
                .subscriber(new Subscriber(Parts.person("DOE", "JANE"), "W1", null, null, null, null));

        assertThat(Printed.of(claim).at(14, 50, 29)).isBlank();
        assertThat(Claims.findings(claim.build()))
                .containsExactly("WARN INSURED_ADDRESS_MISSING insured.subscriber.address");
    }

    @Test
    void item11HasTheGroupNumberAndNotTheMemberId() {
        assertThat(Printed.of(aSnapshot().terms(Claims.group("G-77 10")))
                        .at(20, 50, 29)
                        .strip())
                .isEqualTo("G7710");
        assertThat(Printed.of(aSnapshot()).at(20, 50, 29)).isBlank();
    }

    @Test
    void aPayerMayWantNoneInItem11() {
        ASnapshot claim = aSnapshot().payer(Claims.payer(Options.insured(null, null, true)));

        assertThat(Printed.of(claim).at(20, 50, 29).strip()).isEqualTo("NONE");
        assertThat(Printed.of(claim.terms(Claims.group("G77"))).at(20, 50, 29).strip())
                .isEqualTo("G77");
    }

    @Test
    void item11cHasThePlan() {
        PayerForm form = new PayerForm("Open Choice PPO", false, PrintOptions.USUAL);

        assertThat(Printed.of(aSnapshot().payer(Claims.payer(form)))
                        .at(26, 50, 29)
                        .strip())
                .isEqualTo("OPEN CHOICE PPO");
        assertThat(Printed.of(aSnapshot()).at(26, 50, 29)).isBlank();
    }

    @Test
    void withoutOtherCoverageItems9AreBlankAnd11dSaysNo() {
        Printed printed = Printed.of(aSnapshot());

        assertThat(printed.at(20, 1, 28)).isBlank();
        assertThat(printed.at(22, 1, 28)).isBlank();
        assertThat(printed.at(28, 1, 28)).isBlank();
        assertThat(printed.at(28, 52, 6)).isEqualTo("     X");
    }

    @Test
    void otherCoverageFillsItems9And11d() {
        Printed printed = Printed.of(aSnapshot().other(Parts.otherCoverage()));

        assertThat(printed.at(20, 1, 28).strip()).isEqualTo("DOE, RICHARD");
        assertThat(printed.at(22, 1, 28).strip()).isEqualTo("G77");
        assertThat(printed.at(28, 1, 28).strip()).isEqualTo("CAREFIRST");
        assertThat(printed.at(28, 52, 6)).isEqualTo("X     ");
    }

    @Test
    void otherCoverageWithoutGroupHasItsMemberIdAndItsPlanGoesBeforeItsPayer() {
        PayerParty payer = Claims.payer(new PayerForm("BLUECHOICE HMO", false, PrintOptions.USUAL));
        Subscriber holder =
                new Subscriber(Parts.person("ROE", "ANN"), "M-1", null, LocalDate.of(1978, 1, 2), "F", null);
        CoverageTerms terms = new CoverageTerms("S", "01", null, null, null, "BL");
        Printed printed = Printed.of(aSnapshot().other(new OtherCoverage(terms, holder, payer, "Y", "Y")));

        assertThat(printed.at(22, 1, 28).strip()).isEqualTo("M1");
        assertThat(printed.at(28, 1, 28).strip()).isEqualTo("BLUECHOICE HMO");
    }

    @Test
    void aSecondOtherCoverageHasNoRoom() {
        assertThat(Claims.findings(aSnapshot()
                        .other(Parts.otherCoverage())
                        .other(Parts.otherCoverage())
                        .build()))
                .containsExactly("WARN OTHER_COVERAGE_NOT_PRINTED insured.others");
    }
}
