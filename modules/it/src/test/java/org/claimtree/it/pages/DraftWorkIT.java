package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What billers do with claims before they leave: give them to somebody, look at them again, choose those worth a call. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DraftWorkIT {
    private static Chromium chromium;

    private final String ref =
            "W" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        Practice.take();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    private static Locator row(Desk desk, String name) {
        return desk.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static String check(String client) {
        Practice.send("POST", "claim-drafts/check", "{\"clients\":[\"" + client + "\"]}");
        return client;
    }

    @Test
    void drafts_are_given_to_somebody_found_when_they_are_looked_at_again_and_the_claim_tells_it() {
        String one = check(Practice.heldClient(ref + "A"));
        check(Practice.heldClient(ref + "B"));
        try (Desk desk = new Desk(chromium)) {
            desk.open("/drafts.xhtml?limit=500&status=HELD");
            row(desk, ref + "A").locator("input[type=checkbox]").check();
            row(desk, ref + "B").locator("input[type=checkbox]").check();
            desk.button("Assign, note, look again").click();
            desk.field("Worked on by").selectOption("admin");
            desk.field("Look again on").fill("11/01/2026");
            desk.field("What was said or done").fill("asked for the form, ref 4471");
            desk.look("draft-work-dialog");
            desk.button("Keep").click();
            desk.says("2 drafts: kept.");
            assertThat(row(desk, ref + "A").locator("[data-column=assignee]")).hasText("admin");
            check(one);
            desk.link("Mine to look at again").click();
            desk.page().waitForURL(Pattern.compile(".*/drafts\\.xhtml\\?assignee=admin&followUpThrough=.*"));
            desk.ready();
            row(desk, ref + "A").locator("[data-opens]").click();
            assertThat(desk.page().locator("#work")).containsText("asked for the form, ref 4471");
            desk.look("draft-work");
            desk.button("Assign, note, look again").last().click();
            desk.field("Worked on by").selectOption("");
            desk.field("Look again on").fill("");
            desk.field("What was said or done").fill("form came");
            desk.button("Keep").click();
            desk.says("1 draft: kept.");
            assertThat(row(desk, ref + "A")).hasCount(0);
            assertThat(row(desk, ref + "B")).hasCount(1);
            desk.open("/");
            desk.page()
                    .locator(".tile")
                    .filter(new Locator.FilterOptions().setHasText("Drafts to look at again"))
                    .click();
            desk.ready();
            assertThat(row(desk, ref + "B")).hasCount(1);
        }
    }

    @Test
    void a_claim_tells_what_was_said_of_its_charges_before() {
        Practice.billableClient(ref);
        String client = Practice.send("POST", "clients/search", "{\"ref\":\"" + ref + "\"}")
                .at("/items/0/id")
                .asText();
        check(client);
        Practice.send(
                "POST",
                "claim-drafts/work",
                "{\"charges\":[\"" + Practice.chargeOf(client) + "\"],\"words\":\"coverage confirmed by phone\"}");
        Practice.bill();
        String number =
                Practice.get("claims?client=" + client).at("/items/0/number").asText();
        try (Desk desk = new Desk(chromium)) {
            desk.open("/claim.xhtml?number=" + number + "&tab=work");
            assertThat(desk.page().locator("#work")).containsText("Before it was on this claim: coverage confirmed");
            assertThat(desk.page().locator("#work")).containsText("Worked on by nobody");
            desk.look("claim-work-before");
        }
    }

    private static Locator amount(Desk desk, String end) {
        return desk.page().getByLabel("Amount " + end, new Page.GetByLabelOptions().setExact(true));
    }

    @Test
    void claims_and_drafts_are_found_by_their_dollars() {
        check(Practice.heldClient(ref));
        try (Desk desk = new Desk(chromium)) {
            desk.open("/drafts.xhtml?limit=500&status=HELD");
            String dollars = row(desk, ref).locator("[data-column=amount]").textContent();
            amount(desk, "from").fill("x");
            amount(desk, "from").press("Enter");
            assertThat(amount(desk, "from")).hasAttribute("aria-invalid", "true");
            amount(desk, "from").fill(dollars);
            amount(desk, "through").fill(dollars);
            amount(desk, "through").press("Enter");
            desk.page().waitForURL(Pattern.compile(".*amountFrom=.*amountThrough=.*"));
            assertThat(row(desk, ref)).hasCount(1);
            desk.look("drafts-amount");
            amount(desk, "from").fill("9,999");
            amount(desk, "through").fill("");
            amount(desk, "through").press("Enter");
            assertThat(row(desk, ref)).hasCount(0);
        }
    }
}
