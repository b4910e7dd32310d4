package org.claimtree.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Notes of the running server: written, released, charged, taken back, corrected. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class NotesRestIT {
    private final String round =
            "NR" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    private String client;

    @BeforeEach
    void practice() {
        String document =
                RestIT.PRACTICE.replace("\"1001\"", "\"" + round + "\"").replace("\"N-", "\"" + round + "-");
        assertThat(Rest.post("practice-imports", document).status()).isEqualTo(200);
        client = Rest.post("clients/search", "{\"ref\":\"" + round + "\"}")
                .json()
                .at("/items/0/id")
                .asText();
    }

    private String wish(String code) {
        return """
                {"client":"%s","people":{"performedBy":"%s"},"session":{"start":"2026-10-05T09:00","minutes":45},
                "place":{"location":"%s"},"lines":[{"code":"%s"}],"text":"Worked on sleep."}
                """.formatted(client, charged().at("/people/performedBy").asText(), location(), code);
    }

    private JsonNode charged() {
        return Rest.get("charges?limit=1&client=" + client).json().at("/items/0");
    }

    private String location() {
        return charged().at("/service/location").asText();
    }

    /** None of the practice's charges has it on the day of the notes. */
    private static String code() {
        return "90834";
    }

    private void authorize(String code, int units) {
        String wish = """
                {"client":"%s","code":"%s","grant":{"status":"APPROVED","payerNumber":"AU-9",
                "dates":{"from":"2026-10-05","through":"2026-10-05"}},"units":{"kind":"VISITS","allotted":%d}}
                """.formatted(client, code, units);
        assertThat(Rest.post("authorizations", wish).status()).isEqualTo(201);
    }

    private String written() {
        Rest.Answer answer = Rest.post("notes", wish(code()));
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
        assertThat(answer.header("Location"))
                .endsWith("/notes/" + answer.json().get("id").asText());
        return answer.json().get("id").asText();
    }

    private static <T> List<T> atOnce(int count, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        List<T> answers = new ArrayList<>();
        try {
            for (Future<T> answer : threads.invokeAll(
                    IntStream.range(0, count).<Callable<T>>mapToObj(i -> work).toList())) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }
        return answers;
    }

    @Test
    void a_note_is_released_by_many_at_once_and_charged_once() throws Exception {
        authorize(code(), 9);
        String note = written();
        List<Rest.Answer> answers = atOnce(6, () -> Rest.post("notes/" + note + "/release", ""));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
            assertThat(answer.json().at("/state/status").asText()).isEqualTo("RELEASED");
        });
        JsonNode released = answers.get(0).json();
        JsonNode charge =
                Rest.get("charges/" + released.at("/counted/0/id").asText()).json();
        assertThat(charge.get("ref").asText())
                .isEqualTo("N" + released.get("number").asText() + "-1");
        assertThat(charge.at("/claiming/released").asBoolean()).isFalse();
        assertThat(charge.at("/reasons/diagnoses/0").asText())
                .isEqualTo(released.at("/diagnoses/0").asText());
        JsonNode paying = Rest.get("charges/" + charge.get("id").asText() + "/authorization")
                .json();
        assertThat(paying.get("units").asInt()).isEqualTo(1);
    }

    @Test
    void what_stands_against_a_release_is_told_line_by_line_and_kept() {
        String note = written();
        Rest.Answer refused = Rest.post("notes/" + note + "/release", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").asText()).endsWith(":note-blocked");
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/lines/0/code");
        JsonNode blocked =
                Rest.get("notes?blocked=true&client=" + client).json().get("items");
        assertThat(blocked).hasSize(1);
        assertThat(blocked.at("/0/state/blocked/0/code").asText()).isEqualTo("AUTHORIZATION_MISSING");
        JsonNode answers = Rest.post("notes/release", "{\"notes\":[\"" + note + "\",\"" + UUID.randomUUID() + "\"]}")
                .json()
                .get("answers");
        assertThat(answers.at("/0/status").asText()).isEqualTo("DRAFT");
        assertThat(answers.at("/1/remarks/0/code").asText()).isEqualTo("not-found");
    }

    @Test
    void a_correction_takes_the_charge_back_and_starts_from_the_same_content() {
        authorize(code(), 1);
        String note = written();
        Rest.Answer changed = Rest.put("notes/" + note, wish(code()), "If-Match", "\"1\"");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(Rest.put("notes/" + note, wish(code()), "If-Match", "\"1\"").status())
                .isEqualTo(409);
        JsonNode released = Rest.post("notes/" + note + "/release", "").json();
        String charge = released.at("/counted/0/id").asText();

        Rest.Answer draft = Rest.post("notes/" + note + "/correct", "{\"reason\":\"wrong time\"}");

        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.json().at("/state/corrects").asText()).isEqualTo(note);
        assertThat(draft.json().get("lines")).isEqualTo(released.get("lines"));
        assertThat(Rest.get("charges/" + charge).json().at("/claiming/voided").asBoolean())
                .isTrue();
        String next = draft.json().get("id").asText();
        assertThat(Rest.post("notes/" + next + "/release", "").status()).isEqualTo(200);
        assertThat(Rest.post("notes/" + next + "/void", "{\"reason\":\"written twice\"}")
                        .json()
                        .at("/state/status")
                        .asText())
                .isEqualTo("VOIDED");
        assertThat(Rest.get("authorizations?client=" + client)
                        .json()
                        .at("/items/0/units/remaining")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void everything_that_is_wrong_with_a_note_is_told_at_once() {
        Rest.Answer answer = Rest.post(
                "notes",
                wish("NONE")
                        .replace("\"performedBy\":\"", "\"performedBy\":\"NOT-")
                        .replace("45}", "0}"));
        assertThat(answer.status()).isEqualTo(422);
        Rest.Answer rules = Rest.post("notes", wish("NONE").replace("\"performedBy\":\"", "\"performedBy\":\"NOT-"));
        assertThat(rules.json().findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/people/performedBy", "/lines/0/code");
        assertThat(Rest.post("notes", wish(code()).replace("10-05T09:00", "13-45T99:99"))
                        .status())
                .isEqualTo(422);
    }
}
