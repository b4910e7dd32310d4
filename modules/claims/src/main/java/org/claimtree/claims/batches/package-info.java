/**
 * Batches: {@link org.claimtree.claims.batches.CreateBatch} pins what is to be billed, {@link
 * org.claimtree.claims.batches.BatchDriver} freezes it chunk by chunk ({@link org.claimtree.claims.batches.FreezeChunk},
 * one transaction each, while {@link org.claimtree.claims.batches.PrepareChunk} reads and assembles the next one), {@link
 * org.claimtree.claims.batches.FinishBatch} closes the files. Row state is the only memory that counts: killed anywhere and
 * started again, the same work goes on.
 */
package org.claimtree.claims.batches;
