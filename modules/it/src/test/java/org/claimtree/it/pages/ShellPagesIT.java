package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.claimtree.it.server.Administrator;
import org.claimtree.it.server.Person;
import org.claimtree.it.server.ServerEnvironment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands around every page: places, search, keys; and a session that ends in the middle of a form. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ShellPagesIT {
    private static Chromium chromium;

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
    void today_shows_what_waits_and_each_number_opens_its_list() {
        try (Desk desk = new Desk(chromium)) {
            desk.open("/").look("today");
            assertThat(desk.page().locator("#state")).containsText(Pattern.compile("wait"));
            assertThat(desk.page().locator(".pipeline li")).hasCount(11);
            desk.page().locator(".tile").filter(text("Held claims")).click();
            desk.page().waitForURL(Pattern.compile(".*/drafts\\.xhtml\\?status=HELD"));
            desk.ready();
            assertThat(desk.page().locator(".chip")).hasText(Pattern.compile("Status: Held.*"));
            assertThat(desk.page().locator(".places [aria-current]")).hasText("Drafts and held");
        }
    }

    @Test
    void everything_is_found_by_keyboard_from_everywhere() {
        try (Desk desk = new Desk(chromium)) {
            desk.open("/setup.xhtml").look("setup").press("/").page().keyboard().type("jones");
            assertThat(desk.page().getByRole(AriaRole.OPTION).first()).containsText("JONES, KIT");
            desk.look("search");
            desk.press("ArrowDown").press("ArrowUp").press("Enter");
            desk.page().waitForURL(Pattern.compile(".*/client\\.xhtml\\?id=.*"));
            assertThat(desk.page().url()).doesNotContainIgnoringCase("jones");
            desk.open("/").press("?");
            assertThat(desk.page().getByRole(AriaRole.DIALOG)).containsText("Drafts and held claims");
            desk.look("keys");
            desk.press("Escape").press("g").press("p");
            desk.press("g").press("s");
            assertThat(desk.page()).hasURL(Pattern.compile(".*/setup\\.xhtml"));
            // Keys mean something once the page's scripts have run.
            desk.page().waitForLoadState();
            desk.press("/").page().keyboard().type("zzzzzz");
            assertThat(desk.page().getByRole(AriaRole.OPTION)).hasText("Nothing found.");
            desk.press("Escape");
            assertThat(desk.page().locator("#found")).isHidden();
        }
    }

    @Test
    void a_session_that_ends_in_the_middle_of_a_form_loses_nothing() {
        ServerEnvironment.forgetAttempts();
        Person admin = Administrator.signedIn();
        BrowserContext window = chromium.person();
        try (Desk desk = new Desk(window, "claimtree=" + admin.cookies().get("claimtree"))) {
            desk.open("/practice.xhtml").look("practice");
            String before = desk.field("Fax").inputValue();
            desk.field("Fax").fill("410 555 0177");
            assertThat(admin.send("DELETE", "/api/v1/session", null).statusCode())
                    .isEqualTo(204);
            desk.button("Save").click();
            assertThat(desk.page().locator(".summary")).containsText("You were signed off. What you typed is kept.");
            desk.look("signed-off");
            Page again = window.waitForPage(
                    () -> desk.link("Sign in in a new window").click());
            again.getByLabel("Name").fill("admin");
            again.getByLabel("Password").fill(Administrator.PASSWORD);
            again.keyboard().press("Enter");
            assertThat(again.locator("#title")).hasText("Today");
            desk.type("Fax", "410 555 0177").press("Control+s").says("Saved.");
            assertThat(Practice.get("practice").at("/places/contact/fax").asText())
                    .isEqualTo("4105550177");
            desk.field("Fax").fill(before);
            desk.button("Save").click();
            desk.says("Saved.");
        }
    }

    @Test
    void who_may_only_read_sees_a_form_that_cannot_be_typed_into() {
        Person auditor = Administrator.user("AUDITOR");
        try (Desk desk =
                new Desk(chromium.person(), "claimtree=" + auditor.cookies().get("claimtree"))) {
            desk.open("/payer.xhtml?ref=" + Practice.PAYER);
            assertThat(desk.field("Name")).isDisabled();
            assertThat(desk.button("Save")).isHidden();
            desk.look("payer-read-only");
            desk.open("/payers.xhtml");
            assertThat(desk.page().getByText("New payer", new Page.GetByTextOptions().setExact(true)))
                    .hasCount(0);
        }
    }

    @Test
    void dates_are_read_as_billers_type_them() {
        try (Desk desk = new Desk(chromium)) {
            List<String> typed = List.of(
                    "11/22/2026",
                    "11/22/26",
                    "1/2/85",
                    "11222026",
                    "2026-11-22",
                    "02/29/2024",
                    "02/29/2025",
                    "13/01/2026",
                    "soon",
                    "");
            Object read = desk.open("/setup.xhtml")
                    .page()
                    .evaluate(
                            "async typed => { const {readDate} = await import('/claimtree/format.js'); return typed.map(readDate); }",
                            typed);
            assertThat(read)
                    .isEqualTo(Arrays.asList(
                            "2026-11-22",
                            "2026-11-22",
                            "1985-01-02",
                            "2026-11-22",
                            "2026-11-22",
                            "2024-02-29",
                            null,
                            null,
                            null,
                            ""));
            assertThat(
                            desk.page()
                                    .evaluate(
                                            "async () => { const {readDate, today} = await import('/claimtree/format.js');"
                                                    + " const [now, before] = [readDate('t'), readDate('t-1')];"
                                                    + " return now === today() && Date.parse(now) - Date.parse(before) === 86400000; }"))
                    .isEqualTo(true);
        }
    }

    private static com.microsoft.playwright.Locator.FilterOptions text(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }
}
