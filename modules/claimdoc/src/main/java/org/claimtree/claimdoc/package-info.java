/**
 * The claim as a document: {@link org.claimtree.claimdoc.ClaimSnapshot} is everything that the 837P file and the
 * CMS-1500 form print, frozen when the claim is; {@link org.claimtree.claimdoc.ClaimRenderer} is the port behind which
 * the media live.
 *
 * <p>Pure: no server, no database, no clock. {@code claims} makes snapshots and stores their text
 * ({@link org.claimtree.claimdoc.SnapshotJson}); {@code edi837p} and {@code hcfa1500} render them.
 */
package org.claimtree.claimdoc;
