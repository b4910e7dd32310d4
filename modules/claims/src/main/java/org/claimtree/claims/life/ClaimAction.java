package org.claimtree.claims.life;

/** What somebody may want to do with a claim that was frozen. */
public enum ClaimAction {
    /** Say that its forms were mailed. */
    MAIL,
    /** Say that it was accepted. */
    ACCEPT,
    /** Say that it was rejected. */
    REJECT,
    /** Take the last of these back. */
    UNDO,
    /** Take it out of its batch before that is sent; what is left is built as another batch. */
    TAKE_OUT,
    /** Bill its charges anew, as an original. */
    RESUBMIT,
    /** Replace it (frequency 7). */
    CORRECT,
    /** Void it (frequency 8). */
    VOID,
    /** Send what its answer leaves to the payer that comes next. */
    NEXT_PAYER,
    /** Write off what is open on its lines, or bill the client for it: posted to their invoice. */
    WRITE_OFF
}
