package org.claimtree.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.CurrentCaller;

/** Ends the session of the caller. */
@ApplicationScoped
public class SignOut {
    private Sessions sessions;
    private CurrentCaller caller;
    private AuditTrail audit;

    /** For the container. */
    protected SignOut() {}

    @Inject
    public SignOut(Sessions sessions, CurrentCaller caller, AuditTrail audit) {
        this.sessions = sessions;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * @param secret of the session
     */
    @Transactional
    public void signOut(String secret) {
        sessions.end(secret);
        audit.record(AuditEntry.of(
                AuditAction.SIGN_OUT, "user", List.of(caller.get().user().toString())));
    }
}
