package org.claimtree.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.Taxonomy;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.RecordedEntry;
import org.claimtree.platform.RevisionEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The row of the payer code table that applies, and rows that must not stand beside each other. */
class PayerCodesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    private final List<RecordedEntry> entries = new ArrayList<>();

    private PayerCodesTest row(String ref, String effective, PayerCode row) {
        LocalDate from = effective == null ? RevisionEntry.ALWAYS : LocalDate.parse(effective);
        RevisionEntry entry = new RevisionEntry(Catalog.PAYER_CODE_KIND, ref, from, CanonicalJson.write(row));
        entries.add(new RecordedEntry(entries.size() + 1L, 1, entry));
        return this;
    }

    private PayerCodesTest row(String ref, String payer, String plan, String credential) {
        return row(ref, null, to(payer, plan, credential, null, true));
    }

    private static PayerCode to(String payer, String plan, String credential, String through, boolean active) {
        return new PayerCode(
                "0905",
                new PayerCode.Applies(payer, plan, credential, through == null ? null : LocalDate.parse(through)),
                sent("S9480", null),
                active);
    }

    private static PayerCode.Sent sent(String code, String factor) {
        return new PayerCode.Sent(
                code,
                List.of("HE", "GT"),
                factor == null ? null : new BigDecimal(factor),
                new Taxonomy("261QM0801X"),
                null);
    }

    private PayerCodes table() {
        return Catalog.of(entries).payerCodes();
    }

    private String chosen(String payer, String plan, String credential, LocalDate day) {
        return table().on("0905", new PayerCodes.Asked(payer, plan, credential), day)
                .map(row -> row.subject())
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "AETNA, PPO, LCSW, PLAN AND CREDENTIAL",
        "AETNA, PPO, PHD, PLAN",
        "AETNA, PPO, , PLAN",
        "AETNA, HMO, LCSW, CREDENTIAL",
        "AETNA, , LCSW, CREDENTIAL",
        "AETNA, HMO, PHD, ALL",
        "AETNA, , , ALL",
        "BCBS, PPO, LCSW, none"
    })
    void the_most_specific_row_wins_and_the_plan_says_more_than_the_credential(
            String payer, String plan, String credential, String expected) {
        row("ALL", "AETNA", null, null)
                .row("PLAN", "AETNA", "PPO", null)
                .row("CREDENTIAL", "AETNA", null, "LCSW")
                .row("PLAN AND CREDENTIAL", "AETNA", "PPO", "LCSW");
        assertThat(chosen(payer, plan, credential, DAY)).isEqualTo(expected);
    }

    @Test
    void a_row_of_another_code_does_not_apply() {
        row("ALL", "AETNA", null, null);
        assertThat(table().on("0906", new PayerCodes.Asked("AETNA", null, null), DAY))
                .isEmpty();
    }

    @Test
    void a_row_applies_on_its_dates_of_service_only() {
        row("R", "2026-10-05", to("AETNA", null, null, "2026-10-31", true));
        assertThat(chosen("AETNA", null, null, DAY.minusDays(1))).isEqualTo("none");
        assertThat(chosen("AETNA", null, null, DAY)).isEqualTo("R");
        assertThat(chosen("AETNA", null, null, LocalDate.of(2026, 10, 31))).isEqualTo("R");
        assertThat(chosen("AETNA", null, null, LocalDate.of(2026, 11, 1))).isEqualTo("none");
    }

    @Test
    void a_row_that_is_switched_off_leaves_the_place_to_a_less_specific_one() {
        row("ALL", "AETNA", null, null).row("PLAN", "2026-10-05", to("AETNA", "PPO", null, null, false));
        assertThat(chosen("AETNA", "PPO", null, DAY)).isEqualTo("ALL");
    }

    @Test
    void two_rows_about_the_same_on_one_day_are_rivals() {
        row("A", "2026-01-01", to("AETNA", "PPO", "LCSW", "2026-06-30", true))
                .row("B", "2026-06-30", to("AETNA", "PPO", "LCSW", null, true));
        assertThat(table().rival("A")).contains("B");
        assertThat(table().rival("B")).contains("A");
    }

    @Test
    void rows_one_after_the_other_or_about_different_things_are_no_rivals() {
        row("A", "2026-01-01", to("AETNA", "PPO", null, "2026-06-30", true))
                .row("B", "2026-07-01", to("AETNA", "PPO", null, null, true))
                .row("ALL", "AETNA", null, null)
                .row("CREDENTIAL", "AETNA", null, "LCSW")
                .row("ELSEWHERE", "BCBS", null, null)
                .row("OFF", null, to("AETNA", null, null, null, false));
        assertThat(List.of("A", "B", "ALL", "CREDENTIAL", "ELSEWHERE", "OFF"))
                .allMatch(ref -> table().rival(ref).isEmpty());
    }

    @Test
    void a_later_version_ends_what_the_one_before_says() {
        row("A", null, to("AETNA", null, null, null, true))
                .row("A", "2026-07-01", to("AETNA", null, null, null, false))
                .row("B", "2026-07-01", to("AETNA", null, null, null, true));
        assertThat(table().rival("B")).isEmpty();
        row("B", "2026-06-30", to("AETNA", null, null, null, true));
        assertThat(table().rival("B")).contains("A");
    }

    @Test
    void what_was_saved_again_for_the_same_date_counts_alone() {
        row("A", null, to("AETNA", null, null, null, true))
                .row("A", null, to("AETNA", "PPO", null, null, true))
                .row("B", null, to("AETNA", null, null, null, true));
        assertThat(table().rival("B")).isEmpty();
        assertThat(chosen("AETNA", null, null, DAY)).isEqualTo("B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IND THPY", "S948", "s9480", "S94801", "05"})
    void a_claim_code_has_the_form_of_one(String code) {
        assertThat(refusal(() -> sent(code, null))).isEqualTo("CLAIM_CODE_FORM");
    }

    @Test
    void a_revenue_code_is_known_by_its_form() {
        assertThat(BillingCode.isRevenueCode(sent("0905", null).code())).isTrue();
        assertThat(BillingCode.isRevenueCode(sent("90837", null).code())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.00001", "1000.1"})
    void a_unit_factor_is_a_factor(String factor) {
        assertThat(refusal(() -> sent("S9480", factor))).isEqualTo("UNIT_FACTOR_FORM");
        assertThat(sent("S9480", "0.2500").unitFactor()).isEqualTo(new BigDecimal("0.25"));
    }

    private static String refusal(org.junit.jupiter.api.function.Executable made) {
        return catchThrowableOfType(InvalidValue.class, made::execute).code();
    }
}
