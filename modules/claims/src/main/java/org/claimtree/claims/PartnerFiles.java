package org.claimtree.claims;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts what was made for trading partners. */
public interface PartnerFiles {
    /**
     * Files of a partner so far, those of cancelled batches apart.
     *
     * @param testFiles with ISA15 = T
     * @param testClaims in them; they count for nothing
     * @param files with ISA15 = P
     * @param claims in them
     */
    @Schema(name = "PartnerFileCounts")
    record Counts(long testFiles, long testClaims, long files, long claims) {}

    /** Those of one partner. */
    Counts of(String partner);
}
