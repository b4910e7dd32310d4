package org.claimtree.authorizations.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.BooleanNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtree.authorizations.Desk;
import org.claimtree.authorizations.Status;
import org.claimtree.authorizations.UnitKind;
import org.claimtree.authorizations.bulk.BulkWork;
import org.claimtree.authorizations.keeping.ReadAuthorizations;
import org.claimtree.authorizations.keeping.Wish;
import org.claimtree.identity.Alert;
import org.claimtree.identity.PermissionHolders;
import org.claimtree.identity.Reach;
import org.claimtree.identity.Setting;
import org.claimtree.identity.Settings;
import org.claimtree.kernel.DateSpan;
import org.claimtree.platform.IntegrityCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is told, and once per crossing. */
@Tag("database")
class AlertsTest {
    private static final UUID EVERYBODYS = UUID.randomUUID();
    private static final UUID DIVISIONS_ONLY = UUID.randomUUID();
    private static final UUID NAMED = UUID.randomUUID();

    private final List<Alert> raised = new ArrayList<>();
    private boolean byProfile = true;
    private Desk desk;

    @BeforeEach
    void start() {
        desk = new Desk();
        desk.watches.add(tell(Desk.NOON));
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void a_charge_that_brings_units_to_the_level_is_told_at_once_and_only_once() {
        UUID client = desk.client("low", true);
        UUID id = desk.add(watched(client, "5", "2", null));

        desk.take(UUID.randomUUID(), client, Desk.THERAPY, "2");
        assertThat(raised).isEmpty();
        desk.take(UUID.randomUUID(), client, Desk.THERAPY, "1");
        desk.take(UUID.randomUUID(), client, Desk.THERAPY, "1");
        desk.run(() -> tell(Desk.NOON).lookAtAll());

        assertThat(raised).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo("AUTHORIZATION_LOW");
            assertThat(alert.message().text())
                    .contains("90837 has 2 units left")
                    .doesNotContain("DOE");
            assertThat(alert.message().link()).isEqualTo("/authorization.xhtml?id=" + id);
            assertThat(alert.to().users()).containsExactly(NAMED, EVERYBODYS);
            assertThat(alert.to().groups()).containsExactly("TEAM");
        });
    }

    @Test
    void more_units_arm_it_again() {
        UUID client = desk.client("rearm", true);
        UUID id = desk.add(watched(client, "2", "1", null));
        desk.take(UUID.randomUUID(), client, Desk.THERAPY, "1");
        assertThat(raised).hasSize(1);

        desk.change(id, 1, watched(client, "4", "1", null));
        desk.take(UUID.randomUUID(), client, Desk.THERAPY, "2");

        assertThat(raised).hasSize(2);
    }

    @Test
    void the_end_is_told_from_the_first_of_its_days_on_and_another_end_anew() {
        UUID client = desk.client("end", true);
        UUID id = desk.add(watched(client, "5", null, 30));

        look("2026-11-30");
        assertThat(raised).isEmpty();
        look("2026-12-01");
        look("2026-12-02");
        assertThat(raised).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo("AUTHORIZATION_ENDS");
            assertThat(alert.message().text()).endsWith("ends on 12/31/2026.");
        });

        Wish later = watched(client, "5", null, 30);
        desk.change(
                id,
                1,
                new Wish(
                        client,
                        Desk.THERAPY,
                        new Wish.Grant(
                                null,
                                null,
                                Status.APPROVED,
                                new DateSpan(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 31)),
                                null),
                        later.units(),
                        later.watch(),
                        null));
        look("2027-01-05");
        assertThat(raised).hasSize(2);
    }

    @Test
    void what_has_ended_is_not_told_any_more() {
        desk.add(watched(desk.client("over", true), "5", "9", 30));
        raised.clear();

        look("2027-01-01");

        assertThat(raised).isEmpty();
    }

    @Test
    void the_setting_leaves_those_who_are_named() {
        byProfile = false;
        UUID client = desk.client("named", true);
        desk.add(watched(client, "1", "1", null));

        assertThat(raised)
                .singleElement()
                .satisfies(alert -> assertThat(alert.to().users()).containsExactly(NAMED));
    }

    @Test
    void units_that_a_bulk_change_adds_arm_it_again_and_what_it_takes_is_told() {
        UUID client = desk.client("bulk", true);
        desk.add(watched(client, "2", "1", null));
        desk.take(UUID.randomUUID(), client, Desk.THERAPY, "1");
        assertThat(raised).hasSize(1);

        BulkWork.allot(desk, client, "9");
        desk.take(UUID.randomUUID(), client, Desk.THERAPY, "7");
        assertThat(raised).hasSize(2);
        BulkWork.allot(desk, client, "20");
        BulkWork.allot(desk, client, "9");
        assertThat(raised).hasSize(3);
    }

    @Test
    void the_last_day_ends_with_the_day_of_the_practice() {
        UUID client = desk.client("evening", true);
        UUID id = desk.add(watched(client, "5", null, null));

        // Seven in the evening of the last day in Baltimore.
        Instant evening = Instant.parse("2027-01-01T00:00:00Z");
        Instant midnight = Instant.parse("2027-01-01T05:00:00Z");

        assertThat(isActive(id, evening)).isTrue();
        assertThat(isActive(id, midnight)).isFalse();
    }

    private boolean isActive(UUID id, Instant at) {
        ReadAuthorizations reading = new ReadAuthorizations(
                desk.sql, desk.codesAt(Clock.fixed(at, ZoneOffset.UTC)), desk.scopes, desk.audit);
        return desk.run(() -> reading.one(id)).active();
    }

    @Test
    void a_day_is_swept_once_whoever_asks() {
        Clock day = at("2026-12-24");
        assertThat(sweep(day)).isTrue();
        assertThat(sweep(day)).isFalse();
        assertThat(sweep(at("2026-12-25"))).isTrue();
    }

    @Test
    void sums_that_are_not_those_of_the_movements_are_named() {
        UUID client = desk.client("verify", true);
        desk.add(watched(client, "5", null, null));
        desk.take(UUID.randomUUID(), client, Desk.THERAPY, "2");
        assertThat(verify().problems()).isEmpty();
        assertThat(verify().checked()).isEqualTo(1);

        desk.run(() -> desk.sql.query(h -> h.execute("update authorizations.pool set committed = committed - 1")));
        desk.run(() -> desk.sql.query(h -> h.execute("update authorizations.taking set units = units + 1")));

        assertThat(verify().problems()).hasSize(2);
    }

    private IntegrityCheck.Outcome verify() {
        return desk.run(() -> new VerifyUnits(desk.sql).run());
    }

    private boolean sweep(Clock clock) {
        return desk.run(() -> new SweepAuthorizations(desk.sql, desk.codesAt(clock), tell(clock), clock).sweep());
    }

    private void look(String day) {
        desk.run(() -> tell(at(day)).lookAtAll());
    }

    private static Clock at(String day) {
        return Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
    }

    /** One user sees everybody, one only clients of his divisions, of which he has none. */
    private TellWhatRunsOut tell(Clock clock) {
        PermissionHolders holders = permission -> List.of(
                new PermissionHolders.Holder(EVERYBODYS, Reach.ALL),
                new PermissionHolders.Holder(DIVISIONS_ONLY, Reach.DIVISIONS));
        Settings settings = new Settings() {
            @Override
            public <T> T get(Setting<T> setting) {
                return setting.read(BooleanNode.valueOf(byProfile));
            }
        };
        return new TellWhatRunsOut(
                desk.sql,
                desk.codesAt(clock),
                alert -> raised.add(alert),
                new TellWhatRunsOut.Recipients(desk.sql, holders, desk.scopes, settings));
    }

    private static Wish watched(UUID client, String allotted, String level, Integer days) {
        return new Wish(
                client,
                Desk.THERAPY,
                new Wish.Grant(
                        null,
                        "AU-1",
                        Status.APPROVED,
                        new DateSpan(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                        null),
                new Wish.Units(UnitKind.UNITS, null, new BigDecimal(allotted), null, null, null),
                new Wish.Watch(
                        level == null ? null : new BigDecimal(level), days, List.of(NAMED), List.of("TEAM"), null),
                null);
    }
}
