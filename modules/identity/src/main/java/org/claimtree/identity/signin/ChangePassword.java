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
import org.claimtree.identity.Caller;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.secrets.PasswordPolicy;
import org.claimtree.identity.secrets.Passwords;
import org.claimtree.platform.Sql;

/**
 * A person chooses a new password. Every session of that person ends, whoever holds it, and a new one is opened for the
 * one who did it.
 */
@ApplicationScoped
public class ChangePassword {
    private Sql sql;
    private Accounts accounts;
    private Passwords passwords;
    private Rules rules;
    private SignIn.Gate gate;
    private CurrentCaller caller;

    /** For the container. */
    protected ChangePassword() {}

    @Inject
    public ChangePassword(
            Sql sql, Accounts accounts, Passwords passwords, Rules rules, SignIn.Gate gate, CurrentCaller caller) {
        this.sql = sql;
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.gate = gate;
        this.caller = caller;
    }

    /** How it ended. */
    public sealed interface Outcome {
        /**
         * @param secret of the new session
         */
        record Changed(String secret) implements Outcome {
            /** Nothing secret. */
            @Override
            public String toString() {
                return "Changed";
            }
        }

        /** The current password is wrong. */
        record Wrong() implements Outcome {}

        /**
         * The new one is not taken.
         *
         * @param code stable name of the rule
         * @param message a sentence for the person
         */
        record Refused(String code, String message) implements Outcome {}

        /**
         * @param pause until the next attempt is taken
         */
        record TooMany(Duration pause) implements Outcome {}
    }

    /** Wrong passwords are counted as at sign-in: a session left open must not be a place to guess. */
    @Transactional
    public Outcome change(String current, String wanted) {
        Caller now = caller.get();
        Account account = accounts.byId(now.user()).orElseThrow();
        String key = "user:" + account.id();
        Optional<Duration> wait = gate.attempts().begin(key, SignIn.FREE_OF_USER);
        if (wait.isPresent()) {
            return new Outcome.TooMany(wait.get());
        }
        if (!passwords.matches(current, account.password().hash())) {
            return new Outcome.Wrong();
        }
        gate.attempts().succeeded(key);
        Optional<PasswordPolicy.Refusal> refusal = refusal(account, current, wanted);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get().code(), refusal.get().message());
        }
        sql.run(h -> h.execute(
                "update identity.user_account set password_hash = ?, password_due = false, password_until = null"
                        + " where id = ?",
                passwords.stored(wanted),
                account.id()));
        gate.sessions().endAll(account.id());
        AuditTrail audit = gate.audit();
        audit.record(AuditEntry.of(
                AuditAction.CHANGE, "user-password", List.of(account.id().toString())));
        return new Outcome.Changed(
                gate.sessions().open(account.id(), now.origin().address()));
    }

    private Optional<PasswordPolicy.Refusal> refusal(Account account, String current, String wanted) {
        return wanted.equals(current)
                ? Optional.of(new PasswordPolicy.Refusal("PASSWORD_SAME", "This is the password that you had."))
                : PasswordPolicy.refusal(wanted, rules.leastPassword(), account.known());
    }
}
