package org.claimtree.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.claimtree.platform.web.ImportReport;
import org.claimtree.platform.web.ImportReport.Result;
import org.claimtree.platform.web.RowsRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ClientImportTest {
    private static final String NEW =
            "ref,last_name,first_name,birth_date,sex,coverage,coverage_order,payer,member_id,relationship,valid_from\n";

    private static final int CLIENTS = Integer.getInteger("import.clients", 500);

    private ImportDesk desk;

    @BeforeEach
    void open() {
        desk = new ImportDesk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void the_template_can_be_imported_as_it_is() {
        String file = ClientFile.template().replace("1001", "2001");
        ImportReport report = desk.take(file);
        assertThat(report.created()).isEqualTo(1);
        JsonNode client = desk.client("2001");
        assertThat(client.at("/person/birthDate").asText()).isEqualTo("1985-04-17");
        assertThat(client.at("/person/phone").asText()).isEqualTo("4105550100");
        assertThat(client.at("/consent/signedByProvider").asBoolean()).isFalse();
        assertThat(client.at("/diagnoses").toString()).isEqualTo("[\"F4322\",\"F411\"]");
        assertThat(client.at("/coverages/0/policy/memberId").asText()).isEqualTo("W100200300");
        assertThat(desk.take(file).unchanged()).isEqualTo(1);
    }

    @Test
    void further_coverages_are_further_rows_wherever_they_stand() {
        ImportReport report = desk.take(NEW
                + "2001,ROE,ROBIN,1985-04-17,F,ONE,1,AETNA,W1002,18,01/01/2026\n"
                + "2002,DOE,DANA,4/7/1990,M,ONE,1,AETNA,W1003,18,2026-01-01\n"
                + "2001,,,,,TWO,2,AETNA,W1004,18,2026-01-01\n"
                + "2001,ROE,,,F,THREE,3,AETNA,W1005,18,2026-01-01\n");
        assertThat(report.report())
                .extracting(ImportReport.Row::line, ImportReport.Row::ref, ImportReport.Row::result)
                .containsExactly(
                        Tuple.tuple(2L, "2001", Result.CREATED),
                        Tuple.tuple(3L, "2002", Result.CREATED),
                        Tuple.tuple(4L, "2001", Result.CREATED),
                        Tuple.tuple(5L, "2001", Result.CREATED));
        assertThat(desk.client("2001").get("coverages"))
                .extracting(coverage -> coverage.get("ref").asText())
                .containsExactly("ONE", "TWO", "THREE");
    }

    @Test
    void of_known_clients_only_what_the_file_says_changes() {
        ObjectNode before = (ObjectNode) desk.client("1001");
        ImportReport report = desk.take("ref;first_name;phone;coverage;group_name\n1001;;410-555-0199;"
                + before.at("/coverages/0/ref").asText() + ";HARBOR WORKS\n");
        assertThat(report.updated()).isEqualTo(1);
        before.withObject("/person").put("phone", "4105550199");
        ((ObjectNode) before.at("/coverages/0/policy")).put("groupName", "HARBOR WORKS");
        assertThat(desk.client("1001")).isEqualTo(before);
    }

    @Test
    void a_hyphen_takes_a_value_away_and_what_is_left_empty_goes_with_it() {
        desk.take("ref,address_1,city,state,zip,phone\n1001,1 ELM ST,TOWSON,MD,21204,4105550199\n");
        desk.take("ref,address_1,address_2,city,state,zip,phone\n1001,-,-,-,-,-,-\n");
        assertThat(desk.client("1001").at("/person").has("address")).isFalse();
        assertThat(desk.client("1001").at("/person").has("phone")).isFalse();

        ImportReport needed = refused("ref,birth_date\n1001,-\n");
        assertThat(problems(needed)).containsExactly("2 birth_date REQUIRED");
    }

    @Test
    void one_refused_row_refuses_the_file_and_a_dry_run_says_the_same() {
        List<String> before = desk.marks();
        String file = NEW
                + "2001,ROE,ROBIN,1985-04-17,F,ONE,1,AETNA,W1002,18,2026-01-01\n"
                + "2002,DOE,DANA,1990-02-30,X,ONE,1,AETNA,W1003,18,2026-01-01\n"
                + "2001,,,,,TWO,2,AETNA,,18,2026-01-01\n"
                + ",DOE,,,,,,,,,\n"
                + "2003,DOE,DANA,1990-02-03,M,,1,AETNA,W1003,18,2026-01-01\n"
                + "2004,DOE,DANA,1990-02-03,M,,,,,,\n"
                + "2005,DOE,DANA,1990-02-03,M,ONE,1,NOBODY,W1003,18,2026-01-01\n";
        ImportReport report = refused(file);
        assertThat(desk.marks()).isEqualTo(before);
        assertThat(problems(report))
                .containsExactlyInAnyOrder(
                        "3 birth_date WRONG_TYPE",
                        "3 sex NOT_ALLOWED",
                        "8 payer UNKNOWN_PAYER",
                        "4 member_id REQUIRED",
                        "5 ref REQUIRED",
                        "6 coverage REQUIRED");
        assertThat(report)
                .extracting(ImportReport::rows, ImportReport::created, ImportReport::refused)
                .containsExactly(7, 1, 6);
        assertThat(report.toString()).doesNotContain("1990-02-30").doesNotContain("NOBODY");
        assertThat(desk.dryRun(file)).isEqualTo(report);
    }

    @Test
    void a_dry_run_of_a_good_file_stores_nothing() {
        List<String> before = desk.marks();
        String file = NEW + "2001,ROE,ROBIN,1985-04-17,F,ONE,1,AETNA,W1002,18,2026-01-01\n1001,,ALEX,,,,,,,,\n";
        ImportReport report = desk.dryRun(file);
        assertThat(desk.marks()).isEqualTo(before);
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.updated()).isEqualTo(1);
        assertThat(desk.take(file)).isEqualTo(report);
    }

    @Test
    void rows_that_disagree_are_refused_where_they_do() {
        ImportReport report = refused(NEW
                + "2001,ROE,ROBIN,1985-04-17,F,ONE,1,AETNA,W1002,18,2026-01-01\n"
                + "2001,ROW,,,,ONE,2,AETNA,W1004,18,2026-01-01\n"
                + "2001,,,,,TWO,2,AETNA,W1004,01,2026-01-01\n"
                + "2001,,,\"19\u000085\",,THREE,3,AETNA,W1004,18,2026-01-01,x\n");
        assertThat(problems(report))
                .containsExactlyInAnyOrder(
                        "3 last_name DIFFERS",
                        "3 coverage DUPLICATE_REF",
                        "4 relationship SUBSCRIBER",
                        "5 birth_date CHARACTER",
                        "5 null CELLS");
    }

    @Test
    void what_changes_leaves_a_trace_and_what_does_not_leaves_none() {
        String id = desk.client("1001").get("id").asText();
        desk.take("ref,phone\n1001,4105550123\n");
        desk.take("ref,phone\n1001,410-555-0123\n");
        assertThat(desk.rows("select action || ' ' || kind || ' ' || subjects[1] || ' ' || changes from identity.audit"
                        + " where action = 'CHANGE' and kind = 'client'"))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row)
                        .startsWith("CHANGE client " + id)
                        .contains("/person/phone")
                        .doesNotContain("/person/name"));
    }

    @Test
    void every_refused_row_of_a_large_file_is_told() {
        String rows = IntStream.range(0, 900)
                .mapToObj(i -> "C%d,DOE,,nonsense,?,ONE,x,NOBODY,W1,99,never\n".formatted(i))
                .collect(Collectors.joining());
        ImportReport report = refused(NEW + rows);
        assertThat(report.refused()).isEqualTo(900);
        assertThat(report.report())
                .allSatisfy(row -> assertThat(row.problems())
                        .extracting(problem -> problem.column())
                        .contains("birth_date", "sex", "coverage_order", "relationship", "valid_from"));
    }

    @Test
    void clients_of_many_documents_are_stored_together() {
        String rows = IntStream.range(0, CLIENTS)
                .mapToObj(i -> ("C%1$d,DOE,DANA,1990-02-03,M,ONE,1,AETNA,W%1$d1,18,2026-01-01\n"
                                + "C%1$d,,,,,TWO,2,AETNA,W%1$d2,18,2026-01-01\n")
                        .formatted(i))
                .collect(Collectors.joining());
        assertThat(desk.take(NEW + rows).created()).isEqualTo(2 * CLIENTS);
        assertThat(desk.rows("select count(*)::text from clients.coverage where ref = 'TWO'"))
                .containsExactly(Integer.toString(CLIENTS));
    }

    private ImportReport refused(String file) {
        return catchThrowableOfType(RowsRefused.class, () -> desk.take(file)).report();
    }

    private static List<String> problems(ImportReport report) {
        return report.report().stream()
                .flatMap(row -> row.problems().stream()
                        .map(problem -> row.line() + " " + problem.column() + " " + problem.code()))
                .toList();
    }
}
