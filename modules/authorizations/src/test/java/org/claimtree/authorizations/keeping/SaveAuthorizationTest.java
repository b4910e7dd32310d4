package org.claimtree.authorizations.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.authorizations.Desk;
import org.claimtree.authorizations.Status;
import org.claimtree.authorizations.UnitKind;
import org.claimtree.identity.Permission;
import org.claimtree.kernel.DateSpan;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Authorizations as somebody enters and changes them. */
@Tag("database")
class SaveAuthorizationTest {
    private static Desk desk;

    @BeforeAll
    static void start() {
        desk = new Desk();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @BeforeEach
    void mayDoEverything() {
        desk.allow(EnumSet.allOf(Permission.class));
        desk.audited.clear();
    }

    @Test
    void what_is_entered_is_read_back_with_a_number_of_ours() {
        UUID client = desk.client("plain", true);
        Wish wish = desk.wish(client, Desk.THERAPY, "12");

        Shown shown = desk.one(desk.add(wish));

        assertThat(shown.number()).isPositive();
        assertThat(shown.grant()).isEqualTo(wish.grant());
        assertThat(shown.units().remaining()).isEqualByComparingTo("12");
        assertThat(shown.managed()).isTrue();
        assertThat(shown.active()).isTrue();
        assertThat(desk.news).contains(client);
        assertThat(desk.audited.get(0).subjects()).contains(client.toString());
    }

    @Test
    void a_client_who_came_mid_treatment_opens_with_what_is_left() {
        UUID client = desk.client("mid", true);

        UUID id = desk.add(with(desk.wish(client, Desk.THERAPY, "12"), "12", "5", null));

        assertThat(desk.one(id).units().remaining()).isEqualByComparingTo("5");
        assertThat(desk.run(() -> desk.reading.ledger(id)).movements())
                .extracting(line -> line.kind() + " " + line.units() + " " + line.reason())
                .containsExactly("ALLOT 12.00 null", "ADJUST -7.00 opening balance");
    }

    @Test
    void two_codes_per_day_with_units_on_the_same_days_are_warned_about() {
        UUID client = desk.client("per-diem", true);
        UUID iop = desk.add(desk.wish(client, Desk.IOP, "12"));
        assertThat(desk.one(iop).perDiems()).isEmpty();
        UUID php = desk.add(desk.wish(client, Desk.PHP, "12"));
        desk.add(desk.wish(client, Desk.THERAPY, "12"));
        assertThat(desk.one(php).perDiems()).containsExactly(desk.one(iop).number());
        assertThat(desk.one(iop).perDiems()).containsExactly(desk.one(php).number());

        desk.take(UUID.randomUUID(), client, Desk.IOP, "12");

        assertThat(desk.one(php).perDiems()).as("the other has no units left").isEmpty();
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        UUID client = desk.client("wrong", true);
        Wish wish = new Wish(
                client,
                "NOPE",
                new Wish.Grant(
                        UUID.randomUUID(), null, Status.APPROVED, new DateSpan(LocalDate.of(2026, 1, 1), null), null),
                new Wish.Units(UnitKind.UNITS, new BigDecimal("1.234"), null, null, null, null),
                new Wish.Watch(new BigDecimal("-1"), 1000, null, null, null),
                null);

        assertThat(problems(() -> desk.add(wish)))
                .extracting(InputProblem::pointer)
                .containsExactlyInAnyOrder(
                        "/code",
                        "/grant/dates/through",
                        "/grant/coverage",
                        "/units/requested",
                        "/units/allotted",
                        "/watch/level",
                        "/watch/days");
    }

    @Test
    void only_an_unmanaged_one_may_have_no_last_day() {
        UUID client = desk.client("open", true);
        Wish managed = desk.wish(client, Desk.THERAPY, "1");
        Wish open = new Wish(
                client,
                Desk.GAMES,
                new Wish.Grant(null, null, null, new DateSpan(LocalDate.of(2026, 1, 1), null), null),
                new Wish.Units(null, null, null, null, null, null),
                null,
                null);

        assertThat(desk.one(desk.add(open)).managed()).isFalse();
        assertThat(problems(() -> desk.add(new Wish(
                        client,
                        Desk.THERAPY,
                        new Wish.Grant(null, null, null, open.grant().dates(), null),
                        managed.units(),
                        null,
                        null))))
                .extracting(InputProblem::code)
                .containsExactly("END_MISSING");
    }

    @Test
    void remaining_is_changed_with_a_reason_and_a_permission_of_its_own() {
        UUID client = desk.client("adjust", true);
        Wish wish = desk.wish(client, Desk.THERAPY, "12");
        UUID id = desk.add(wish);

        assertThat(problems(() -> desk.change(id, 1, with(wish, "12", "10", null))))
                .extracting(InputProblem::code)
                .containsExactly("REASON_MISSING");
        desk.allow(Set.of(Permission.EDIT_AUTHORIZATIONS));
        assertThat(problems(() -> desk.change(id, 1, with(wish, "12", "10", "Counted"))))
                .extracting(InputProblem::code)
                .containsExactly("ADJUST_NOT_ALLOWED");
        desk.allow(EnumSet.allOf(Permission.class));
        desk.change(id, 1, with(wish, "12", "10", "Counted"));

        assertThat(desk.one(id).units().remaining()).isEqualByComparingTo("10");
        assertThat(desk.wrongSums()).isEmpty();
    }

    @Test
    void more_units_move_what_is_left_and_need_no_adjustment() {
        UUID client = desk.client("more", true);
        UUID id = desk.add(desk.wish(client, Desk.THERAPY, "12"));
        desk.take(UUID.randomUUID(), client, Desk.THERAPY, "2");
        desk.allow(Set.of(Permission.EDIT_AUTHORIZATIONS));

        desk.change(id, 1, desk.wish(client, Desk.THERAPY, "20"));

        assertThat(desk.one(id).units().remaining()).isEqualByComparingTo("18");
    }

    @Test
    void who_starts_from_an_old_version_is_told() {
        UUID client = desk.client("stale", true);
        UUID id = desk.add(desk.wish(client, Desk.THERAPY, "12"));
        desk.change(id, 1, desk.wish(client, Desk.THERAPY, "13"));

        Problem problem =
                catchThrowableOfType(Problem.class, () -> desk.change(id, 1, desk.wish(client, Desk.THERAPY, "14")));

        assertThat(problem.type()).isEqualTo("stale-record");
    }

    @Test
    void client_and_code_stay() {
        UUID client = desk.client("fixed", true);
        UUID other = desk.client("other", true);
        UUID id = desk.add(desk.wish(client, Desk.THERAPY, "12"));

        assertThat(problems(() -> desk.change(id, 1, desk.wish(other, Desk.INTAKE, "12"))))
                .extracting(InputProblem::code)
                .containsExactlyInAnyOrder("CLIENT_FIXED", "CODE_FIXED");
    }

    @Test
    void codes_of_an_authorization_group_share_their_units() {
        UUID client = desk.client("group", true);
        UUID first = desk.add(desk.wish(client, Desk.THERAPY, "10"));
        Wish wish = desk.wish(client, Desk.INTAKE, null);
        UUID second = desk.add(new Wish(client, Desk.INTAKE, wish.grant(), wish.units(), null, first));

        desk.take(UUID.randomUUID(), client, Desk.INTAKE, "4");

        assertThat(desk.one(first).units().remaining()).isEqualByComparingTo("6");
        assertThat(desk.one(second).units().pool())
                .isEqualTo(desk.one(first).units().pool());
    }

    private static Wish with(Wish wish, String allotted, String remaining, String reason) {
        return new Wish(
                wish.client(),
                wish.code(),
                wish.grant(),
                new Wish.Units(UnitKind.UNITS, null, new BigDecimal(allotted), new BigDecimal(remaining), null, reason),
                wish.watch(),
                null);
    }

    private static List<InputProblem> problems(Runnable work) {
        return catchThrowableOfType(Problem.class, work::run).errors();
    }
}
