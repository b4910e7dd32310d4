package org.claimtree.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.secrets.Secrets;
import org.claimtree.identity.secrets.Totp;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person sets up the second factor: first a secret for the app, then a code that shows that the app works, which gives
 * the recovery codes for the day the phone is lost.
 */
@ApplicationScoped
public class SetUpSecondFactor {
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_GROUPS = 2;

    private Sql sql;
    private Accounts accounts;
    private SecondFactors codes;
    private CurrentCaller caller;
    private AuditTrail audit;

    /** For the container. */
    protected SetUpSecondFactor() {}

    @Inject
    public SetUpSecondFactor(Sql sql, Accounts accounts, SecondFactors codes, CurrentCaller caller, AuditTrail audit) {
        this.sql = sql;
        this.accounts = accounts;
        this.codes = codes;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * @param secret in base 32, to be typed into an app; null once confirmed
     * @param address the same as an otpauth address, for a picture; null once confirmed
     * @param recoveryCodes shown this once, after the code was confirmed; else empty
     */
    @Schema(name = "SecondFactorStep")
    public record Step(String secret, String address, List<String> recoveryCodes) {
        /** Nothing secret. */
        @Override
        public String toString() {
            return "Step";
        }
    }

    /**
     * @param code null to begin; the app's code to confirm
     * @throws Problem 409 when it is set up already or was not begun, 422 at /code when the code is wrong
     */
    @Transactional
    public Step step(String code) {
        Account account = accounts.byId(caller.get().user()).orElseThrow();
        if (account.totp().confirmed()) {
            throw Problem.conflict("second-factor-exists", "A second factor is set up; take it away first.");
        }
        return code == null ? begin(account) : confirm(account, code);
    }

    private Step begin(Account account) {
        String secret = Totp.newSecret();
        sql.run(h -> h.execute(
                "update identity.user_account set totp_secret = ?, totp_last_step = 0 where id = ?",
                secret,
                account.id()));
        return new Step(secret, Totp.address(account.name(), secret), List.of());
    }

    private Step confirm(Account account, String code) {
        if (account.totp().secret() == null) {
            throw Problem.conflict("second-factor-not-begun", "Ask for a secret first.");
        }
        if (!codes.isCodeOfNow(account, code)) {
            throw Problem.invalid(List.of(new InputProblem(
                    "/code", "CODE_WRONG", "This is not the code of now; the clock of the phone may be off.")));
        }
        List<String> recovery = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            recovery.add(Secrets.typed(RECOVERY_GROUPS));
        }
        sql.run(h -> h.createUpdate("update identity.user_account set totp_confirmed = true,"
                        + " recovery_codes = :codes where id = :id")
                .bind("id", account.id())
                .bindArray(
                        "codes",
                        String.class,
                        recovery.stream().map(SecondFactors::hash).toList())
                .execute());
        audit.record(AuditEntry.of(
                AuditAction.CREATE, "second-factor", List.of(account.id().toString())));
        return new Step(null, null, List.copyOf(recovery));
    }
}
