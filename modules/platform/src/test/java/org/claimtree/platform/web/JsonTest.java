package org.claimtree.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is JSON and still cannot be taken. */
class JsonTest {
    record Named(String name) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':['x','y\\u0000']} | /a/1 | CHARACTER",
                "{'a':'\\ud800x'}       | /a   | CHARACTER",
                "{'a':'x\\u0007'}        | /a   | CHARACTER",
                "{'a':'x\\u0085'}        | /a   | CHARACTER",
                "{'a':'two\\nlines'}     | /a   | CHARACTER",
                "{'b':{'c\\u0000':1}}   | /b   | CHARACTER",
                "{'a/b':{'~':1e999999999}} | /a~1b/~0 | NUMBER_RANGE",
                "{'a':1e-999999999}     | /a   | NUMBER_RANGE"
            })
    void what_no_record_could_keep_is_refused_with_its_place(String text, String pointer, String code) {
        Problem problem = catchThrowableOfType(Problem.class, () -> tree(text.replace('\'', '"')));

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo(pointer);
            assertThat(error.code()).isEqualTo(code);
        });
    }

    @Test
    void ordinary_text_and_numbers_pass() {
        JsonNode tree = tree("{\"a\":[\"\\ud83d\\ude00 王\",1e10,-0.00000001,12345678901234567890123,null,true]}");
        assertThat(tree.path("a")).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "[{\"name\":\"x\"}]", "\"x\"", "1", "true"})
    void a_record_is_read_from_an_object_only(String text) {
        Problem problem = catchThrowableOfType(Problem.class, () -> Json.read(bytes(text), Named.class));

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).containsExactly(new InputProblem("", "WRONG_TYPE", "An object is expected here."));
    }

    @Test
    void broken_json_is_told_with_its_place_and_without_its_text() {
        Problem problem = catchThrowableOfType(Problem.class, () -> tree("{\n \"secret\" \"secret\"}"));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem).hasMessageContaining("line 2, column 11").hasMessageNotContaining("secret");
    }

    /** A number whose exponent no decimal can have is found by the reader of numbers, not by that of JSON. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1e99999999950}", "{\"a\":[1E-99999999950]}", "{\"a\":12.5e+9999999999999999999}"})
    void a_number_without_any_bounds_is_refused(String text) {
        Problem problem = catchThrowableOfType(Problem.class, () -> tree(text));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem).hasMessageNotContaining("999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}}", "{} {}", "[]1", "{},"})
    void a_body_is_one_value(String text) {
        assertThat(catchThrowableOfType(Problem.class, () -> tree(text)).status())
                .isEqualTo(400);
    }

    @Test
    void a_body_of_more_than_the_limit_is_refused() {
        assertThat(Json.tree(bytes("[ ]"), 3).isArray()).isTrue();
        assertThat(catchThrowableOfType(Problem.class, () -> Json.tree(bytes("[  ]"), 3))
                        .status())
                .isEqualTo(413);
    }

    private static JsonNode tree(String text) {
        return Json.tree(bytes(text), Json.ORDINARY);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
