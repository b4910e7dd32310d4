package org.claimtree.hcfa1500;

/**
 * Text at its place on the sheet.
 *
 * @param line 1–66
 * @param column of the first character, 1–80
 * @param text at least one character
 */
record Placement(int line, int column, String text) {
    /** Within a field, at the side where the field has its text. */
    static Placement in(Grid.Field field, String text) {
        if (text.length() > field.width()) {
            throw new IllegalStateException("Item " + field.item() + ": text is wider than " + field.name());
        }
        int indent = field.right() ? field.width() - text.length() : 0;
        return new Placement(field.line(), field.column() + indent, text);
    }

    /** In a field that longer text enters one column further left. */
    static Placement wide(Grid.Field field, String text) {
        int column = text.length() > field.width() ? field.column() - 1 : field.column();
        return new Placement(field.line(), column, text);
    }

    /** Never the text: it is a client's. */
    @Override
    public String toString() {
        return "Placement";
    }
}
