/**
 * Claim snapshots as CMS-1500 forms (version 02/12): text on the print grid of 66 lines and 80 columns, and PDF of that
 * text. {@link org.claimtree.hcfa1500.Hcfa1500Renderer} and {@link org.claimtree.hcfa1500.Hcfa1500Printer} are the whole
 * API: they implement ports of {@code claimdoc} and are found by CDI, so nobody depends on this module but the
 * application that packs it.
 *
 * <p>How it hangs together: one class per group of items says what a snapshot puts into them; each hands every value to
 * {@code Entries} together with its path in the snapshot. There a value is made printable or refused, and only then gets
 * its place, which {@code Grid} reads from {@code forms/cms1500-grid.csv}. {@code check} and {@code part} walk the same
 * classes, so what is checked is exactly what would be printed. The text of the forms is what a claim keeps for ever;
 * {@code FormVerifier} reads it back by means of its own. The printer knows text, the grid and the drawing
 * ({@code forms/cms1500-drawing.csv}), and nothing of claims.
 *
 * <p>Pure apart from the scope annotations: no clock, no database, no state between calls.
 */
package org.claimtree.hcfa1500;
