package org.claimtree.authorizations.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.claimtree.authorizations.Desk;
import org.claimtree.authorizations.Status;
import org.claimtree.authorizations.UnitKind;
import org.claimtree.authorizations.keeping.Filter;
import org.claimtree.authorizations.keeping.Shown;
import org.claimtree.kernel.DateSpan;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Add New Auth Codes to the Clients listed. */
@Tag("database")
class BulkAdditionTest {
    private static Desk desk;
    private static BulkDesk bulk;

    @BeforeAll
    static void start() {
        desk = new Desk();
        bulk = new BulkDesk(desk);
        desk.group("BCBS Auth Group", Desk.INTAKE, Desk.THERAPY);
        desk.group("New Nonbillables", Desk.GAMES);
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void bcbs_auth_group_ten_units_of_each_code_for_every_client_listed() {
        UUID jane = desk.client("bcbs-1", true);
        UUID john = desk.client("bcbs-2", true);
        Addition wish = wish(BulkDesk.these(jane, john), group("BCBS Auth Group"), "10", "10");

        Preview preview = bulk.preview(wish);
        UUID operation = bulk.add(wish);

        assertThat(preview.clients()).isEqualTo(2);
        assertThat(preview.codes()).containsExactly(Desk.INTAKE, Desk.THERAPY);
        assertThat(preview.add()).isEqualTo(4);
        assertThat(preview.rows()).isEmpty();
        assertThat(bulk.report(operation, AddInBulk.Report.class)).isEqualTo(new AddInBulk.Report(4, 2, 0, 0));
        for (UUID client : List.of(jane, john)) {
            assertThat(bulk.all(client)).extracting(Shown::code).containsExactly(Desk.INTAKE, Desk.THERAPY);
            assertThat(bulk.all(client)).allSatisfy(one -> {
                assertThat(one.grant().status()).isEqualTo(Status.APPROVED);
                assertThat(one.grant().payerNumber()).isEqualTo("A123");
                assertThat(one.grant().coverage()).isEqualTo(desk.coverage(client));
                assertThat(one.units().remaining()).isEqualByComparingTo("10");
                assertThat(one.watch().level()).isEqualByComparingTo("2");
                assertThat(one.watch().days()).isEqualTo(30);
            });
        }
        assertThat(desk.wrongSums()).isEmpty();
    }

    @Test
    void remaining_units_that_differ_open_with_an_adjustment() {
        UUID client = desk.client("opening", true);

        bulk.add(wish(BulkDesk.these(client), code(Desk.THERAPY), "12", "7"));

        assertThat(bulk.all(client)).singleElement().satisfies(one -> {
            assertThat(one.units().allotted()).isEqualByComparingTo("12");
            assertThat(one.units().remaining()).isEqualByComparingTo("7");
        });
        assertThat(desk.wrongSums()).isEmpty();
    }

    @Test
    void clients_who_would_have_two_codes_per_day_on_the_same_days_are_counted() {
        UUID one = desk.client("per-diem-one", true);
        UUID other = desk.client("per-diem-other", true);
        desk.add(desk.wish(other, Desk.PHP, "5"));
        assertThat(bulk.preview(wish(BulkDesk.these(one, other), code(Desk.IOP), "10", null))
                        .perDiems())
                .isEqualTo(1);
        Addition.Codes both = new Addition.Codes(null, List.of(Desk.IOP, Desk.PHP));
        assertThat(bulk.preview(wish(BulkDesk.these(one), both, "10", null)).perDiems())
                .isEqualTo(1);
        assertThat(bulk.preview(wish(BulkDesk.these(one), code(Desk.IOP), "10", null))
                        .perDiems())
                .isZero();
    }

    @Test
    void what_overlaps_is_shown_and_skipped_or_added_on_request() {
        UUID client = desk.client("overlap", true);
        desk.add(desk.wish(client, Desk.THERAPY, "5"));
        Addition wish = wish(BulkDesk.these(client), group("BCBS Auth Group"), "10", null);

        assertThat(bulk.preview(wish).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.code() + " " + row.outcome()).isEqualTo("90837 OVERLAPS"));
        bulk.add(wish);
        assertThat(bulk.all(client)).extracting(Shown::code).containsExactly(Desk.THERAPY, Desk.INTAKE);

        bulk.add(new Addition(wish.clients(), wish.codes(), wish.terms(), true, null));
        assertThat(bulk.all(client)).hasSize(4);
    }

    @Test
    void a_billable_code_needs_a_coverage_on_the_first_day_and_the_client_without_is_listed() {
        UUID client = desk.client("uncovered", false);
        Addition wish = wish(BulkDesk.these(client), group("BCBS Auth Group"), "10", null);

        Preview preview = bulk.preview(wish);

        assertThat(preview.add()).isZero();
        assertThat(preview.withoutCoverage()).isEqualTo(2);
        assertThat(preview.rows()).extracting(Preview.Row::outcome).containsOnly("NO_COVERAGE");
        bulk.add(wish);
        assertThat(bulk.all(client)).isEmpty();
    }

