package org.claimtree.claims.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.Office;
import org.claimtree.directory.MasterKind;
import org.claimtree.invoicing.Charge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which charges a batch takes, and what becomes of those that it cannot send. */
@Tag("database")
class ChosenChargesTest {
    private final BatchFixture data = new BatchFixture();

    @AfterEach
    void drop() {
        data.close();
    }

    private static Charge.Claiming claiming(boolean released, boolean voided, String hold, String until) {
        return new Charge.Claiming(null, released, voided, hold, until == null ? null : LocalDate.parse(until));
    }

    private List<String> chosen(ClaimFilter filter) {
        UUID batch = data.product.create(filter);
        return data.texts("select c.ref from claims.batch_charge b join invoicing.charge c on c.id = b.charge"
                + " where b.batch = '" + batch + "' order by b.position");
    }

    @Test
    void only_charges_that_nothing_stands_against_are_chosen() {
        data.product.save(Office.usual());
        data.product.save(
                aClient().covered(aCoverage().from("2026-10-02")),
                aCharge("GOOD"),
                aCharge("VOIDED").claiming(claiming(true, true, null, null)),
                aCharge("UNRELEASED").claiming(claiming(false, false, null, null)),
                aCharge("HELD").claiming(claiming(true, false, "wait", null)),
                aCharge("HELD-UNTIL-TOMORROW").claiming(claiming(true, false, "wait", "2026-11-21")),
                aCharge("HELD-UNTIL-TODAY").claiming(claiming(true, false, "wait", "2026-11-20")),
                aCharge("TOMORROW").on("2026-11-21"),
                aCharge("INTO-TOMORROW").on("2026-11-19").through("2026-11-21"),
                aCharge("TODAY").on("2026-11-20"),
                aCharge("NOT-COVERED").on("2026-10-01"));
        assertThat(chosen(ClaimFilter.ALL)).containsExactly("GOOD", "HELD-UNTIL-TODAY", "TODAY");
    }

    @Test
    void charges_of_a_batch_that_is_being_built_are_not_chosen_again() {
        data.product.save(Office.usual());
        data.product.save(aClient(), aCharge());
        UUID first = data.product.create(ClaimFilter.ALL);
        assertThat(chosen(ClaimFilter.ALL)).isEmpty();
        data.product.fail(first);
        assertThat(chosen(ClaimFilter.ALL)).isEmpty();
        data.product.resume(first);
        data.product.build(first);
        assertThat(chosen(ClaimFilter.ALL)).isEmpty();
    }

