package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.claimtree.claims.delivery.sftp.TestHost;
import org.claimtree.it.server.Administrator;
import org.claimtree.it.server.Person;
import org.claimtree.platform.CanonicalJson;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Files go to a real SFTP server, asked for by programs and on pages; and partners go to production. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DeliveryIT {
    private static final String AT = "partners/CLEARING/delivery";
    private static Chromium chromium;

    @TempDir
    Path root;

    private TestHost host;
    private final String ref =
            "V" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        Practice.take();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void start() {
        host = new TestHost(root);
    }

    /** Files of other tests stay where they are. */
    @AfterEach
    void forget() {
        ask("DELETE", AT, null);
        host.close();
    }

    private static HttpResponse<byte[]> ask(String method, String path, String body) {
        Person admin = Person.withToken(Administrator.token());
        String tag = method.equals("POST") || method.equals("GET")
                ? null
                : admin.send("GET", "/api/v1/" + path, null)
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow();
        return (tag == null ? admin : admin.with("If-Match", tag)).send(method, "/api/v1/" + path, body);
    }

    private ObjectNode wish(String password) {
        return CanonicalJson.mapper()
                .createObjectNode()
                .put("host", "127.0.0.1")
                .put("port", host.port())
                .put("user", TestHost.USER)
                .put("folder", "/in")
                .put("password", password);
    }

    private static JsonNode save(ObjectNode wish) {
        HttpResponse<byte[]> saved = ask("PUT", AT, wish.toString());
        assertThat(saved.statusCode()).as(new String(saved.body())).isEqualTo(200);
        return Person.json(saved);
    }

    private static String trial() {
        return Practice.send("POST", AT + "/trials", null).get("outcome").asText();
    }

    /** A batch with one file that nobody has; its id. */
    private JsonNode claim() {
        String client = Practice.send("POST", "clients/search", "{\"ref\":\"" + ref + "\"}")
                .at("/items/0/id")
                .asText();
        return Practice.get("claims?sort=-number&client=" + client).at("/items/0");
    }

    private String file(JsonNode claim) {
        return "claim-batches/" + claim.get("batch").asText() + "/files/"
                + claim.get("file").asText();
    }

    private JsonNode delivery(JsonNode claim) {
        for (JsonNode item : Practice.get("claim-batches/" + claim.get("batch").asText() + "/deliveries")
                .get("items")) {
            if (item.get("file").asText().equals(claim.get("file").asText())) {
                return item;
            }
        }
        return CanonicalJson.mapper().createObjectNode().put("state", "NONE");
    }

    private JsonNode awaitEnd(JsonNode claim) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> delivery(claim).get("state").asText().matches("DELIVERED|FAILED"));
        return delivery(claim);
    }

    @Test
    void a_connection_is_tried_and_says_what_stands_against_it() {
        assertThat(ask("POST", AT + "/trials", null).statusCode()).isEqualTo(409);
        JsonNode saved = save(wish(TestHost.PASSWORD));
        assertThat(saved.toString()).doesNotContain(TestHost.PASSWORD);
        JsonNode first = Practice.send("POST", AT + "/trials", null);
        assertThat(first.get("outcome").asText()).isEqualTo("HOST_KEY_NEW");
        assertThat(first.get("hostKey").asText()).isEqualTo(host.fingerprint());

        ObjectNode confirmed = wish(TestHost.PASSWORD).put("hostKey", host.fingerprint());
        save(confirmed);
        assertThat(trial()).isEqualTo("WORKS");
        assertThat(host.names("in")).isEmpty();
        save(confirmed.deepCopy().put("password", "wrong"));
        assertThat(trial()).isEqualTo("SIGN_IN_REFUSED");
        save(confirmed.deepCopy().put("folder", "/nowhere"));
        assertThat(trial()).isEqualTo("FOLDER_MISSING");
        host.changeKey();
        assertThat(trial()).isEqualTo("HOST_KEY_DIFFERS");
        host.close();
        assertThat(trial()).isEqualTo("REFUSED");
    }

    @Test
    void a_file_is_delivered_byte_for_byte_and_its_claims_are_submitted() {
        save(wish(TestHost.PASSWORD).put("hostKey", host.fingerprint()));
        Practice.billableClient(ref);
        Practice.bill();
        JsonNode claim = claim();
        assertThat(ask("POST", file(claim) + "/deliveries", "{}").statusCode()).isEqualTo(202);
        JsonNode delivery = awaitEnd(claim);
        assertThat(delivery.get("state").asText()).as(delivery.toString()).isEqualTo("DELIVERED");
        assertThat(claim().get("status").asText()).isEqualTo("SUBMITTED");
        String name = host.names("in").get(0);
        assertThat(host.names("in")).hasSize(1);
        assertThat(host.bytes("in/" + name))
                .isEqualTo(ask("GET", file(claim), null).body());

        assertThat(ask("POST", file(claim) + "/deliveries", "{}").statusCode()).isEqualTo(409);
        Practice.send("POST", file(claim) + "/deliveries", "{\"again\":true}");
        JsonNode again = awaitEnd(claim);
        assertThat(again.get("again").asBoolean()).isTrue();
        assertThat(again.get("sentence").asText()).contains("lay there already");
        assertThat(ask("POST", file(claim) + "/arrival", "{\"reason\":\"no doubt\"}")
                        .statusCode())
                .isEqualTo(409);
        HttpResponse<byte[]> cancelled = ask(
                "POST",
                "claim-batches/" + claim.get("batch").asText() + "/cancel",
                "{\"reason\":\"x\",\"sent\":false}");
        assertThat(cancelled.statusCode()).isEqualTo(409);
    }

    @Test
    void files_go_unasked_where_the_partner_is_set_to_it() {
        save(wish(TestHost.PASSWORD).put("hostKey", host.fingerprint()).put("automatic", true));
        Practice.billableClient(ref);
        Practice.bill();
        JsonNode delivery = awaitEnd(claim());
        assertThat(delivery.get("automatic").asBoolean()).isTrue();
        assertThat(delivery.get("state").asText()).isEqualTo("DELIVERED");
        assertThat(claim().get("status").asText()).isEqualTo("SUBMITTED");
    }

    @Test
    void delivery_is_set_up_tried_and_asked_for_on_pages() {
        try (Desk desk = new Desk(chromium)) {
            desk.open("/partner.xhtml?ref=CLEARING");
            desk.link("Delivery, test and production").click();
            desk.page().waitForURL("**/partner-delivery.xhtml*");
            desk.button("Set up").click();
            desk.look("delivery-set-up");
            desk.field("Host").fill("127.0.0.1");
            desk.field("Port").fill(Integer.toString(host.port()));
            desk.field("User").fill(TestHost.USER);
            desk.field("Password").fill(TestHost.PASSWORD);
            desk.field("Folder").fill("/in");
            desk.button("Save").click();
            assertThat(desk.page().locator("#delivery")).containsText("Nobody has confirmed it yet");
            desk.button("Try the connection").click();
            assertThat(desk.page().locator("dialog")).containsText(host.fingerprint());
            desk.look("delivery-host-key");
            desk.button("It agrees with the papers").click();
            assertThat(desk.page().locator("#trial")).containsText("The connection works");
            desk.look("delivery");

            Practice.billableClient(ref);
            Practice.bill();
            JsonNode claim = claim();
            desk.open("/batch.xhtml?id=" + claim.get("batch").asText());
            desk.button("Deliver").first().click();
            assertThat(desk.page().locator("#files")).containsText("Delivered");
            desk.look("batch-delivered");
            desk.button("Deliver again").first().click();
            assertThat(desk.page().locator("dialog")).containsText("The file has left before");
            desk.button("Deliver again").last().click();
            assertThat(desk.page().locator("#files")).containsText("lay there already");
            assertThat(claim().get("status").asText()).isEqualTo("SUBMITTED");
            assertThat(host.names("in")).hasSize(1);
        }
    }

    @Test
    void a_partner_goes_to_production_and_back_by_being_asked() {
        ObjectNode partner = (ObjectNode) Practice.get("partners/CLEARING");
        partner.remove("versions");
        partner.put("ref", ref).put("test", true);
        Person admin = Person.withToken(Administrator.token());
        assertThat(admin.with("If-None-Match", "*")
                        .send(
                                "PUT",
                                "/api/v1/partners/" + ref,
                                partner.deepCopy().put("test", false).toString())
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin.with("If-None-Match", "*")
                        .send("PUT", "/api/v1/partners/" + ref, partner.toString())
                        .statusCode())
                .isEqualTo(200);
        assertThat(ask("POST", "partners/" + ref + "/mode", "{\"test\":false,\"confirmed\":false}")
                        .statusCode())
                .isEqualTo(422);
        try (Desk desk = new Desk(chromium)) {
            desk.open("/partner-delivery.xhtml?ref=" + ref);
            desk.button("Switch to production").click();
            assertThat(desk.page().locator("dialog")).containsText("0 claims were sent in 0 test files");
            desk.look("partner-production");
            desk.button("Switch to production").last().click();
            desk.says("Files are production files now.");
            assertThat(Practice.get("partners/" + ref).get("test").asBoolean()).isFalse();
            desk.button("Back to test").click();
            desk.button("Back to test").last().click();
            desk.says("Files are test files now.");
            assertThat(Practice.get("partners/" + ref).get("test").asBoolean()).isTrue();
        }
    }
}
