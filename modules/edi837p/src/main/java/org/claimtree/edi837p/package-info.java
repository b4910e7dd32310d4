/**
 * Claim snapshots as X12 837 Professional files (005010X222A1). {@link org.claimtree.edi837p.Edi837pRenderer} is the
 * whole API: it implements the port of {@code claimdoc} and is found by CDI, so nobody depends on this module but the
 * application that packs it.
 *
 * <p>How it hangs together: one class per loop of the guide says which elements a snapshot becomes; each hands every
 * value to {@code Elements} together with its path in the snapshot. There a value is cleaned or refused, and only then
 * written. {@code check} walks the same loops with nothing to write to, so what is checked is exactly what would be
 * sent. StAEDI writes under its X12 control schema and is the judge of counts and control numbers.
 *
 * <p>The second net: {@code verify} reads a finished set back. {@code TransactionVerifier} is the one pass; StAEDI's
 * control schema and our own schema of the guide ({@code 005010X222A1.xml} and the files that it includes) see to the
 * structure, and the classes whose names end in {@code ReadBack} to what no schema can express. They look at segments
 * alone and know nothing of snapshots. Which defect which net catches is measured and written down in {@code DEFECTS.md}.
 *
 * <p>Pure apart from the scope annotation: no clock, no database, no state between calls.
 */
package org.claimtree.edi837p;
