package org.claimtree.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What goes with whatever tells others of substance-use treatment (42 CFR 2.32 (a)(2)). */
public final class DisclosureNotice {
    /** The sentence, in the words of the regulation. */
    public static final String TEXT = "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";

    private DisclosureNotice() {}

    /** Gives the row of a file that leaves a field with the notice, where it tells of such treatment. */
    public static void on(ObjectNode row, boolean tells) {
        if (tells) {
            row.put("notice", TEXT);
        }
    }
}
