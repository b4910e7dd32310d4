package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import java.util.regex.Pattern;
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

/** The audit trail, as an auditor reads it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AuditPagesIT {
    private static Chromium chromium;

    private final String name = "y" + UUID.randomUUID().toString().substring(0, 8);

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
    void the_trail_is_searched_read_entry_by_entry_and_exported() throws IOException {
        String id = Administrator.added(name, "BILLER").get("id").asText();
        try (BrowserContext person = chromium.person()) {
            Page page = Visit.ofAdministrator(person, "/audit.xhtml");
            page.getByLabel("When from").fill("soon");
            page.keyboard().press("Enter");
            assertThat(page.getByLabel("When from")).hasAttribute("aria-invalid", "true");
            page.getByLabel("When from").fill("t");
            page.getByLabel("Filter Did").selectOption("Created");
            page.getByLabel("Filter Id or ref").fill(id);
            page.keyboard().press("Enter");
            Locator rows = page.locator("section tbody tr");
            assertThat(rows).hasCount(1);
            assertThat(page).hasURL(Pattern.compile(".*subject=" + id + ".*"));
            rows.locator("td").nth(2).click();
            Locator panel = page.locator("#entry");
            assertThat(panel).containsText("/rights/profile");
            assertThat(panel).containsText("BILLER");
            Chromium.look(page, "audit");
            Download csv = page.waitForDownload(() -> Visit.button(page, "CSV").click());
            assertThat(Files.readString(csv.path())).contains(id).contains("CREATE");
            page.reload();
            Visit.ready(page);
            assertThat(panel).containsText("/rights/profile");
            page.keyboard().press("Escape");
            assertThat(panel).isHidden();
            page.keyboard().press("Enter");
            assertThat(panel).isVisible();
        }
    }

    @Test
    void a_link_shows_every_access_to_a_record_page_by_page() {
        String id = Administrator.added(name, "BILLER").get("id").asText();
        for (int i = 0; i < 60; i++) {
            rename(id, "Jo " + i);
        }
        try (BrowserContext person = chromium.person()) {
            Page page = Visit.ofAdministrator(person, "/audit.xhtml?limit=50&subject=" + id);
            Locator rows = page.locator("section tbody tr");
            assertThat(rows).hasCount(50);
            page.keyboard().press("]");
            assertThat(page).hasURL(Pattern.compile(".*after=.*"));
            assertThat(rows).hasCount(61 - 50);
            assertThat(rows.last()).containsText("Created");
            page.keyboard().press("{");
            assertThat(rows).hasCount(50);
            page.getByLabel("Filter Did").selectOption("Created");
            assertThat(rows).hasCount(1);
        }
    }

    private static void rename(String id, String name) {
        Person other = Person.withToken(Administrator.token());
        String user = "/api/v1/users/" + id;
        var read = other.send("GET", user, null);
        var content = (com.fasterxml.jackson.databind.node.ObjectNode) Person.json(read);
        content.retain("name", "person", "rights").withObject("/person").put("name", name);
        other.with("If-Match", read.headers().firstValue("ETag").orElseThrow());
        assertThat(other.send("PUT", user, content.toString()).statusCode()).isEqualTo(200);
    }
}
