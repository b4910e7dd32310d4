package org.claimtree.identity.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.Caller;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Sql;

/** The audit trail in PostgreSQL. */
@ApplicationScoped
public class SqlAuditTrail implements AuditTrail {
    private Sql sql;
    private CurrentCaller caller;
    private Clock clock;

    /** For the container. */
    protected SqlAuditTrail() {}

    @Inject
    public SqlAuditTrail(Sql sql, CurrentCaller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public void record(AuditEntry entry) {
        Caller now = caller.get();
        sql.run(h -> h.createUpdate(
                        "insert into identity.audit"
                                + " (at, actor, user_id, via, address, request, action, kind, subjects, changes, reason) values"
                                + " (:at, :actor, :user, :via, :address, :request, :action, :kind, :subjects, :changes, :reason)")
                .bind("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .bind("actor", now.name())
                .bind("user", now.user())
                .bind("via", now.origin().via().name())
                .bind("address", now.origin().address())
                .bind("request", now.origin().request())
                .bind("action", entry.action().name())
                .bind("kind", entry.kind())
                .bindArray("subjects", String.class, entry.subjects())
                .bind("changes", entry.changes().isEmpty() ? null : CanonicalJson.write(entry.changes()))
                .bind("reason", entry.reason())
                .execute());
    }
}
