package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Master data: each kind is added by keyboard, found, and changed by mouse. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SetupPagesIT {
    private static Chromium chromium;

    private final String ref =
            "P" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(java.util.Locale.ROOT);

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        Practice.take();
        Practice.send("POST", "practice-imports", """
                {"format":"claimtree-practice-1","codeGroups":[{"ref":"SETUP-NB","name":"Counted for setup","codes":["90834"]},
                {"ref":"SETUP-B","name":"Billed for setup","codes":["90837"]}]}
                """);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            divisions     | division     | Ref  | Name=NORTH                                              | Name         | SOUTH
            client-groups | client-group | Ref  | Name=TEENAGERS                                          | Name         | YOUNG PEOPLE
            form-types    | form-type    | Ref  | Name=HCFA SPECIAL;Claims travel=On                      | Name         | HCFA OTHER
            locations     | location     | Ref  | Name=NORTH OFFICE;Place of service=11;Street=1 ELM STREET;City=TOWSON;State=md;ZIP=212040000 | Name | SOUTH OFFICE
            providers     | provider     | Ref  | Last name=QUILL;First name=DANA                         | Signature on file | D QUILL
            partners      | partner      | Ref  | Name=SWITCH;Qualifier=ZZ;Id=OURID                       | Name         | SWITCHBOARD
            plans         | plan         | Ref  | Payer=CAREFIRST;Name=GOLD                               | Name         | SILVER
            payers        | payer        | Ref  | Name=NORTH MUTUAL;Filing indicator=CI;Payer id=NM001    | Payer id     | NM002
            billing-codes | billing-code | Code | Kind=CPT;Description=Family session                     | Description  | Family session, long
            stand-ins     | stand-in     | Row  | Performed by=BAKER;Payer=CAREFIRST;Supervising=BAKER   | Insurance provider | BAKER
            payer-codes   | payer-code   | Row  | Billing code=90834;Payer=CAREFIRST;Credential=nobody;Claim code=h0004 | Claim code | H0005
            programs      | program      | Ref  | Name=RESIDENTIAL;Order=20;Counted codes=SETUP-NB;Billed codes=SETUP-B | Name | RESIDENTIAL CARE
            authorization-needs | authorization-need | Row | Payer=CAREFIRST;Billing code=90834;Authorization=Not | Billing code | 90837
            """)
    void a_record_is_added_by_keyboard_found_and_changed_by_mouse(
            String kind, String detail, String key, String typed, String changed, String value) {
        try (Desk desk = new Desk(chromium)) {
            desk.open("/" + kind + ".xhtml").press("n").page().waitForURL(Pattern.compile(".*/" + detail + "\\.xhtml"));
            desk.ready().type(key, ref);
            if (kind.equals("partners")) {
                partner(desk);
            } else {
                for (String pair : typed.split(";")) {
                    desk.type(pair.split("=")[0].strip(), pair.split("=")[1].strip());
                }
            }
            desk.press("Control+s").says("Added.");
            desk.look(detail);

            desk.open("/" + kind + ".xhtml").press("f").page().keyboard().type(ref);
            assertThat(desk.page().locator("tbody tr")).hasCount(1);
            assertThat(desk.page()).hasURL(Pattern.compile(".*[?&]ref=" + ref + ".*"));
            desk.look(kind);
            desk.page().locator("tbody tr").first().focus();
            desk.press("Enter").page().waitForURL(Pattern.compile(".*/" + detail + "\\.xhtml\\?ref=" + ref));
            desk.ready().field(changed).fill(value);
            desk.button("Save").click();
            desk.says("Saved.");
            assertThat(Practice.get(kind + "/" + ref).toString()).contains(value);
        }
    }

    /** Two addresses have the same fields: the page is walked from the top. */
    private static void partner(Desk desk) {
        desk.type("Name", "SWITCH");
        for (String id : new String[] {"OURID", "THEIRID"}) {
            desk.type("Qualifier", "ZZ").press("Tab").type("Id", id).press("Tab");
        }
        desk.type("Organization", "NORTHSIDE").press("Tab");
        desk.type("Name", "EDI DESK").press("Tab").type("Phone", "4105550143");
    }

    @Test
    void what_is_wrong_stands_at_the_field_and_in_a_summary_that_leads_there() {
        try (Desk desk = new Desk(chromium)) {
            desk.open("/provider.xhtml");
            desk.button("Save").click();
            assertThat(desk.page().locator(".summary")).containsText("Ref is needed.");
            desk.field("Ref").fill(ref);
            desk.field("NPI").fill("1234567890");
            desk.button("Save").click();
            assertThat(desk.page().locator(".summary")).containsText("NPI");
            desk.look("provider-refused");
            desk.page().locator(".summary a").filter(named("NPI")).click();
            assertThat(desk.field("NPI")).isFocused();
            assertThat(desk.field("NPI")).hasAttribute("aria-invalid", "true");
            assertThat(desk.field("Ref")).hasValue(ref);
        }
    }

    private static com.microsoft.playwright.Locator.FilterOptions named(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }

    @Test
    void who_saves_second_keeps_what_was_typed_and_sees_what_the_other_changed() {
        try (Desk desk = new Desk(chromium)) {
            Practice.send(
                    "POST",
                    "practice-imports",
                    "{\"format\":\"claimtree-practice-1\",\"divisions\":[{\"ref\":\"" + ref
                            + "\",\"name\":\"FIRST\"}]}");
            desk.open("/division.xhtml?ref=" + ref).field("Name").fill("MINE");
            Practice.change("divisions/" + ref, "name", "THEIRS");
            desk.button("Save").click();
            assertThat(desk.page().getByRole(AriaRole.DIALOG)).containsText("THEIRS");
            desk.look("conflict");
            desk.button("Take over what is ticked, keep the rest of mine").click();
            assertThat(desk.field("Name")).hasValue("MINE");
            desk.button("Save").click();
            desk.says("Saved.");
            assertThat(Practice.get("divisions/" + ref).get("name").asText()).isEqualTo("MINE");
        }
    }

    @Test
    void a_change_of_who_somebody_is_says_from_which_date_of_service() {
        try (Desk desk = new Desk(chromium)) {
            Practice.send(
                    "POST",
                    "practice-imports",
                    "{\"format\":\"claimtree-practice-1\",\"providers\":[{\"ref\":\"" + ref
                            + "\",\"name\":{\"last\":\"QUILL\"}}]}");
            desk.open("/provider.xhtml?ref=" + ref).field("Last name").fill("QUILL-BANKS");
            desk.button("Save").click();
            assertThat(desk.page().locator(".summary")).containsText("from which date of service");
            desk.field("Applies from date of service").fill("10/1/26");
            desk.button("Save").click();
            desk.says("Saved.");
            desk.page().getByText("2 versions by date of service").click();
            desk.look("provider-versions");
            desk.button("From the beginning").click();
            assertThat(desk.field("Last name")).hasValue("QUILL");
            assertThat(Practice.get("providers/" + ref).get("versions")).hasSize(2);
        }
    }

    @Test
    void leaving_with_changes_asks_and_what_was_typed_is_found_again() {
        try (Desk desk = new Desk(chromium)) {
            desk.open("/payer.xhtml").field("Name").fill("HALF A PAYER");
            assertThat(desk.page().locator(".state")).hasText("Not saved yet");
            desk.button("Cancel").click();
            assertThat(desk.page().getByRole(AriaRole.DIALOG)).containsText("Throw away your changes?");
            desk.press("Escape");
            assertThat(desk.field("Name")).hasValue("HALF A PAYER");
            desk.page().waitForCondition(() -> Practice.drafts().contains("payers:new"));
        }
        try (Desk desk = new Desk(chromium)) {
            desk.open("/payer.xhtml");
            assertThat(desk.field("Name")).hasValue("");
            desk.look("kept");
            desk.button("Go on with it").click();
            assertThat(desk.field("Name")).hasValue("HALF A PAYER");
            desk.button("Cancel").click();
            desk.button("Throw away").click();
            desk.page().waitForURL(Pattern.compile(".*/payers\\.xhtml"));
        }
        assertThat(Practice.drafts()).doesNotContain("payers:new");
    }

    @Test
    void a_list_keeps_views_columns_and_filters_and_exports_what_it_shows() {
        try (Desk desk = new Desk(chromium)) {
            desk.open("/payers.xhtml");
            desk.button("Columns").click();
            desk.page()
                    .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("City"))
                    .check();
            desk.look("columns");
            desk.button("Show these").click();
            assertThat(desk.page().locator("th[data-column=city]")).isVisible();
            desk.field("Filter Name").fill("zzz");
            assertThat(desk.page().locator(".place")).hasText("Nothing matches.");
            assertThat(desk.page().locator(".chip")).containsText("Name: zzz");
            desk.button("Views").click();
            desk.field("Save what is shown now as").fill(ref);
            desk.button("Save view").click();
            desk.says("The view " + ref + " is saved.");
            desk.page().getByLabel("Without Name: zzz").click();
            assertThat(desk.page().locator("tbody tr").first()).isVisible();
            desk.button("Views").click();
            desk.button(ref).click();
            assertThat(desk.page().locator(".place")).hasText("Nothing matches.");
            desk.open("/payers.xhtml");
            String csv = desk.page()
                    .waitForDownload(() -> desk.button("CSV").click())
                    .suggestedFilename();
            assertThat(csv).isEqualTo("payers.csv");
            String xlsx = desk.page()
                    .waitForDownload(() -> desk.button("Excel").click())
                    .suggestedFilename();
            assertThat(xlsx).isEqualTo("payers.xlsx");
        }
    }
}
