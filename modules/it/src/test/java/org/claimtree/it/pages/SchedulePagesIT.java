package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The schedule by keyboard and by mouse: booked, moved, cancelled, missed. Each test has a week of its own. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SchedulePagesIT {
    private static Chromium chromium;

    private final String ref =
            "W" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);

    private String client;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        Practice.take();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void service() {
        client = Practice.clientWithCharge(ref, "2026-10-05");
        Practice.send(
                "POST",
                "practice-imports",
                "{\"format\":\"claimtree-practice-1\",\"services\":[" + service(ref, false) + ","
                        + service(ref + "-G", true) + "]}");
    }

    private static String service(String ref, boolean group) {
        return "{\"ref\":\"" + ref + "\",\"name\":\"Session " + ref + "\",\"terms\":{\"minutes\":50,\"group\":" + group
                + "},\"lines\":[{\"code\":\"" + Practice.CODE + "\"}]}";
    }

    private String booked(String service, String start, String... clients) {
        String wish = "{\"service\":\"" + service + "\",\"provider\":\"" + Practice.PROVIDER
                + "\",\"place\":{\"location\":\"" + Practice.LOCATION
                + "\",\"placeOfService\":\"11\"},\"time\":{\"start\":\""
                + start + "\"},\"clients\":[\"" + String.join("\",\"", clients) + "\"]}";
        return Practice.send("POST", "appointments", wish).get("id").asText();
    }

    private static Locator meeting(Desk desk, String id) {
        return desk.page().locator(".meeting[data-id='" + id + "']");
    }

    @Test
    void an_appointment_is_booked_by_keyboard_from_an_hour_of_the_calendar() {
        try (Desk desk = new Desk(chromium)) {
            desk.open("/schedule.xhtml?day=2027-03-01&view=week");
            assertThat(desk.page().locator(".calendar thead")).containsText("Mon 03/01");
            desk.look("schedule-empty");
            for (int tabs = 0; tabs < 80 && !isInCalendar(desk); tabs++) {
                desk.press("Tab");
            }
            desk.press("ArrowRight").press("ArrowDown").press("ArrowDown").press("Enter");
            desk.page().waitForURL(Pattern.compile(".*/appointment\\.xhtml\\?start=.*"));
            desk.ready();
            assertThat(desk.field("Day")).hasValue("03/01/2027");
            assertThat(desk.field("Begins at")).hasValue("10:00 AM");
            desk.type("Service", ref).press("Tab");
            assertThat(desk.field("Minutes")).hasValue("50");
            desk.type("Provider", Practice.PROVIDER)
                    .type("Location", Practice.LOCATION)
                    .press("Tab");
            desk.type("Place of service", "11").type("Client", ref).press("Tab");
            assertThat(desk.page().locator(".row .named")).containsText(ref);
            desk.look("appointment-new").press("Control+s");
            desk.page().waitForURL(Pattern.compile(".*/schedule\\.xhtml\\?.*appointment=.*"));
            desk.says("Booked.");
            assertThat(desk.page().locator("#appointment")).containsText("Monday 03/01/2027, 10:00 AM to 10:50 AM");
            assertThat(desk.page().locator(".meeting[aria-pressed=true]")).containsText(ref);
            desk.look("schedule-week");
            assertThat(desk.page().url()).doesNotContain(ref);
            desk.button("Day").click();
            assertThat(desk.page()).hasURL(Pattern.compile(".*view=day.*"));
            desk.look("schedule-day");
        }
    }

    private static boolean isInCalendar(Desk desk) {
        return Boolean.TRUE.equals(desk.page().evaluate("document.activeElement.closest('.calendar') !== null"));
    }

    @Test
    void an_appointment_is_moved_and_what_it_overlaps_is_said() {
        booked(ref, "2027-03-09T14:00", client);
        String id = booked(ref, "2027-03-10T09:00", client);
        try (Desk desk = new Desk(chromium)) {
            desk.open("/schedule.xhtml?day=2027-03-10&appointment=" + id);
            desk.link("Reschedule").click();
            desk.page().waitForURL(Pattern.compile(".*/appointment\\.xhtml\\?id=.*"));
            desk.ready();
            assertThat(desk.field("Client")).hasValue(ref);
            desk.field("Day").fill("3/9/2027");
            desk.field("Begins at").fill("14:30");
            desk.field("Minutes").fill("2000");
            desk.button("Save").click();
            assertThat(desk.page().locator(".summary")).containsText("Minutes");
            desk.look("appointment-refused");
            desk.field("Minutes").fill("30");
            desk.button("Save").click();
            desk.page().waitForURL(Pattern.compile(".*/schedule\\.xhtml\\?.*"));
            desk.says("Moved.");
            assertThat(desk.page().locator("#appointment .findings"))
                    .containsText("The client has another appointment from 2:00 PM to 2:50 PM.");
            desk.look("schedule-overlap");
        }
        JsonNode moved = Practice.get("appointments/" + id);
        assertThat(moved.at("/time/start").asText()).isEqualTo("2027-03-09T14:30:00");
        assertThat(moved.at("/warnings")).hasSize(2);
    }

    @Test
    void one_is_cancelled_with_a_reason_and_shown_on_request() {
        String id = booked(ref, "2027-03-16T09:00", client);
        try (Desk desk = new Desk(chromium)) {
            desk.open("/schedule.xhtml?day=2027-03-16&appointment=" + id);
            desk.button("Cancel appointment").click();
            desk.page().getByRole(AriaRole.DIALOG).locator("button.danger").click();
            assertThat(desk.page().locator("#cancel-error")).containsText("Say why");
            desk.look("appointment-cancel");
            desk.page().locator("#cancel-reason").fill("the client is ill");
            desk.page().getByRole(AriaRole.DIALOG).locator("button.danger").click();
            desk.says("Cancelled.");
            assertThat(meeting(desk, id)).hasCount(0);
            desk.page().getByLabel("Show cancelled").check();
            assertThat(meeting(desk, id)).containsText("Cancelled");
            assertThat(desk.page().locator("#appointment")).containsText("the client is ill");
            desk.look("schedule-cancelled");
        }
    }

    @Test
    void one_of_a_group_did_not_come() {
        String other = Practice.clientWithCharge(ref + "-2", "2026-10-05");
        String id = booked(ref + "-G", "2026-11-03T09:00", client, other);
        try (Desk desk = new Desk(chromium)) {
            desk.open("/schedule.xhtml?day=2026-11-03&appointment=" + id);
            desk.page()
                    .locator(".attendees li")
                    .filter(new Locator.FilterOptions().setHasText(ref + "-2"))
                    .getByText("No-show")
                    .click();
            desk.button("Mark as no-show").click();
            desk.says("Marked as no-show.");
            assertThat(desk.page().locator(".attendees .attention")).containsText("No-show");
            desk.look("schedule-group");
        }
        JsonNode after = Practice.get("appointments/" + id);
        assertThat(after.get("status").asText()).isEqualTo("BOOKED");
        assertThat(after.at("/attendees/1/status").asText()).isEqualTo("NO_SHOW");
    }

    @Test
    void a_session_is_looked_through_and_becomes_draft_notes() {
        String other = Practice.clientWithCharge(ref + "-2", "2026-10-05");
        String id = booked(ref + "-G", "2026-11-04T09:00", client, other);
        try (Desk desk = new Desk(chromium)) {
            desk.open("/schedule.xhtml?day=2026-11-04&appointment=" + id);
            desk.link("Complete session").click();
            desk.page().waitForURL(Pattern.compile(".*/session\\.xhtml\\?id=.*"));
            Locator first = desk.page().locator("#clients fieldset").first();
            assertThat(first.getByLabel("Procedure code")).hasValue(Practice.CODE);
            assertThat(first.getByLabel("Units")).hasValue("1");
            desk.look("session");
            desk.field("Session took, minutes").fill("40");
            desk.press("Tab");
            desk.says("Units are counted again.");
            assertThat(first.getByLabel("Minutes")).hasValue("40");

            first.getByText("Add line").click();
            desk.page().keyboard().type("NOSUCH");
            desk.page().locator("#clients .came").nth(1).uncheck();
            desk.button("Complete session").click();
            assertThat(desk.page().locator(".summary")).containsText("No note was made.");
            assertThat(first.getByLabel("Procedure code").nth(1)).hasAttribute("aria-invalid", "true");
            desk.look("session-refused");
            first.getByText("Remove").nth(1).click();
            desk.button("Complete session").click();
            desk.says("The session is complete: 1 draft note.");
            assertThat(desk.page().locator("#made")).containsText(ref);
            assertThat(desk.page().locator("#clients fieldset")).hasCount(1);
            desk.look("session-half");
        }
        JsonNode after = Practice.get("appointments/" + id);
        assertThat(after.at("/attendees/1/status").asText()).isEqualTo("BOOKED");
        JsonNode note = Practice.get("notes/" + after.at("/attendees/0/note").asText());
        assertThat(note.at("/session/minutes").asInt()).isEqualTo(40);
        assertThat(note.at("/lines")).hasSize(1);
    }
}
