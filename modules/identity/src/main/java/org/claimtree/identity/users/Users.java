package org.claimtree.identity.users;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.identity.KnownUsers;
import org.claimtree.identity.Reach;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads users. */
@ApplicationScoped
public class Users implements KnownUsers {
    private static final String COLUMNS = "select u.id, u.name, u.display_name, u.email, u.profile, u.reach, u.active,"
            + " u.version, u.totp_confirmed, u.password_due, u.last_sign_in, a.blocked_until"
            + " from identity.user_account u left join identity.attempt a on a.key = 'user:' || u.id";

    private Sql sql;

    /** For the container. */
    protected Users() {}

    @Inject
    public Users(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param version counts changes by administrators
     */
    public record Stored(User user, long version) {
        /** Entity tag. */
        public String tag() {
            return Long.toString(version);
        }
    }

    /** One page of a list. */
    @Schema(name = "UserPage")
    public record Page(List<User> items, int total) {}

    /**
     * Those whose sign-in name or name has a part, in the order of their names.
     *
     * @param part or null for all
     * @param active or null for both
     */
    public Page page(String part, Boolean active, int offset, int limit) {
        String where = " where (:part::text is null or u.name like :like or lower(u.display_name) like :like)"
                + " and (:active::boolean is null or u.active = :active)";
        String like = part == null
                ? null
                : "%" + part.toLowerCase(java.util.Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return sql.query(h -> new Page(
                h.createQuery(COLUMNS + where + " order by u.name offset :offset limit :limit")
                        .bind("part", part)
                        .bind("like", like)
                        .bind("active", active)
                        .bind("offset", offset)
                        .bind("limit", limit)
                        .map((row, ctx) -> stored(row).user())
                        .list(),
                h.createQuery("select count(*) from identity.user_account u" + where)
                        .bind("part", part)
                        .bind("like", like)
                        .bind("active", active)
                        .mapTo(Integer.class)
                        .one()));
    }

    /** One of them. */
    public Optional<Stored> one(UUID id) {
        return sql.query(h -> h.createQuery(COLUMNS + " where u.id = :id")
                .bind("id", id)
                .map((row, ctx) -> stored(row))
                .findOne());
    }

    @Override
    public boolean exists(UUID user) {
        return one(user).isPresent();
    }

    /** Whether somebody can manage this practice: an active administrator. */
    public boolean haveAdministrator() {
        return sql.query(h -> h.createQuery(
                        "select exists (select 1 from identity.user_account where active and profile = :profile)")
                .bind("profile", Profile.ADMINISTRATOR)
                .mapTo(Boolean.class)
                .one());
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new User(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        new User.Person(row.getString("display_name"), row.getString("email")),
                        new User.Rights(
                                row.getString("profile"),
                                Reach.valueOf(row.getString("reach")),
                                row.getBoolean("active")),
                        new User.SignIn(
                                row.getBoolean("totp_confirmed"),
                                row.getBoolean("password_due"),
                                instant(row, "last_sign_in"),
                                instant(row, "blocked_until"))),
                row.getLong("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
