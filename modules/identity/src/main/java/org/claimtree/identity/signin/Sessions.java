package org.claimtree.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Reach;
import org.claimtree.identity.secrets.Secrets;
import org.claimtree.identity.users.Profiles;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.Sql;

/**
 * Who is signed in. A session is a row and a secret in a cookie; the secret is made at sign-in, so that nobody can be made
 * to use one that somebody else knows.
 */
@ApplicationScoped
public class Sessions {
    /** Noted at most so often: a write for each click would be one too many. */
    private static final Duration NOTED = Duration.ofSeconds(30);

    private Sql sql;
    private Rules rules;
    private Profiles profiles;
    private Clock clock;

    /** For the container. */
    protected Sessions() {}

    @Inject
    public Sessions(Sql sql, Rules rules, Profiles profiles, Clock clock) {
        this.sql = sql;
        this.rules = rules;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** Opens a session for a user whose proofs were good, and tells its secret. */
    String open(UUID user, String address) {
        String secret = Secrets.random();
        Instant now = clock.instant();
        sql.run(h -> {
            h.createUpdate("delete from identity.session where created_at < :oldest or seen_at < :idle")
                    .bind("oldest", at(now.minus(rules.whole())))
                    .bind("idle", at(now.minus(rules.idle())))
                    .execute();
            h.createUpdate("insert into identity.session (secret_hash, user_id, created_at, seen_at, address)"
                            + " values (:hash, :user, :now, :now, :address)")
                    .bind("hash", Fingerprint.of(secret))
                    .bind("user", user)
                    .bind("now", at(now))
                    .bind("address", address)
                    .execute();
        });
        return secret;
    }

    /**
     * Whose session this is, and what that person may do at this moment; empty when it is over. It is noted that somebody
     * was there, unless the request came by itself.
     */
    public Optional<Caller> caller(Proof.Session proof) {
        Instant now = clock.instant();
        String hash = Fingerprint.of(proof.secret());
        return sql.query(h -> {
            Optional<Found> found = h.createQuery("select u.id, u.name, u.profile, u.reach, u.password_due,"
                            + " u.totp_confirmed, s.seen_at from identity.session s"
                            + " join identity.user_account u on u.id = s.user_id and u.active"
                            + " where s.secret_hash = :hash and s.created_at > :oldest and s.seen_at > :idle")
                    .bind("hash", hash)
                    .bind("oldest", at(now.minus(rules.whole())))
                    .bind("idle", at(now.minus(rules.idle())))
                    .map((row, ctx) -> found(row))
                    .findOne();
            if (!proof.background() && found.isPresent() && found.get().seen().isBefore(now.minus(NOTED))) {
                h.createUpdate("update identity.session set seen_at = :now where secret_hash = :hash")
                        .bind("now", at(now))
                        .bind("hash", hash)
                        .execute();
            }
            return found.map(f -> caller(f, proof.origin()));
        });
    }

    /** Ends a session. */
    void end(String secret) {
        sql.run(h -> h.execute("delete from identity.session where secret_hash = ?", Fingerprint.of(secret)));
    }

    /** Ends all sessions of a user. */
    void endAll(UUID user) {
        sql.run(h -> h.execute("delete from identity.session where user_id = ?", user));
    }

    private Caller caller(Found found, Caller.Origin origin) {
        Caller.Due due = found.passwordDue()
                ? Caller.Due.PASSWORD
                : !found.secondFactor() && rules.demandsSecondFactor(found.profile())
                        ? Caller.Due.SECOND_FACTOR
                        : Caller.Due.NOTHING;
        Set<org.claimtree.identity.Permission> permissions =
                due == Caller.Due.NOTHING ? profiles.permissions(found.profile()) : Set.of();
        return new Caller(found.user(), found.name(), permissions, found.reach(), origin, due);
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("profile"),
                Reach.valueOf(row.getString("reach")),
                row.getBoolean("password_due"),
                row.getBoolean("totp_confirmed"),
                row.getObject("seen_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** A row: seven columns of one query. */
    private record Found(
            UUID user,
            String name,
            String profile,
            Reach reach,
            boolean passwordDue,
            boolean secondFactor,
            Instant seen) {}
}
