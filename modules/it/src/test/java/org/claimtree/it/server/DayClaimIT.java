package org.claimtree.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.claimtree.platform.CanonicalJson;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A day that is paid by the day, from its documentation to the claim of a payer that wants a claim code for it, or not. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DayClaimIT {
    /** As the tests of the pages of days have them: a code of its own would be counted there too. */
    private static final String CODES = """
            {"format":"claimtree-practice-1","codes":[
            {"ref":"602","kind":"INTERNAL","description":"Documentation","flags":{"billable":false,"unmanaged":true}},
            {"ref":"0905","kind":"REVENUE","description":"Intensive outpatient day","terms":{"units":{"per":"DAY"},"fee":350}}],
            "codeGroups":[{"ref":"IOP-NB","name":"IOP Non Billable Group","codes":["602"]},
            {"ref":"IOP-B","name":"IOP Billable Group","codes":["0905"]}]}
            """;

    /** The client's, and the payer's. */
    private final String ref =
            "D" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);
    /** Lately, whenever this runs: what is older is only proposed. */
    private final LocalDate day = LocalDate.now().minusDays(3);

    /** A client of a payer of its own, with one documented day. */
    private String documented(boolean withClaimCode) throws IOException {
        ObjectNode practice = (ObjectNode) CanonicalJson.mapper().readTree(RestIT.PRACTICE);
        practice.remove("charges");
        ((ObjectNode) practice.withArray("/payers").get(0)).put("ref", ref).put("name", "PAYER OF DAYS " + ref);
        ObjectNode client = (ObjectNode) practice.withArray("/clients").get(0);
        practice.putArray("clients").add(client.put("ref", ref));
        ObjectNode coverage = (ObjectNode) client.withArray("/coverages").get(0);
        client.putArray("coverages").add(coverage);
        coverage.putObject("insurer").put("payer", ref);
        client.putArray("diagnoses").add("F1020");
        client.withObject("/consent").putObject("disclosure").put("from", "2026-01-01");
        ObjectNode care = client.putObject("care");
        care.putArray("clinicians").add("BAKER");
        care.putObject("place").put("location", "MAIN").put("placeOfService", "11");
        if (withClaimCode) {
            ObjectNode row = practice.putArray("payerCodes").addObject().put("ref", "0905 " + ref);
            row.put("code", "0905").putObject("applies").put("payer", ref);
            row.putObject("sent").put("code", "H0015");
        }
        good(Rest.post("practice-imports", CODES));
        good(Rest.post("practice-imports", practice.toString()));
        String id = good(Rest.post("clients/search", "{\"ref\":\"" + ref + "\"}"))
                .at("/items/0/id")
                .asText();
        authorize(id, "602");
        authorize(id, "0905");
        String note = good(Rest.post("notes", """
                        {"client":"%s","people":{"performedBy":"BAKER"},"session":{"start":"%sT09:00","minutes":60},
                        "lines":[{"code":"602"}],"text":"Took part."}""".formatted(id, day))).get("id").asText();
        good(Rest.post("notes/" + note + "/release", ""));
        return id;
    }

    private static void authorize(String client, String code) {
        good(Rest.post("authorizations", """
                {"client":"%s","code":"%s","grant":{"status":"APPROVED","payerNumber":"AU-7",
                "dates":{"from":"2026-01-01","through":"2036-12-31"}},"units":{"kind":"UNITS","allotted":20}}""".formatted(client, code)));
    }

    private static JsonNode good(Rest.Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isBetween(200, 202);
        return answer.json();
    }

    /** The day is billed, its charge goes to billing, and a batch of the payer is built. */
    private JsonNode batch(String client) {
        good(Rest.post("iop-runs", "{\"from\":\"%1$s\",\"through\":\"%1$s\"}".formatted(day)));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> Rest.get("iop-days?outcome=BILLED&client=" + client)
                                .json()
                                .get("total")
                                .asInt()
                        == 1);
        good(Rest.post("invoices/release", "{\"filter\":{\"client\":\"" + client + "\"}}"));
        String batch = "claim-batches/"
                + good(Rest.post("claim-batches", "{\"payers\":[\"" + ref + "\"]}"))
                        .get("id")
                        .asText();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Rest.get(batch).json().get("status").asText().matches("READY|EMPTY"));
        return Rest.get(batch).json();
    }

    @Test
    void a_day_goes_to_its_payer_under_the_payers_claim_code() throws IOException {
        JsonNode batch = batch(documented(true));

        assertThat(batch.get("claims").asInt())
                .as(
                        "%s",
                        Rest.get("claim-batches/" + batch.get("id").asText() + "/held")
                                .json())
                .isEqualTo(1);
        byte[] file = Rest.get(batch.at("/files/0/href").asText()).whole().body();
        assertThat(new String(file, StandardCharsets.US_ASCII))
                .contains("SV1*HC:H0015*350*UN*1***1~")
                .contains("REF*G1*AU-7~")
                .doesNotContain("0905");
    }

    @Test
    void a_day_whose_payer_has_no_claim_code_is_held() throws IOException {
        JsonNode batch = batch(documented(false));

        assertThat(batch.get("claims").asInt()).isZero();
        ArrayNode held = Rest.get("claim-batches/" + batch.get("id").asText() + "/held")
                .json()
                .withArray("/items");
        assertThat(held).hasSize(1);
        assertThat(held.get(0).get("findings").findValuesAsText("code")).contains("REVENUE_CODE_ON_837P");
    }
}
