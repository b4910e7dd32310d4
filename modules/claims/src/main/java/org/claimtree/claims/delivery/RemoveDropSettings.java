package org.claimtree.claims.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.FieldChange;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.Precondition;

/** Forgets how files of a partner are delivered, with what opened the host; what waits to be delivered fails then. */
@ApplicationScoped
public class RemoveDropSettings {
    private Sql sql;
    private DropSetups setups;
    private AuditTrail audit;

    /** For the container. */
    protected RemoveDropSettings() {}

    @Inject
    public RemoveDropSettings(Sql sql, DropSetups setups, AuditTrail audit) {
        this.sql = sql;
        this.setups = setups;
        this.audit = audit;
    }

    /**
     * @throws Problem 404; 428, 409 when they were changed meanwhile
     */
    @Transactional
    public void remove(String partner, Precondition from) {
        setups.lock(partner);
        DropSettings before = setups.of(partner);
        from.check(before.tag(), "");
        sql.run(h -> h.execute("delete from claims.partner_delivery where partner = ?", partner));
        audit.record(AuditEntry.change(
                AuditAction.DELETE,
                "partner-delivery",
                partner,
                FieldChange.between(CanonicalJson.mapper().valueToTree(before), null)));
    }
}
