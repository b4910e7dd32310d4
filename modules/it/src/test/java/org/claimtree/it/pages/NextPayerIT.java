package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
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

/** What an answered claim leaves goes to the next payer, to the client or to nobody: by buttons, and by the calls behind them. */
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
            assertThat(desk.page().locator("dialog")).containsText("Nothing of it is open with the payer.");
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

    /** Of $95 a payer refused $45 for a reason of the client and $50 as the provider's own obligation. */
    @Test
    void what_a_payer_refused_is_billed_to_the_client_or_written_off_on_the_page_of_the_claim() {
        String number = submitted();
        String invoice = answered(number, "C1", "0", "OA-18=45", "CO-29=50");
        try (Desk desk = new Desk(chromium)) {
            desk.open("/claim.xhtml?number=" + number);
            choose(desk, "Bill client", "45.01");
            assertThat(desk.page().locator("dialog [role=alert]")).containsText("At most 45.00 can be billed");
            desk.look("claim-bill-client");
            desk.page().locator("dialog input[name='/0/amount']").fill("45");
            dialogButton(desk, "Post");
            desk.says("Posted to its invoice.");
            choose(desk, "Write off: nobody owes it", "50");
            assertThat(desk.page().locator("dialog")).hasCount(0);
            desk.open("/invoice.xhtml?id=" + invoice);
            assertThat(desk.page().locator("#facts")).containsText("Open$45.00");
            desk.page().locator("#tab-ledger").click();
            assertThat(desk.page().locator("#ledger")).containsText("Bill client");
            desk.look("invoice-billed-client");
            desk.page()
                    .locator("#ledger")
                    .getByText("Reverse", new Locator.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            desk.field("Why").fill("Appealed after all");
            dialogButton(desk, "Reverse");
            desk.says("Reversed.");
            desk.open("/denials.xhtml?sort=-opened");
            Locator denial = desk.page()
                    .locator("tbody tr")
                    .filter(new Locator.FilterOptions().setHas(desk.page().locator("a[href$='" + invoice + "']")));
            desk.look("denials-open");
            denial.getByText("Write off or bill client").click();
            decide(desk, "Bill client", "5");
            desk.says("Posted. Close the denial");
            desk.open("/invoice.xhtml?id=" + invoice);
            desk.button("Bill client").click();
            assertThat(desk.page().locator("dialog input[name='/0/amount']")).hasValue("40");
            desk.field("Why").fill("Not covered");
            dialogButton(desk, "Bill client");
            desk.says("The client owes it now.");
            assertThat(desk.button("Bill client")).hasCount(0);
        }
        assertThat(Practice.get("claims/" + number).get("status").asText()).isEqualTo("DENIED");
    }

    private static void choose(Desk desk, String how, String amount) {
        desk.button("Write off or bill client").click();
        decide(desk, how, amount);
    }

    private static void decide(Desk desk, String how, String amount) {
        desk.page().locator("dialog input[name='/0/amount']").fill(amount);
        desk.page().locator("dialog select").selectOption(new SelectOption().setLabel(how));
        desk.field("Why").fill("Not covered");
        dialogButton(desk, "Post");
    }

    private static void dialogButton(Desk desk, String name) {
        desk.page()
                .locator("dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** REST: refused while the claim waits, and for CO; done, it goes to no payer; taken back, it is open again. */
    @Test
    void the_client_is_billed_by_a_call_and_that_is_taken_back_by_another() {
        String number = submitted();
        JsonNode claim = Practice.get("claims/" + number);
        String invoice = claim.at("/life/invoices/0").asText();
        JsonNode part = Practice.get("invoices/" + invoice + "/postings").at("/open/0");
        String bill = """
                {"coverage":"%s","lines":[{"charge":"%s","amount":%s}],"reason":"Not covered"}
                """;
        String all =
                bill.formatted(part.get("coverage").asText(), part.get("charge").asText(), "95");
        HttpResponse<byte[]> waits = post(invoice, "client-bills", all);
        assertThat(waits.statusCode()).isEqualTo(409);
        assertThat(new String(waits.body())).contains("Claim " + number + " to ", "waits for its answer");
        answered(number, "C1", "0", "OA-18=45", "CO-29=50");
        HttpResponse<byte[]> obliged = post(invoice, "client-bills", all);
        assertThat(obliged.statusCode()).isEqualTo(422);
        assertThat(new String(obliged.body())).contains("/lines/0/amount", "CONTRACTUAL", "never billed to the client");
        String some =
                bill.formatted(part.get("coverage").asText(), part.get("charge").asText(), "45");
        assertThat(post(invoice, "client-bills", some).statusCode()).isEqualTo(200);
        JsonNode posted = Practice.get("invoices/" + invoice + "/postings");
        assertThat(posted.at("/open/0/amount").asDouble()).isEqualTo(50);
        assertThat(posted.at("/open/0/billable").asDouble()).isZero();
        String posting = posted.get("entries")
                .get(posted.get("entries").size() - 1)
                .get("posting")
                .asText();
        String back = "postings/" + posting + "/reverse";
        assertThat(post(invoice, back, "{\"reason\":\"by mistake\"}").statusCode())
                .isEqualTo(200);
        assertThat(post(invoice, back, "{\"reason\":\"by mistake\"}").statusCode())
                .isEqualTo(409);
        assertThat(Practice.get("invoices/" + invoice + "/postings")
                        .at("/open/0/billable")
                        .asDouble())
                .isEqualTo(45);
    }

    private HttpResponse<byte[]> post(String invoice, String what, String body) {
        return admin.with("If-Match", tag(invoice)).send("POST", "/api/v1/invoices/" + invoice + "/" + what, body);
    }
}
