package org.claimtree.authorizations.bulk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.authorizations.Desk;
import org.claimtree.authorizations.keeping.Filter;
import org.claimtree.authorizations.keeping.ListAuthorizations;
import org.claimtree.authorizations.keeping.Shown;
import org.claimtree.identity.AuditAction;
import org.claimtree.kernel.DateSpan;
import org.claimtree.platform.BulkOperation;
import org.claimtree.platform.BulkOperations;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.web.ListWindow;

/** Bulk operations over a {@link Desk}. */
final class BulkDesk {
    static final DateSpan YEAR = new DateSpan(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    final Desk desk;
    final BulkOperations operations;
    private final BulkRecord record;
    private final PoolWriter pools;
    private final ChangeQuestion question;
    private final ListAuthorizations list;

    BulkDesk(Desk desk) {
        this.desk = desk;
        operations = new BulkOperations(desk.sql, () -> "tester", Desk.NOON);
        record = new BulkRecord(operations, desk.audit, () -> "tester");
        pools = new PoolWriter(() -> "tester", Desk.NOON, desk.watches);
        question = new ChangeQuestion(desk.codes, desk.scopes, desk::caller);
        list = new ListAuthorizations(desk.sql, desk.codes, desk.scopes, desk.audit);
    }

    Preview preview(Addition wish) {
        return desk.run(() -> new PreviewAddition(desk.sql, desk.codes, desk.scopes).preview(wish));
    }

    /** As the preview shows it now. */
    UUID add(Addition wish) {
        return addSeen(wish, preview(wish).fingerprint());
    }

    UUID addSeen(Addition wish, String fingerprint) {
        Addition seen = new Addition(wish.clients(), wish.codes(), wish.terms(), wish.overlapping(), fingerprint);
        return desk.run(
                () -> new AddInBulk(desk.sql, desk.codes, desk.scopes, record, Desk.NOON, desk.silent()).add(seen));
    }

    ChangePreview preview(Change wish) {
        return desk.run(() -> new PreviewChange(desk.sql, question).preview(wish));
    }

    UUID update(Change wish) {
        return updateSeen(wish, preview(wish).fingerprint());
    }

    UUID updateSeen(Change wish, String fingerprint) {
        Change seen = new Change(wish.filter(), wish.set(), wish.clear(), wish.reason(), fingerprint);
        return desk.run(() -> new UpdateInBulk(desk.sql, question, record, pools, desk.silent()).update(seen));
    }

    UndoAddition.Report undoAddition(UUID operation) {
        return desk.run(() -> (UndoAddition.Report) new UndoAddition(desk.sql, record).undo(operation));
    }

    UndoChange.Report undoChange(UUID operation) {
        return desk.run(
                () -> (UndoChange.Report) new UndoChange(desk.sql, record, pools, desk.silent()).undo(operation));
    }

    <T> T report(UUID operation, Class<T> type) {
        BulkOperation found = desk.run(() -> operations.find(operation)).orElseThrow();
        return CanonicalJson.mapper().convertValue(found.report(), type);
    }

    List<Shown> all(UUID client) {
        Filter filter = new Filter(Filter.Who.of(client), null, false);
        return desk.run(() -> list.list(filter, new ListWindow("number", 0, 1000), AuditAction.READ))
                .items();
    }

    List<Shown> list(Filter filter) {
        return desk.run(() -> list.list(filter, new ListWindow("number", 0, 1000), AuditAction.READ))
                .items();
    }

    static Addition.Whose these(UUID... clients) {
        return new Addition.Whose(List.of(clients), null);
    }
}
