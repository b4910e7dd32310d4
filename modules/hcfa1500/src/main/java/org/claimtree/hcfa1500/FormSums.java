package org.claimtree.hcfa1500;

/** Amounts of one form in cents, as far as they can be read. */
final class FormSums {
    private static final String CONTINUED = "CONTINUED";

    private FormSums() {}

    /** Whether item 28 says that the total stands on a later form. */
    static boolean continues(ReadForm form) {
        Grid.Field dollars = Grid.FORM.field("28", "total charge dollars");
        return form.at(dollars.line(), dollars.column(), CONTINUED.length()).equals(CONTINUED);
    }

    /** Sum of item 24F. */
    static long lines(ReadForm form) {
        long sum = 0;
        for (int row = 1; row <= Grid.ROWS; row++) {
            sum += cents(form, "24F", "line " + row + " charge dollars", "line " + row + " charge cents");
        }
        return sum;
    }

    /** Item 28. */
    static long total(ReadForm form) {
        return cents(form, "28", "total charge dollars", "total charge cents");
    }

    /** Item 29. */
    static long paid(ReadForm form) {
        return cents(form, "29", "amount paid dollars", "amount paid cents");
    }

    /** Nothing, when it is no amount. */
    private static long cents(ReadForm form, String item, String dollars, String cents) {
        String digits = form.text(item, dollars) + form.text(item, cents);
        return digits.matches("[0-9]{3,9}") ? Long.parseLong(digits) : 0;
    }
}
