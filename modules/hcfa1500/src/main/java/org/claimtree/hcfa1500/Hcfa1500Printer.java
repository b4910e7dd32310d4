package org.claimtree.hcfa1500;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.claimtree.claimdoc.FormPrinter;
import org.claimtree.hcfa1500.Drawing.Kind;

/**
 * Prints the text of CMS-1500 forms as PDF on letter paper. Data are black, in one embedded typewriter face, each
 * character in its cell of the grid; the form, where it is drawn, is grey and our own drawing. Viewers are asked not to
 * scale, since a form that is fitted to the page misses the boxes of the paper.
 *
 * <p>Text that {@link Hcfa1500Renderer} did not write is refused with an {@link IllegalArgumentException} that holds
 * none of it.
 */
@ApplicationScoped
public class Hcfa1500Printer implements FormPrinter {
    /** Lines that the margin has room for. */
    private static final int REMARKS = 4;

    /** A page is then as wide as a usual window, and its smallest type can be read. */
    private static final int SCREEN_DPI = 110;

    @Override
    public void print(Iterator<? extends Sheet> sheets, Job job, OutputStream out) throws IOException {
        if (!sheets.hasNext()) {
            throw new CannotPrint("There is no claim to print");
        }
        Placing placing = Placing.by(job.calibration());
        try (FormDocument document = new FormDocument("CMS-1500", out)) {
            while (sheets.hasNext()) {
                Sheet next = sheets.next();
                if (next instanceof FormText claim) {
                    print(document, claim, job.mode(), placing);
                } else if (next instanceof CoverSheet cover) {
                    CoverPages.of(cover).print(document);
                }
            }
            document.finish();
        }
    }

    @Override
    public int pages(CoverSheet cover) {
        return CoverPages.of(cover).count();
    }

    @Override
    public byte[] picture(FormText claim, Job job, int page) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        print(List.of(claim).iterator(), job, pdf);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        // In memory: a cache on disk would keep a client's claim.
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray());
                ImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(page - 1, SCREEN_DPI), "png", out);
        }
        return png.toByteArray();
    }

    private static void print(FormDocument document, FormText claim, Mode mode, Placing placing) throws IOException {
        List<String[]> forms = PageText.pages(claim.text());
        boolean plain = claim.options().sheet().acceptsPlainPrint();
        String drawn = mode == Mode.FORM
                ? document.form(plain ? Kind.IDENTIFICATION : Kind.REPRODUCTION) + remarks(document, claim.remarks())
                : "";
        drawn += mark(document, claim.mark());
        int size = claim.options().sheet().fontSize();
        int first = -1;
        for (String[] lines : forms) {
            Operators data = new Operators().add("BT");
            PageText.font(data, placing, FormDocument.DATA_FONT, size);
            PageText.show(data, placing, document.dataFont(), lines);
            int page = document.page(drawn + data.add("ET"));
            first = first < 0 ? page : first;
        }
        document.bookmark(claim.claimNumber(), first);
    }

    /** In the margin above the carrier block, in small grey type; what does not fit there is in the claim's findings. */
    private static String remarks(FormDocument document, List<String> remarks) throws IOException {
        if (remarks.isEmpty()) {
            return "";
        }
        document.withCaptions();
        Operators out = new Operators().add("g", 0.4).add("BT").add("/" + FormDocument.CAPTION_FONT + " 6 Tf");
        int shown = Math.min(REMARKS, remarks.size());
        for (int i = 0; i < shown; i++) {
            boolean more = i == REMARKS - 1 && remarks.size() > REMARKS;
            out.showAt(
                    Placing.LEFT,
                    Placing.HEIGHT - 12 - 7 * i,
                    Operators.caption(remarks.get(i) + (more ? " ..." : "")));
        }
        return out.add("ET").add("g", 0).toString();
    }

    /** Between the remarks and the first line that carries data. */
    private static String mark(FormDocument document, String mark) throws IOException {
        if (mark == null) {
            return "";
        }
        document.withStrong();
        return new Operators()
                .add("BT")
                .add("/" + FormDocument.STRONG_FONT + " 10 Tf")
                .showAt(Placing.LEFT, Placing.HEIGHT - 27, Operators.caption(mark))
                .add("ET")
                .toString();
    }

    @Override
    public void calibrationPage(Calibration calibration, String printer, LocalDate day, OutputStream out)
            throws IOException {
        try (FormDocument document = new FormDocument("Calibration", out).withCaptions()) {
            document.page(new CalibrationPage(document, Placing.by(calibration)).operators(calibration, printer, day));
            document.finish();
        }
    }
}
