package org.claimtree.identity.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.FieldChange;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Sql;

/** Says that what an alert asks for is done: once, for all whom it was for. */
@ApplicationScoped
public class FinishAlert {
    private Sql sql;
    private Clock clock;
    private CurrentCaller caller;
    private Inbox inbox;
    private AuditTrail trail;

    /** For the container. */
    protected FinishAlert() {}

    @Inject
    public FinishAlert(Sql sql, Clock clock, CurrentCaller caller, Inbox inbox, AuditTrail trail) {
        this.sql = sql;
        this.clock = clock;
        this.caller = caller;
        this.inbox = inbox;
        this.trail = trail;
    }

    /**
     * An alert that was done already stays as it is; the first who did it stands in it.
     *
     * @throws org.claimtree.platform.Problem 404 when it is not for whoever is calling
     */
    @Transactional
    public Inbox.View finish(UUID id) {
        inbox.one(id);
        String by = caller.get().name();
        int done = sql.query(h -> h.createUpdate("update identity.alert set done_at = :at, done_by = :by,"
                        + " done_user = :user where id = :id and done_at is null")
                .bind("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .bind("by", by)
                .bind("user", caller.get().user())
                .bind("id", id)
                .execute());
        if (done == 1) {
            FieldChange change = new FieldChange("/done/by", null, CanonicalJson.write(by));
            trail.record(AuditEntry.change(AuditAction.CHANGE, "alert", id.toString(), List.of(change)));
        }
        return inbox.one(id);
    }
}
