package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import java.net.http.HttpResponse;
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

/** What billers do with claims after they left: tell what became of them, send them anew, replace them, cancel a batch. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ClaimStepsIT {
    private static Chromium chromium;

    private final String ref =
            "L" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(java.util.Locale.ROOT);

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        Practice.take();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    private JsonNode claim() {
        return claimOf(ref);
    }

    private static JsonNode claimOf(String ref) {
        String client = Practice.send("POST", "clients/search", "{\"ref\":\"" + ref + "\"}")
                .at("/items/0/id")
                .asText();
        return Practice.get("claims?sort=-number&client=" + client).at("/items/0");
    }

    /** A claim whose file was downloaded. */
    private JsonNode submitted() {
        Practice.billableClient(ref);
        Practice.bill();
        JsonNode claim = claim();
        Person.withToken(Administrator.token())
                .send(
                        "GET",
                        "/api/v1/claim-batches/" + claim.get("batch").asText() + "/files/"
                                + claim.get("file").asText(),
                        null);
        assertThat(claim().get("status").asText()).isEqualTo("SUBMITTED");
        return claim;
    }

    private static void standsAs(Desk desk, String status) {
        assertThat(desk.page().locator("#facts")).containsText(status);
    }

    @Test
    void what_no_payer_answered_is_seen_by_age_and_each_bar_leads_to_its_claims() {
        String number = submitted().get("number").asText();
        try (Desk desk = new Desk(chromium)) {
            desk.open("/claim-ages.xhtml").look("claim-ages");
            assertThat(desk.page().locator("#ages table")).containsText(Practice.PAYER);
            desk.page().locator(".pipeline a").first().click();
            desk.page().waitForURL(Pattern.compile(".*/claims\\.xhtml\\?sentFrom=.*"));
            Locator row = desk.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(number));
            assertThat(row.locator("[data-column=waits]")).hasText("0");
        }
    }

    @Test
    void a_claim_is_accepted_taken_back_rejected_and_sent_anew_and_its_batch_is_cancelled() {
        String number = submitted().get("number").asText();
        try (Desk desk = new Desk(chromium)) {
            desk.open("/claim.xhtml?number=" + number);
            desk.button("Accepted").click();
            desk.look("claim-accept");
            desk.button("Accepted").last().click();
            standsAs(desk, "Accepted");
            desk.ready();
            desk.button("Take back").click();
            desk.button("Take back").last().click();
            assertThat(desk.page().locator("dialog")).containsText("Reason is needed.");
            desk.field("Reason").fill("The other one was meant");
            desk.button("Take back").last().click();
            standsAs(desk, "Submitted");
            desk.ready();
            desk.button("Rejected").click();
            desk.button("Rejected").last().click();
            assertThat(desk.page().locator("dialog")).containsText("Reason is needed.");
            desk.field("Reason").fill("277CA A3:562");
            desk.button("Rejected").last().click();
            standsAs(desk, "Rejected");
            desk.ready();
            desk.page().getByText("What is not possible now, and why").click();
            assertThat(desk.page().locator("#life")).containsText("only a claim that its payer has answered");
            desk.look("claim-life");
            desk.button("Resubmit").click();
            desk.button("Resubmit").last().click();
            desk.page().waitForURL(Pattern.compile(".*/batch\\.xhtml\\?id=.*"));
            assertThat(desk.page().locator("#progress")).containsText("Ready.");
            assertThat(claim().get("number").asText()).isNotEqualTo(number);
            desk.button("Cancel batch").click();
            desk.look("batch-cancel");
            desk.field("Reason").fill("Too early");
            desk.button("Cancel batch").last().click();
            assertThat(desk.page().locator("#progress")).containsText("Cancelled.");
            assertThat(claim().get("status").asText()).isEqualTo("CANCELLED");
        }
    }

    @Test
    void a_claim_is_taken_out_of_its_batch_and_the_rest_is_built_again() {
        Practice.billableClient(ref);
        Practice.billableClient(ref + "B");
        Practice.bill();
        String other = claimOf(ref + "B").get("number").asText();
        String batch = claim().get("batch").asText();
        try (Desk desk = new Desk(chromium)) {
            desk.open("/claim.xhtml?number=" + claim().get("number").asText());
            desk.page().locator("#tab-edits").click();
            assertThat(desk.page().locator("#edits")).containsText("Nobody supervises himself");
            desk.button("Take out of its batch").click();
            desk.look("claim-take-out");
            desk.button("Take out").last().click();
            assertThat(desk.page().locator("dialog")).containsText("Reason is needed.");
            desk.field("Reason").fill("The diagnosis was wrong");
            desk.button("Take out").last().click();
            desk.page().waitForURL(Pattern.compile(".*/batch\\.xhtml\\?id=.*"));
            assertThat(desk.page().locator("#progress")).containsText("Ready.");
            assertThat(desk.page().locator("#state a")).hasAttribute("href", "/batch.xhtml?id=" + batch);
            desk.look("batch-in-place");
        }
        assertThat(claim().get("status").asText()).isEqualTo("CANCELLED");
        assertThat(claimOf(ref + "B").get("number").asText()).isNotEqualTo(other);
        assertThat(claimOf(ref + "B").get("status").asText()).isEqualTo("BATCHED");
    }

    @Test
    void rows_of_the_list_are_told_at_once() {
        String number = submitted().get("number").asText();
        try (Desk desk = new Desk(chromium)) {
            desk.open("/claims.xhtml?number=" + number);
            desk.page().getByLabel("Choose " + number).check();
            desk.button("Accepted").click();
            desk.button("Accepted").last().click();
            desk.says("1 claim: accepted.");
            assertThat(claim().get("status").asText()).isEqualTo("ACCEPTED");
        }
    }

    @Test
    void a_claim_that_was_answered_is_replaced_after_old_and_new_were_looked_at() {
        String number = submitted().get("number").asText();
        answered(number);
        assertThat(claim().get("status").asText()).isEqualTo("PAID");
        try (Desk desk = new Desk(chromium)) {
            desk.open("/claim.xhtml?number=" + number);
            assertThat(desk.page().locator("#facts")).containsText("PCN" + ref);
            desk.button("Correct").click();
            assertThat(desk.page().locator("#old-and-new")).containsText("7 replacement");
            desk.look("claim-correct");
            desk.button("Replace it").click();
            desk.field("Reason").fill("Wrong modifier");
            desk.button("Replace it").last().click();
            desk.page().waitForURL(Pattern.compile(".*/batch\\.xhtml\\?id=.*"));
            assertThat(desk.page().locator("#progress")).containsText("Ready.");
            String next = claim().get("number").asText();
            desk.open("/claim.xhtml?number=" + next);
            assertThat(desk.page().locator("#facts")).containsText(number);
            desk.page().locator("#tab-edi").click();
            assertThat(desk.page().locator("#segments")).containsText("REF*F8*PCN" + ref);
        }
    }

    @Test
    void a_correction_of_its_charge_waits_on_the_invoice_until_the_replacement_is_sent() {
        JsonNode claim = submitted();
        String number = claim.get("number").asText();
        String invoice = Practice.get("invoices?client=" + claim.get("client").asText())
                .at("/items/0/id")
                .asText();
        try (Desk desk = new Desk(chromium)) {
            desk.open("/invoice.xhtml?id=" + invoice);
            Locator correct = desk.page().locator("[aria-label^='Correct charge']");
            correct.click();
            assertThat(desk.page().locator("dialog")).containsText("when that claim is replaced or voided");
            desk.field("Why").fill("Wrong length");
            desk.field("Amount").fill("120");
            desk.look("invoice-correct-on-claim");
            desk.page()
                    .locator("dialog button")
                    .filter(new Locator.FilterOptions().setHasText("Correct charge"))
                    .click();
            desk.says("The correction was entered: it waits for the claim.");
            assertThat(desk.page().locator("#lines"))
                    .containsText("Correction: waits, nothing of it is booked before the claim is replaced or voided");
            assertThat(desk.page().locator("#facts")).containsText("$95.00");
            assertThat(correct).hasCount(0);
            desk.look("invoice-correction-waits");
        }
        answered(number);
        String batch = Practice.send(
                        "POST",
                        "claims/" + number + "/corrections",
                        "{\"frequency\":\"REPLACEMENT\",\"reason\":\"wrong length\"}")
                .get("id")
                .asText();
        try (Desk desk = new Desk(chromium)) {
            desk.open("/batch.xhtml?id=" + batch);
            assertThat(desk.page().locator("#progress")).containsText("Ready.");
            desk.open("/invoice.xhtml?id=" + invoice);
            assertThat(desk.page().locator("#lines")).containsText("Reversed by a correction");
            assertThat(desk.page().locator("#facts")).containsText("$120.00");
            desk.look("invoice-correction-booked");
        }
    }

    /** The payer pays all of it. */
    private void answered(String number) {
        JsonNode charge = Practice.get("claims/" + number).at("/input/lines/0/charge");
        String invoice = Practice.get("invoices?client=" + claim().get("client").asText())
                .at("/items/0/id")
                .asText();
        ObjectNode wish = CanonicalJson.mapper().createObjectNode();
        wish.put("answeredOn", "2026-11-20").put("claimNumber", "PCN" + ref);
        wish.putArray("lines")
                .addObject()
                .put("charge", charge.get("id").asText())
                .put("paid", 95);
        Person admin = Person.withToken(Administrator.token());
        String tag = admin.send("GET", "/api/v1/invoices/" + invoice, null)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpResponse<byte[]> posted =
                admin.with("If-Match", tag).send("POST", "/api/v1/invoices/" + invoice + "/answers", wish.toString());
        assertThat(posted.statusCode()).as(new String(posted.body())).isEqualTo(200);
    }

    @Test
    void a_claim_is_given_to_somebody_with_a_note_and_found_when_it_is_looked_at_again() {
        String number = submitted().get("number").asText();
        try (Desk desk = new Desk(chromium)) {
            desk.open("/claim.xhtml?number=" + number + "&tab=work");
            desk.button("Assign, note, look again").click();
            desk.field("Worked on by").selectOption("admin");
            desk.field("Look again on").fill("11/01/2026");
            desk.field("What was said or done").fill("called payer, ref 4471");
            desk.look("claim-work-dialog");
            desk.button("Keep").click();
            assertThat(desk.page().locator("#work")).containsText("Worked on by admin");
            assertThat(desk.page().locator("#work")).containsText("ref 4471");
            desk.look("claim-work");
            desk.open("/claims.xhtml?assignee=admin&followUpThrough=2026-11-01&sort=followUp");
            assertThat(desk.page().locator("tbody")).containsText(number);
            desk.look("claims-follow-up");
            assertThat(Practice.get("today").at("/waits").toString()).contains("CLAIMS_TO_FOLLOW_UP");
        }
    }
}
