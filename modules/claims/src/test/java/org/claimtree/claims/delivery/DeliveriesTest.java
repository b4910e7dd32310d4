package org.claimtree.claims.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.claimtree.claims.delivery.Delivery.State;
import org.claimtree.claims.delivery.DropFailure.Kind;
import org.claimtree.claims.testing.Office;
import org.claimtree.claims.testing.Product;
import org.claimtree.platform.LongWork;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files on their way, on PostgreSQL: each arrives once, whatever breaks off, and then its claims are submitted. */
@Tag("database")
class DeliveriesTest {
    private static final String NAME = "CLEARING-000000001-20261120.837";

    private final DeliveryOffice office = new DeliveryOffice();

    @AfterEach
    void drop() {
        office.close();
    }

    private UUID oneFile(boolean test) {
        office.product.save(Office.usual().partner("CLEARING", "/test", Boolean.toString(test)));
        office.product.save(aClient(), aCharge("N-1"));
        return office.product.build().id();
    }

    private String claim() {
        return office.texts("select status from claims.claim").get(0);
    }

    private static void conflict(String type, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }

    /** Dies at an act as a process does: nothing of ours runs any more. */
    private void killedAt(UUID batch, String act, boolean before) {
        if (before) {
            office.shelf.before = now -> die(act, now);
        } else {
            office.shelf.behind = now -> die(act, now);
        }
        assertThatThrownBy(() -> office.deliver(batch)).isInstanceOf(ThreadDeath.class);
        office.shelf.before = now -> {};
        office.shelf.behind = now -> {};
        assertThat(office.newest(batch).state()).isEqualTo(State.DELIVERING);
        assertThat(claim()).isEqualTo("BATCHED");
    }

    private static void die(String act, String now) {
        if (act.equals(now)) {
            throw new ThreadDeath();
        }
    }

    private static final class ThreadDeath extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void a_delivered_file_lies_there_byte_for_byte_and_its_claims_are_submitted() {
        UUID batch = oneFile(false);
        office.setUp(false).ask(batch, false);
        assertThat(claim()).isEqualTo("BATCHED");
        Delivery delivery = office.deliver(batch);
        assertThat(delivery.state()).isEqualTo(State.DELIVERED);
        assertThat(delivery.attempts()).isOne();
        assertThat(delivery.askedBy()).isEqualTo("tester");
        assertThat(office.shelf.files).containsOnlyKeys(NAME);
        assertThat(office.shelf.files.get(NAME))
                .isEqualTo(office.product.files(batch).get(0));
        assertThat(claim()).isEqualTo("SUBMITTED");
        assertThat(office.texts("select cause from claims.claim_event")).containsExactly("DELIVERED");
        FileDrop.Address to = office.shelf.callers.get(0);
        assertThat(to.secret()).isEqualTo("correct horse");
        assertThat(to.port()).isEqualTo(22);
    }

    @Test
    void that_a_file_leaves_stands_in_the_trail_of_its_clients_and_in_the_history_of_its_claims() {
        UUID batch = oneFile(false);
        office.setUp(false).ask(batch, false);
        office.deliver(batch);
        assertThat(
                        office.texts(
                                "select count(*)::text from identity.audit a join clients.client c"
                                        + " on a.subjects @> array[c.id::text] where a.kind = 'claim-delivery' and a.action = 'EXPORT'"))
                .containsExactly("1");
        assertThat(office.product.history("CT0000001"))
                .extracting(item -> item.what().name())
                .contains("SENT", "SUBMITTED");
        assertThat(office.texts("select coalesce(changes::text, '') || coalesce(reason, '') from identity.audit"))
                .noneMatch(text -> text.contains("correct horse"));
    }

    @Test
    void a_test_file_is_delivered_and_counts_for_nothing() {
        UUID batch = oneFile(true);
        office.setUp(false).ask(batch, false);
        assertThat(office.deliver(batch).state()).isEqualTo(State.DELIVERED);
        assertThat(office.shelf.files).hasSize(1);
        assertThat(claim()).isEqualTo("TEST");
        assertThat(office.texts("select cause from claims.claim_event")).isEmpty();
    }

