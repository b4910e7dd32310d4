package org.claimtree.claims.assembly;

import java.util.List;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.ServiceLine;

/** Claim numbers and line control numbers. */
public final class ClaimNumbers {
    private ClaimNumbers() {}

    /** The n-th claim number: capitals and digits, 9–14 of them, never used twice (CLM01; item 26). */
    public static String number(long n) {
        return "CT%07d".formatted(n);
    }

    /** Our id of a line: claim number, L, line number (REF 6R, at most 30 characters). */
    static String line(String claimNumber, int line) {
        return claimNumber + "L" + line;
    }

    /** The snapshot under its own number. */
    public static ClaimSnapshot numbered(ClaimSnapshot claim, String number) {
        ClaimSnapshot.Control control = claim.control();
        List<ServiceLine> lines = claim.lines().stream()
                .map(line -> new ServiceLine(
                        line.number(),
                        line(number, line.number()),
                        line.service(),
                        line.provider(),
                        line.numbers(),
                        line.flags(),
                        line.drug(),
                        line.note(),
                        line.ordering()))
                .toList();
        return new ClaimSnapshot(
                new ClaimSnapshot.Control(number, control.frequency(), control.originalReference(), control.total()),
                claim.billing(),
                claim.insured(),
                claim.facts(),
                claim.providers(),
                lines);
    }
}
