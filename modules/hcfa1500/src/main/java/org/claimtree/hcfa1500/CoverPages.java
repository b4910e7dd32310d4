package org.claimtree.hcfa1500;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.claimdoc.FormPrinter.CoverSheet;
import org.claimtree.claimdoc.FormPrinter.Parcel;

/** A cover sheet, on as many pages as its addresses need. An address is never torn. */
final class CoverPages {
    private static final double LEFT = 54;
    private static final double CLAIMS = 440;
    private static final double FORMS = 500;
    private static final double TOP = 720;
    private static final double BOTTOM = 54;
    private static final double LINE = 14;
    private static final double GAP = 8;

    /** Characters of the widest capitals that fit before the counts, and over the whole line. */
    private static final int ADDRESS_WIDTH = 46;

    private static final int WIDTH = 62;

    private final CoverSheet cover;
    private final List<String> pages = new ArrayList<>();
    private Operators out = new Operators();
    private double y = TOP;

    private CoverPages(CoverSheet cover) {
        this.cover = cover;
    }

    static CoverPages of(CoverSheet cover) {
        CoverPages pages = new CoverPages(cover);
        pages.lay();
        return pages;
    }

    int count() {
        return pages.size();
    }

    void print(FormDocument document) throws IOException {
        document.withCaptions().withStrong();
        int first = -1;
        for (String page : pages) {
            int place = document.page(page);
            first = first < 0 ? place : first;
        }
        document.bookmark(cover.bookmark(), first);
    }

    private void lay() {
        begin();
        show(FormDocument.STRONG_FONT, 18, LEFT, cut(cover.title(), WIDTH - 20));
        y -= 2 * LINE;
        for (String fact : cover.facts()) {
            show(FormDocument.CAPTION_FONT, 11, LEFT, cut(fact, 2 * WIDTH));
            y -= LINE + 2;
        }
        y -= GAP;
        head();
        for (Parcel parcel : cover.addresses()) {
            if (y - parcel.lines().size() * LINE < BOTTOM) {
                end();
                begin();
                head();
            }
            parcel(parcel);
        }
        end();
    }

    private void head() {
        show(FormDocument.STRONG_FONT, 10, LEFT, "Goes to");
        show(FormDocument.STRONG_FONT, 10, CLAIMS, "Claims");
        show(FormDocument.STRONG_FONT, 10, FORMS, "Forms");
        y -= LINE + GAP;
    }

    private void parcel(Parcel parcel) {
        show(FormDocument.CAPTION_FONT, 11, CLAIMS, Integer.toString(parcel.claims()));
        show(FormDocument.CAPTION_FONT, 11, FORMS, Integer.toString(parcel.forms()));
        for (String line : parcel.lines()) {
            show(FormDocument.CAPTION_FONT, 11, LEFT, cut(PrintText.name(line).text(), ADDRESS_WIDTH));
            y -= LINE;
        }
        y -= GAP;
    }

    private void show(String font, int size, double x, String text) {
        out.add("/" + font + " " + size + " Tf").showAt(x, y, Operators.caption(text));
    }

    private void begin() {
        out = new Operators().add("g", 0).add("BT");
        y = TOP;
    }

    private void end() {
        pages.add(out.add("ET").toString());
    }

    private static String cut(String text, int width) {
        return text.length() > width ? text.substring(0, width) : text;
    }
}
