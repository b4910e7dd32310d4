package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
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

/** Codes/Rates lists of users, and Assign to All Active Users. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class UserCodesPagesIT {
    private static Chromium chromium;

    private final String round = UUID.randomUUID().toString().substring(0, 6);

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        Administrator.token();
        Practice.send("POST", "practice-imports", CodeGroupPagesIT.CODES);
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
    void codes_of_a_default_group_are_ticked_for_a_new_user_and_for_a_new_client() {
        usual(true);
        try (Desk desk = new Desk(chromium)) {
            Page page = desk.open("/user.xhtml").page();
            assertThat(page.getByLabel("TEAM TIME")).isChecked();
            page.getByLabel("90832").uncheck();
            desk.look("user-new");
            desk.field("Sign-in name").fill("nora" + round);
            desk.field("Name").fill("NORA " + round);
            desk.field("User profile").selectOption("CLINICIAN");
            desk.press("Control+s");
            assertThat(page.locator("#oneTime")).isVisible();
            desk.press("Escape");
            page.waitForURL(Pattern.compile(".*/user\\.xhtml\\?id=.*"));
            assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("TEAM TIME")))
                    .hasCount(1);

            page = desk.open("/client.xhtml").page();
            assertThat(page.getByLabel("90832")).isChecked();
            desk.field("Number").fill("NEW" + round);
            desk.field("Last name").fill("LORENZ");
            desk.field("First name").fill("IDA");
            desk.field("Birth date").fill("2/3/1991");
            desk.field("Sex").selectOption("F");
            desk.press("Control+s");
            assertThat(page.locator("#beginsWith")).containsText("90832 is managed");
            desk.look("client-new-codes");
            assertThat(page.locator("#beginsWith")).containsText("TEAM TIME is managed");
            desk.beginWithNothing().press("Control+s").says("Added.");
        } finally {
            usual(false);
        }
    }

    /** A group whose codes are ticked beforehand, or not any more. */
    private void usual(boolean ticked) {
        Practice.send("POST", "practice-imports", """
                {"format":"claimtree-practice-1","codeGroups":[{"ref":"USUAL-%1$s","name":"Usual %1$s",
                "codes":["TEAM TIME","90832"],"default":%2$s}]}""".formatted(round, ticked));
    }

    @Test
    void a_user_gets_codes_one_by_one_and_by_group_and_they_are_changed_and_taken_off() {
        CodeGroupPagesIT.group("THERAPY-" + round, "Therapist " + round, "90832", "90834");
        String user = Administrator.added("cara" + round, "CLINICIAN").get("id").asText();
        try (Desk desk = new Desk(chromium)) {
            Page page = desk.open("/user.xhtml?id=" + user).page();
            assertThat(page.getByText("No codes yet.")).isVisible();
            desk.button("Add codes").click();
            desk.field("Effective from").fill("never");
            Visit.answer(page, "Add").click();
            assertThat(page.locator("dialog")).containsText("Choose a code or a group.");
            assertThat(page.locator("dialog")).containsText("A date such as 12/01/2026 is needed.");
            desk.look("user-codes-refused");
            desk.field("Code or group").selectOption("NO SHOW Client did not come");
            desk.field("Effective from").fill("12/01/2026");
            desk.field("Rate").fill("$80.50");
            desk.field("Modifier").fill("ho");
            Visit.answer(page, "Add").click();
            desk.says("1 code added, from 12/01/2026 on.");
            Locator rows = page.locator("section[data-name=user-codes] tbody tr");
            assertThat(rows).hasText(new String[] {"NO SHOW12/01/2026HO$80.50"});
            desk.button("Add codes").focus();
            desk.press("Enter");
            desk.field("Code or group").selectOption("Therapist " + round + " (2 codes)");
            desk.field("Effective from").fill("12/01/2026");
            desk.field("Effective from").press("Enter");
            desk.says("2 codes added");
            assertThat(rows).hasCount(3);
            desk.look("user-codes");
            desk.button("Change 90834 from 12/01/2026").click();
            desk.field("Effective through").fill("11/30/2026");
            Visit.answer(page, "Save").click();
            assertThat(page.locator("dialog")).containsText("The last day is before the first.");
            desk.field("Effective through").fill("12/31/2026");
            Visit.answer(page, "Save").click();
            desk.says("90834 is changed.");
            assertThat(rows.nth(1)).hasText("9083412/01/202612/31/2026");
            desk.button("Change 90832 from 12/01/2026").click();
            Visit.answer(page, "Take off the list").click();
            Visit.answer(page, "Take off").click();
            desk.says("90832 is off the list.");
            assertThat(rows).hasCount(2);
        }
    }

    @Test
    void codes_are_given_to_a_selection_of_users() {
        for (String one : List.of("dora", "emil")) {
            Administrator.added(one + round, "CLINICIAN");
        }
        try (Desk desk = new Desk(chromium)) {
            Page page = desk.open("/users.xhtml?q=" + round).page();
            page.getByLabel("Choose every row of this page").check();
            desk.button("Add codes").click();
            desk.field("Code or group").selectOption("TEAM TIME Meeting");
            Visit.answer(page, "Add").click();
            desk.says("2 codes added");
            desk.look("users-codes-added");
            desk.button("Add codes").click();
            desk.field("Code or group").selectOption("TEAM TIME Meeting");
            Visit.answer(page, "Add").click();
            desk.says("0 codes added");
            desk.says("2 codes were on the lists in these days already and stay as they are.");
        }
    }

    @Test
    void a_group_goes_to_all_active_clients_from_its_page_and_is_taken_back() {
        String client = Practice.clientWithCharge("ALL-" + round, "2026-10-05");
        CodeGroupPagesIT.group("ALL-" + round, "For everybody " + round, Practice.CODE);
        try (Desk desk = new Desk(chromium)) {
            desk.open("/code-group.xhtml?ref=ALL-" + round)
                    .button("Assign to All Active Clients")
                    .click();
            desk.page().waitForURL(Pattern.compile(".*/bulk-authorizations\\.xhtml\\?group=.*"));
            desk.page().waitForSelector("body[data-ready]");
            assertThat(desk.field("Billing code group")).hasValue("ALL-" + round);
            desk.field("Allotted units").fill("1");
            desk.field("Start date").fill("1/1/2027");
            desk.field("End date").fill("1/31/2027");
            desk.button("Preview addition").click();
            assertThat(desk.page().locator("#add .preview")).containsText("to add.");
            AuthorizationPagesIT.confirm(desk, "Add new codes to clients", "bulk-everybody-sure");
            assertThat(desk.page().locator("#add .preview")).containsText("Done: added");
            assertThat(AuthorizationPagesIT.only(client).at("/grant/status").asText())
                    .isEqualTo("APPROVED");
            AuthorizationPagesIT.undo(desk, "Undo add", "left 0");
            assertThat(AuthorizationPagesIT.only(client).at("/grant/status").asText())
                    .isEqualTo("WITHDRAWN");
        }
    }

    @Test
    void new_nonbillables_go_to_all_active_users_after_save_and_can_be_taken_back() {
        String name = "New Nonbillables " + round;
        String user = Administrator.added("fred" + round, "CLINICIAN").get("id").asText();
        CodeGroupPagesIT.group("NON-" + round, name, "NO SHOW");
        try (Desk desk = new Desk(chromium)) {
            Page page = desk.open("/code-group.xhtml?ref=NON-" + round).page();
            Locator assign = desk.button("Assign to All Active Users");
            assertThat(assign).isEnabled();
            CodeGroupPagesIT.option(page, "Unassigned", "TEAM TIME").dblclick();
            assertThat(assign).isDisabled();
            assertThat(page.getByText("Save first: what is assigned is the saved group."))
                    .isVisible();
            desk.button("Save").click();
            Visit.answer(page, "Save").click();
            desk.says("Saved.");
            assertThat(assign).isEnabled();
            assign.focus();
            desk.press("Enter");
            desk.look("assign-users-dates");
            desk.field("Effective from").fill("12/01/2026");
            desk.press("Enter");
            assertThat(page.locator("dialog .counts")).containsText("codes: NO SHOW, TEAM TIME");
            assertThat(page.locator("dialog .counts")).containsText("new on the lists, from 12/01/2026 on");
            desk.look("assign-users-preview");
            // Somebody comes between preview and act.
            String late =
                    Administrator.added("gina" + round, "CLINICIAN").get("id").asText();
            Locator act = page.locator("dialog button.primary");
            act.click();
            assertThat(page.locator("dialog")).containsText("have changed since the preview; look at it again.");
            act.click();
            assertThat(page.locator("dialog")).containsText("added to the lists of");
            desk.look("assign-users-done");
            assertThat(onList(user)).containsExactly("NO SHOW", "TEAM TIME");
            assertThat(onList(late)).containsExactly("NO SHOW", "TEAM TIME");
            Visit.answer(page, "Close").click();
            change(user);
            page.reload();
            desk.ready();
            page.getByText("Undo", new Page.GetByTextOptions().setExact(true)).click();
            Visit.answer(page, "Undo").click();
            assertThat(page.locator("dialog")).containsText("Jo Made-Up");
            assertThat(page.locator("dialog")).containsText("NO SHOW");
            desk.look("assign-users-undone");
            Visit.answer(page, "Close").click();
            desk.says("Undone: ");
            assertThat(onList(user)).containsExactly("NO SHOW");
            assertThat(onList(late)).isEmpty();
            assertThat(page.locator("#assigned-before")).containsText("Undone ");
        }
    }

    private static List<String> onList(String user) {
        List<String> codes = new ArrayList<>();
        Practice.get("users/" + user + "/codes")
                .get("items")
                .forEach(row -> codes.add(row.get("code").asText()));
        return codes;
    }

    /** Gives the first code of a user a rate. */
    private static void change(String user) {
        String row = "users/" + user + "/codes/"
                + Practice.get("users/" + user + "/codes").at("/items/0/id").asText();
        assertThat(Person.withToken(Administrator.token())
                        .with("If-Match", "\"1\"")
                        .send("PUT", "/api/v1/" + row, "{\"dates\":{\"from\":\"2026-12-01\"},\"terms\":{\"rate\":20}}")
                        .statusCode())
                .isEqualTo(200);
    }
}
