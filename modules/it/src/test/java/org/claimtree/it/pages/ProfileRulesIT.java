package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples of the function's own description, as people build them on the page. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ProfileRulesIT {
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
        Rules.profile("ARMSTRONG", "Dianna Armstrong", "'signature.provider':{'typed':'D ARMSTRONG'}");
        Rules.profile("BAKER", "Andrew Baker, MD", "'signature.provider':{'typed':'A BAKER'}");
        Rules.profile("STAUB", "Jay Staub", "'signature.provider':{'typed':'J STAUB'}");
        Rules.profile("PAYSON", "PAYSON", "'signature.provider':{'typed':'PAYSON'}");
        Rules.profile("LOC-TWO-CLIA", "LOC TWO CLIA", "'clia':{'typed':'21D0000002'}");
        Rules.profile("TAXONOMY", "Taxonomy at two", "'rendering.taxonomy':{'typed':'103TC0700X'}");
        Rules.profile(
                "AETNA", "Aetna provider number", "'billing.payerNumber':{'typed':{'qualifier':'G2','number':'A-1'}}");
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
    void a_rule_with_a_new_profile_and_others_before_and_after_it() {
        given();
        assertThat(desk.shows(2).rows()).containsExactly("Start", "Default Profile");
        desk.tree().focus();
        desk.press("Enter").look("rules-start-menu");
        desk.menu("New Rule Below").press("Enter");
        desk.condition("Provider", "is", "BAKER").look("rules-insert").combo("Use Profile", "New Profile");
        desk.desk().button("Insert").click();
        desk.page().waitForURL(Pattern.compile(".*/profile\\.xhtml\\?back=.*"));
        desk.ready();
        String name = "Andrew Baker " + System.nanoTime() % 100_000;
        desk.desk().field("Profile name").fill(name);
        desk.desk().field("Effective date").fill("1/1/2026");
        desk.page().getByLabel("Override Provider signature (box 31)").check();
        desk.page().keyboard().type("ANDREW BAKER MD");
        desk.desk().button("Save").click();
        desk.page().waitForURL(Pattern.compile(".*/profile-rules\\.xhtml.*"));
        desk.ready();
        assertThat(desk.page().getByRole(AriaRole.DIALOG)).containsText("BAKER (ANDREW BAKER)");
        desk.look("rules-insert-again").answer("Insert");
        desk.choose("BAKER", "New Rule Before")
                .condition("Provider", "is", "ARMSTRONG")
                .insertUsing("Dianna Armstrong");
        desk.choose("BAKER", "New Rule After")
                .condition("Provider", "is", "STAUB")
                .insertUsing("Jay Staub");
        assertThat(desk.shows(5).rows())
                .containsExactly(
                        "Start",
                        "Default Profile",
                        "Provider is ARMSTRONG (DIANNA ARMSTRONG) → Dianna Armstrong",
                        "Provider is BAKER (ANDREW BAKER) → " + name,
                        "Provider is STAUB (JAY STAUB) → Jay Staub");
        assertThat(desk.page().locator("#state")).containsText("3 changes unsaved");
        assertThat(Rules.tree()).as("nothing is in force before Save").isEmpty();
        desk.tryIt("BAKER", "ONE", "AETNA").look("rules-try");
        assertThat(desk.tried("signature.provider")).containsText("ANDREW BAKER MD");
        assertThat(desk.rule("BAKER")).containsText("matches");
        assertThat(desk.rule("STAUB")).not().containsText("matches");
        desk.tryIt("STAUB", "ONE", "AETNA");
        assertThat(desk.tried("signature.provider")).containsText("J STAUB");
        desk.save("Three doctors");
        assertThat(Rules.tree()).hasSize(3);
        assertThat(desk.page().locator("#state")).containsText("Visible");
        assertThat(desk.page().locator("#state")).not().containsText("unsaved");
    }

    @Test
    void loc_two_clia_below_baker_and_then_below_staub() {
        given(ARMSTRONG, BAKER, STAUB);
        desk.choose("BAKER", "New Rule Below")
                .condition("Location", "is", "TWO")
                .insertUsing("LOC TWO CLIA");
        desk.tryIt("BAKER", "TWO", "AETNA");
        assertThat(desk.tried("clia")).containsText("21D0000002");
        assertThat(desk.tried("signature.provider")).containsText("A BAKER");
        desk.tryIt("BAKER", "ONE", "AETNA");
        assertThat(desk.tried("clia")).not().containsText("21D0000002");
        desk.choose("STAUB", "Change Profile");
        desk.combo("Profile", "LOC TWO").look("rules-change-profile").answer("Change");
        assertThat(desk.rule("STAUB")).containsText("→ LOC TWO CLIA");
        desk.tryIt("STAUB", "ONE", "AETNA");
        assertThat(desk.tried("clia")).containsText("21D0000002");
    }

    @Test
    void a_deleted_rule_goes_with_what_is_below_it_and_its_profiles_stay() {
        given(
                ARMSTRONG,
                Rules.rule(
                        "R3",
                        "PROVIDER",
                        "STAUB",
                        "'use':'STAUB'",
                        Rules.rule("R4", "LOCATION", "TWO", "'use':'LOC-TWO-CLIA'")));
        desk.rule("STAUB").locator(".when").click();
        desk.press("Escape").press("Delete");
        assertThat(desk.page().getByRole(AriaRole.DIALOG)).containsText("2 rules go");
        assertThat(desk.page().getByRole(AriaRole.DIALOG)).containsText("profiles are never deleted");
        desk.look("rules-delete").answer("Delete 2 rules");
        desk.shows(3);
        desk.press("Control+z");
        desk.shows(5);
        desk.press("Control+y").save("Staub left");
        assertThat(Rules.tree()).hasSize(1);
        desk.open("/profiles.xhtml").look("profiles");
        assertThat(desk.page().locator("#profiles")).containsText("LOC TWO CLIA");
        assertThat(desk.page()
                        .locator("#profiles tr")
                        .filter(text("Jay Staub"))
                        .locator("td")
                        .last())
                .hasText("0");
    }

    private static com.microsoft.playwright.Locator.FilterOptions text(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }

    @Test
    void baker_inherits_the_profile_of_the_rule_above_him() {
        given(ARMSTRONG, BAKER);
        desk.choose("BAKER", "Change Profile");
        desk.combo("Profile", "Inherit Profile").answer("Change");
        assertThat(desk.rule("BAKER")).containsText("→ inherits Dianna Armstrong ↑");
        desk.choose("BAKER", "Change Profile");
        assertThat(desk.page()
                        .getByRole(
                                AriaRole.COMBOBOX,
                                new com.microsoft.playwright.Page.GetByRoleOptions()
                                        .setName("Profile")
                                        .setExact(true)))
                .hasValue(Pattern.compile("Inherit Profile.*"));
        desk.answer("Cancel");
        desk.tryIt("BAKER", "ONE", "AETNA");
        assertThat(desk.tried("signature.provider")).containsText("D ARMSTRONG");
        desk.save("Baker as Armstrong");
        assertThat(Rules.tree().at("/1/inherit").asBoolean()).isTrue();
    }

    @Test
    void bates_below_baker_is_a_dead_end_in_red_with_a_sign_and_its_reason() {
        given(BAKER);
        desk.choose("BAKER", "New Rule Below")
                .condition("Provider", "is", "BATES")
                .insertUsing("PAYSON");
        assertThat(desk.rule("BATES").locator(".when")).hasClass(Pattern.compile(".*stop.*"));
        assertThat(desk.rule("BATES")).containsText(Pattern.compile("Dead end: .*one insurance doctor"));
        assertThat(desk.page().locator("#analysis")).containsText("1 dead end");
        desk.look("rules-dead-end");
        desk.page().locator("#analysis button").first().click();
        assertThat(desk.rule("BATES")).hasAttribute("aria-selected", "true");
        desk.tryIt("BATES", "ONE", "AETNA");
        assertThat(desk.tried("signature.provider")).not().containsText("PAYSON");
        desk.save("A dead end may be saved");
    }

    @Test
    void a_taxonomy_for_one_doctor_at_one_location_only() {
        given(BAKER);
        desk.choose("BAKER", "New Rule Below")
                .condition("Location", "is", "TWO")
                .insertUsing("Taxonomy at two");
        desk.tryIt("BAKER", "TWO", "AETNA");
        assertThat(desk.tried("rendering.taxonomy")).containsText("103TC0700X");
        desk.tryIt("BAKER", "ONE", "AETNA");
        assertThat(desk.tried("rendering.taxonomy")).containsText("1041C0700X");
        desk.tryIt("STAUB", "TWO", "AETNA");
        assertThat(desk.tried("rendering.taxonomy")).containsText("1041C0700X");
    }

    @Test
    void a_provider_number_for_one_carrier_but_not_the_rest() {
        given();
        desk.choose("Start", "New Rule Below").condition("Payer", "is", "AETNA").insertUsing("Aetna provider number");
        desk.tryIt("BAKER", "ONE", "AETNA");
        assertThat(desk.tried("billing.payerNumber")).containsText("G2 A-1");
        desk.tryIt("BAKER", "ONE", "CAREFIRST");
        assertThat(desk.tried("billing.payerNumber")).not().containsText("A-1");
    }
}
