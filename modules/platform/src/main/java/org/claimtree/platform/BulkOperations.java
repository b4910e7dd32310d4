package org.claimtree.platform;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The record of bulk operations. What it writes belongs to the transaction of the operation itself. */
@ApplicationScoped
public class BulkOperations {
    private static final String CHOSEN = "kind = any(:kinds) and (cast(:by as text) is null or actor = :by)";

    private Sql sql;
    private Actor actor;
    private Clock clock;

    /** For the container. */
    protected BulkOperations() {}

    @Inject
    public BulkOperations(Sql sql, Actor actor, Clock clock) {
        this.sql = sql;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Writes down what was done.
     *
     * @param wish and {@code report}: records or JSON
     */
    public void record(UUID id, String kind, Object wish, Object report) {
        sql.run(h -> h.createUpdate("insert into platform.bulk_operation (id, kind, actor, at, wish, report)"
                        + " values (:id, :kind, :actor, :at, :wish, :report)")
                .bind("id", id)
                .bind("kind", kind)
                .bind("actor", actor.name())
                .bind("at", now())
                .bind("wish", CanonicalJson.write(wish))
                .bind("report", CanonicalJson.write(report))
                .execute());
    }

    /**
     * Of these kinds, the newest first.
     *
     * @param by only those of this actor, or null for everybody's
     */
    public List<BulkOperation> list(Collection<String> kinds, String by, int offset, int limit) {
        return sql.query(h -> h.createQuery("select * from platform.bulk_operation where " + CHOSEN
                        + " order by at desc, id offset :offset limit :limit")
                .bindArray("kinds", String.class, kinds)
                .bind("by", by)
                .bind("offset", offset)
                .bind("limit", limit)
                .map((row, ctx) -> operation(row))
                .list());
    }

    /** How many there are; see {@link #list}. */
    public long count(Collection<String> kinds, String by) {
        return sql.query(h -> h.createQuery("select count(*) from platform.bulk_operation where " + CHOSEN)
                .bindArray("kinds", String.class, kinds)
                .bind("by", by)
                .mapTo(Long.class)
                .one());
    }

    public Optional<BulkOperation> find(UUID id) {
        return find(id, "");
    }

    /** The same, and who else wants to take it back waits until this transaction ends. */
    public Optional<BulkOperation> lock(UUID id) {
        return find(id, " for update");
    }

    /** Writes down that it was taken back. */
    public void undone(UUID id, Object report) {
        sql.run(h -> h.createUpdate("update platform.bulk_operation set undone_by = :by, undone_at = :at,"
                        + " undo_report = :report where id = :id and undone_at is null")
                .bind("id", id)
                .bind("by", actor.name())
                .bind("at", now())
                .bind("report", CanonicalJson.write(report))
                .execute());
    }

    private Optional<BulkOperation> find(UUID id, String lock) {
        return sql.query(h -> h.createQuery("select * from platform.bulk_operation where id = :id" + lock)
                .bind("id", id)
                .map((row, ctx) -> operation(row))
                .findOne());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static BulkOperation operation(ResultSet row) throws SQLException {
        OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
        return new BulkOperation(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("actor"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                json(row.getString("wish")),
                json(row.getString("report")),
                undone == null
                        ? null
                        : new BulkOperation.Undone(
                                row.getString("undone_by"), undone.toInstant(), json(row.getString("undo_report"))));
    }

    private static JsonNode json(String text) {
        return CanonicalJson.read(text, JsonNode.class);
    }
}
