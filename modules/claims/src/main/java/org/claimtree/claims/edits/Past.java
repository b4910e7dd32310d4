package org.claimtree.claims.edits;

import java.util.Set;
import java.util.UUID;
import org.claimtree.claims.assembly.HandWork;

/**
 * What is known of clients and their codes beside their open charges.
 *
 * @param visits when they were served
 * @param overrides which of their charges people let go in spite of a finding
 * @param sent what stands on live claims
 * @param refused authorization numbers that no payer approved
 * @param codes what the publishers' lists say
 * @param byHand what people decided of their charges
 */
public record Past(
        Visits visits, Overrides overrides, SentServices sent, Set<Refused> refused, CodeLists codes, HandWork byHand) {
    /** Nothing. */
    public static final Past NONE =
            new Past(Visits.NONE, Overrides.NONE, SentServices.NONE, Set.of(), CodeLists.NONE, HandWork.NONE);

    public Past {
        refused = Set.copyOf(refused);
    }

    /** Nothing but days of service. */
    public static Past of(Visits visits) {
        return new Past(visits, Overrides.NONE, SentServices.NONE, Set.of(), CodeLists.NONE, HandWork.NONE);
    }

    /**
     * A number that the practice has for a client, and not from an approval: requested, denied or withdrawn.
     *
     * @param number the payer's
     */
    public record Refused(UUID client, String number) {
        /** Never the client. */
        @Override
        public String toString() {
            return "Refused";
        }
    }
}
