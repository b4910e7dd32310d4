package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Days that are paid by the day: looked at by hand, pending with the way to mend it, billed, proposed, taken back. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class IopPagesIT {
    private static Chromium chromium;

    private final String ref =
            "I" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);
    /** Lately, whenever this runs: what is older is only proposed. */
    private final LocalDate day = LocalDate.now().minusDays(3);

    private final String shown = day.format(DateTimeFormatter.ofPattern("MM/dd/yyyy"));

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        Practice.take();
        Practice.send("POST", "practice-imports", """
                {"format":"claimtree-practice-1","codes":[
                {"ref":"602","kind":"INTERNAL","description":"Documentation","flags":{"billable":false,"unmanaged":true}},
                {"ref":"0905","kind":"REVENUE","description":"Intensive outpatient day","terms":{"units":{"per":"DAY"},"fee":350}}],
                "codeGroups":[{"ref":"IOP-NB","name":"IOP Non Billable Group","codes":["602"]},
                {"ref":"IOP-B","name":"IOP Billable Group","codes":["0905"]}]}
                """);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    /** A client of whom nothing is missing but the authorization of the day's code, with one documented day. */
    private String documented() {
        Practice.send(
                "POST", "practice-imports", """
                {"format":"claimtree-practice-1","clients":[{"ref":"%1$s","person":{"name":{"last":"%1$s","first":"ALICE"},
                "birthDate":"1990-06-15","sex":"F","address":{"line1":"12 MAPLE AVENUE","city":"TOWSON","state":"MD","zip":"21204"}},
                "consent":{"release":"Y"},"diagnoses":["F1020"],"care":{"clinicians":["%2$s"],"place":{"location":"%3$s","placeOfService":"53"}},
                "coverages":[{"ref":"C1","order":1,"insurer":{"payer":"%4$s"},"policy":{"memberId":"XYZ1"},"subscriber":{"relationship":"18"},
                "valid":{"from":"2026-01-01"}}]}]}
                """.formatted(ref, Practice.PROVIDER, Practice.LOCATION, Practice.PAYER));
        String client = Practice.send("POST", "clients/search", "{\"ref\":\"" + ref + "\"}")
                .at("/items/0/id")
                .asText();
        authorize(client, "602");
        String note = Practice.send("POST", "notes", """
                        {"client":"%s","people":{"performedBy":"%s"},"session":{"start":"%sT09:00","minutes":60},"lines":[{"code":"602"}],
                        "text":"Took part."}""".formatted(client, Practice.PROVIDER, day))
                .get("id")
                .asText();
        Practice.send("POST", "notes/" + note + "/release", null);
        return client;
    }

    private static void authorize(String client, String code) {
        Practice.send("POST", "authorizations", """
                {"client":"%s","code":"%s","grant":{"status":"APPROVED","dates":{"from":"2026-01-01","through":"2036-12-31"}},
                "units":{"kind":"UNITS","allotted":20}}""".formatted(client, code));
    }

    private void run() {
        Practice.send("POST", "iop-runs", "{\"from\":\"%1$s\",\"through\":\"%1$s\"}".formatted(day));
    }

    private static JsonNode decided(String client, String outcome) {
        String path = "iop-days?client=" + client + "&outcome=" + outcome;
        await().atMost(Duration.ofMinutes(2))
                .until(() -> Practice.get(path).get("total").asInt() == 1);
        return Practice.get(path).at("/items/0");
    }

    @Test
    void a_documented_day_is_pending_mended_billed_proposed_and_taken_back() {
        String client = documented();
        try (Desk desk = new Desk(chromium)) {
            desk.open("/iop-runs.xhtml").type("First day", shown).type("Last day", shown);
            desk.button("Rehearse").click();
            // Other tests of the same server may have documented days of their own.
            assertThat(desk.page().locator("#told"))
                    .containsText(Pattern.compile("[1-9]\\d* days? would be looked at: \\d+ notes? made, [1-9]"));
            desk.look("iop-rehearsal");
            desk.button("Run").click();
            desk.look("iop-run");
            desk.page().locator("dialog button.primary").click();
            desk.says("wait to be looked at");
            String id = decided(client, "PENDING").get("id").asText();

            desk.open("/iop-days.xhtml?outcome=PENDING&sort=day");
            desk.look("iop-days");
            assertThat(desk.page().locator("tbody tr").filter(rowOf(ref))).containsText("no authorization");
            desk.open("/iop-calendar.xhtml?client=" + client + "&month="
                    + day.toString().substring(0, 7));
            desk.look("iop-calendar");
            desk.page().getByLabel(Pattern.compile(shown + ", pending")).click();
            desk.page().waitForURL(Pattern.compile(".*/iop-day\\.xhtml\\?id=" + id));
            assertThat(desk.page().locator("#reasons")).containsText("no authorization");
            assertThat(desk.link("Add one")).isVisible();
            desk.look("iop-day-pending");

            authorize(client, "0905");
            setUp(desk);
            run();
            JsonNode billed = decided(client, "BILLED");
            desk.open("/iop-day.xhtml?id=" + id);
            assertThat(desk.page().locator("#reasons")).containsText("0905 by authorization");
            desk.look("iop-day-billed");
            desk.open("/reconciliation.xhtml?from=" + day + "&through=" + day);
            assertThat(desk.page().locator("#days-tie")).containsText("Difference: none");
            assertThat(desk.page().getByLabel("IOP days", new Page.GetByLabelOptions().setExact(true)))
                    .containsText("Billed");
            desk.look("reconciliation-iop");
            assertThat(Practice.get("today").at("/waits").findValuesAsText("kind"))
                    .contains("IOP_DAYS_PENDING", "IOP_DAYS_PROPOSED");
            desk.open("/note.xhtml?id=" + billed.get("note").asText());
            assertThat(desk.page().locator("#counted")).containsText("$350.00");

            String note = Practice.get("iop-days/" + id).at("/notes/0/id").asText();
            Practice.send("POST", "notes/" + note + "/void", "{\"reason\":\"another client\"}");
            run();
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> Practice.get("iop-days/" + id)
                            .path("proposal")
                            .asText()
                            .equals("VOID"));
            desk.open("/iop-day.xhtml?id=" + id).look("iop-day-proposed");
            desk.button("Take the note back").click();
            desk.page().locator("dialog").getByText("Take back", exactly()).click();
            desk.says("Done.");
            assertThat(desk.page().locator("#state")).containsText("withdrawn");
            assertThat(Practice.get("charges?client=" + client)
                            .at("/items/0/claiming/voided")
                            .asBoolean())
                    .isTrue();
        }
    }

    /** The check-list of the program of the settings: what is missing, and who renders. */
    private void setUp(Desk desk) {
        desk.open("/iop-setup.xhtml");
        Locator program = desk.page().locator("[data-program=IOP]");
        assertThat(program.getByRole(AriaRole.ROW).filter(rowOf("Who is told")))
                .containsText("Nobody is in the user group IOP Notification Group.");
        assertThat(program.getByRole(AriaRole.ROW).filter(rowOf("Codes on claims")))
                .containsText(Practice.PAYER + " for 0905");
        assertThat(program.getByRole(AriaRole.ROW).filter(rowOf("Codes that are billed")))
                .containsText("0905");
        assertThat(program.getByRole(AriaRole.ROW).filter(rowOf("rendering")).last())
                .containsText(Practice.PROVIDER);
        desk.look("iop-setup");
    }

    @Test
    void what_a_payer_says_of_time_is_kept_with_a_program() {
        Practice.send("POST", "practice-imports", """
                {"format":"claimtree-practice-1","programs":[{"ref":"%1$s","name":"Day program","order":30,"groups":{"documented":"IOP-NB","billed":"IOP-B"},"active":false}]}
                """.formatted(ref));
        try (Desk desk = new Desk(chromium)) {
            desk.open("/program.xhtml?ref=" + ref).button("Add payer").click();
            desk.type("Payer", Practice.PAYER)
                    .type("Days a week", "3")
                    .type("Hours a week", "9")
                    .type("Week begins", "Monday")
                    .type("Time not counted", "602")
                    .type("Half and full days", "180");
            desk.button("Save").click();
            assertThat(desk.page().getByText("Minutes and a code are needed").first())
                    .isVisible();
            desk.type("Half and full days", "180 0905, 300 602").look("program-payer");
            desk.button("Save").click();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> !Practice.get("programs/" + ref)
                            .at("/payers/0/time/hoursPerWeek")
                            .isMissingNode());
            JsonNode payer = Practice.get("programs/" + ref).at("/payers/0");
            assertThat(payer.at("/tiers/1/code").asText()).isEqualTo("602");
            assertThat(payer.at("/tiers/0/minutes").asInt()).isEqualTo(180);
            assertThat(payer.at("/time/weekBegins").asText()).isEqualTo("MONDAY");
            assertThat(payer.at("/time/uncounted/0").asText()).isEqualTo("602");
        }
    }

    private static com.microsoft.playwright.Locator.FilterOptions rowOf(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }

    private static com.microsoft.playwright.Locator.GetByTextOptions exactly() {
        return new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true);
    }
}
