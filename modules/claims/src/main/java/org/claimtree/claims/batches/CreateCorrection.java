package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.claims.drafts.ClaimDesk;
import org.claimtree.claims.drafts.OpenCharges;
import org.claimtree.claims.life.ClaimRow;
import org.claimtree.identity.AuditAction;
import org.claimtree.kernel.Finding;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/** Creates a batch of one claim that replaces or voids another; it is built after the commit, as all batches are. */
@ApplicationScoped
public class CreateCorrection {
    private Sql sql;
    private CorrectionDesk desk;
    private Corrections corrections;
    private CreateBatch.Who who;
    private Event<BatchCreated> created;

    /** For the container. */
    protected CreateCorrection() {}

    @Inject
    public CreateCorrection(
            Sql sql, CorrectionDesk desk, Corrections corrections, CreateBatch.Who who, Event<BatchCreated> created) {
        this.sql = sql;
        this.desk = desk;
        this.corrections = corrections;
        this.who = who;
        this.created = created;
    }

    /**
     * What is wanted.
     *
     * @param frequency REPLACEMENT or VOID
     * @param reason in words
     */
    public record Wish(Frequency frequency, String reason) {}

    /**
     * @throws Problem 403 for who does not see every client; 404; 409 when the claim is not corrected as it stands; 422 with
     *     the findings that hold the claim
     */
    @Transactional
    public UUID create(String number, Wish wish) {
        who.access().demandAll();
        UUID batch = UUID.randomUUID();
        sql.run(h -> {
            OpenCharges.lockChoice(h);
            ClaimRow original = ClaimRow.lock(h, List.of(number), who.access()).stream()
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound("This claim"));
            Instant now = who.now().truncatedTo(ChronoUnit.SECONDS);
            long revision = desk.revision();
            ClaimDesk.AsOf asOf = desk.asOf(revision, now);
            refuse(h, original, wish, asOf);
            ClaimDraft draft = corrections
                    .draft(h, original, wish.frequency(), asOf)
                    .orElseThrow(() -> Problem.conflict(
                            "nothing-to-replace", "All charges of the claim were taken back: void it instead."));
            refuseHeld(draft);
            insert(h, new Pinned(batch, revision, now), original.id(), wish);
            lay(h, batch, original, Corrections.charges(h, original.id(), wish.frequency()));
            who.access()
                    .trace(
                            AuditAction.CREATE,
                            "claim-batch",
                            List.of(batch.toString(), number),
                            List.of(original.client()));
        });
        created.fire(new BatchCreated(batch));
        return batch;
    }

    private void refuse(Handle h, ClaimRow original, Wish wish, ClaimDesk.AsOf asOf) {
        corrections.obstacle(original, wish.frequency(), asOf.master()).ifPresent(sentence -> {
            throw Problem.conflict("claim-state", sentence);
        });
        boolean underWay = h.createQuery("select exists (select 1 from claims.batch where original = :claim"
                        + " and status in ('BUILDING', 'VERIFYING', 'FAILED'))")
                .bind("claim", original.id())
                .mapTo(Boolean.class)
                .one();
        if (underWay) {
            throw Problem.conflict("correction-under-way", "A correction of the claim is being built.");
        }
    }

    private static void refuseHeld(ClaimDraft draft) {
        if (draft.isHeld()) {
            List<InputProblem> problems = new ArrayList<>();
            draft.findings().stream()
                    .filter(Finding::holds)
                    .forEach(finding -> problems.add(new InputProblem("", finding.code(), finding.text())));
            throw Problem.invalid(problems);
        }
    }

    /** What the new batch pins. */
    private record Pinned(UUID batch, long revision, Instant at) {}

    private void insert(Handle h, Pinned pinned, UUID original, Wish wish) {
        h.createUpdate("insert into claims.batch (id, status, filter, revision, at, actor, original, frequency, reason)"
                        + " values (:id, 'BUILDING', :filter, :revision, :at, :actor, :original, :frequency, :reason)")
                .bind("id", pinned.batch())
                .bind("filter", CanonicalJson.write(ClaimFilter.ALL))
                .bind("revision", pinned.revision())
                .bind("at", OffsetDateTime.ofInstant(pinned.at(), ZoneOffset.UTC))
                .bind("actor", who.name())
                .bind("original", original)
                .bind("frequency", wish.frequency().name())
                .bind("reason", wish.reason())
                .execute();
    }

    private static void lay(Handle h, UUID batch, ClaimRow original, Collection<UUID> charges) {
        h.createUpdate("insert into claims.batch_charge (batch, position, charge, client, partner)"
                        + " select :batch, n.place, n.charge, :client, ''"
                        + " from unnest(:charges) with ordinality as n(charge, place)")
                .bind("batch", batch)
                .bind("client", original.client())
                .bindArray("charges", UUID.class, charges)
                .execute();
    }
}
