package org.claimtree.hcfa1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.claimtree.claimdoc.FormPrinter.Calibration;
import org.claimtree.claimdoc.FormPrinter.CoverSheet;
import org.claimtree.claimdoc.FormPrinter.FormText;
import org.claimtree.claimdoc.FormPrinter.Job;
import org.claimtree.claimdoc.FormPrinter.Mode;
import org.claimtree.claimdoc.FormPrinter.Parcel;
import org.claimtree.claimdoc.FormPrinter.Sheet;
import org.claimtree.hcfa1500.testing.FormReader;
import org.claimtree.kernel.PrintOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Prints of thousands of forms, and the sheets that stand between them. */
class LongPrintTest {
    private static final int FORMS = 5000;

    private final Hcfa1500Printer printer = new Hcfa1500Printer();
    private final String text = Printed.text(aSnapshot().build());

    @Test
    void pagesLeaveWhileLaterOnesAreStillRead() throws IOException {
        Counted out = new Counted();
        List<Long> behind = new ArrayList<>();
        Iterator<FormText> claims = IntStream.range(0, FORMS)
                .mapToObj(i -> {
                    behind.add(out.bytes);
                    return new FormText("CT" + i, PrintOptions.USUAL, text);
                })
                .iterator();

        printer.print(claims, new Job(Mode.DATA_ONLY, Calibration.NONE), out);

        long perForm = out.bytes / FORMS;
        assertThat(perForm).isBetween(500L, 2048L);
        for (int i = 1000; i < FORMS; i += 1000) {
            assertThat(behind.get(i)).as("written before form %d is read", i).isGreaterThan((i - 100) * perForm / 2);
        }
    }

    @Test
    void aCoverStandsWhereItWasAskedForAndCountsItsPages() throws IOException {
        CoverSheet cover = new CoverSheet(
                "Cover",
                "Claims to mail",
                List.of("Printed 11/27/2026 (2 claims)"),
                IntStream.rangeClosed(1, 40)
                        .mapToObj(i -> new Parcel(
                                List.of("Payer \u00c9 " + i, "PO Box " + i, "Austin, TX 78701"), i, i + 1000))
                        .toList());
        FormText claim = new FormText("CT1", PrintOptions.USUAL, text);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printer.print(Stream.<Sheet>of(cover, claim, claim).iterator(), new Job(Mode.FORM, Calibration.NONE), out);

        int pages = printer.pages(cover);
        assertThat(pages).isGreaterThan(2);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(pages + 2);
            String said = said(document, 1, pages);
            assertThat(said)
                    .contains("Claims to mail", "Printed 11/27/2026 (2 claims)", "PAYER E 1", "PAYER E 40", "1040");
            assertThat(said.split("Goes to", -1)).as("each page has its head").hasSize(pages + 1);
            assertThat(said(document, pages + 1, pages + 1)).doesNotContain("Claims to mail");
            assertThat(document.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("Cover");
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aMarkStandsInTheMarginAndInNoField(Mode mode) {
        FormText marked = new FormText("CT1", PrintOptions.USUAL, text, List.of(), "NOT AS SENT");
        byte[] pdf = Sheets.print(mode, Calibration.NONE, marked);

        assertThat(FormReader.captions(pdf)).contains("NOT AS SENT");
        assertThat(FormReader.text(pdf, Calibration.NONE))
                .as("data are what they are")
                .isEqualTo(text);
        assertThat(FormReader.glyphs(pdf).stream()
                        .filter(glyph -> glyph.font().equals("Helvetica-Bold"))
                        .mapToDouble(FormReader.Glyph::y))
                .isNotEmpty()
                .allMatch(y -> y < 36, "above line 4");
    }

    private static String said(PDDocument document, int first, int last) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(first);
        stripper.setEndPage(last);
        return stripper.getText(document);
    }

    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int from, int length) {
            bytes += length;
        }
    }
}
