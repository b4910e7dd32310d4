package org.claimtree.app.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.platform.IntegrityCheck;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Runs the checks of all modules, one verification at a time: it reads everything that was ever stored. */
@ApplicationScoped
public class VerifyAll {
    /** Lets one verification at a time run, on whatever server. */
    private static final long LOCK = 0x566572696679416cL;

    private Sql sql;
    private Iterable<IntegrityCheck> checks;
    private AuditTrail audit;

    /** For the container. */
    protected VerifyAll() {}

    @Inject
    VerifyAll(Sql sql, Instance<IntegrityCheck> checks, AuditTrail audit) {
        this(sql, (Iterable<IntegrityCheck>) checks, audit);
    }

    /** With the checks given by hand. */
    public VerifyAll(Sql sql, Iterable<IntegrityCheck> checks, AuditTrail audit) {
        this.sql = sql;
        this.checks = checks;
        this.audit = audit;
    }

    /**
     * What came out.
     *
     * @param whole nothing was found
     * @param unsealed rows of the audit trail that are too young to be under a seal
     */
    @Schema(name = "Verification")
    public record Verification(boolean whole, long unsealed, List<Check> checks) {}

    /**
     * One check.
     *
     * @param checked how many things were looked at
     * @param problems the first hundred, and a last one that counts the others
     */
    @Schema(name = "VerificationCheck")
    public record Check(String what, long checked, List<IntegrityCheck.Broken> problems) {}

    /**
     * @throws Problem 409 while another verification runs
     */
    @Transactional
    public Verification verify() {
        if (!isOurTurn()) {
            throw new Problem(
                    "verification-running",
                    409,
                    "A verification is running",
                    "Ask again when the other verification has ended.",
                    List.of());
        }
        List<Check> done = new ArrayList<>();
        long unsealed = 0;
        for (IntegrityCheck check : checks) {
            IntegrityCheck.Outcome outcome = check.run();
            done.add(new Check(check.what(), outcome.checked(), outcome.problems()));
            unsealed += outcome.unsealed();
        }
        done.sort(Comparator.comparing(Check::what));
        boolean whole = done.stream().allMatch(check -> check.problems().isEmpty());
        audit.record(new AuditEntry(
                AuditAction.READ, "verification", List.of(), List.of(), whole ? "whole" : "problems were found"));
        return new Verification(whole, unsealed, done);
    }

    private boolean isOurTurn() {
        return sql.query(h -> h.createQuery("select pg_try_advisory_xact_lock(:key)")
                .bind("key", LOCK)
                .mapTo(Boolean.class)
                .one());
    }
}
