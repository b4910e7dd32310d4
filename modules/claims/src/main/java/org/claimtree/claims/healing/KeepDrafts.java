package org.claimtree.claims.healing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;
import org.claimtree.platform.DatabaseReady;
import org.claimtree.platform.Incident;
import org.claimtree.platform.Rounds;

/** Asks again and again whether drafts are due, and checks all that are. What drives the work is rows; this only calls. */
@ApplicationScoped
public class KeepDrafts {
    /** Clients in one transaction: few, because whoever checks by hand meanwhile waits for it. */
    private static final int AT_ONCE = 100;

    private static final Logger LOG = Logger.getLogger(KeepDrafts.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private NoticeChanges changes;
    private CheckDue due;
    private PassOver pass;
    private Rounds rounds;

    /** For the container. */
    protected KeepDrafts() {}

    @Inject
    KeepDrafts(NoticeChanges changes, CheckDue due, PassOver pass, Rounds rounds) {
        this.changes = changes;
        this.due = due;
        this.pass = pass;
        this.rounds = rounds;
    }

    void begin(@Observes DatabaseReady news) {
        rounds.begin(PAUSE, KeepDrafts.class, "Drafts could not be kept current", this::round);
    }

    void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) DraftsDue news) {
        rounds.now();
    }

    private void round() {
        changes.notice();
        int most = AT_ONCE;
        while (most > 0 && !Thread.currentThread().isInterrupted()) {
            most = step(most);
        }
    }

    /**
     * After a failure one at a time, so that only the client whose check fails is passed over.
     *
     * @return how many at once are next; 0 when there is nothing left to do here
     */
    private int step(int most) {
        try {
            return due.next(most) > 0 ? most : 0;
        } catch (RuntimeException e) {
            if (most > 1) {
                return 1;
            }
            Incident.log(LOG, "A client's drafts could not be checked", e);
            pass.first();
            return 1;
        }
    }
}
