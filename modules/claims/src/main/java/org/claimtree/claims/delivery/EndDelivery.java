package org.claimtree.claims.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.claimtree.claims.delivery.DropFailure.Kind;
import org.claimtree.platform.Sql;

/**
 * Writes down what came of a try: delivered, with its claims submitted; to be tried again; or given up, with an alert. A
 * server that lost the delivery to another one changes nothing.
 */
@ApplicationScoped
public class EndDelivery {
    private Sql sql;
    private DeliveryRows rows;

    /** For the container. */
    protected EndDelivery() {}

    @Inject
    public EndDelivery(Sql sql, DeliveryRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /**
     * What came of a try.
     *
     * @param arrival how the file came to lie there, or null
     * @param failure what stood against it, or null
     */
    record Outcome(Upload.Arrival arrival, Kind failure) {}

    @Transactional
    public void end(Consignment tried, Outcome outcome) {
        Optional<Consignment> now = sql.query(h -> Consignment.lock(h, tried.id()))
                .filter(consignment -> consignment.attempt() == tried.attempt());
        if (now.isEmpty()) {
            return;
        }
        if (outcome.arrival() != null) {
            rows.delivered(tried, outcome.arrival().sentence());
            return;
        }
        Kind failure = outcome.failure();
        Optional<Instant> next =
                failure.isPassing() ? BackOff.next(tried.askedAt(), tried.attempt(), rows.now()) : Optional.empty();
        if (next.isPresent()) {
            tryAgain(tried, failure.sentence(), next.get());
        } else {
            rows.gaveUp(tried, failure.sentence());
        }
    }

    private void tryAgain(Consignment tried, String sentence, Instant next) {
        sql.run(h -> h.createUpdate("update claims.delivery set state = 'WAITING', due_at = :next, leased_until = null,"
                        + " sentence = :sentence where id = :id")
                .bind("next", next)
                .bind("sentence", sentence)
                .bind("id", tried.id())
                .execute());
    }
}
