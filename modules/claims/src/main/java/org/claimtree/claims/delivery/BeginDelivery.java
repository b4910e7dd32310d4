package org.claimtree.claims.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.batches.ClientsOfFile;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.Sql;

/**
 * Takes a delivery that is due, for a while: a server that dies with it is followed by another one when the while is over.
 * That the file leaves stands in the audit trail of every client in it before its first byte goes.
 */
@ApplicationScoped
public class BeginDelivery {
    /** How long a server is left alone that says nothing. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private Sql sql;
    private DeliveryRows rows;
    private ClaimAccess access;

    /** For the container. */
    protected BeginDelivery() {}

    @Inject
    public BeginDelivery(Sql sql, DeliveryRows rows, ClaimAccess access) {
        this.sql = sql;
        this.rows = rows;
        this.access = access;
    }

    /** The delivery, or empty when it is not due, is over, or another server has it. */
    @Transactional
    public Optional<Consignment> begin(UUID delivery) {
        Instant now = rows.now();
        Optional<Consignment> found = sql.query(h -> Consignment.lock(h, delivery));
        boolean taken = found.isPresent() && take(delivery, now);
        if (!taken) {
            return Optional.empty();
        }
        Consignment consignment = found.get().triedOnceMore();
        if (consignment.attempt() == 1) {
            access.traceEach(
                    AuditAction.EXPORT,
                    "claim-delivery",
                    List.of(consignment.batch().toString(), consignment.name()),
                    sql.query(h -> ClientsOfFile.of(h, consignment.batch(), consignment.file())));
        }
        return Optional.of(consignment);
    }

    private boolean take(UUID delivery, Instant now) {
        return sql.query(h -> h.createUpdate("update claims.delivery set state = 'DELIVERING', attempts = attempts + 1,"
                                + " leased_until = :until where id = :id and due_at <= :now"
                                + " and (leased_until is null or leased_until <= :now)")
                        .bind("until", now.plus(LEASE))
                        .bind("id", delivery)
                        .bind("now", now)
                        .execute()
                == 1);
    }
}
