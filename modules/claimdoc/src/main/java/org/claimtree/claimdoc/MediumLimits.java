package org.claimtree.claimdoc;

/**
 * What a medium allows on one claim.
 *
 * @param lines service lines: 50 on an 837P, 6 on a form page
 * @param diagnoses 12 on both (HI; item 21)
 * @param pointers per line, 4 on both (SV107; item 24E)
 */
public record MediumLimits(int lines, int diagnoses, int pointers) {}
