package org.claimtree.authorizations.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimtree.authorizations.Desk;
import org.claimtree.authorizations.Status;
import org.claimtree.authorizations.keeping.Filter;
import org.claimtree.authorizations.keeping.Shown;
import org.claimtree.authorizations.keeping.Wish;
import org.claimtree.identity.Permission;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Update Codes Listed. */
@Tag("database")
class BulkUpdateTest {
    private static final LocalDate DECEMBER_15 = LocalDate.of(2026, 12, 15);
    private static Desk desk;
    private static BulkDesk bulk;

    @BeforeAll
    static void start() {
        desk = new Desk();
        bulk = new BulkDesk(desk);
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @BeforeEach
    void mayDoEverything() {
        desk.allow(EnumSet.allOf(Permission.class));
    }

    @Test
    void end_date_changed_to_december_15_for_all_listed_with_the_other_fields_untouched() {
        UUID client = desk.client("december", true);
        UUID other = desk.client("bystander", true);
        Stream.of(Desk.THERAPY, Desk.INTAKE).forEach(code -> desk.add(desk.wish(client, code, "12")));
        desk.add(desk.wish(other, Desk.THERAPY, "12"));
        List<Shown> before = bulk.all(client);
        Change wish = change(client, dates(null, DECEMBER_15));

        ChangePreview preview = bulk.preview(wish);
        UUID operation = bulk.update(wish);

        assertThat(preview.listed()).isEqualTo(2);
        assertThat(preview.changed()).isEqualTo(2);
        assertThat(preview.rows())
                .extracting(row -> row.field() + " " + row.before() + " -> " + row.after())
                .containsOnly("THROUGH 2026-12-31 -> 2026-12-15");
        assertThat(bulk.all(client)).hasSize(2).allSatisfy(one -> {
            assertThat(one.grant().dates().through()).isEqualTo(DECEMBER_15);
            Shown was = before.stream()
                    .filter(b -> b.id().equals(one.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(one)
                    .usingRecursiveComparison()
                    .ignoringFields("grant.dates.through", "version")
                    .isEqualTo(was);
        });
        assertThat(bulk.all(other).get(0).grant().dates().through()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(bulk.report(operation, UpdateInBulk.Report.class)).isEqualTo(new UpdateInBulk.Report(2, 1));
    }

    @Test
    void every_field_can_be_written_and_taken_back() {
        UUID client = desk.client("every", true);
        desk.add(desk.wish(client, Desk.THERAPY, "12"));
        Shown before = bulk.all(client).get(0);
        Change wish = new Change(
                whose(client),
                new Change.Set(
                        "NEW-1",
                        Status.DENIED,
                        false,
                        new Change.Dates(LocalDate.of(2026, 2, 1), DECEMBER_15),
                        new Change.Numbers(new BigDecimal("20"), new BigDecimal("5.50"), new BigDecimal("3"), 14)),
                null,
                "counted",
                null);

        UUID operation = bulk.update(wish);

        Shown after = bulk.all(client).get(0);
        assertThat(after.grant().payerNumber()).isEqualTo("NEW-1");
        assertThat(after.units().allotted()).isEqualByComparingTo("20");
        assertThat(after.units().remaining()).isEqualByComparingTo("5.5");
        assertThat(after.watch().days()).isEqualTo(14);
        assertThat(desk.wrongSums()).isEmpty();
        UndoChange.Report report = bulk.undoChange(operation);
        assertThat(report.restored()).isEqualTo(9);
        assertThat(report.left()).isZero();
        assertThat(bulk.all(client).get(0))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(before);
        assertThat(desk.wrongSums()).isEmpty();
    }

    @Test
    void a_field_is_emptied_only_when_that_is_said() {
        UUID client = desk.client("clear", true);
        desk.add(desk.wish(client, Desk.THERAPY, "12"));

        bulk.update(new Change(whose(client), null, List.of(Change.Field.PAYER_NUMBER), null, null));

        assertThat(bulk.all(client).get(0).grant().payerNumber()).isNull();
        assertThat(problems(
                        () -> bulk.preview(new Change(whose(client), null, List.of(Change.Field.FROM), null, null))))
                .extracting(InputProblem::code)
                .containsExactly("NOT_CLEARABLE");
    }

    @Test
    void undo_leaves_what_somebody_wrote_since() {
        UUID client = desk.client("since", true);
        desk.add(desk.wish(client, Desk.THERAPY, "12"));
        desk.add(desk.wish(client, Desk.INTAKE, "12"));
        UUID operation = bulk.update(change(client, dates(null, DECEMBER_15)));
        bulk.update(new Change(
                new Filter(Filter.Who.of(client), new Filter.What(Desk.INTAKE, null, null, null, null), false),
                dates(null, LocalDate.of(2026, 11, 30)),
                null,
                null,
                null));

        UndoChange.Report report = bulk.undoChange(operation);

        assertThat(report.restored()).isEqualTo(1);
        assertThat(report.leftFields()).extracting(UndoChange.Left::field).containsExactly("THROUGH");
        assertThat(bulk.all(client))
                .extracting(one -> one.grant().dates().through().toString())
                .containsExactly("2026-12-31", "2026-11-30");
    }

    @Test
    void what_would_end_before_it_begins_is_shown_and_stops_all_of_it() {
        UUID client = desk.client("broken", true);
        desk.add(desk.wish(client, Desk.THERAPY, "12"));
        Change wish = change(client, dates(null, LocalDate.of(2025, 12, 31)));

        assertThat(bulk.preview(wish).broken()).isEqualTo(1);
        Problem problem = catchThrowableOfType(Problem.class, () -> bulk.update(wish));

        assertThat(problem.type()).isEqualTo("dates-broken");
        assertThat(bulk.all(client).get(0).grant().dates().through()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void a_managed_one_keeps_its_last_day() {
        UUID client = desk.client("endless", true);
        desk.add(desk.wish(client, Desk.THERAPY, "12"));

        assertThat(bulk.preview(new Change(whose(client), null, List.of(Change.Field.THROUGH), null, null))
                        .broken())
                .isEqualTo(1);
    }

    @Test
    void remaining_units_want_a_reason_and_a_permission() {
        UUID client = desk.client("adjusting", true);
        Change.Set set =
                new Change.Set(null, null, null, null, new Change.Numbers(null, new BigDecimal("1"), null, null));

        assertThat(problems(() -> bulk.preview(new Change(whose(client), set, null, null, null))))
                .extracting(InputProblem::code)
                .containsExactly("REASON_MISSING");
        desk.allow(Set.of(Permission.EDIT_AUTHORIZATIONS));
        assertThat(problems(() -> bulk.preview(new Change(whose(client), set, null, "x", null))))
                .extracting(InputProblem::code)
                .containsExactly("ADJUST_NOT_ALLOWED");
    }

    @Test
    void nothing_filled_in_is_refused_and_a_changed_list_is_shown_again() {
        UUID client = desk.client("list", true);
        UUID id = desk.add(desk.wish(client, Desk.THERAPY, "12"));
        assertThat(problems(() -> bulk.preview(new Change(whose(client), null, null, null, null))))
                .extracting(InputProblem::code)
                .containsExactly("NOTHING_TO_CHANGE");
        Change wish = change(client, dates(null, DECEMBER_15));
        String seen = bulk.preview(wish).fingerprint();
        desk.change(id, 1, desk.wish(client, Desk.THERAPY, "13"));

        assertThat(catchThrowableOfType(Problem.class, () -> bulk.updateSeen(wish, seen))
                        .type())
                .isEqualTo("list-changed");
    }

    @Test
    void filters_list_what_they_say() {
        UUID client = desk.client("filters", true);
        desk.add(desk.wish(client, Desk.THERAPY, "12"));
        desk.add(desk.wish(client, Desk.INTAKE, "1"));
        desk.take(UUID.randomUUID(), client, Desk.INTAKE, "1");

        assertThat(codes(
                        client,
                        new Filter.What(null, null, null, new Filter.Ends(null, new BigDecimal("1"), null), null)))
                .containsExactly(Desk.INTAKE);
        assertThat(codes(client, new Filter.What(null, null, new Filter.State(null, true, null), null, null)))
                .containsExactly(Desk.THERAPY);
        assertThat(codes(client, new Filter.What(null, null, null, new Filter.Ends(59, null, null), null)))
                .hasSize(2);
        assertThat(codes(client, new Filter.What(null, null, null, new Filter.Ends(58, null, null), null)))
                .isEmpty();
        assertThat(codes(client, new Filter.What(null, null, null, null, true))).isEmpty();
        assertThat(codes(
                        client,
                        new Filter.What(
                                null, null, new Filter.State(null, null, LocalDate.of(2027, 1, 1)), null, null)))
                .isEmpty();
    }

    @Test
    void what_is_at_its_own_alert_level_or_in_its_alert_days_runs_out() {
        UUID client = desk.client("low", true);
        desk.add(watched(desk.wish(client, Desk.THERAPY, "12"), "12", null));
        desk.add(watched(desk.wish(client, Desk.INTAKE, "12"), "11", 58));
        assertThat(codes(client, low(true))).containsExactly(Desk.THERAPY);
        assertThat(codes(client, low(false))).containsExactly(Desk.INTAKE);
        desk.add(watched(desk.wish(client, Desk.GAMES, null), null, 59));
        assertThat(codes(client, low(true))).containsExactlyInAnyOrder(Desk.THERAPY, Desk.GAMES);
    }

    @Test
    void a_client_group_chooses_those_who_are_in_it() {
        UUID client = desk.client("grouped", true);
        desk.client("alone", true);
        desk.add(desk.wish(client, Desk.THERAPY, "12"));
        desk.run(() -> desk.sql.query(h -> h.createUpdate("update clients.client set groups = '{TEENS}' where id = :id")
                .bind("id", client)
                .execute()));
        Filter.Who teens = new Filter.Who(null, null, null, null, null, "TEENS");
        assertThat(bulk.list(new Filter(teens, null, false)))
                .extracting(Shown::client)
                .containsExactly(client);
    }

    private static Filter.What low(boolean low) {
        return new Filter.What(null, null, null, new Filter.Ends(null, null, low), null);
    }

    private static Wish watched(Wish wish, String level, Integer days) {
        Wish.Watch watch = new Wish.Watch(level == null ? null : new BigDecimal(level), days, null, null, null);
        return new Wish(wish.client(), wish.code(), wish.grant(), wish.units(), watch, null);
    }

    private static List<String> codes(UUID client, Filter.What what) {
        return bulk.list(new Filter(Filter.Who.of(client), what, false)).stream()
                .map(Shown::code)
                .toList();
    }

    private static Change change(UUID client, Change.Set set) {
        return new Change(whose(client), set, null, null, null);
    }

    private static Change.Set dates(LocalDate from, LocalDate through) {
        return new Change.Set(null, null, null, new Change.Dates(from, through), null);
    }

    private static Filter whose(UUID client) {
        return new Filter(Filter.Who.of(client), null, false);
    }

    private static List<InputProblem> problems(Runnable work) {
        return catchThrowableOfType(Problem.class, work::run).errors();
    }
}
