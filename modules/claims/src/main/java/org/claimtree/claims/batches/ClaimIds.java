package org.claimtree.claims.batches;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Ids of claims: UUIDs that begin with the time (version 7, RFC 9562 section 5.7). Rows that are written one after the other
 * stand beside each other in each index, so that a batch of any size writes at one place of it.
 */
final class ClaimIds {
    private static final long VERSION = 7L << 12;
    private static final long VARIANT = 1L << 63;

    private ClaimIds() {}

    static UUID at(Instant time, RandomGenerator random) {
        long head = time.toEpochMilli() << 16 | VERSION | random.nextLong() >>> 52;
        return new UUID(head, VARIANT | random.nextLong() >>> 2);
    }
}
