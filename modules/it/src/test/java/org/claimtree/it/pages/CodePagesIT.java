package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Billing codes, payer codes and authorizations needed: what is wrong stands at its field. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CodePagesIT {
    private static Chromium chromium;

    private final String ref =
            "C" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);

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
    void a_code_tells_its_units_and_its_fee_and_what_authorizations_get() {
        try (Desk desk = new Desk(chromium)) {
            desk.open("/billing-code.xhtml").field("Code").fill(ref);
            desk.field("Kind").selectOption("HCPCS");
            desk.field("One unit is").selectOption("MINUTES");
            desk.field("Minutes of a unit").fill("30");
            desk.field("Another unit counts").selectOption("EIGHT_MINUTE");
            desk.field("Fee").fill("1,310.5");
            desk.field("Default units").fill("12.125");
            desk.button("Save").click();
            assertThat(desk.page().locator(".summary")).containsText("The 8-minute rule is for units of 15 minutes.");
            assertThat(desk.field("One unit is")).hasAttribute("aria-invalid", "true");
            assertThat(desk.page().locator(".summary")).containsText("too many decimals");
            assertThat(desk.field("Default units")).hasAttribute("aria-invalid", "true");
            desk.look("billing-code-refused");

            desk.field("Minutes of a unit").fill("15");
            desk.field("Default units").fill("12.5");
            desk.page().getByLabel("Unmanaged: nobody counts its units").check();
            desk.button("Save").click();
            desk.says("Added.");
            JsonNode saved = Practice.get("billing-codes/" + ref);
            assertThat(saved.at("/terms/units").toString())
                    .isEqualTo("{\"per\":\"MINUTES\",\"minutes\":15,\"rounding\":\"EIGHT_MINUTE\"}");
            assertThat(saved.at("/terms/fee").decimalValue()).isEqualByComparingTo("1310.50");
            assertThat(saved.at("/terms/defaultUnits").decimalValue()).isEqualByComparingTo("12.5");
            assertThat(saved.at("/flags/unmanaged").booleanValue()).isTrue();
            desk.open("/billing-code.xhtml?ref=" + ref);
            assertThat(desk.field("Fee")).hasValue("1310.50");
        }
    }

    @Test
    void two_rows_for_the_same_payer_and_code_are_refused_at_the_code() {
        Practice.send(
                "POST",
                "practice-imports",
                "{\"format\":\"claimtree-practice-1\",\"payerCodes\":[{\"ref\":\"" + ref
                        + "\",\"code\":\"90834\",\"applies\":{\"payer\":\"CAREFIRST\",\"credential\":\"" + ref
                        + "\"},\"sent\":{\"code\":\"H0004\"}}]}");
        try (Desk desk = new Desk(chromium)) {
            desk.open("/payer-code.xhtml").field("Row").fill(ref + " B");
            desk.field("Billing code").fill("90834");
            desk.field("Payer").fill("CAREFIRST");
            desk.field("Credential").fill(ref);
            desk.field("Claim code").fill("S948");
            desk.button("Save").click();
            assertThat(desk.field("Claim code")).hasAttribute("aria-invalid", "true");
            desk.field("Claim code").fill("S9480");
            desk.button("Save").click();
            assertThat(desk.page().locator(".summary")).containsText("The row " + ref + " is about the same");
            assertThat(desk.field("Billing code")).hasAttribute("aria-invalid", "true");
            desk.look("payer-code-refused");
        }
    }

    @Test
    void after_some_visits_says_after_how_many() {
        try (Desk desk = new Desk(chromium)) {
            desk.open("/authorization-need.xhtml").field("Row").fill(ref);
            desk.field("Payer").fill("CAREFIRST");
            desk.field("Billing code").fill("77777");
            desk.field("Authorization").selectOption("AFTER_VISITS");
            desk.button("Save").click();
            assertThat(desk.page().locator(".summary")).containsText("After how many visits is said");
            desk.field("Visits").fill("8");
            desk.button("Save").click();
            assertThat(desk.page().locator(".summary")).containsText("There is no billing code with this ref.");
            assertThat(desk.field("Billing code")).hasAttribute("aria-invalid", "true");
            desk.look("authorization-need-refused");
        }
    }
}
