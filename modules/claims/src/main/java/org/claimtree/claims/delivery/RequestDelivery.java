package org.claimtree.claims.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claims.batches.ReadBatches;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.platform.Actor;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** Asks for a file to be delivered; the rest is done in the background. */
@ApplicationScoped
public class RequestDelivery {
    private Sql sql;
    private ReadBatches batches;
    private DropSetups setups;
    private DeliveryRows rows;
    private Trace trace;
    private Event<DeliveryAsked> asked;

    /** For the container. */
    protected RequestDelivery() {}

    @Inject
    public RequestDelivery(
            Sql sql,
            ReadBatches batches,
            DropSetups setups,
            DeliveryRows rows,
            Trace trace,
            Event<DeliveryAsked> asked) {
        this.sql = sql;
        this.batches = batches;
        this.setups = setups;
        this.rows = rows;
        this.trace = trace;
        this.asked = asked;
    }

    /** Who asks, and where that is told. */
    @ApplicationScoped
    public static class Trace {
        private Actor actor;
        private AuditTrail audit;

        /** For the container. */
        protected Trace() {}

        @Inject
        public Trace(Actor actor, AuditTrail audit) {
            this.actor = actor;
            this.audit = audit;
        }

        String name() {
            return actor.name();
        }

        void leave(UUID batch, ReadBatches.File file, String words) {
            audit.record(new AuditEntry(
                    AuditAction.CHANGE, "claim-delivery", List.of(batch.toString(), file.name()), List.of(), words));
        }
    }

    /**
     * Lays a delivery down, or has one that waits tried now.
     *
     * @throws Problem 404; 409 when the file cannot leave, delivery is not set up, or the file has left before and the caller
     *     does not say again
     */
    @Transactional
    public void request(UUID batch, int number, DeliveryWish wish) {
        // A batch is cancelled or delivered, one after the other.
        sql.run(h -> h.createQuery("select 1 from claims.batch where id = :id for update")
                .bind("id", batch)
                .mapTo(Integer.class)
                .findOne());
        ReadBatches.File file = batches.file(batch, number);
        demandWay(file);
        Optional<Delivery> newest = rows.lockNewest(batch, number);
        if (newest.filter(Delivery::isUnderWay).isPresent()) {
            tryNow(newest.get());
            return;
        }
        boolean again = Boolean.TRUE.equals(wish.again());
        if (!again && hasLeft(batch, number)) {
            throw Problem.conflict(
                    "file-left-before", "The file has left before, or may have: say that it is to be sent again.");
        }
        UUID id = UUID.randomUUID();
        insert(id, batch, number, again);
        trace.leave(batch, file, again ? "asked for again" : "asked for");
        asked.fire(new DeliveryAsked(id));
    }

    private void demandWay(ReadBatches.File file) {
        if (file.medium() != Medium.ELECTRONIC) {
            throw Problem.conflict("file-is-paper", "Forms are printed and mailed, not delivered.");
        }
        DropSettings settings = setups.find(file.partner()).orElse(DropSettings.NONE);
        if (!settings.isSetUp()) {
            throw Problem.conflict("delivery-not-set-up", "Say first where files of this partner are delivered.");
        }
        if (!settings.isReady()) {
            throw Problem.conflict(
                    "host-key-not-confirmed", "Try the connection first and confirm the key of the host.");
        }
    }

    private void tryNow(Delivery waiting) {
        sql.run(h -> h.createUpdate("update claims.delivery set due_at = least(due_at, :now) where id = :id")
                .bind("now", rows.now())
                .bind("id", waiting.id())
                .execute());
        asked.fire(new DeliveryAsked(waiting.id()));
    }

    private boolean hasLeft(UUID batch, int number) {
        return sql.query(h -> h.createQuery("select exists (select 1 from claims.delivery d where d.batch = :batch"
                        + " and d.file_no = :file and (d.state = 'DELIVERED' or d.handed_over))"
                        + " or exists (select 1 from claims.claim c join claims.claim_event e on e.claim = c.id"
                        + " where c.batch = :batch and c.file_no = :file and e.cause in ('DOWNLOADED', 'DELIVERED'))")
                .bind("batch", batch)
                .bind("file", number)
                .mapTo(Boolean.class)
                .one());
    }

    private void insert(UUID id, UUID batch, int number, boolean again) {
        Instant now = rows.now();
        sql.run(h -> h.createUpdate(
                        "insert into claims.delivery (id, batch, file_no, state, again, automatic, asked_by,"
                                + " asked_at, due_at, attempts, handed_over) values (:id, :batch, :file, 'WAITING', :again, false,"
                                + " :by, :now, :now, 0, false)")
                .bind("id", id)
                .bind("batch", batch)
                .bind("file", number)
                .bind("again", again)
                .bind("by", trace.name())
                .bind("now", now)
                .execute());
    }
}
