package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.claimtree.it.server.Administrator;
import org.claimtree.it.server.Person;
import org.claimtree.it.server.ServerEnvironment;
import org.claimtree.platform.testing.TestDatabase;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Settings and alerts. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SettingsPagesIT {
    private static Chromium chromium;

    private final String name = "x" + UUID.randomUUID().toString().substring(0, 8);

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
    void a_setting_is_changed_within_its_bounds_and_put_back() {
        try (BrowserContext person = chromium.person()) {
            Page page = Visit.ofAdministrator(person, "/settings.xhtml");
            Chromium.look(page, "settings");
            Locator life = page.locator("[data-number='104']");
            page.getByLabel("Find a setting").fill("life of api");
            assertThat(page.locator(".setting:visible")).hasCount(1);
            life.locator("input").fill("9999");
            page.keyboard().press("Enter");
            assertThat(life.getByText("The number is from 1 through 730.")).isVisible();
            assertThat(life.locator("input")).hasValue("9999");
            Chromium.look(page, "setting-refused");
            life.locator("input").fill("300");
            Visit.button(page, "Save Life of API tokens").click();
            assertThat(page.getByText("Life of API tokens is saved.")).isVisible();
            assertThat(page.locator("#help-104")).containsText("Changed by admin");
            Visit.button(page, "Life of API tokens as usual").click();
            assertThat(life.locator("input")).hasValue("365");
        }
    }

    @Test
    void a_setting_that_somebody_changed_meanwhile_is_not_overwritten_unseen() {
        try (BrowserContext person = chromium.person()) {
            Page page = Visit.ofAdministrator(person, "/settings.xhtml");
            Locator life = page.locator("[data-number='104']");
            set("104", "200");
            life.locator("input").fill("300");
            page.keyboard().press("Enter");
            assertThat(life.getByText("Somebody set it to 200 meanwhile.")).isVisible();
            assertThat(life.locator("input")).hasValue("300");
            page.keyboard().press("Enter");
            assertThat(page.getByText("Life of API tokens is saved.")).isVisible();
            Visit.button(page, "Life of API tokens as usual").click();
            assertThat(page.getByText("Life of API tokens is as usual again.")).isVisible();
        }
    }

    @Test
    void alerts_are_chosen_by_keyboard_put_aside_until_a_day_and_done() throws SQLException {
        String kind = "PAGE_" + name.toUpperCase(java.util.Locale.ROOT);
        for (int i = 0; i < 3; i++) {
            raise(kind, "Something " + i + " of " + name + ".");
        }
        try (BrowserContext person = chromium.person()) {
            Page page = Visit.ofAdministrator(person, "/alerts.xhtml?sort=-kind&state=OPEN");
            assertThat(page.locator("#bell")).containsText("alerts");
            Locator rows = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
            assertThat(rows).hasCount(3);
            rows.first().focus();
            page.keyboard().press("Space");
            Chromium.look(page, "alerts");
            Visit.button(page, "Snooze until …").click();
            page.getByLabel("Until", new Page.GetByLabelOptions().setExact(true))
                    .fill("t");
            page.keyboard().press("Enter");
            assertThat(page.getByText("A day after today is needed.")).isVisible();
            Chromium.look(page, "alert-snooze");
            page.getByLabel("Until", new Page.GetByLabelOptions().setExact(true))
                    .fill("t+7");
            page.keyboard().press("Enter");
            assertThat(page.getByText(Pattern.compile("1 alert snoozed until \\d\\d/")))
                    .isVisible();
            assertThat(rows).hasCount(2);
            for (Locator box : rows.locator("input").all()) {
                box.check();
            }
            Visit.button(page, "Done").click();
            Visit.answer(page, "Done").click();
            assertThat(page.getByText("2 alerts done.")).isVisible();
            assertThat(rows).hasCount(0);
            page.getByLabel("Filter State").selectOption("Done");
            assertThat(rows).hasCount(2);
            assertThat(rows.first()).containsText("admin");
            page.getByLabel("Filter State").selectOption("Snoozed");
            assertThat(rows).hasCount(1);
            page.getByLabel("Filter State").selectOption("Any");
            assertThat(rows).hasCount(3);
        }
    }

    private static void raise(String kind, String text) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection =
                DriverManager.getConnection(System.getProperty("server.db.url"), TestDatabase.OWNER_ROLE, "")) {
            connection
                    .createStatement()
                    .execute(
                            "insert into identity.alert (id, kind, key, text, link, users, groups, raised_at) values ('"
                                    + id + "', '" + kind + "', '" + id + "', '" + text + "', '/settings.xhtml',"
                                    + " (select array_agg(id) from identity.user_account where name = 'admin'), '{}', now())");
        }
    }

    private static void set(String setting, String value) {
        Person other = Person.withToken(Administrator.token());
        String path = "/api/v1/settings/" + setting;
        String tag = other.send("GET", path, null).headers().firstValue("ETag").orElseThrow();
        assertThat(other.with("If-Match", tag)
                        .send("PUT", path, "{\"value\":" + value + "}")
                        .statusCode())
                .isEqualTo(200);
    }
}
