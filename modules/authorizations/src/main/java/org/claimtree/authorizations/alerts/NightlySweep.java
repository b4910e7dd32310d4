package org.claimtree.authorizations.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.claimtree.platform.DatabaseReady;
import org.claimtree.platform.Rounds;

/** Asks now and then whether the sweep of the day is still to be done. */
@ApplicationScoped
public class NightlySweep {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private SweepAuthorizations sweep;
    private Rounds rounds;

    /** For the container. */
    protected NightlySweep() {}

    @Inject
    NightlySweep(SweepAuthorizations sweep, Rounds rounds) {
        this.sweep = sweep;
        this.rounds = rounds;
    }

    void begin(@Observes DatabaseReady news) {
        rounds.begin(PAUSE, NightlySweep.class, "Authorizations could not be looked through", this::round);
    }

    private void round() {
        sweep.sweep();
    }
}
