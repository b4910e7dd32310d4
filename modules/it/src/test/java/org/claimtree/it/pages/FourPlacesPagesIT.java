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

/** The four places where a procedure code is set, on their pages: service, completed session, booking paid in advance, invoice. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FourPlacesPagesIT {
    /** Another billing code of the practice. */
    private static final String OTHER = "90837";

    private static Chromium chromium;

    private final String ref =
            "P" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);

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
    void client() {
        client = Practice.clientWithCharge("C" + ref, "2026-10-05");
    }

    private void service(boolean inAdvance) {
        Practice.send("POST", "practice-imports", """
                {"format":"claimtree-practice-1","services":[{"ref":"%1$s","name":"Session %1$s",
                "terms":{"minutes":50,"price":95,"paidInAdvance":%2$s,"group":false},
                "lines":[{"code":"%3$s","description":"Talk therapy"}]}]}
                """.formatted(ref, inAdvance, Practice.CODE));
    }

    private String appointment(String start) {
        return "{\"service\":\"%s\",\"provider\":\"%s\",\"place\":{\"location\":\"%s\",\"placeOfService\":\"11\"},\"time\":{\"start\":\"%s\"},\"clients\":[\"%s\"]}"
                .formatted(ref, Practice.PROVIDER, Practice.LOCATION, start, client);
    }

    private static void chooseByWord(Locator field, String typed, String code) {
        field.fill("");
        field.pressSequentially(typed);
        Locator offer = field.page()
                .locator("[role=listbox]:not([hidden]) [role=option]")
                .filter(new Locator.FilterOptions().setHasText(code))
                .first();
        offer.waitFor();
        offer.click();
    }

    @Test
    void place_1_a_service_takes_its_code_from_the_drop_down_and_keeps_the_description_as_edited() {
        try (Desk desk = new Desk(chromium)) {
            desk.open("/service.xhtml").field("Ref").fill(ref);
            desk.field("Name").fill("Place one " + ref);
            desk.field("Minutes").fill("45");
            chooseByWord(desk.field("Procedure code"), "counseling and ther", "H0004");
            assertThat(desk.field("Description")).hasValue("Behavioral health counseling and therapy, 15 minutes");
            desk.field("Description").fill("Counseling as we call it");
            desk.look("four-places-1-service");
            desk.button("Save").click();
            desk.says("Added.");
        }
        JsonNode line = Practice.get("services/" + ref).at("/lines/0");
        assertThat(line.get("code").asText()).isEqualTo("H0004");
        assertThat(line.get("description").asText()).isEqualTo("Counseling as we call it");
    }

    @Test
    void place_2_codes_are_edited_removed_and_added_while_a_session_is_marked_complete() {
        service(false);
        String id = Practice.send("POST", "appointments", appointment("2026-11-05T09:00"))
                .get("id")
                .asText();
        try (Desk desk = new Desk(chromium)) {
            desk.open("/schedule.xhtml?day=2026-11-05&appointment=" + id);
            desk.link("Complete session").click();
            desk.page().waitForURL(Pattern.compile(".*/session\\.xhtml\\?id=.*"));
            Locator first = desk.page().locator("#clients fieldset").first();
            assertThat(first.getByLabel("Procedure code")).hasValue(Practice.CODE);
            first.getByText("Add line").click();
            first.getByLabel("Procedure code").nth(1).fill(Practice.CODE);
            first.getByLabel("Amount").nth(1).fill("40");
            desk.look("four-places-2-session");
            first.getByText("Remove").first().click();
            desk.button("Complete session").click();
            desk.says("The session is complete: 1 draft note.");
        }
        String note = Practice.get("appointments/" + id).at("/attendees/0/note").asText();
        JsonNode counted = Practice.get("notes/" + note).get("counted");
        assertThat(counted).hasSize(1);
        assertThat(counted.at("/0/amount").asText()).isEqualTo("40.00");
    }

    @Test
    void place_3_booking_shows_the_invoice_whose_codes_are_edited_before_it_is_confirmed_with_its_payment() {
        service(true);
        try (Desk desk = new Desk(chromium)) {
            desk.open("/appointment.xhtml?start=2027-04-05T10:00");
            desk.field("Service").fill(ref);
            desk.field("Provider").fill(Practice.PROVIDER);
            desk.field("Location").fill(Practice.LOCATION);
            desk.field("Place of service").fill("11");
            desk.field("Client").fill("C" + ref);
            desk.press("Tab");
            assertThat(desk.page().locator(".row .named")).containsText(ref);
            desk.button("Save").click();
            Locator review = desk.page().locator("#review");
            assertThat(review.getByRole(AriaRole.HEADING))
                    .containsText("Invoice to be paid before the booking is confirmed");
            assertThat(review.getByLabel("Procedure code")).hasValue(Practice.CODE);
            assertThat(review.getByLabel("Description")).hasValue("Talk therapy");
            assertThat(review.locator(".sum output")).hasText("$95.00");
            desk.look("four-places-3-invoice");

            review.getByText("Add line").click();
            desk.page().keyboard().type("NOSUCH");
            desk.button("Confirm booking and payment of $95.00").click();
            assertThat(review.locator(".summary")).containsText("Say how it was paid.");
            review.getByLabel("Method").selectOption("CARD");
            review.locator("button[type=submit]").click();
            assertThat(review.locator(".summary")).containsText("Nothing was booked.");
            assertThat(review.getByLabel("Procedure code").nth(1)).hasAttribute("aria-invalid", "true");
            desk.look("four-places-3-refused");
            chooseByWord(review.getByLabel("Procedure code").nth(1), Practice.CODE, Practice.CODE);
            review.getByLabel("Description").nth(1).fill("Second hour");
            review.getByLabel("Price of a unit").nth(1).fill("55.50");
            review.getByLabel("Reference").click();
            assertThat(review.locator(".sum output")).hasText("$150.50");
            assertThat(review.locator(".summary")).isEmpty();
            desk.look("four-places-3-edited");
            desk.button("Confirm booking and payment of $150.50").click();
            desk.page().waitForURL(Pattern.compile(".*/schedule\\.xhtml\\?.*appointment=.*"));
            desk.says("Booked and paid: invoice");
            Locator panel = desk.page().locator("#appointment");
            assertThat(panel).containsText("Paid in advance");
            assertThat(panel).containsText("Cancelling makes a credit of $150.50.");
            assertThat(panel).containsText("Second hour, $55.50");
            desk.look("four-places-3-booked");
            desk.link("Reschedule").click();
            desk.page().waitForURL(Pattern.compile(".*/appointment\\.xhtml\\?id=.*"));
            desk.ready();
            assertThat(desk.page().locator("#paid")).containsText("Rescheduling keeps it.");
            desk.look("four-places-3-reschedule");
            desk.field("Begins at").fill("11:00 AM");
            desk.button("Save").click();
            desk.page().waitForURL(Pattern.compile(".*/schedule\\.xhtml\\?.*"));
            desk.button("Cancel appointment").click();
            Locator dialog = desk.page().getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("Cancelling makes a credit of $150.50.");
            desk.page().locator("#cancel-reason").fill("the client moves away");
            dialog.locator("button.danger").click();
            desk.says("Cancelled.");
            assertThat(panel).containsText("$150.50 of it is credit");
            desk.look("four-places-3-cancelled");
        }
        JsonNode payment = Practice.get("payments?client=" + client).at("/items/0");
        assertThat(payment.get("onAccount").asText()).isEqualTo("150.50");
    }

    @Test
    void place_4_codes_are_edited_on_draft_and_sent_invoices_else_correct_charge_is_offered() {
        String charge = Practice.chargeOf(client);
        String invoice =
                Practice.get("invoices?client=" + client).at("/items/0/id").asText();
        try (Desk desk = new Desk(chromium)) {
            desk.open("/invoice.xhtml?id=" + invoice);
            edit(desk, Practice.CODE, OTHER, "61");
            desk.button("Add line").click();
            desk.field("Billing code").fill(Practice.CODE);
            desk.field("Amount").fill("15");
            dialogButton(desk, "Add line").click();
            desk.says("The line was added.");
            desk.look("four-places-4-draft");
            desk.button("Take out " + named(Practice.CODE)).click();
            dialogButton(desk, "Take out").click();
            desk.says("The line was taken out.");
            desk.button("Send").click();
            assertThat(desk.page().locator("#facts")).containsText("Sent");
            edit(desk, OTHER, Practice.CODE, "62");
            desk.look("four-places-4-sent");
            desk.button("Post answer").click();
            desk.field("10/05/2026 " + Practice.CODE + ", charge $62.00: paid").fill("60");
            desk.field("Adjustments").fill("PR-3 2");
            dialogButton(desk, "Post answer").click();
            desk.says("The answer was posted.");
            assertThat(desk.page().locator("#facts")).containsText("Partly paid");
            assertThat(desk.button("Edit " + named(Practice.CODE))).hasCount(0);
            desk.button("Correct charge " + named(Practice.CODE)).click();
            desk.field("Why").fill("Wrong length");
            desk.field("Billing code").fill(OTHER);
            desk.field("Amount").fill("63");
            desk.look("four-places-4-correct");
            dialogButton(desk, "Correct charge").click();
            desk.says("The charge was corrected.");
        }
        assertThat(Practice.get("charges/" + charge).at("/claiming/voided").asBoolean())
                .isTrue();
    }

    private static String named(String code) {
        return code + " of 10/05/2026";
    }

    private static void edit(Desk desk, String before, String after, String amount) {
        desk.button("Edit " + named(before)).click();
        desk.field("Billing code").fill(after);
        desk.field("Amount").fill(amount);
        dialogButton(desk, "Save line").click();
        desk.says("The line was saved.");
        assertThat(desk.page().locator("#lines")).containsText("$" + amount + ".00");
    }

    private static Locator dialogButton(Desk desk, String name) {
        return desk.page()
                .locator("dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