    @Test
    void new_nonbillables_reach_every_active_client_without_units_and_without_an_end() {
        UUID client = desk.client("everybody", false);
        Addition wish = new Addition(
                new Addition.Whose(null, new Filter(null, null, false)),
                group("New Nonbillables"),
                new Addition.Terms(null, null, new DateSpan(LocalDate.of(2026, 3, 1), null), null, null, null),
                false,
                null);

        UUID operation = bulk.add(wish);

        assertThat(bulk.all(client)).singleElement().satisfies(one -> {
            assertThat(one.managed()).isFalse();
            assertThat(one.grant().coverage()).isNull();
            assertThat(one.grant().dates().through()).isNull();
        });
        assertThat(bulk.preview(wish).add()).isZero();
        assertThat(bulk.undoAddition(operation).left()).isZero();
    }

    @Test
    void a_managed_code_without_units_is_refused_by_name() {
        UUID client = desk.client("nounits", true);

        assertThat(problems(() -> bulk.preview(wish(BulkDesk.these(client), code(Desk.THERAPY), null, null))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(Desk.THERAPY));
    }

    @Test
    void everything_wrong_is_told_at_once() {
        Addition wish = new Addition(
                new Addition.Whose(null, null),
                new Addition.Codes("NOBODY", null),
                new Addition.Terms(
                        null,
                        null,
                        BulkDesk.YEAR,
                        null,
                        new Addition.Units(UnitKind.UNITS, new BigDecimal("-1"), null),
                        new Addition.Watch(null, 1000)),
                false,
                null);

        assertThat(problems(() -> bulk.preview(wish)))
                .extracting(InputProblem::code)
                .containsExactlyInAnyOrder("CLIENTS_MISSING", "UNITS_FORM", "ALERT_DAYS_FORM", "UNKNOWN_GROUP");
    }

    @Test
    void what_has_changed_since_the_preview_is_not_done() {
        UUID client = desk.client("changed", true);
        Addition wish = wish(BulkDesk.these(client), code(Desk.THERAPY), "10", null);
        String seen = bulk.preview(wish).fingerprint();
        desk.add(desk.wish(client, Desk.THERAPY, "5"));

        Problem problem = catchThrowableOfType(Problem.class, () -> bulk.addSeen(wish, seen));

        assertThat(problem.type()).isEqualTo("list-changed");
        assertThat(bulk.all(client)).hasSize(1);
    }

    @Test
    void undo_after_partial_use_withdraws_exactly_what_is_unused_and_lists_the_rest() {
        List<UUID> clients = IntStream.range(0, 4)
                .mapToObj(i -> desk.client("undo-" + i, true))
                .toList();
        UUID operation = bulk.add(wish(new Addition.Whose(clients, null), code(Desk.THERAPY), "10", "8"));
        desk.take(UUID.randomUUID(), clients.get(0), Desk.THERAPY, "1");
        Shown edited = bulk.all(clients.get(1)).get(0);
        desk.change(edited.id(), 1, desk.wish(clients.get(1), Desk.THERAPY, "10"));

        UndoAddition.Report report = bulk.undoAddition(operation);

        assertThat(report.withdrawn()).isEqualTo(2);
        assertThat(report.left()).isEqualTo(2);
        assertThat(report.leftNumbers())
                .containsExactlyInAnyOrder(bulk.all(clients.get(0)).get(0).number(), edited.number());
        assertThat(clients)
                .extracting(c -> bulk.all(c).get(0).grant().status())
                .containsExactly(Status.APPROVED, Status.APPROVED, Status.WITHDRAWN, Status.WITHDRAWN);
        assertThat(desk.wrongSums()).isEmpty();
    }

    @Test
    void clients_without_any_are_found_by_the_filter() {
        UUID has = desk.client("has", true);
        UUID lacks = desk.client("lacks", true);
        desk.add(desk.wish(has, Desk.INTAKE, "1"));
        Filter without = new Filter(
                new Filter.Who(null, null, "AETNA", null, null, null),
                new Filter.What(Desk.INTAKE, null, null, null, null),
                true);

        Preview preview = bulk.preview(wish(new Addition.Whose(null, without), code(Desk.INTAKE), "1", null));

        assertThat(preview.overlapping()).isZero();
        bulk.add(wish(new Addition.Whose(null, without), code(Desk.INTAKE), "1", null));
        assertThat(bulk.all(has)).hasSize(1);
        assertThat(bulk.all(lacks)).hasSize(1);
    }

    private static Addition wish(Addition.Whose clients, Addition.Codes codes, String allotted, String remaining) {
        return new Addition(
                clients,
                codes,
                new Addition.Terms(
                        "A123",
                        null,
                        BulkDesk.YEAR,
                        null,
                        new Addition.Units(
                                UnitKind.VISITS,
                                allotted == null ? null : new BigDecimal(allotted),
                                remaining == null ? null : new BigDecimal(remaining)),
                        new Addition.Watch(new BigDecimal("2"), 30)),
                false,
                null);
    }

    private static Addition.Codes group(String ref) {
        return new Addition.Codes(ref, null);
    }

    private static Addition.Codes code(String code) {
        return new Addition.Codes(null, List.of(code));
    }

    private static List<InputProblem> problems(Runnable work) {
        return catchThrowableOfType(Problem.class, work::run).errors();
    }
}