    @Test
    void a_file_is_sent_again_only_when_somebody_says_again() {
        UUID batch = oneFile(false);
        office.setUp(false).ask(batch, false);
        office.deliver(batch);
        conflict("file-left-before", () -> office.ask(batch, false));
        assertThat(office.shelf.done).containsOnlyOnce("rename");
        office.shelf.files.clear();
        office.ask(batch, true);
        assertThat(office.deliver(batch).again()).isTrue();
        assertThat(office.shelf.files).containsOnlyKeys(NAME);
        assertThat(office.texts(
                        "select reason from identity.audit where kind = 'claim-delivery' and action = 'CHANGE'"))
                .containsExactlyInAnyOrder("asked for", "asked for again");
        assertThat(office.texts("select cause from claims.claim_event")).hasSize(1);
    }

    @Test
    void a_file_that_was_downloaded_has_left_too() {
        UUID batch = oneFile(false);
        office.setUp(true);
        office.product.download(batch, 1);
        assertThat(office.product.run(office.server().plan::plan)).isZero();
        conflict("file-left-before", () -> office.ask(batch, false));
        office.ask(batch, true);
        assertThat(office.deliver(batch).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void asking_twice_makes_one_delivery() {
        UUID batch = oneFile(false);
        office.setUp(false).ask(batch, false);
        office.ask(batch, false);
        assertThat(office.server().read.of(batch).items()).hasSize(1);
    }

    @Test
    void what_passes_is_tried_again_later_and_at_once_when_somebody_asks() {
        UUID batch = oneFile(false);
        office.setUp(false).ask(batch, false);
        office.shelf.before = act -> Shelf.breakAt("open", act);
        Delivery failed = office.deliver(batch);
        assertThat(failed.state()).isEqualTo(State.WAITING);
        assertThat(failed.sentence()).isEqualTo(Kind.LOST.sentence());
        office.shelf.before = act -> {};
        assertThat(office.deliver(batch).attempts()).as("not due yet").isOne();
        office.ask(batch, false);
        assertThat(office.deliver(batch).state()).isEqualTo(State.DELIVERED);
        assertThat(office.alerts).isEmpty();
    }

    @Test
    void what_never_passes_is_given_up_after_a_day_and_told() {
        UUID batch = oneFile(false);
        office.setUp(false).ask(batch, false);
        office.shelf.before = act -> Shelf.breakAt("open", act);
        while (office.newest(batch).state() == State.WAITING) {
            office.deliver(batch);
            office.later(Duration.ofHours(1));
        }
        assertThat(office.newest(batch).state()).isEqualTo(State.FAILED);
        assertThat(office.alerts).hasSize(1);
        assertThat(office.alerts.get(0).message().text()).contains(NAME, Kind.LOST.sentence());
        assertThat(office.alerts.get(0).to().users()).containsExactly(DeliveryOffice.BILLER);
        assertThat(claim()).isEqualTo("BATCHED");
        office.shelf.before = act -> {};
        office.ask(batch, false);
        assertThat(office.deliver(batch).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void what_does_not_pass_by_itself_is_told_at_once() {
        UUID batch = oneFile(false);
        office.setUp(false).ask(batch, false);
        for (Kind kind : List.of(Kind.SIGN_IN_REFUSED, Kind.HOST_KEY_DIFFERS, Kind.FOLDER_MISSING)) {
            office.shelf.before = act -> {
                throw new DropFailure(kind);
            };
            Delivery failed = office.deliver(batch);
            assertThat(failed.state()).isEqualTo(State.FAILED);
            assertThat(failed.sentence()).isEqualTo(kind.sentence());
            office.ask(batch, false);
        }
        assertThat(office.alerts).hasSize(3);
    }

    @Test
    void killed_before_the_file_has_its_name_it_is_sent_by_the_next_server() {
        for (String act : List.of("open", "write")) {
            try (DeliveryOffice other = new DeliveryOffice()) {
                other.product.save(Office.usual());
                other.product.save(aClient(), aCharge("N-1"));
                UUID batch = other.product.build().id();
                other.setUp(false).ask(batch, false);
                other.shelf.before = now -> die(act, now);
                assertThatThrownBy(() -> other.deliver(batch)).isInstanceOf(ThreadDeath.class);
                other.shelf.before = now -> {};
                other.later(BeginDelivery.LEASE);
                assertThat(other.deliver(batch).state()).isEqualTo(State.DELIVERED);
                assertThat(other.shelf.files).containsOnlyKeys(NAME);
            }
        }
    }

    @Test
    void killed_when_it_is_about_to_have_its_name_it_is_sent_by_the_next_server() {
        UUID batch = oneFile(false);
        office.setUp(false).ask(batch, false);
        killedAt(batch, "rename", true);
        office.later(BeginDelivery.LEASE);
        assertThat(office.deliver(batch).state()).isEqualTo(State.DELIVERED);
        assertThat(office.shelf.files).containsOnlyKeys(NAME);
    }

    @Test
    void killed_between_the_name_and_our_commit_it_is_found_and_not_sent_twice() {
        UUID batch = oneFile(false);
        office.setUp(false).ask(batch, false);
        killedAt(batch, "rename", false);
        office.later(BeginDelivery.LEASE);
        Delivery delivery = office.deliver(batch, office.new Server("secret of the home"));
        assertThat(delivery.state()).isEqualTo(State.DELIVERED);
        assertThat(delivery.sentence()).isEqualTo(Upload.Arrival.FOUND.sentence());
        assertThat(office.shelf.done).containsOnlyOnce("write", "rename");
        assertThat(claim()).isEqualTo("SUBMITTED");
    }

    @Test
    void killed_there_and_taken_away_meanwhile_a_person_decides() {
        UUID batch = oneFile(false);
        office.setUp(false).ask(batch, false);
        killedAt(batch, "rename", false);
        office.shelf.files.clear();
        office.later(BeginDelivery.LEASE);
        Delivery delivery = office.deliver(batch);
        assertThat(delivery.state()).isEqualTo(State.FAILED);
        assertThat(delivery.uncertain()).isTrue();
        assertThat(office.alerts).hasSize(1);
        assertThat(office.shelf.done).containsOnlyOnce("write");
        assertThat(claim()).isEqualTo("BATCHED");
        conflict("file-left-before", () -> office.ask(batch, false));
        conflict("batch-sent", () -> office.product.cancel(batch, false));

        office.product.inOne(() -> office.server().arrival.confirm(batch, 1, new ConfirmArrival.Wish("asked Ann")));
        assertThat(office.newest(batch).state()).isEqualTo(State.DELIVERED);
        assertThat(office.newest(batch).sentence()).isEqualTo("tester says that it arrived: asked Ann");
        assertThat(claim()).isEqualTo("SUBMITTED");
        conflict(
                "nothing-in-doubt",
                () -> office.product.inOne(
                        () -> office.server().arrival.confirm(batch, 1, new ConfirmArrival.Wish("once more"))));
    }

    @Test
    void a_delivery_that_a_server_has_is_left_alone_and_its_late_answer_changes_nothing() {
        UUID batch = oneFile(false);
        office.setUp(false).ask(batch, false);
        DeliveryOffice.Server second = office.new Server("secret of the home");
        office.shelf.behind = act -> {
            if (act.equals("write") && office.newest(batch).attempts() == 1) {
                office.deliver(batch, second);
                assertThat(office.newest(batch).attempts())
                        .as("the other server is at it")
                        .isOne();
                office.later(BeginDelivery.LEASE);
                assertThat(office.deliver(batch, second).state()).isEqualTo(State.DELIVERED);
            }
        };
        Delivery delivery = office.deliver(batch);
        assertThat(delivery.attempts()).isEqualTo(2);
        assertThat(delivery.state()).isEqualTo(State.DELIVERED);
        assertThat(office.shelf.done).containsOnlyOnce("rename");
        assertThat(office.texts("select cause from claims.claim_event")).hasSize(1);
    }

    @Test
    void files_are_delivered_unasked_and_once_where_the_partner_is_set_to_it() {
        office.product.save(Office.usual());
        office.setUp(true);
        UUID batch = oneFile(false);
        assertThat(office.product.run(office.server().plan::plan)).isOne();
        assertThat(office.product.run(office.server().plan::plan)).isZero();
        Delivery delivery = office.deliver(batch);
        assertThat(delivery.automatic()).isTrue();
        assertThat(delivery.state()).isEqualTo(State.DELIVERED);
        assertThat(office.product.run(office.server().plan::plan)).isZero();
    }

    @Test
    void files_of_before_the_partner_was_set_to_it_stay() {
        UUID batch = oneFile(false);
        office.setUp(false).later(Duration.ofSeconds(1));
        office.setUp(true);
        assertThat(office.product.run(office.server().plan::plan)).isZero();
        assertThat(office.server().read.of(batch).items()).isEmpty();
    }

    @Test
    void a_batch_that_is_on_its_way_or_arrived_is_not_cancelled_and_what_waits_is_stopped() {
        UUID batch = oneFile(false);
        office.setUp(false).ask(batch, false);
        office.product.cancel(batch, null);
        assertThat(office.newest(batch).state()).isEqualTo(State.FAILED);
        office.deliver(batch);
        assertThat(office.shelf.files).isEmpty();
        conflict("batch-cancelled", () -> office.ask(batch, false));

        UUID next = office.product.build().id();
        office.ask(next, false);
        office.shelf.behind = act -> {
            if (act.equals("write")) {
                conflict("batch-sent", () -> office.product.cancel(next, false));
            }
        };
        assertThat(office.deliver(next).state()).isEqualTo(State.DELIVERED);
        conflict("batch-sent", () -> office.product.cancel(next, false));
    }

    @Test
    void a_server_without_the_key_that_sealed_the_password_says_so() {
        UUID batch = oneFile(false);
        office.setUp(false).ask(batch, false);
        Delivery delivery = office.deliver(batch, office.new Server("of another home"));
        assertThat(delivery.state()).isEqualTo(State.FAILED);
        assertThat(delivery.sentence()).isEqualTo(Kind.SEALED.sentence());
        assertThat(office.shelf.callers).isEmpty();
    }

    @Test
    void a_delivery_is_shown_as_work_until_and_some_time_after_its_end() {
        UUID batch = oneFile(false);
        Instant begin = Product.CLOCK.instant();
        office.setUp(false).ask(batch, false);
        assertThat(office.server().work.items(begin.plusSeconds(60)))
                .singleElement()
                .satisfies(item -> assertThat(item.state()).isEqualTo(LongWork.State.RUNNING));
        office.deliver(batch);
        assertThat(office.server().work.items(begin))
                .singleElement()
                .satisfies(item -> assertThat(item.state()).isEqualTo(LongWork.State.DONE));
        assertThat(office.server().work.items(begin.plusSeconds(60))).isEmpty();
    }

    @Test
    void an_error_of_our_own_is_given_up_and_told() {
        UUID batch = oneFile(false);
        office.setUp(false).ask(batch, false);
        office.product.inOne(
                () -> office.server().fail.fail(office.newest(batch).id(), "4711"));
        assertThat(office.newest(batch).sentence()).contains("4711");
        assertThat(office.alerts).hasSize(1);
    }

    @Test
    void without_a_host_that_somebody_has_confirmed_nothing_is_asked_for() {
        UUID batch = oneFile(false);
        conflict("delivery-not-set-up", () -> office.ask(batch, false));
        office.save(new DropWish("sftp.example.org", null, "northside", null, null, "p", null, null));
        conflict("host-key-not-confirmed", () -> office.ask(batch, false));
        assertThat(office.server().read.of(batch).partners()).isEmpty();
    }
}
