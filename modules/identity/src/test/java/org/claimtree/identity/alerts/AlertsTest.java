package org.claimtree.identity.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.identity.Alert;
import org.claimtree.identity.mail.MailSettings;
import org.claimtree.identity.mail.Outbox;
import org.claimtree.identity.settings.SqlSettings;
import org.claimtree.identity.testing.IdentityDesk;
import org.claimtree.identity.testing.Staff;
import org.claimtree.identity.testing.Together;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class AlertsTest {
    private final Staff staff = new Staff();
    private final UUID anna = staff.user("anna");
    private final UUID ben = staff.user("ben");
    private final UUID carl = staff.user("carl");
    private IdentityDesk desk;
    private SqlAlerts alerts;
    private Inbox inbox;
    private FinishAlert finish;
    private PutAside aside;

    @BeforeEach
    void begin() {
        desk = new IdentityDesk();
        AllRecipients recipients = new AllRecipients(List.of(staff));
        Outbox closed = new Outbox(
                desk.sql(), desk.clock(), new MailSettings(Optional.empty(), Optional.empty(), Optional.empty()));
        alerts = new SqlAlerts(desk.sql(), desk.clock(), new SqlSettings(desk.sql(), desk.clock()), recipients, closed);
        inbox = new Inbox(desk.sql(), desk.clock(), desk.caller(), recipients);
        finish = new FinishAlert(desk.sql(), desk.clock(), desk.caller(), inbox, desk.trail());
        aside = new PutAside(desk.sql(), desk.clock(), inbox);
        desk.become(anna, "anna");
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void while_an_alert_is_open_its_key_raises_no_second_one() {
        assertThat(raise("A", List.of(anna), List.of())).isTrue();
        assertThat(raise("A", List.of(anna), List.of())).isFalse();
        assertThat(raise("B", List.of(anna), List.of())).isTrue();
        assertThat(open()).hasSize(2);
    }

    @Test
    void what_is_done_may_be_raised_again() {
        raise("A", List.of(anna), List.of());
        finish(open().get(0).id());
        assertThat(raise("A", List.of(anna), List.of())).isTrue();
        assertThat(open()).hasSize(1);
        assertThat(list(Inbox.State.DONE)).hasSize(1);
    }

    @Test
    void many_who_find_the_same_reason_raise_one_alert() {
        List<Boolean> raised = Together.run(32, () -> raise("A", List.of(anna), List.of()));
        assertThat(raised).containsOnlyOnce(true);
        assertThat(open()).hasSize(1);
    }

    @Test
    void who_joins_a_group_sees_what_is_open_and_who_leaves_does_not() {
        staff.group("Billing", ben);
        raise("A", List.of(), List.of("Billing", "Nobody"));
        assertThat(open()).isEmpty();

        staff.group("Billing", anna);
        assertThat(open()).hasSize(1);
        desk.become(ben, "ben");
        assertThat(open()).isEmpty();
    }

    @Test
    void another_persons_alert_does_not_exist() {
        raise("A", List.of(ben), List.of());
        UUID id = UUID.fromString(desk.rows("select id from identity.alert").get(0));
        assertThat(refused(() -> finish(id)).status()).isEqualTo(404);
        assertThat(refused(() -> aside(id, Duration.ofHours(1))).status()).isEqualTo(404);
        assertThat(refused(() -> read(id)).status()).isEqualTo(404);
        assertThat(refused(() -> finish(UUID.randomUUID())).status()).isEqualTo(404);
        assertThat(desk.rows("select * from identity.alert_state")).isEmpty();
        assertThat(desk.rows("select * from identity.alert where done_at is not null"))
                .isEmpty();
    }

    @Test
    void an_alert_is_done_once_for_all_and_leaves_one_trace() {
        raise("A", List.of(anna, ben), List.of());
        UUID id = open().get(0).id();
        List<Inbox.View> answers = Together.run(32, () -> {
            desk.become(anna, "anna " + Thread.currentThread().getId());
            return finish(id);
        });
        assertThat(answers.stream().map(Inbox.View::done).distinct()).hasSize(1);
        assertThat(desk.rows("select action, kind, subjects[1] from identity.audit"))
                .containsExactly("CHANGE alert " + id);
        desk.become(ben, "ben");
        assertThat(open()).isEmpty();
        assertThat(list(Inbox.State.DONE)).extracting(Inbox.View::id).containsExactly(id);
    }

    @Test
    void snoozing_is_each_persons_own_and_ends_by_itself() {
        raise("A", List.of(anna, ben), List.of());
        UUID id = open().get(0).id();
        aside(id, Duration.ofHours(2));
        assertThat(open()).isEmpty();
        assertThat(list(Inbox.State.SNOOZED))
                .extracting(alert -> alert.mine().snoozedUntil())
                .containsExactly(IdentityDesk.NOON.plus(Duration.ofHours(2)));
        assertThat(inbox.count()).isEqualTo(new Inbox.Count(0, 0, 1));

        desk.become(ben, "ben");
        assertThat(open()).hasSize(1);

        desk.become(anna, "anna");
        desk.wait(Duration.ofHours(2));
        assertThat(open()).hasSize(1);
        aside(id, Duration.ofHours(1));
        aside(id, Duration.ofHours(-1));
        assertThat(open()).as("a time that has passed").hasSize(1);
        aside(id, Duration.ofHours(1));
        read(id);
        assertThat(open()).as("reading ends no snooze").isEmpty();
    }

    @Test
    void what_was_read_is_open_but_not_unread() {
        raise("A", List.of(anna), List.of());
        raise("B", List.of(anna), List.of());
        assertThat(inbox.count()).isEqualTo(new Inbox.Count(2, 2, 0));
        assertThat(read(open().get(0).id()).mine().read()).isTrue();
        assertThat(inbox.count()).isEqualTo(new Inbox.Count(2, 1, 0));
    }

    @Test
    void pages_have_the_newest_first() {
        for (String key : List.of("A", "B", "C")) {
            raise(key, List.of(anna), List.of());
            desk.wait(Duration.ofMinutes(1));
        }
        Inbox.Page page = inbox.list(Inbox.State.OPEN, null, 1, 1);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.items()).extracting(alert -> alert.message().text()).containsExactly("Text B.");
        assertThat(inbox.list(Inbox.State.OPEN, "raised", 0, 1).items())
                .extracting(alert -> alert.message().text())
                .containsExactly("Text A.");
        finish(page.items().get(0).id());
        assertThat(inbox.list(null, null, 0, 100).total())
                .as("whatever its drawer")
                .isEqualTo(3);
    }

    @Test
    void the_operator_sees_all_and_the_server_itself_none() {
        raise("A", List.of(carl), List.of());
        desk.becomeOperator();
        assertThat(open()).hasSize(1);
        aside(open().get(0).id(), Duration.ofHours(1));
        assertThat(open()).isEmpty();
        desk.become(null, "system");
        assertThat(open()).isEmpty();
    }

    private boolean raise(String key, List<UUID> users, List<String> groups) {
        Alert alert = new Alert(
                "TRIAL", key, new Alert.Message("Text " + key + ".", "7", "/trial/7"), new Alert.To(users, groups));
        return desk.run(() -> alerts.raise(alert));
    }

    private List<Inbox.View> open() {
        return list(Inbox.State.OPEN);
    }

    private List<Inbox.View> list(Inbox.State state) {
        return inbox.list(state, null, 0, 100).items();
    }

    private Inbox.View finish(UUID id) {
        return desk.run(() -> finish.finish(id));
    }

    private Inbox.View read(UUID id) {
        return desk.run(() -> aside.until(id, null));
    }

    private Inbox.View aside(UUID id, Duration time) {
        return desk.run(() -> aside.until(id, desk.clock().instant().plus(time)));
    }

    private static Problem refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call);
    }
}
