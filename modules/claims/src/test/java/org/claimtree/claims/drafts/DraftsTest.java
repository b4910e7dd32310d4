package org.claimtree.claims.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.math.BigDecimal;
import java.util.List;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.Office;
import org.claimtree.claims.testing.Product;
import org.claimtree.invoicing.Charge;
import org.claimtree.platform.testing.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checking: open charges as the claims that they would be now. */
@Tag("database")
class DraftsTest {
    private final TestDatabase database = Product.freshDatabase();
    private final Product product = new Product(database);

    @AfterEach
    void drop() {
        database.close();
    }

    private List<String> drafts() {
        return product.drafts().stream()
                .map(d -> d.status() + " " + d.payer() + " " + d.charges().size())
                .toList();
    }

    @Test
    void a_check_stores_what_is_ready_and_what_is_held_with_the_reasons() {
        product.save(Office.usual());
        product.save(aClient("1001"), aCharge("N-1"), aCharge("N-2").on("2026-10-06"));
        product.save(aClient("1002").consent(null, null), aCharge("N-3").on("2026-10-07"));

        assertThat(product.check()).isEqualTo(new CheckClaims.Result(1, 1, 1));

        assertThat(drafts()).containsExactly("READY AETNA 2", "HELD AETNA 1");
        assertThat(product.drafts().get(0).charges())
                .containsExactly(ACharge.id("N-1").toString(), ACharge.id("N-2").toString());
        assertThat(product.drafts().get(0).findings()).isEqualTo("[]");
        assertThat(product.drafts().get(0).total()).isEqualByComparingTo("300.00");
        assertThat(product.drafts().get(1).findings())
                .contains("RELEASE_MISSING", "facts.signatures.release", "clients/");
    }

    @Test
    void a_held_claim_heals_when_its_cause_is_mended() {
        Office office = Office.usual().payer("AETNA", "/electronic/partner", null);
        product.save(office).save(aClient(), aCharge());
        assertThat(product.check().held()).isEqualTo(1);
        product.save(office.payer("AETNA", "/electronic/partner", "'CLEARING'"));
        assertThat(product.check()).isEqualTo(new CheckClaims.Result(2, 1, 0));
        assertThat(drafts()).containsExactly("READY AETNA 1");
    }

    @Test
    void a_draft_of_a_charge_that_is_no_longer_open_is_forgotten() {
        product.save(Office.usual());
        product.save(aClient(), aCharge("N-1"), aCharge("N-2").on("2026-11-02"));
        product.check();
        product.save(ACharge.of(
                "1001",
                aCharge("N-1").claiming(new Charge.Claiming(null, true, true, null, null)),
                aCharge("N-2").on("2026-11-02")));
        product.check();
        assertThat(product.drafts())
                .singleElement()
                .satisfies(d -> assertThat(d.charges())
                        .containsExactly(ACharge.id("N-2").toString()));
    }

    @Test
    void a_charge_of_which_its_payer_owes_nothing_any_more_is_in_no_draft() {
        product.save(Office.usual());
        product.save(aClient(), aCharge("N-1"), aCharge("N-2").on("2026-11-02"));
        move("N-1", "150.00");
        move("N-2", "149.99");
        product.check();
        assertThat(product.drafts())
                .singleElement()
                .satisfies(d -> assertThat(d.charges())
                        .containsExactly(ACharge.id("N-2").toString()));
    }

    /** Writes a part of what the payer owes of a charge off. */
    private void move(String ref, String amount) {
        Jdbi.create(database.ownerDataSource())
                .useHandle(h -> h.execute(
                        "insert into invoicing.ledger_entry (charge, kind, from_place, to_place, amount, booked_on, reason, actor,"
                                + " at) select c.id, 'WRITE_OFF', v.id::text, 'ADJUSTED', ?, '2026-11-02', 'agreed', 'tester', now()"
                                + " from invoicing.charge c join clients.coverage v on v.client = c.client where c.id = ?",
                        new BigDecimal(amount),
                        ACharge.id(ref)));
    }

    @Test
    void a_draft_follows_its_client_to_another_coverage() {
        product.save(Office.usual());
        product.save(aClient(), aCharge());
        product.check();
        product.save(aClient()
                .covered(aCoverage().through("2026-01-01"), aCoverage("C2").with("BCBS")));
        product.check();
        assertThat(drafts()).containsExactly("READY BCBS 1");
        product.save(aClient()
                .covered(
                        aCoverage().through("2026-01-01"),
                        aCoverage("C2").with("BCBS").through("2026-01-01")));
        product.check();
        assertThat(drafts()).isEmpty();
    }

    @Test
    void what_a_check_calls_ready_is_what_a_batch_freezes() {
        product.save(Office.usual());
        product.save(aClient("1001"), aCharge("N-1"), aCharge("N-2").authorization("A-1"));
        product.save(aClient("1002").livingAt(null), aCharge("N-3"));
        CheckClaims.Result checked = product.check();
        var batch = product.build();
        assertThat(batch.claims()).isEqualTo(checked.ready()).isEqualTo(2);
        assertThat(batch.held()).isEqualTo(checked.held()).isEqualTo(1);
        assertThat(drafts()).containsExactly("HELD AETNA 1");
    }

    @Test
    void visits_that_were_billed_count_and_those_taken_back_do_not() {
        product.save(Office.usual()
                .authorizationNeed("R", "'payer':'AETNA','code':'90837'", "'kind':'AFTER_VISITS','visits':2"));
        product.save(aClient(), aCharge("N-1").on("2026-10-01"), aCharge("N-2").on("2026-10-02"));
        product.save(ACharge.of(
                "1001", aCharge("N-3").on("2026-09-01").claiming(new Charge.Claiming(null, true, true, null, null))));
        assertThat(product.build().claims()).isEqualTo(1);

        product.save(ACharge.of(
                "1001",
                aCharge("N-4").on("2026-11-02"),
                aCharge("N-5").on("2026-11-03").authorization("A-1")));
        product.check();
        assertThat(drafts()).containsExactly("HELD AETNA 1", "READY AETNA 1");
        assertThat(product.drafts().get(0).findings()).contains("AUTH_REQUIRED");
        assertThat(product.build().held()).isEqualTo(1);
    }
}
