package org.claimtree.authorizations.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.Permission;
import org.claimtree.platform.BulkUndo;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;

/** Withdraws what a bulk addition made, where nothing has used or changed it since. */
@ApplicationScoped
public class UndoAddition implements BulkUndo {
    private static final int TOLD = 200;

    private Sql sql;
    private BulkRecord record;

    /** For the container. */
    protected UndoAddition() {}

    @Inject
    public UndoAddition(Sql sql, BulkRecord record) {
        this.sql = sql;
        this.record = record;
    }

    /**
     * What was taken back.
     *
     * @param withdrawn authorizations
     * @param left used or changed since
     * @param leftNumbers our numbers of the first 200 of those
     */
    @Schema(name = "AuthorizationAdditionUndo")
    public record Report(long withdrawn, long left, List<Long> leftNumbers) {}

    @Override
    public String kind() {
        return AddInBulk.KIND;
    }

    @Override
    public String needs() {
        return Permission.EDIT_AUTHORIZATIONS.name();
    }

    @Override
    public Object undo(UUID operation) {
        return sql.query(h -> {
            lock(h, operation);
            List<UUID> clients = h.createQuery("update authorizations.authorization a set status = 'WITHDRAWN',"
                            + " version = version + 1 where a.bulk = :bulk and a.version = 1"
                            + " and not exists (select 1 from authorizations.movement m where m.pool = a.pool"
                            + " and m.bulk is distinct from :bulk)"
                            + " and not exists (select 1 from authorizations.authorization o where o.pool = a.pool"
                            + " and o.id <> a.id) returning a.client")
                    .bind("bulk", operation)
                    .mapTo(UUID.class)
                    .list();
            List<Long> left = h.createQuery("select number from authorizations.authorization where bulk = :bulk"
                            + " and not (status = 'WITHDRAWN' and version = 2) order by number")
                    .bind("bulk", operation)
                    .mapTo(Long.class)
                    .list();
            record.traceUndo(operation, clients.stream().distinct().toList());
            return new Report(
                    clients.size(), left.size(), left.stream().limit(TOLD).toList());
        });
    }

    private static void lock(Handle h, UUID operation) {
        h.createQuery("select p.id from authorizations.pool p where p.id in (select pool"
                        + " from authorizations.authorization where bulk = :bulk) order by p.id for update")
                .bind("bulk", operation)
                .mapTo(UUID.class)
                .list();
    }
}
