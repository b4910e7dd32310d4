package org.claimtree.identity.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.claimtree.platform.DatabaseReady;
import org.claimtree.platform.Rounds;

/** Seals the audit trail every few seconds; of several servers the first to come does it. */
@ApplicationScoped
public class AuditSealer {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private SealAudit seal;
    private Rounds rounds;

    /** For the container. */
    protected AuditSealer() {}

    @Inject
    AuditSealer(SealAudit seal, Rounds rounds) {
        this.seal = seal;
        this.rounds = rounds;
    }

    void begin(@Observes DatabaseReady news) {
        rounds.begin(PAUSE, AuditSealer.class, "The audit trail could not be sealed", this::round);
    }

    private void round() {
        boolean more = true;
        while (more) {
            more = seal.next();
        }
    }
}
