package org.claimtree.hcfa1500;

import org.claimtree.kernel.EntityName;

/** Names of persons in the two orders that the form has. */
final class Names {
    private final Entries out;

    Names(Entries out) {
        this.out = out;
    }

    /** Items 2, 4, 9: {@code LAST SUFFIX, FIRST, M}, or an organisation's name. */
    void lastFirst(String box, String field, EntityName name) {
        StringBuilder text = new StringBuilder();
        append(text, "", out.folded(field, name.last()));
        append(text, " ", out.folded(field, name.suffix()));
        append(text, ", ", out.folded(field, name.first()));
        append(text, ", ", initial(field, name.middle()));
        put(box, field, out.required(field, text.toString()));
    }

    /**
     * Item 17: {@code FIRST M LAST SUFFIX} without commas, or an organisation's name.
     *
     * @param withInitial whether initial and suffix are wanted; Medicare wants first and last name alone
     */
    String firstLast(String field, EntityName name, boolean withInitial) {
        StringBuilder text = new StringBuilder();
        append(text, " ", out.folded(field, name.first()));
        append(text, " ", withInitial ? initial(field, name.middle()) : null);
        append(text, " ", out.folded(field, name.last()));
        append(text, " ", withInitial ? out.folded(field, name.suffix()) : null);
        return text.toString();
    }

    private void put(String box, String field, String text) {
        int width = out.box(box).width();
        String fitting = out.fitting(field, text, width);
        // A name that is cut behind its comma does not end in one.
        out.put(box, fitting.endsWith(",") ? fitting.substring(0, fitting.length() - 1) : fitting);
    }

    private String initial(String field, String middle) {
        String folded = out.folded(field, middle);
        return folded == null ? null : folded.substring(0, 1);
    }

    private static void append(StringBuilder text, String separator, String part) {
        if (part != null) {
            text.append(text.isEmpty() ? "" : separator).append(part);
        }
    }
}
