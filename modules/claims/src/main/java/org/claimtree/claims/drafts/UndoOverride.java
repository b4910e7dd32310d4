package org.claimtree.claims.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.Actor;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** Lets an edit count again for a charge that somebody let go in spite of it. */
@ApplicationScoped
public class UndoOverride {
    private Sql sql;
    private HeldCharges held;
    private CheckClaims check;
    private ClaimAccess access;
    private Actor actor;
    private Clock clock;

    /** For the container. */
    protected UndoOverride() {}

    @Inject
    public UndoOverride(Sql sql, HeldCharges held, CheckClaims check, ClaimAccess access, Actor actor, Clock clock) {
        this.sql = sql;
        this.held = held;
        this.check = check;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * The client's charges are checked again. What was sent stays sent.
     *
     * @throws Problem 404; 409 when nobody let the charge go in spite of the edit
     */
    @Transactional
    public CheckClaims.Result undo(UUID charge, EditOverrideEnd end) {
        UUID client = held.client(charge);
        int undone = sql.query(h -> h.createUpdate("update claims.edit_override set undone_by = :by, undone_at = :at"
                        + " where charge = :charge and finding = :finding and undone_at is null")
                .bind("by", actor.name())
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .bind("charge", charge)
                .bind("finding", end.finding())
                .execute());
        if (undone == 0) {
            throw Problem.conflict("not-overridden", "Nobody let this charge go in spite of this edit.");
        }
        access.trace(AuditAction.DELETE, "edit-override", List.of(charge.toString()), List.of(client));
        return check.check(new HeldCharges.About(client, null, List.of(charge)).toCheck());
    }
}
