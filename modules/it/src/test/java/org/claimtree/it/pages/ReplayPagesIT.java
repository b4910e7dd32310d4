package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Claims are replayed from their list, from a claim, and by keyboard. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ReplayPagesIT {
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        Practice.take();
        Practice.billableClient("R" + UUID.randomUUID().toString().substring(0, 8));
        Practice.bill();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void all_claims_are_replayed_by_keyboard_and_come_out_as_they_were_sent() {
        try (Desk desk = new Desk(chromium)) {
            desk.open("/replays.xhtml").look("replays").press("n");
            assertThat(desk.page().locator("dialog")).isVisible();
            desk.look("replay-ask");
            desk.type("Claim numbers", "").press("Enter");
            desk.page().waitForURL(Pattern.compile(".*/replay\\.xhtml\\?id=.*"));
            assertThat(desk.page().locator("#progress")).containsText("replayed at their revisions: 0 differences.");
            assertThat(desk.page().locator("#progress")).containsText("0 with other bytes");
            assertThat(desk.page().locator("#changes")).containsText("No differences.");
            desk.look("replay");
        }
    }

    @Test
    void a_number_that_no_claim_has_is_refused_with_a_sentence() {
        try (Desk desk = new Desk(chromium)) {
            desk.open("/replays.xhtml");
            desk.button("Replay claims").click();
            desk.field("Claim numbers").fill("CT9999999");
            desk.page().locator("dialog button.primary").click();
            desk.says("There is no claim of this number.");
        }
    }

    @Test
    void a_claim_is_asked_under_todays_tree() {
        try (Desk desk = new Desk(chromium)) {
            desk.open("/claims.xhtml?sort=number");
            desk.page().locator("tbody a").first().click();
            desk.page().waitForURL(Pattern.compile(".*/claim\\.xhtml.*"));
            desk.ready().button("Replay").click();
            desk.page().getByLabel(Pattern.compile("Under today.*")).check();
            desk.page().locator("dialog button.primary").click();
            desk.page().waitForURL(Pattern.compile(".*/replay\\.xhtml\\?id=.*"));
            assertThat(desk.page().locator("#progress")).containsText("1 claim asked under today’s tree");
        }
    }
}
