package org.claimtree.claims.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.profiles.FieldKey;

/** Takes back what was decided of claims by hand. What was sent stays sent. */
@ApplicationScoped
public class UndoDecision {
    private DecisionRows rows;
    private DecisionDesk desk;
    private ClaimAccess access;

    /** For the container. */
    protected UndoDecision() {}

    @Inject
    public UndoDecision(DecisionRows rows, DecisionDesk desk, ClaimAccess access) {
        this.rows = rows;
        this.desk = desk;
        this.access = access;
    }

    /**
     * The clients' charges are checked again.
     *
     * @throws Problem 409 when nothing of the kind is in force for any of the charges; 422 for a field that is none
     */
    @Transactional
    public CheckClaims.Result undo(ClaimDecisionEnd end) {
        boolean named = end.kind() != ClaimDecision.Kind.VALUE
                || end.field() != null && FieldKey.of(end.field()).isPresent();
        if (!named) {
            throw Problem.invalid(
                    List.of(new InputProblem("/field", "UNKNOWN_FIELD", "Claims have no field of this name.")));
        }
        List<UUID> clients = rows.clients(end.charges());
        if (rows.end(clients, end.charges(), end.kind().subject(end.field())) == 0) {
            throw Problem.conflict("not-decided", "Nothing of this kind was decided of these charges.");
        }
        access.trace(
                AuditAction.DELETE,
                "claim-decision",
                end.charges().stream().map(UUID::toString).toList(),
                clients);
        return desk.check(clients);
    }
}
