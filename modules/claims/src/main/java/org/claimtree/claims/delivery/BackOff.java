package org.claimtree.claims.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a delivery that failed is tried again: after a minute, then twice as long each time, at most an hour, for a day. */
final class BackOff {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration TRIED_FOR = Duration.ofDays(1);
    private static final int DOUBLED = 6;

    private BackOff() {}

    /**
     * @param asked when the delivery was asked for
     * @param attempts how often it was tried, this time included
     * @return the next time, or empty when it is given up
     */
    static Optional<Instant> next(Instant asked, int attempts, Instant now) {
        Duration pause = attempts > DOUBLED ? LONGEST : FIRST.multipliedBy(1L << (attempts - 1));
        Instant next = now.plus(pause);
        return next.isAfter(asked.plus(TRIED_FOR)) ? Optional.empty() : Optional.of(next);
    }
}
