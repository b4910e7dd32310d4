package org.claimtree.identity.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;
import org.claimtree.platform.DatabaseReady;
import org.claimtree.platform.Rounds;

/** Sends what is due, now and then, on every server that knows a mail server. */
@ApplicationScoped
public class MailRounds {
    private static final Logger LOG = Logger.getLogger(MailRounds.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private SendNextMail next;
    private MailSettings settings;
    private Rounds rounds;

    /** For the container. */
    protected MailRounds() {}

    @Inject
    MailRounds(SendNextMail next, MailSettings settings, Rounds rounds) {
        this.next = next;
        this.settings = settings;
        this.rounds = rounds;
    }

    void begin(@Observes DatabaseReady news) {
        settings.server().ifPresent(server -> {
            LOG.info(() -> "Mail goes out by " + server);
            rounds.begin(PAUSE, MailRounds.class, "Mail could not be looked up", this::round);
        });
    }

    /** Ends with the first failure: the mail server is likely to fail for the next one too. */
    private void round() {
        SendNextMail.Outcome outcome = next.send();
        while (outcome == SendNextMail.Outcome.SENT) {
            outcome = next.send();
        }
    }
}
