package org.claimtree.invoicing;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import org.claimtree.authorizations.AuthorizationsChanged;
import org.claimtree.platform.Incident;

/**
 * Serves charges that wait when authorizations change. In a transaction of its own: whoever saves an authorization holds
 * its units, whoever saves a charge holds the charge first, and the two must not wait for each other.
 */
@ApplicationScoped
public class WaitingCharges {
    private static final Logger LOG = Logger.getLogger(WaitingCharges.class.getName());

    @Resource
    private ManagedExecutorService threads;

    private TakeForWaiting take;

    /** For the container. */
    protected WaitingCharges() {}

    @Inject
    WaitingCharges(TakeForWaiting take) {
        this.take = take;
    }

    void serve(@Observes(during = TransactionPhase.AFTER_SUCCESS) AuthorizationsChanged news) {
        threads.execute(() -> all(news.clients()));
    }

    private void all(List<UUID> clients) {
        try {
            UUID last = take.take(clients, null);
            while (last != null) {
                last = take.take(clients, last);
            }
        } catch (RuntimeException e) {
            Incident.log(LOG, "Charges that wait for units could not be served", e);
        }
    }
}
