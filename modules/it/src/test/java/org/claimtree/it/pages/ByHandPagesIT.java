package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Claims are split, joined, moved and typed on by hand before they are sent, and all of it is taken back. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ByHandPagesIT {
    private static Chromium chromium;

    private final String ref =
            "H" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);

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
    void a_claim_is_split_joined_again_moved_to_another_form_and_typed_on() {
        Practice.clientWithTheSameTwice(ref);
        try (Desk desk = new Desk(chromium)) {
            desk.open("/drafts.xhtml");
            desk.button("Check open charges").click();
            desk.says("Checked all open charges");
            split(desk);
            join(desk);
            move(desk);
            type(desk);
        }
    }

    private Locator rows(Desk desk) {
        desk.open("/drafts.xhtml?limit=500");
        return desk.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(ref));
    }

    private void show(Desk desk) {
        rows(desk).first().locator("[data-opens]").click();
    }

    private void split(Desk desk) {
        show(desk);
        desk.button("Take charges off").click();
        desk.button("Take them off").click();
        assertThat(desk.page().locator("dialog")).containsText("One charge or more is needed.");
        desk.look("by-hand-apart");
        desk.page().getByLabel(ref + "-2").check();
        desk.field("Reason").fill("The payer wants the second session alone");
        desk.button("Take them off").click();
        desk.says("Done. The client was checked again");
        assertThat(rows(desk)).hasCount(2);
    }

    private void join(Desk desk) {
        Locator both = rows(desk);
        both.first().locator("input[type=checkbox]").check();
        desk.button("Make one claim of these").click();
        desk.says("Choose two or more claims");
        both.last().locator("input[type=checkbox]").check();
        desk.button("Make one claim of these").click();
        desk.field("Reason").fill("Agreed by telephone");
        desk.button("Make one claim").last().click();
        desk.says("Done. The client was checked again");
        assertThat(rows(desk)).hasCount(1);
        show(desk);
        assertThat(desk.page().locator("#panel")).containsText("On one claim with others: Agreed by telephone");
    }

    private void move(Desk desk) {
        desk.button("Send by another form").click();
        desk.field("Reason").fill("Their clearinghouse is down");
        desk.button("Send it so").click();
        desk.says("Done. The client was checked again");
        show(desk);
        assertThat(desk.page().locator("#panel")).containsText("Their clearinghouse is down");
    }

    private void type(Desk desk) {
        desk.button("Type a value").click();
        desk.field("Field").selectOption("Billing NPI");
        desk.button("Go on").click();
        desk.field("NPI").fill("123");
        desk.field("Reason").fill("On file there until December");
        desk.button("Save").click();
        assertThat(desk.page().locator("dialog [role=alert]")).isVisible();
        desk.look("by-hand-value");
        desk.field("NPI").fill("2000000010");
        desk.button("Save").click();
        desk.says("Done. The client was checked again");
        show(desk);
        assertThat(desk.page().locator("#panel")).containsText("billing.npi: 2000000010: On file there until December");
        desk.look("by-hand");
        Locator undo = desk.button("Undo");
        for (int left = undo.count(); left > 0; left--) {
            undo.first().click();
            desk.says("Undone.");
            show(desk);
            assertThat(undo).hasCount(left - 1);
        }
    }
}
