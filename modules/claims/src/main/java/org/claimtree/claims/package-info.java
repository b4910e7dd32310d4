/**
 * From charges to claims that left: {@code assembly} makes drafts, {@code edits} holds what must not go, {@code drafts}
 * keeps what waits, {@code batches} freezes the rest into files that never change.
 *
 * <p>The path of a charge: {@code ClaimAssembler} → {@code Edits} → {@code FreezeChunk} → a renderer of {@code
 * claimdoc}. Start reading at {@link org.claimtree.claims.batches.CreateBatch}.
 */
package org.claimtree.claims;
