package org.claimtree.profiles.saving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.RevisionLog;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.ProfileLock;
import org.claimtree.profiles.Profiles;

/**
 * Tree and profiles as they stand, for whoever is about to save: nobody else saves between the look and the end of the
 * transaction.
 */
@ApplicationScoped
public class ProfileLedger {
    private RevisionLog log;
    private Profiles profiles;
    private ProfileLock lock;
    private AuditTrail audit;

    /** For the container. */
    protected ProfileLedger() {}

    @Inject
    public ProfileLedger(RevisionLog log, Profiles profiles, ProfileLock lock, AuditTrail audit) {
        this.log = log;
        this.profiles = profiles;
        this.lock = lock;
        this.audit = audit;
    }

    /** Waits until nobody else is saving, and gives what is there then. */
    public ProfileBook open() {
        lock.take();
        return profiles.asOf(log.current());
    }

    /**
     * Refuses a save that started from another version than the current one.
     *
     * @param type of the problem
     * @param what is saved, such as "the tree"
     * @throws Problem 409 with who saved meanwhile and when
     */
    public void demandCurrent(String type, String what, long startedFrom, long current) {
        Staleness.refuse(type, what, startedFrom, current, log);
    }

    /** Records all of it as one revision, which is the last thing the transaction does; its number. */
    public long record(String cause, List<RevisionEntry> entries) {
        long revision = log.append(cause, entries);
        audit.record(AuditEntry.revision(revision, cause, entries));
        return revision;
    }

    static void refuse(List<InputProblem> problems) {
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }
}
