package org.claimtree.claims.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.FieldChange;
import org.claimtree.platform.Actor;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.Precondition;

/** Says how files of a partner are delivered, in place of what was said before. */
@ApplicationScoped
public class SaveDropSettings {
    private Sql sql;
    private DropSetups setups;
    private FileDrop drop;
    private AuditTrail audit;
    private Actor actor;
    private Clock clock;

    /** For the container. */
    protected SaveDropSettings() {}

    @Inject
    public SaveDropSettings(Sql sql, DropSetups setups, FileDrop drop, AuditTrail audit, Actor actor, Clock clock) {
        this.sql = sql;
        this.setups = setups;
        this.drop = drop;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @throws Problem 404; 428, 409 when they were changed meanwhile or this machine has no key to keep secrets with; 422
     */
    @Transactional
    public DropSettings save(String partner, DropWish wish, Precondition from) {
        setups.lock(partner);
        DropSettings before = setups.of(partner);
        from.check(before.tag(), "");
        refuseWrong(wish, before);
        if (wish.bringsSecret() && !setups.canSeal()) {
            throw Problem.conflict(
                    "no-secrets-key", "This server has no key to keep passwords with (claimtree.secrets.key).");
        }
        write(partner, wish);
        DropSettings after = setups.of(partner);
        List<FieldChange> changes = new ArrayList<>(FieldChange.between(
                CanonicalJson.mapper().valueToTree(before),
                CanonicalJson.mapper().valueToTree(after)));
        if (wish.bringsSecret()) {
            changes.add(new FieldChange("/secret", null, "\"changed\""));
        }
        audit.record(AuditEntry.change(AuditAction.CHANGE, "partner-delivery", partner, changes));
        return after;
    }

    private void refuseWrong(DropWish wish, DropSettings before) {
        List<InputProblem> problems = new ArrayList<>();
        if (wish.password() != null && wish.privateKey() != null) {
            problems.add(new InputProblem("/privateKey", "ONE_SECRET", "Either a password or a private key."));
        } else if (wish.privateKey() != null && !drop.isKey(wish.privateKey())) {
            problems.add(new InputProblem(
                    "/privateKey",
                    "KEY_FORM",
                    "A private key in PEM or OpenSSH form without a passphrase is expected."));
        }
        boolean same = wish.host().equals(before.host())
                && wish.port().equals(before.port())
                && wish.user().equals(before.user());
        if (!wish.bringsSecret() && !same) {
            // Who points at another host must not get what was meant for the one before.
            problems.add(new InputProblem(
                    "/password",
                    "SECRET_NEEDED",
                    "For another host, port or user, type the password or the key again."));
        }
        if (Boolean.TRUE.equals(wish.automatic()) && wish.hostKey() == null) {
            problems.add(new InputProblem(
                    "/automatic", "HOST_KEY_NEEDED", "First try the connection and confirm the key of the host."));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }

    private void write(String partner, DropWish wish) {
        sql.run(h -> h.createUpdate("insert into claims.partner_delivery as d (partner, host, port, login, folder,"
                        + " host_key, sign_in, secret, automatic_since, version, changed_by, changed_at) values (:partner,"
                        + " :host, :port, :user, :folder, :key, :signIn, :secret, case when :automatic then cast(:now as timestamptz) end, 1,"
                        + " :by, :now) on conflict (partner) do update set host = :host, port = :port, login = :user,"
                        + " folder = :folder, host_key = :key,"
                        + " sign_in = case when :fresh then :signIn else d.sign_in end,"
                        + " secret = case when :fresh then :secret else d.secret end,"
                        + " automatic_since = case when :automatic then coalesce(d.automatic_since, cast(:now as timestamptz)) end,"
                        + " version = d.version + 1, changed_by = :by, changed_at = :now")
                .bind("partner", partner)
                .bind("host", wish.host())
                .bind("port", wish.port())
                .bind("user", wish.user())
                .bind("folder", wish.folder())
                .bind("key", wish.hostKey())
                .bind("fresh", wish.bringsSecret())
                .bind("signIn", wish.signIn().name())
                .bind("secret", wish.bringsSecret() ? setups.seal(partner, wish.secret()) : "")
                .bind("automatic", wish.automatic())
                .bind("by", actor.name())
                .bind("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .execute());
    }
}
