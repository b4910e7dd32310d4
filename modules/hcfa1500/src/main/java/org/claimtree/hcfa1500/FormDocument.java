package org.claimtree.hcfa1500;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.claimtree.hcfa1500.Drawing.Kind;

/**
 * One PDF. Fonts and the drawn form are in it once, whatever the number of pages, and hang at the root of the page tree;
 * a page has its own content and nothing else. Pages leave one by one, and clients' data never lie in a temporary file.
 */
final class FormDocument implements AutoCloseable {
    static final String DATA_FONT = "D";
    static final String CAPTION_FONT = "C";

    /** Captions in heavy type, of sheets that are no forms. */
    static final String STRONG_FONT = "B";

    /** Identifiers of PDF files are made of the time unless they are given; the same claims give the same bytes. */
    private static final String IDENTIFIER =
            "/ID[<15000212150002121500021215000212><15000212150002121500021215000212>]";

    private static final String LETTER = "[0 0 612 792]";

    private final PdfFile file;
    private final int catalog;
    private final int tree;
    private final int information;
    private final List<Integer> pages = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();
    private final Map<Kind, String> drawn = new EnumMap<>(Kind.class);
    private final Map<String, Integer> drawings = new LinkedHashMap<>();
    private final PDDocument library = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
    private EmbeddedFont data;
    private int captions;
    private int strong;
    private boolean onPages;

    private record Bookmark(String title, int page) {}

    /** @param out not closed */
    FormDocument(String title, OutputStream out) throws IOException {
        file = new PdfFile(out);
        catalog = file.reserve();
        tree = file.reserve();
        information = file.reserve();
        file.object(information, "<</Title(" + title + ")/Producer(ClaimTree)>>");
    }

    EmbeddedFont dataFont() throws IOException {
        if (data == null) {
            data = new EmbeddedFont(library);
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
        int number = file.reserve();
        String own = "/Resources<</Font<</" + CAPTION_FONT + " " + PdfFile.to(captions()) + ">>>>";
        file.content(number, "/Type/XObject/Subtype/Form/BBox" + LETTER + own, operators);
        drawings.put(name, number);
    }

    /**
     * Captions are set in Helvetica, which every viewer has or has a twin of with the same widths; data never rely on a
     * font of the viewer. Embedded, it would be a third of a single form.
     */
    private static String captionFont(String name) {
        return "<</Type/Font/Subtype/Type1/BaseFont/" + name + "/Encoding/WinAnsiEncoding>>";
    }

    private int captions() throws IOException {
        if (captions == 0) {
            captions = file.reserve();
            file.object(captions, captionFont("Helvetica"));
        }
        return captions;
    }

    /** Lets pages, beside the drawn form, have captions of their own. */
    FormDocument withCaptions() throws IOException {
        captions();
        onPages = true;
        return this;
    }

    /** The same in heavy type. */
    FormDocument withStrong() throws IOException {
        if (strong == 0) {
            strong = file.reserve();
            file.object(strong, captionFont("Helvetica-Bold"));
        }
        return this;
    }

    /** Adds a page and answers its place in the document, from 0. */
    int page(String operators) throws IOException {
        int content = file.reserve();
        file.content(content, "", operators);
        int page = file.reserve();
        file.object(
                page,
                "<</Type/Page/Parent " + PdfFile.to(tree) + "/MediaBox" + LETTER + "/Contents " + PdfFile.to(content)
                        + ">>");
        pages.add(page);
        return pages.size() - 1;
    }

    /** @param page its place in the document */
    void bookmark(String title, int page) {
        bookmarks.add(new Bookmark(title, pages.get(page)));
    }

    /** Writes what all pages share, and ends the file. */
    void finish() throws IOException {
        int outline = bookmarks.isEmpty() ? 0 : outline();
        if (data != null) {
            data.finish();
            int font = file.reserve();
            new LibraryObjects(file).write(font, data.font().getCOSObject());
            shared("/" + DATA_FONT + " " + PdfFile.to(font));
        } else {
            shared("");
        }
        file.object(
                catalog,
                "<</Type/Catalog/Pages " + PdfFile.to(tree)
                        + "/ViewerPreferences<</PrintScaling/None/Duplex/Simplex>>"
                        + (outline == 0 ? "" : "/Outlines " + PdfFile.to(outline)) + ">>");
        file.end("/Root " + PdfFile.to(catalog) + "/Info " + PdfFile.to(information) + IDENTIFIER);
    }

    /** The root of the page tree, from which pages inherit. */
    private void shared(String dataFont) throws IOException {
        StringBuilder text = new StringBuilder("<</Type/Pages/Count " + pages.size() + "/Resources<</Font<<" + dataFont)
                .append(onPages ? "/" + CAPTION_FONT + " " + PdfFile.to(captions) : "")
                .append(strong == 0 ? "" : "/" + STRONG_FONT + " " + PdfFile.to(strong))
                .append(">>/XObject<<");
        drawings.forEach((name, number) -> text.append("/" + name + " " + PdfFile.to(number)));
        text.append(">>>>/Kids[");
        pages.forEach(page -> text.append(PdfFile.to(page)).append('\n'));
        file.object(tree, text.append("]>>").toString());
    }

    private int outline() throws IOException {
        int root = file.reserve();
        int[] items = bookmarks.stream().mapToInt(bookmark -> file.reserve()).toArray();
        for (int i = 0; i < items.length; i++) {
            Bookmark bookmark = bookmarks.get(i);
            String title = Operators.escaped(bookmark.title().getBytes(StandardCharsets.US_ASCII));
            file.object(
                    items[i],
                    "<</Title(" + title + ")/Parent " + PdfFile.to(root) + "/Dest[" + PdfFile.to(bookmark.page())
                            + "/Fit]" + (i == 0 ? "" : "/Prev " + PdfFile.to(items[i - 1]))
                            + (i == items.length - 1 ? "" : "/Next " + PdfFile.to(items[i + 1])) + ">>");
        }
        file.object(
                root,
                "<</Type/Outlines/Count " + items.length + "/First " + PdfFile.to(items[0]) + "/Last "
                        + PdfFile.to(items[items.length - 1]) + ">>");
        return root;
    }

    @Override
    public void close() throws IOException {
        if (data != null) {
            data.close();
        }
        library.close();
    }
}
