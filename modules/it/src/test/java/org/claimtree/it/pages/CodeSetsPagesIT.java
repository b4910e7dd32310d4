package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.claimtree.it.server.Administrator;
import org.claimtree.it.server.ServerEnvironment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Code sets: finding codes and taking releases in. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CodeSetsPagesIT {
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        Administrator.token();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void calm() {
        ServerEnvironment.forgetAttempts();
    }

    @Test
    void a_code_is_found_while_typing_by_keyboard_and_only_on_its_days() {
        try (Desk desk = new Desk(chromium)) {
            Page page = desk.open("/code-sets.xhtml").page();
            Locator hits = page.locator("#hits tbody tr");
            desk.type("Code or words", "post-traum");
            assertThat(hits.first()).containsText("F43.10");
            assertThat(hits.first()).containsText("ICD-10-CM (start set)");
            desk.type("Code or words", "h0015");
            assertThat(hits).hasCount(1);
            assertThat(hits.first()).containsText("Intensive outpatient");
            desk.type("Code or words", "10");
            desk.type("Date of service", "12/31/2021");
            assertThat(page.locator("#fitting")).hasText("No code fits.");
            desk.type("Date of service", "1/1/2022");
            assertThat(hits.first()).containsText("Telehealth, client at home");
            desk.type("Date of service", "never");
            assertThat(page.locator("#onError")).containsText("A date such as");
            desk.type("Date of service", "t").press("Shift+Tab").press("Shift+Tab");
            desk.type("Code or words", "psychiat");
            assertThat(page.locator("#hits")).containsText("Provider taxonomy");
            page.getByLabel("In", new Page.GetByLabelOptions().setExact(true)).selectOption("Place of service");
            assertThat(page.locator("#hits")).not().containsText("Provider taxonomy");
            assertThat(page.locator("#hits")).containsText("Psychiatric hospital, inpatient");
            desk.look("code-sets");
        }
    }

    @Test
    void a_release_is_looked_at_first_then_taken_and_a_broken_one_is_refused_by_line_and_column() {
        try (Desk desk = new Desk(chromium)) {
            Page page = desk.open("/code-sets.xhtml").page();
            assertThat(page.locator("[data-set=TAXONOMY]")).containsText("Start set");
            page.getByLabel("Set", new Page.GetByLabelOptions().setExact(true)).selectOption("CPT (own licensed list)");
            choose(page, "code,description\n99992,Talk of ours\nH0001,Not ours\n");
            desk.button("Check the file").click();
            assertThat(page.locator("#report")).containsText("Line 3, column 1");
            assertThat(desk.button("Import")).isDisabled();
            desk.look("code-set-refused");
            choose(page, "code,description\n99992,Talk of ours about owls\n99993,More talk\n");
            desk.field("Holds from").fill("t");
            desk.button("Check the file").click();
            desk.says("Nothing is wrong. Import takes the file, from ");
            assertThat(page.locator("#report")).containsText("What would be done");
            assertThat(page.locator("[data-set=LICENSED]")).not().containsText("2 added");
            desk.look("code-set-checked");
            desk.button("Import").focus();
            desk.press("Enter").says("Imported, from ");
            assertThat(page.locator("[data-set=LICENSED]")).containsText("2 added");
            assertThat(page.locator("[data-set=LICENSED]")).containsText("by admin");
        }
        try (Desk desk = new Desk(chromium)) {
            Page page = desk.open("/code-sets.xhtml").page();
            desk.type("Code or words", "owls");
            assertThat(page.locator("#hits tbody tr")).hasCount(1);
            page.getByLabel("Set", new Page.GetByLabelOptions().setExact(true)).selectOption("CPT (own licensed list)");
            choose(page, "code,description\n99992,Talk of ours about owls\n99993,More talk\n");
            desk.button("Check the file").click();
            desk.says("there is nothing to import");
            assertThat(desk.button("Import")).isDisabled();
            page.getByLabel("Set", new Page.GetByLabelOptions().setExact(true)).selectOption("ICD-10-CM");
            desk.button("Check the file").click();
            assertThat(page.locator("#effectiveError")).containsText("give the day");
        }
    }

    private static void choose(Page page, String text) {
        page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("list.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }
}
