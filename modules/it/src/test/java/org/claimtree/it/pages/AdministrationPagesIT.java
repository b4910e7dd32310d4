package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.claimtree.it.server.Administrator;
import org.claimtree.it.server.Person;
import org.claimtree.it.server.ServerEnvironment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Users, settings and the audit trail, as an administrator uses them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AdministrationPagesIT {
    private static Chromium chromium;

    private final String name = "w" + UUID.randomUUID().toString().substring(0, 8);

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
    void a_user_is_added_found_changed_and_let_in_again() {
        try (BrowserContext person = chromium.person()) {
            Page page = signedIn(person, "/users.xhtml");
            Chromium.look(page, "users");
            page.getByText("Add user").click();
            page.getByRole(AriaRole.BUTTON, button("Add user")).click();
            assertThat(page.getByText("A sign-in name is needed.")).isVisible();
            assertThat(page.getByText("A name is needed.")).isVisible();
            page.getByLabel("Sign-in name").fill("admin");
            page.getByLabel("Name", exact()).fill("Jo Made-Up");
            page.getByRole(AriaRole.BUTTON, button("Add user")).click();
            assertThat(page.getByText("Another user has this sign-in name.")).isVisible();
            Chromium.look(page, "user-refused");
            page.getByLabel("Sign-in name").fill(name);
            page.getByLabel("User profile").selectOption("Clinician");
            page.getByLabel("Sees").selectOption("The user's own clients");
            page.getByRole(AriaRole.BUTTON, button("Add user")).click();
            String oneTime = page.locator("#oneTime").innerText();
            assertThat(Person.nobody().signIn(name, oneTime).cookies()).isNotEmpty();

            page.navigate("/users.xhtml?q=" + name);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                    .click();
            assertThat(page.getByLabel("User profile")).hasValue("CLINICIAN");
            changeMeanwhile(page.url().replaceFirst(".*id=", ""));
            page.getByLabel("Name", exact()).fill("Jo Typed");
            page.getByRole(AriaRole.BUTTON, button("Save")).click();
            assertThat(page.getByText("The record was saved meanwhile")).isVisible();
            assertThat(page.getByLabel("Name", exact())).hasValue("Jo Typed");
            page.getByText("Give a one-time password").click();
            assertThat(page.locator("#oneTime")).not().hasText(oneTime);
            Chromium.look(page, "user");
        }
    }

    @Test
    void a_setting_is_changed_within_its_bounds_and_put_back() {
        try (BrowserContext person = chromium.person()) {
            Page page = signedIn(person, "/settings.xhtml");
            Chromium.look(page, "settings");
            page.getByLabel("Life of API tokens", exact()).fill("9999");
            page.getByLabel("Save Life of API tokens").click();
            assertThat(page.getByText("Life of API tokens: The number is from 1 through 730."))
                    .isVisible();
            assertThat(page.getByLabel("Life of API tokens", exact())).hasValue("9999");
            page.getByLabel("Life of API tokens", exact()).fill("300");
            page.getByLabel("Save Life of API tokens").click();
            assertThat(page.getByText("Life of API tokens is saved.")).isVisible();
            assertThat(page.locator("#help-104")).containsText("Changed by admin");
            page.getByLabel("Life of API tokens as usual").click();
            assertThat(page.getByLabel("Life of API tokens", exact())).hasValue("365");
        }
    }

    @Test
    void the_trail_is_searched_and_exported() throws IOException {
        String id = Administrator.added(name, "BILLER").get("id").asText();
        try (BrowserContext person = chromium.person()) {
            Page page = signedIn(person, "/audit.xhtml");
            page.getByLabel("From").fill("soon");
            page.getByText("Search", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.getByText("A date such as 11/26/2026 is expected.")).isVisible();
            page.getByLabel("From").fill("");
            page.getByLabel("Did").selectOption("CREATE");
            page.getByLabel("Id or ref").fill(id);
            page.keyboard().press("Enter");
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.getByText("/rights/profile: nothing → \"BILLER\"")).isVisible();
            Chromium.look(page, "audit");
            Download csv = page.waitForDownload(
                    () -> page.getByText("Export all that match as CSV").click());
            assertThat(Files.readString(csv.path())).contains(id).contains("CREATE");
        }
    }

    @Test
    void whoever_may_not_is_told_in_words_and_shown_no_way_there() {
        String password = "nine kites above " + name;
        Administrator.enter(
                name, Administrator.added(name, "BILLER").get("oneTimePassword").asText(), password);
        try (BrowserContext person = chromium.person()) {
            Page page = person.newPage();
            page.navigate("/sign-in.xhtml?to=/users.xhtml");
            signIn(page, name, password);
            assertThat(page.getByText("Your permissions do not allow this.")).isVisible();
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Users")))
                    .hasCount(0);
            Chromium.look(page, "forbidden");
            page.navigate("/settings.xhtml");
            assertThat(page.getByText("Idle log-off").first()).isVisible();
            assertThat(page.getByLabel("Save Idle log-off")).hasCount(0);
        }
    }

    private static Page signedIn(BrowserContext person, String to) {
        Page page = person.newPage();
        page.navigate("/sign-in.xhtml?to=" + to);
        signIn(page, "admin", Administrator.PASSWORD);
        return page;
    }

    private static void signIn(Page page, String name, String password) {
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, button("Sign in")).click();
    }

    private static void changeMeanwhile(String id) {
        Person other = Person.withToken(Administrator.token());
        String user = "/api/v1/users/" + id;
        var read = other.send("GET", user, null);
        var content = Person.json(read);
        var changed = ((com.fasterxml.jackson.databind.node.ObjectNode) content).retain("name", "person", "rights");
        other.with("If-Match", read.headers().firstValue("ETag").orElseThrow());
        assertThat(other.send("PUT", user, changed.toString()).statusCode()).isEqualTo(200);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
