package org.claimtree.claims.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.claimtree.claims.batches.ReadBatches;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** Says that a file arrived whose delivery broke off when nobody could see any more whether it had: its claims are submitted. */
@ApplicationScoped
public class ConfirmArrival {
    private Sql sql;
    private ReadBatches batches;
    private DeliveryRows rows;
    private RequestDelivery.Trace trace;

    /** For the container. */
    protected ConfirmArrival() {}

    @Inject
    public ConfirmArrival(Sql sql, ReadBatches batches, DeliveryRows rows, RequestDelivery.Trace trace) {
        this.sql = sql;
        this.batches = batches;
        this.rows = rows;
        this.trace = trace;
    }

    /**
     * Who says so.
     *
     * @param reason in words, such as whom at the partner's one has asked
     */
    public record Wish(String reason) {}

    /**
     * @throws Problem 404; 409 when no delivery of the file was given up in doubt
     */
    @Transactional
    public void confirm(UUID batch, int number, Wish wish) {
        ReadBatches.File file = batches.file(batch, number);
        Delivery newest = rows.lockNewest(batch, number)
                .filter(delivery -> delivery.state() == Delivery.State.FAILED && delivery.uncertain())
                .orElseThrow(() -> Problem.conflict(
                        "nothing-in-doubt", "No delivery of this file was given up in doubt whether it arrived."));
        Consignment consignment = sql.query(h -> Consignment.inDoubt(h, newest.id()));
        rows.delivered(consignment, "%s says that it arrived: %s".formatted(trace.name(), wish.reason()));
        trace.leave(batch, file, "arrived: " + wish.reason());
    }
}
