package org.claimtree.invoicing;

/** Where an invoice stands. */
public enum InvoiceStatus {
    /** Lines still come and go; it has no number. */
    DRAFT("a draft"),
    /** It has a number, and nobody has answered. */
    SENT("sent"),
    /** Its payer has answered, or its client has paid a part. */
    PARTLY_PAID("partly paid"),
    /** Nothing is open. */
    PAID("paid"),
    /** Taken back, with its lines. */
    VOID("void");

    private final String words;

    InvoiceStatus(String words) {
        this.words = words;
    }

    /** As it stands in a sentence after "the invoice is". */
    public String words() {
        return words;
    }
}
