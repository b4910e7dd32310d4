package org.claimtree.claims.healing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.claimtree.authorizations.AuthorizationsChanged;
import org.claimtree.claims.drafts.ReadDrafts;
import org.claimtree.claims.life.PracticeToday;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.AClient;
import org.claimtree.claims.testing.Office;
import org.claimtree.claims.testing.Product;
import org.claimtree.codesets.Codes;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.invoicing.Charge;
import org.claimtree.platform.testing.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is held heals when it is mended, without anybody asking; each night everything is looked at. */
@Tag("database")
class KeepDraftsTest {
    private static final List<UUID> CLIENT = List.of(AClient.id(aClient().ref()));

    private final TestDatabase database = Product.freshDatabase();
    private final Product product = new Product(database);
    private final AtomicInteger told = new AtomicInteger();
    private final WatchDrafts watch = new WatchDrafts(product.sql(), heard());
    private final NoticeChanges changes = new NoticeChanges(
            product.sql(),
            product.log(),
            new Codes(product.sql()),
            new PracticeToday(product.log(), new MasterDataLog(product.log()), Product.CLOCK));
    private final CheckDue due = new CheckDue(product.sql(), product.checking());
    private final PassOver pass = new PassOver(product.sql());

    @BeforeEach
    void office() {
        product.save(Office.usual());
        // The first round of a server takes things as they are.
        notice();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @SuppressWarnings("unchecked")
    private Event<DraftsDue> heard() {
        return (Event<DraftsDue>) Proxy.newProxyInstance(
                KeepDraftsTest.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> {
                    told.incrementAndGet();
                    return null;
                });
    }

    private void notice() {
        product.inOne(changes::notice);
    }

    private int next() {
        return product.run(() -> due.next(100));
    }

    private List<String> statuses() {
        return product.drafts().stream().map(ReadDrafts.Draft::status).toList();
    }

    @Test
    void a_held_claim_is_ready_once_its_master_data_are_mended() {
        product.save(Office.usual().payer("AETNA", "/terms/filingDays", "1"));
        product.save(aClient(), aCharge("N-1"));
        product.check();
        notice();
        assertThat(next()).isZero();
        assertThat(statuses()).containsExactly("HELD");

        product.save(Office.usual());
        assertThat(next()).as("nobody has noticed").isZero();
        notice();
        assertThat(next()).isEqualTo(1);
        assertThat(statuses()).containsExactly("READY");
        assertThat(next()).isZero();
        notice();
        assertThat(next()).isZero();
    }

    @Test
    void what_is_ready_is_left_until_it_is_sent_or_the_day_begins() {
        product.save(aClient(), aCharge("N-1"));
        product.check();
        product.save(Office.usual().payer("AETNA", "/terms/filingDays", "1"));
        notice();
        assertThat(next()).isZero();
        yesterday();
        notice();
        assertThat(next()).isEqualTo(1);
        assertThat(statuses()).containsExactly("HELD");
    }

    @Test
    void a_charge_that_is_mended_heals_its_draft_and_what_is_on_none_waits_for_a_check() {
        product.save(aClient(), held("N-1"), aCharge("N-2").on("2026-10-06"));
        product.check();
        assertThat(statuses()).containsExactlyInAnyOrder("HELD", "READY");
        product.save(aClient(), aCharge("N-1"), aCharge("N-3").on("2026-10-07"));
        product.inOne(() -> watch.saved(List.of(ACharge.id("N-3"))));
        assertThat(next()).isZero();
        product.inOne(() -> watch.saved(List.of(ACharge.id("N-1"))));
        assertThat(told).hasValue(1);
        assertThat(next()).isEqualTo(1);
        assertThat(statuses()).containsExactly("READY");
    }

    @Test
    void what_a_cancelled_batch_gives_back_is_looked_at_again() {
        product.save(aClient(), aCharge("N-1"));
        UUID batch = product.build().id();
        assertThat(next()).isZero();
        product.cancel(batch, null);
        assertThat(next()).isEqualTo(1);
        assertThat(statuses()).containsExactly("READY");
    }

    private static ACharge held(String ref) {
        return aCharge(ref).claiming(new Charge.Claiming(null, true, false, "waits for a letter", null));
    }

    @Test
    void a_client_whose_data_changed_is_looked_at_again() {
        product.save(aClient().consent(null, null), aCharge("N-1"));
        product.check();
        assertThat(statuses()).containsExactly("HELD");
        product.save(aClient());
        product.inOne(() -> watch.changed(CLIENT));
        assertThat(told).hasValue(1);
        assertThat(next()).isEqualTo(1);
        assertThat(statuses()).containsExactly("READY");
    }

    @Test
    void whoever_has_nothing_to_be_billed_is_not_looked_at() {
        product.save(aClient());
        product.inOne(() -> {
            watch.changed(CLIENT);
            watch.changed(List.of());
            watch.authorized(new AuthorizationsChanged(CLIENT));
        });
        assertThat(told).hasValue(0);
        assertThat(next()).isZero();
    }

    @Test
    void a_client_with_a_charge_that_nobody_checked_is_looked_at_when_the_client_changes() {
        product.save(aClient(), aCharge("N-1"));
        product.inOne(() -> watch.changed(CLIENT));
        assertThat(next()).isEqualTo(1);
        assertThat(statuses()).containsExactly("READY");
    }

    @Test
    void an_authorization_looks_at_drafts_only() {
        product.save(aClient(), aCharge("N-1"));
        product.inOne(() -> watch.authorized(new AuthorizationsChanged(CLIENT)));
        assertThat(next()).isZero();
        product.check();
        product.inOne(() -> watch.authorized(new AuthorizationsChanged(CLIENT)));
        assertThat(next()).isEqualTo(1);
    }

    @Test
    void each_night_everything_that_is_open_is_looked_at() {
        product.save(aClient(), aCharge("N-1"));
        notice();
        assertThat(next()).as("the day is the same").isZero();
        yesterday();
        notice();
        assertThat(next()).isEqualTo(1);
        assertThat(statuses()).containsExactly("READY");
        notice();
        assertThat(next()).isZero();
    }

    @Test
    void what_is_asked_while_a_check_runs_is_not_done_with_it() {
        product.save(aClient(), aCharge("N-1"));
        product.check();
        product.inOne(() -> {
            watch.changed(CLIENT);
            List<Due.Asked> before = product.sql().query(h -> Due.first(h, 10));
            watch.changed(CLIENT);
            product.sql().run(h -> Due.done(h, before));
        });
        assertThat(next()).isEqualTo(1);
        assertThat(next()).isZero();
    }

    @Test
    void one_server_at_a_time_is_at_it() {
        product.save(aClient(), aCharge("N-1"));
        product.inOne(() -> watch.changed(CLIENT));
        Product other = new Product(database);
        product.inOne(() -> {
            assertThat(product.sql().<Boolean>query(Due::isMine)).isTrue();
            assertThat(other.<Integer>run(() -> new CheckDue(other.sql(), other.checking()).next(100)))
                    .isZero();
        });
        assertThat(next()).isEqualTo(1);
    }

    @Test
    void a_client_whose_check_fails_is_passed_over() {
        product.save(aClient(), aCharge("N-1"));
        product.inOne(() -> watch.changed(CLIENT));
        product.inOne(pass::first);
        assertThat(next()).isZero();
    }

    private void yesterday() {
        Jdbi.create(database.ownerDataSource())
                .useHandle(h -> h.execute("update claims.check_state set night = ?", Office.TODAY.minusDays(1)));
    }
}
