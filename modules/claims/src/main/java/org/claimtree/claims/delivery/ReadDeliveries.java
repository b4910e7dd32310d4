package org.claimtree.claims.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.claimtree.claims.batches.ReadBatches;
import org.claimtree.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads what became of deliveries. */
@ApplicationScoped
public class ReadDeliveries {
    private ReadBatches batches;
    private DropSetups setups;
    private DeliveryRows rows;

    /** For the container. */
    protected ReadDeliveries() {}

    @Inject
    public ReadDeliveries(ReadBatches batches, DropSetups setups, DeliveryRows rows) {
        this.batches = batches;
        this.setups = setups;
        this.rows = rows;
    }

    /**
     * Deliveries of a batch.
     *
     * @param items by file, the newest first
     * @param partners to whom files can be delivered now
     */
    @Schema(name = "ClaimFileDeliveries")
    public record Deliveries(List<Delivery> items, List<String> partners) {}

    /**
     * For who sees every client.
     *
     * @throws Problem 404
     */
    public Deliveries of(UUID batch) {
        return new Deliveries(rows.ofBatch(batches.batch(batch).id()), setups.ready());
    }
}
