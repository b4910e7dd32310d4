package org.claimtree.identity.users;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/**
 * Lets somebody in again who cannot get in by himself: a one-time password, no more waiting, and where the phone is lost,
 * no second factor either.
 */
@ApplicationScoped
public class ResetPassword {
    private Sql sql;
    private Users users;
    private Profiles profiles;
    private OneTimePasswords passwords;
    private CurrentCaller caller;
    private AuditTrail audit;

    /** For the container. */
    protected ResetPassword() {}

    @Inject
    public ResetPassword(
            Sql sql,
            Users users,
            Profiles profiles,
            OneTimePasswords passwords,
            CurrentCaller caller,
            AuditTrail audit) {
        this.sql = sql;
        this.users = users;
        this.profiles = profiles;
        this.passwords = passwords;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * @param withSecondFactor takes away the second factor too
     * @return the one-time password, shown this once
     * @throws Problem 404, 403 when the user may do what the caller may not
     */
    @Transactional
    public String reset(UUID id, boolean withSecondFactor) {
        User user = users.one(id)
                .orElseThrow(() -> Problem.notFound("What this address names"))
                .user();
        Authority.covers(
                caller.get(),
                profiles.permissions(user.rights().profile()),
                user.rights().reach());
        if (withSecondFactor) {
            sql.run(h -> h.execute(
                    "update identity.user_account set totp_secret = null, totp_confirmed = false,"
                            + " recovery_codes = '{}' where id = ?",
                    id));
        }
        audit.record(AuditEntry.of(
                AuditAction.CHANGE,
                withSecondFactor ? "user-password-and-second-factor" : "user-password",
                java.util.List.of(id.toString())));
        return passwords.give(id);
    }
}
