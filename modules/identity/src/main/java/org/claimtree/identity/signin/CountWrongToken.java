package org.claimtree.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;

/**
 * Counts tokens that open nothing, by address. One that is good is always taken, however many wrong ones came before it
 * from the same place: 256 bits are not guessed, and a program must not be shut out by its neighbour.
 */
@ApplicationScoped
public class CountWrongToken {
    private static final int FREE = 20;

    private Attempts attempts;
    private AuditTrail audit;

    /** For the container. */
    protected CountWrongToken() {}

    @Inject
    public CountWrongToken(Attempts attempts, AuditTrail audit) {
        this.attempts = attempts;
        this.audit = audit;
    }

    /** How long to wait before a wrong one is looked at again; zero when not at all. */
    @Transactional
    public Duration count(String address) {
        Optional<Duration> pause = attempts.begin("token:" + address, FREE);
        if (pause.isEmpty()) {
            audit.record(AuditEntry.of(AuditAction.REFUSE_SIGN_IN, "api-token", List.of()));
        }
        return pause.orElse(Duration.ZERO);
    }
}
