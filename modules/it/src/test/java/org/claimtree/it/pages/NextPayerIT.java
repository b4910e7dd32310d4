package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.claimtree.it.server.Administrator;
import org.claimtree.it.server.Person;
import org.claimtree.platform.CanonicalJson;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An answered claim goes to the payer that comes next: by its button, and by the calls behind it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class NextPayerIT {
    private static Chromium chromium;

    private final String ref =
            "X" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);
    private final Person admin = Person.withToken(Administrator.token());

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        Practice.take();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    private JsonNode client() {
        return Practice.send("POST", "clients/search", "{\"ref\":\"" + ref + "\"}")
                .at("/items/0");
    }

    private JsonNode newestClaim() {
        return Practice.get("claims?sort=-number&client=" + client().get("id").asText())
                .at("/items/0");
    }

    /** Number of the claim to the first payer, whose file was downloaded. */
    private String submitted() {
        Practice.clientOfTwoPayers(ref, "P" + ref);
        Practice.bill();
        JsonNode claim = newestClaim();
        download(claim);
        return claim.get("number").asText();
    }

    private byte[] download(JsonNode claim) {
        return admin.send(
                        "GET",
                        "/api/v1/claim-batches/" + claim.get("batch").asText() + "/files/"
                                + claim.get("file").asText(),
                        null)
                .body();
    }

    /** An answer about the only line, which charges $95. */
    private String answered(String number, String coverage, String paid, String... adjustments) {
        JsonNode claim = Practice.get("claims/" + number);
        String invoice = claim.at("/life/invoices/0").asText();
        ObjectNode wish = CanonicalJson.mapper().createObjectNode();
        wish.put("answeredOn", "2026-11-20").put("claimNumber", coverage + "-" + ref);
        claim.at("/input/client/coverages").forEach(one -> {
            if (one.get("ref").asText().equals(coverage)) {
                wish.put("coverage", one.get("id").asText());
            }
        });
        ObjectNode line = wish.putArray("lines").addObject();
        line.put("charge", claim.at("/input/lines/0/charge/id").asText()).put("paid", Double.valueOf(paid));
        for (String text : adjustments) {
            String[] parts = text.split("[-=]");
            line.withArray("/adjustments")
                    .addObject()
                    .put("group", parts[0])
                    .put("code", parts[1])
                    .put("amount", Double.valueOf(parts[2]));
        }
        HttpResponse<byte[]> posted = admin.with("If-Match", tag(invoice))
                .send("POST", "/api/v1/invoices/" + invoice + "/answers", wish.toString());
        assertThat(posted.statusCode()).as(new String(posted.body())).isEqualTo(200);
        return invoice;
    }

    private String tag(String invoice) {
        return admin.send("GET", "/api/v1/invoices/" + invoice, null)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    @Test
    void the_button_shows_what_would_go_and_sends_it() {
        String number = submitted();
        answered(number, "C1", "50", "CO-45=15", "PR-1=20", "PR-2=10");
        try (Desk desk = new Desk(chromium)) {
            desk.open("/claim.xhtml?number=" + number);
            desk.button("Next payer").click();
            assertThat(desk.page().locator("dialog")).containsText("To MUTUAL P" + ref);
            assertThat(desk.page().locator("dialog")).containsText("CO-45 $15.00");
            desk.look("claim-next-payer");
            desk.button("Send it").click();
            desk.page().waitForURL(Pattern.compile(".*/batch\\.xhtml\\?id=.*"));
            assertThat(desk.page().locator("#progress")).containsText("Ready.");
            String next = newestClaim().get("number").asText();
            desk.open("/claim.xhtml?number=" + next);
            assertThat(desk.page().locator("#facts")).containsText(number);
            desk.page().locator("#tab-edi").click();
            assertThat(desk.page().locator("#segments")).containsText("CAS*PR*1*20**2*10");
            assertThat(desk.page().locator("#segments")).containsText("REF*F8*C1-" + ref);
            desk.open("/claim.xhtml?number=" + number);
            desk.page().getByText("What is not possible now, and why").click();
            assertThat(desk.page().locator("#life"))
                    .containsText("Claim " + next + " told its answer to the next payer");
            desk.button("Write off or bill client").click();
            desk.page().waitForURL(Pattern.compile(".*/invoice\\.xhtml\\?id=.*"));
        }
    }

    /** REST: refused before the answer, drafted by a check, sent once, settled by the second answer, and held fast by it. */
    @Test
    void the_second_answer_settles_what_the_first_one_left() {
        String number = submitted();
        HttpResponse<byte[]> early = admin.send("POST", "/api/v1/claims/" + number + "/next-claims", null);
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(new String(early.body())).contains("before its payer has answered");
        assertThat(Practice.get("claims/" + number + "/next-claim")
                        .get("obstacle")
                        .asText())
                .contains("before its payer has answered");
        String invoice = answered(number, "C1", "50", "CO-45=15", "PR-2=30");
        String client = client().get("id").asText();
        Practice.send("POST", "claim-drafts/check", "{\"clients\":[\"" + client + "\"]}");
        assertThat(Practice.get("claim-drafts?client=" + client)
                        .at("/items/0/payer")
                        .asText())
                .isEqualTo("P" + ref);
        Practice.bill();
        JsonNode second = newestClaim();
        assertThat(second.get("payer").asText()).isEqualTo("P" + ref);
        assertThat(new String(download(second))).contains("SVD*00580*50*HC:90834:HN**1~CAS*CO*45*15~CAS*PR*2*30~");
        JsonNode life = Practice.get("claims/" + second.get("number").asText()).get("life");
        assertThat(life.get("follows").asText()).isEqualTo(number);
        String answer = Practice.get("invoices/" + invoice + "/postings")
                .at("/answers/0/id")
                .asText();
        HttpResponse<byte[]> back = admin.with("If-Match", tag(invoice))
                .send(
                        "POST",
                        "/api/v1/invoices/" + invoice + "/answers/" + answer + "/reverse",
                        "{\"reason\":\"typed wrong\"}");
        assertThat(back.statusCode()).as(new String(back.body())).isEqualTo(409);
        assertThat(new String(back.body())).contains("told this answer to the next payer");
        answered(second.get("number").asText(), "C2", "30", "OA-23=65");
        assertThat(newestClaim().get("status").asText()).isEqualTo("PAID");
        assertThat(Practice.get("invoices/" + invoice).at("/invoice/status").asText())
                .isEqualTo("PAID");
    }
}
