package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a client to a downloaded claim, as billers do it: by keyboard where they type, by mouse where they look. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ClaimPagesIT {
    private static Chromium chromium;

    private final String ref =
            "K" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(java.util.Locale.ROOT);

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
    void a_client_is_added_by_keyboard_charged_checked_billed_and_downloaded() throws IOException {
        try (Desk desk = new Desk(chromium)) {
            client(desk);
            charge(desk);
            desk.open("/charges.xhtml?from=2026-10-05&through=2026-10-05&sort=-ref&limit=500");
            desk.look("charges");
            desk.page().getByLabel("Choose " + ref).check();
            assertThat(desk.page().locator(".selected")).containsText("1 row chosen.");
            desk.button("Check these").click();
            desk.says("1 claim ready");
            desk.page().getByLabel("Choose " + ref).check();
            desk.button("Build batch of these").click();
            desk.look("build-sure");
            desk.button("Build batch").click();
            desk.page().waitForURL(Pattern.compile(".*/batch\\.xhtml\\?id=.*"));
            assertThat(desk.page().locator("#progress")).containsText("Ready.");
            desk.look("batch");
            Download file = desk.page()
                    .waitForDownload(
                            () -> desk.page().getByText("Download 837P").click());
            assertThat(Files.readString(file.path())).startsWith("ISA*").contains("NM1*IL*1*" + ref);
            claim(desk);
        }
    }

    private void client(Desk desk) {
        desk.open("/clients.xhtml").look("clients").press("n").page().waitForURL(Pattern.compile(".*/client\\.xhtml"));
        desk.ready()
                .type("Number", ref)
                .type("Last name", ref)
                .type("First name", "IRIS")
                .type("Birth date", "3/4/85")
                .type("Sex", "Female")
                .type("Street", "7 OAK LANE")
                .type("City", "TOWSON")
                .type("State", "md")
                .type("ZIP", "21204")
                .type("Add coverage", "");
        desk.press("Enter")
                .type("Ref", "C1")
                .type("Pays as number", "1")
                .type("Payer", Practice.PAYER)
                .type("Member id", "M" + ref)
                .type("Valid from", "1/1/2020")
                .type("The client is the subscriber's", "Self")
                .type("ICD-10-CM codes", "F33.1")
                .type("Release of information", "Signed");
        desk.beginWithNothing().press("Control+s").says("Added.");
        assertThat(desk.page().locator("#title")).hasText(ref + ", IRIS");
        desk.look("client");
        assertThat(desk.page().url()).doesNotContain(ref);
    }

    private void charge(Desk desk) {
        desk.page()
                .getByRole(com.microsoft.playwright.options.AriaRole.TAB)
                .filter(text("Charges"))
                .click();
        desk.look("client-charges");
        desk.link("New charge").click();
        desk.page().waitForURL(Pattern.compile(".*/charge\\.xhtml\\?client=.*"));
        desk.ready();
        assertThat(desk.field("Client")).hasValue(ref);
        assertThat(desk.field("Diagnoses")).not().hasValue("");
        desk.type("Service from", "10/5/2026")
                .type("Number", ref)
                .type("Billing code", Practice.CODE)
                .type("Units", "1")
                .type("Amount", "95")
                .type("Location", Practice.LOCATION)
                .type("Place of service", "11")
                .type("Performed by", Practice.PROVIDER)
                .type("Insurance provider", Practice.PROVIDER)
                .type("Pointers", "1");
        assertThat(desk.field("Service through")).hasValue("10/05/2026");
        desk.press("Control+s").says("Added.");
        desk.look("charge");
    }

    private void claim(Desk desk) {
        desk.open("/claims.xhtml").look("claims");
        desk.page()
                .locator("tbody tr")
                .filter(text(ref))
                .getByRole(com.microsoft.playwright.options.AriaRole.LINK)
                .first()
                .click();
        desk.page().waitForSelector("body[data-ready]");
        assertThat(desk.page().locator("#lines")).containsText("$95.00");
        desk.look("claim-lines");
        desk.page().locator("#tab-lines").focus();
        desk.press("ArrowRight");
        assertThat(desk.page().locator("#who")).containsText("billing.entity is");
        desk.look("claim-who");
        desk.press("ArrowRight");
        assertThat(desk.page().locator("#edits")).containsText("No warning is kept of it");
        desk.look("claim-edits");
        desk.press("ArrowRight");
        assertThat(desk.page().locator("#segments")).containsText("NM1*IL*1*" + ref);
        desk.look("claim-segments");
        desk.press("ArrowRight");
        assertThat(desk.page().locator("#paper img").first()).isVisible();
        assertThat(desk.page().locator("#paper img")).hasCount(1);
        desk.look("claim-paper");
        desk.press("ArrowRight");
        assertThat(desk.page().locator("#work")).containsText("Nobody has said anything");
        desk.press("ArrowRight");
        assertThat(desk.page().locator("#history")).containsText("Downloaded");
        desk.look("claim-history");
        desk.button("Print form").click();
        desk.look("print");
        desk.field("Right by inches").fill("far");
        desk.button("Make PDF").click();
        desk.says("Right by inches: a number is needed.");
        desk.button("Print form").click();
        desk.field("Right by inches").fill("0.05");
        var pdf =
                desk.page().context().waitForPage(() -> desk.button("Make PDF").click());
        assertThat(pdf.url()).contains("form.pdf?mode=DATA_ONLY&dx=0.05");
        pdf.close();
    }

    @Test
    void a_held_claim_says_why_beside_the_list_and_leads_to_where_it_is_mended() {
        try (Desk desk = new Desk(chromium)) {
            String id = Practice.heldClient(ref);
            desk.open("/drafts.xhtml");
            desk.button("Check open charges").click();
            desk.says("Checked all open charges");
            desk.open("/drafts.xhtml?status=HELD&finding=RELEASE_MISSING");
            assertThat(desk.page().locator(".chip")).hasCount(2);
            desk.page().locator("tbody tr").filter(text(ref)).focus();
            desk.press("Enter");
            assertThat(desk.page().locator("#panel")).containsText("release of information is missing");
            desk.look("drafts");
            desk.press("Escape");
            assertThat(desk.page().locator("#panel")).isHidden();
            desk.page()
                    .locator("tbody tr")
                    .filter(text(ref))
                    .locator("[data-opens]")
                    .click();
            desk.link("Mend it at the client").click();
            desk.page().waitForURL(Pattern.compile(".*/client\\.xhtml\\?id=" + id));
        }
    }

    @Test
    void a_batch_is_started_from_its_list_and_nothing_to_bill_is_said() {
        try (Desk desk = new Desk(chromium)) {
            desk.open("/batches.xhtml").press("n");
            desk.look("batch-new");
            desk.field("Service from").fill("1/1/1901");
            desk.field("Service through").fill("1/2/1901");
            desk.button("Build batch").last().click();
            desk.page().waitForURL(Pattern.compile(".*/batch\\.xhtml\\?id=.*"));
            assertThat(desk.page().locator("#progress")).containsText("There was nothing to bill");
            desk.open("/batches.xhtml?status=EMPTY").look("batches");
            assertThat(desk.page().locator("tbody tr").first()).containsText("Empty");
        }
    }

    @Test
    void everything_that_matches_can_be_chosen_over_all_pages() {
        try (Desk desk = new Desk(chromium)) {
            Practice.manyCharges(ref, 60);
            desk.open("/charges.xhtml?limit=50&from=2026-03-01&through=2026-03-31");
            desk.page().locator("tbody tr").first().focus();
            desk.press("ArrowDown").press(" ");
            assertThat(desk.page().locator(".selected")).containsText("1 row chosen.");
            desk.field("Choose every row of this page").check();
            assertThat(desk.page().locator(".selected")).containsText("50 rows chosen.");
            desk.press("Tab");
            desk.page().locator("tbody tr").first().focus();
            desk.press("]");
            assertThat(desk.page().locator(".place")).containsText("51–");
            assertThat(desk.page().locator(".selected")).containsText("50 rows chosen.");
            desk.press("[");
            assertThat(desk.page().locator(".place")).containsText("1–50");
            desk.page().getByText(Pattern.compile("Choose all \\d+ that match")).click();
            assertThat(desk.page().locator(".selected")).containsText("that match are chosen.");
            desk.look("charges-all");
        }
    }

    @Test
    void clients_come_from_a_csv_file_once_nothing_is_wrong_with_it() throws IOException {
        try (Desk desk = new Desk(chromium)) {
            desk.open("/client-import.xhtml");
            String template = Files.readString(desk.page()
                    .waitForDownload(() -> desk.link("Download the template").click())
                    .path());
            Path file = Files.createTempFile("clients", ".csv");
            assertThat(template).startsWith("ref,last_name,first_name");
            String head = "ref,last_name,first_name,birth_date,sex\n";
            Files.writeString(file, head + ref + ",LORENZ,IDA,someday,F\n");
            desk.page().getByLabel("Choose the file").setInputFiles(file);
            desk.button("Check the file").click();
            assertThat(desk.page().locator("#report")).containsText("birth");
            assertThat(desk.button("Import")).isDisabled();
            desk.look("client-import");
            Files.writeString(file, head + ref + ",LORENZ,IDA,02/03/1991,F\n");
            desk.page().getByLabel("Choose the file").setInputFiles(file);
            desk.button("Check the file").click();
            desk.says("Nothing is wrong: 1 new client");
            desk.button("Import").focus();
            desk.press("Enter").says("Imported: 1 new client");
            Files.delete(file);
        }
    }

    private static com.microsoft.playwright.Locator.FilterOptions text(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }
}
