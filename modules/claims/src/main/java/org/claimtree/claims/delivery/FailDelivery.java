package org.claimtree.claims.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.claimtree.platform.Sql;

/** Gives a delivery up that stopped on an error of our own. */
@ApplicationScoped
public class FailDelivery {
    private Sql sql;
    private DeliveryRows rows;

    /** For the container. */
    protected FailDelivery() {}

    @Inject
    public FailDelivery(Sql sql, DeliveryRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /**
     * @param incident under which the log tells what happened
     */
    @Transactional
    public void fail(UUID delivery, String incident) {
        sql.query(h -> Consignment.lock(h, delivery))
                .ifPresent(consignment -> rows.gaveUp(
                        consignment,
                        "It stopped on an error of the server; the log tells more under " + incident + "."));
    }
}
