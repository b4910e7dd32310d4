package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a draft to a paid invoice, as billers do it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class InvoicePagesIT {
    private static Chromium chromium;

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

    /** A client with two charges of 100.00 on one draft; the answer is the client's id. */
    private String client() {
        String id = Practice.send("POST", "clients", """
                {"ref": "%s", "person": {"name": {"last": "%s", "first": "IRIS"}, "birthDate": "1985-03-04", "sex": "F"},
                 "diagnoses": ["F331"], "coverages": [{"ref": "C1", "order": 1, "insurer": {"payer": "%s"},
                 "policy": {"memberId": "M1"}, "subscriber": {"relationship": "18"}, "valid": {"from": "2020-01-01"}}]}
                """.formatted(ref, ref, Practice.PAYER))
                .get("id")
                .asText();
        for (int day = 5; day < 7; day++) {
            Practice.send(
                    "POST", "charges", """
                    {"ref": "%1$s-%2$d", "client": "%1$s", "service": {"dates": {"from": "2026-10-0%2$d", "through": "2026-10-0%2$d"},
                     "code": "%3$s", "quantity": {"units": 1, "amount": 100.00}, "location": "%4$s", "placeOfService": "11"},
                     "people": {"performedBy": "%5$s", "insuranceProvider": "%5$s"},
                     "reasons": {"diagnoses": ["F331"], "pointers": [1]}, "claiming": {"released": false, "voided": false}}
                    """.formatted(ref, day, Practice.CODE, Practice.LOCATION, Practice.PROVIDER));
        }
        return id;
    }

    @Test
    void a_draft_is_changed_sent_from_the_list_answered_and_paid() {
        String client = client();
        try (Desk desk = new Desk(chromium)) {
            desk.open("/invoices.xhtml?payer=" + Practice.PAYER);
            desk.look("invoices");
            desk.page().getByLabel("Choose " + ref + ", IRIS").check();
            desk.button("Send").click();
            desk.look("invoices-sure");
            dialogButton(desk, "Send").click();
            desk.says("1 invoice sent.");
            desk.page()
                    .locator("tbody tr")
                    .filter(new Locator.FilterOptions().setHasText(ref))
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            desk.page().waitForSelector("body[data-ready]");
            lines(desk);
            money(desk);
            desk.open("/client.xhtml?id=" + client);
            desk.page()
                    .getByRole(AriaRole.TAB)
                    .filter(new Locator.FilterOptions().setHasText("Invoices"))
                    .click();
            assertThat(desk.link("Print statement")).isVisible();
            desk.look("client-invoices");
        }
    }

    private static Locator dialogButton(Desk desk, String name) {
        return desk.page()
                .locator("dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private void lines(Desk desk) {
        desk.look("invoice");
        desk.button("Edit " + Practice.CODE + " of 10/06/2026").click();
        desk.field("Amount").fill("lots");
        dialogButton(desk, "Save line").click();
        assertThat(desk.page().locator("dialog [role=alert]")).containsText("a number is expected");
        desk.look("invoice-line");
        desk.field("Amount").fill("150");
        dialogButton(desk, "Save line").click();
        desk.says("The line was saved.");
        assertThat(desk.page().locator("#facts")).containsText("$250.00");
    }

    private void money(Desk desk) {
        desk.button("Post answer").click();
        desk.field("10/05/2026 " + Practice.CODE + ", charge $100.00: paid").fill("60");
        desk.field("Adjustments").fill("CO-45 30, PR-3 9.99");
        dialogButton(desk, "Post answer").click();
        assertThat(desk.page().locator("dialog [role=alert]")).containsText("0.01 less than the charge");
        desk.look("invoice-answer");
        desk.field("Adjustments").fill("CO-45 30, PR-3 10");
        dialogButton(desk, "Post answer").click();
        desk.says("The answer was posted.");
        assertThat(desk.page().locator("#facts")).containsText("Partly paid");
        desk.button("Take payment").click();
        desk.look("invoice-payment");
        desk.field("Amount").fill("25");
        desk.field("10/05/2026 " + Practice.CODE + ", open $10.00").fill("10");
        dialogButton(desk, "Take payment").click();
        desk.says("$25.00 taken, $15.00 of it on account.");
        desk.button("Correct charge " + Practice.CODE + " of 10/06/2026").click();
        desk.field("Why").fill("Wrong length");
        desk.field("Amount").fill("120");
        dialogButton(desk, "Correct charge").click();
        desk.says("The charge was corrected.");
        assertThat(desk.page().locator("#facts")).containsText("$220.00");
        desk.look("invoice-corrected");
        desk.page().locator("#tab-ledger").click();
        assertThat(desk.page().locator("#ledger")).containsText("Allocation");
        desk.look("invoice-ledger");
        desk.open("/payments.xhtml").look("payments");
        desk.open("/ageing.xhtml").look("ageing");
        assertThat(desk.page().locator("#ages")).containsText("Total");
        desk.open("/denials.xhtml").look("denials");
    }
}
