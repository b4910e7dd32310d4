package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where released lines are, months that are closed, a client's timeline, and Today in the order of work. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ReconciliationPagesIT {
    private static Chromium chromium;

    private final String ref =
            "R" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        Practice.take();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    private static Locator dialogButton(Desk desk, String name) {
        return desk.page()
                .locator("dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void places_add_up_and_each_opens_its_lines() {
        String client = Practice.clientWithCharge(ref, "2026-10-05");
        Practice.heldClient(ref + "H");
        Practice.send("POST", "claim-drafts/check", "{}");
        try (Desk desk = new Desk(chromium)) {
            desk.open("/reconciliation.xhtml?from=2026-10-05&through=2026-10-05");
            assertThat(desk.page().locator("#tie")).containsText("Difference: none.");
            desk.look("reconciliation");
            desk.button("To release: show the lines").click();
            assertThat(desk.page()).hasURL(Pattern.compile(".*place=TO_RELEASE.*"));
            Locator row = desk.page()
                    .locator("section[data-list] tbody tr")
                    .filter(new Locator.FilterOptions().setHasText(ref + ",").setHasText("To release"))
                    .or(desk.page()
                            .locator("section[data-list] tbody tr")
                            .filter(new Locator.FilterOptions().setHasText(ref)))
                    .first();
            assertThat(row).containsText("Not released");
            desk.look("reconciliation-lines");
            assertThat(desk.page().url()).doesNotContain(ref);
            desk.open("/reconciliation.xhtml?place=HELD");
            assertThat(desk.link("RELEASE_MISSING"))
                    .hasAttribute("href", "/drafts.xhtml?status=HELD&finding=RELEASE_MISSING");
            desk.look("reconciliation-held");
            desk.open("/reconciliation.xhtml?asOf=2026-10-01");
            assertThat(desk.page().locator("#places")).containsText("Place as of 10/01/2026");
            desk.open("/client.xhtml?id=" + client + "&tab=timeline");
            assertThat(desk.page().locator("#part-timeline tbody")).containsText("Invoice");
            desk.look("client-timeline");
            desk.page()
                    .locator("#part-timeline tbody")
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            desk.page().waitForURL(Pattern.compile(".*/(invoice|authorization|note|claim)\\.xhtml.*"));
        }
    }

    @Test
    void a_month_is_closed_and_opened_again_with_a_reason() {
        try (Desk desk = new Desk(chromium)) {
            desk.open("/month-end.xhtml");
            desk.page().waitForSelector("body[data-ready]");
            desk.button("Close month").click();
            desk.field("Closed through").fill("12/30/2019");
            dialogButton(desk, "Close month").click();
            assertThat(desk.page().locator("dialog [role=alert]")).containsText("last day of a month");
            desk.look("month-end-wrong");
            desk.field("Closed through").fill("12/31/2019");
            dialogButton(desk, "Close month").click();
            desk.says("The books are closed through 12/31/2019.");
            desk.look("month-end");
            desk.button("Reopen").click();
            dialogButton(desk, "Reopen").click();
            assertThat(desk.page().locator("dialog [role=alert]")).containsText("Why is needed");
            desk.field("Why").fill("A check was forgotten");
            dialogButton(desk, "Reopen").click();
            desk.says("No month is closed any more.");
            assertThat(desk.page().locator("#history")).containsText("A check was forgotten");
            desk.look("month-end-reopened");
        }
    }

    @Test
    void today_counts_work_in_the_order_in_which_it_is_done() {
        Practice.clientWithCharge(ref, "2026-10-05");
        try (Desk desk = new Desk(chromium)) {
            desk.open("/");
            List<String> names =
                    desk.page().locator(".tiles .tile > span:first-child").allInnerTexts();
            assertThat(names)
                    .containsSubsequence(
                            "Sessions to complete",
                            "Notes to release",
                            "IOP days pending",
                            "IOP days proposed",
                            "Charges to release",
                            "Charges not checked",
                            "Held claims",
                            "Claims ready",
                            "Batches with files to send",
                            "Printed forms to mail",
                            "Claims without an answer",
                            "Claims to look at again",
                            "Payments on account",
                            "Denials");
            desk.look("today-order");
            desk.page()
                    .getByRole(
                            AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Charges to release")))
                    .first()
                    .click();
            desk.page().waitForURL(Pattern.compile(".*/charges\\.xhtml\\?released=false.*"));
        }
    }

    @Test
    void invoices_of_one_client_are_found_by_his_number_which_stays_out_of_the_address() {
        String client = Practice.clientWithCharge(ref, "2026-10-05");
        try (Desk desk = new Desk(chromium)) {
            desk.open("/invoices.xhtml");
            Locator field = desk.page().getByLabel("Filter Client", new Page.GetByLabelOptions().setExact(true));
            field.fill(ref);
            field.press("Tab");
            assertThat(desk.page()).hasURL(Pattern.compile(".*client=" + client + ".*"));
            assertThat(desk.page().locator("section[data-list] tbody tr")).hasCount(1);
            assertThat(desk.page().locator(".chip")).containsText(ref);
            desk.look("invoices-of-client");
            assertThat(desk.page().url()).doesNotContain(ref);
            desk.open("/payer.xhtml?ref=" + Practice.PAYER).look("payer-automation");
            assertThat(desk.field("Release to billing after days")).isVisible();
        }
    }
}
