package org.claimtree.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.FormPrinter.Calibration;
import org.claimtree.claimdoc.FormPrinter.FormText;
import org.claimtree.claimdoc.FormPrinter.Job;
import org.claimtree.claimdoc.FormPrinter.Mode;
import org.claimtree.claimdoc.PrintEnvelope;
import org.claimtree.claimdoc.SnapshotJson;
import org.claimtree.hcfa1500.Hcfa1500Printer;
import org.claimtree.hcfa1500.Hcfa1500Renderer;
import org.claimtree.kernel.PrintOptions;
import org.jdbi.v3.core.Jdbi;

/** CMS-1500 forms: snapshots in memory to text, and text to PDF. */
final class FormsBench {
    private static final double KB = 1024;

    private FormsBench() {}

    static List<Row> rows(boolean quick) {
        List<ClaimSnapshot> claims = snapshots(quick ? 200 : 1_000);
        List<FormText> forms = claims.stream().map(FormsBench::form).toList();
        int warm = quick ? 2 : 6;
        double texts = Timed.median(warm, 9, () -> claims.forEach(FormsBench::form));
        double dataOnly = Timed.median(warm, 9, () -> print(forms, Mode.DATA_ONLY));
        double drawn = Timed.median(warm, 9, () -> print(forms, Mode.FORM));
        double least = Timed.median(warm, 9, () -> bare(forms));
        String against = "bare PDFBox calls that show the same text";
        List<FormText> one = forms.subList(0, 1);
        return List.of(
                Row.info("forms", forms.size(), "forms"),
                Row.info("snapshots to text", forms.size() / texts, "forms/s"),
                Row.info("text to PDF, data only", forms.size() / dataOnly, "pages/s"),
                Row.info("text to PDF, with form", forms.size() / drawn, "pages/s"),
                Row.info("bare PDFBox", forms.size() / least, "pages/s"),
                Row.atLeast("data only", least / dataOnly, against, 0.5),
                Row.atLeast("with form", least / drawn, against, 0.5),
                size("a page of a batch, data only", forms, Mode.DATA_ONLY, 2),
                size("a page of a batch, with form", forms, Mode.FORM, 2),
                size("one claim, data only", one, Mode.DATA_ONLY, 12),
                size("one claim, with form", one, Mode.FORM, 12));
    }

    private static List<ClaimSnapshot> snapshots(int clients) {
        try (Practice practice = new Practice()) {
            practice.fill(0, clients);
            practice.batch();
            return Jdbi.create(practice.owner())
                    .withHandle(h -> h.createQuery("select snapshot from claims.proof")
                            .mapTo(String.class)
                            .map(SnapshotJson::read)
                            .list());
        }
    }

    private static FormText form(ClaimSnapshot claim) {
        PrintEnvelope envelope = new PrintEnvelope(LocalDateTime.of(2026, 11, 2, 12, 0));
        byte[] text = new Hcfa1500Renderer().part(envelope, 1, List.of(claim));
        return new FormText(
                claim.control().claimNumber(), PrintOptions.USUAL, new String(text, StandardCharsets.US_ASCII));
    }

    private static byte[] print(List<FormText> forms, Mode mode) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Hcfa1500Printer().print(forms.iterator(), new Job(mode, Calibration.NONE), out);
        return out.toByteArray();
    }

    private static Row size(String what, List<FormText> forms, Mode mode, double goal) {
        try {
            double kb = print(forms, mode).length / KB / forms.size();
            return new Row(
                    what,
                    Math.round(kb * 100) / 100.0,
                    "KB",
                    "a size that mail and previews bear",
                    "at most " + goal,
                    kb <= goal);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One font, one text object a page, each run of text at its own place, and nothing else. */
    private static byte[] bare(List<FormText> forms) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                InputStream ttf = FormsBench.class.getResourceAsStream("/liberation/LiberationMono-Regular.ttf")) {
            PDFont font = PDType0Font.load(document, ttf);
            for (FormText form : forms) {
                PDPage page = new PDPage(PDRectangle.LETTER);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 12);
                    page(content, form.text().split("\n"));
                    content.endText();
                }
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static void page(PDPageContentStream content, String[] lines) throws IOException {
        float x = 0;
        float y = 0;
        for (int line = 0; line < lines.length; line++) {
            int column = 0;
            for (String run : lines[line].split("(?<=\\S)(?=  )")) {
                int blanks = run.length() - run.stripLeading().length();
                if (!run.isBlank()) {
                    float toX = 25.2f + 7.2f * (column + blanks);
                    float toY = 792 - 12 * (line + 1) + 3;
                    content.newLineAtOffset(toX - x, toY - y);
                    content.showText(run.strip());
                    x = toX;
                    y = toY;
                }
                column += run.length();
            }
        }
    }
}
