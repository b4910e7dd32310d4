package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Profiles: what they override, their versions, and the Default Profile. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ProfilePagesIT {
    private static Chromium chromium;

    private final String ref =
            "P" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        Rules.take();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    private static Locator field(Desk desk, String name) {
        return desk.page()
                .getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator input(Desk desk, String field, String label) {
        return field(desk, field).getByLabel(Pattern.compile("^" + label + "( needed)?$"));
    }

    @Test
    void a_profile_with_a_typed_tax_id_says_what_is_wrong_at_the_field() {
        try (Desk desk = new Desk(chromium)) {
            desk.open("/profiles.xhtml").press("n").page().waitForURL(Pattern.compile(".*/profile\\.xhtml"));
            desk.ready().type("Profile name", ref + " own tax id");
            assertThat(desk.field("Ref")).hasValue(ref + "-OWN-TAX-ID");
            desk.type("Effective date", "1/1/2026").type("Override Tax ID", "");
            desk.press("Space");
            assertThat(input(desk, "Tax ID", "EIN")).isFocused();
            desk.button("Save").click();
            assertThat(desk.page().locator(".summary")).containsText("Tax ID, EIN is needed.");
            input(desk, "Tax ID", "EIN").fill("12-34");
            desk.button("Save").click();
            assertThat(desk.page().locator(".summary")).containsText("A tax id has nine digits.");
            assertThat(input(desk, "Tax ID", "EIN")).hasAttribute("aria-invalid", "true");
            desk.look("profile-refused");
            desk.page().locator(".summary a").click();
            assertThat(input(desk, "Tax ID", "EIN")).isFocused();
            input(desk, "Tax ID", "EIN").fill("52-7654321");
            desk.press("Control+s").says("Added.");
            JsonNode saved = Practice.get("profiles/" + ref + "-OWN-TAX-ID");
            assertThat(saved.at("/versions/0/overrides/billing.taxId/typed/ein").asText())
                    .isEqualTo("527654321");
            assertThat(saved.at("/versions/0/overrides")).hasSize(1);
        }
    }

    @Test
    void a_correction_lists_later_versions_and_corrects_those_that_are_ticked() {
        Rules.profile(ref, "Own NPI", "'billing.taxId':{'typed':{'ein':'527654321'}}");
        try (Desk desk = new Desk(chromium)) {
            desk.open("/profile.xhtml?ref=" + ref);
            assertThat(field(desk, "Tax ID")).isVisible();
            assertThat(field(desk, "CLIA number")).isHidden();
            desk.page()
                    .getByLabel("Show all fields, not only those that are overridden")
                    .check();
            desk.page().getByLabel("Override CLIA number").check();
            field(desk, "CLIA number").getByLabel("Comes from").selectOption("Send nothing");
            desk.field("Effective date").fill("6/1/2026");
            desk.button("Save").click();
            desk.says("Saved. It acts on every rule that uses it.");
            desk.button("From the beginning").click();
            assertThat(desk.page().getByLabel("Override CLIA number")).not().isChecked();
            input(desk, "Tax ID", "EIN").fill("521111111");
            desk.button("Save").click();
            assertThat(desk.page().getByRole(AriaRole.DIALOG))
                    .containsText("Correct the version from 06/01/2026: Tax ID");
            desk.look("profile-later");
            Visit.answer(desk.page(), "Save").click();
            desk.says("Saved.");
            desk.look("profile");
            JsonNode june = Practice.get("profiles/" + ref).at("/versions/0");
            assertThat(june.get("effective").asText()).isEqualTo("2026-06-01");
            assertThat(june.at("/overrides/billing.taxId/typed/ein").asText()).isEqualTo("521111111");
            assertThat(june.at("/overrides/clia/blank").asBoolean()).isTrue();
            assertThat(desk.page().locator("#versions")).containsText("EIN 52-1111111");
        }
    }

    @Test
    void who_saves_a_profile_second_takes_over_field_by_field() {
        Rules.profile(ref, "Shared", "'billing.taxId':{'typed':{'ein':'527654321'}}");
        try (Desk desk = new Desk(chromium)) {
            desk.open("/profile.xhtml?ref=" + ref);
            input(desk, "Tax ID", "EIN").fill("522222222");
            Rules.profile(ref, "Shared", "'billing.taxId':{'typed':{'ein':'527654321'}},'clia':{'blank':true}");
            desk.button("Save").click();
            assertThat(desk.page().getByRole(AriaRole.DIALOG)).containsText("Send nothing");
            desk.look("profile-conflict");
            Visit.answer(desk.page(), "Take over what is ticked, keep the rest of mine")
                    .click();
            desk.button("Save").click();
            desk.says("Saved.");
            JsonNode overrides = Practice.get("profiles/" + ref).at("/versions/0/overrides");
            assertThat(overrides.at("/billing.taxId/typed/ein").asText()).isEqualTo("522222222");
            assertThat(overrides.at("/clia/blank").asBoolean()).isTrue();
        }
    }

    @Test
    void what_is_typed_is_found_again_and_an_override_can_be_taken_back() {
        Rules.profile(ref, "Half", "'clia':{'blank':true}");
        try (Desk desk = new Desk(chromium)) {
            desk.open("/profile.xhtml?ref=" + ref);
            desk.page().getByLabel("Override CLIA number").uncheck();
            desk.page()
                    .getByLabel("Show all fields, not only those that are overridden")
                    .check();
            desk.page().getByLabel("Override Tax ID").check();
            input(desk, "Tax ID", "EIN").fill("523333333");
            desk.page().waitForCondition(() -> Practice.drafts().contains("profiles:" + ref));
        }
        try (Desk desk = new Desk(chromium)) {
            desk.open("/profile.xhtml?ref=" + ref);
            desk.button("Go on with it").click();
            assertThat(input(desk, "Tax ID", "EIN")).hasValue("523333333");
            desk.button("Save").click();
            desk.says("Saved.");
            JsonNode overrides = Practice.get("profiles/" + ref).at("/versions/0/overrides");
            assertThat(overrides.has("clia")).isFalse();
            assertThat(overrides.at("/billing.taxId/typed/ein").asText()).isEqualTo("523333333");
        }
    }

    @Test
    void the_default_profile_has_no_overrides_a_fixed_name_and_tells_what_moved_it() {
        String phone = Rules.newPhone();
        try (Desk desk = new Desk(chromium)) {
            desk.open("/profile.xhtml?ref=DEFAULT");
            assertThat(desk.page().getByLabel(Pattern.compile("^Override "))).hasCount(0);
            assertThat(desk.field("Profile name")).hasAttribute("readonly", "");
            assertThat(field(desk, "Tax ID").getByLabel("Comes from")).hasValue("practice");
            assertThat(field(desk, "Tax ID").getByLabel("Comes from")).not().containsText("Send nothing");
            assertThat(desk.page().locator("#causes")).containsText(phone);
            assertThat(desk.page().locator("#causes")).containsText("Billing contact");
            desk.look("profile-default");
        }
    }
}
