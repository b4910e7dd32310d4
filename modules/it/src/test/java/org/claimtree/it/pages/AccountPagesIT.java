package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.claimtree.identity.secrets.Totp;
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

/** Signing in, choosing a password, the second factor and tokens, as a person does them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AccountPagesIT {
    private static Chromium chromium;

    private final String name = "v" + UUID.randomUUID().toString().substring(0, 8);
    private final String password = "eleven teapots behind " + name;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
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
    void the_first_sign_in_by_keyboard_ends_at_todays_page_with_a_password_of_ones_own() {
        String oneTime =
                Administrator.added(name, "BILLER").get("oneTimePassword").asText();
        try (BrowserContext person = chromium.person()) {
            Page page = person.newPage();
            page.navigate("/account.xhtml");
            assertThat(page).hasURL(Pattern.compile(".*/sign-in\\.xhtml\\?to=%2Faccount\\.xhtml"));
            Chromium.look(page, "sign-in");
            page.keyboard().type(name);
            page.keyboard().press("Tab");
            page.keyboard().type("wrong");
            page.keyboard().press("Enter");
            assertThat(page.getByText("Name, password or code is wrong.")).isVisible();
            assertThat(page.getByLabel("Name")).hasValue(name);
            page.getByLabel("Password").fill(oneTime);
            page.keyboard().press("Enter");
            assertThat(page.getByText("choose a password that only you know")).isVisible();
            Chromium.look(page, "account-password-due");
            choose(page, oneTime, "password1234", "password1234");
            assertThat(page.getByText("easy to guess")).isVisible();
            choose(page, oneTime, password, password + "x");
            assertThat(page.getByText("This is not the same as above.")).isVisible();
            Chromium.look(page, "account-password-refused");
            choose(page, oneTime, password, password);
            assertThat(page.getByRole(AriaRole.HEADING, heading("Today"))).isVisible();
        }
    }

    @Test
    void a_second_factor_is_set_up_asked_for_and_taken_away() {
        Administrator.enter(
                name, Administrator.added(name, "BILLER").get("oneTimePassword").asText(), password);
        try (BrowserContext person = chromium.person()) {
            Page page = person.newPage();
            signIn(page, "/account.xhtml", "");
            page.getByText("Set up an app").click();
            String secret = page.locator("#secret").innerText().replace(" ", "");
            assertThat(page.getByAltText("QR code of the secret below")).isVisible();
            Chromium.look(page, "account-second-factor");
            page.getByLabel("Code that the app shows").fill(code(secret));
            page.getByText("Confirm").click();
            assertThat(page.locator("#recovery li")).hasCount(10);
            Chromium.look(page, "account-recovery-codes");
            String recovery = page.locator("#recovery li").first().innerText();
            page.getByText("Sign out").click();
            assertThat(page).hasURL(Pattern.compile(".*/sign-in\\.xhtml"));
            signIn(page, "/", "");
            assertThat(page.getByText("with the code that the authenticator app shows"))
                    .isVisible();
            signIn(page, "/account.xhtml", recovery);
            page.getByLabel("Password, to take it away").fill(password);
            page.getByText("Take away the second factor").click();
            assertThat(page.getByText("The second factor is taken away.")).isVisible();
            assertThat(page.getByText("Set up an app")).isVisible();
        }
    }

    @Test
    void a_token_is_shown_once_works_and_is_revoked() {
        Administrator.enter(
                name, Administrator.added(name, "BILLER").get("oneTimePassword").asText(), password);
        try (BrowserContext person = chromium.person()) {
            Page page = person.newPage();
            signIn(page, "/account.xhtml", "");
            page.getByLabel("What is it for?").fill("nightly export");
            page.getByLabel("Days until it expires").fill("x");
            page.getByText("Make token").click();
            assertThat(page.getByText("A whole number of days is needed.")).isVisible();
            assertThat(page.getByText("Choose at least one.")).isVisible();
            page.getByLabel("Days until it expires").fill("30");
            page.getByLabel("See charges").check();
            page.getByText("Make token").click();
            String token = page.locator("#token").innerText();
            Chromium.look(page, "account-token");
            assertThat(Person.withToken(token)
                            .send("GET", "/api/v1/charges", null)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(Person.withToken(token)
                            .send("GET", "/api/v1/payers", null)
                            .statusCode())
                    .isEqualTo(403);
            page.navigate("/account.xhtml");
            assertThat(page.locator("#token")).hasCount(0);
            page.getByLabel("Revoke nightly export").click();
            assertThat(page.getByText("The token is revoked")).isVisible();
            assertThat(Person.withToken(token)
                            .send("GET", "/api/v1/charges", null)
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void what_was_typed_and_not_saved_is_found_again_in_the_account_and_thrown_away() {
        Person biller = Administrator.enter(
                name, Administrator.added(name, "BILLER").get("oneTimePassword").asText(), password);
        for (String form :
                new String[] {"payers:BLUE~CROSS", "clients:7d0d6f52-9d0c-4a4e-9a92-3a1b6f1f7a10", "plans:new"}) {
            assertThat(biller.send("PUT", "/api/v1/form-drafts/" + form, "{\"content\":{\"name\":\"x\"}}")
                            .statusCode())
                    .isEqualTo(204);
        }
        try (BrowserContext person = chromium.person()) {
            Page page = person.newPage();
            page.navigate("/account.xhtml");
            enter(page, "");
            Visit.ready(page);
            var forms = page.locator("#forms");
            assertThat(forms.getByText("Payer BLUE CROSS")).hasAttribute("href", "/payer.xhtml?ref=BLUE+CROSS");
            assertThat(forms.getByText(
                            "Client", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true)))
                    .hasAttribute("href", "/client.xhtml?id=7d0d6f52-9d0c-4a4e-9a92-3a1b6f1f7a10");
            assertThat(forms.getByText("New plan")).hasAttribute("href", "/plan.xhtml");
            Chromium.look(page, "account");
            for (int left = 2; left >= 0; left--) {
                forms.getByText("Throw away").first().click();
                Visit.answer(page, "Throw away").click();
                assertThat(forms.locator("tbody tr")).hasCount(left);
            }
            assertThat(forms.getByText("What you type into a form is kept here until you save it."))
                    .isVisible();
        }
    }

    @Test
    void whoever_was_signed_off_comes_back_to_the_list_that_he_was_looking_at() {
        Administrator.enter(
                name, Administrator.added(name, "BILLER").get("oneTimePassword").asText(), password);
        try (BrowserContext person = chromium.person()) {
            Page page = person.newPage();
            page.navigate("/payers.xhtml?where=name%3AA%20%26%20B&sort=-name");
            enter(page, "");
            assertThat(page).hasURL(Pattern.compile(".*/payers\\.xhtml\\?where=name%3AA%20%26%20B&sort=-name"));
        }
    }

    @Test
    void a_link_leads_nobody_to_another_server_after_signing_in() {
        Administrator.enter(
                name, Administrator.added(name, "BILLER").get("oneTimePassword").asText(), password);
        for (String to : new String[] {"//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:x"}) {
            try (BrowserContext person = chromium.person()) {
                Page page = person.newPage();
                page.navigate(
                        "/sign-in.xhtml?to=" + java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8));
                enter(page, "");
                assertThat(page.getByRole(AriaRole.HEADING, heading("Today"))).isVisible();
                assertThat(page.url()).startsWith("http://127.0.0.1:");
            }
        }
    }

    private void signIn(Page page, String to, String code) {
        page.navigate("/sign-in.xhtml?to=" + to);
        enter(page, code);
    }

    private void enter(Page page, String code) {
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(password);
        page.getByLabel("Code").fill(code);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    private static void choose(Page page, String current, String wanted, String repeated) {
        page.getByLabel("Current password").fill(current);
        page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill(wanted);
        page.getByLabel("New password again").fill(repeated);
        page.getByText("Change password").click();
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static String code(String secret) {
        return Totp.code(secret, Instant.now().getEpochSecond() / 30);
    }
}
