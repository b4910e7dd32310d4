package org.claimtree.hcfa1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.testing.ALine.aLine;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.claimtree.claimdoc.Adjudication;
import org.claimtree.claimdoc.MediumLimits;
import org.claimtree.claimdoc.ServiceLine;
import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.edi837p.testing.Parts;
import org.claimtree.kernel.PrintOptions;
import org.claimtree.kernel.PrintOptions.Amounts;
import org.claimtree.kernel.PrintOptions.Item29;
import org.claimtree.kernel.PrintOptions.Item30;
import org.claimtree.kernel.PrintOptions.MultiPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims of more than six lines; items 28–30. */
class SeveralFormsTest {
    @ParameterizedTest
    @CsvSource({"1,1", "6,1", "7,2", "12,2", "13,3", "50,9"})
    void sixLinesGoOnAForm(int lines, int forms) {
        assertThat(Printed.of(lines(lines)).forms()).isEqualTo(forms);
    }

    @Test
    void everyLineIsOnOneOfTheForms() {
        Printed printed = Printed.of(lines(13));

        assertThat(IntStream.range(0, 13)
                        .mapToObj(i ->
                                printed.at(1 + i / 6, 46 + 2 * (i % 6), 50, 8).strip()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 13).mapToObj(i -> i + "00").toList());
        assertThat(printed.at(3, 48, 1, 80)).isBlank();
    }

    @Test
    void formsOfAClaimAreNumbered() {
        Printed printed = Printed.of(lines(13));

        assertThat(List.of(printed.line(1, 8), printed.line(2, 8), printed.line(3, 8)))
                .containsExactly(
                        " ".repeat(31) + "PAGE 1 OF 3", " ".repeat(31) + "PAGE 2 OF 3", " ".repeat(31) + "PAGE 3 OF 3");
        assertThat(Printed.of(lines(6)).line(8)).isEmpty();
        assertThat(Printed.of(lines(7).payer(Claims.payer(Options.pages(null, false, null))))
                        .line(8))
                .isEmpty();
    }

    @Test
    void everythingElseStandsOnEveryForm() {
        Printed printed = Printed.of(lines(7).diagnoses("F411", "F102"));

        for (int line : List.of(4, 10, 12, 14, 40, 60, 61, 62, 63)) {
            assertThat(printed.line(2, line)).isEqualTo(printed.line(1, line)).isNotEmpty();
        }
    }

    @Test
    void usuallyEachFormHasItsOwnTotal() {
        Printed printed = Printed.of(lines(7));

        assertThat(printed.at(1, 58, 51, 9)).isEqualTo("     2100");
        assertThat(printed.at(2, 58, 51, 9)).isEqualTo("      700");
    }

    @Test
    void aPayerMayWantOneTotalOnTheLastForm() {
        ASnapshot claim =
                lines(13).patientPaid("25").payer(Claims.payer(Options.pages(MultiPage.CONTINUED, null, null)));
        Printed printed = Printed.of(claim);

        assertThat(List.of(printed.at(1, 58, 51, 28), printed.at(2, 58, 51, 28)))
                .allMatch(text -> text.strip().equals("CONTINUED") && text.startsWith("C"));
        assertThat(printed.at(3, 58, 51, 28)).isEqualTo("     9100      2500         ");
    }

    @Test
    void whatWasPaidGoesToTheFirstFormsAndNeverAboveTheirTotals() {
        Printed printed = Printed.of(lines(13).patientPaid("30.50"));

        assertThat(printed.at(1, 58, 62, 8)).isEqualTo("    2100");
        assertThat(printed.at(2, 58, 62, 8)).isEqualTo("     950");
        assertThat(printed.at(3, 58, 62, 8)).isBlank();
    }

    /** Item 29: the patient and other payers, for the lines of the form; never what they adjusted. */
    @Test
    void whatAnotherPayerPaidStandsOnTheFormOfItsLines() {
        List<Adjudication.Line> answered = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> new Adjudication.Line(
                        i,
                        new BigDecimal(i == 7 ? "0.75" : "2"),
                        new ServiceLine.Procedure("90837", List.of(), null),
                        BigDecimal.ONE,
                        List.of(Parts.adjustment("CO", "45", i == 7 ? "6.25" : "1.50")),
                        LocalDate.of(2026, 3, 20),
                        null))
                .toList();
        ASnapshot claim = lines(7).patientPaid("10")
                .terms(Claims.terms("S", "18", "CI"))
                .other(Parts.answeredFirst()
                        .answered(new Adjudication(new BigDecimal("12.75"), List.of(), null, null, null, answered)));

