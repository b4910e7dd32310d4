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

/** What few charges have: who ordered it, why its claim is late, and what goes beside that. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ChargePagesIT {
    private static Chromium chromium;

    private final String ref =
            "E" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);

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
    void a_charge_says_why_its_claim_is_late_and_which_paper_goes_beside_it() {
        String charge = Practice.chargeOf(Practice.heldClient(ref));
        String provider = Practice.get("charges/" + charge)
                .at("/people/insuranceProvider")
                .asText();
        try (Desk desk = new Desk(chromium)) {
            desk.open("/charge.xhtml?id=" + charge);
            desk.page().locator("form summary").last().click();
            desk.field("Ordered by").fill(provider);
            desk.field("Why the claim comes late").selectOption("3");
            desk.field("Paper beside the claim").fill("09");
            desk.field("How the paper comes").selectOption("FX");
            desk.button("Save").click();
            assertThat(desk.page().locator(".summary")).containsText("An attachment has a number");
            desk.look("charge-paper-refused");
            desk.field("Number on the paper").fill("P-2026");
            desk.button("Save").click();
            desk.says("Saved.");
            desk.look("charge-paper");
        }
        JsonNode details = Practice.get("charges/" + charge).get("details");
        assertThat(details.get("orderedBy").asText()).isEqualTo(provider);
        assertThat(details.get("filing").toString())
                .isEqualTo("{\"delayReason\":\"3\","
                        + "\"attachment\":{\"report\":\"09\",\"way\":\"FX\",\"number\":\"P-2026\"}}");
    }
}
