package org.claimtree.invoicing.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** Closes a denial with what came of it. */
@ApplicationScoped
public class CloseDenial {
    private Sql sql;
    private RowScopes scopes;
    private LedgerRows ledger;
    private AuditTrail audit;

    /** For the container. */
    protected CloseDenial() {}

    @Inject
    public CloseDenial(Sql sql, RowScopes scopes, LedgerRows ledger, AuditTrail audit) {
        this.sql = sql;
        this.scopes = scopes;
        this.ledger = ledger;
        this.audit = audit;
    }

    /**
     * @param outcome in words
     * @throws Problem 404, 409 when it was closed before
     */
    @Transactional
    public void close(UUID id, String outcome) {
        ClientScope scope = ClientScope.of(scopes.current());
        UUID client = sql.query(h -> scope.bind(h.createQuery("select c.client from invoicing.denial d"
                                + " join invoicing.charge c on c.id = d.charge where d.id = :id"
                                + scope.onId("c.client"))
                        .bind("id", id))
                .mapTo(UUID.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound("This denial")));
        int closed = sql.query(h -> h.createUpdate("update invoicing.denial set closed_at = :at, closed_by = :by,"
                        + " outcome = :outcome where id = :id and closed_at is null")
                .bind("at", ledger.now())
                .bind("by", ledger.who())
                .bind("outcome", outcome)
                .bind("id", id)
                .execute());
        if (closed == 0) {
            throw Problem.conflict("denial-closed", "The denial was closed before.");
        }
        audit.record(new AuditEntry(
                AuditAction.CHANGE, "denial", List.of(id.toString(), client.toString()), List.of(), outcome));
    }
}
