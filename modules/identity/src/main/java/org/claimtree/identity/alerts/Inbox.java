package org.claimtree.identity.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.Caller;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The alerts of whoever is calling: those to him, and those to groups that he is in now. The operator of the machine sees
 * all of them.
 */
@ApplicationScoped
public class Inbox {
    private static final String FROM = " from identity.alert a left join identity.alert_state s"
            + " on s.alert = a.id and s.user_id = :user"
            + " where (:all or :user = any(a.users) or a.groups && :groups::text[])";

    private static final String OPEN =
            " and a.done_at is null and (s.snoozed_until is null or s.snoozed_until <= :now)";
    private static final String SNOOZED = " and a.done_at is null and s.snoozed_until > :now";

    private Sql sql;
    private Clock clock;
    private CurrentCaller caller;
    private AllRecipients recipients;

    /** For the container. */
    protected Inbox() {}

    @Inject
    public Inbox(Sql sql, Clock clock, CurrentCaller caller, AllRecipients recipients) {
        this.sql = sql;
        this.clock = clock;
        this.caller = caller;
        this.recipients = recipients;
    }

    /** In which drawer an alert lies for one person. */
    public enum State {
        OPEN(Inbox.OPEN, "a.raised_at"),
        SNOOZED(Inbox.SNOOZED, "s.snoozed_until"),
        DONE(" and a.done_at is not null", "a.done_at");

        private final String condition;
        private final String order;

        State(String condition, String order) {
            this.condition = condition;
            this.order = order;
        }
    }

    /**
     * An alert as one person sees it.
     *
     * @param raised when
     * @param mine what that person did with it
     * @param done by whom for all, or null
     */
    @Schema(name = "Alert")
    public record View(UUID id, String kind, Message message, Instant raised, Mine mine, Done done) {
        /** See {@link org.claimtree.identity.Alert.Message}. */
        @Schema(name = "AlertMessage")
        public record Message(String text, String subject, String link) {}

        /** Whether it was read, and until when it is snoozed. */
        @Schema(name = "AlertMine")
        public record Mine(boolean read, Instant snoozedUntil) {}

        /** Who has done it. */
        @Schema(name = "AlertDone")
        public record Done(Instant at, String by) {}
    }

    /** Some of the alerts, and how many there are. */
    @Schema(name = "AlertPage")
    public record Page(List<View> items, long total) {}

    /** How many alerts lie where; unread ones are open. */
    @Schema(name = "AlertCount")
    public record Count(long open, long unread, long snoozed) {}

    /**
     * A page of alerts, in a drawer the newest there first.
     *
     * @param state or null for all
     * @param sort raised or kind, with a minus in front for the other way round; null as the drawer has it
     */
    public Page list(State state, String sort, int offset, int limit) {
        String condition = state == null ? "" : state.condition;
        return sql.query(h -> new Page(
                asked(
                                h,
                                "select a.*, s.read_at, s.snoozed_until" + FROM + condition + " order by "
                                        + order(state, sort) + ", a.id offset :offset limit :limit")
                        .bind("offset", offset)
                        .bind("limit", limit)
                        .map((row, ctx) -> view(row))
                        .list(),
                asked(h, "select count(*)" + FROM + condition).mapTo(Long.class).one()));
    }

    private static String order(State state, String sort) {
        if (sort == null) {
            return (state == null ? "a.raised_at" : state.order) + " desc";
        }
        String by = sort.endsWith("kind") ? "a.kind" : "a.raised_at";
        return sort.startsWith("-") ? by + " desc" : by;
    }

    /** How many there are. */
    public Count count() {
        return sql.query(h -> asked(
                        h,
                        "select count(*) filter (where true" + OPEN
                                + ") as open, count(*) filter (where s.read_at is null"
                                + OPEN + ") as unread, count(*) filter (where true" + SNOOZED + ") as snoozed" + FROM
                                + " and a.done_at is null")
                .map((row, ctx) -> new Count(row.getLong("open"), row.getLong("unread"), row.getLong("snoozed")))
                .one());
    }

    /**
     * @throws Problem 404 when there is no such alert, or it is not for whoever is calling
     */
    public View one(UUID id) {
        return sql.query(h -> asked(h, "select a.*, s.read_at, s.snoozed_until" + FROM + " and a.id = :id")
                .bind("id", id)
                .map((row, ctx) -> view(row))
                .findOne()
                .orElseThrow(() -> Problem.notFound("This alert")));
    }

    /** Whose snoozing and reading is kept. */
    UUID owner() {
        return caller.get().owner();
    }

    private Query asked(Handle h, String query) {
        boolean all = caller.get().origin().via() == Caller.Via.OPERATOR;
        List<String> groups = all ? List.of() : recipients.groupsOf(owner(), addressedGroups(h));
        Query bound =
                h.createQuery(query).bind("user", owner()).bind("all", all).bindArray("groups", String.class, groups);
        return query.contains(":now") ? bound.bind("now", clock.instant()) : bound;
    }

    private static List<String> addressedGroups(Handle h) {
        return h.createQuery("select distinct unnest(groups) from identity.alert")
                .mapTo(String.class)
                .list();
    }

    private static View view(ResultSet row) throws SQLException {
        Instant done = instant(row, "done_at");
        return new View(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                new View.Message(row.getString("text"), row.getString("subject"), row.getString("link")),
                instant(row, "raised_at"),
                new View.Mine(instant(row, "read_at") != null, instant(row, "snoozed_until")),
                done == null ? null : new View.Done(done, row.getString("done_by")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
