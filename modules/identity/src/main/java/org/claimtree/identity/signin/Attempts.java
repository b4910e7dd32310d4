package org.claimtree.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.claimtree.platform.Sql;

/**
 * Counts failed attempts by key. An attempt is booked as failed before it is looked at, so that a hundred at once count a
 * hundred times; success takes it back.
 */
@ApplicationScoped
public class Attempts {
    private Sql sql;
    private Clock clock;

    /** For the container. */
    protected Attempts() {}

    @Inject
    public Attempts(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How long to wait before the next attempt may be made; empty when one was booked and may be made now. */
    Optional<Duration> begin(String key, int free) {
        Instant now = clock.instant();
        return sql.query(h -> {
            // The row is locked from here to the end of the transaction: attempts with one key come one after the
            // other.
            h.createUpdate("insert into identity.attempt (key, failures, last_at) values (:key, 0, :now)"
                            + " on conflict (key) do update set failures = case when identity.attempt.last_at < :old"
                            + " then 0 else identity.attempt.failures end")
                    .bind("key", key)
                    .bind("now", at(now))
                    .bind("old", at(now.minus(BackOff.FORGOTTEN)))
                    .execute();
            Booked booked = h.createQuery("select failures, blocked_until from identity.attempt where key = :key")
                    .bind("key", key)
                    .map((row, ctx) ->
                            new Booked(row.getInt("failures"), row.getObject("blocked_until", OffsetDateTime.class)))
                    .one();
            if (booked.until() != null && booked.until().toInstant().isAfter(now)) {
                return Optional.of(Duration.between(now, booked.until().toInstant()));
            }
            h.createUpdate("update identity.attempt set failures = :failures, last_at = :now, blocked_until = :until"
                            + " where key = :key")
                    .bind("key", key)
                    .bind("failures", booked.failures() + 1)
                    .bind("now", at(now))
                    .bind("until", at(now.plus(BackOff.after(booked.failures() + 1, free))))
                    .execute();
            return Optional.<Duration>empty();
        });
    }

    /** Removes what is forgotten anyway. */
    void tidy() {
        sql.run(h -> h.createUpdate("delete from identity.attempt where last_at < :old")
                .bind("old", at(clock.instant().minus(BackOff.FORGOTTEN)))
                .execute());
    }

    /** The attempt was good: forgets all of the key. */
    void succeeded(String key) {
        sql.run(h -> h.createUpdate("delete from identity.attempt where key = :key")
                .bind("key", key)
                .execute());
    }

    /** The attempt was good, but those before it stay: an address is shared by many. */
    void takeBack(String key) {
        sql.run(h -> h.createUpdate("update identity.attempt set failures = greatest(failures - 1, 0),"
                        + " blocked_until = null where key = :key")
                .bind("key", key)
                .execute());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private record Booked(int failures, OffsetDateTime until) {}
}
