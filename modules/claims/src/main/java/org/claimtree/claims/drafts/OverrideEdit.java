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
import org.claimtree.kernel.EditRule;
import org.claimtree.kernel.EditRules;
import org.claimtree.platform.Actor;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/**
 * Lets a charge go in spite of what an edit found, with a reason. It stays with the charge and the coverage that it is
 * sent to, whatever claim it comes on, until it is undone.
 */
@ApplicationScoped
public class OverrideEdit {
    private Sql sql;
    private HeldCharges held;
    private CheckClaims check;
    private ClaimAccess access;
    private Actor actor;
    private Clock clock;

    /** For the container. */
    protected OverrideEdit() {}

    @Inject
    public OverrideEdit(Sql sql, HeldCharges held, CheckClaims check, ClaimAccess access, Actor actor, Clock clock) {
        this.sql = sql;
        this.held = held;
        this.check = check;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Where the finding is of the whole claim, all of its charges are let go. The client's charges are checked again.
     *
     * @throws Problem 404; 409 when the charge is not held by the edit; 422 for an edit that nobody may pass over
     */
    @Transactional
    public CheckClaims.Result override(UUID charge, EditOverrideWish wish) {
        UUID client = held.client(charge);
        if (EditRules.of(wish.finding()).filter(EditRule::byPerson).isEmpty()) {
            throw Problem.invalid(List.of(new InputProblem(
                    "/finding", "EDIT_NOT_OVERRIDABLE", "Nobody may let a claim go in spite of this edit.")));
        }
        if (wish.reason().isBlank()) {
            throw Problem.invalid(List.of(new InputProblem("/reason", "REQUIRED", "Say why.")));
        }
        HeldCharges.About about = held.about(client, charge, wish.finding());
        sql.run(h -> about.charges()
                .forEach(id -> h.createUpdate("insert into claims.edit_override (id, charge, coverage, finding,"
                                + " reason, by_user, at) values (:id, :charge, :coverage, :finding, :reason, :by, :at)"
                                + " on conflict do nothing")
                        .bind("id", UUID.randomUUID())
                        .bind("charge", id)
                        .bind("coverage", about.coverage())
                        .bind("finding", wish.finding())
                        .bind("reason", wish.reason().strip())
                        .bind("by", actor.name())
                        .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .execute()));
        access.trace(
                AuditAction.CREATE,
                "edit-override",
                about.charges().stream().map(UUID::toString).toList(),
                List.of(client));
        return check.check(about.toCheck());
    }
}
