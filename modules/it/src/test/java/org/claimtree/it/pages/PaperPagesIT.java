package org.claimtree.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Claims on paper: looked at as forms before they go, printed together, printed again, mailed. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PaperPagesIT {
    private static final Path KEPT = Path.of(System.getProperty("project.root", "../.."), "target", "prints");
    private static Chromium chromium;

    private final String ref =
            "P" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        Practice.take();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    private static String number(String batch, String payer) {
        for (JsonNode claim : Practice.get("claim-batches/" + batch + "/claims").get("items")) {
            if (claim.get("payer").asText().equals(payer)) {
                return claim.get("number").asText();
            }
        }
        throw new IllegalStateException("No claim to " + payer);
    }

    /** Keeps it where somebody can look at it, and tells what stands on its pages. */
    private static List<String> pages(HttpResponse<byte[]> pdf, String name) throws IOException {
        Files.createDirectories(KEPT);
        Files.write(KEPT.resolve(name), pdf.body());
        try (PDDocument document = Loader.loadPDF(pdf.body())) {
            PDFTextStripper stripper = new PDFTextStripper();
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }

    private static int header(HttpResponse<byte[]> answer, String name) {
        return Integer.parseInt(answer.headers().firstValue(name).orElseThrow());
    }

    @Test
    void a_batch_is_printed_in_mailing_order_and_its_pages_are_counted() throws IOException {
        String batch = Practice.paper(ref);
        try (Desk desk = new Desk(chromium)) {
            desk.open("/batch.xhtml?id=" + batch);
            desk.button("Print forms").click();
            assertThat(desk.page().locator("#print-summary")).containsText("2 claims on 2 forms, to 2 addresses.");
            assertThat(desk.page().locator("#print-summary")).containsText("1 form on pre-printed red sheets");
            desk.page().locator("#print-summary summary").click();
            assertThat(desk.page().locator("#print-summary")).containsText("BOWIE MD 20715");
            desk.look("print-together");
            desk.field("Printer").fill("Tray 2");
            desk.field("Right by inches").fill("0.05");
            desk.button("Print").click();
            assertThat(desk.page().locator("dialog")).containsText("They wait to be mailed");
            assertThat(desk.link("Forms")).hasAttribute("href", Pattern.compile("mode=DATA_ONLY&dx=0.05$"));
            assertThat(desk.link("Cover on plain paper")).isVisible();
            desk.look("print-together-done");
            desk.button("Close").click();
            assertThat(desk.page().locator("#prints")).containsText("Printed together");
            desk.look("batch-prints");
            desk.button("Forms again").click();
            assertThat(desk.field("Printer")).hasValue("Tray 2");
            assertThat(desk.field("Right by inches")).hasValue("0.05");
            desk.button("Cancel").click();
        }
        String print =
                Practice.get("claim-prints?batch=" + batch).at("/items/0/id").asText();
        String forms = "claim-prints/" + print + "/forms.pdf";
        HttpResponse<byte[]> drawn = Practice.file(forms + "?mode=FORM&cover=true&separators=true");
        List<String> pages = pages(drawn, "together-drawn.pdf");
        assertThat(pages)
                .hasSize(header(drawn, "Form-Pages") + header(drawn, "Cover-Pages"))
                .hasSize(5);
        assertThat(pages.get(0))
                .contains("Claims to mail", "2 claims on 2 forms")
                .doesNotContain("JONES");
        assertThat(pages.get(2)).contains("PAYER " + ref + "P", number(batch, ref + "P"));
        assertThat(pages.get(4)).contains("PAYER " + ref + "R", number(batch, ref + "R"));
        HttpResponse<byte[]> data = Practice.file(forms + "?mode=DATA_ONLY");
        assertThat(pages(data, "together-data-only.pdf"))
                .hasSize(header(data, "Form-Pages"))
                .hasSize(2);
        assertThat(pages(Practice.file("claim-prints/" + print + "/cover.pdf?separators=true"), "cover.pdf"))
                .hasSize(3);
    }

    @Test
    void a_claim_is_printed_as_sent_or_with_todays_data_and_says_how_often() throws IOException {
        String number = number(Practice.paper(ref), ref + "R");
        Practice.change("payers/" + ref + "R", "name", "PAYER OF TODAY");
        try (Desk desk = new Desk(chromium)) {
            desk.open("/claim.xhtml?number=" + number + "#paper");
            desk.page().locator("#tab-paper").click();
            assertThat(desk.page().locator("#paper")).containsText("The very forms that went out");
            assertThat(desk.page().locator("#paper img").first()).isVisible();
            desk.look("claim-paper-actions");
            pdf(desk, "Print as sent", "Make PDF", "form.pdf");
            desk.open("/claim.xhtml?number=" + number);
            assertThat(desk.page().locator("#facts")).containsText("Once, last");
            desk.page().locator("#tab-paper").click();
            pdf(desk, "Print as sent", "Make PDF", "form.pdf");
            desk.open("/claim.xhtml?number=" + number);
            assertThat(desk.page().locator("#facts")).containsText("Twice, last");
            desk.page().locator("#tab-paper").click();
            desk.button("Print with today's data").click();
            assertThat(desk.page().locator("#old-and-new")).containsText("As it would be today");
            assertThat(desk.page().locator("#old-and-new")).containsText("PAYER OF TODAY, PO BOX 1000");
            desk.look("claim-today");
            pdf(desk, null, "Print it", "form-today.pdf");
            desk.open("/claim.xhtml?number=" + number);
            desk.page().locator("#tab-history").click();
            assertThat(desk.page().locator("#history")).containsText("Printed with todays data");
            assertThat(desk.page().locator("#history")).containsText("Reprinted");
            desk.look("claim-printed-history");
        }
        HttpResponse<byte[]> today = Practice.file("claims/" + number + "/form-today.pdf");
        assertThat(today.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(number + "-not-as-sent-");
        assertThat(pages(today, "today.pdf").get(0))
                .contains("NOT THE CLAIM THAT WAS SENT", "PAYER OF TODAY", "REPRODUCTION");
        assertThat(pages(Practice.file("claims/" + number + "/form.pdf?mode=FORM"), "as-sent.pdf")
                        .get(0))
                .contains("PAYER " + ref + "R")
                .doesNotContain("NOT THE CLAIM", "OF TODAY");
    }

    /** Presses a button, says yes in the dialog, and sees the PDF open in a window of its own. */
    private static void pdf(Desk desk, String button, String yes, String file) {
        if (button != null) {
            desk.button(button).last().click();
        }
        Page opened = desk.page().context().waitForPage(() -> desk.button(yes).click());
        assertThat(opened.url()).contains(file);
        opened.close();
    }

    @Test
    void chosen_claims_are_printed_mailed_and_taken_back_from_the_list() {
        String batch = Practice.paper(ref);
        String number = number(batch, ref + "P");
        try (Desk desk = new Desk(chromium)) {
            desk.open("/claims.xhtml?medium=PAPER&status=BATCHED&number=" + number);
            desk.page().getByLabel("Choose " + number).check();
            desk.button("Print forms").click();
            assertThat(desk.page().locator("#print-summary")).containsText("1 claim on 1 form, to 1 address.");
            desk.field("Print").selectOption("FORM");
            desk.button("Print").click();
            desk.button("Close").click();
            desk.open("/claims.xhtml?status=PRINTED&number=" + number);
            desk.page().getByLabel("Choose " + number).check();
            desk.look("claims-to-mail");
            desk.button("Mailed").click();
            desk.button("Mailed").last().click();
            desk.says("1 claim: mailed.");
            desk.open("/claims.xhtml?number=" + number);
            desk.page().getByLabel("Choose " + number).check();
            desk.button("Take back").click();
            desk.field("Reason").fill("They lie on the desk");
            desk.button("Take back").last().click();
            desk.says("1 claim: take back.");
            assertThat(Practice.get("claims/" + number).get("status").asText()).isEqualTo("PRINTED");
            desk.page().getByLabel("Choose " + number).check();
            desk.button("Print forms").click();
            assertThat(desk.page().locator("#print-summary")).containsText("1 claim of these was printed before.");
            desk.look("print-again");
            desk.button("Forget this printer").click();
            assertThat(desk.page().locator("dialog")).containsText("Forgotten.");
            desk.button("Cancel").click();
        }
    }

    @Test
    void a_held_draft_shows_its_form_and_in_which_box_something_is_missing() {
        Practice.paper(ref);
        Practice.send("POST", "claim-drafts/check", "{}");
        try (Desk desk = new Desk(chromium)) {
            desk.open("/drafts.xhtml?status=HELD&payer=" + ref + "H");
            desk.page().locator("tbody tr").first().focus();
            desk.press("Enter");
            desk.link("See it as a form").click();
            desk.page().waitForURL(Pattern.compile(".*/draft\\.xhtml\\?id=.*"));
            desk.page().waitForSelector("body[data-ready]");
            assertThat(desk.page().locator("#findings")).containsText("release of information");
            assertThat(desk.page().locator("#form img")).hasCount(1);
            desk.button("Show item 12").focus();
            desk.press("Enter");
            assertThat(desk.page().locator(".form-page .box")).hasCount(2);
            assertThat(desk.button("Show item 12")).hasAttribute("aria-pressed", "true");
            desk.look("draft-form");
            desk.press("Enter");
            assertThat(desk.page().locator(".form-page .box")).hasCount(0);
            assertThat(desk.link("Mend it at the client")).isVisible();
            assertThat(desk.page().locator("#work")).containsText("Nobody has said anything of this draft.");
            desk.button("Assign, note, look again").click();
            desk.field("What was said or done").fill("asked for the release");
            desk.button("Keep").click();
            desk.says("1 draft: kept.");
            assertThat(desk.page().locator("#work")).containsText("asked for the release");
            desk.look("draft-form-work");
        }
    }
}
