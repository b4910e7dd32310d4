package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Editing the rules: the draft, two people at once, many rules, mouse and keyboard. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RuleEditingIT {
    private static final String ARMSTRONG = Rules.rule("R1", "PROVIDER", "ARMSTRONG", "'use':'ARMSTRONG'");
    private static final String BAKER = Rules.rule("R2", "PROVIDER", "BAKER", "'use':'BAKER'");
    private static final String STAUB = Rules.rule("R3", "PROVIDER", "STAUB", "'use':'STAUB'");

    private static Chromium chromium;
    private static String before;

    private RuleDesk desk;

    @BeforeAll
    static void begin() {
        chromium = new Chromium();
        Rules.take();
        before = Rules.tree().toString();
        for (String doctor : List.of("ARMSTRONG", "BAKER", "STAUB")) {
            Rules.profile(doctor, "Profile of " + doctor, "'signature.provider':{'typed':'" + doctor + "'}");
        }
    }

    @AfterAll
    static void close() {
        chromium.close();
        Rules.save(before.substring(1, before.length() - 1), "as before");
    }

    @BeforeEach
    void start() {
        Rules.dropDraft();
        desk = new RuleDesk(new Desk(chromium));
    }

    @AfterEach
    void end() {
        desk.close();
    }

    private void given(String... rules) {
        Rules.save(String.join(",", rules), "given");
        desk.open(RuleDesk.RULES);
    }

    @Test
    void a_draft_survives_a_reload_and_pages_of_doctors_lead_back_to_it() {
        given(ARMSTRONG, BAKER);
        desk.choose("BAKER", "Inherit Profile");
        assertThat(desk.page().locator("#keeping")).hasText("The draft is kept.");
        desk.open(RuleDesk.RULES);
        assertThat(desk.page().locator("#kept")).containsText("are here again: 1 rule changed");
        assertThat(desk.rule("BAKER")).containsText("inherits Profile of ARMSTRONG");
        desk.look("rules-draft").choose("BAKER", "Open provider BAKER");
        desk.page().waitForURL(Pattern.compile(".*/provider\\.xhtml\\?ref=BAKER.*"));
        desk.ready().desk().link("‹ Back to where you were").click();
        desk.page().waitForURL(Pattern.compile(".*/profile-rules\\.xhtml$"));
        desk.ready();
        assertThat(desk.rule("BAKER")).containsText("inherits Profile of ARMSTRONG");
        desk.desk().button("Cancel").click();
        desk.answer("Throw away").ready();
        desk.desk().says("Your changes are thrown away.");
        assertThat(desk.rule("BAKER")).containsText("→ Profile of BAKER");
        assertThat(Rules.draft()).isEmpty();
    }

    @Test
    void who_saves_second_sees_both_changes_and_goes_on_knowingly() {
        given(ARMSTRONG, BAKER);
        desk.choose("BAKER", "Inherit Profile");
        Rules.save(ARMSTRONG + "," + BAKER + "," + STAUB, "Staub came");
        desk.page().getByRole(AriaRole.BUTTON).filter(text("Save (1 change)")).click();
        desk.answer("Save");
        Locator dialog = desk.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText(Pattern.compile("admin saved the rules on \\d\\d/\\d\\d/\\d{4}"));
        assertThat(dialog).containsText("STAUB");
        desk.look("rules-conflict").answer("Back, and save nothing");
        assertThat(desk.rule("BAKER")).containsText("inherits Profile of ARMSTRONG");
        assertThat(Rules.draft()).contains("inherit");
        desk.open(RuleDesk.RULES);
        assertThat(desk.page().locator("#kept")).containsText("Meanwhile admin saved the rules");
        desk.desk().button("Compare").click();
        desk.answer("Go on with mine on top of it");
        desk.desk().says("2 rules changed: 1 removed, 1 with another condition or profile");
        desk.save("Mine, knowingly");
        assertThat(Rules.tree()).hasSize(2);
    }

    @Test
    void a_thousand_rules_open_and_one_of_them_is_moved_by_keyboard() {
        List<String> branches = new ArrayList<>();
        for (int branch = 0; branch < 20; branch++) {
            List<String> below = new ArrayList<>();
            for (int rule = 1; rule < 50; rule++) {
                below.add(Rules.rule(
                        "R" + (branch * 50 + rule), "PLACE_OF_SERVICE", "%02d".formatted(rule), "'use':'BAKER'"));
            }
            branches.add(Rules.rule(
                    "R" + (branch * 50 + 50),
                    "PLACE_OF_SERVICE",
                    "%02d".formatted(branch + 50),
                    "'use':'STAUB'",
                    below.toArray(String[]::new)));
        }
        given(branches.toArray(String[]::new));
        desk.tree().focus();
        desk.press("*").press("End");
        Locator last = desk.page().locator("[role=treeitem][aria-selected=true]");
        assertThat(last).containsText("Place of service is 49");
        assertThat(last).hasAttribute("aria-posinset", "49");
        assertThat(last).hasAttribute("aria-level", "4");
        assertThat(desk.page().locator("[role=treeitem]").count())
                .as("rows in the document")
                .isLessThan(80);
        desk.press("Alt+ArrowUp").press("Alt+ArrowLeft");
        assertThat(last).hasAttribute("aria-level", "3");
        assertThat(last).hasAttribute("aria-posinset", "21");
        assertThat(desk.page().locator("#state")).containsText("1 change unsaved");
        desk.look("rules-thousand");
        desk.press("f").page().keyboard().type("service is 69");
        assertThat(desk.page().locator("#found-rules")).hasText("1 of 1");
        desk.press("Escape").save("One moved");
        assertThat(Rules.tree()).hasSize(21);
        assertThat(Rules.tree().at("/20/when/is/0").asText()).isEqualTo("49");
        assertThat(desk.page().locator("#keeping")).not().containsText("not kept");
    }

    @Test
    void a_branch_is_dragged_before_another_and_keys_walk_the_tree() {
        given(
                ARMSTRONG,
                BAKER,
                Rules.rule(
                        "R3",
                        "PROVIDER",
                        "STAUB",
                        "'use':'STAUB'",
                        Rules.rule("R4", "LOCATION", "TWO", "'inherit':true")));
        desk.rule("STAUB").dragTo(desk.rule("ARMSTRONG"), new Locator.DragToOptions().setTargetPosition(80, 3));
        assertThat(desk.page().locator("#state")).containsText("1 change unsaved");
        assertThat(desk.rows().get(2)).contains("STAUB");
        assertThat(desk.rows().get(3)).contains("Location is TWO");
        desk.tree().focus();
        Locator active = desk.page().locator("[role=treeitem][aria-selected=true]");
        desk.press("Home");
        assertThat(active).containsText("Start");
        desk.press("ArrowDown").press("ArrowDown").press("ArrowLeft");
        assertThat(active).hasAttribute("aria-expanded", "false");
        desk.shows(5);
        desk.press("ArrowRight").press("ArrowRight");
        assertThat(active).containsText("Location is TWO");
        desk.press("Alt+ArrowLeft");
        assertThat(active).hasAttribute("aria-level", "3");
        desk.press("Shift+F10");
        assertThat(desk.menu("New Rule Below")).isVisible();
        desk.press("Escape");
        assertThat(desk.tree()).isFocused();
        desk.save("Staub first");
        assertThat(Rules.tree().at("/0/when/is/0").asText()).isEqualTo("STAUB");
        assertThat(Rules.tree().at("/1/id").asText()).isEqualTo("R4");
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
