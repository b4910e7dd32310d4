package org.claimtree.authorizations.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.claimtree.authorizations.Desk;
import org.claimtree.authorizations.Status;
import org.claimtree.identity.Permission;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.ImportReport;
import org.claimtree.platform.web.ImportReport.Result;
import org.claimtree.platform.web.RowsRefused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class AuthorizationImportTest {
    private static final String HEADER =
            "client,code,from,through,coverage,payer_number,status,unit_kind,allotted,week_cap,alert_days\n";
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
    }

    @Test
    void rows_become_authorizations_and_the_same_file_again_changes_nothing() {
        UUID client = desk.client("imported", true);
        String file = HEADER + "imported,90837,01/01/2026,12/31/2026,C1,AU-77,approved,VISITS,24.50,2,30\n"
                + "imported,90791,2026-01-01,2026-12-31,,,,,1,,\n";

        assertThat(desk.take(file, true).created()).isEqualTo(2);
        assertThat(all(client)).isEmpty();
        assertThat(desk.take(file, false).created()).isEqualTo(2);

        Shown therapy = all(client).get(0);
        assertThat(therapy.grant())
                .isEqualTo(new Wish.Grant(
                        desk.coverage(client),
                        "AU-77",
                        Status.APPROVED,
                        new org.claimtree.kernel.DateSpan(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                        null));
        assertThat(therapy.units().remaining()).isEqualByComparingTo("24.5");
        assertThat(therapy.watch().days()).isEqualTo(30);
        assertThat(all(client).get(1).grant().status()).isEqualTo(Status.REQUESTED);
        assertThat(desk.take(file, false).unchanged()).isEqualTo(2);
        assertThat(all(client)).extracting(Shown::version).containsOnly(1);
    }

    @Test
    void a_row_changes_only_what_it_says_and_a_dash_takes_away() {
        UUID client = desk.client("changed", true);
        UUID id = desk.add(desk.wish(client, Desk.THERAPY, "12"));
        long number = desk.one(id).number();

        ImportReport report = desk.take(
                "client,number,through,payer_number,allotted\nchanged," + number + ",12/15/2026,-,20\n", false);

        assertThat(report.updated()).isEqualTo(1);
        Shown after = desk.one(id);
        assertThat(after.grant().payerNumber()).isNull();
        assertThat(after.grant().dates().through()).isEqualTo(LocalDate.of(2026, 12, 15));
        assertThat(after.units().remaining()).isEqualByComparingTo("20");
        assertThat(after.code()).isEqualTo(Desk.THERAPY);
        assertThat(desk.news).contains(client);
    }

    @Test
    void all_that_is_wrong_is_told_by_row_and_column_and_nothing_is_stored() {
        UUID client = desk.client("refused", true);
        String file = HEADER + "refused,90837,01/01/2026,12/31/2026,C9,,,,5,,\n"
                + "nobody,90837,01/01/2026,12/31/2026,,,,,5,,\n"
                + "refused,99999,01/01/2026,,,,,,5,,\n"
                + "refused,90791,someday,12/31/2026,,,,,5,,\n"
                + "refused,90791,01/01/2026,12/31/2026,,,,,5,,\n"
                + "refused,90791,01/01/2026,12/31/2026,,,,,6,,\n";

        RowsRefused refused = catchThrowableOfType(RowsRefused.class, () -> desk.take(file, false));

        List<ImportReport.Row> rows = refused.report().report();
        assertThat(rows).filteredOn(row -> row.result() == Result.REFUSED).hasSize(5);
        assertThat(rows.get(0).problems())
                .extracting(ImportReport.CellProblem::column, ImportReport.CellProblem::code)
                .containsExactly(tuple("coverage", "UNKNOWN_COVERAGE"));
        assertThat(rows.get(1).problems())
                .extracting(ImportReport.CellProblem::column, ImportReport.CellProblem::code)
                .containsExactly(tuple("client", "UNKNOWN_CLIENT"));
        assertThat(rows.get(2).problems())
                .extracting(ImportReport.CellProblem::column, ImportReport.CellProblem::code)
                .containsExactlyInAnyOrder(tuple("code", "UNKNOWN_CODE"), tuple("through", "END_MISSING"));
        assertThat(rows.get(3).problems())
                .extracting(ImportReport.CellProblem::column)
                .containsExactly("from");
        assertThat(rows.get(5).problems())
                .extracting(ImportReport.CellProblem::code)
                .containsExactly("DUPLICATE");
        assertThat(all(client)).isEmpty();
    }

    @Test
    void remaining_units_are_adjusted_with_reason_and_permission_alone() {
        UUID client = desk.client("counted", true);
        UUID id = desk.add(desk.wish(client, Desk.THERAPY, "12"));
        String file = "client,code,from,remaining,reason\ncounted,90837,01/01/2026,7,counted again\n";
        desk.allow(EnumSet.of(Permission.EDIT_AUTHORIZATIONS));
        assertThat(desk.take(file, true).report().get(0).problems())
                .extracting(ImportReport.CellProblem::column, ImportReport.CellProblem::code)
                .containsExactly(tuple("remaining", "ADJUST_NOT_ALLOWED"));

        mayDoEverything();
        desk.take(file, false);

        assertThat(desk.one(id).units().remaining()).isEqualByComparingTo(new BigDecimal(7));
        assertThat(desk.take(file, false).unchanged()).isEqualTo(1);
    }

    @Test
    void a_file_without_its_columns_is_refused_whole() {
        Problem problem = catchThrowableOfType(Problem.class, () -> desk.take("client,shoe\n1,2\n", true));
        assertThat(problem.errors())
                .extracting(org.claimtree.platform.InputProblem::code)
                .containsExactly("UNKNOWN_COLUMN", "REQUIRED", "REQUIRED");
    }

    private List<Shown> all(UUID client) {
        return desk.run(() -> desk.reading.of(List.of(client)));
    }
}
