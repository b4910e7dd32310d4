package org.claimtree.iop.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.encounters.PerDiemNotes;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** Accepts a proposal, which is then done at once, or declines it. */
@ApplicationScoped
public class SettleProposal {
    private Sql sql;
    private DayDesk desk;
    private PerDiemNotes notes;
    private RowScopes scopes;
    private AuditTrail audit;

    /** For the container. */
    protected SettleProposal() {}

    @Inject
    public SettleProposal(Sql sql, DayDesk desk, PerDiemNotes notes, RowScopes scopes, AuditTrail audit) {
        this.sql = sql;
        this.desk = desk;
        this.notes = notes;
        this.scopes = scopes;
        this.audit = audit;
    }

    /**
     * Which, and what about it.
     *
     * @param accept false: declined
     */
    public record Wish(UUID id, boolean accept) {}

    private record Open(DayFacts.Key key, String program, Proposal proposal, Count count, UUID note) {}

    /**
     * @throws Problem 404, 409 {@code nothing-proposed}, or what stands against taking the note back
     */
    @Transactional
    public void settle(Wish wish) {
        desk.demand();
        Open open = open(wish);
        if (!wish.accept()) {
            decline(wish, open);
        } else if (open.proposal() == Proposal.VOID) {
            notes.takeBack(open.note(), "The documentation of the day is not enough any more.");
        } else {
            Map<DayFacts.Key, List<Decision>> decided = desk.look(List.of(open.key()), Set.of(open.program()));
            demandBilled(decided.get(open.key()), open.program());
        }
        audit.record(AuditEntry.of(
                AuditAction.CHANGE, "iop-day", List.of(open.key().client().toString())));
    }

    private Open open(Wish wish) {
        ClientScope scope = ClientScope.of(scopes.current());
        Open open = sql.query(h -> scope.bind(
                        h.createQuery("select * from iop.day d where d.id = :id" + scope.onId("d.client"))
                                .bind("id", wish.id()))
                .map((row, ctx) -> new Open(
                        DayRows.key(row),
                        row.getString("program"),
                        row.getString("proposal") == null ? null : Proposal.valueOf(row.getString("proposal")),
                        new Count(row.getInt("lines"), row.getBigDecimal("units"), row.getInt("minutes")),
                        row.getObject("note", UUID.class)))
                .findOne()
                .orElseThrow(() -> Problem.notFound("This day")));
        if (open.proposal() == null) {
            throw Problem.conflict("nothing-proposed", "Nothing is proposed for this day any more.");
        }
        return open;
    }

    private void decline(Wish wish, Open open) {
        sql.run(h -> h.createUpdate("update iop.day set proposal = null, declined = :declined, version = version + 1"
                        + " where id = :id")
                .bind("declined", DayRules.declining(open.proposal(), open.count()))
                .bind("id", wish.id())
                .execute());
    }

    private static void demandBilled(List<Decision> decisions, String program) {
        decisions.stream()
                .filter(decision -> decision.program().ref().equals(program))
                .filter(decision -> decision.outcome() != Outcome.BILLED)
                .findFirst()
                .ifPresent(decision -> {
                    throw Problem.conflict(
                            "day-not-billable", decision.reasons().get(0).sentence());
                });
    }
}
