package org.claimtree.claims.reconciliation;

/** Where a released line is; each is in exactly one of these, which are declared in the order of work. */
public enum Place {
    /** Its note is released, and no charge of it stands: somebody took the charge back. */
    NOT_CHARGED("/notes.xhtml?status=RELEASED"),
    /** Nobody has said a price, or it is nothing. */
    ZERO_PRICED("/notes.xhtml?status=RELEASED"),
    /** Not released to billing. */
    TO_RELEASE("/charges.xhtml?released=false&voided=false"),
    /** Released, and something keeps it off a claim. */
    HELD("/drafts.xhtml?status=HELD"),
    /** A claim may be made of it. */
    READY("/drafts.xhtml?status=READY"),
    /** On a claim that counts, and its payer still owes a part. */
    ON_CLAIM("/claims.xhtml"),
    /** What is open is the client's. */
    WITH_CLIENT("/invoices.xhtml?open=true"),
    /** Nothing is open, and nothing was paid. */
    WRITTEN_OFF("/invoices.xhtml?status=PAID"),
    /** Nothing is open: paid, or paid in part and adjusted. */
    PAID("/invoices.xhtml?status=PAID");

    private final String path;

    Place(String path) {
        this.path = path;
    }

    /** The page on which such lines are worked on. */
    String path() {
        return path;
    }
}
