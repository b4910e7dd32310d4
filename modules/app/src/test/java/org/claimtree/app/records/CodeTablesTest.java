package org.claimtree.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Precondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Billing codes and the tables of what payers want of them, as they are saved. */
@Tag("database")
class CodeTablesTest {
    private static final Precondition NEW = new Precondition(null, "*");

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Problem refused(RecordKind kind, String ref, String body) {
        return catchThrowableOfType(Problem.class, () -> desk.save(kind, ref, json(body), NEW));
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }

    private static String row(String payer, String more) {
        return json("{'code':'90837','applies':{'payer':'" + payer + "'" + more + "},'sent':{'code':'90837'}}");
    }

    @Test
    void a_code_is_retired_and_stays() {
        desk.save(RecordKind.BILLING_CODE, "H0004", json("{'kind':'HCPCS','active':false}"), NEW);
        assertThat(desk.record(RecordKind.BILLING_CODE, "H0004").isActive()).isFalse();
    }

    @Test
    void what_a_code_cannot_be_counted_or_priced_by_is_told_where_it_stands() {
        Problem problem = refused(
                RecordKind.BILLING_CODE,
                "H0004",
                "{'kind':'HCPCS','terms':{'units':{'per':'MINUTES','minutes':30,'rounding':'EIGHT_MINUTE'},"
                        + "'fee':1.234,'revenueCode':'905','defaultUnits':12.125}}");
        assertThat(problem.errors())
                .extracting(InputProblem::pointer, InputProblem::code)
                .contains(
                        tuple("/terms/units", "UNIT_EIGHT_MINUTE"),
                        tuple("/terms/fee", "MONEY_SCALE"),
                        tuple("/terms/defaultUnits", "DECIMALS"));
        assertThat(problem.errors()).extracting(InputProblem::pointer).contains("/terms/revenueCode");
    }

    @Test
    void a_row_names_what_there_is() {
        Problem problem = refused(
                RecordKind.PAYER_CODE,
                "R",
                "{'code':'99','applies':{'payer':'NOBODY','plan':'NONE'},'sent':{'code':'IND THPY'}}");
        assertThat(problem.errors()).extracting(InputProblem::pointer).contains("/sent/code");
        problem = refused(
                RecordKind.PAYER_CODE,
                "R",
                "{'code':'99','applies':{'payer':'NOBODY','plan':'NONE'},'sent':{'code':'S9480'}}");
        assertThat(problem.errors())
                .extracting(InputProblem::pointer, InputProblem::code)
                .containsExactlyInAnyOrder(
                        tuple("/code", "UNKNOWN_CODE"),
                        tuple("/applies/payer", "UNKNOWN_PAYER"),
                        tuple("/applies/plan", "UNKNOWN_PLAN"));
    }

    @Test
    void the_plan_of_a_row_is_one_of_its_payer() {
        desk.save(RecordKind.PAYER, "BCBS", json("{'name':'BCBS','filingCode':'BL'}"), NEW);
        desk.save(RecordKind.PLAN, "GOLD", json("{'payer':'BCBS','name':'Gold'}"), NEW);
        assertThat(refused(RecordKind.PAYER_CODE, "R", row("AETNA", ",'plan':'GOLD'"))
                        .errors())
                .extracting(InputProblem::pointer, InputProblem::code)
                .containsExactly(tuple("/applies/plan", "PLAN_OF_OTHER_PAYER"));
        assertThat(refused(
                                RecordKind.AUTHORIZATION_NEED,
                                "R",
                                "{'about':{'payer':'AETNA','plan':'GOLD','code':'90837'},'need':{'kind':'REQUIRED'}}")
                        .errors())
                .extracting(InputProblem::pointer, InputProblem::code)
                .containsExactly(tuple("/about/plan", "PLAN_OF_OTHER_PAYER"));
        assertThat(desk.save(RecordKind.PAYER_CODE, "R", row("BCBS", ",'plan':'GOLD'"), NEW)
                        .isActive())
                .isTrue();
    }

