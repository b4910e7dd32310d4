package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Services: their procedure codes are chosen from a list that opens while somebody types. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ServicePagesIT {
    private static Chromium chromium;

    private final String ref =
            "S" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        Practice.take();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void a_code_chosen_by_keyboard_fills_the_description_which_can_be_edited() {
        try (Desk desk = new Desk(chromium)) {
            desk.open("/service.xhtml")
                    .type("Ref", ref)
                    .type("Name", "Counseling " + ref)
                    .type("Minutes", "45");
            desk.type("Price", "120").type("Procedure code", "counseling and ther");
            Locator offers = desk.page().locator(".row [role=listbox]");
            assertThat(offers).isVisible();
            assertThat(offers.locator("[role=option]").first()).containsText("H0004");
            desk.look("service-codes");
            desk.press("ArrowDown").press("Enter");
            assertThat(offers).isHidden();
            assertThat(desk.field("Procedure code")).hasValue("H0004");
            assertThat(desk.field("Description")).hasValue("Behavioral health counseling and therapy, 15 minutes");
            desk.type("Modifiers", "HQ, 95").type("Description", "Counseling, our way");
            desk.press("Control+s").says("Added.");
            JsonNode saved = Practice.get("services/" + ref);
            assertThat(saved.at("/lines").toString())
                    .isEqualTo("[{\"code\":\"H0004\",\"modifiers\":[\"HQ\",\"95\"],"
                            + "\"description\":\"Counseling, our way\"}]");
            desk.open("/service.xhtml?ref=" + ref);
            assertThat(desk.field("Description")).hasValue("Counseling, our way");
            desk.look("service");
            desk.open("/services.xhtml?ref=" + ref);
            assertThat(desk.page().locator("tbody tr")).hasCount(1);
            assertThat(desk.page().locator("tbody tr")).containsText("H0004");
            desk.look("services");
        }
    }

    @Test
    void a_code_of_no_list_is_kept_and_told_and_a_line_may_do_without() {
        try (Desk desk = new Desk(chromium)) {
            desk.open("/service.xhtml").field("Ref").fill(ref);
            desk.field("Name").fill("Odd " + ref);
            desk.field("Minutes").fill("30");
            desk.field("Procedure code").fill("ZZ" + ref.substring(1, 4));
            desk.press("Tab");
            assertThat(desk.page().locator(".row .named").first()).containsText("Not in any code set");
            desk.button("Add procedure line").click();
            desk.button("Add procedure line").click();
            desk.page().locator("[data-pointer='/lines/1/description']").fill("Workbook");
            desk.page().locator("[data-pointer='/lines/2/modifiers']").fill("GT");
            desk.button("Save").click();
            assertThat(desk.page().locator(".summary")).containsText("A line has a procedure code");
            desk.look("service-refused");
            desk.button("Remove procedure line 3").click();
            desk.button("Save").click();
            desk.says("Added.");
        }
        JsonNode findings = Practice.get("services/" + ref + "/findings").get("items");
        assertThat(findings).hasSize(1);
        assertThat(findings.at("/0/code").asText()).isEqualTo("NOT_IN_CODE_SET");
        assertThat(findings.at("/0/field").asText()).isEqualTo("lines[0].code");
    }
}
