package org.claimtree.edi837p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.CheckRows.findings;
import static org.claimtree.edi837p.CheckRows.line;
import static org.claimtree.edi837p.CheckRows.row;
import static org.claimtree.edi837p.testing.ALine.aLine;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.claimtree.claimdoc.Adjudication;
import org.claimtree.claimdoc.BillingProvider.BillingNumbers;
import org.claimtree.claimdoc.ClaimFacts.Dates;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.claimtree.claimdoc.Insured.OtherCoverage;
import org.claimtree.claimdoc.Insured.Subscriber;
import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.edi837p.testing.Parts;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.QualifiedNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One row per finding: a claim, and all of its findings as "SEVERITY CODE path". */
class RuleCheckTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @ParameterizedTest
    @MethodSource({"controls", "coverages", "answers", "counts", "lines"})
    void rules_between_elements(ASnapshot claim, String[] expected) {
        assertThat(findings(claim)).containsExactlyInAnyOrder(expected);
    }

    static Stream<Arguments> controls() {
        String reference = "HOLD FREQUENCY_REFERENCE control.originalReference";
        return Stream.of(
                row(aSnapshot().sentAs(Frequency.ORIGINAL, "PCN"), reference),
                row(aSnapshot().sentAs(Frequency.REPLACEMENT, null), reference),
                row(aSnapshot().sentAs(Frequency.VOID, null), reference),
                row(aSnapshot().total("150.01"), "HOLD TOTAL_MISMATCH control.total"),
                row(aSnapshot().patientPaid("-1"), "HOLD AMOUNT_FORM facts.patientPaid"),
                row(
                        line(aLine().charge("100000000")),
                        "HOLD AMOUNT_FORM control.total",
                        "HOLD AMOUNT_FORM lines[0].service.quantity.charge"),
                row(aSnapshot().accident("MD", null, "AA"), "HOLD ACCIDENT_DATE facts.dates.accident"),
                row(
                        aSnapshot().dates(new Dates(null, DAY, null, null, null)),
                        "HOLD ACCIDENT_DATE facts.dates.accident"),
                row(
                        aSnapshot().accident(null, null, "AA").dates(new Dates(null, DAY, null, null, null)),
                        "HOLD ACCIDENT_STATE facts.accident.state"),
                row(
                        aSnapshot().accident("MD", "MX", "AA").dates(new Dates(null, DAY, null, null, null)),
                        "HOLD ACCIDENT_PLACE_TWICE facts.accident.country"),
                row(
                        aSnapshot()
                                .accident("MD", null, "EM", "AA", "OA")
                                .dates(new Dates(null, DAY, null, null, null)),
                        "HOLD TOO_MANY facts.accident.causes"),
                row(
                        aSnapshot().place("21").dates(new Dates(null, null, null, DAY, DAY.minusDays(1))),
                        "HOLD DATE_ORDER facts.dates.discharge"),
                row(
                        aSnapshot().dates(new Dates(null, null, null, DAY, DAY)),
                        "WARN STAY_NOT_SENT facts.dates.admission"),
                row(
                        aSnapshot().dates(new Dates(null, null, null, null, DAY)),
                        "WARN STAY_NOT_SENT facts.dates.discharge"),
                row(line(aLine()).line(aLine().place("61")).dates(new Dates(null, null, null, DAY, DAY))),
                row(
                        aSnapshot()
                                .billingNumbers(n -> new BillingNumbers(n.taxId(), null, null, null, List.of(), null)),
                        "HOLD NPI_OR_PAYER_NUMBER billing.numbers.npi"));
    }

    static Stream<Arguments> coverages() {
        OtherCoverage other = Parts.otherCoverage();
        OtherCoverage samePayer =
                new OtherCoverage(other.terms(), other.subscriber(), Parts.payer("X", "60054"), "Y", "Y");
        OtherCoverage sameOrder =
                new OtherCoverage(Parts.terms("P", "01"), other.subscriber(), other.payer(), "Y", "Y");
        return Stream.of(
                row(aSnapshot().other(samePayer), "HOLD OTHER_PAYER_ID insured.others[0].payer.payerId"),
                row(aSnapshot().other(sameOrder), "HOLD PAYER_ORDER_REPEATED insured.others[0].terms.order"),
                row(
                        aSnapshot().subscriber(Parts.subscriber(Parts.person("DOE", "JANET"), "W1")),
                        "WARN SELF_DIFFERS insured.subscriber"),
                row(
                        aSnapshot()
                                .subscriber(
                                        new Subscriber(EntityName.organization("ACME"), "W1", null, null, null, null)),
                        "HOLD SUBSCRIBER_NOT_PERSON insured.subscriber.name",
                        "WARN SELF_DIFFERS insured.subscriber"));
    }

    static Stream<Arguments> answers() {
        String claim = "HOLD COB_CLAIM_BALANCE insured.others[0].adjudication.paid";
        Adjudication good = Parts.answeredFirst().adjudication();
        Adjudication.Adjustment whole = Parts.adjustment("CO", "45", "40");
        return Stream.of(
                row(answered(good)),
                row(answered(Parts.answer("110", whole))),
                row(
                        answered(Parts.answer("80.01", Parts.adjustment("CO", "45", "70"))),
                        "HOLD COB_LINE_BALANCE lines[0].adjudication",
                        claim),
                row(answered(new Adjudication(new BigDecimal("79"), List.of(), null, null, null, good.lines())), claim),
                row(
                        answered(Parts.answer("150", Parts.adjustment("CO", "45", "0"))),
                        "HOLD COB_ADJUSTMENT_ZERO insured.others[0].adjudication.adjustments",
                        "HOLD AMOUNT_FORM insured.others[0].adjudication.lines[0].adjustments[0].amount"),
                row(
                        answered(
                                new Adjudication(new BigDecimal("40"), List.of(whole), null, null, null, good.lines())),
                        "HOLD COB_ADJUSTMENT_TWICE insured.others[0].adjudication.adjustments"),
                row(answered(good).line(aLine()).line(aLine()), "HOLD COB_LINE_MISSING lines[1].adjudication", claim),
                row(
                        answered(Parts.answer("110", Parts.adjustment("XX", "45", "40"))),
                        "HOLD CODE_NOT_ALLOWED insured.others[0].adjudication.lines[0].adjustments[0].group"),
                row(
                        answered(Parts.answer("110", Parts.adjustment("CO", "CARC45", "40"))),
                        "HOLD IDENTIFIER_LENGTH insured.others[0].adjudication.lines[0].adjustments[0].code"));
    }

    private static ASnapshot answered(Adjudication answer) {
        return aSnapshot()
                .terms(Parts.terms("S", "18"))
                .other(Parts.answeredFirst().answered(answer));
    }

    static Stream<Arguments> counts() {
        String[] thirteen =
                Stream.iterate(10, i -> i + 1).limit(13).map(i -> "F" + i + "0").toArray(String[]::new);
        ASnapshot fiftyOne = aSnapshot();
        for (int i = 0; i < 51; i++) {
            fiftyOne.line(aLine());
        }
        ASnapshot elevenOthers = aSnapshot();
        for (int i = 0; i < 11; i++) {
            OtherCoverage other = Parts.otherCoverage();
            elevenOthers.other(new OtherCoverage(
                    Parts.terms("U", "01"), other.subscriber(), Parts.payer("X", "ID" + i), "Y", "Y"));
        }
        QualifiedNumber id = new QualifiedNumber("0B", "1");
        return Stream.of(
                row(aSnapshot().diagnoses(thirteen), "HOLD DIAGNOSIS_COUNT facts.diagnoses"),
                row(aSnapshot().diagnoses("F411", "F411"), "WARN DIAGNOSIS_REPEATED facts.diagnoses"),
                row(fiftyOne, "HOLD LINE_COUNT lines"),
                row(elevenOthers, "HOLD TOO_MANY insured.others"),
                row(
                        aSnapshot()
                                .billingNumbers(n ->
                                        new BillingNumbers(n.taxId(), n.npi(), null, null, List.of(id, id, id), null)),
                        "HOLD TOO_MANY billing.numbers.otherIds"),
                row(
                        aSnapshot().rendering(Parts.provider(Parts.person("A", "B"), null, null, id, id, id, id, id)),
                        "HOLD TOO_MANY providers.rendering.numbers"),
                row(
                        line(aLine().procedure("90837", "H1", "H2", "H3", "H4", "H5")),
                        "HOLD TOO_MANY lines[0].service.procedure.modifiers"));
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                row(line(aLine().pointers()), "HOLD POINTER_COUNT lines[0].service.pointers"),
                row(
                        line(aLine().pointers(1, 2, 3, 1, 2)).diagnoses("F411", "F410", "F330"),
                        "HOLD POINTER_COUNT lines[0].service.pointers"),
                row(line(aLine().pointers(0)), "HOLD POINTER_RANGE lines[0].service.pointers"),
                row(line(aLine()).line(aLine().pointers(1, 2)), "HOLD POINTER_RANGE lines[1].service.pointers"),
                row(line(aLine().number(2)), "HOLD LINE_NUMBER lines[0].number"),
                row(
                        line(aLine().controlNumber("A")).line(aLine().controlNumber("A")),
                        "HOLD LINE_CONTROL_REPEATED lines[1].controlNumber"),
                row(line(aLine().through("2026-03-01")), "HOLD DATE_ORDER lines[0].service.through"),
                row(
                        line(aLine().charge("-1")).total("-1"),
                        "HOLD AMOUNT_FORM control.total",
                        "HOLD AMOUNT_FORM lines[0].service.quantity.charge"),
                row(line(aLine().units("0")), "HOLD AMOUNT_FORM lines[0].service.quantity.count"),
                row(line(aLine().units("-1")), "HOLD AMOUNT_FORM lines[0].service.quantity.count"),
                row(line(aLine().units("0.0001")), "HOLD AMOUNT_FORM lines[0].service.quantity.count"),
                row(line(aLine().units("123456789")), "HOLD AMOUNT_FORM lines[0].service.quantity.count"),
                row(line(aLine().units("123456.789")), "HOLD AMOUNT_FORM lines[0].service.quantity.count"),
                row(line(aLine().drug("65757030001", "0", "UN")), "HOLD AMOUNT_FORM lines[0].drug.quantity"));
    }
}
