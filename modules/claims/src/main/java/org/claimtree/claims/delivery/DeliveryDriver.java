package org.claimtree.claims.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.claimtree.claims.driving.RowDriver;
import org.claimtree.platform.DatabaseReady;
import org.claimtree.platform.Sql;

/** Drives deliveries: those that somebody asked for at once, those of partners' settings and those to be tried again soon. */
@ApplicationScoped
public class DeliveryDriver extends RowDriver {
    private Sql sql;
    private PlanDeliveries plan;
    private DeliverFile deliver;
    private FailDelivery failure;
    private DeliveryRows rows;

    /** For the container. */
    protected DeliveryDriver() {}

    @Inject
    DeliveryDriver(Sql sql, PlanDeliveries plan, DeliverFile deliver, FailDelivery failure, DeliveryRows rows) {
        this.sql = sql;
        this.plan = plan;
        this.deliver = deliver;
        this.failure = failure;
        this.rows = rows;
    }

    void takeUp(@Observes DatabaseReady news) {
        keepDriving();
    }

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveryAsked news) {
        begin(news.delivery());
    }

    @Override
    protected String what() {
        return "Delivery";
    }

    @Override
    protected List<UUID> open() {
        plan.plan();
        return sql.query(h -> h.createQuery("select id from claims.delivery where state in ('WAITING', 'DELIVERING')"
                        + " and due_at <= :now and (leased_until is null or leased_until <= :now) order by due_at")
                .bind("now", rows.now())
                .mapTo(UUID.class)
                .list());
    }

    @Override
    protected void drive(UUID delivery) {
        deliver.deliver(delivery);
    }

    @Override
    protected void failed(UUID delivery, String incident) {
        failure.fail(delivery, incident);
    }
}
