package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claimdoc.SnapshotJson;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.claims.assembly.ClaimNumbers;
import org.claimtree.claims.drafts.ClaimDesk;
import org.claimtree.claims.drafts.PracticeDate;
import org.claimtree.claims.life.ClaimRow;
import org.claimtree.identity.AuditAction;
import org.claimtree.kernel.Finding;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/**
 * A claim beside what the same claim would say today: its charges as they are now, at the newest revision. Nothing is
 * frozen and nothing is sent; to send it, the claim is corrected or billed anew.
 */
@ApplicationScoped
public class PreviewToday {
    private Sql sql;
    private CorrectionDesk desk;
    private Corrections corrections;
    private ClaimDesk renderers;
    private CreateBatch.Who who;

    /** For the container. */
    protected PreviewToday() {}

    @Inject
    public PreviewToday(
            Sql sql, CorrectionDesk desk, Corrections corrections, ClaimDesk renderers, CreateBatch.Who who) {
        this.sql = sql;
        this.desk = desk;
        this.corrections = corrections;
        this.renderers = renderers;
        this.who = who;
    }

    /**
     * A claim as it would be today.
     *
     * @param id of the claim
     * @param at when it was looked at, on the practice's clock
     * @param revision newest
     * @param before snapshot of what went out, as text
     * @param after under the claim's own number; null when it would be none, or more than one
     * @param obstacle why no form is printed of it, or null
     * @param findings what stands against it
     */
    public record Made(
            UUID id,
            UUID client,
            LocalDateTime at,
            long revision,
            String before,
            ClaimSnapshot after,
            String obstacle,
            List<Finding> findings) {}

    /**
     * @throws Problem 404
     */
    public PreviewCorrection.Preview preview(String number) {
        Made made = make(number);
        who.access().trace(AuditAction.READ, "claim", List.of(number), List.of(made.client()));
        return new PreviewCorrection.Preview(
                made.obstacle(),
                new PreviewCorrection.Shown(made.before()),
                made.after() == null ? null : new PreviewCorrection.Shown(SnapshotJson.write(made.after())),
                made.findings());
    }

    /**
     * The same for whoever prints it; leaves no trace.
     *
     * @throws Problem 404
     */
    public Made make(String number) {
        return sql.query(h -> {
            ClaimRow claim = ClaimRow.find(h, number, who.access()).orElseThrow(() -> Problem.notFound("This claim"));
            long revision = desk.revision();
            Instant now = who.now();
            ClaimDesk.AsOf asOf = desk.asOf(revision, now);
            List<ClaimDraft> drafts = corrections.today(h, claim, asOf);
            Optional<ClaimDraft> only =
                    drafts.stream().filter(draft -> drafts.size() == 1).findFirst();
            List<Finding> findings = new ArrayList<>();
            drafts.forEach(draft -> findings.addAll(draft.findings()));
            List<Finding> onPaper = only.map(
                            draft -> renderers.renderer(Medium.PAPER).check(draft.snapshot()))
                    .orElse(List.of());
            onPaper.stream().filter(finding -> !findings.contains(finding)).forEach(findings::add);
            return new Made(
                    claim.id(),
                    claim.client(),
                    PracticeDate.at(now, asOf.master()),
                    revision,
                    SnapshotJson.write(Corrections.Stored.read(h, claim.id()).snapshot()),
                    only.map(draft -> ClaimNumbers.numbered(draft.snapshot(), number))
                            .orElse(null),
                    obstacle(drafts.size(), onPaper),
                    findings);
        });
    }

    private static String obstacle(int claims, List<Finding> onPaper) {
        if (claims == 0) {
            return "All charges of the claim were taken back: today there would be none.";
        } else if (claims > 1) {
            return "Its lines do not share one claim any more: today they would go on %d claims.".formatted(claims);
        }
        return onPaper.stream().anyMatch(Finding::holds)
                ? "With today's data something is missing that the form needs: see what stands against it."
                : null;
    }
}
