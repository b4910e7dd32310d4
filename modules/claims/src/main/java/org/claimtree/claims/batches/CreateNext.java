package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.drafts.OpenCharges;
import org.claimtree.claims.life.ClaimRow;
import org.claimtree.kernel.Finding;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** Sends what an answered claim leaves to the next payer, as a batch of its own; it is built after the commit. */
@ApplicationScoped
public class CreateNext {
    private Sql sql;
    private CorrectionDesk desk;
    private NextClaims next;
    private CreateBatch.Who who;
    private CreateBatch batches;

    /** For the container. */
    protected CreateNext() {}

    @Inject
    public CreateNext(Sql sql, CorrectionDesk desk, NextClaims next, CreateBatch.Who who, CreateBatch batches) {
        this.sql = sql;
        this.desk = desk;
        this.next = next;
        this.who = who;
        this.batches = batches;
    }

    /**
     * @return the batch
     * @throws Problem 403 for who does not see every client; 404; 409 when nothing goes there as the claim stands; 422 with
     *     the findings that hold it
     */
    @Transactional
    public UUID create(String number) {
        who.access().demandAll();
        List<UUID> charges = sql.query(h -> {
            OpenCharges.lockChoice(h);
            ClaimRow answered = ClaimRow.lock(h, List.of(number), who.access()).stream()
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound("This claim"));
            NextClaims.Wanted wanted = next.of(h, answered, desk.asOf(desk.revision(), who.now()));
            if (wanted.obstacle() != null) {
                throw Problem.conflict("claim-state", wanted.obstacle());
            }
            refuseHeld(wanted);
            return wanted.charges();
        });
        return batches.create(new ClaimFilter(null, null, null, null, null, charges, null), null)
                .batch();
    }

    private static void refuseHeld(NextClaims.Wanted wanted) {
        List<InputProblem> problems = new ArrayList<>();
        wanted.drafts().stream()
                .flatMap(draft -> draft.findings().stream())
                .filter(Finding::holds)
                .forEach(finding -> problems.add(new InputProblem("", finding.code(), finding.text())));
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }
}
