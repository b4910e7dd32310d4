package org.claimtree.identity.signin;

import java.time.Duration;

/** How long must be waited after so many failures in a row: nothing at first, then longer each time. */
final class BackOff {
    /** After a quiet time as long as this, failures are forgotten. */
    static final Duration FORGOTTEN = Duration.ofHours(1);

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int DOUBLINGS = 10;

    private BackOff() {}

    /**
     * @param failures so far, this one included
     * @param free that cost nothing
     */
    static Duration after(int failures, int free) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures - free, DOUBLINGS));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
