package org.claimtree.identity.tokens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Reach;
import org.claimtree.identity.users.Profile;
import org.claimtree.identity.users.Profiles;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads API tokens. What a token may do is what its scope and its user's profile both allow at the moment of the call. */
@ApplicationScoped
public class ApiTokens {
    /** What every token begins with, so that one that leaked into a text is recognized. */
    public static final String PREFIX = "ctk_";

    private static final Duration NOTED = Duration.ofMinutes(1);

    private Sql sql;
    private Profiles profiles;
    private Clock clock;

    /** For the container. */
    protected ApiTokens() {}

    @Inject
    public ApiTokens(Sql sql, Profiles profiles, Clock clock) {
        this.sql = sql;
        this.profiles = profiles;
        this.clock = clock;
    }

    /**
     * A token, without the secret that nobody knows but its holder.
     *
     * @param id of the token
     * @param name what it is for
     * @param permissions its scope
     * @param life when it lives
     * @param used when and from where it was used last
     */
    @Schema(name = "ApiToken")
    public record Token(UUID id, String name, List<Permission> permissions, Life life, Use used) {}

    /**
     * @param created when it was made
     * @param expires from when on it opens nothing
     * @param revoked when it was revoked, or null
     */
    @Schema(name = "TokenLife")
    public record Life(Instant created, Instant expires, Instant revoked) {}

    /**
     * @param last time of the newest use, to the minute, or null
     * @param address from where, or null
     */
    @Schema(name = "TokenUse")
    public record Use(Instant last, String address) {}

    /** The tokens of a user, newest first. */
    public List<Token> of(UUID user) {
        return sql.query(h -> h.createQuery(
                        "select * from identity.api_token where user_id = :user order by created_at desc, id")
                .bind("user", user)
                .map((row, ctx) -> token(row))
                .list());
    }

    /** Whose token this is; empty when it is none, is revoked or has expired, or its user may not sign in any more. */
    public Optional<Caller> caller(String secret, Caller.Origin origin) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return sql.query(h -> {
            Optional<Found> found = h.createQuery("select t.id, t.permissions, u.id as user_id, u.name, u.profile,"
                            + " u.reach from identity.api_token t join identity.user_account u on u.id = t.user_id"
                            + " and u.active where t.secret_hash = :hash and t.revoked_at is null"
                            + " and t.expires_at > :now")
                    .bind("hash", Fingerprint.of(secret))
                    .bind("now", now)
                    .map((row, ctx) -> found(row))
                    .findOne();
            found.ifPresent(f -> h.createUpdate("update identity.api_token set last_used_at = :now,"
                            + " last_address = :address where id = :id"
                            + " and (last_used_at is null or last_used_at < :old)")
                    .bind("now", now)
                    .bind("old", now.minus(NOTED))
                    .bind("address", origin.address())
                    .bind("id", f.id())
                    .execute());
            return found.map(f -> new Caller(f.user(), f.name(), allowed(f), f.reach(), origin));
        });
    }

    private Set<Permission> allowed(Found found) {
        Set<Permission> allowed = EnumSet.noneOf(Permission.class);
        Set<Permission> own = profiles.permissions(found.profile());
        found.scope().stream().filter(own::contains).forEach(allowed::add);
        return allowed;
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getString("name"),
                row.getString("profile"),
                Reach.valueOf(row.getString("reach")),
                scope(row));
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getObject("id", UUID.class),
                row.getString("name"),
                scope(row).stream().sorted().toList(),
                new Life(instant(row, "created_at"), instant(row, "expires_at"), instant(row, "revoked_at")),
                new Use(instant(row, "last_used_at"), row.getString("last_address")));
    }

    private static Set<Permission> scope(ResultSet row) throws SQLException {
        return Profile.permissions((String[]) row.getArray("permissions").getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private record Found(UUID id, UUID user, String name, String profile, Reach reach, Set<Permission> scope) {}
}
