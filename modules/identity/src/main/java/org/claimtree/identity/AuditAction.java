package org.claimtree.identity;

/** What the audit trail tells apart. */
public enum AuditAction {
    READ,
    EXPORT,
    CREATE,
    CHANGE,
    DELETE,
    SIGN_IN,
    SIGN_OUT,
    /** A wrong password, code or token, or one that may not be tried now. */
    REFUSE_SIGN_IN,
    /** Something was asked for that the caller's permissions do not allow. */
    REFUSE
}
