package org.claimtree.identity.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.claimtree.platform.Sql;

/** Keeps what one person did with an alert: read it, or put it aside until a time. Nobody else sees a difference. */
@ApplicationScoped
public class PutAside {
    private Sql sql;
    private Clock clock;
    private Inbox inbox;

    /** For the container. */
    protected PutAside() {}

    @Inject
    public PutAside(Sql sql, Clock clock, Inbox inbox) {
        this.sql = sql;
        this.clock = clock;
        this.inbox = inbox;
    }

    /**
     * @param until when it comes back; a time that has passed brings it back at once; null only marks it as read
     * @throws org.claimtree.platform.Problem 404 when it is not for whoever is calling
     */
    @Transactional
    public Inbox.View until(UUID id, Instant until) {
        inbox.one(id);
        sql.run(h -> h.createUpdate("insert into identity.alert_state (alert, user_id, read_at, snoozed_until)"
                        + " values (:id, :user, :now, :until) on conflict (alert, user_id) do update set"
                        + " read_at = coalesce(alert_state.read_at, excluded.read_at),"
                        + " snoozed_until = coalesce(excluded.snoozed_until, alert_state.snoozed_until)")
                .bind("id", id)
                .bind("user", inbox.owner())
                .bind("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .bind("until", until == null ? null : until.truncatedTo(ChronoUnit.MICROS))
                .execute());
        return inbox.one(id);
    }
}
