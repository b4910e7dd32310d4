package org.claimtree.profiles.web;

import org.claimtree.platform.Problem;

/** Numbers of revisions in addresses. */
final class Revisions {
    private Revisions() {}

    /** A number in the path; what cannot be one names nothing. */
    static long ofPath(String text) {
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw Problem.notFound("What this address names");
        }
        return Long.parseLong(text);
    }

    /** A number in the query, 0 for before the first; null where nothing is said. */
    static Long ofQuery(String text) {
        if (text != null && !text.matches("0|[1-9][0-9]{0,17}")) {
            throw Problem.malformed("The number of a revision is expected in the address.");
        }
        return text == null ? null : Long.valueOf(text);
    }
}
