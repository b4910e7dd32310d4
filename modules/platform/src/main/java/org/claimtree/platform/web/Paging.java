package org.claimtree.platform.web;

import java.util.UUID;
import org.claimtree.platform.Problem;

/** Reads the small things of an address; what is not one is the caller's mistake, never an error of ours. */
public final class Paging {
    private static final int MOST = 1000;

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

    /** An id; what cannot be one names nothing. */
    public static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("What this address names");
        }
    }
}
