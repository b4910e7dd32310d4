package org.claimtree.kernel;

/**
 * How a payer wants its CMS-1500 form printed. Options say how, and whether, a box shows a fact that the claim holds;
 * they supply no value. What is left out is the usual way, so no component is ever null.
 *
 * @param sheet paper, type, carrier block
 * @param insured items 4, 7, 11
 * @param providers items 17 and 24J
 * @param boxes items 20, 21, 22, 24E and the form of dates
 * @param amounts items 29 and 30
 * @param pages more than six lines
 */
public record PrintOptions(
        Sheet sheet, InsuredItems insured, ProviderItems providers, Boxes boxes, Amounts amounts, Pages pages) {
    /** The way of most payers. */
    public static final PrintOptions USUAL = new PrintOptions(null, null, null, null, null, null);

    public PrintOptions {
        sheet = sheet == null ? new Sheet(null, null, null) : sheet;
        insured = insured == null ? new InsuredItems(null, null, null) : insured;
        providers = providers == null ? new ProviderItems(null, null) : providers;
        boxes = boxes == null ? new Boxes(null, null, null, null, null) : boxes;
        amounts = amounts == null ? new Amounts(null, null, null) : amounts;
        pages = pages == null ? new Pages(null, null, null) : pages;
    }

    /**
     * @param carrierColumn column in which the carrier block begins, 38 (usual) or 41; window envelopes differ
     * @param fontSize 12 (usual) or 10 points; the grid is the same
     * @param acceptsPlainPrint whether the payer takes the drawn form: it then carries the form's identification instead
     *     of the mark of a reproduction; usual: no
     */
    public record Sheet(Integer carrierColumn, Integer fontSize, Boolean acceptsPlainPrint) {
        public Sheet {
            carrierColumn =
                    among("CARRIER_COLUMN", "The carrier block begins in column 38 or 41.", carrierColumn, 38, 41);
            fontSize = among("FONT_SIZE", "The type is 12 or 10 points high.", fontSize, 12, 10);
            acceptsPlainPrint = usually(acceptsPlainPrint, false);
        }
    }

    /**
     * @param item4WhenSelf whether items 4 and 7 are filled when the patient is the insured; usual: yes
     * @param medicareRules whether the rules of Medicare contractors hold (items 4, 7, 9, 11, 11a–d, 17, 17a, 24E, 24I/J
     *     shaded, 29, 32b, 33b); left out: when the claim filing indicator is MA or MB
     * @param item11None whether item 11 says NONE without a group number; Medicare always does; usual: no
     */
    public record InsuredItems(Boolean item4WhenSelf, Boolean medicareRules, Boolean item11None) {
        public InsuredItems {
            item4WhenSelf = usually(item4WhenSelf, true);
            item11None = usually(item11None, false);
        }
    }

    /**
     * @param item17 which provider item 17 names; usual: the first there is
     * @param renderingNpi whether 24J repeats an NPI equal to 33a; usual: always
     */
    public record ProviderItems(Item17 item17, RenderingNpi renderingNpi) {
        public ProviderItems {
            item17 = item17 == null ? Item17.FIRST : item17;
            renderingNpi = renderingNpi == null ? RenderingNpi.ALWAYS : renderingNpi;
        }
    }

    /** Which provider item 17 names. */
    public enum Item17 {
        /** Referring, else ordering, else supervising. */
        FIRST,
        NONE,
        REFERRING,
        ORDERING,
        SUPERVISING
    }

    /** When 24J is filled. */
    public enum RenderingNpi {
        ALWAYS,
        WHEN_DIFFERENT
    }

    /**
     * @param dateDigits 6 (usual) or 8: years of two or four digits in items 14–18 and 31; with 8, 24A has MMDDCCYY
     * @param item20 whether NO is ticked without an outside laboratory; usual: NO
     * @param item22Original whether an original claim says 1 in item 22; usual: no
     * @param icdDecimal whether diagnosis codes carry their point; usual: no
     * @param maxPointers letters in 24E, 1–4; usual: 4, which by Medicare's rules is 1
     */
    public record Boxes(
            Integer dateDigits, Item20 item20, Boolean item22Original, Boolean icdDecimal, Integer maxPointers) {
        /** As many as a line can have (24E; SV107). */
        private static final int MOST_POINTERS = 4;

        public Boxes {
            dateDigits = among("DATE_DIGITS", "Dates have 6 or 8 digits.", dateDigits, 6, 8);
            item20 = item20 == null ? Item20.NO : item20;
            item22Original = usually(item22Original, false);
            icdDecimal = usually(icdDecimal, false);
            maxPointers = maxPointers == null ? MOST_POINTERS : maxPointers;
            if (maxPointers < 1 || maxPointers > MOST_POINTERS) {
                throw new InvalidValue("MAX_POINTERS", "A line points to 1–4 diagnoses.");
            }
        }

        /** Letters in 24E: Medicare contractors take one, where fewer than four are not asked for. */
        public int pointers(boolean medicare) {
            return medicare && maxPointers == MOST_POINTERS ? 1 : maxPointers;
        }
    }

    /** What item 20 says without an outside laboratory. */
    public enum Item20 {
        NO,
        BLANK
    }

    /**
     * @param item29 whose payments item 29 counts; usual: the patient's and other payers'
     * @param blankAmountPaidWhenZero whether item 29 stays empty when nothing was paid; usual: yes
     * @param item30 whether the reserved item 30 shows the balance; usual: blank
     */
    public record Amounts(Item29 item29, Boolean blankAmountPaidWhenZero, Item30 item30) {
        public Amounts {
            item29 = item29 == null ? Item29.PATIENT_AND_PAYERS : item29;
            blankAmountPaidWhenZero = usually(blankAmountPaidWhenZero, true);
            item30 = item30 == null ? Item30.BLANK : item30;
        }
    }

    /** Whose payments item 29 counts. */
    public enum Item29 {
        PATIENT_AND_PAYERS,
        PATIENT_ONLY,
        BLANK
    }

    /** What the reserved item 30 shows. */
    public enum Item30 {
        BLANK,
        BALANCE
    }

    /**
     * @param multiPage how totals stand on the forms of one claim; usual: each form has its own
     * @param showPageNumbers whether the forms of a claim say PAGE 1 OF 2; usual: yes
     * @param maxLines service lines of one claim, 1–50; usual: 50
     */
    public record Pages(MultiPage multiPage, Boolean showPageNumbers, Integer maxLines) {
        public Pages {
            multiPage = multiPage == null ? MultiPage.SEPARATE_TOTALS : multiPage;
            showPageNumbers = usually(showPageNumbers, true);
            maxLines = maxLines == null ? 50 : maxLines;
            if (maxLines < 1 || maxLines > 50) {
                throw new InvalidValue("MAX_LINES", "A claim has 1–50 lines.");
            }
        }
    }

    /** Totals of a claim of several forms. */
    public enum MultiPage {
        /** Item 28 of each form is the sum of its own lines. */
        SEPARATE_TOTALS,
        /** Item 28 says CONTINUED on all forms but the last, which has the grand total. */
        CONTINUED
    }

    private static Boolean usually(Boolean given, boolean usual) {
        return given == null ? Boolean.valueOf(usual) : given;
    }

    private static Integer among(String code, String text, Integer given, int usual, int other) {
        if (given == null) {
            return usual;
        }
        if (given != usual && given != other) {
            throw new InvalidValue(code, text);
        }
        return given;
    }
}