    @Test
    void a_held_claim_holds_only_itself_and_its_charges_come_again() {
        data.product.save(Office.usual());
        data.product.save(aClient("1001"), aCharge("N-1"));
        data.product.save(aClient("1002").consent(null, null), aCharge("N-2"));
        UUID batch = data.product.build().id();
        assertThat(data.states(batch)).containsExactly("N-1 FROZEN", "N-2 HELD");
        assertThat(data.product.drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.status()).isEqualTo("HELD");
            assertThat(draft.batch()).isEqualTo(batch);
        });

        data.product.save(aClient("1002"));
        UUID next = data.product.build().id();
        assertThat(data.states(next)).containsExactly("N-2 FROZEN");
        assertThat(data.product.drafts()).isEmpty();
    }

    @Test
    void a_paper_claim_is_frozen_as_forms() {
        data.product.save(Office.usual().payer("BCBS", "/terms/formType", "'HCFA'"));
        data.product.save(aClient().covered(aCoverage().with("BCBS")), aCharge("N-1"));
        ReadBatches.Batch batch = data.product.build();
        assertThat(batch.status()).isEqualTo("READY");
        assertThat(data.states(batch.id())).containsExactly("N-1 FROZEN");
        assertThat(batch.files()).extracting(ReadBatches.File::medium).containsExactly(Medium.PAPER);
        assertThat(data.product.drafts()).isEmpty();
        assertThat(data.product.build().status()).as("it is on a live claim").isEqualTo("EMPTY");
    }

    @Test
    void a_charge_whose_coverage_ended_since_it_was_chosen_is_the_clients() {
        data.product.save(Office.usual());
        data.product.save(aClient(), aCharge("N-1"), aCharge("N-2").on("2026-10-20"));
        UUID batch = data.product.create(ClaimFilter.ALL);
        data.product.save(aClient().covered(aCoverage().through("2026-10-10")));
        data.product.build(batch);
        assertThat(data.states(batch)).containsExactly("N-1 FROZEN", "N-2 GONE");
    }

    @Test
    void a_charge_that_now_belongs_to_another_partner_does_not_go_into_this_ones_file() {
        data.product.save(BatchFixture.smallFiles());
        data.product.save(aClient(), aCharge("N-1"), aCharge("N-2").on("2026-11-02"));
        UUID batch = data.product.create(ClaimFilter.ALL);
        data.product.save(aClient()
                .covered(
                        aCoverage().through("2026-10-31"),
                        aCoverage("C2").from("2026-11-01").with("BCBS")));
        data.product.build(batch);
        assertThat(data.states(batch)).containsExactly("N-1 FROZEN", "N-2 GONE");
        ReadBatches.Batch next = data.product.build();
        assertThat(data.states(next.id())).containsExactly("N-2 FROZEN");
        assertThat(next.files()).extracting(ReadBatches.File::partner).containsExactly("OTHER");
    }

    @Test
    void a_charge_that_was_taken_back_while_it_was_chosen_is_not_sent() {
        data.product.save(Office.usual());
        data.product.save(aClient(), aCharge("N-1"), aCharge("N-2").on("2026-10-06"));
        UUID batch = data.product.create(ClaimFilter.ALL);
        data.texts("update invoicing.charge set voided = true where ref = 'N-2' returning ref");
        data.product.build(batch);
        assertThat(data.states(batch)).containsExactly("N-1 FROZEN", "N-2 GONE");
    }

    @Test
    void charges_of_a_batch_and_of_live_claims_are_not_changed_and_others_are() {
        data.product.save(Office.usual());
        data.product.save(aClient(), aCharge("N-1"));
        UUID batch = data.product.create(ClaimFilter.ALL);
        assertThat(data.product.save(ACharge.of("1001", aCharge("N-1").amount("1.00"), aCharge("N-2"))))
                .containsExactly("N-1");
        assertThat(data.count("invoicing.charge")).isEqualTo(1);
        data.product.build(batch);
        assertThat(data.product.save(ACharge.of("1001", aCharge("N-1").amount("1.00"))))
                .containsExactly("N-1");
        assertThat(data.product.save(ACharge.of("1001", aCharge("N-1"), aCharge("N-2"))))
                .isEmpty();
    }

    @Test
    void test_claims_occupy_no_charges_until_production_is_chosen() {
        Office office = Office.usual().partner("CLEARING", "/test", "true");
        data.product.save(office);
        data.product.save(aClient(), aCharge("N-1"));
        ReadBatches.Batch test = data.product.build();
        assertThat(test.files()).extracting(ReadBatches.File::test).containsExactly(true);
        assertThat(data.product.claims(test.id()))
                .extracting(ReadClaims.ClaimRow::status)
                .containsExactly("TEST");
        assertThat(data.product.save(ACharge.of("1001", aCharge("N-1").amount("160.00"))))
                .isEmpty();

        data.product.save(office.partner("CLEARING", "/test", "false"));
        ReadBatches.Batch production = data.product.build();
        assertThat(data.product.claims(production.id()))
                .extracting(ReadClaims.ClaimRow::status)
                .containsExactly("BATCHED");
        assertThat(production.files())
                .extracting(ReadBatches.File::controlNumber)
                .containsExactly(2);
        assertThat(chosen(ClaimFilter.ALL)).isEmpty();
    }

    @Test
    void of_two_coverages_of_the_same_order_database_and_assembly_mean_the_same_one() {
        data.product.save(BatchFixture.smallFiles());
        data.product.save(aClient().covered(aCoverage("a").with("BCBS"), aCoverage("B")), aCharge("N-1"));
        ReadBatches.Batch batch = data.product.build();
        assertThat(batch.files()).extracting(ReadBatches.File::partner).containsExactly("CLEARING");
        assertThat(chosen(ClaimFilter.ALL)).isEmpty();
    }

    @Test
    void a_payer_who_lost_the_partner_holds_its_claims_and_nobody_elses() {
        data.product.save(BatchFixture.smallFiles()
                .change(MasterKind.PAYER, "BCBS", Office.DAY.plusDays(1), "/electronic/partner", null));
        data.product.save(aClient("1001").covered(aCoverage().with("BCBS")), aCharge("N-1"));
        data.product.save(aClient("1002"), aCharge("N-2"));
        UUID batch = data.product.build().id();
        assertThat(data.states(batch)).containsExactly("N-1 HELD", "N-2 FROZEN");
    }

    @Test
    void a_charge_is_dated_by_the_practices_own_clock() {
        var evening = java.time.Clock.fixed(java.time.Instant.parse("2026-11-21T02:00:00Z"), java.time.ZoneOffset.UTC);
        data.product.save(Office.usual());
        data.product.save(
                aClient(), aCharge("N-1").on("2026-11-21"), aCharge("N-2").on("2026-11-20"));
        var product = new org.claimtree.claims.testing.Product(
                data.database, evening, org.claimtree.claims.testing.Product.RENDERER);
        UUID batch = product.build().id();
        assertThat(data.states(batch)).containsExactly("N-2 FROZEN");
        assertThat(product.batch(batch).files().get(0).name()).contains("20261120");
    }
}
