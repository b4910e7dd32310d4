package org.claimtree.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.claimtree.platform.CanonicalJson;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The four places where a procedure code is set: service, completed session, booking paid in advance, invoice. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FourPlacesIT {
    private static final String DAY = "2026-11-23";

    private final String round =
            "F" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);
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

    /** What an answer says that must be good. */
    private static JsonNode good(Rest.Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isBetween(200, 299);
        return answer.json();
    }

    private void service(boolean inAdvance) {
        String content = """
                {"name":"Hour %s","terms":{"minutes":45,"price":95,"paidInAdvance":%s,"group":false},
                "lines":[{"code":"90834","modifiers":["GT"],"description":"Talk therapy"}],"active":true}
                """.formatted(round, inAdvance);
        good(Rest.put("services/" + round, content, "If-None-Match", "*"));
    }

    private String appointment() {
        return """
                {"service":"%s","provider":"BAKER","place":{"location":"MAIN"},"time":{"start":"%sT09:00"},"clients":["%s"]}
                """.formatted(round, DAY, client);
    }

    private String booking(String amount) {
        return "{\"appointment\":" + appointment()
                + ",\"payment\":{\"method\":\"CARD\",\"reference\":\"4711\",\"amount\":" + amount + "}}";
    }

    private void authorize(int units) {
        good(Rest.post("authorizations", """
                {"client":"%s","code":"90834","grant":{"status":"APPROVED","payerNumber":"AU-9",
                "dates":{"from":"%s","through":"%s"}},"units":{"kind":"VISITS","allotted":%d}}
                """.formatted(client, DAY, DAY, units)));
    }

    private JsonNode payment() {
        return good(Rest.get("payments?client=" + client)).at("/items/0");
    }

    /** Charges of the day: code, amount and whether they count. */
    private List<String> charges() {
        List<String> charges = new ArrayList<>();
        good(Rest.get("charges?sort=code&client=" + client + "&from=" + DAY))
                .get("items")
                .forEach(each -> charges.add(each.at("/service/code").asText() + " "
                        + each.at("/service/quantity/amount").asText()
                        + (each.at("/claiming/voided").asBoolean() ? " voided" : "")));
        return charges;
    }

    private static List<String> codes(JsonNode lines) {
        List<String> codes = new ArrayList<>();
        lines.forEach(line -> codes.add(line.path("code").asText("-")));
        return codes;
    }

    @Test
    void place_1_a_service_keeps_its_code_with_the_description_that_was_edited() {
        JsonNode offered = good(Rest.get("billing-codes?q=90834")).at("/items/0");
        assertThat(offered.get("description").asText()).isEqualTo("Individual therapy");
        service(false);
        JsonNode line = good(Rest.get("services/" + round)).at("/lines/0");
        assertThat(line.get("code").asText()).isEqualTo("90834");
        assertThat(line.get("description").asText()).isEqualTo("Talk therapy");
        String id = good(Rest.post("appointments", appointment())).get("id").asText();
        JsonNode proposed = good(Rest.get("appointments/" + id + "/completion"));
        assertThat(proposed.at("/lines/0/code").asText()).isEqualTo("90834");
        assertThat(proposed.at("/lines/0/description").asText()).isEqualTo("Talk therapy");
        assertThat(proposed.at("/lines/0/modifiers/0").asText()).isEqualTo("GT");
    }

    @Test
    void place_2_codes_are_edited_removed_and_added_while_a_session_is_marked_complete() {
        service(false);
        String id = good(Rest.post("appointments", appointment())).get("id").asText();
        String lines = "{\"clients\":[{\"client\":\"%s\",\"diagnoses\":[\"F411\"],\"lines\":[%s]}]}";
        Rest.Answer wrong = Rest.post(
                "appointments/" + id + "/complete",
                lines.formatted(client, "{\"code\":\"90834\"},{\"code\":\"NOSUCH\"}"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().at("/errors/0/pointer").asText()).isEqualTo("/clients/0/lines/1/code");
        JsonNode done = good(
                Rest.post(
                        "appointments/" + id + "/complete",
                        lines.formatted(
                                client,
                                "{\"code\":\"90837\",\"worth\":{\"amount\":175}},{\"code\":\"80305\",\"worth\":{\"amount\":20}}")));
        JsonNode note = good(Rest.get("notes/" + done.at("/notes/0/note").asText()));
        assertThat(codes(note.get("lines"))).containsExactly("90837", "80305");
        assertThat(note.at("/state/status").asText()).isEqualTo("DRAFT");
    }

    @Test
    void place_3_the_invoice_of_a_booking_paid_in_advance_is_looked_through_edited_and_confirmed_as_one() {
        service(true);
        Rest.Answer ordinary = Rest.post("appointments", appointment());
        assertThat(ordinary.status()).isEqualTo(422);
        assertThat(ordinary.json().at("/errors/0/code").asText()).isEqualTo("PAID_IN_ADVANCE");
        JsonNode shown = good(Rest.post("bookings/preview", "{\"appointment\":" + appointment() + "}"));
        assertThat(shown.get("total").asText()).isEqualTo("95.00");
        assertThat(shown.at("/lines/0/description").asText()).isEqualTo("Talk therapy");
        assertThat(shown.at("/insurer/payer").asText()).isEqualTo("AETNA");

        ObjectNode wish = (ObjectNode) json(booking("115"));
        wish.set(
                "lines",
                json("[{\"code\":\"90834\",\"units\":1,\"price\":95,\"description\":\"Talk\"},"
                        + "{\"price\":20,\"description\":\"Workbook\"},{\"code\":\"NOSUCH\"}]"));
        Rest.Answer wrong = Rest.post("bookings", wish.toString());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().at("/errors/0/pointer").asText()).isEqualTo("/lines/2/code");
        assertThat(good(Rest.get("appointments?client=" + client)).get("total").asInt())
                .isZero();
        assertThat(good(Rest.get("payments?client=" + client)).get("total").asInt())
                .isZero();
        ((ArrayNode) wish.get("lines")).remove(2);
        JsonNode booked = good(Rest.post("bookings", wish.toString(), "Idempotency-Key", round));
        assertThat(good(Rest.post("bookings", wish.toString(), "Idempotency-Key", round))
                        .get("appointment"))
                .isEqualTo(booked.get("appointment"));
        assertThat(booked.at("/invoice/status").asText()).isEqualTo("PAID");
        assertThat(booked.at("/invoice/number").asLong()).isPositive();
        assertThat(codes(lines(booked))).containsExactly("90834", "-");
        JsonNode invoice = good(Rest.get("invoices/" + booked.at("/invoice/id").asText()));
        assertThat(invoice.at("/lines/0/done/description").asText()).isEqualTo("Talk");
        for (String paper : List.of("invoice.pdf", "superbill.pdf")) {
            String address = "invoices/" + booked.at("/invoice/id").asText() + "/" + paper;
            assertThat(Rest.get(address).status()).isEqualTo(200);
        }
        assertThat(payment().get("onAccount").asText()).isEqualTo("0.00");
    }

    private static JsonNode lines(JsonNode booking) {
        ArrayNode lines = CanonicalJson.mapper().createArrayNode();
        booking.get("lines").forEach(each -> lines.add(each.get("line")));
        return lines;
    }

    private static JsonNode json(String text) {
        try {
            return CanonicalJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void place_3_what_was_paid_in_advance_is_billed_once_and_claimed_when_it_is_done() {
        service(true);
        authorize(1);
        String id =
                good(Rest.post("bookings", booking("95"))).get("appointment").asText();
        good(Rest.post("invoices/release", "{\"filter\":{\"client\":\"" + client + "\"}}"));
        String charge = good(Rest.get("bookings/" + id)).at("/lines/0/charge").asText();
        assertThat(claimable(charge)).isFalse();
        JsonNode proposed = good(Rest.get("appointments/" + id + "/completion"));
        assertThat(proposed.at("/lines/0/worth/amount").asText()).isEqualTo("95.00");
        assertThat(released(id)).isEqualTo(charge);
        assertThat(charges()).containsExactly("90834 95.00");
        assertThat(claimable(charge)).isTrue();
        assertThat(payment().get("onAccount").asText()).isEqualTo("95.00");
    }

    /** Whether checking the client's claims makes a draft of the charge. */
    private boolean claimable(String charge) {
        good(Rest.post("claim-drafts/check", "{\"clients\":[\"" + client + "\"]}"));
        return good(Rest.get("claim-drafts?client=" + client)).toString().contains(charge);
    }

    @Test
    void place_3_a_line_that_is_corrected_before_the_session_is_billed_once_too() {
        service(true);
        authorize(1);
        JsonNode booked = good(Rest.post("bookings", booking("95")));
        String id = booked.get("appointment").asText();
        Line line = new Line(
                booked.at("/invoice/id").asText(), booked.at("/lines/0/charge").asText());
        ObjectNode other = content(line, "90834").put("ref", round + "-C");
        ((ObjectNode) other.at("/service/quantity")).put("amount", 80);
        JsonNode successor = good(Rest.post(
                "invoices/" + line.invoice() + "/lines/" + line.charge() + "/correct",
                "{\"reason\":\"price\",\"line\":" + other + "}",
                "If-Match",
                tag(line)));
        assertThat(good(Rest.get("bookings/" + id)).at("/lines/0/charge")).isEqualTo(successor.get("id"));
        assertThat(released(id)).isEqualTo(successor.get("id").asText());
        assertThat(charges()).containsExactlyInAnyOrder("90834 80.00", "90834 95.00 voided");
    }

    /** Completes a session as it is proposed and releases its note; the answer is the charge of its line. */
    private String released(String appointment) {
        JsonNode proposed = good(Rest.get("appointments/" + appointment + "/completion"));
        ObjectNode line = ((ObjectNode) proposed.at("/lines/0").deepCopy()).without("description");
        line.set("pointers", json("[1]"));
        JsonNode done = good(Rest.post(
                "appointments/" + appointment + "/complete",
                "{\"clients\":[{\"client\":\"" + client + "\",\"diagnoses\":[\"F411\"],\"lines\":[" + line + "]}]}"));
        String note = done.at("/notes/0/note").asText();
        return good(Rest.post("notes/" + note + "/release", ""))
                .at("/counted/0/id")
                .asText();
    }

    @Test
    void place_3_cancelling_makes_a_credit() {
        service(true);
        String id =
                good(Rest.post("bookings", booking("95"))).get("appointment").asText();
        good(Rest.post("appointments/" + id + "/cancel", "{\"reason\":\"ill\"}"));
        JsonNode after = good(Rest.get("bookings/" + id));
        assertThat(after.get("status").asText()).isEqualTo("CANCELLED");
        assertThat(after.at("/payment/onAccount").asText()).isEqualTo("95.00");
        assertThat(charges()).containsExactly("90834 95.00 voided");
    }

    private record Line(String invoice, String charge) {}

    /** A line on a draft of its own day. */
    private Line line() {
        String charge =
                good(Rest.post("charges", """
                        {"ref":"%1$s-L","client":"%1$s","service":{"dates":{"from":"%2$s","through":"%2$s"},"code":"90834",
                        "quantity":{"units":1,"amount":100},"location":"MAIN","placeOfService":"11"},
                        "people":{"performedBy":"BAKER","insuranceProvider":"BAKER"},
                        "reasons":{"diagnoses":["F411"],"pointers":[1]},"claiming":{"released":false}}
                        """.formatted(round, DAY))).get("id").asText();
        String invoice = good(Rest.get("invoices?client=" + client + "&from=" + DAY))
                .at("/items/0/id")
                .asText();
        return new Line(invoice, charge);
    }

    private Rest.Answer edit(Line line, String code, String tag) {
        return Rest.put(
                "invoices/" + line.invoice() + "/lines/" + line.charge(),
                content(line, code).toString(),
                "If-Match",
                tag);
    }

    private static ObjectNode content(Line line, String code) {
        ObjectNode charge = (ObjectNode) good(Rest.get("charges/" + line.charge()));
        ((ObjectNode) charge.get("service")).put("code", code);
        return charge.without(List.of("id", "client"));
    }

    private static String tag(Line line) {
        return Rest.get("invoices/" + line.invoice()).header("ETag");
    }

    private static String codeOf(Line line) {
        return good(Rest.get("charges/" + line.charge())).at("/service/code").asText();
    }

    @Test
    void place_4_codes_are_edited_on_draft_and_sent_invoices_and_else_refused_with_the_state_named() {
        Line line = line();
        good(edit(line, "90837", tag(line)));
        assertThat(codeOf(line)).isEqualTo("90837");
        good(Rest.post("invoices/" + line.invoice() + "/send", "", "If-Match", tag(line)));
        good(edit(line, "80305", tag(line)));
        assertThat(codeOf(line)).isEqualTo("80305");
        ObjectNode added = content(line, "90834").put("ref", round + "-A");
        JsonNode second =
                good(Rest.post("invoices/" + line.invoice() + "/lines", added.toString(), "If-Match", tag(line)));
        good(Rest.delete(
                "invoices/" + line.invoice() + "/lines/" + second.get("id").asText(), "If-Match", tag(line)));

        String answer = """
                {"answeredOn":"2026-11-25","lines":[{"charge":"%s","paid":60,
                "adjustments":[{"group":"PR","code":"3","amount":40}]}]}
                """.formatted(line.charge());
        good(Rest.post("invoices/" + line.invoice() + "/answers", answer, "If-Match", tag(line)));
        Rest.Answer refused = edit(line, "90834", tag(line));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").asText()).endsWith(":correct-charge");
        assertThat(refused.json().get("detail").asText())
                .isEqualTo("The invoice is partly paid: its lines are not changed in place; correct the charge.");
        assertThat(codeOf(line)).isEqualTo("80305");
        ObjectNode corrected = content(line, "90834").put("ref", round + "-C");
        JsonNode successor = good(Rest.post(
                "invoices/" + line.invoice() + "/lines/" + line.charge() + "/correct",
                "{\"reason\":\"wrong code\",\"line\":" + corrected + "}",
                "If-Match",
                tag(line)));
        assertThat(successor.at("/service/code").asText()).isEqualTo("90834");
    }

    @Test
    void place_4_a_void_invoice_is_not_edited_and_says_so() {
        Line line = line();
        good(Rest.post("invoices/" + line.invoice() + "/void", "{\"reason\":\"twice\"}", "If-Match", tag(line)));
        Rest.Answer refused = edit(line, "90837", tag(line));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").asText()).endsWith(":invoice-state");
        assertThat(refused.json().get("detail").asText()).contains("The invoice is void");
    }

    @Test
    void two_people_edit_one_invoice_and_the_second_is_told_and_loses_nothing() {
        Line line = line();
        String both = tag(line);
        good(edit(line, "90837", both));
        Rest.Answer second = edit(line, "80305", both);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.isProblem()).isTrue();
        assertThat(codeOf(line)).isEqualTo("90837");
        good(edit(line, "80305", tag(line)));
        assertThat(codeOf(line)).isEqualTo("80305");
    }
}
