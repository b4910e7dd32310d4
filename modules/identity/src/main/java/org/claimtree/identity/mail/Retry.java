package org.claimtree.identity.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a mail that failed is tried again: after a minute, then twice as long each time, at most six hours, for three days. */
final class Retry {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final Duration TRIED_FOR = Duration.ofDays(3);

    private Retry() {}

    /**
     * @param written when the mail was written
     * @param failures how often it has failed, this time included
     * @return the next time, or empty when it is given up
     */
    static Optional<Instant> next(Instant written, int failures, Instant now) {
        Duration pause = failures > 9 ? LONGEST : FIRST.multipliedBy(1L << (failures - 1));
        Instant next = now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
        return next.isAfter(written.plus(TRIED_FOR)) ? Optional.empty() : Optional.of(next);
    }
}
