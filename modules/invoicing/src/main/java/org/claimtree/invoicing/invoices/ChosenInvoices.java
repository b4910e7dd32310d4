package org.claimtree.invoicing.invoices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.FieldChange;
import org.claimtree.invoicing.InvoiceLife;
import org.claimtree.platform.Conditions;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.Precondition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The invoices that somebody wants to do something with, locked. Whoever needs their charges too locks those first, so
 * that nobody waits for each other: who saves a charge holds it and then its invoice.
 */
@ApplicationScoped
public class ChosenInvoices {
    private static final int TOLD = 100;

    private Sql sql;
    private RowScopes scopes;
    private AuditTrail audit;

    /** For the container. */
    protected ChosenInvoices() {}

    @Inject
    public ChosenInvoices(Sql sql, RowScopes scopes, AuditTrail audit) {
        this.sql = sql;
        this.scopes = scopes;
        this.audit = audit;
    }

    /**
     * What was done with many.
     *
     * @param done with so many
     * @param notDone with so many, because of where they stand
     * @param why for the first hundred of those
     */
    @Schema(name = "InvoicesDone")
    public record Outcome(int done, int notDone, List<Refused> why) {}

    /** One with which it was not possible, and a sentence that says why. */
    @Schema(name = "InvoiceNotDone")
    public record Refused(UUID id, Long number, String why) {}

    /** What can be done, and what can't. */
    record Sorted(List<Invoice> able, List<Refused> refused) {
        Outcome outcome() {
            return new Outcome(
                    able.size(), refused.size(), refused.stream().limit(TOLD).toList());
        }

        List<UUID> ids() {
            return able.stream().map(Invoice::id).toList();
        }
    }

    /** Those in reach that a selection means, in order of their first day; nothing is locked. */
    List<UUID> ids(Selection selection) {
        selection.check();
        ClientScope scope = ClientScope.of(scopes.current());
        Conditions where = (selection.filter() == null
                        ? new Conditions()
                                .and("i.id = any(:ids)", "ids", selection.ids().toArray(UUID[]::new))
                        : InvoiceSql.conditions(selection.filter()))
                .and(scope.onClient("p"));
        return sql.query(h -> scope.bind(where.bind(
                        h.createQuery("select i.id" + InvoiceSql.FROM + where.sql() + " order by i.span_from, i.id")))
                .mapTo(UUID.class)
                .list());
    }

    /** Locks them, and says with which an action is possible now; in the given order. */
    Sorted lock(List<UUID> ids, InvoiceLife.Action action) {
        sql.run(h -> h.createQuery("select id from invoicing.invoice where id = any(:ids) order by id for update")
                .bindArray("ids", UUID.class, ids)
                .mapTo(UUID.class)
                .list());
        Map<UUID, Invoice> locked = sql.query(h -> h
                .createQuery(InvoiceSql.COLUMNS + InvoiceSql.FROM + " where i.id = any(:ids)")
                .bindArray("ids", UUID.class, ids)
                .map((row, ctx) -> InvoiceSql.invoice(row))
                .stream()
                .collect(Collectors.toMap(Invoice::id, Function.identity())));
        List<Invoice> able = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        ids.stream().filter(locked::containsKey).map(locked::get).forEach(invoice -> {
            String obstacle = obstacle(invoice, action);
            if (obstacle == null) {
                able.add(invoice);
            } else {
                refused.add(new Refused(invoice.id(), invoice.number(), obstacle));
            }
        });
        return new Sorted(able, refused);
    }

    /**
     * Locks one and holds it against the version that was read.
     *
     * @throws Problem 404, 409, 428; 409 {@code invoice-state} with a sentence that names the state
     */
    public Invoice lockOne(UUID id, String ifMatch, InvoiceLife.Action action) {
        Sorted sorted = ids(Selection.of(id)).isEmpty() ? new Sorted(List.of(), List.of()) : lock(List.of(id), action);
        if (sorted.able().isEmpty() && sorted.refused().isEmpty()) {
            throw Problem.notFound("This invoice");
        }
        int version = sql.query(h -> h.createQuery("select version from invoicing.invoice where id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .one());
        new Precondition(ifMatch, null).check(Integer.toString(version), "");
        if (!sorted.refused().isEmpty()) {
            throw Problem.conflict("invoice-state", sorted.refused().get(0).why());
        }
        return sorted.able().get(0);
    }

    private static String obstacle(Invoice invoice, InvoiceLife.Action action) {
        if (action == InvoiceLife.Action.SEND && invoice.sums().lines() == 0) {
            return "The invoice has no line that counts.";
        }
        return InvoiceLife.obstacle(invoice.status(), action).orElse(null);
    }

    /** One row each in the audit trail. */
    public void trace(List<Invoice> invoices, List<FieldChange> changes, String reason) {
        audit.record(invoices.stream()
                .map(invoice -> new AuditEntry(
                        AuditAction.CHANGE,
                        "invoice",
                        List.of(invoice.id().toString(), invoice.client().toString()),
                        changes,
                        reason))
                .toList());
    }
}
