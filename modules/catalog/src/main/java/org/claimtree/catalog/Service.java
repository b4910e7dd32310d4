package org.claimtree.catalog;

import java.util.List;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.Money;

/**
 * What is booked: an hour of therapy, an intake, a group. It carries the procedure codes of its notes, so that nobody
 * enters them each time.
 *
 * @param name unique, upper and lower case count as equal
 * @param terms how long it takes, what it costs, and how it is given
 * @param lines what a note of it consists of, in order, at least one
 * @param active offered for new appointments; those that are booked go on when it is not
 */
public record Service(String name, Terms terms, List<Line> lines, boolean active) {
    /** A note has no more lines than this. */
    public static final int MOST_LINES = 12;

    public Service {
        if (name == null || name.isBlank()) {
            throw new InvalidValue("SERVICE_NAME", "A service has a name.");
        }
        name = name.strip();
        if (terms == null) {
            throw new InvalidValue("SERVICE_TERMS", "A service says how long it takes.");
        }
        lines = lines == null ? List.of() : List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new InvalidValue("SERVICE_LINES", "A service has 1 to " + MOST_LINES + " procedure lines.");
        }
    }

    /**
     * @param minutes that an appointment of it takes, 1 to 1440
     * @param price of one client's part, for whoever pays without a fee of the code; or null
     * @param paidInAdvance booking asks for the payment
     * @param group one session with many clients
     */
    public record Terms(int minutes, Money price, boolean paidInAdvance, boolean group) {
        private static final int DAY = 24 * 60;

        public Terms {
            if (minutes < 1 || minutes > DAY) {
                throw new InvalidValue("SERVICE_MINUTES", "A service takes 1 to 1440 minutes.");
            }
            if (price != null && price.dollars().signum() < 0) {
                throw new InvalidValue("PRICE_NEGATIVE", "A price is not negative.");
            }
        }
    }

    /**
     * A procedure line.
     *
     * @param code procedure code; null where the client pays and no claim is made
     * @param modifiers in order, at most four, beside the billing code's own
     * @param description the practice's own words, needed where there is no code; or null
     */
    public record Line(String code, List<String> modifiers, String description) {
        public Line {
            modifiers = modifiers == null ? List.of() : List.copyOf(modifiers);
            if (modifiers.size() > 4 || modifiers.stream().anyMatch(m -> !m.matches("[A-Z0-9]{2}"))) {
                throw new InvalidValue("MODIFIER_FORM", "At most four modifiers of two capitals or digits.");
            }
            if (code == null && (description == null || description.isBlank())) {
                throw new InvalidValue(
                        "LINE_EMPTY", "A line has a procedure code, or says in words what the client pays for.");
            }
            if (code == null && !modifiers.isEmpty()) {
                throw new InvalidValue("MODIFIERS_ALONE", "Modifiers go with a procedure code.");
            }
        }
    }
}
