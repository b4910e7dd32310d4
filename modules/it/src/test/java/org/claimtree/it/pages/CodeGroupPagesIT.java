package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.claimtree.it.server.Administrator;
import org.claimtree.it.server.ServerEnvironment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Billing code groups, as those use them who set up what payers authorize and what staff may document. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CodeGroupPagesIT {
    static final String CODES = "{\"format\":\"claimtree-practice-1\",\"codes\":["
            + "{\"ref\":\"90791\",\"kind\":\"CPT\",\"description\":\"First evaluation\"},"
            + "{\"ref\":\"90832\",\"kind\":\"CPT\",\"description\":\"Brief therapy\"},"
            + "{\"ref\":\"90834\",\"kind\":\"CPT\",\"description\":\"Therapy\"},"
            + "{\"ref\":\"90837\",\"kind\":\"CPT\",\"description\":\"Long therapy\"},"
            + "{\"ref\":\"90847\",\"kind\":\"CPT\",\"description\":\"Family therapy\"},"
            + "{\"ref\":\"NO SHOW\",\"kind\":\"INTERNAL\",\"description\":\"Client did not come\",\"flags\":{\"billable\":false}},"
            + "{\"ref\":\"TEAM TIME\",\"kind\":\"INTERNAL\",\"description\":\"Meeting\",\"flags\":{\"billable\":false}}]}";

    private static Chromium chromium;

    private final String round = UUID.randomUUID().toString().substring(0, 6);

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        Administrator.token();
        Practice.send("POST", "practice-imports", CODES);
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
    void bcbs_auth_group_is_made_by_double_click_and_a_wrong_code_goes_back_to_the_bottom() {
        String name = "BCBS Auth Group " + round;
        try (Desk desk = new Desk(chromium)) {
            Page page = desk.open("/code-groups.xhtml").page();
            desk.link("New group").click();
            desk.ready();
            desk.field("Billing Code Group").fill(name);
            for (String code : List.of("90791", "90832", "90834", "90837", "90847", "NO SHOW")) {
                option(page, "Unassigned", code).dblclick();
            }
            assertThat(option(page, "Unassigned", "90791")).hasCount(0);
            option(page, "Assigned", "NO SHOW").dblclick();
            assertThat(list(page, "Unassigned").locator("li").last()).containsText("NO SHOW");
            desk.look("code-group-new");
            desk.button("Save").click();
            assertThat(page.getByText("You are about to create a new billing code group called " + name))
                    .isVisible();
            Visit.answer(page, "No").click();
            assertThat(codes(name)).isNull();
            desk.button("Save").click();
            desk.look("code-group-asked");
            Visit.answer(page, "Yes").click();
            desk.says("Added.");
            assertThat(codes(name)).containsExactly("90791", "90832", "90834", "90837", "90847");
            assertThat(page).hasURL(Pattern.compile(".*ref=BCBS-AUTH-GROUP-.*"));
            assertThat(page.locator("h1")).hasText(name);
            desk.open("/code-groups.xhtml?sort=name").look("code-groups");
            assertThat(page.locator("tbody")).containsText(name);
        }
    }

    @Test
    void ubh_auth_group_is_made_and_put_in_order_by_keyboard_alone() {
        String name = "UBH Auth Group " + round;
        try (Desk desk = new Desk(chromium)) {
            Page page = desk.open("/code-group.xhtml").page();
            page.keyboard().type(name);
            desk.type("Filter Unassigned Billing Codes", "9083");
            page.keyboard().press("ArrowDown");
            assertThat(list(page, "Unassigned").locator("[aria-selected=true]")).containsText("90832");
            desk.press("Enter").press("ArrowRight");
            assertThat(list(page, "Assigned").locator("li")).hasCount(2);
            desk.press("Shift+Tab");
            page.keyboard().press("Control+A");
            page.keyboard().type("90791");
            desk.press("Enter");
            page.keyboard().press("Control+A");
            page.keyboard().type("family therapy");
            desk.press("Enter");
            assertThat(list(page, "Assigned").locator("li")).hasText(new String[] {
                "90832Brief therapy", "90834Therapy", "90791First evaluation", "90847Family therapy"
            });
            list(page, "Assigned").focus();
            desk.press("Home")
                    .press("ArrowDown")
                    .press("ArrowDown")
                    .press("Alt+ArrowUp")
                    .press("Alt+ArrowUp");
            assertThat(page.locator("#moved")).hasText("90791 place 1 of 4.");
            desk.press("End").press("ArrowLeft");
            desk.press("?");
            assertThat(page.locator("dialog")).containsText("Put an assigned code earlier or later");
            desk.press("Escape").press("Control+s");
            desk.press("Enter").says("Added.");
            assertThat(codes(name)).containsExactly("90791", "90832", "90834");
        }
    }

    @Test
    void a_group_is_changed_after_it_has_said_what_changes_and_its_name_only_by_edit_name() {
        String name = "State Funds " + round;
        group("STATE-" + round, name, "90791", "90832");
        group("OTHER-" + round, "Other " + round);
        try (Desk desk = new Desk(chromium)) {
            Page page = desk.open("/code-group.xhtml?ref=STATE-" + round).page();
            assertThat(desk.field("Billing Code Group")).not().isEditable();
            desk.button("Remove All").click();
            assertThat(list(page, "Assigned").locator("li")).hasCount(0);
            page.getByLabel("Filter Unassigned Billing Codes").fill("therapy");
            page.getByText("Add the ", new Page.GetByTextOptions().setExact(false))
                    .click();
            assertThat(list(page, "Assigned").locator("li").filter(with("90834")))
                    .hasCount(1);
            option(page, "Assigned", "90834").dblclick();
            desk.button("Edit Name").click();
            desk.field("Billing Code Group").fill("OTHER " + round);
            page.getByLabel("Default").check();
            desk.button("Save").click();
            Locator asked = page.locator("dialog");
            assertThat(asked).containsText("The name changes from " + name + " to OTHER " + round + ".");
            assertThat(asked).containsText("Removed: 90791.");
            assertThat(asked).containsText("Its codes are proposed for new users and clients.");
            Visit.answer(page, "Save").click();
            assertThat(page.getByText("has this name already").first()).isVisible();
            desk.look("code-group-refused");
            desk.field("Billing Code Group").fill("Funds " + round);
            desk.button("Save").click();
            Visit.answer(page, "Save").click();
            desk.says("Saved.");
            assertThat(codes("Funds " + round))
                    .contains("90832", "90837", "90847")
                    .doesNotContain("90791", "90834");
        }
    }

    @Test
    void a_group_is_deleted_after_its_uses_are_shown_and_its_codes_stay() {
        String name = "Gone " + round;
        group("GONE-" + round, name, "90791");
        try (Desk desk = new Desk(chromium)) {
            Page page = desk.open("/code-group.xhtml?ref=GONE-" + round).page();
            assertThat(page.getByText("Nothing names this group.")).isVisible();
            desk.button("Delete").click();
            assertThat(page.locator("dialog")).containsText("Its codes stay");
            desk.look("code-group-delete");
            Visit.answer(page, "Delete").click();
            desk.ready().says(name + " is deleted. Its codes stay.");
            assertThat(codes(name)).isNull();
            desk.open("/billing-code.xhtml?ref=90791");
            assertThat(page.getByLabel("Description").first()).hasValue("First evaluation");
        }
    }

    private static Locator list(Page page, String which) {
        return page.getByRole(
                AriaRole.LISTBOX,
                new Page.GetByRoleOptions().setName(which + " Billing Codes").setExact(true));
    }

    static Locator option(Page page, String which, String code) {
        return list(page, which).locator("[data-code='" + code + "']");
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    static void group(String ref, String name, String... codes) {
        List<String> quoted = new ArrayList<>();
        for (String code : codes) {
            quoted.add('"' + code + '"');
        }
        Practice.send(
                "POST",
                "practice-imports",
                "{\"format\":\"claimtree-practice-1\",\"codeGroups\":[{\"ref\":\"" + ref + "\",\"name\":\"" + name
                        + "\",\"codes\":[" + String.join(",", quoted) + "]}]}");
    }

    /** Codes of the group that has this name; null where there is none. */
    private static List<String> codes(String name) {
        for (JsonNode group : Practice.get("code-groups?limit=1000").get("items")) {
            if (group.get("name").asText().equals(name)) {
                List<String> codes = new ArrayList<>();
                group.get("codes").forEach(code -> codes.add(code.asText()));
                return codes;
            }
        }
        return null;
    }
}
