package org.claimtree.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.OptionalLong;
import org.claimtree.identity.secrets.Totp;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.Sql;

/** Looks at codes; whatever was used is used up. */
@ApplicationScoped
public class SecondFactors {
    private Sql sql;
    private Clock clock;

    /** For the container. */
    protected SecondFactors() {}

    @Inject
    public SecondFactors(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether this is the app's code of now, or one of the recovery codes that are left. */
    boolean isGood(Account account, String code) {
        return isCodeOfNow(account, code) || isRecoveryCode(account, code);
    }

    /** Whether this is the app's code of now. */
    boolean isCodeOfNow(Account account, String code) {
        OptionalLong step = Totp.step(
                account.totp().secret(), code, clock.instant(), account.totp().lastStep());
        step.ifPresent(used -> sql.run(h ->
                h.execute("update identity.user_account set totp_last_step = ? where id = ?", used, account.id())));
        return step.isPresent();
    }

    private boolean isRecoveryCode(Account account, String code) {
        String hash = hash(code);
        if (!account.totp().recovery().contains(hash)) {
            return false;
        }
        sql.run(h -> h.execute(
                "update identity.user_account set recovery_codes = array_remove(recovery_codes, ?) where id = ?",
                hash,
                account.id()));
        return true;
    }

    /** As a recovery code is stored; blanks, hyphens and capitals are the typist's. */
    static String hash(String code) {
        return Fingerprint.of(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
