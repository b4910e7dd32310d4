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

/** Services as they are saved. */
@Tag("database")
class ServicesTest {
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

    private static String service(String name, String lines) {
        return ("{'name':'" + name + "','terms':{'minutes':50,'price':150},'lines':[" + lines + "]}")
                .replace('\'', '"');
    }

    private Problem refused(String ref, String body) {
        return catchThrowableOfType(Problem.class, () -> desk.save(RecordKind.SERVICE, ref, body, NEW));
    }

    @Test
    void a_service_keeps_its_lines_in_order_one_without_a_code_too() {
        String lines = "{'code':'90837','modifiers':['GT','95'],'description':'Our hour'},{'description':'Workbook'}";
        var json = desk.save(RecordKind.SERVICE, "HOUR", service("An hour", lines), NEW)
                .json();
        assertThat(json.at("/lines/0/description").asText()).isEqualTo("Our hour");
        assertThat(json.at("/lines/0/modifiers/1").asText()).isEqualTo("95");
        assertThat(json.at("/lines/1").has("code")).isFalse();
        assertThat(json.at("/active").asBoolean()).isTrue();
        assertThat(json.at("/terms/price").decimalValue()).isEqualByComparingTo("150.00");
    }

    @Test
    void two_services_do_not_share_a_name_however_it_is_written() {
        desk.save(RecordKind.SERVICE, "HOUR", service("An hour", "{'code':'90837'}"), NEW);
        assertThat(refused("HOUR 2", service("AN HOUR", "{'code':'90834'}")).errors())
                .extracting(InputProblem::pointer, InputProblem::code)
                .containsExactly(tuple("/name", "NAME_TAKEN"));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_where_it_stands() {
        Problem problem = refused(
                "BAD",
                "{\"name\":\" \",\"terms\":{\"minutes\":0,\"price\":1.234},"
                        + "\"lines\":[{\"modifiers\":[\"g\"]},{\"code\":\"90837\",\"description\":\"\"}]}");
        assertThat(problem.errors())
                .extracting(InputProblem::pointer)
                .contains("/name", "/terms/minutes", "/terms/price", "/lines/0/modifiers/0", "/lines/1/description");
        assertThat(refused("BAD", service("Bad", "{}")).errors())
                .extracting(InputProblem::pointer, InputProblem::code)
                .containsExactly(tuple("/lines/0", "LINE_EMPTY"));
        assertThat(refused("BAD", service("Bad", "")).errors())
                .extracting(InputProblem::pointer)
                .containsExactly("/lines");
    }

    @Test
    void a_code_that_is_in_no_list_may_be_saved() {
        assertThat(desk.save(RecordKind.SERVICE, "ODD", service("Odd", "{'code':'ZZZ99'}"), NEW)
                        .isActive())
                .isTrue();
    }
}