    @Test
    void two_rows_about_the_same_are_refused_at_the_code() {
        desk.save(RecordKind.PAYER_CODE, "A", row("AETNA", ",'through':'2026-06-30'"), NEW);
        Problem problem = refused(RecordKind.PAYER_CODE, "B", row("AETNA", ""));
        assertThat(problem.errors())
                .extracting(InputProblem::pointer, InputProblem::code)
                .containsExactly(tuple("/code", "ROW_AMBIGUOUS"));
        desk.save(RecordKind.PAYER_CODE, "C", row("AETNA", ",'credential':'LCSW'"), NEW);
        String later = row("AETNA", "").replaceFirst("\\{", "{\"effective\":\"2026-07-01\",");
        assertThat(desk.save(RecordKind.PAYER_CODE, "B", later, NEW).isActive()).isTrue();
    }

    @Test
    void an_authorization_is_needed_for_a_code_or_a_group_that_there_is() {
        desk.save(RecordKind.CODE_GROUP, "PSYCH", json("{'name':'Psychotherapy','codes':['90837']}"), NEW);
        desk.save(
                RecordKind.AUTHORIZATION_NEED,
                "A",
                json("{'about':{'payer':'AETNA','group':'PSYCH'},'need':{'kind':'AFTER_VISITS','visits':8}}"),
                NEW);
        assertThat(refused(
                                RecordKind.AUTHORIZATION_NEED,
                                "B",
                                "{'about':{'payer':'AETNA','group':'PSYCH'},'need':{'kind':'REQUIRED'}}")
                        .errors())
                .extracting(InputProblem::pointer, InputProblem::code)
                .containsExactly(tuple("/about/group", "ROW_AMBIGUOUS"));
        assertThat(refused(
                                RecordKind.AUTHORIZATION_NEED,
                                "B",
                                "{'about':{'payer':'AETNA','group':'NONE'},'need':{'kind':'AFTER_VISITS'}}")
                        .errors())
                .extracting(InputProblem::pointer, InputProblem::code)
                .containsExactly(tuple("/need", "VISITS_MISSING"));
        assertThat(refused(
                                RecordKind.AUTHORIZATION_NEED,
                                "B",
                                "{'about':{'payer':'AETNA','group':'NONE'},'need':{'kind':'REQUIRED'}}")
                        .errors())
                .extracting(InputProblem::pointer, InputProblem::code)
                .containsExactly(tuple("/about/group", "UNKNOWN_CODE_GROUP"));
    }

    @Test
    void somebody_bills_in_the_name_of_a_provider_that_there_is() {
        assertThat(refused(
                                RecordKind.STAND_IN,
                                "R",
                                "{'applies':{'performedBy':'NOBODY','payer':'NONE','group':'NONE'},"
                                        + "'billedAs':{'provider':'NOBODY','supervising':'NOBODY'}}")
                        .errors())
                .extracting(InputProblem::pointer, InputProblem::code)
                .containsExactlyInAnyOrder(
                        tuple("/applies/performedBy", "UNKNOWN_PROVIDER"),
                        tuple("/applies/payer", "UNKNOWN_PAYER"),
                        tuple("/applies/group", "UNKNOWN_CODE_GROUP"),
                        tuple("/billedAs/provider", "UNKNOWN_PROVIDER"),
                        tuple("/billedAs/supervising", "UNKNOWN_PROVIDER"));
        String row = "{'applies':{'performedBy':'BAKER'},'billedAs':{'supervising':'BAKER'}}";
        assertThat(desk.save(RecordKind.STAND_IN, "A", json(row), NEW).isActive())
                .isTrue();
        assertThat(refused(RecordKind.STAND_IN, "B", row).errors())
                .extracting(InputProblem::pointer, InputProblem::code)
                .containsExactly(tuple("/applies/performedBy", "ROW_AMBIGUOUS"));
    }
}
