package org.claimtree.claimdoc;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.claimtree.kernel.PrintOptions;

/**
 * Port of the printer of CMS-1500 forms: makes a PDF of form text, which the {@link ClaimRenderer} of {@link
 * Medium#PAPER} wrote. What a form says is decided when the claim is frozen; where on the sheet it lands, and whether the
 * form is drawn around it, when it is printed. Found by CDI; keeps no state.
 */
public interface FormPrinter {
    /**
     * Prints one thing after the other, each on its own sheets and with a bookmark. The same arguments give the same
     * bytes. Pages leave one by one: what is printed may be as long as it wants.
     *
     * @param sheets taken one by one; at least one
     * @param job how
     * @param out not closed; what was written when something cannot be printed is of no use
     */
    void print(Iterator<? extends Sheet> sheets, Job job, OutputStream out) throws IOException;

    /** Pages that a cover sheet takes. */
    int pages(CoverSheet cover);

    /**
     * One page of a claim as a picture for a screen, as it would be printed.
     *
     * @param page from 1
     * @return PNG
     */
    byte[] picture(FormText claim, Job job, int page) throws IOException;

    /**
     * Prints the page by which a printer is calibrated.
     *
     * @param printer name that the page shows, or null
     * @param day date that the page shows
     * @param out not closed
     */
    void calibrationPage(Calibration calibration, String printer, LocalDate day, OutputStream out) throws IOException;

    /** What a print consists of. */
    sealed interface Sheet permits FormText, CoverSheet {}

    /**
     * A sheet for whoever sorts and mails, on plain paper. It names no client.
     *
     * @param bookmark of it
     * @param title in large type
     * @param facts sentences below the title
     * @param addresses to which forms go, in the order in which these follow; as many as there are
     */
    record CoverSheet(String bookmark, String title, List<String> facts, List<Parcel> addresses) implements Sheet {
        public CoverSheet {
            facts = List.copyOf(facts);
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * What goes to one address.
     *
     * @param lines of the address, the payer's name first
     * @param claims in it
     * @param forms sheets of paper in it
     */
    record Parcel(List<String> lines, int claims, int forms) {
        public Parcel {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One claim as text.
     *
     * @param claimNumber of the bookmark
     * @param options of the payer
     * @param text pages of 66 lines, each line ended by a line feed and each page by a form feed
     * @param remarks what a reader of the drawn form should know: sentences without client data, shown above it
     * @param mark that this is not what it looks like, in heavy type in the margin whether the form is drawn or not; null for
     *     what it looks like
     */
    record FormText(String claimNumber, PrintOptions options, String text, List<String> remarks, String mark)
            implements Sheet {
        public FormText {
            remarks = List.copyOf(remarks);
        }

        /** What it looks like. */
        public FormText(String claimNumber, PrintOptions options, String text, List<String> remarks) {
            this(claimNumber, options, text, remarks, null);
        }

        /** Without remarks. */
        public FormText(String claimNumber, PrintOptions options, String text) {
            this(claimNumber, options, text, List.of());
        }

        /** Pages of the form. */
        public int pages() {
            return (int) text.chars().filter(c -> c == '\f').count();
        }

        /** Never the text: it is a client's claim. */
        @Override
        public String toString() {
            return "FormText";
        }
    }

    /**
     * @param mode what is printed beside the data
     * @param calibration where data land; in {@link Mode#FORM} the drawn form itself is never moved
     */
    record Job(Mode mode, Calibration calibration) {}

    /** What is printed beside the data. */
    enum Mode {
        /** Nothing: for pre-printed forms. */
        DATA_ONLY,
        /** The form, drawn and marked as a reproduction: for preview, records and payers who take plain print. */
        FORM
    }

    /**
     * How far a printer is off.
     *
     * @param dx hundredths of an inch to the right, -50 to 50
     * @param dy hundredths of an inch down, -50 to 50
     * @param scaleX hundredths of a percent, 9800 to 10200, around column 1
     * @param scaleY hundredths of a percent, 9800 to 10200, around the alignment bar
     */
    record Calibration(int dx, int dy, int scaleX, int scaleY) {
        /** A printer that is not off. */
        public static final Calibration NONE = new Calibration(0, 0, 10_000, 10_000);

        public Calibration {
            if (Math.abs(dx) > 50 || Math.abs(dy) > 50) {
                throw new IllegalArgumentException("A printer is at most half an inch off");
            }
            if (Math.abs(scaleX - 10_000) > 200 || Math.abs(scaleY - 10_000) > 200) {
                throw new IllegalArgumentException("A printer scales by 98 to 102 percent");
            }
        }
    }
}
