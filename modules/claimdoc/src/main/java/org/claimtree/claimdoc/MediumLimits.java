package org.claimtree.claimdoc;

/**
 * What a medium allows on one claim.
 *
 * @param lines service lines: 50 on an 837P; on paper what the payer takes, six on each form
 * @param diagnoses 12 on both (HI; item 21)
 * @param pointers per line, 4 on both (SV107; item 24E)
 * @param oneNumber whether a claim has room for only one of its CLIA, authorization, referral and mammography numbers
 *     (item 23): lines that need different ones go on different claims
 */
public record MediumLimits(int lines, int diagnoses, int pointers, boolean oneNumber) {}
