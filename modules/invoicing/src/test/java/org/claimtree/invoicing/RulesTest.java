package org.claimtree.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no charge may be. */
class RulesTest {
    private static final DiagnosisCode F411 = new DiagnosisCode("F411");

    private static Charge.Quantity quantity(String units, String amount) {
        return new Charge.Quantity(new BigDecimal(units), Money.of(amount));
    }

    private static Charge.Service service(List<String> modifiers, String place, DateSpan dates) {
        return new Charge.Service(dates, "90837", modifiers, quantity("1", "1"), "MAIN", place);
    }

    private static Charge.Service code(String code) {
        return new Charge.Service(DateSpan.day(Fixture.DAY), code, null, quantity("1", "1"), "MAIN", "11");
    }

    private static Charge.Reasons reasons(int diagnoses, Integer... pointers) {
        return new Charge.Reasons(
                IntStream.range(0, diagnoses)
                        .mapToObj(i -> new DiagnosisCode("F%02d1".formatted(i)))
                        .toList(),
                List.of(pointers));
    }

    static Stream<Arguments> refused() {
        DateSpan day = DateSpan.day(Fixture.DAY);
        return Stream.of(
                refused("CHARGE_INCOMPLETE", () -> new Charge(null, "N", null, null, null, null, null, null)),
                refused("CODE_FORM", () -> code(" ")),
                refused("CODE_FORM", () -> code("9".repeat(21))),
                refused("MODIFIER_FORM", () -> service(List.of("A1", "A2", "A3", "A4", "A5"), "11", day)),
                refused("MODIFIER_FORM", () -> service(List.of("ho"), "11", day)),
                refused("MODIFIER_FORM", () -> service(List.of("HOO"), "11", day)),
                refused("PLACE_OF_SERVICE_FORM", () -> service(null, "1", day)),
                refused("PLACE_OF_SERVICE_FORM", () -> service(null, null, day)),
                refused("CHARGE_OPEN", () -> service(null, "11", new DateSpan(Fixture.DAY, null))),
                refused("CHARGE_OPEN", () -> service(null, "11", null)),
                refused("UNITS_FORM", () -> quantity("0", "1")),
                refused("UNITS_FORM", () -> quantity("-1", "1")),
                refused("UNITS_FORM", () -> quantity("1.0001", "1")),
                refused("UNITS_FORM", () -> quantity("100000", "1")),
                refused("AMOUNT_NEGATIVE", () -> quantity("1", "-0.01")),
                refused("QUANTITY_MISSING", () -> new Charge.Quantity(null, Money.ZERO)),
                refused("DIAGNOSES_FORM", () -> reasons(13, 1)),
                refused("DIAGNOSES_FORM", () -> new Charge.Reasons(List.of(F411, F411), List.of(1))),
                refused("POINTERS_FORM", () -> reasons(5, 1, 2, 3, 4, 5)),
                refused("POINTERS_FORM", () -> reasons(5, 1, 1)),
                refused("POINTER_TARGET", () -> reasons(2, 3)),
                refused("POINTER_TARGET", () -> reasons(2, 0)),
                refused("LINE_NOTE", () -> details(null, "N".repeat(81))),
                refused("PATIENT_PAID_NEGATIVE", () -> details(Money.of("-0.01"), null)),
                refused("DRUG_FORM", () -> new Charge.Drug("0002322730", BigDecimal.ONE, "ML")),
                refused("DRUG_FORM", () -> new Charge.Drug(null, BigDecimal.ONE, "ML")),
                refused("DRUG_FORM", () -> new Charge.Drug("00023227301", null, "ML")),
                refused("DRUG_FORM", () -> new Charge.Drug("00023227301", BigDecimal.ONE, "MM")),
                refused("DELAY_REASON", () -> new Filing("12", null)),
                refused("ATTACHMENT_REPORT", () -> new Filing.Attachment("99", "FX", "P1")),
                refused("ATTACHMENT_REPORT", () -> new Filing.Attachment(null, "FX", "P1")),
                refused("ATTACHMENT_WAY", () -> new Filing.Attachment("09", "ZZ", "P1")),
                refused("ATTACHMENT_WAY", () -> new Filing.Attachment("09", null, "P1")),
                refused("ATTACHMENT_NUMBER", () -> new Filing.Attachment("09", "FX", null)),
                refused("ATTACHMENT_NUMBER", () -> new Filing.Attachment("09", "FX", "1")),
                refused("ATTACHMENT_NUMBER", () -> new Filing.Attachment("09", "FX", "p1")),
                refused("ATTACHMENT_NUMBER", () -> new Filing.Attachment("09", "AA", "P1")),
                refused("CLAIM_NOTE", () -> new ClaimNote("XXX", "TEXT")),
                refused("CLAIM_NOTE", () -> new ClaimNote(null, "TEXT")),
                refused("CLAIM_NOTE", () -> new ClaimNote("ADD", " ")),
                refused("CLAIM_NOTE", () -> new ClaimNote("ADD", "N".repeat(81))),
                refused("ACCIDENT_CLAIM_NUMBER_FORM", () -> numbered("PC*1")),
                refused("ACCIDENT_CLAIM_NUMBER_FORM", () -> numbered("9".repeat(51))),
                refused("ACCIDENT_CLAIM_NUMBER_FORM", () -> numbered(" ")),
                refused("ACCIDENT_COUNTRY_FORM", () -> abroad("MEX")),
                refused("ACCIDENT_COUNTRY_FORM", () -> abroad("US")),
                refused("ACCIDENT_CAUSE", () -> incident("AA", "EM", "OA")),
                refused("ACCIDENT_CAUSE", () -> incident("XX")));
    }

    private static Incident numbered(String claimNumber) {
        return new Incident(List.of(), null, null, null, null, null, claimNumber, null);
    }

    private static Incident abroad(String country) {
        return new Incident(List.of("AA"), null, null, null, null, null, null, country);
    }

    private static Charge.Details details(Money paid, String note) {
        return new Charge.Details(null, null, null, paid, note);
    }

    private static Incident incident(String... causes) {
        return new Incident(List.of(causes), null, null, null, null, null);
    }

    private static Arguments refused(String code, Executable record) {
        return Arguments.of(code, record);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refused_with_a_code_of_its_own(String code, Executable record) {
        InvalidValue refusal = catchThrowableOfType(InvalidValue.class, record::execute);
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
    }

    @Test
    void the_largest_charge_is_taken() {
        assertThat(quantity("99999.999", "9999999.99").units()).isEqualTo("99999.999");
        assertThat(reasons(12, 12, 1, 2, 3).pointedTo()).hasSize(4);
        assertThat(details(Money.ZERO, "N".repeat(80)).lineNote()).hasSize(80);
    }

    @Test
    void pointers_name_diagnoses_in_their_own_order() {
        assertThat(reasons(3, 3, 1).pointedTo()).extracting(DiagnosisCode::code).containsExactly("F021", "F001");
        assertThat(reasons(3).pointedTo()).isEqualTo(Collections.emptyList());
    }

    @Test
    void an_incident_that_says_nothing_is_none() {
        assertThat(new Charge.Details(null, null, incident(), null, null).incident())
                .isNull();
        assertThat(new Charge.Details(null, null, incident("OA"), null, null).incident())
                .isNotNull();
    }
}
