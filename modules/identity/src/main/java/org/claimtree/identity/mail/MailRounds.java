package org.claimtree.identity.mail;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.claimtree.platform.DatabaseReady;
import org.claimtree.platform.Incident;

/** Sends what is due, now and then, on every server that knows a mail server. */
@ApplicationScoped
public class MailRounds {
    private static final Logger LOG = Logger.getLogger(MailRounds.class.getName());
    private static final int SECONDS_BETWEEN_ROUNDS = 10;

    @Resource
    private ManagedScheduledExecutorService threads;

    private SendNextMail next;
    private MailSettings settings;
    private ScheduledFuture<?> rounds;

    /** For the container. */
    protected MailRounds() {}

    @Inject
    MailRounds(SendNextMail next, MailSettings settings) {
        this.next = next;
        this.settings = settings;
    }

    void begin(@Observes DatabaseReady news) {
        settings.server().ifPresent(server -> {
            LOG.info(() -> "Mail goes out by " + server);
            rounds = threads.scheduleWithFixedDelay(
                    this::round, SECONDS_BETWEEN_ROUNDS, SECONDS_BETWEEN_ROUNDS, TimeUnit.SECONDS);
        });
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(true);
        }
    }

    /** Ends with the first failure: the mail server is likely to fail for the next one too. Never the last round. */
    private void round() {
        try {
            SendNextMail.Outcome outcome = next.send();
            while (outcome == SendNextMail.Outcome.SENT) {
                outcome = next.send();
            }
        } catch (RuntimeException e) {
            Incident.log(LOG, "Mail could not be looked up", e);
        }
    }
}
