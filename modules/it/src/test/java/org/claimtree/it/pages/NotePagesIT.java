package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Notes by keyboard and by mouse: written, released, blocked, taken back, corrected. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class NotePagesIT {
    private static Chromium chromium;

    private final String ref =
            "NR" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        Practice.take();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    private static JsonNode written(String client) {
        return Practice.send(
                "POST", "notes", """
                {"client":"%s","people":{"performedBy":"%s"},"session":{"start":"2026-10-06T14:30","minutes":45},
                "place":{"location":"%s"},"lines":[{"code":"%s"}],"text":"Worked on sleep."}
                """.formatted(client, Practice.PROVIDER, Practice.LOCATION, Practice.CODE));
    }

    @Test
    void one_is_written_by_keyboard_from_the_clients_chart_and_released_into_a_charge() {
        String client = Practice.clientWithCharge(ref, "2026-10-05");
        Practice.authorize(client, "2026-10-06", "2026-12-31", 12);
        try (Desk desk = new Desk(chromium)) {
            desk.open("/client.xhtml?id=" + client + "&tab=notes").look("client-no-notes");
            assertThat(desk.page().locator("#part-notes .empty")).containsText("No notes yet.");
            desk.link("New note").click();
            desk.page().waitForURL(Pattern.compile(".*/note\\.xhtml\\?client=.*"));
            desk.ready();
            assertThat(desk.field("Client")).hasValue(ref);
            desk.type("Performed by", Practice.PROVIDER)
                    .type("Date of service", "10/6/2026")
                    .type("Began at", "9a")
                    .type("Minutes", "45")
                    .type("Location", Practice.LOCATION)
                    .type("Billing code", Practice.CODE)
                    .type("Amount", "120")
                    .type("Text", "Worked on sleep.");
            assertThat(desk.page().locator("#offered")).containsText(Practice.CODE);
            assertThat(desk.field("Began at")).hasValue("9:00 AM");
            desk.look("note-new").press("Control+s");
            desk.page().waitForURL(Pattern.compile(".*/note\\.xhtml\\?id=.*"));
            desk.ready().says("Added.");
            assertThat(desk.page().locator("#counted")).containsText("$120.00");
            assertThat(desk.page().locator("#state")).containsText("10/06/2026 9:00 AM · draft");
            desk.look("note-draft");
            desk.button("Release").click();
            desk.says("Released.");
            assertThat(desk.page().locator("#state")).containsText("released by admin");
            assertThat(desk.field("Minutes")).isDisabled();
            desk.look("note-released");
            assertThat(desk.page().url()).doesNotContain(ref);
            desk.page().locator("#counted a").click();
            desk.page().waitForURL(Pattern.compile(".*/charge\\.xhtml\\?id=.*"));
            assertThat(desk.page().locator("#paying")).containsText("pays 1 unit");
        }
    }

    @Test
    void what_is_wrong_is_told_at_its_field() {
        String client = Practice.clientWithCharge(ref, "2026-10-05");
        try (Desk desk = new Desk(chromium)) {
            desk.open("/note.xhtml?client=" + client);
            desk.field("Billing code").fill("NOSUCH");
            desk.field("Began at").fill("25:99");
            desk.button("Save").click();
            assertThat(desk.page().locator("#f-session-start-time-error")).containsText("A time such as 9:00 AM");
            desk.field("Performed by").fill("NOSUCH");
            desk.field("Date of service").fill("10/6/2026");
            desk.field("Began at").fill("9:00 AM");
            desk.field("Minutes").fill("45");
            desk.button("Save").click();
            assertThat(desk.page().locator(".summary li")).hasCount(2);
            assertThat(desk.page().locator("#f-lines-0-code-error")).containsText("no such billing code");
            assertThat(desk.page().locator("#f-people-performedBy-error")).containsText("no such provider");
            desk.look("note-wrong");
        }
    }

    @Test
    void what_cannot_be_released_says_why_until_it_can_and_is_corrected_with_a_reason() {
        String client = Practice.clientWithCharge(ref, "2026-10-05");
        JsonNode note = written(client);
        String id = note.get("id").asText();
        try (Desk desk = new Desk(chromium)) {
            desk.open("/notes.xhtml?status=DRAFT&from=2026-10-06&through=2026-10-06");
            desk.look("notes");
            desk.page()
                    .getByLabel("Choose " + note.get("number").asText())
                    .first()
                    .check();
            desk.button("Release these").click();
            desk.page().locator("dialog button.primary").click();
            assertThat(desk.page().locator("dialog ul")).containsText("no authorization for this code");
            desk.look("notes-refused");
            desk.page().locator("dialog button.primary").click();
            desk.says("1 note stayed a draft.");
            desk.open("/notes.xhtml?blocked=true&from=2026-10-06&through=2026-10-06");
            desk.link(note.get("number").asText()).click();
            desk.page().waitForURL(Pattern.compile(".*/note\\.xhtml\\?id=" + id));
            desk.ready();
            assertThat(desk.page().locator("#remarks")).containsText("Line 1: The client has no authorization");
            desk.look("note-blocked");

            Practice.authorize(client, "2026-10-06", "2026-12-31", 12);
            desk.button("Release").click();
            desk.says("Released.");
            desk.button("Correct").click();
            desk.page().locator("dialog button.danger").click();
            assertThat(desk.page().locator("#note-reason-error")).containsText("Say why");
            desk.look("note-correct");
            desk.page().locator("#note-reason").fill("another time");
            desk.page().locator("dialog button.danger").click();
            desk.says("This is its correction.");
            assertThat(desk.page().locator("#state")).containsText("draft · corrects another note");
            assertThat(desk.field("Text")).hasValue("Worked on sleep.");
            desk.button("Throw away").click();
            desk.page().locator("#note-reason").fill("not needed");
            desk.page().locator("dialog button.danger").click();
            desk.says("Taken back.");
            assertThat(Practice.get("notes/" + id).at("/state/status").asText()).isEqualTo("VOIDED");
        }
    }
}
