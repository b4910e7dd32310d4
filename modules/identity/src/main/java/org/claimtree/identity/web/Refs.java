package org.claimtree.identity.web;

import org.claimtree.platform.Problem;

/** Refs that people choose. */
final class Refs {
    private Refs() {}

    static void check(String ref) {
        if (!ref.matches("[A-Za-z0-9][A-Za-z0-9 _.-]{0,39}")) {
            throw Problem.malformed("A ref has 1–40 letters, digits, blanks, points, hyphens and underscores.");
        }
    }
}
