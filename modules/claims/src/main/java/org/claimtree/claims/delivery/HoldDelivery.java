package org.claimtree.claims.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.claimtree.platform.Sql;

/** Says that a server is still at a delivery, and that the file is about to get its name on the host. */
@ApplicationScoped
public class HoldDelivery {
    private Sql sql;
    private DeliveryRows rows;

    /** For the container. */
    protected HoldDelivery() {}

    @Inject
    public HoldDelivery(Sql sql, DeliveryRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /**
     * @param attempt that the server has
     * @param handingOver whether the file is about to get its name
     * @return false when somebody else goes on with it
     */
    @Transactional
    public boolean hold(UUID delivery, int attempt, boolean handingOver) {
        return sql.query(h -> h.createUpdate("update claims.delivery set leased_until = :until,"
                                + " handed_over = handed_over or :over"
                                + " where id = :id and attempts = :attempt and state = 'DELIVERING'")
                        .bind("until", rows.now().plus(BeginDelivery.LEASE))
                        .bind("over", handingOver)
                        .bind("id", delivery)
                        .bind("attempt", attempt)
                        .execute()
                == 1);
    }
}
