package org.claimtree.authorizations.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.claimtree.authorizations.AuthorizationsChanged;
import org.claimtree.authorizations.bulk.Change.Field;
import org.claimtree.identity.Permission;
import org.claimtree.platform.BulkUndo;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;

/** Writes back what a bulk change overwrote: per field, where its value still stands. */
@ApplicationScoped
public class UndoChange implements BulkUndo {
    private static final int TOLD = 200;

    private Sql sql;
    private BulkRecord record;
    private PoolWriter pools;
    private Event<AuthorizationsChanged> news;

    /** For the container. */
    protected UndoChange() {}

    @Inject
    public UndoChange(Sql sql, BulkRecord record, PoolWriter pools, Event<AuthorizationsChanged> news) {
        this.sql = sql;
        this.record = record;
        this.pools = pools;
        this.news = news;
    }

    /**
     * What was taken back.
     *
     * @param restored fields
     * @param left fields that have another value by now
     * @param leftFields the first 200 of those
     */
    @Schema(name = "AuthorizationChangeUndo")
    public record Report(long restored, long left, List<Left> leftFields) {}

    /**
     * @param number of the authorization, ours
     */
    @Schema(name = "FieldLeft")
    public record Left(long number, String field) {}

    @Override
    public String kind() {
        return UpdateInBulk.KIND;
    }

    @Override
    public String needs() {
        return Permission.EDIT_AUTHORIZATIONS.name();
    }

    @Override
    public Object undo(UUID operation) {
        List<UUID> clients = sql.query(h -> {
            lock(h, operation);
            standing(h, operation);
            restore(h, operation);
            return h.createQuery("select distinct client from pg_temp.bulk_standing where stands")
                    .mapTo(UUID.class)
                    .list();
        });
        record.traceUndo(operation, clients);
        news.fire(new AuthorizationsChanged(clients));
        return sql.query(h -> new Report(
                h.createQuery("select count(*) from pg_temp.bulk_standing where stands")
                        .mapTo(Long.class)
                        .one(),
                h.createQuery("select count(*) from pg_temp.bulk_standing where not stands")
                        .mapTo(Long.class)
                        .one(),
                h.createQuery("select number, field from pg_temp.bulk_standing where not stands order by number, field"
                                + " limit " + TOLD)
                        .map((row, ctx) -> new Left(row.getLong("number"), row.getString("field")))
                        .list()));
    }

    private static void lock(Handle h, UUID operation) {
        h.createQuery("select p.id from authorizations.pool p where p.id in (select a.pool"
                        + " from authorizations.bulk_change c join authorizations.authorization a"
                        + " on a.id = c.authorization_id where c.bulk = :bulk) order by p.id for update")
                .bind("bulk", operation)
                .mapTo(UUID.class)
                .list();
    }

    /** Which of the values still stand. */
    private static void standing(Handle h, UUID operation) {
        StringBuilder now = new StringBuilder("case c.field");
        for (Field field : Field.values()) {
            now.append(" when '%s' then %s.%s::text".formatted(field, field.isOfPool() ? "p" : "a", field.column()));
        }
        h.createUpdate(
                        "create temp table bulk_standing on commit drop as select a.id, a.number, a.client, a.pool, c.field,"
                                + " c.old_value, c.new_value, (" + now
                                + " end) is not distinct from c.new_value as stands"
                                + " from authorizations.bulk_change c join authorizations.authorization a"
                                + " on a.id = c.authorization_id join authorizations.pool p on p.id = a.pool where c.bulk = :bulk")
                .bind("bulk", operation)
                .execute();
    }

    private void restore(Handle h, UUID operation) {
        for (Field field : Field.values()) {
            if (!field.isOfPool()) {
                h.createUpdate("update authorizations.authorization a set %1$s = cast(s.old_value as %2$s),"
                                        .formatted(field.column(), field.type())
                                + " version = a.version + 1 from pg_temp.bulk_standing s where s.id = a.id and s.stands"
                                + " and s.field = :field")
                        .bind("field", field.name())
                        .execute();
            }
        }
        // The allotment first: it moves what remains, which is then brought to what it was.
        for (Field field : List.of(Field.ALLOTTED, Field.REMAINING)) {
            String goals = "select distinct on (pool) pool, id, cast(old_value as numeric) as goal"
                    + " from pg_temp.bulk_standing where stands and field = '" + field + "' order by pool, number";
            pools.move(h, goals, field == Field.ALLOTTED ? "ALLOT" : "ADJUST", "undone", operation);
        }
    }
}
