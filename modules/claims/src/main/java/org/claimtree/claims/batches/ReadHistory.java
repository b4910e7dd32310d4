package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.clients.ClientScope;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;

/** What became of a claim: how it was made, and who saw, printed or downloaded it. */
@ApplicationScoped
public class ReadHistory {
    /** Accesses shown, the newest; the audit trail has all of them. */
    private static final int ACCESSES = 500;

    private static final String CLAIM = "select c.client, c.batch, b.actor, f.name, f.verification, f.closed_at,"
            + " f.verified_at, coalesce((select min(a.at) from identity.audit a where a.subjects @> array[c.number]"
            + " and a.kind = 'claim' and a.action = 'CREATE'), b.at) as frozen_at from claims.claim c"
            + " join claims.batch b on b.id = c.batch"
            + " join claims.file f on f.batch = c.batch and f.file_no = c.file_no where c.number = :number";

    private static final String ACCESS = "select a.at, a.actor, a.action, a.kind, cardinality(a.subjects) as things"
            + " from identity.audit a where a.action in ('READ', 'EXPORT')"
            + " and (a.subjects @> array[:number]::text[] and a.kind in ('claim', 'claim-form',"
            + " 'claim-reprint', 'claim-form-today')"
            + " or a.subjects @> array[:batch, :file, :client]::text[] and a.kind in ('claim-file', 'claim-delivery'))"
            + " order by a.at desc, a.id desc limit :limit";

    private static final Set<String> FILES = Set.of("claim-file", "claim-delivery");

    /** What was in force when the batch was built. */
    private static final String OVERRIDES = "select distinct o.at, o.by_user, o.finding, o.reason from claims.claim c"
            + " join claims.batch b on b.id = c.batch join claims.claim_charge l on l.claim = c.id"
            + " join claims.edit_override o on o.charge = l.charge and o.coverage = l.coverage and date_trunc('second', o.at) <= b.at"
            + " and (o.undone_at is null or o.undone_at > b.at) where c.number = :number";

    private Sql sql;
    private ClaimAccess access;

    /** For the container. */
    protected ReadHistory() {}

    @Inject
    public ReadHistory(Sql sql, ClaimAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /** What happened, the newest first. */
    @Schema(name = "ClaimHistory")
    public record History(List<Item> items) {}

    /**
     * One thing that happened.
     *
     * @param actor who did it; null for the server
     * @param what kind of thing
     * @param detail name of the file, result of reading back, code of the edit and the reason, that it was one of many in a
     *     list, or the day and the reason of a step
     */
    @Schema(name = "ClaimHistoryItem")
    public record Item(Instant at, String actor, What what, String detail) {}

    /** What can happen to a claim. */
    public enum What {
        /** In spite of what an edit found. */
        LET_GO,
        FROZEN,
        FILE_CLOSED,
        READ_BACK,
        DOWNLOADED,
        /** On its way to the partner. */
        SENT,
        EXPORTED,
        PRINTED,
        /** Again, as it was sent. */
        REPRINTED,
        /** With the data of that day: not what was sent. */
        PRINTED_WITH_TODAYS_DATA,
        VIEWED,
        SUBMITTED,
        ACCEPTED,
        REJECTED,
        PAID,
        DENIED,
        REPLACED,
        VOIDED,
        CANCELLED,
        /** The last of these was a mistake. */
        TAKEN_BACK
    }

    /**
     * @throws Problem 404
     */
    public History history(String number) {
        ClientScope scope = access.scope();
        Made made = sql.query(h -> scope.bind(h.createQuery(CLAIM + scope.onId("c.client")))
                .bind("number", number)
                .map((row, ctx) -> made(row))
                .findOne()
                .orElseThrow(() -> Problem.notFound("This claim")));
        List<Item> items = new ArrayList<>(sql.query(h -> accesses(h, number, made)));
        items.addAll(made.items());
        items.addAll(sql.query(h -> steps(h, number)));
        items.addAll(sql.query(h -> overrides(h, number)));
        items.sort(Comparator.comparing(Item::at).reversed());
        access.trace(AuditAction.READ, "claim", List.of(number), List.of(made.client()));
        return new History(items);
    }

    private static List<Item> overrides(Handle h, String number) {
        return h.createQuery(OVERRIDES)
                .bind("number", number)
                .map((row, ctx) -> new Item(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_user"),
                        What.LET_GO,
                        row.getString("finding") + ": " + row.getString("reason")))
                .list();
    }

    private static List<Item> accesses(Handle h, String number, Made made) {
        return h.createQuery(ACCESS)
                .bind("number", number)
                .bind("batch", made.batch().toString())
                .bind("file", made.file())
                .bind("client", made.client().toString())
                .bind("limit", ACCESSES)
                .map((row, ctx) -> new Item(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        what(row.getString("kind"), row.getString("action")),
                        FILES.contains(row.getString("kind"))
                                ? made.file()
                                : row.getInt("things") > 2 ? "with others" : null))
                .list();
    }

    private static List<Item> steps(Handle h, String number) {
        return h.createQuery("select e.at, e.actor, e.status, e.cause, e.happened_on, e.reason"
                        + " from claims.claim_event e join claims.claim c on c.id = e.claim"
                        + " where c.number = :number order by e.id desc")
                .bind("number", number)
                .map((row, ctx) -> new Item(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("cause").equals("UNDONE")
                                ? What.TAKEN_BACK
                                : What.valueOf(row.getString("status")),
                        row.getString("happened_on")
                                + (row.getString("reason") == null ? "" : ": " + row.getString("reason"))))
                .list();
    }

    private static What what(String kind, String action) {
        if (action.equals("READ")) {
            return What.VIEWED;
        }
        return switch (kind) {
            case "claim-file" -> What.DOWNLOADED;
            case "claim-delivery" -> What.SENT;
            case "claim-form" -> What.PRINTED;
            case "claim-reprint" -> What.REPRINTED;
            case "claim-form-today" -> What.PRINTED_WITH_TODAYS_DATA;
            default -> What.EXPORTED;
        };
    }

    private static Made made(ResultSet row) throws SQLException {
        List<Item> items = new ArrayList<>();
        items.add(new Item(
                row.getTimestamp("frozen_at").toInstant(), row.getString("actor"), What.FROZEN, row.getString("name")));
        Timestamp closed = row.getTimestamp("closed_at");
        if (closed != null) {
            items.add(new Item(closed.toInstant(), null, What.FILE_CLOSED, row.getString("name")));
        }
        Timestamp verified = row.getTimestamp("verified_at");
        if (verified != null) {
            items.add(new Item(verified.toInstant(), null, What.READ_BACK, row.getString("verification")));
        }
        return new Made(
                row.getObject("client", UUID.class), row.getObject("batch", UUID.class), row.getString("name"), items);
    }

    private record Made(UUID client, UUID batch, String file, List<Item> items) {}
}
