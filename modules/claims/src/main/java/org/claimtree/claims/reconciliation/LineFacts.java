package org.claimtree.claims.reconciliation;

import org.claimtree.kernel.Money;

/** All that decides where a line is, as it stood at the end of a day. */
record LineFacts(Charged charged, Open open, Release release, Claimed claimed) {
    /** What became of the charge. */
    enum State {
        /** There never was one. */
        MISSING,
        VOIDED,
        STANDS
    }

    /** What the last check found. */
    enum Check {
        NONE,
        READY,
        HELD
    }

    /**
     * @param feeSaid whether somebody has said a fee
     */
    record Charged(State state, Money amount, boolean feeSaid) {}

    /**
     * Where its parts are.
     *
     * @param payers open with payers; a credit of the client's does not count against it
     * @param client open with the client, below zero for a credit
     */
    record Open(Money payers, Money client, Money paid) {}

    /**
     * @param answered a payer has answered about it, or the client was billed for all that payers owed
     * @param hold why it is held by hand, null when it is not
     * @param notYet its last day has not come
     */
    record Release(boolean released, boolean answered, String hold, boolean notYet) {}

    /**
     * @param live on a live claim for the coverage that owes, or sent to it by a payer that crosses over
     * @param building a batch is at work on it
     * @param denied a denial of it waits
     * @param findings codes of what the check found, null for none
     */
    record Claimed(boolean live, boolean building, boolean denied, Check check, String findings) {}
}
