package org.claimtree.platform.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.claimtree.platform.Problem;

/** Reads the small things of an address; what is not one is the caller's mistake, never an error of ours. */
public final class Paging {
    private static final int MOST = 1000;
    private static final int MOST_CHARACTERS = 200;

    private Paging() {}

    /** How many rows at most: 1–1,000. */
    public static int limit(String text) {
        int limit = number(text);
        if (limit > MOST) {
            throw Problem.malformed("A page has at most 1,000 rows.");
        }
        return limit;
    }

    /** A whole number from 1. */
    public static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw Problem.malformed("A whole number from 1 is expected in the address.");
        }
        return Integer.parseInt(text);
    }

    /** How many rows to pass over: a whole number from 0. */
    public static int offset(String text) {
        return "0".equals(text) ? 0 : number(text);
    }

    /** true, false, or null where nothing is said. */
    public static Boolean maybe(String text) {
        if (text == null) {
            return null;
        }
        return flag(text);
    }

    /** A date such as 2026-10-05, or null where nothing is said. */
    public static LocalDate date(String text) {
        try {
            // No service was given before 1900, and the database cannot hold every year that Java can.
            LocalDate day = text == null ? null : LocalDate.parse(text);
            if (day == null || day.getYear() >= 1900 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeException e) {
            // Told below.
        }
        throw Problem.malformed("A date such as 2026-10-05 is expected in the address.");
    }

    /** A plain number of dollars such as 120 or 99.95, or null where nothing is said. */
    public static BigDecimal amount(String text) {
        if (text != null && !text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            throw Problem.malformed("An amount such as 99.95 is expected in the address.");
        }
        return text == null ? null : new BigDecimal(text);
    }

    /** The name of the last row of the page before, or null; see {@link #id} for rows that have ids. */
    public static String after(String text) {
        if (text != null && (text.length() > MOST_CHARACTERS || !Storable.isStorable(text))) {
            throw Problem.malformed("The row named by 'after' is none of this list.");
        }
        return text;
    }

    /** The number of the last row of the page before, or null where nothing is said. */
    public static Long row(String text) {
        if (text != null && !text.matches("[1-9][0-9]{0,17}")) {
            throw Problem.malformed("The row named by 'after' is none of this list.");
        }
        return text == null ? null : Long.valueOf(text);
    }

    /** Yes or no; whatever else must not be taken for one of them. */
    public static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.malformed("true or false is expected in the address.");
        };
    }

    /** An id; what cannot be one names nothing. */
    public static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("What this address names");
        }
    }
}
