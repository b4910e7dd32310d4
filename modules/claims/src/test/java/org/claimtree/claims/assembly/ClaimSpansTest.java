package org.claimtree.claims.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.Office;
import org.claimtree.directory.MasterKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which dates of service may share a claim. */
class ClaimSpansTest {
    private final Office office = Office.usual();

    /** First days of the claims that charges on these days make. */
    private List<LocalDate> claimsOf(String... days) {
        ACharge[] charges =
                Arrays.stream(days).map(day -> aCharge("N-" + day).on(day)).toArray(ACharge[]::new);
        return office.assemble(aClient(), charges).stream()
                .map(d -> d.snapshot().lines().get(0).service().from())
                .toList();
    }

    private static List<LocalDate> days(String... days) {
        return Arrays.stream(days).map(LocalDate::parse).toList();
    }

    @Test
    void a_calendar_month_is_the_usual_span() {
        assertThat(claimsOf("2026-09-30", "2026-10-01", "2026-10-31", "2026-11-01"))
                .isEqualTo(days("2026-09-30", "2026-10-01", "2026-11-01"));
    }

    @Test
    void a_payer_may_want_each_day_on_its_own() {
        office.payer("AETNA", "/terms/span", "{'kind':'DAY'}");
        assertThat(claimsOf("2026-10-05", "2026-10-06")).isEqualTo(days("2026-10-05", "2026-10-06"));
        assertThat(office.assemble(aClient(), aCharge("N-1"), aCharge("N-2"))).hasSize(1);
    }

    @ParameterizedTest(name = "week from {0}: {1} and {2} share: {3}")
    @CsvSource({
        "MONDAY,2026-10-05,2026-10-11,true",
        "MONDAY,2026-10-04,2026-10-05,false",
        "SUNDAY,2026-10-04,2026-10-10,true",
        "SUNDAY,2026-10-10,2026-10-11,false",
        "WEDNESDAY,2026-10-06,2026-10-07,false",
        "WEDNESDAY,2026-10-07,2026-10-13,true"
    })
    void a_week_begins_on_the_payers_first_day(String first, String one, String other, boolean share) {
        office.payer("AETNA", "/terms/span", "{'kind':'WEEK','weekStart':'" + first + "'}");
        assertThat(claimsOf(one, other)).hasSize(share ? 1 : 2);
    }

    @Test
    void a_week_without_a_first_day_begins_on_the_practices() {
        office.payer("AETNA", "/terms/span", "{'kind':'WEEK'}");
        assertThat(claimsOf("2026-10-03", "2026-10-04")).hasSize(2);
        office.practice("/weekStart", "'MONDAY'");
        assertThat(claimsOf("2026-10-03", "2026-10-04")).hasSize(1);
    }

    @Test
    void a_week_may_go_over_a_month_end_but_not_over_a_year_end() {
        office.payer("AETNA", "/terms/span", "{'kind':'WEEK'}");
        assertThat(claimsOf("2026-09-30", "2026-10-01")).hasSize(1);
        assertThat(claimsOf("2025-12-31", "2026-01-01")).hasSize(2);
        assertThat(claimsOf("2026-01-01", "2026-01-03")).hasSize(1);
    }

    @Test
    void without_a_span_a_claim_still_ends_with_the_year() {
        office.payer("AETNA", "/terms/span", "{'kind':'NONE'}");
        assertThat(claimsOf("2026-01-01", "2026-06-30", "2026-10-31")).hasSize(1);
        assertThat(claimsOf("2025-12-31", "2026-01-01")).hasSize(2);
    }

    @Test
    void the_plan_decides_before_the_payer() {
        office.payer("AETNA", "/terms/span", "{'kind':'DAY'}");
        office.plan("AETNA-PPO", "/terms/span", "{'kind':'MONTH'}");
        var client = aClient()
                .covered(org.claimtree.claims.testing.ACoverage.aCoverage().plan("AETNA-PPO"));
        assertThat(office.assemble(client, aCharge("N-1"), aCharge("N-2").on("2026-10-20")))
                .hasSize(1);
    }

    @Test
    void a_payer_who_changes_the_span_does_not_mix_both() {
        office.payer("AETNA", "/terms/span", "{'kind':'DAY'}");
        office.change(MasterKind.PAYER, "AETNA", LocalDate.of(2026, 10, 2), "/terms/span", "{'kind':'MONTH'}");
        assertThat(claimsOf("2026-10-01", "2026-10-02", "2026-10-20")).isEqualTo(days("2026-10-01", "2026-10-02"));
    }
}
