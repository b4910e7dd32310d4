package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.claimtree.it.server.Administrator;
import org.claimtree.it.server.Person;
import org.claimtree.platform.CanonicalJson;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Rules beside their editing: history, files, what a save would do, who only reads. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RuleHistoryIT {
    private static final String ARMSTRONG = Rules.rule("R1", "PROVIDER", "ARMSTRONG", "'use':'ARMSTRONG'");
    private static final String BAKER = Rules.rule("R2", "PROVIDER", "BAKER", "'use':'BAKER'");

    private static Chromium chromium;
    private static String before;

    private RuleDesk desk;

    @TempDir
    private Path folder;

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
    void an_older_version_is_shown_as_it_was_and_its_rules_become_current_again() {
        given(ARMSTRONG);
        long old = Practice.get("profile-tree").at("/saved/revision").asLong();
        Rules.save(BAKER, "Baker only");
        String now = Rules.tree().toString();
        desk.open("/profile-history.xhtml?sort=&offset=0&limit=500");
        assertThat(desk.page().locator("tbody tr").last()).containsText("Visible");
        assertThat(desk.page().locator("tbody tr").last()).containsText("Baker only");
        List<Locator> boxes = desk.page().locator("tbody input").all();
        boxes.get(boxes.size() - 1).check();
        boxes.get(boxes.size() - 2).check();
        desk.desk().button("Compare the two").click();
        assertThat(desk.page().locator("#compared")).containsText("Added");
        desk.look("rules-history");
        desk.page()
                .locator("a[href='/profile-rules.xhtml?version=" + old + "']")
                .click();
        desk.page().waitForURL(Pattern.compile(".*version=" + old));
        desk.ready();
        assertThat(desk.page().locator("#old")).containsText("with what profiles said then");
        desk.look("rules-old").page().locator(".then button").click();
        assertThat(desk.page().getByRole(AriaRole.DIALOG)).containsText("Provider signature (box 31)");
        desk.answer("Close").desk().button("Cancel").click();
        desk.page().waitForURL(Pattern.compile(".*/profile-rules\\.xhtml$"));
        assertThat(Rules.tree().toString()).as("looking changes nothing").isEqualTo(now);
        desk.open(RuleDesk.RULES + "?version=" + old).desk().button("Save").click();
        assertThat(desk.page().getByRole(AriaRole.DIALOG)).containsText("Profiles stay as they are today");
        desk.look("rules-restore").answer("Save");
        desk.page().waitForURL(Pattern.compile(".*/profile-rules\\.xhtml$"));
        desk.ready();
        assertThat(desk.rule("ARMSTRONG")).isVisible();
        assertThat(Rules.tree()).hasSize(1);
        assertThat(Rules.tree().at("/0/use").asText()).isEqualTo("ARMSTRONG");
    }

    @Test
    void rules_go_to_a_file_and_come_back_after_it_was_said_what_changes() throws IOException {
        given(ARMSTRONG, BAKER);
        Download download =
                desk.page().waitForDownload(() -> desk.desk().link("Export").click());
        Path file = folder.resolve("rules.json");
        download.saveAs(file);
        ObjectNode document = (ObjectNode) CanonicalJson.mapper().readTree(Files.readString(file));
        take(file, document);
        desk.desk().says("says what is there already");
        ((ArrayNode) document.get("rules")).remove(1);
        take(file, document);
        assertThat(desk.page().getByRole(AriaRole.DIALOG)).containsText("The rules change.");
        desk.look("rules-import").answer("Import").ready();
        desk.desk().says("Imported rules.json");
        desk.ready();
        assertThat(Rules.tree()).hasSize(1);
        ((ObjectNode) document.at("/rules/0")).put("use", "NOBODY");
        take(file, document);
        assertThat(desk.page().getByRole(AriaRole.DIALOG)).containsText("/rules/0/use");
        desk.answer("Close");
    }

    @Test
    void before_a_save_it_is_said_which_claims_would_change() {
        given(ARMSTRONG, BAKER);
        desk.choose("BAKER", "Inherit Profile");
        desk.page().getByRole(AriaRole.BUTTON).filter(text("Save (1 change)")).click();
        Locator dialog = desk.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("of the last 90 days");
        desk.answer("Cancel");
        // As the server answers where many claims left.
        desk.page()
                .route(
                        "**/api/v1/profile-tree/impacts",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody(
                                        "{'claims':6031,'changed':214,'groups':[{'fields':[{'field':'billing.npi','before':'2000000101','after':null}],'count':214,'claims':[17]}]}"
                                                .replace('\'', '"'))));
        desk.page().getByRole(AriaRole.BUTTON).filter(text("Save (1 change)")).click();
        assertThat(dialog).containsText("214 of 6,031 claims of the last 90 days would change");
        dialog.locator("summary").click();
        assertThat(dialog).containsText("Billing NPI: 2000000101 → nothing");
        desk.look("rules-impact").answer("Cancel");
        assertThat(Rules.tree().at("/1/use").asText()).isEqualTo("BAKER");
    }

    @Test
    void who_may_not_change_rules_reads_and_tries_them() {
        given(ARMSTRONG, BAKER);
        String name = "r" + UUID.randomUUID().toString().substring(0, 8);
        Person reader = Administrator.enter(
                name,
                Administrator.added(name, "AUDITOR").get("oneTimePassword").asText(),
                Administrator.PASSWORD + name);
        try (RuleDesk own = new RuleDesk(
                new Desk(chromium.person(), "claimtree=" + reader.cookies().get("claimtree")))) {
            own.open(RuleDesk.RULES);
            assertThat(own.page().getByRole(AriaRole.BUTTON).filter(text("Save")))
                    .hasCount(0);
            own.rule("BAKER").locator(".when").click();
            assertThat(own.menu("Delete Rule")).hasCount(0);
            own.press("Escape").press("Delete").press("Alt+ArrowUp");
            assertThat(own.rows().get(2)).contains("ARMSTRONG");
            own.tryIt("BAKER", "ONE", "AETNA").look("rules-reader");
            assertThat(own.tried("signature.provider")).containsText("BAKER");
        }
    }

    private void take(Path file, JsonNode document) throws IOException {
        Files.writeString(file, document.toString());
        desk.page().locator("#import-file").setInputFiles(file);
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
