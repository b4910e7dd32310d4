package org.claimtree.claims.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.AClient;
import org.claimtree.claims.testing.Office;
import org.claimtree.directory.MasterKind;
import org.claimtree.invoicing.Incident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which charges share a claim: those that agree in everything that a claim says once. */
class GroupingTest {
    private static final LocalDate MID_MONTH = LocalDate.of(2026, 10, 15);

    private final Office office = Office.usual();

    private static ACharge first() {
        return aCharge("N-1").on("2026-10-05");
    }

    private static ACharge second() {
        return aCharge("N-2").on("2026-10-20");
    }

    @Test
    void charges_that_agree_share_a_claim() {
        assertThat(office.assemble(aClient(), first(), second()))
                .singleElement()
                .satisfies(claim -> assertThat(claim.charges()).containsExactly(ACharge.id("N-1"), ACharge.id("N-2")));
    }

    static Stream<Arguments> whatSplits() {
        return Stream.of(
                Arguments.of("another authorization", second().authorization("A-2")),
                Arguments.of("another referring provider", second().referredBy("STAUB")),
                Arguments.of("another supervising provider", second().supervisedBy("STAUB")),
                Arguments.of("another service facility", second().at("HARBOR")),
                Arguments.of("an accident", second().incident(incident(List.of("EM"), null, null, null))),
                Arguments.of("an onset", second().incident(incident(List.of(), "2026-09-01", null, null))),
                Arguments.of("an admission", second().incident(incident(List.of(), null, "2026-10-01", null))),
                Arguments.of("a discharge", second().incident(incident(List.of(), null, null, "2026-10-02"))));
    }

    private static Incident incident(List<String> causes, String onset, String admission, String discharge) {
        return new Incident(causes, null, null, day(onset), day(admission), day(discharge));
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatSplits")
    void a_charge_that_differs_in_what_the_claim_says_once_has_its_own_claim(String what, ACharge different) {
        assertThat(office.assemble(aClient(), first(), different)).as(what).hasSize(2);
    }

    @Test
    void equal_accidents_and_dates_share_a_claim() {
        var accident = incident(List.of("OA"), "2026-09-01", "2026-10-01", "2026-10-02");
        assertThat(office.assemble(aClient(), first().incident(accident), second().incident(accident)))
                .hasSize(1);
    }

    @Test
    void no_authorization_is_a_value_of_its_own() {
        assertThat(office.assemble(
                        aClient(),
                        first().authorization("A-1"),
                        second(),
                        aCharge("N-3").authorization("A-1"),
                        aCharge("N-4").code("90834")))
                .extracting(draft -> draft.snapshot().facts().numbers().priorAuthorization())
                .containsExactlyInAnyOrder("A-1", null);
    }

    @Test
    void the_referral_number_of_the_client_goes_with_the_clients_referring_provider_only() {
        AClient client = aClient().referredBy("STAUB", "R-77");
        assertThat(office.assemble(client, first(), second().referredBy("ARMSTRONG")))
                .extracting(d -> d.snapshot().facts().numbers().referral())
                .containsExactly("R-77", null);
        assertThat(office.assemble(client, first(), second().referredBy("STAUB")))
                .hasSize(1);
    }

    @Test
    void a_referral_number_goes_to_the_payer_that_gave_it_on_the_days_it_is_good_for() {
        assertThat(told("AETNA", "2026-10-05", "2026-10-31")).containsExactly("R-77");
        assertThat(told("BCBS", "2026-10-05", "2026-10-31")).containsExactly((String) null);
        assertThat(told(null, "2026-10-05", "2026-10-05")).containsExactly("R-77", null);
    }

    private List<String> told(String payer, String from, String through) {
        AClient client = aClient().referredBy("STAUB", "R-77", payer, from, through);
        return office.assemble(client, first(), second()).stream()
                .map(d -> d.snapshot().facts().numbers().referral())
                .toList();
    }

    @Test
    void charges_of_two_coverages_never_share() {
        AClient client = aClient()
                .covered(
                        aCoverage("OLD").through("2026-10-14"), aCoverage("NEW").from("2026-10-15"));
        assertThat(office.assemble(client, first(), second()))
                .extracting(d -> d.input().coverage())
                .containsExactly("OLD", "NEW");
    }

    @Test
    void a_further_coverage_that_begins_splits_the_claim() {
        AClient client = aClient()
                .covered(aCoverage(), aCoverage("C2").order(2).with("BCBS").from("2026-10-15"));
        assertThat(office.assemble(client, first(), second()))
                .extracting(d -> d.snapshot().insured().others().size())
                .containsExactly(0, 1);
    }

    @Test
    void a_payer_who_changes_the_form_type_splits_the_claim() {
        office.change(MasterKind.PAYER, "AETNA", MID_MONTH, "/terms/formType", "'837P-B'");
        assertThat(office.assemble(aClient(), first(), second())).hasSize(2);
    }

    @Test
    void a_form_type_is_asked_for_its_medium_on_the_day_of_service() {
        office.payer("AETNA", "/terms/formType", "'HCFA'");
        office.onlyFrom(MasterKind.FORM_TYPE, "HCFA", LocalDate.of(2026, 10, 3));
        assertThat(office.claim(aClient(), first()).medium()).isEqualTo(Medium.PAPER);

        office.change(MasterKind.FORM_TYPE, "HCFA", MID_MONTH, "/medium", "'ELECTRONIC'");
        assertThat(office.assemble(aClient(), first(), second()))
                .extracting(ClaimDraft::medium)
                .containsExactly(Medium.PAPER, Medium.ELECTRONIC);
    }

    @Test
    void master_data_that_changes_within_the_span_splits_the_claim() {
        office.change(MasterKind.PRACTICE, "PRACTICE", MID_MONTH, "/identity/npi", "'1000001028'");
        assertThat(office.assemble(aClient(), first(), second()))
                .extracting(d -> d.snapshot().billing().numbers().npi())
                .containsExactly(Office.GROUP_NPI.digits(), "1000001028");
    }

    @Test
    void a_facility_that_is_not_sent_does_not_split() {
        office.payer("AETNA", "/terms/facilitySend", "'NEVER'");
        assertThat(office.assemble(aClient(), first(), second().at("HARBOR"))).hasSize(1);
    }

    @Test
    void what_may_differ_per_line_does_not_split() {
        assertThat(office.assemble(
                        aClient(),
                        first(),
                        second().by("ARMSTRONG"),
                        aCharge("N-3").placeOfService("10"),
                        aCharge("N-4").code("90834", "95").units("2").amount("99.00"),
                        aCharge("N-5").diagnoses("F329")))
                .hasSize(1);
    }

    @Test
    void a_charge_without_a_valid_coverage_is_the_clients_and_on_no_claim() {
        AClient client = aClient().covered(aCoverage().from("2026-10-06"));
        assertThat(office.assemble(client, first(), second()))
                .singleElement()
                .satisfies(draft -> assertThat(draft.charges()).containsExactly(ACharge.id("N-2")));
    }

    @Test
    void equal_lines_are_never_merged() {
        assertThat(office.claim(aClient(), first(), aCharge("N-2").on("2026-10-05"))
                        .snapshot()
                        .lines())
                .hasSize(2);
    }
}
