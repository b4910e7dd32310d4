package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.SnapshotJson;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.claims.assembly.ClaimInput;
import org.claimtree.claims.drafts.DraftCoverage;
import org.claimtree.clients.Coverage;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.CanonicalJson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Stores frozen claims with their charges and their proof. */
@ApplicationScoped
public class FrozenClaims {
    /**
     * Where claims stand.
     *
     * @param part transaction set within the file
     * @param test claims of a test file count for nothing: their charges stay open
     */
    record Place(UUID batch, long revision, int file, int part, boolean test) {}

    void store(Handle h, Place place, List<ClaimDraft> drafts, List<ClaimSnapshot> snapshots) {
        PreparedBatch claims = h.prepareBatch("insert into claims.claim (id, number, batch, file_no, part_no, position,"
                + " client, coverage, payer, status, total, service_from, service_through) values (:id, :number,"
                + " :batch, :file, :part, :position, :client, :coverage, :payer, :status, :total, :from, :through)");
        PreparedBatch proofs = h.prepareBatch("insert into claims.proof (claim, revision, engine, input, input_sha256,"
                + " snapshot, snapshot_sha256, provenance) values (:claim, :revision, :engine, :input, :inputSha,"
                + " :snapshot, :snapshotSha, :provenance)");
        PreparedBatch charges = h.prepareBatch("insert into claims.claim_charge (claim, line, charge, coverage, live)"
                + " values (:claim, :line, :charge, :coverage, :live)");
        for (int i = 0; i < drafts.size(); i++) {
            UUID id = UUID.randomUUID();
            ClaimDraft draft = drafts.get(i);
            addClaim(claims, id, place, i + 1, draft, snapshots.get(i));
            addProof(proofs, id, place.revision(), draft, snapshots.get(i));
            addCharges(charges, id, draft, !place.test());
        }
        claims.execute();
        proofs.execute();
        charges.execute();
    }

    private static void addClaim(
            PreparedBatch rows, UUID id, Place place, int position, ClaimDraft draft, ClaimSnapshot snapshot) {
        Coverage coverage = DraftCoverage.of(draft);
        rows.bind("id", id)
                .bind("number", snapshot.control().claimNumber())
                .bind("batch", place.batch())
                .bind("file", place.file())
                .bind("part", place.part())
                .bind("position", position)
                .bind("client", draft.input().client().id())
                .bind("coverage", coverage.id())
                .bind("payer", coverage.insurer().payer())
                .bind("status", place.test() ? "TEST" : "BATCHED")
                .bind("total", snapshot.control().total())
                .bind("from", snapshot.lines().get(0).service().from())
                .bind(
                        "through",
                        snapshot.lines().stream()
                                .map(line -> line.service().through())
                                .max(java.time.LocalDate::compareTo)
                                .orElseThrow())
                .add();
    }

    private static void addProof(PreparedBatch rows, UUID id, long revision, ClaimDraft draft, ClaimSnapshot snapshot) {
        String input = CanonicalJson.write(draft.input());
        String text = SnapshotJson.write(snapshot);
        rows.bind("claim", id)
                .bind("revision", revision)
                .bind("engine", ClaimInput.ENGINE)
                .bind("input", input)
                .bind("inputSha", Fingerprint.of(input))
                .bind("snapshot", text)
                .bind("snapshotSha", Fingerprint.of(text))
                .bind("provenance", CanonicalJson.write(draft.provenance()))
                .add();
    }

    private static void addCharges(PreparedBatch rows, UUID id, ClaimDraft draft, boolean live) {
        UUID coverage = DraftCoverage.of(draft).id();
        List<UUID> charges = draft.charges();
        for (int i = 0; i < charges.size(); i++) {
            rows.bind("claim", id)
                    .bind("line", i + 1)
                    .bind("charge", charges.get(i))
                    .bind("coverage", coverage)
                    .bind("live", live)
                    .add();
        }
    }
}
