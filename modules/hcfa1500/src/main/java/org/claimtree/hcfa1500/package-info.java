/** Claim snapshots to CMS-1500 (02/12) forms: text on the print grid of 66 lines and 80 columns, and PDF of that text. */
package org.claimtree.hcfa1500;
