package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

/** Users, their profiles and their groups, as an administrator uses them. */
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
    void a_user_is_added_and_the_first_password_is_told_once() {
        try (BrowserContext person = chromium.person()) {
            Page page = Visit.ofAdministrator(person, "/users.xhtml");
            Chromium.look(page, "users");
            Visit.link(page, "New user").click();
            Visit.ready(page);
            Visit.button(page, "Save").click();
            assertThat(page.getByText("3 things are wrong. Nothing was saved.")).isVisible();
            Visit.field(page, "Sign-in name needed").fill("admin");
            Visit.field(page, "Name needed").fill("Jo Made-Up");
            page.getByLabel("User profile").selectOption("Clinician");
            page.getByLabel("Sees").selectOption("The user's own clients");
            Visit.button(page, "Save").click();
            assertThat(page.getByText("Sign-in name: Another user has this sign-in name."))
                    .isVisible();
            Chromium.look(page, "user-refused");
            Visit.field(page, "Sign-in name needed").fill(name);
            Visit.button(page, "Save").click();
            String oneTime = page.locator("#oneTime").innerText();
            Chromium.look(page, "user-added");
            assertThat(Person.nobody().signIn(name, oneTime).cookies()).isNotEmpty();
            Visit.answer(page, "Close").click();
            assertThat(page.getByRole(AriaRole.HEADING, heading("User " + name)))
                    .isVisible();
            assertThat(page.locator("#oneTime")).hasCount(0);
            assertThat(page.getByLabel("User profile")).hasValue("CLINICIAN");
        }
    }

    @Test
    void a_user_is_found_and_changed_by_keyboard_whatever_somebody_else_saved_meanwhile() {
        String id = Administrator.added(name, "CLINICIAN").get("id").asText();
        try (BrowserContext person = chromium.person()) {
            Page page = Visit.ofAdministrator(person, "/users.xhtml");
            page.keyboard().press("f");
            page.keyboard().type(name);
            page.keyboard().press("Enter");
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody tr")).containsText("Clinician");
            assertThat(page.locator("tbody tr")).containsText("All clients");
            assertThat(page).hasURL(Pattern.compile(".*q=" + name));
            page.locator("tbody tr").focus();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/user\\.xhtml\\?id=" + id));
            Visit.ready(page);
            changeMeanwhile(id);
            Visit.field(page, "Name needed").fill("Jo Typed");
            page.keyboard().press("Control+s");
            assertThat(page.getByText("Somebody saved this meanwhile")).isVisible();
            Visit.answer(page, "Take over what is ticked, keep the rest of mine")
                    .click();
            page.keyboard().press("Control+s");
            assertThat(page.getByText("Saved.")).isVisible();
            page.reload();
            Visit.ready(page);
            assertThat(Visit.field(page, "Name needed")).hasValue("Jo Typed");
            assertThat(page.getByLabel("E-mail")).hasValue("meanwhile@example.org");
        }
    }

    @Test
    void whose_clients_a_user_sees_is_said_by_divisions_and_provider() {
        put("/api/v1/divisions/EVE" + name, "{\"ref\":\"EVE" + name + "\",\"name\":\"Evening program\"}");
        String id = Administrator.added(name, "CLINICIAN").get("id").asText();
        try (BrowserContext person = chromium.person()) {
            Page page = Visit.ofAdministrator(person, "/user.xhtml?id=" + id);
            Locator links = page.locator("form[data-form=user-links]");
            links.getByText("Add division").click();
            page.keyboard().type("NONE" + name);
            save(links);
            assertThat(links.getByText("There is no division with this ref.").first())
                    .isVisible();
            links.getByLabel("Division needed").fill("EVE" + name);
            save(links);
            assertThat(page.getByText("Saved.")).isVisible();
            page.reload();
            Visit.ready(page);
            assertThat(links.getByLabel("Division needed")).hasValue("EVE" + name);
            assertThat(links.locator(".named").first()).hasText("Evening program");
            Chromium.look(page, "user");
        }
    }

    @Test
    void whoever_cannot_get_in_is_given_a_password_and_tokens_are_revoked() {
        String oneTime =
                Administrator.added(name, "BILLER").get("oneTimePassword").asText();
        Person biller = Administrator.enter(name, oneTime, "nine kites above " + name);
        String token = Person.json(biller.send(
                        "POST",
                        "/api/v1/tokens",
                        "{\"name\":\"nightly export\",\"permissions\":[\"READ_CHARGES\"],\"days\":30}"))
                .get("secret")
                .asText();
        String id = Person.json(biller.send("GET", "/api/v1/session", null))
                .get("id")
                .asText();
        try (BrowserContext person = chromium.person()) {
            Page page = Visit.ofAdministrator(person, "/user.xhtml?id=" + id);
            Visit.button(page, "Revoke nightly export").click();
            Chromium.look(page, "user-token");
            Visit.answer(page, "Revoke").click();
            assertThat(page.locator("#tokens")).containsText("Revoked ");
            assertThat(Person.withToken(token)
                            .send("GET", "/api/v1/charges", null)
                            .statusCode())
                    .isEqualTo(401);
            Visit.button(page, "Give a one-time password").click();
            page.getByLabel("The phone is lost: take away the second factor too")
                    .check();
            Visit.answer(page, "Give a one-time password").click();
            String again = page.locator("#oneTime").innerText();
            assertThat(Person.nobody().signIn(name, again).cookies()).isNotEmpty();
            page.keyboard().press("Escape");
            assertThat(page.locator("#oneTime")).hasCount(0);
        }
    }

    @Test
    void a_user_profile_is_made_of_permissions_with_their_meanings_and_removed() {
        try (BrowserContext person = chromium.person()) {
            Page page = Visit.ofAdministrator(person, "/user-profiles.xhtml");
            Chromium.look(page, "user-profiles");
            page.keyboard().press("n");
            assertThat(page).hasURL(Pattern.compile(".*/user-profile\\.xhtml"));
            Visit.ready(page);
            Visit.field(page, "Ref needed").fill("P" + name);
            Visit.field(page, "Name needed").fill("Desk " + name);
            page.getByLabel("See clients with their coverages and diagnoses").check();
            page.getByLabel("See charges").focus();
            page.keyboard().press("Space");
            assertThat(page.getByText(Pattern.compile("2 of \\d+ chosen"))).isVisible();
            page.keyboard().press("Control+s");
            assertThat(page.getByText("Added.")).isVisible();
            page.reload();
            Visit.ready(page);
            assertThat(page.getByLabel("See charges")).isChecked();
            assertThat(page.getByLabel("Change settings")).not().isChecked();
            Chromium.look(page, "user-profile");
            Visit.button(page, "Remove").click();
            Visit.answer(page, "Remove").click();
            assertThat(page).hasURL(Pattern.compile(".*/user-profiles\\.xhtml"));
            Visit.ready(page);
            assertThat(page.getByText("Desk " + name)).hasCount(0);
        }
    }

    @Test
    void a_user_profile_of_the_product_is_only_read() {
        try (BrowserContext person = chromium.person()) {
            Page page = Visit.ofAdministrator(person, "/user-profile.xhtml?ref=BILLER");
            assertThat(page.getByText("comes with ClaimTree and stays as it is"))
                    .isVisible();
            assertThat(page.getByLabel("See charges")).isDisabled();
            assertThat(page.getByLabel("See charges")).isChecked();
            assertThat(Visit.button(page, "Save")).hasCount(0);
            assertThat(Visit.button(page, "Remove")).hasCount(0);
        }
    }

    @Test
    void a_group_gets_its_members_by_keyboard() {
        Administrator.added(name, "BILLER");
        try (BrowserContext person = chromium.person()) {
            Page page = Visit.ofAdministrator(person, "/user-group.xhtml");
            page.keyboard().type("G" + name);
            page.keyboard().press("Tab");
            page.keyboard().type("Group " + name);
            page.getByLabel(Pattern.compile("Jo Made-Up " + name)).focus();
            page.keyboard().press("Space");
            page.keyboard().press("Control+s");
            assertThat(page.getByText("Added.")).isVisible();
            assertThat(page.getByRole(AriaRole.HEADING, heading("Group G" + name)))
                    .isVisible();
            Chromium.look(page, "user-group");
            Visit.go(page, "/user-groups.xhtml?q=" + name);
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody td[data-column=members]")).hasText("1");
            Chromium.look(page, "user-groups");
        }
    }

    @Test
    void whoever_may_not_is_told_in_words_and_shown_no_way_there() {
        String password = "nine kites above " + name;
        Administrator.enter(
                name, Administrator.added(name, "BILLER").get("oneTimePassword").asText(), password);
        try (BrowserContext person = chromium.person()) {
            Page page = person.newPage();
            page.navigate("/users.xhtml");
            Visit.signIn(page, name, password);
            assertThat(page.getByText("Your permissions do not allow this.")).isVisible();
            assertThat(Visit.link(page, "Users")).hasCount(0);
            Chromium.look(page, "forbidden");
            Visit.go(page, "/settings.xhtml");
            assertThat(page.getByText("Idle log-off").first()).isVisible();
            assertThat(Visit.button(page, "Save Idle log-off")).hasCount(0);
        }
    }

    private static void save(Locator form) {
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
    }

    private static void changeMeanwhile(String id) {
        Person other = Person.withToken(Administrator.token());
        String user = "/api/v1/users/" + id;
        var read = other.send("GET", user, null);
        var content = (com.fasterxml.jackson.databind.node.ObjectNode) Person.json(read);
        content.retain("name", "person", "rights").withObject("/person").put("email", "meanwhile@example.org");
        other.with("If-Match", read.headers().firstValue("ETag").orElseThrow());
        assertThat(other.send("PUT", user, content.toString()).statusCode()).isEqualTo(200);
    }

    private static void put(String path, String body) {
        assertThat(Person.withToken(Administrator.token())
                        .with("If-None-Match", "*")
                        .send("PUT", path, body)
                        .statusCode())
                .isBetween(200, 201);
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
