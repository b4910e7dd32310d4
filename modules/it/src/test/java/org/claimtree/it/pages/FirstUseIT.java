package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.claimtree.it.kill.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** First use without help: from an empty home to the first test file, by the check-list only; and a restart on the way. */
class FirstUseIT {
    private static final String PASSWORD = "fourteen herons over a tin roof";

    @TempDir
    private Path home;

    @Test
    void the_check_list_leads_from_an_empty_home_to_the_first_test_file() throws IOException {
        int port = ServerProcess.freePort();
        ServerProcess server = ServerProcess.launch(home, port);
        try (Chromium chromium = new Chromium();
                Desk desk = new Desk(chromium.personAt(server.address()))) {
            signIn(desk, server.firstSignIn());
            step(desk, "Describe the practice");
            practice(desk);
            // In the middle of a long form the server goes away and comes back: nothing is lost.
            server.killServer();
            desk.button("Save").click();
            assertThat(desk.page().locator(".summary")).containsText("Nothing is lost");
            server = ServerProcess.launch(home, port);
            assertThat(desk.field("Organization")).hasValue("ELM STREET COUNSELING");
            added(desk);
            records(desk);
            client(desk);
            charge(desk);
            step(desk, "Build a batch");
            desk.button("Build batch").click();
            desk.page()
                    .getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON)
                    .filter(text("Build batch"))
                    .click();
            desk.page().waitForURL(Pattern.compile(".*/batch\\.xhtml\\?id=.*"));
            assertThat(desk.page().locator("#progress")).containsText("Ready.");
            step(desk, "Download its file");
            desk.page().locator("tbody tr a").first().click();
            Download file = desk.page()
                    .waitForDownload(
                            () -> desk.page().getByText("Download 837P").click());
            assertThat(Files.readString(file.path()))
                    .startsWith("ISA*")
                    .contains("*T*:~")
                    .contains("HC:90837");
            desk.open("/");
            assertThat(desk.page().getByText("From an empty practice to the first file"))
                    .hasCount(0);
        } finally {
            server.close();
        }
    }

    private static void signIn(Desk desk, String[] first) {
        desk.open("/").field("Name").fill(first[0]);
        desk.field("Password").fill(first[1]);
        desk.button("Sign in").click();
        desk.field("Current password").fill(first[1]);
        desk.field("New password").fill(PASSWORD);
        desk.field("New password again").fill(PASSWORD);
        desk.button("Change password").click();
        assertThat(desk.page().getByText("From an empty practice to the first file"))
                .isVisible();
        desk.look("first-steps");
    }

    private static void step(Desk desk, String name) {
        desk.open("/").link(name).click();
        desk.page().waitForURL(Pattern.compile(".*\\.xhtml.*"));
        desk.ready();
    }

    private static void fill(Desk desk, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            desk.field(pairs[i]).fill(pairs[i + 1]);
        }
    }

    private static void added(Desk desk) {
        desk.button("Save").click();
        desk.says("Added.");
    }

    private static void practice(Desk desk) {
        fill(
                desk,
                "Organization",
                "ELM STREET COUNSELING",
                "Employer id (EIN)",
                "52-0987654",
                "Group NPI",
                "2000000010");
        fill(
                desk,
                "Taxonomy",
                "261QM0801X",
                "Street",
                "12 ELM STREET",
                "City",
                "BALTIMORE",
                "State",
                "MD",
                "ZIP",
                "21218-1234");
        desk.page().locator("#f-places-contact-name").fill("BILLING OFFICE");
        fill(desk, "Phone", "410 555 0100", "Time zone", "America/New_York");
    }

    private static void records(Desk desk) {
        step(desk, "Add a location");
        fill(
                desk,
                "Ref",
                "MAIN",
                "Name",
                "ELM STREET COUNSELING",
                "Place of service",
                "11",
                "Street",
                "12 ELM STREET",
                "City",
                "BALTIMORE");
        fill(desk, "State", "MD", "ZIP", "212181234");
        added(desk);
        step(desk, "Add a provider");
        fill(
                desk,
                "Ref",
                "BAKER",
                "Last name",
                "BAKER",
                "First name",
                "ANDREW",
                "NPI",
                "2000000101",
                "Taxonomy",
                "1041C0700X");
        added(desk);
        step(desk, "Add a trading partner");
        partner(desk);
        added(desk);
        step(desk, "Add an insurance form type");
        fill(desk, "Ref", "837P", "Name", "837P");
        desk.field("Claims travel").selectOption("ELECTRONIC");
        added(desk);
        step(desk, "Add a payer");
        fill(
                desk,
                "Ref",
                "HARBOR",
                "Name",
                "HARBOR HEALTH",
                "Payer id",
                "HH001",
                "Trading partner",
                "SWITCH",
                "Insurance form type",
                "837P");
        fill(desk, "Street", "PO BOX 10", "City", "HARTFORD", "State", "CT", "ZIP", "06121");
        desk.field("Filing indicator").selectOption("CI");
        added(desk);
        step(desk, "Add a billing code");
        fill(desk, "Code", "90837", "Description", "Individual session, long");
        desk.field("Kind").selectOption("CPT");
        added(desk);
    }

    private static void partner(Desk desk) {
        fill(
                desk,
                "Ref",
                "SWITCH",
                "Name",
                "SWITCH CLEARINGHOUSE",
                "Organization",
                "ELM STREET COUNSELING",
                "Phone",
                "4105550100");
        for (String side : new String[] {"sender", "receiver"}) {
            desk.page().locator("#f-" + side + "-qualifier").selectOption("ZZ");
            desk.page().locator("#f-" + side + "-id").fill(side.toUpperCase(java.util.Locale.ROOT));
        }
        desk.page().locator("#f-submitter-contact-name").fill("EDI DESK");
        assertThat(desk.page().locator("#state")).containsText("starts with test files");
    }

    private static void client(Desk desk) {
        step(desk, "Add a client with a coverage");
        fill(
                desk,
                "Number",
                "1001",
                "Last name",
                "ROE",
                "First name",
                "ROBIN",
                "Birth date",
                "4/17/85",
                "Street",
                "7 OAK LANE",
                "City",
                "TOWSON");
        fill(desk, "State", "MD", "ZIP", "21204", "ICD-10-CM codes", "F43.22");
        desk.field("Sex").selectOption("F");
        desk.button("Add coverage").click();
        fill(
                desk,
                "Ref",
                "C1",
                "Pays as number",
                "1",
                "Payer",
                "HARBOR",
                "Member id",
                "W100200300",
                "Valid from",
                "1/1/2026");
        desk.field("The client is the subscriber's").selectOption("18");
        desk.field("Release of information").selectOption("Y");
        added(desk);
    }

    private static void charge(Desk desk) {
        step(desk, "Enter a charge");
        fill(
                desk,
                "Client",
                "1001",
                "Service from",
                "11/2/2026",
                "Service through",
                "11/2/2026",
                "Number",
                "N-1",
                "Billing code",
                "90837");
        fill(
                desk,
                "Units",
                "1",
                "Amount",
                "$178.00",
                "Location",
                "MAIN",
                "Place of service",
                "11",
                "Performed by",
                "BAKER");
        fill(desk, "Insurance provider", "BAKER", "Diagnoses", "F43.22", "Pointers", "1");
        added(desk);
    }

    private static com.microsoft.playwright.Locator.FilterOptions text(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }
}
