package org.claimtree.hcfa1500;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.claimtree.hcfa1500.Drawing.Kind;

/**
 * One PDF. Fonts and the drawn form are in it once, whatever the number of pages, and hang at the root of the page tree;
 * a page has its own content and nothing else. It stays in memory, so that clients' data never lies in a temporary
 * file.
 */
final class FormDocument implements AutoCloseable {
    static final String DATA_FONT = "D";
    static final String CAPTION_FONT = "C";

    /** Identifiers of PDF files are made of the time unless they are given; the same claims give the same bytes. */
    private static final long IDENTIFIER = 1500_0212L;

    private final PDDocument document = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
    private final PDResources resources = new PDResources();
    private final PDDocumentOutline bookmarks = new PDDocumentOutline();
    private final Map<Kind, String> drawn = new EnumMap<>(Kind.class);
    private final COSDictionary captions = captionFont();
    private EmbeddedFont data;

    FormDocument(String title) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer("ClaimTree");
        document.setDocumentInformation(information);
        document.setDocumentId(IDENTIFIER);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setPrintScaling(PDViewerPreferences.PRINT_SCALING.None);
        preferences.setDuplex(PDViewerPreferences.DUPLEX.Simplex);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        document.getPages().getCOSObject().setItem(COSName.RESOURCES, resources);
    }

    EmbeddedFont dataFont() throws IOException {
        if (data == null) {
            data = new EmbeddedFont(document);
            resources.put(COSName.getPDFName(DATA_FONT), data.font());
        }
        return data;
    }

    /**
     * Operators that paint the drawn form; the drawing itself is in the document once.
     *
     * @param mark whether it is a reproduction or carries the form's identification
     */
    String form(Kind mark) throws IOException {
        if (!drawn.containsKey(mark)) {
            if (drawn.isEmpty()) {
                put("F", DrawnForm.form(CAPTION_FONT));
            }
            String name = "M" + (drawn.size() + 1);
            put(name, DrawnForm.mark(mark, CAPTION_FONT));
            drawn.put(mark, "q\n/F Do\n/" + name + " Do\nQ\n");
        }
        return drawn.get(mark);
    }

    private void put(String name, String operators) throws IOException {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(PDRectangle.LETTER);
        form.setResources(captions(new PDResources()));
        write(form.getStream(), operators);
        resources.put(COSName.getPDFName(name), form);
    }

    /**
     * Captions are set in Helvetica, which every viewer has or has a twin of with the same widths; data never rely on a
     * font of the viewer. Embedded, it would be a third of a single form.
     */
    private static COSDictionary captionFont() {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE1);
        font.setItem(COSName.BASE_FONT, COSName.getPDFName("Helvetica"));
        font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
        return font;
    }

    /** Lets pages, beside the drawn form, have captions of their own. */
    FormDocument withCaptions() {
        captions(resources);
        return this;
    }

    private PDResources captions(PDResources resources) {
        COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
        COSDictionary all = fonts == null ? new COSDictionary() : fonts;
        all.setItem(CAPTION_FONT, captions);
        resources.getCOSObject().setItem(COSName.FONT, all);
        return resources;
    }

    PDPage page(String operators) throws IOException {
        PDPage page = new PDPage(PDRectangle.LETTER);
        PDStream content = new PDStream(document);
        write(content, operators);
        page.setContents(content);
        document.addPage(page);
        return page;
    }

    private static void write(PDStream stream, String operators) throws IOException {
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(operators.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    void bookmark(String title, PDPage page) {
        PDPageFitDestination destination = new PDPageFitDestination();
        destination.setPage(page);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(destination);
        bookmarks.addLast(item);
    }

    void save(OutputStream out) throws IOException {
        if (bookmarks.hasChildren()) {
            document.getDocumentCatalog().setDocumentOutline(bookmarks);
        }
        if (data != null) {
            data.finish();
        }
        document.save(new Unclosed(out));
    }

    @Override
    public void close() throws IOException {
        if (data != null) {
            data.close();
        }
        document.close();
    }
}
