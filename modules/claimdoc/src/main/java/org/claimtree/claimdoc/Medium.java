package org.claimtree.claimdoc;

/** How a claim travels. */
public enum Medium {
    /** X12 837P file. */
    ELECTRONIC,
    /** CMS-1500 form. */
    PAPER
}
