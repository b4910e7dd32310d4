package org.claimtree.claims.batches;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.claimtree.claimdoc.SnapshotJson;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.drafts.ClaimDesk;
import org.claimtree.claims.life.ClaimRow;
import org.claimtree.identity.AuditAction;
import org.claimtree.kernel.Finding;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an answered claim would send to the next payer, before anything is sent. */
@ApplicationScoped
public class PreviewNext {
    private Sql sql;
    private CorrectionDesk desk;
    private NextClaims next;
    private CreateBatch.Who who;

    /** For the container. */
    protected PreviewNext() {}

    @Inject
    public PreviewNext(Sql sql, CorrectionDesk desk, NextClaims next, CreateBatch.Who who) {
        this.sql = sql;
        this.desk = desk;
        this.next = next;
        this.who = who;
    }

    /**
     * @param obstacle why nothing goes there as the claim stands; left out where something does
     * @param payer ref of the payer that comes next; left out when no further coverage is valid
     * @param claims as they would go out
     */
    @Schema(name = "NextClaimPreview")
    public record Preview(String obstacle, String payer, List<Shown> claims) {}

    /**
     * A claim as it would go out.
     *
     * @param snapshot as text
     * @param findings what stands against it
     */
    @Schema(name = "ShownNextClaim")
    public record Shown(@JsonRawValue String snapshot, List<Finding> findings) {}

    /**
     * @throws Problem 404
     */
    @Transactional
    public Preview preview(String number) {
        return sql.query(h -> {
            ClaimAccess access = who.access();
            ClaimRow answered = ClaimRow.lock(h, List.of(number), access).stream()
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound("This claim"));
            ClaimDesk.AsOf asOf = desk.asOf(desk.revision(), who.now());
            NextClaims.Wanted wanted = next.of(h, answered, asOf);
            access.trace(AuditAction.READ, "claim", List.of(number), List.of(answered.client()));
            return new Preview(
                    wanted.obstacle(),
                    wanted.payer(),
                    wanted.drafts().stream()
                            .map(draft -> new Shown(SnapshotJson.write(draft.snapshot()), draft.findings()))
                            .toList());
        });
    }
}
