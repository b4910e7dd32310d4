package org.claimtree.identity.users;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.identity.ActiveUsers;
import org.claimtree.identity.KnownUsers;
import org.claimtree.identity.Reach;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.statement.Query;

/** Reads users. */
@ApplicationScoped
public class Users implements KnownUsers, ActiveUsers {
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
     * Which users are looked for; nulls ask nothing.
     *
     * @param part of sign-in name or name
     * @param profile ref of the user profile
     */
    public record Question(String part, Boolean active, String profile, Reach reach) {
        private static final String CONDITION =
                " where (:part::text is null or u.name like :part or lower(u.display_name) like :part)"
                        + " and (:active::boolean is null or u.active = :active)"
                        + " and (:profile::text is null or u.profile = :profile)"
                        + " and (:reach::text is null or u.reach = :reach)";

        private Query bind(Query query) {
            return query.bind(
                            "part",
                            part == null
                                    ? null
                                    : "%" + part.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%")
                    .bind("active", active)
                    .bind("profile", profile)
                    .bind("reach", reach == null ? null : reach.name());
        }
    }

    /**
     * What users are sorted by.
     *
     * @param sort name, person, profile or last, with a minus in front for the other way round
     */
    public record Window(String sort, int offset, int limit) {
        private static final Map<String, String> ORDERS = Map.of(
                "name", "u.name",
                "person", "lower(u.display_name)",
                "profile", "u.profile",
                "last", "coalesce(u.last_sign_in, '-infinity')");

        private String order() {
            return " order by " + ORDERS.get(sort.replaceFirst("^-", "")) + (sort.startsWith("-") ? " desc" : "")
                    + ", u.name offset :offset limit :limit";
        }
    }

    /** Some of those who are looked for. */
    public Page page(Question question, Window window) {
        return sql.query(h -> new Page(
                question.bind(h.createQuery(COLUMNS + Question.CONDITION + window.order()))
                        .bind("offset", window.offset())
                        .bind("limit", window.limit())
                        .map((row, ctx) -> stored(row).user())
                        .list(),
                question.bind(h.createQuery("select count(*) from identity.user_account u" + Question.CONDITION))
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

    @Override
    public List<UUID> activeIds() {
        return sql.query(h -> h.createQuery("select id from identity.user_account where active order by id")
                .mapTo(UUID.class)
                .list());
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
