package org.claimtree.directory;

/** 837P CLM07; CMS-1500 item 27. */
public enum AcceptAssignment {
    /** Assigned. */
    A,
    /** Assigned for laboratory services only. */
    B,
    /** Not assigned. */
    C
}
