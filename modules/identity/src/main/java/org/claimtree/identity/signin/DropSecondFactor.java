package org.claimtree.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.secrets.Passwords;
import org.claimtree.platform.Sql;

/** A person takes away the own second factor, to set up another one; the password is asked for again. */
@ApplicationScoped
public class DropSecondFactor {
    private Sql sql;
    private Accounts accounts;
    private Passwords passwords;
    private SignIn.Gate gate;
    private CurrentCaller caller;

    /** For the container. */
    protected DropSecondFactor() {}

    @Inject
    public DropSecondFactor(Sql sql, Accounts accounts, Passwords passwords, SignIn.Gate gate, CurrentCaller caller) {
        this.sql = sql;
        this.accounts = accounts;
        this.passwords = passwords;
        this.gate = gate;
        this.caller = caller;
    }

    /** How it ended. */
    public sealed interface Outcome {
        /** It is gone. */
        record Dropped() implements Outcome {}

        /** The password is wrong. */
        record Wrong() implements Outcome {}

        /**
         * @param pause until the next attempt is taken
         */
        record TooMany(Duration pause) implements Outcome {}
    }

    @Transactional
    public Outcome drop(String password) {
        Account account = accounts.byId(caller.get().user()).orElseThrow();
        String key = "user:" + account.id();
        Optional<Duration> wait = gate.attempts().begin(key, SignIn.FREE_OF_USER);
        if (wait.isPresent()) {
            return new Outcome.TooMany(wait.get());
        }
        if (!passwords.matches(password, account.password().hash())) {
            return new Outcome.Wrong();
        }
        gate.attempts().succeeded(key);
        sql.run(h -> h.execute(
                "update identity.user_account set totp_secret = null, totp_confirmed = false, recovery_codes = '{}'"
                        + " where id = ?",
                account.id()));
        gate.audit()
                .record(AuditEntry.of(
                        AuditAction.DELETE,
                        "second-factor",
                        List.of(account.id().toString())));
        return new Outcome.Dropped();
    }
}
