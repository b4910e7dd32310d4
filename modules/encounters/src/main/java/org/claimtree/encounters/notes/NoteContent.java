package org.claimtree.encounters.notes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.claimtree.kernel.Money;

/**
 * A note with everything filled in that was left to the defaults. May still break rules.
 *
 * @param wish with people, place and diagnoses
 * @param lines in order
 */
record NoteContent(NoteWish wish, List<Line> lines) {
    NoteContent {
        lines = List.copyOf(lines);
    }

    /**
     * @param asked with modifiers and pointers
     * @param units 0 where they cannot be told
     * @param price what they cost
     * @param place where it was, with all defaults
     */
    record Line(NoteWish.Line asked, BigDecimal units, Price price, NoteWish.Place place) {}

    /**
     * @param fee of one unit, or null where nobody has said one
     * @param amount of the whole line; 0 where it cannot be told
     */
    record Price(boolean billable, Money fee, Note.FeeFrom from, Money amount) {}

    /** Day of service; null while the start is. */
    LocalDate day() {
        return wish.session().day();
    }
}
