package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Authorizations by keyboard and by mouse: entered, used by charges, watched, listed. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AuthorizationPagesIT {
    private static Chromium chromium;

    private final String ref =
            "A" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);

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
    void one_is_entered_by_keyboard_for_a_client_who_came_mid_treatment() {
        String client = Practice.clientWithCharge(ref, "2026-10-05");
        try (Desk desk = new Desk(chromium)) {
            desk.open("/client.xhtml?id=" + client + "&tab=authorizations").look("client-no-authorizations");
            assertThat(desk.page().locator("#part-authorizations .empty")).containsText("No authorizations yet.");
            desk.link("New authorization").click();
            desk.page().waitForURL(Pattern.compile(".*/authorization\\.xhtml\\?client=.*"));
            desk.ready();
            assertThat(desk.field("Client")).hasValue(ref);
            desk.type("Billing code", Practice.CODE)
                    .type("Status", "Approved")
                    .type("Payer's number", "P-" + ref)
                    .type("Coverage", "C1")
                    .type("First day", "9/1/2026")
                    .type("Last day", "12/31/2026")
                    .type("Units are", "Visits")
                    .type("Allotted", "12")
                    .type("Remaining", "5")
                    .type("Reason", "seven visits elsewhere")
                    .type("Unit alert level", "2")
                    .type("Expiration alert days", "14");
            desk.look("authorization-new").press("Control+s");
            desk.page().waitForURL(Pattern.compile(".*/authorization\\.xhtml\\?id=.*"));
            desk.ready().says("Added.");
            assertThat(desk.page().locator("#ledger")).containsText("seven visits elsewhere");
            assertThat(desk.page().locator("#burn figcaption")).containsText("12 were allotted, 7 taken off by hand.");
            assertThat(desk.field("Payer's number")).hasValue("P-" + ref);
            assertThat(desk.page().url()).doesNotContain(ref);
        }
    }

    @Test
    void every_mistake_is_told_at_its_field_at_once() {
        String client = Practice.clientWithCharge(ref, "2026-10-05");
        try (Desk desk = new Desk(chromium)) {
            desk.open("/authorization.xhtml?client=" + client);
            desk.field("Billing code").fill("NOSUCH");
            desk.field("First day").fill("9/1/2026");
            desk.button("Save").click();
            assertThat(desk.page().locator(".summary li")).hasCount(3);
            assertThat(desk.page().locator("#f-code-error")).containsText("no such billing code");
            assertThat(desk.page().locator("#f-grant-dates-through-error")).containsText("Only an unmanaged");
            assertThat(desk.page().locator("#f-units-allotted-error")).containsText("how many units");
            desk.look("authorization-wrong");
        }
    }

    @Test
    void a_released_charge_uses_units_and_both_pages_say_so() {
        String client = Practice.clientWithCharge(ref, "2026-10-05");
        String id = Practice.authorize(client, "2026-09-01", "2026-12-31", 12);
        String charge = Practice.chargeOf(client);
        Practice.release(charge);
        try (Desk desk = new Desk(chromium)) {
            desk.open("/charge.xhtml?id=" + charge);
            assertThat(desk.page().locator("#paying")).containsText("pays 1 unit, because no other could pay.");
            desk.look("charge-paying");
            desk.page().locator("#paying a").first().click();
            desk.page().waitForURL(Pattern.compile(".*/authorization\\.xhtml\\?id=" + id));
            desk.ready();
            assertThat(desk.page().locator("#state")).containsText("1 of 12 units used, 11 remaining.");
            assertThat(desk.page().locator("#burn svg path.used")).isVisible();
            assertThat(desk.page().locator("#ledger tbody tr")).hasCount(2);
            assertThat(desk.page().locator("#ledger tbody tr").nth(1)).containsText("10/05/2026");
            desk.look("authorization");
            desk.field("Allotted").fill("20");
            desk.button("Save").click();
            desk.says("Saved.");
            assertThat(desk.page().locator("#state")).containsText("1 of 20 units used, 19 remaining.");
            assertThat(desk.field("Remaining")).hasValue("19");
        }
    }

    @Test
    void what_stands_in_the_way_is_said_and_somebody_may_allow_one_with_a_reason() {
        String client = Practice.clientWithCharge(ref, "2026-10-05");
        String id = Practice.authorize(client, "2026-01-01", "2026-09-30", 3);
        String charge = Practice.chargeOf(client);
        Practice.release(charge);
        try (Desk desk = new Desk(chromium)) {
            desk.open("/charge.xhtml?id=" + charge);
            assertThat(desk.page().locator("#paying")).containsText("The day of service is outside its dates.");
            desk.look("charge-passed");
            desk.page().locator("#paying button").click();
            desk.page().locator("dialog button.primary").click();
            assertThat(desk.page().locator("#override-error")).containsText("Say why");
            desk.look("charge-override");
            desk.page().locator("#override-reason").fill("the payer confirmed by phone");
            desk.page().locator("dialog button.primary").click();
            desk.says("pays.");
            assertThat(desk.page().locator("#paying")).containsText("somebody allowed it beyond its limits");
            desk.open("/authorization.xhtml?id=" + id);
            assertThat(desk.page().locator("#ledger")).containsText("the payer confirmed by phone");
        }
    }

    @Test
    void what_somebody_else_saved_meanwhile_loses_nothing() {
        String client = Practice.clientWithCharge(ref, "2026-10-05");
        String id = Practice.authorize(client, "2026-09-01", "2026-12-31", 12);
        try (Desk desk = new Desk(chromium)) {
            desk.open("/authorization.xhtml?id=" + id);
            desk.field("Notes").fill("call in December");
            Practice.renumber(id, "CHANGED");
            desk.button("Save").click();
            assertThat(desk.page().locator("dialog")).containsText("CHANGED");
            desk.look("authorization-conflict");
            desk.page().getByLabel("Take over Payer's number").check();
            desk.page().locator("dialog button.primary").click();
            assertThat(desk.field("Notes")).hasValue("call in December");
            assertThat(desk.field("Payer's number")).hasValue("CHANGED");
            desk.button("Save").click();
            desk.says("Saved.");
        }
        JsonNode stored = Practice.get("authorizations/" + id);
        assertThat(stored.at("/watch/notes").asText()).isEqualTo("call in December");
        assertThat(stored.at("/grant/payerNumber").asText()).isEqualTo("CHANGED");
    }

    @Test
    void the_list_finds_what_runs_out_and_saves_it_as_a_file() throws IOException {
        String client = Practice.clientWithCharge(ref, "2026-10-05");
        Practice.authorize(client, "2026-09-01", "2026-12-31", 2);
        try (Desk desk = new Desk(chromium)) {
            desk.open("/authorizations.xhtml").look("authorizations");
            desk.link("Running out").click();
            desk.page().waitForURL(Pattern.compile(".*low=true.*"));
            desk.ready();
            assertThat(desk.page().locator(".chips")).containsText("Running out: Yes");
            desk.field("Filter Running out").selectOption("");
            desk.field("Filter Remaining, at most").fill("2");
            desk.press("Enter");
            desk.page().waitForURL(Pattern.compile(".*remainingAtMost=2.*"));
            assertThat(desk.page().locator(".chips")).containsText("Remaining, at most: 2");
            assertThat(rows(desk).filter(new Locator.FilterOptions().setHasText(ref)))
                    .hasCount(1);
            desk.field("Filter Valid on").fill("1/1/2020");
            desk.press("Enter");
            desk.page().waitForURL(Pattern.compile(".*validOn=2020-01-01.*"));
            assertThat(desk.page().locator(".place")).containsText("Nothing matches.");
            desk.look("authorizations-nothing");
            desk.page().getByLabel("Without Valid on: 01/01/2020").click();
            desk.page().locator("tbody tr").first().waitFor();
            Download file = desk.page().waitForDownload(() -> desk.button("CSV").click());
            assertThat(Files.readString(file.path())).contains(ref);
            rows(desk).filter(new Locator.FilterOptions().setHasText(ref)).focus();
            desk.press("Enter");
            desk.page().waitForURL(Pattern.compile(".*/client\\.xhtml\\?id=" + client + ".*"));
            assertThat(desk.ready()
                            .page()
                            .getByRole(AriaRole.TAB)
                            .filter(new Locator.FilterOptions().setHasText("Authorizations")))
                    .hasAttribute("aria-selected", "true");
            desk.look("client-authorizations");
        }
    }

    @Test
    void authorizations_come_from_a_csv_file_once_nothing_is_wrong_with_it() throws IOException {
        String client = Practice.clientWithCharge(ref, "2026-10-05");
        Path file = Files.createTempFile("authorizations", ".csv");
        String head = "client,code,from,through,allotted,status\n" + ref + "," + Practice.CODE + ",";
        try (Desk desk = new Desk(chromium)) {
            desk.open("/authorizations.xhtml").link("Import from CSV").click();
            desk.page().waitForURL(Pattern.compile(".*/authorization-import\\.xhtml"));
            String template = Files.readString(desk.ready()
                    .page()
                    .waitForDownload(() -> desk.link("Download the template").click())
                    .path());
            assertThat(template).startsWith("client,number,code,from,through,");
            Files.writeString(file, head + "someday,12/31/2026,12,approved\n");
            desk.page().getByLabel("Choose the file").setInputFiles(file);
            desk.button("Check the file").click();
            assertThat(desk.page().locator("#report")).containsText("from: ");
            assertThat(desk.button("Import")).isDisabled();
            desk.look("authorization-import");
            Files.writeString(file, head + "9/1/2026,12/31/2026,12,approved\n");
            desk.page().getByLabel("Choose the file").setInputFiles(file);
            desk.button("Check the file").click();
            desk.says("Nothing is wrong: 1 new authorization");
            desk.button("Import").focus();
            desk.press("Enter").says("Imported: 1 new authorization");
        } finally {
            Files.delete(file);
        }
        assertThat(only(client).at("/units/allotted").asInt()).isEqualTo(12);
        assertThat(only(client).at("/units/remaining").asInt())
                .as("the client's charge waited for one")
                .isEqualTo(11);
    }

    @Test
    void a_client_gets_codes_in_bulk_they_are_changed_and_both_are_undone() {
        String client = Practice.clientWithCharge(ref, "2026-10-05");
        try (Desk desk = new Desk(chromium)) {
            desk.open("/client.xhtml?id=" + client + "&tab=authorizations")
                    .link("Bulk add or update")
                    .click();
            desk.page().waitForURL(Pattern.compile(".*/bulk-authorizations\\.xhtml\\?client=.*"));
            desk.page().waitForSelector("body[data-ready]");
            desk.type("Or billing codes", Practice.CODE)
                    .type("Authorization number", "B-77")
                    .type("Allotted units", "12")
                    .type("Unit alert level", "2")
                    .type("Expiration alert days", "30")
                    .type("Start date", "9/1/2026")
                    .type("End date", "12/31/2026")
                    .press("Enter");
            assertThat(desk.page().locator("#add .preview")).containsText("1 authorization to add.");
            desk.look("bulk-authorizations");
            confirm(desk, "Add new codes to clients", "bulk-sure");
            desk.says("Added: added 1, clients 1");
            desk.field("New end date").fill("12/15/2026");
            desk.button("Preview update").click();
            assertThat(desk.page().locator("#update .preview tbody tr"))
                    .containsText(new String[] {"12/31/202612/15/2026"});
            desk.look("bulk-update");
            confirm(desk, "Update codes listed", "bulk-update-sure");
            desk.says("Changed: changed 1, clients 1");
            assertThat(only(client).at("/grant/dates/through").asText()).isEqualTo("2026-12-15");
            undo(desk, "Undo update", "restored 1");
            assertThat(only(client).at("/grant/dates/through").asText()).isEqualTo("2026-12-31");
            undo(desk, "Undo add", "left 1");
            assertThat(only(client).at("/grant/status").asText()).isEqualTo("APPROVED");
        }
    }

    @Test
    void a_preview_that_is_not_true_any_more_is_shown_again_and_nothing_is_done() {
        String client = Practice.clientWithCharge(ref, "2026-10-05");
        try (Desk desk = new Desk(chromium)) {
            desk.open("/bulk-authorizations.xhtml?client=" + client);
            desk.button("Preview update").click();
            assertThat(desk.page().locator("#update .summary")).containsText("Fill in what is to change.");
            desk.look("bulk-wrong");
            desk.field("Or billing codes").fill(Practice.CODE);
            desk.field("Allotted units").fill("5");
            desk.field("Start date").fill("10/1/2026");
            desk.field("End date").fill("10/31/2026");
            desk.button("Preview addition").click();
            assertThat(desk.page().locator("#add .preview")).containsText("1 authorization to add.");
            String other = Practice.authorize(client, "2026-10-15", "2026-12-31", 3);
            confirm(desk, "Add new codes to clients", "bulk-sure");
            desk.says("The list has changed since you looked at it.");
            assertThat(desk.page().locator("#add .preview"))
                    .containsText("1 overlap one that is there and are skipped.");
            assertThat(only(client).get("id").asText()).isEqualTo(other);
        }
    }

    static void confirm(Desk desk, String verb, String picture) {
        desk.button(verb).click();
        desk.look(picture);
        Visit.answer(desk.page(), verb).click();
    }

    /** Takes back the newest operation of its kind on the page of all of them. */
    static void undo(Desk desk, String verb, String report) {
        desk.open("/bulk-operations.xhtml").look("bulk-operations");
        desk.button(verb).first().click();
        Visit.answer(desk.page(), verb).click();
        assertThat(desk.page().getByRole(AriaRole.DIALOG))
                .containsText(Pattern.compile(report, Pattern.CASE_INSENSITIVE));
        desk.look("bulk-undone");
        Visit.answer(desk.page(), "Close").click();
        assertThat(rows(desk)
                        .filter(new Locator.FilterOptions().setHasText("Undone"))
                        .filter(new Locator.FilterOptions().setHasText(report))
                        .first())
                .isVisible();
    }

    /** The only authorization of a client. */
    static JsonNode only(String client) {
        JsonNode page = Practice.get("authorizations?client=" + client);
        assertThat(page.get("total").asInt()).isOne();
        return page.at("/items/0");
    }

    private static Locator rows(Desk desk) {
        return desk.page().locator("tbody tr");
    }
}