        assertThat(Printed.of(claim).at(1, 58, 62, 8)).isEqualTo("    2100");
        assertThat(Printed.of(claim).at(2, 58, 62, 8)).isEqualTo("     175");
        assertThat(Printed.of(claim.payer(Claims.payer(Options.pages(MultiPage.CONTINUED, null, null))))
                        .at(2, 58, 62, 8))
                .isEqualTo("    2275");
        assertThat(Printed.of(claim.payer(Claims.payer(Options.amounts(new Amounts(Item29.PATIENT_ONLY, null, null)))))
                        .at(1, 58, 62, 8))
                .isEqualTo("    1000");
    }

    /** An answer about the claim as a whole goes on the first form first. */
    @Test
    void whatAnotherPayerPaidOfTheClaimGoesToTheFirstForm() {
        Adjudication whole = new Adjudication(
                new BigDecimal("22"),
                List.of(Parts.adjustment("CO", "45", "6")),
                LocalDate.of(2026, 3, 20),
                null,
                null,
                List.of());
        Printed printed = Printed.of(lines(7).terms(Claims.terms("S", "18", "CI"))
                .other(Parts.answeredFirst().answered(whole)));

        assertThat(printed.at(1, 58, 62, 8)).isEqualTo("    2100");
        assertThat(printed.at(2, 58, 62, 8)).isEqualTo("     100");
    }

    @Test
    void item29IsBlankWhenNothingWasPaidUnlessThePayerWantsTheZero() {
        PrintOptions zero = Options.amounts(new Amounts(null, false, null));

        assertThat(Printed.of(aSnapshot().patientPaid("0.00")).at(58, 62, 8)).isBlank();
        assertThat(Printed.of(aSnapshot().payer(Claims.payer(zero))).at(58, 62, 8))
                .isEqualTo("     000");
    }

    @Test
    void aPayerMayWantItem29BlankAndTheBalanceInItem30() {
        PrintOptions blank = Options.amounts(new Amounts(Item29.BLANK, null, null));
        PrintOptions balance = Options.amounts(new Amounts(null, null, Item30.BALANCE));
        ASnapshot claim = aSnapshot().patientPaid("20");

        assertThat(Printed.of(claim.payer(Claims.payer(blank))).at(58, 61, 19)).isBlank();
        assertThat(Printed.of(claim.payer(Claims.payer(balance))).at(58, 62, 17))
                .isEqualTo("    2000    13000");
        assertThat(Printed.of(aSnapshot().patientPaid("20")).at(58, 70, 10)).isBlank();
    }

    @Test
    void amountsThatDoNotAgreeAreHeld() {
        assertThat(Claims.findings(aSnapshot().total("149.99").build()))
                .containsExactly("HOLD TOTAL_MISMATCH control.total");
        assertThat(Claims.findings(aSnapshot().patientPaid("150.01").build()))
                .containsExactly("HOLD PAID_OVER_TOTAL facts.patientPaid");
        assertThat(Claims.findings(aSnapshot().patientPaid("-1").build()))
                .containsExactly("HOLD AMOUNT_FORM facts.patientPaid");
    }

    @Test
    void aClaimHasAtMostFiftyLines() {
        assertThat(Claims.findings(lines(51).build())).containsExactly("HOLD LINE_COUNT lines");
        assertThat(Claims.findings(lines(7).payer(Claims.payer(Options.pages(null, null, 6)))
                        .build()))
                .containsExactly("WARN LINES_OVER_LIMIT lines");
    }

    @Test
    void limitsAreThePayersLinesAndOneNumber() {
        assertThat(new Hcfa1500Renderer().limits(Options.pages(null, null, 28)))
                .isEqualTo(new MediumLimits(28, 12, 4, true));
        assertThat(new Hcfa1500Renderer().limits(PrintOptions.USUAL)).isEqualTo(new MediumLimits(50, 12, 4, true));
    }

    /** Lines of 1.00, 2.00, 3.00 … */
    private static ASnapshot lines(int count) {
        ASnapshot claim = aSnapshot();
        IntStream.rangeClosed(1, count).forEach(i -> claim.line(aLine().charge(i + ".00")));
        return claim;
    }
}
