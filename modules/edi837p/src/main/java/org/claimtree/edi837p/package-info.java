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
 * <p>Pure apart from the scope annotation: no clock, no database, no state between calls.
 */
package org.claimtree.edi837p;
