package org.claimtree.invoicing.automatic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.claimtree.platform.DatabaseReady;
import org.claimtree.platform.Rounds;

/** Asks now and then whether lines are to be released or invoices to be sent by themselves. */
@ApplicationScoped
public class AutomaticRounds {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private ReleaseDue release;
    private SendDue send;
    private Rounds rounds;

    /** For the container. */
    protected AutomaticRounds() {}

    @Inject
    AutomaticRounds(ReleaseDue release, SendDue send, Rounds rounds) {
        this.release = release;
        this.send = send;
        this.rounds = rounds;
    }

    void begin(@Observes DatabaseReady news) {
        rounds.begin(PAUSE, AutomaticRounds.class, "What is due could not be released or sent", this::round);
    }

    private void round() {
        while (release.next() == ReleaseDue.AT_ONCE) {
            // Until no more are due.
        }
        while (send.next() == SendDue.AT_ONCE) {
            // Until no more are due.
        }
    }
}
