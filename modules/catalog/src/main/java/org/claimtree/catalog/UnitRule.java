package org.claimtree.catalog;

import java.util.ArrayList;
import java.util.List;
import org.claimtree.kernel.InvalidValue;

/**
 * How what was done becomes units of a code: on a charge, and on an authorization that it uses up.
 *
 * @param per what one unit is
 * @param minutes of one unit, where units are minutes; else null
 * @param rounding what the last minutes count for, where units are minutes; else null
 * @param minimum minutes below which nothing counts, for {@link Rounding#MIDPOINT}; or null
 */
public record UnitRule(Per per, Integer minutes, Rounding rounding, Integer minimum) {
    /** One note is one unit, however long it took. */
    public static final UnitRule PER_NOTE = new UnitRule(Per.NOTE, null, null, null);

    /** The rule of eight minutes is the trade's rule for units of a quarter of an hour. */
    private static final int QUARTER = 15;

    private static final int EIGHT = 8;
    private static final int DAY = 24 * 60;

    public UnitRule {
        if (per == null) {
            throw new InvalidValue("UNIT_PER", "One unit is a note, a day, or a number of minutes.");
        }
        boolean timed = per == Per.MINUTES;
        if (timed && (minutes == null || minutes < 1 || minutes > DAY || rounding == null)) {
            throw new InvalidValue(
                    "UNIT_MINUTES", "Units of minutes need their minutes, 1 to 1440, and how they are rounded.");
        }
        if (!timed && (minutes != null || rounding != null)) {
            throw new InvalidValue("UNIT_NOT_TIMED", "Minutes and rounding go with units of minutes only.");
        }
        if (rounding == Rounding.EIGHT_MINUTE && minutes != QUARTER) {
            throw new InvalidValue("UNIT_EIGHT_MINUTE", "The 8-minute rule is for units of 15 minutes.");
        }
        if (minimum != null && (rounding != Rounding.MIDPOINT || minimum < 1 || minimum > minutes)) {
            throw new InvalidValue(
                    "UNIT_MINIMUM", "A minimum goes with rounding at the midpoint, and is at most one unit.");
        }
    }

    /** What one unit is. */
    public enum Per {
        NOTE,
        DAY,
        MINUTES
    }

    /** What minutes count for that do not fill a unit. */
    public enum Rounding {
        /** Another unit from eight minutes on: 8–22 minutes are one quarter of an hour, 23–37 are two. */
        EIGHT_MINUTE,
        /** Another unit when more than half of it is done. */
        MIDPOINT,
        /** Nothing. */
        FULL
    }

    /**
     * Units of one note by itself.
     *
     * @param worked minutes, not negative
     */
    public int units(int worked) {
        if (worked < 0) {
            throw new IllegalArgumentException("Minutes are not negative");
        }
        if (per != Per.MINUTES) {
            return 1;
        }
        if (minimum != null && worked < minimum) {
            return 0;
        }
        return worked / minutes + (countsAsUnit(worked % minutes) ? 1 : 0);
    }

    private boolean countsAsUnit(int rest) {
        return switch (rounding) {
            case EIGHT_MINUTE -> rest >= EIGHT;
            case MIDPOINT -> rest * 2 > minutes;
            case FULL -> false;
        };
    }

    /**
     * Units of the notes of one code, client, provider and day, for a payer who wants them added up: minutes are summed and
     * rounded once.
     *
     * @param worked minutes of each note
     */
    public int together(List<Integer> worked) {
        return switch (per) {
            case NOTE -> worked.size();
            case DAY -> worked.isEmpty() ? 0 : 1;
            case MINUTES -> units(worked.stream().mapToInt(Integer::intValue).sum());
        };
    }

    /**
     * The same for a payer who wants them kept apart: each note is rounded by itself. A day counts once, with its first
     * note.
     *
     * @return units of each note, in the order given
     */
    public List<Integer> apart(List<Integer> worked) {
        List<Integer> units = new ArrayList<>();
        for (int minutesOfNote : worked) {
            units.add(per == Per.DAY && !units.isEmpty() ? 0 : units(minutesOfNote));
        }
        return units;
    }
}
