package org.claimtree.catalog.usercodes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.identity.KnownUsers;
import org.claimtree.platform.Conditions;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.ListWindow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads users' lists. */
@ApplicationScoped
public class UserCodes {
    private static final Map<String, List<String>> ORDERS = Map.of(
            "code", List.of("c.code", "c.valid_from", "c.id"),
            "from", List.of("c.valid_from", "c.code", "c.id"),
            "through", List.of("coalesce(c.valid_through, 'infinity')", "c.code", "c.id"));

    private Sql sql;
    private Iterable<KnownUsers> users;

    /** For the container. */
    protected UserCodes() {}

    @Inject
    UserCodes(Sql sql, Instance<KnownUsers> users) {
        this(sql, (Iterable<KnownUsers>) users);
    }

    /** With the users given by hand. */
    public UserCodes(Sql sql, Iterable<KnownUsers> users) {
        this.sql = sql;
        this.users = users;
    }

    /**
     * A code with what a change starts from.
     *
     * @param version counts what was said of it
     */
    public record Stored(UserCode code, long version) {
        /** Entity tag. */
        public String tag() {
            return Long.toString(version);
        }
    }

    /** Some of a list. */
    @Schema(name = "UserCodePage")
    public record Page(List<UserCode> items, long total) {}

    /**
     * @param code only this one; null for all
     * @throws Problem 404 when there is no such user
     */
    public Page list(UUID user, String code, ListWindow window) {
        demand(user);
        Conditions where =
                new Conditions().and("c.user_id = :user", "user", user).and("c.code = :code", "code", code);
        String from = " from catalog.user_code c" + where.sql();
        return sql.query(h -> new Page(
                where.bind(h.createQuery("select c.*" + from + window.clause(ORDERS)))
                        .map((row, ctx) -> stored(row).code())
                        .list(),
                where.bind(h.createQuery("select count(*)" + from))
                        .mapTo(Long.class)
                        .one()));
    }

    /**
     * One of a user's list.
     *
     * @throws Problem 404
     */
    public Stored one(UUID user, UUID id) {
        return find(id).filter(stored -> stored.code().user().equals(user))
                .orElseThrow(() -> Problem.notFound("This code of the user"));
    }

    private Optional<Stored> find(UUID id) {
        return sql.query(h -> h.createQuery("select * from catalog.user_code where id = :id")
                .bind("id", id)
                .map((row, ctx) -> stored(row))
                .findOne());
    }

    /** Makes who wants to change a list wait until this transaction ends: days must not overlap. */
    void lock() {
        sql.run(h -> h.execute("lock table catalog.user_code in share row exclusive mode"));
    }

    boolean exists(UUID user) {
        for (KnownUsers known : users) {
            if (!known.exists(user)) {
                return false;
            }
        }
        return true;
    }

    private void demand(UUID user) {
        if (!exists(user)) {
            throw Problem.notFound("This user");
        }
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new UserCode(
                        row.getObject("id", UUID.class),
                        row.getObject("user_id", UUID.class),
                        row.getString("code"),
                        new UserCode.Dates(
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_through", LocalDate.class)),
                        new UserCode.Terms(
                                row.getString("modifier"), row.getString("taxonomy"), row.getBigDecimal("rate"))),
                row.getLong("version"));
    }
}
