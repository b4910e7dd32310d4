package org.claimtree.hcfa1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.edi837p.testing.ALine.aLine;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.FormPrinter.Calibration;
import org.claimtree.claimdoc.FormPrinter.FormText;
import org.claimtree.claimdoc.FormPrinter.Job;
import org.claimtree.claimdoc.FormPrinter.Mode;
import org.claimtree.hcfa1500.testing.FormReader;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.PrintOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** PDF of form text, read back. */
class PrinterTest {
    private static final int KB = 1024;

    @ParameterizedTest
    @EnumSource(Mode.class)
    void everyCharacterStandsInItsCell(Mode mode) {
        for (ClaimSnapshot claim : claims(40)) {
            String text = Printed.text(claim);

            assertThat(FormReader.text(Sheets.print(mode, Calibration.NONE, Sheets.form(text)), Calibration.NONE))
                    .isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource({"50,-50,10000,10000", "-50,50,9800,10200", "13,7,10123,9877", "0,0,10200,9800"})
    void calibrationMovesEveryCharacter(int dx, int dy, int scaleX, int scaleY) {
        Calibration calibration = new Calibration(dx, dy, scaleX, scaleY);
        String text = Printed.text(claims(1).get(0));

        assertThat(FormReader.text(Sheets.print(Mode.DATA_ONLY, calibration, Sheets.form(text)), calibration))
                .isEqualTo(text);
    }

    @Test
    void calibrationNeverMovesTheDrawnForm() {
        String text = Printed.text(aSnapshot().build());
        List<FormReader.Glyph> usual = captions(Sheets.print(Mode.FORM, Calibration.NONE, Sheets.form(text)));

        assertThat(captions(Sheets.print(Mode.FORM, new Calibration(50, 50, 9800, 9800), Sheets.form(text))))
                .isNotEmpty()
                .isEqualTo(usual);
    }

    @Test
    void typeOfTenPointsStandsOnTheSameGrid() {
        PrintOptions small = Options.sheet(null, 10, null);
        String text = Printed.text(aSnapshot().build());
        byte[] pdf = Sheets.print(Mode.DATA_ONLY, Calibration.NONE, Sheets.form(text, small));

        assertThat(FormReader.text(pdf, Calibration.NONE)).isEqualTo(text);
        assertThat(FormReader.glyphs(pdf)).allMatch(glyph -> glyph.size() == 10);
    }

    @Test
    void dataHaveOneEmbeddedSubsetFontOfSixTenthsOfAnEm() throws IOException {
        try (PDDocument document = load(Mode.DATA_ONLY, Printed.text(claims(1).get(0)))) {
            var resources = document.getPage(0).getResources();
            assertThat(resources.getFontNames()).hasSize(1);
            var font = resources.getFont(resources.getFontNames().iterator().next());

            assertThat(font.isEmbedded()).isTrue();
            assertThat(font.getName()).matches("[A-Z]{6}\\+LiberationMono");
            assertThat(font.getSubType()).isEqualTo("Type0");
            assertThat(Math.round(font.getWidth(font.encode("A")[1]))).isEqualTo(600);
        }
    }

    @Test
    void captionsHaveAFontOfTheirOwn() {
        String text = Printed.text(aSnapshot().build());
        byte[] pdf = Sheets.print(Mode.FORM, Calibration.NONE, Sheets.form(text));

        assertThat(FormReader.captions(pdf))
                .contains(
                        "HEALTH INSURANCE CLAIM FORM", "1a. INSURED'S I.D. NUMBER", "33. BILLING PROVIDER INFO & PH #");
        assertThat(captions(pdf)).allMatch(glyph -> glyph.font().equals("Helvetica"));
        assertThat(FormReader.captions(Sheets.print(Mode.DATA_ONLY, Calibration.NONE, Sheets.form(text))))
                .isEmpty();
    }

    @Test
    void theFormSaysThatItIsAReproductionUnlessThePayerTakesIt() {
        String text = Printed.text(aSnapshot().build());
        String usual = FormReader.captions(Sheets.print(Mode.FORM, Calibration.NONE, Sheets.form(text)));
        String taken = FormReader.captions(
                Sheets.print(Mode.FORM, Calibration.NONE, Sheets.form(text, Options.sheet(null, null, true))));

        String reproduction = "FORM 1500 (02-12) LAYOUT - REPRODUCTION, NOT FOR OCR SCANNING";
        String identification = "APPROVED OMB-0938-1197 FORM 1500 (02-12)";
        assertThat(usual).contains(reproduction).doesNotContain(identification);
        assertThat(taken).contains(identification).doesNotContain(reproduction);
    }

    @Test
    void eachClaimOfABatchHasItsOwnMark() {
        String text = Printed.text(aSnapshot().build());
        byte[] pdf = Sheets.print(
                Mode.FORM,
                Calibration.NONE,
                Sheets.form(text),
                Sheets.form(text, Options.sheet(null, null, true)),
                Sheets.form(text));

        assertThat(FormReader.captions(pdf).split("REPRODUCTION", -1)).hasSize(3);
        assertThat(FormReader.captions(pdf).split("OMB-0938-1197", -1)).hasSize(2);
    }

    @Test
    void viewersAreAskedToPrintOneSidedAndNotToScale() throws IOException {
        try (PDDocument document = load(Mode.FORM, Printed.text(aSnapshot().build()))) {
            var preferences = document.getDocumentCatalog().getViewerPreferences();
            PDPage page = document.getPage(0);

            assertThat(preferences.getPrintScaling()).isEqualTo("None");
            assertThat(preferences.getDuplex()).isEqualTo("Simplex");
            assertThat(page.getMediaBox().toString()).isEqualTo(PDRectangle.LETTER.toString());
            assertThat(page.getRotation()).isZero();
        }
    }

    @Test
    void documentInformationSaysNothingOfClaimsOrTime() throws IOException {
        try (PDDocument document = load(Mode.FORM, Printed.text(aSnapshot().build()))) {
            assertThat(document.getDocumentInformation().getMetadataKeys()).containsOnly("Title", "Producer");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("CMS-1500");
        }
    }

    @Test
    void remarksStandAboveTheDrawnFormAndNowhereElse() {
        String text = Printed.text(aSnapshot().build());
        FormText claim = new FormText(
                "CT1", PrintOptions.USUAL, text, List.of("Remark 1", "Remark 2", "Remark 3", "Remark 4", "Remark 5"));

        byte[] drawn = Sheets.print(Mode.FORM, Calibration.NONE, claim);
        assertThat(FormReader.captions(drawn))
                .contains("Remark 1", "Remark 4 ...")
                .doesNotContain("Remark 5");
        assertThat(FormReader.text(drawn, Calibration.NONE)).isEqualTo(text);
        assertThat(FormReader.captions(Sheets.print(Mode.DATA_ONLY, Calibration.NONE, claim)))
                .isEmpty();
    }

    @Test
    void eachClaimBeginsASheetAndHasABookmark() throws IOException {
        ClaimSnapshot first = lines(7);
        ClaimSnapshot second = aSnapshot().claimNumber("CT2").build();
        byte[] pdf = Sheets.print(
                Mode.DATA_ONLY,
                Calibration.NONE,
                new FormText("CT1", PrintOptions.USUAL, Printed.text(first)),
                new FormText("CT2", PrintOptions.USUAL, Printed.text(second)));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            PDOutlineItem bookmark =
                    document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(bookmark.getTitle()).isEqualTo("CT1");
            assertThat(document.getPages().indexOf(bookmark.findDestinationPage(document)))
                    .isZero();
            assertThat(bookmark.getNextSibling().getTitle()).isEqualTo("CT2");
            assertThat(document.getPages().indexOf(bookmark.getNextSibling().findDestinationPage(document)))
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void theSameClaimsGiveTheSameBytes(Mode mode) {
        FormText form = Sheets.form(Printed.text(lines(13)));

        assertThat(Sheets.print(mode, Calibration.NONE, form)).isEqualTo(Sheets.print(mode, Calibration.NONE, form));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aSingleFormIsSmall(Mode mode) {
        for (ClaimSnapshot claim : claims(10)) {
            String text = Printed.text(claim).split("(?<=\f)")[0];

            assertThat(Sheets.print(mode, Calibration.NONE, Sheets.form(text))).hasSizeLessThan(12 * KB);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aBatchIsSmallAndHasItsFontsAndDrawingOnce(Mode mode) throws IOException {
        FormText[] forms = Stream.generate(() -> claims(50))
                .limit(20)
                .flatMap(List::stream)
                .map(claim -> Sheets.form(Printed.text(claim).split("(?<=\f)")[0]))
                .toArray(FormText[]::new);
        byte[] pdf = Sheets.print(mode, Calibration.NONE, forms);

        assertThat(pdf.length / forms.length).isLessThan(2 * KB);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1000);
            assertThat(document.getDocument().getObjectsByType(COSName.FONT)).hasSizeLessThanOrEqualTo(4);
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "'no form'", "'\n\f'"})
    void otherTextIsRefused(String text) {
        assertThatThrownBy(() -> Sheets.print(Mode.FORM, Calibration.NONE, Sheets.form(text)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCharacterThatIsNotInTheFontIsRefusedWithoutTheText() {
        String text = Printed.text(aSnapshot().build()).replace("DOE", "D\u00D6E");

        assertThatThrownBy(() -> Sheets.print(Mode.FORM, Calibration.NONE, Sheets.form(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("JANE")
                .hasMessageNotContaining("\u00D6");
    }

    @Test
    void aJobHasAtLeastOneClaim() {
        assertThatThrownBy(() -> new Hcfa1500Printer()
                        .print(
                                Collections.emptyIterator(),
                                new Job(Mode.FORM, Calibration.NONE),
                                new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPictureShowsThePageThatIsAskedFor() throws IOException {
        Hcfa1500Printer printer = new Hcfa1500Printer();
        Job form = new Job(Mode.FORM, Calibration.NONE);
        FormText claim = Sheets.form(Printed.text(lines(7)));
        BufferedImage first = image(printer.picture(claim, form, 1));
        BufferedImage second = image(printer.picture(claim, form, 2));

        assertThat(first.getWidth()).isEqualTo(935);
        assertThat(first.getHeight()).isEqualTo(1210);
        int both = dark(first);
        assertThat(dark(second)).as("one line instead of six").isPositive().isLessThan(both);
        assertThat(dark(image(printer.picture(claim, new Job(Mode.DATA_ONLY, Calibration.NONE), 1))))
                .as("no form around it")
                .isPositive()
                .isLessThan(both);
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** Pixels that are not white. */
    private static int dark(BufferedImage image) {
        int dark = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                dark += (image.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
            }
        }
        return dark;
    }

    private static List<FormReader.Glyph> captions(byte[] pdf) {
        return FormReader.glyphs(pdf).stream().filter(glyph -> !glyph.isData()).toList();
    }

    private static PDDocument load(Mode mode, String text) throws IOException {
        return Loader.loadPDF(Sheets.print(mode, Calibration.NONE, Sheets.form(text)));
    }

    private static ClaimSnapshot lines(int count) {
        var claim = aSnapshot().claimNumber("CT1");
        IntStream.rangeClosed(1, count).forEach(i -> claim.line(aLine().charge(i + ".00")));
        return claim.build();
    }

    private static List<ClaimSnapshot> claims(int count) {
        Hcfa1500Renderer renderer = new Hcfa1500Renderer();
        return Stream.generate(new RandomClaims(11, false)::next)
                .filter(claim -> renderer.check(claim).stream().noneMatch(Finding::holds))
                .limit(count)
                .toList();
    }
}
