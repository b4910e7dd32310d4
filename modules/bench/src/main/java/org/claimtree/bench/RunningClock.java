package org.claimtree.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that goes on from a time of its own, for what is measured as it is while time goes by. */
final class RunningClock extends Clock {
    private final Clock from;
    private final long begin = System.nanoTime();

    RunningClock(Clock from) {
        this.from = from;
    }

    @Override
    public ZoneId getZone() {
        return from.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new RunningClock(from.withZone(zone));
    }

    @Override
    public Instant instant() {
        return from.instant().plusNanos(System.nanoTime() - begin);
    }
}
