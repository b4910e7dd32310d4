package org.claimtree.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * Answers by the caller's {@code Idempotency-Key}: a request that is repeated (a lost answer, a double click, two
 * servers) does its work once and gets the same answer. Key and work commit together.
 */
@ApplicationScoped
public class IdempotencyKeys {
    private Sql sql;
    private Actor actor;
    private Clock clock;

    /** For the container. */
    protected IdempotencyKeys() {}

    @Inject
    public IdempotencyKeys(Sql sql, Actor actor, Clock clock) {
        this.sql = sql;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Does the work unless this key has done it already.
     *
     * <p>A key is the caller's own: what others did with the same one is neither seen nor told.
     *
     * @param key 1–200 visible ASCII characters, chosen by the caller; null does the work without remembering
     * @param fingerprint what was asked, so that a key is not used for two different things
     * @param type of the answer, a record
     * @throws Problem 422 when the key was used for something else, 400 when it is not a key
     */
    public <T> T once(String key, String fingerprint, Class<T> type, Supplier<T> work) {
        if (key == null) {
            return work.get();
        }
        if (!key.matches("[!-~]{1,200}")) {
            throw Problem.malformed("An Idempotency-Key has 1–200 visible ASCII characters.");
        }
        String own = actor.name() + " " + key;
        // A second request with the key waits here until the first has committed or rolled back.
        int claimed = sql.query(h -> h.createUpdate("insert into platform.idempotency_key (key, fingerprint, at)"
                        + " values (:key, :fingerprint, :at) on conflict do nothing")
                .bind("key", own)
                .bind("fingerprint", fingerprint)
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .execute());
        if (claimed == 0) {
            return earlierAnswer(own, fingerprint, type);
        }
        T answer = work.get();
        sql.run(h -> h.createUpdate("update platform.idempotency_key set result = :result where key = :key")
                .bind("key", own)
                .bind("result", CanonicalJson.write(answer))
                .execute());
        return answer;
    }

    private <T> T earlierAnswer(String key, String fingerprint, Class<T> type) {
        Earlier earlier = sql.query(
                h -> h.createQuery("select fingerprint, result from platform.idempotency_key where key = :key")
                        .bind("key", key)
                        .map((row, ctx) -> new Earlier(row.getString("fingerprint"), row.getString("result")))
                        .one());
        if (!earlier.fingerprint().equals(fingerprint)) {
            throw new Problem(
                    "idempotency-key-reused",
                    422,
                    "The Idempotency-Key was used for another request",
                    "Choose a new key for a new request.",
                    java.util.List.of());
        }
        return CanonicalJson.read(earlier.result(), type);
    }

    private record Earlier(String fingerprint, String result) {}
}
