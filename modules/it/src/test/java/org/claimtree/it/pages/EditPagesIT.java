package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list of edits, and letting a held claim go in spite of one. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class EditPagesIT {
    private static Chromium chromium;

    private final String ref =
            "D" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(java.util.Locale.ROOT);

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        Practice.take();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void the_list_tells_of_each_edit_what_it_is_and_who_may_say_otherwise() {
        try (Desk desk = new Desk(chromium)) {
            desk.open("/edits.xhtml").look("edits");
            desk.open("/edits.xhtml?words=telehealth_pl");
            Locator row = desk.page().locator("tbody tr");
            assertThat(row).hasCount(1);
            assertThat(row).containsText("Warn");
            assertThat(row).containsText("the payer");
            desk.open("/edits.xhtml?snip=3");
            assertThat(desk.page().locator("tbody")).containsText("CLM02");
            assertThat(desk.page().locator("tbody")).containsText("Nobody");
        }
    }

    @Test
    void a_held_claim_is_let_go_with_a_reason_and_that_is_undone() {
        try (Desk desk = new Desk(chromium)) {
            Practice.clientWithTheSameTwice(ref);
            desk.open("/drafts.xhtml");
            desk.button("Check open charges").click();
            desk.says("Checked all open charges");
            show(desk, "HELD");
            desk.button("Let it go: duplicate charge").click();
            desk.look("override");
            desk.button("Let it go").last().click();
            assertThat(desk.page().locator("#override-error")).containsText("Say why");
            desk.field("Reason").fill("Two sessions, agreed by telephone");
            desk.button("Let it go").last().click();
            desk.says("Let go.");
            show(desk, "READY");
            assertThat(desk.page().locator("#panel")).containsText("Two sessions, agreed by telephone");
            desk.look("overridden");
            desk.button("Undo").click();
            desk.says("Undone.");
            show(desk, "HELD");
        }
    }

    @Test
    void held_claims_are_gone_through_by_keyboard_and_mended_one_after_the_other() {
        try (Desk desk = new Desk(chromium)) {
            String first = Practice.heldClient(ref + "A");
            Practice.heldClient(ref + "B");
            desk.open("/drafts.xhtml");
            desk.button("Check open charges").click();
            desk.says("Checked all open charges");
            desk.open("/drafts.xhtml?status=HELD&finding=RELEASE_MISSING&sort=client&limit=500");
            Locator panel = desk.page().locator("#panel");
            desk.page().locator("tbody tr").first().focus();
            desk.press("Enter");
            assertThat(panel).containsText("1 of ");
            for (int i = 0; !panel.innerText().contains(ref + "A"); i++) {
                assertThat(panel).containsText(i + 1 + " of ");
                desk.press("j");
                assertThat(panel).containsText(i + 2 + " of ");
            }
            desk.look("held-by-keyboard");
            desk.press("j");
            assertThat(panel).containsText(ref + "B");
            desk.press("k");
            assertThat(panel).containsText(ref + "A");
            desk.press("m").page().waitForURL(Pattern.compile(".*/client\\.xhtml\\?id=" + first));
            desk.ready()
                    .type("Release of information", "Signed")
                    .press("Control+s")
                    .says("Saved.");
            // It heals by itself; who comes back goes on with the one that stands there now.
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> Practice.get("claim-drafts?status=HELD&client=" + first)
                            .get("items")
                            .isEmpty());
            desk.open("/drafts.xhtml?status=HELD&finding=RELEASE_MISSING&sort=client&limit=500");
            assertThat(panel).containsText(ref + "B");
            desk.press("c").says("Checked again");
            assertThat(panel).containsText(ref + "B");
            desk.press("Escape");
            assertThat(panel).isHidden();
        }
    }

    private void show(Desk desk, String status) {
        desk.open("/drafts.xhtml?status=" + status + "&finding=DUPLICATE_CHARGE");
        desk.page()
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(ref))
                .locator("[data-opens]")
                .click();
    }
}
