package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.SnapshotJson;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.claims.assembly.ClaimInput;
import org.claimtree.claims.drafts.DraftCoverage;
import org.claimtree.clients.Coverage;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.invoicing.Charge;
import org.claimtree.kernel.TimeOrderedIds;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.CopyRows;
import org.claimtree.platform.Fingerprint;
import org.jdbi.v3.core.Handle;

/** Stores frozen claims with their charges and their proof. */
@ApplicationScoped
public class FrozenClaims {
    /** Texts made at once, on all cores: bounds the memory. */
    private static final int PROOFS_AT_ONCE = 256;

    private AuditTrail audit;
    private Clock clock;

    /** For the container. */
    protected FrozenClaims() {}

    @Inject
    public FrozenClaims(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Where a claim stands.
     *
     * @param part of the file
     * @param position within the part
     * @param test claims of a test file count for nothing: their charges stay open
     */
    record Place(int file, int part, int position, boolean test) {}

    void store(Handle h, BatchRow batch, List<Place> places, List<ClaimDraft> drafts, List<ClaimSnapshot> snapshots) {
        Instant now = clock.instant();
        List<UUID> ids = drafts.stream().map(draft -> TimeOrderedIds.at(now)).toList();
        Chain chain = chain(h, batch);
        try (CopyRows claims = new CopyRows(
                h,
                "claims.claim (id, number, batch, file_no, part_no, position, client, coverage, payer, status, total,"
                        + " service_from, service_through, frequency, original, chain, follows)")) {
            for (int i = 0; i < drafts.size(); i++) {
                addClaim(claims.add(ids.get(i)), batch, places.get(i), drafts.get(i), snapshots.get(i))
                        .add(snapshots.get(i).control().frequency().name())
                        .add(chain.original())
                        .add(chain.first())
                        .add(follows(drafts.get(i)))
                        .end();
            }
        }
        try (CopyRows proofs = new CopyRows(
                h,
                "claims.proof (claim, revision, engine, input, input_sha256, snapshot, snapshot_sha256, provenance, findings)")) {
            CompletableFuture<List<Proof>> next = proofs(drafts, snapshots, 0);
            for (int from = 0; from < drafts.size(); from += PROOFS_AT_ONCE) {
                List<Proof> some = next.join();
                next = proofs(drafts, snapshots, from + PROOFS_AT_ONCE);
                for (int i = 0; i < some.size(); i++) {
                    some.get(i).add(proofs.add(ids.get(from + i)), batch.revision());
                }
            }
        }
        try (CopyRows charges = new CopyRows(h, "claims.claim_charge (claim, line, charge, coverage, live)")) {
            for (int i = 0; i < drafts.size(); i++) {
                addCharges(charges, ids.get(i), drafts.get(i), !places.get(i).test());
            }
        }
        audit.record(traces(batch, drafts, snapshots));
    }

    /** The next texts are made while the database takes in the last ones. */
    private static CompletableFuture<List<Proof>> proofs(
            List<ClaimDraft> drafts, List<ClaimSnapshot> snapshots, int from) {
        int to = Math.min(drafts.size(), from + PROOFS_AT_ONCE);
        return CompletableFuture.supplyAsync(() -> IntStream.range(from, to)
                .parallel()
                .mapToObj(i -> Proof.of(drafts.get(i), snapshots.get(i)))
                .toList());
    }

    /** A row for each client with all its claims. The server does it; who asked for the batch is the reason. */
    private static List<AuditEntry> traces(BatchRow batch, List<ClaimDraft> drafts, List<ClaimSnapshot> snapshots) {
        Map<UUID, List<String>> byClient = new LinkedHashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            UUID client = drafts.get(i).input().client().id();
            byClient.computeIfAbsent(
                            client,
                            id -> new ArrayList<>(
                                    List.of(client.toString(), batch.id().toString())))
                    .add(snapshots.get(i).control().claimNumber());
        }
        String reason = "claim batch of " + batch.actor();
        return byClient.values().stream()
                .map(subjects -> new AuditEntry(AuditAction.CREATE, "claim", subjects, List.of(), reason))
                .toList();
    }

    private static CopyRows addClaim(
            CopyRows row, BatchRow batch, Place place, ClaimDraft draft, ClaimSnapshot snapshot) {
        Coverage coverage = DraftCoverage.of(draft);
        return row.add(snapshot.control().claimNumber())
                .add(batch.id())
                .add(place.file())
                .add(place.part())
                .add(place.position())
                .add(draft.input().client().id())
                .add(coverage.id())
                .add(coverage.insurer().payer())
                .add(place.test() ? "TEST" : "BATCHED")
                .add(snapshot.control().total())
                .add(snapshot.lines().get(0).service().from())
                .add(snapshot.lines().stream()
                        .map(line -> line.service().through())
                        .max(LocalDate::compareTo)
                        .orElseThrow());
    }

    private static String follows(ClaimDraft draft) {
        ClaimInput.Before before = draft.input().before();
        return before == null ? null : before.claim();
    }

    /** Where a claim stands in a chain; nulls for an original. */
    private record Chain(UUID original, UUID first) {}

    private static Chain chain(Handle h, BatchRow batch) {
        return batch.correction() == null
                ? new Chain(null, null)
                : h.createQuery("select id, coalesce(chain, id) as first from claims.claim where id = :id")
                        .bind("id", batch.correction().original())
                        .map((row, ctx) ->
                                new Chain(row.getObject("id", UUID.class), row.getObject("first", UUID.class)))
                        .one();
    }

    private static void addCharges(CopyRows rows, UUID id, ClaimDraft draft, boolean live) {
        UUID coverage = DraftCoverage.of(draft).id();
        List<ClaimInput.Line> lines = draft.input().lines();
        for (int i = 0; i < lines.size(); i++) {
            for (Charge charge : lines.get(i).charges()) {
                rows.add(id).add(i + 1).add(charge.id()).add(coverage).add(live).end();
            }
        }
    }

    /** What is kept of a claim, as text with its fingerprints. */
    private record Proof(
            String input, String inputSha, String snapshot, String snapshotSha, String provenance, String findings) {
        static Proof of(ClaimDraft draft, ClaimSnapshot frozen) {
            String input = CanonicalJson.write(draft.input());
            String snapshot = SnapshotJson.write(frozen);
            return new Proof(
                    input,
                    Fingerprint.of(input),
                    snapshot,
                    Fingerprint.of(snapshot),
                    CanonicalJson.write(draft.provenance()),
                    draft.findings().isEmpty() ? null : CanonicalJson.write(draft.findings()));
        }

        void add(CopyRows row, long revision) {
            row.add(revision)
                    .add(ClaimInput.ENGINE)
                    .add(input)
                    .add(inputSha)
                    .add(snapshot)
                    .add(snapshotSha)
                    .add(provenance)
                    .add(findings)
                    .end();
        }
    }
}
