package org.claimtree.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.UUID;
import org.claimtree.identity.Permission;
import org.claimtree.platform.CanonicalJson;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Released lines from their note to their payer, months that are closed, and a client's timeline, on the running server. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ReconciliationRestIT {
    private final String round =
            "R" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);
    private String client;
    private JsonNode charged;

    @BeforeEach
    void practice() {
        String document =
                RestIT.PRACTICE.replace("\"1001\"", "\"" + round + "\"").replace("\"N-", "\"" + round + "-");
        assertThat(Rest.post("practice-imports", document).status()).isEqualTo(200);
        client = Rest.post("clients/search", "{\"ref\":\"" + round + "\"}")
                .json()
                .at("/items/0/id")
                .asText();
        charged = Rest.get("charges?limit=1&client=" + client).json().at("/items/0");
    }

    /** A released note of a day; tells its line. */
    private String noted(String day) {
        Rest.Answer released = Rest.post("notes/" + drafted(day) + "/release", "");
        assertThat(released.status()).as(released.json().toString()).isEqualTo(200);
        return released.json().at("/counted/0/id").asText();
    }

    /** A draft of a note of a day. */
    private String drafted(String day) {
        String authorization = """
                {"client":"%s","code":"90834","grant":{"status":"APPROVED","payerNumber":"AU-9",
                "dates":{"from":"2019-01-01","through":"2026-12-31"}},"units":{"kind":"VISITS","allotted":9}}
                """.formatted(client);
        assertThat(Rest.post("authorizations", authorization).status()).isEqualTo(201);
        Rest.Answer note = Rest.post("notes", """
                {"client":"%s","people":{"performedBy":"%s"},"session":{"start":"%sT09:00","minutes":45},
                "place":{"location":"%s"},"lines":[{"code":"90834","worth":{"amount":120}}],"text":"Worked on sleep."}
                """.formatted(
                        client,
                        charged.at("/people/performedBy").asText(),
                        day,
                        charged.at("/service/location").asText()));
        assertThat(note.status()).as(note.json().toString()).isEqualTo(201);
        return note.json().get("id").asText();
    }

    private static BigDecimal amount(JsonNode place) {
        return place.get("amount").decimalValue();
    }

    private static JsonNode place(String query, String name) {
        JsonNode report = Rest.get("reconciliation?" + query).json();
        assertThat(report.at("/difference/lines").asInt()).isZero();
        assertThat(amount(report.get("difference"))).isEqualByComparingTo("0");
        for (JsonNode place : report.get("places")) {
            if (place.get("place").asText().equals(name)) {
                return place;
            }
        }
        throw new AssertionError("No place " + name);
    }

    private String placeOf(String line) {
        JsonNode items =
                Rest.get("reconciliation/lines?limit=1000&sort=-from").json().get("items");
        for (JsonNode item : items) {
            if (item.get("id").asText().equals(line)) {
                return item.get("place").asText();
            }
        }
        throw new AssertionError("The line is in no place");
    }

    @Test
    void a_line_goes_from_place_to_place_and_all_places_are_the_notes() {
        String day = "from=2026-10-06&through=2026-10-06";
        BigDecimal before = amount(place(day, "TO_RELEASE"));
        String line = noted("2026-10-06");
        assertThat(amount(place(day, "TO_RELEASE")).subtract(before)).isEqualByComparingTo("120");
        assertThat(placeOf(line)).isEqualTo("TO_RELEASE");

        String invoice = Rest.get("invoices?client=" + client).json().findValuesAsText("id").stream()
                .filter(id -> Rest.get("invoices/" + id)
                        .json()
                        .get("lines")
                        .findValuesAsText("id")
                        .contains(line))
                .findFirst()
                .orElseThrow();
        assertThat(Rest.post("invoices/release", "{\"ids\":[\"" + invoice + "\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(placeOf(line)).isEqualTo("READY");
        String csv = new String(
                Rest.get("reconciliation/lines.csv?" + day + "&place=READY")
                        .whole()
                        .body(),
                StandardCharsets.UTF_8);
        assertThat(csv.lines().findFirst().orElseThrow()).contains("place", "why", "amount");
        assertThat(csv).contains(line);
        assertThat(amount(place("asOf=2026-10-05&" + day, "READY"))).isEqualByComparingTo("0");
    }

    @Test
    void what_belongs_to_a_closed_month_needs_the_permission() {
        Rest.Answer now = Rest.get("month-end");
        assertThat(Rest.put("month-end", "{\"closedThrough\":\"2019-12-31\"}").status())
                .isEqualTo(428);
        Rest.Answer wrong = Rest.put("month-end", "{\"closedThrough\":\"2019-12-30\"}", "If-Match", now.header("ETag"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().at("/errors/0/pointer").asText()).isEqualTo("/closedThrough");
        Rest.Answer closed =
                Rest.put("month-end", "{\"closedThrough\":\"2019-12-31\"}", "If-Match", now.header("ETag"));
        assertThat(closed.status()).isEqualTo(200);
        assertThat(Rest.put("month-end", "{\"closedThrough\":\"2019-11-30\"}", "If-Match", now.header("ETag"))
                        .status())
                .as("somebody else closed meanwhile")
                .isEqualTo(409);
        try {
            String payment = """
                    {"client":"%s","receivedOn":"2019-12-31","method":"CASH","amount":10.00}""".formatted(client);
            ArrayNode scope = CanonicalJson.mapper().createArrayNode();
            EnumSet.complementOf(EnumSet.of(Permission.POST_CLOSED)).forEach(one -> scope.add(one.name()));
            Person biller = Person.withToken(Administrator.token(Administrator.signedIn(), scope));
            HttpResponse<byte[]> refused = biller.send("POST", "/api/v1/payments", payment);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(Person.json(refused).get("type").asText()).endsWith(":month-closed");
            assertThat(biller.send("POST", "/api/v1/payments", payment.replace("2019-12-31", "2020-01-01"))
                            .statusCode())
                    .isEqualTo(201);
            assertThat(Rest.post("payments", payment).status()).isEqualTo(201);
            String release = "/api/v1/notes/" + drafted("2019-12-30") + "/release";
            HttpResponse<byte[]> closedNote = biller.send("POST", release, "");
            assertThat(closedNote.statusCode()).isEqualTo(403);
            assertThat(Person.json(closedNote).get("type").asText()).endsWith(":month-closed");
            assertThat(Rest.post(release.replace("/api/v1/", ""), "").status()).isEqualTo(200);
        } finally {
            Rest.Answer open =
                    Rest.put("month-end", "{\"reason\":\"The test is over\"}", "If-Match", closed.header("ETag"));
            assertThat(open.status()).isEqualTo(200);
            assertThat(open.json().at("/history/0/reopened").asBoolean()).isTrue();
        }
    }

    @Test
    void a_timeline_has_all_that_happened_with_a_client() {
        String line = noted("2026-10-07");
        JsonNode timeline = Rest.get("clients/" + client + "/timeline").json();
        assertThat(timeline.get("items").findValuesAsText("kind")).contains("NOTE", "INVOICE", "AUTHORIZATION");
        JsonNode notes = Rest.get("clients/" + client + "/timeline?kind=NOTE&from=2026-10-07&through=2026-10-07")
                .json();
        assertThat(notes.get("total").asInt()).isEqualTo(1);
        assertThat(notes.at("/items/0/path").asText()).startsWith("/note.xhtml?id=");
        assertThat(notes.at("/items/0/amount").decimalValue()).isEqualByComparingTo("120");
        assertThat(placeOf(line)).isEqualTo("TO_RELEASE");
        assertThat(Rest.get("clients/" + UUID.randomUUID() + "/timeline").status())
                .isEqualTo(404);
    }
}
