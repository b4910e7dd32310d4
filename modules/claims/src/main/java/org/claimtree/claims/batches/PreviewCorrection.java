package org.claimtree.claims.batches;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.claimtree.claimdoc.SnapshotJson;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.claims.drafts.ClaimDesk;
import org.claimtree.claims.life.ClaimRow;
import org.claimtree.identity.AuditAction;
import org.claimtree.kernel.Finding;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claim beside the one that would replace or void it, before anything is sent. */
@ApplicationScoped
public class PreviewCorrection {
    private Sql sql;
    private CorrectionDesk desk;
    private Corrections corrections;
    private CreateBatch.Who who;

    /** For the container. */
    protected PreviewCorrection() {}

    @Inject
    public PreviewCorrection(Sql sql, CorrectionDesk desk, Corrections corrections, CreateBatch.Who who) {
        this.sql = sql;
        this.desk = desk;
        this.corrections = corrections;
        this.who = who;
    }

    /**
     * @param obstacle why it is not sent as the claim stands; left out where it may be
     * @param before the claim as it went out
     * @param after the one that would go out now; left out when all its charges were taken back
     * @param findings what stands against it
     */
    @Schema(name = "ClaimCorrectionPreview")
    public record Preview(String obstacle, Shown before, Shown after, List<Finding> findings) {}

    /**
     * A claim as it goes out.
     *
     * @param snapshot as text
     */
    @Schema(name = "ShownClaim")
    public record Shown(@JsonRawValue String snapshot) {}

    /**
     * @throws Problem 404
     */
    @Transactional
    public Preview preview(String number, Frequency frequency) {
        return sql.query(h -> {
            ClaimRow original = ClaimRow.lock(h, List.of(number), who.access()).stream()
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound("This claim"));
            ClaimDesk.AsOf asOf = desk.asOf(desk.revision(), who.now());
            ClaimDraft draft = corrections.draft(h, original, frequency, asOf).orElse(null);
            who.access().trace(AuditAction.READ, "claim", List.of(number), List.of(original.client()));
            return new Preview(
                    corrections.obstacle(original, frequency, asOf.master()).orElse(null),
                    new Shown(SnapshotJson.write(
                            Corrections.Stored.read(h, original.id()).snapshot())),
                    draft == null ? null : new Shown(SnapshotJson.write(draft.snapshot())),
                    draft == null ? List.of() : draft.findings());
        });
    }
}
