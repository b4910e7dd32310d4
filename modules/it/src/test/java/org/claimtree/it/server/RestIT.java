package org.claimtree.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.claimtree.edi837p.testing.IndependentReader;
import org.claimtree.edi837p.testing.InterchangeVerifier;
import org.claimtree.platform.Fingerprint;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RestIT {
    static final String PRACTICE = read("edi-samples/subscriber-is-patient/input.json");

    @BeforeEach
    void practice() {
        assertThat(Rest.post("practice-imports", PRACTICE).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims/CT0000001", "payers", "profile-tree", "/openapi", "/metrics", "/nothing"})
    void nothing_but_health_opens_without_the_token(String path) {
        assertThat(Rest.withoutToken(path).status()).isEqualTo(401);
        assertThat(Rest.withoutToken(path).isProblem()).isTrue();
        assertThat(Rest.withoutToken("/health").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "practice-imports|{}|422",
                "practice-imports|[]|422",
                "practice-imports|null|4",
                "practice-imports|''|400",
                "practice-imports|{\"a\":|400",
                "practice-imports|{\"a\":1,\"a\":2}|400",
                "claim-batches|{\"payer\":[\"X\"]}|422",
                "claim-batches|[]|4",
                "claim-batches|{\"from\":\"soon\"}|422",
                "claim-drafts/check|{\"payers\":\"X\"}|422",
                "clients/search|{\"shoe\":1}|422",
                "clients|{}|422",
                "charges|{}|422"
            })
    void bad_bodies_are_refused_with_a_problem(String path, String body, String status) {
        Rest.Answer answer = Rest.post(path, body);
        assertThat(Integer.toString(answer.status())).startsWith(status);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.json().get("type").asText()).startsWith("urn:claimtree:problem:");
    }

    @ParameterizedTest
    @CsvSource({
        "claim-batches/x,404",
        "claim-batches?limit=0,400",
        "claim-drafts?status=SHOE,400",
        "claims/NONE,404",
        "payers/NOBODY,404",
        "payers?sort=-,400",
        "payers?where=name,400",
        "payers?where=name:a&where=:b,400",
        "claims?sort=shoe,400",
        "claims/NONE/segments,404",
        "claims/NONE/history,404",
        "claims/NONE/form.png?page=0,400",
        "charges?from=soon,400",
        "nothing,404",
        "/nothing,404",
        "/error-answers,404",
        "application.wadl,404"
    })
    void bad_addresses_are_refused_with_a_problem(String path, int status) {
        Rest.Answer answer = Rest.get(path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.isProblem()).isTrue();
        assertThat(new String(answer.whole().body())).doesNotContainIgnoringCase("payara");
    }

    @Test
    void a_document_that_is_too_large_or_too_deep_is_refused_and_the_server_lives_on() {
        String large = "{\"format\":\"" + "x".repeat(33 << 20) + "\"}";
        assertThat(Rest.post("practice-imports", large).status()).isEqualTo(413);
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertThat(Rest.post("practice-imports", deep).status()).isBetween(400, 499);
        assertThat(Rest.get("payers").status()).isEqualTo(200);
    }

    @Test
    void a_repeated_request_does_its_work_once() {
        String key = UUID.randomUUID().toString();
        Rest.Answer first = Rest.post("claim-batches", "{\"payers\":[\"NONE\"]}", "Idempotency-Key", key);
        Rest.Answer again = Rest.post("claim-batches", "{\"payers\":[\"NONE\"]}", "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(202);
        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        Rest.Answer other = Rest.post("claim-batches", "{}", "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("type").asText()).endsWith("idempotency-key-reused");
    }

    @Test
    void charges_become_a_file_that_two_readers_accept() {
        String round = UUID.randomUUID().toString().substring(0, 8);
        String document = PRACTICE.replace("\"1001\"", "\"C" + round + "\"").replace("\"N-", "\"NR" + round + "-");
        Rest.Answer taken = Rest.post("practice-imports", document);
        assertThat(taken.status()).as(String.valueOf(taken.json())).isEqualTo(200);
        Rest.Answer created = Rest.post("claim-batches", "{}");
        String location = created.header("Location");
        assertThat(location).isNotNull();
        String batch = "claim-batches/" + created.json().get("id").asText();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !Rest.get(batch).json().get("status").asText().matches("BUILDING|VERIFYING"));

        JsonNode file = Rest.get(batch).json().at("/files/0");
        Rest.Answer download = Rest.get(file.get("href").asText());
        assertThat(download.header("Content-Disposition"))
                .contains(file.get("name").asText());
        assertThat(Fingerprint.of(download.whole().body()))
                .isEqualTo(file.get("sha256").asText());
        assertThat(InterchangeVerifier.problems(download.whole().body())).isEmpty();
        assertThat(IndependentReader.problems(download.whole().body())).isEmpty();
        assertThat(Rest.get(file.get("href").asText()).whole().body())
                .isEqualTo(download.whole().body());

        JsonNode claim = Rest.get(batch + "/claims?provenance=true").json().at("/items/0");
        assertThat(claim.at("/provenance/claim/0/sentence").asText()).startsWith("billing.entity is NORTHSIDE");
        JsonNode whole = Rest.get("claims/" + claim.get("number").asText()).json();
        assertThat(whole.at("/snapshot/claim/control/claimNumber")).isEqualTo(claim.get("number"));
        assertThat(Rest.post(batch + "/resume", "").status()).isEqualTo(409);
        seenInDetail(claim.get("number").asText());
    }

    private static void seenInDetail(String number) {
        JsonNode listed = Rest.get("claims?sort=-client&number=" + number).json();
        assertThat(listed.get("total").asInt()).isOne();
        assertThat(listed.at("/totals/amount").asText()).matches("[0-9]+\\.[0-9]{2}");
        assertThat(Rest.get("claims/" + number + "/segments").json().findValuesAsText("loop"))
                .startsWith("ST")
                .contains("2010AA", "2400");
        Rest.Answer picture = Rest.get("claims/" + number + "/form.png");
        assertThat(picture.type()).contains("image/png");
        assertThat(picture.header("Form-Pages")).isEqualTo("1");
        assertThat(new String(picture.whole().body(), 1, 3, StandardCharsets.US_ASCII))
                .isEqualTo("PNG");
        assertThat(Rest.get("claims/" + number + "/form.png?page=2").status()).isEqualTo(404);
        assertThat(Rest.get("claims/" + number + "/history").json().findValuesAsText("what"))
                .contains("FROZEN", "FILE_CLOSED", "READ_BACK", "VIEWED");
    }

    @Test
    void lists_are_chosen_by_any_field_and_leave_as_workbooks() {
        assertThat(Rest.get("payers?where=filingCode:ci&where=name:aet&sort=-filingCode")
                        .json()
                        .at("/items/0/ref")
                        .asText())
                .isEqualTo("AETNA");
        assertThat(Rest.get("payers?where=shoe:x").json().get("total").asInt()).isZero();
        for (String list : List.of("payers", "charges", "claims", "claim-drafts")) {
            Rest.Answer book = Rest.get(list + ".xlsx");
            assertThat(book.status()).as(list).isEqualTo(200);
            assertThat(book.header("Content-Disposition")).contains(list + ".xlsx");
            assertThat(new String(book.whole().body(), 0, 2, StandardCharsets.US_ASCII))
                    .isEqualTo("PK");
        }
        assertThat(Rest.post("clients/search.xlsx", "{}").status()).isEqualTo(200);
    }

    @Test
    void what_was_seen_is_traced_and_sealed_and_all_that_is_stored_verifies() {
        String client = Rest.post("clients/search", "{\"ref\":\"1001\"}")
                .json()
                .at("/items/0/id")
                .asText();
        assertThat(Rest.get("clients/" + client).status()).isEqualTo(200);
        String question = "{\"subject\":\"" + client + "\",\"kind\":\"client\",\"action\":\"READ\"}";
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Rest.post("audit/search", question)
                        .json()
                        .at("/items/0/block")
                        .isNumber());
        assertThat(Rest.post("audit/search?limit=1", "{}")
                        .json()
                        .at("/items/0/kind")
                        .asText())
                .as("auditors are audited")
                .isEqualTo("audit");
        assertThat(new String(Rest.post("audit/search.csv", question).whole().body()))
                .startsWith("id,at,actor,")
                .contains(client);

        JsonNode verification = Rest.post("verifications", "").json();
        assertThat(verification.get("whole").asBoolean())
                .as(verification.toString())
                .isTrue();
        assertThat(verification.findValuesAsText("what"))
                .containsExactly(
                        "audit trail", "claim files", "claims", "numbers", "revisions", "units of authorizations");
    }

    @Test
    void the_tree_is_saved_by_whoever_read_the_newest() {
        Rest.Answer read = Rest.get("profile-tree");
        String tag = read.header("ETag");
        String tree = "{\"rules\":[{\"when\":{\"dimension\":\"PROVIDER\",\"is\":[\"BAKER\"]},\"inherit\":true}]}";
        assertThat(Rest.put("profile-tree", tree).status()).isEqualTo(428);
        assertThat(Rest.put("profile-tree", tree, "If-Match", tag).status()).isBetween(200, 204);
        Rest.Answer late = Rest.put("profile-tree", tree, "If-Match", tag);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("detail").asText()).contains("admin");
        String unknown = "{\"rules\":[{\"when\":{\"dimension\":\"PROVIDER\",\"is\":[\"BAKER\"]},\"use\":\"NOBODY\"}]}";
        String newest = Rest.get("profile-tree").header("ETag");
        assertThat(Rest.put("profile-tree", unknown, "If-Match", newest).status())
                .isEqualTo(422);
    }

    @Test
    void records_are_read_changed_and_exported() {
        Rest.Answer payer = Rest.get("payers/AETNA");
        String changed = "{\"name\":\"AETNA\",\"filingCode\":\"CI\",\"electronic\":{\"payerId\":\"60054\","
                + "\"partner\":\"CLEARING\"},\"terms\":{\"formType\":\"837P\"}}";
        assertThat(Rest.put("payers/AETNA", changed).status()).isEqualTo(428);
        assertThat(Rest.put("payers/AETNA", changed, "If-Match", payer.header("ETag"))
                        .status())
                .isEqualTo(200);
        assertThat(Rest.put("payers/AETNA", changed, "If-Match", "\"stale\"").status())
                .isEqualTo(409);
        assertThat(Rest.get("payers.csv").type()).contains("text/csv;charset=utf-8");
        assertThat(Rest.delete("payers/AETNA").status()).isEqualTo(405);
        assertThat(Rest.post("clients/search", "{\"name\":\"doe\"}")
                        .json()
                        .get("total")
                        .asInt())
                .isPositive();
    }

    @Test
    void a_body_of_another_kind_is_not_read() {
        assertThat(Rest.post("claim-batches", "{}", "Content-Type", "application/json; charset=utf-8")
                        .status())
                .isEqualTo(202);
        Rest.Answer form = Rest.post("claim-batches", "{}", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(form.status()).isEqualTo(415);
        assertThat(form.isProblem()).isTrue();
    }

    @Test
    void a_wrong_parameter_is_named() {
        Rest.Answer mistyped = Rest.get("payers?actve=true&limit=2000&sort=name");
        assertThat(mistyped.status()).isEqualTo(400);
        assertThat(mistyped.json().get("errors"))
                .extracting(e -> e.get("parameter").asText(), e -> e.get("code").asText())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("", "UNKNOWN_PARAMETER"),
                        org.assertj.core.groups.Tuple.tuple("limit", "PARAMETER_FORM"));
        assertThat(new String(mistyped.whole().body())).doesNotContain("actve");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(System.getProperty("project.root", "../.."), file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
