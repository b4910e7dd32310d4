package org.claimtree.catalog.usercodes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.Permission;
import org.claimtree.platform.BulkUndo;
import org.claimtree.platform.Sql;

/** Takes an assignment to all active users back: the rows that it added and that nobody has changed since. */
@ApplicationScoped
public class UndoAssignment implements BulkUndo {
    private Sql sql;
    private UserCodes lists;
    private AuditTrail audit;

    /** For the container. */
    protected UndoAssignment() {}

    @Inject
    public UndoAssignment(Sql sql, UserCodes lists, AuditTrail audit) {
        this.sql = sql;
        this.lists = lists;
        this.audit = audit;
    }

    /**
     * @param removed rows that were taken off the lists
     * @param left rows that had to stay, because somebody has changed them
     */
    record Undone(int removed, List<Left> left) {}

    /** A row that stays. */
    record Left(UUID user, String code) {}

    @Override
    public String kind() {
        return AssignToUsers.KIND;
    }

    @Override
    public String needs() {
        return Permission.MANAGE_USERS.name();
    }

    @Override
    public Object undo(UUID operation) {
        lists.lock();
        List<UUID> removed =
                sql.query(h -> h.createQuery("with gone as (delete from catalog.user_code where operation = :operation"
                                + " and version = 1 returning user_id) select user_id from gone")
                        .bind("operation", operation)
                        .mapTo(UUID.class)
                        .list());
        List<Left> left = sql.query(h -> h.createQuery(
                        "select user_id, code from catalog.user_code where operation = :operation order by user_id, code")
                .bind("operation", operation)
                .map((row, ctx) -> new Left(row.getObject("user_id", UUID.class), row.getString("code")))
                .list());
        audit.recordEach(
                AuditEntry.of(AuditAction.DELETE, "user-codes", List.of(operation.toString())),
                removed.stream().distinct().map(UUID::toString).toList());
        return new Undone(removed.size(), left);
    }
}
