package org.claimtree.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.secrets.Passwords;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.Sql;

/**
 * Signs a person in by name, password and, where one is set up, a code of the second factor. Failures are counted by user
 * and by address before anything is looked at; a name that does not exist takes as long as one that does.
 */
@ApplicationScoped
public class SignIn {
    /** Failures that cost nothing: of one user, and of one address, which many may share. */
    static final int FREE_OF_USER = 5;

    static final int FREE_OF_ADDRESS = 50;

    private Sql sql;
    private Accounts accounts;
    private Passwords passwords;
    private SecondFactors codes;
    private Gate gate;

    /** For the container. */
    protected SignIn() {}

    @Inject
    public SignIn(Sql sql, Accounts accounts, Passwords passwords, SecondFactors codes, Gate gate) {
        this.sql = sql;
        this.accounts = accounts;
        this.passwords = passwords;
        this.codes = codes;
        this.gate = gate;
    }

    /** What is written down, counted and opened around a sign-in. */
    @ApplicationScoped
    public static class Gate {
        private Attempts attempts;
        private Sessions sessions;
        private AuditTrail audit;
        private Clock clock;

        /** For the container. */
        protected Gate() {}

        @Inject
        public Gate(Attempts attempts, Sessions sessions, AuditTrail audit, Clock clock) {
            this.attempts = attempts;
            this.sessions = sessions;
            this.audit = audit;
            this.clock = clock;
        }

        Attempts attempts() {
            return attempts;
        }

        Sessions sessions() {
            return sessions;
        }

        AuditTrail audit() {
            return audit;
        }

        Clock clock() {
            return clock;
        }
    }

    /**
     * What a person gives.
     *
     * @param name sign-in name, capitals or not
     * @param password as typed
     * @param code of the second factor or a recovery code; null or empty when none was given
     * @param address network address
     */
    public record Proofs(String name, String password, String code, String address) {
        /** Nothing of it. */
        @Override
        public String toString() {
            return "Proofs";
        }
    }

    /** How it ended. */
    public sealed interface Outcome {
        /**
         * @param user who it is
         * @param name sign-in name
         * @param secret of the session, for the cookie
         */
        record SignedIn(UUID user, String name, String secret) implements Outcome {
            /** Nothing secret. */
            @Override
            public String toString() {
                return "SignedIn[" + user + "]";
            }
        }

        /** Name, password or code is wrong; which, is not told. */
        record Wrong() implements Outcome {}

        /** The password is right, and a code is needed too. */
        record CodeNeeded() implements Outcome {}

        /**
         * Not looked at.
         *
         * @param pause until the next attempt is taken
         */
        record TooMany(Duration pause) implements Outcome {}
    }

    /** Refusals are answers, not exceptions: what was counted must be kept. */
    @Transactional
    public Outcome signIn(Proofs proofs) {
        String byAddress = "address:" + proofs.address();
        Optional<Duration> wait = gate.attempts().begin(byAddress, FREE_OF_ADDRESS);
        if (wait.isPresent()) {
            return new Outcome.TooMany(wait.get());
        }
        Account account = accounts.byName(proofs.name()).orElse(null);
        // A name that does not exist is counted too: waiting would else tell which names do.
        String byUser = account == null
                ? "name:" + Fingerprint.of(proofs.name().toLowerCase(Locale.ROOT))
                : "user:" + account.id();
        wait = gate.attempts().begin(byUser, FREE_OF_USER);
        if (wait.isPresent()) {
            return refused(account, new Outcome.TooMany(wait.get()));
        }
        boolean right = passwords.matches(
                        proofs.password(),
                        account == null ? null : account.password().hash())
                && account.password().isGood(gate.clock().instant());
        if (!right) {
            return refused(account, new Outcome.Wrong());
        }
        if (account.totp().confirmed()
                && (proofs.code() == null || proofs.code().isBlank())) {
            // Half a proof: neither a failure nor a success.
            gate.attempts().takeBack(byUser);
            gate.attempts().takeBack(byAddress);
            return new Outcome.CodeNeeded();
        }
        if (account.totp().confirmed() && !codes.isGood(account, proofs.code())) {
            return refused(account, new Outcome.Wrong());
        }
        gate.attempts().succeeded(byUser);
        gate.attempts().tidy();
        gate.attempts().takeBack(byAddress);
        return signedIn(account, proofs.address());
    }

    private Outcome signedIn(Account account, String address) {
        sql.run(h -> h.createUpdate("update identity.user_account set last_sign_in = :now where id = :id")
                .bind("id", account.id())
                .bind("now", OffsetDateTime.ofInstant(gate.clock().instant(), ZoneOffset.UTC))
                .execute());
        String secret = gate.sessions().open(account.id(), address);
        gate.audit()
                .record(AuditEntry.of(
                        AuditAction.SIGN_IN, "user", List.of(account.id().toString())));
        return new Outcome.SignedIn(account.id(), account.name(), secret);
    }

    /** The name that was typed is not written down: people type passwords there. */
    private Outcome refused(Account account, Outcome outcome) {
        gate.audit()
                .record(AuditEntry.of(
                        AuditAction.REFUSE_SIGN_IN,
                        "user",
                        account == null ? List.of() : List.of(account.id().toString())));
        return outcome;
    }
}
