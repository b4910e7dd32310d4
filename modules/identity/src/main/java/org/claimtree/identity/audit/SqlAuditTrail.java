package org.claimtree.identity.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.Caller;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.FieldChange;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.CopyRows;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/** The audit trail in PostgreSQL. */
@ApplicationScoped
public class SqlAuditTrail implements AuditTrail {
    private static final String COLUMNS =
            "identity.audit (at, actor, user_id, via, address, request, action, kind, subjects, changes, reason)";

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
                        "insert into " + COLUMNS + " values"
                                + " (:at, :actor, :user, :via, :address, :request, :action, :kind, :subjects, :changes, :reason)")
                .bind("at", at())
                .bind("actor", now.name())
                .bind("user", now.user())
                .bind("via", now.origin().via().name())
                .bind("address", now.origin().address())
                .bind("request", now.origin().request())
                .bind("action", entry.action().name())
                .bind("kind", entry.kind())
                .bindArray("subjects", String.class, entry.subjects())
                .bind("changes", changes(entry.changes()))
                .bind("reason", entry.reason())
                .execute());
    }

    @Override
    public void record(Collection<AuditEntry> entries) {
        if (entries.size() == 1) {
            record(entries.iterator().next());
        } else if (!entries.isEmpty()) {
            sql.run(h -> copy(h, caller.get(), entries));
        }
    }

    private void copy(Handle h, Caller now, Collection<AuditEntry> entries) {
        Instant at = at();
        try (CopyRows rows = new CopyRows(h, COLUMNS)) {
            for (AuditEntry entry : entries) {
                rows.add(at)
                        .add(now.name())
                        .add(now.user())
                        .add(now.origin().via().name())
                        .add(now.origin().address())
                        .add(now.origin().request())
                        .add(entry.action().name())
                        .add(entry.kind())
                        .add(entry.subjects())
                        .add(changes(entry.changes()))
                        .add(entry.reason())
                        .end();
            }
        }
    }

    /** Microseconds are what the database keeps: the seal is over what is read back. */
    private Instant at() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String changes(List<FieldChange> changes) {
        return changes.isEmpty() ? null : CanonicalJson.write(changes);
    }
}
