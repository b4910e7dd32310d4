package org.claimtree.invoicing.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Service;
import org.claimtree.catalog.UnitRule;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.Money;
import org.claimtree.platform.InputProblem;
import org.junit.jupiter.api.Test;

/** Lines of an invoice that is paid in advance: what is filled in, and what is wrong with them. */
class LineWriterTest {
    private static final UnitRule QUARTERS =
            new UnitRule(UnitRule.Per.MINUTES, 15, UnitRule.Rounding.EIGHT_MINUTE, null);

    private static final Service SERVICE = new Service(
            "Skills",
            new Service.Terms(60, Money.of("99"), true, false),
            List.of(new Service.Line("H2014", null, "Skills"), new Service.Line(null, null, "Workbook")),
            true);

    private static BillingCode code(UnitRule rule, String fee, boolean active) {
        BillingCode.Terms terms = new BillingCode.Terms(rule, fee == null ? null : Money.of(fee), null, false, null);
        return new BillingCode(BillingCode.Kind.HCPCS, "in words", List.of("HN"), null, null, terms, active);
    }

    private static LineWriter write(int minutes, Map<String, Money> rates, BookingWish.Line... lines) {
        Map<String, BillingCode> codes = Map.of(
                "H2014", code(QUARTERS, "30", true),
                "FREE", code(null, null, true),
                "OLD", code(null, "5", false));
        List<BookingWish.Line> wanted = lines.length == 0 ? LineWriter.of(SERVICE) : List.of(lines);
        return new LineWriter(new LineWriter.Known(SERVICE, minutes, codes, rates)).write(wanted);
    }

    private static BookingWish.Line line(String code, String units, String price, String... modifiers) {
        return new BookingWish.Line(
                code,
                modifiers.length == 0 ? null : List.of(modifiers),
                units == null ? null : new BigDecimal(units),
                price == null ? null : Money.of(price),
                null);
    }

    @Test
    void units_come_from_the_minutes_and_the_price_from_the_providers_list_before_the_code() {
        LineWriter lines = write(53, Map.of());
        assertThat(lines.lines)
                .containsExactly(
                        new BookingLine(
                                "H2014",
                                List.of("HN"),
                                BigDecimal.valueOf(4),
                                Money.of("30"),
                                Money.of("120"),
                                "Skills"),
                        new BookingLine(null, List.of(), BigDecimal.ONE, Money.ZERO, Money.ZERO, "Workbook"));
        assertThat(lines.total()).isEqualTo(Money.of("120"));
        assertThat(lines.findings).extracting(Finding::field).containsExactly("lines[1].price");
        assertThat(write(53, Map.of("H2014", Money.of("31"))).total()).isEqualTo(Money.of("124"));
    }

    @Test
    void a_service_has_one_price_where_nobody_else_says_one() {
        LineWriter lines = write(60, Map.of(), line("FREE", null, null), line("FREE", null, null));
        assertThat(lines.lines).extracting(BookingLine::price).containsExactly(Money.of("99"), Money.ZERO);
        assertThat(write(60, Map.of(), line("FREE", "2", null)).total()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_session_that_is_too_short_for_a_unit_is_paid_as_one_and_says_so() {
        LineWriter lines = write(7, Map.of(), line("H2014", null, null));
        assertThat(lines.total()).isEqualTo(Money.of("30"));
        assertThat(lines.findings).extracting(Finding::code).containsExactly("TOO_SHORT");
    }

    @Test
    void cents_are_rounded_on_the_line() {
        assertThat(write(60, Map.of(), line("FREE", "0.333", "10.01")).total()).isEqualTo(Money.of("3.33"));
    }

    @Test
    void all_that_is_wrong_is_told_at_its_line() {
        LineWriter lines = write(
                60,
                Map.of(),
                line("OLD", "0", "-1"),
                line("NONE", "1.0001", null, "gt"),
                line(null, null, null, "GT"),
                line("FREE", "99999", "9999999"));
        assertThat(lines.problems)
                .extracting(problem -> problem.pointer() + " " + problem.code())
                .containsExactly(
                        "/lines/0/code CODE_INACTIVE",
                        "/lines/0/units UNITS_FORM",
                        "/lines/0/price PRICE_NEGATIVE",
                        "/lines/1/code UNKNOWN_CODE",
                        "/lines/1/modifiers MODIFIER_FORM",
                        "/lines/1/units UNITS_FORM",
                        "/lines/2/code LINE_EMPTY",
                        "/lines/2/modifiers MODIFIERS_ALONE",
                        "/lines/3/price AMOUNT_TOO_LARGE");
        LineWriter none = new LineWriter(new LineWriter.Known(SERVICE, 60, Map.of(), Map.of())).write(List.of());
        assertThat(none.problems).extracting(InputProblem::code).containsExactly("LINES_COUNT");
    }
}
