package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claims.assembly.AnsweredClaim;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.claims.drafts.CheckClaims;
import org.claimtree.claims.drafts.ClaimDesk;
import org.claimtree.claims.drafts.DraftCoverage;
import org.claimtree.claims.drafts.DraftRows;
import org.claimtree.claims.drafts.PracticeDate;
import org.claimtree.claims.edits.Past;
import org.claimtree.claims.life.ClaimRow;
import org.claimtree.clients.Client;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.invoicing.Charge;
import org.jdbi.v3.core.Handle;

/** Reads what the charges of a chunk need and assembles their claims, as of the revision that the batch is pinned to. */
@ApplicationScoped
public class AssembleChunk {
    /** Charges read at once: bounds the memory of a batch of any size. */
    private static final int CHARGES = 4000;

    private MasterDataLog masterData;
    private ClaimDesk desk;
    private CheckClaims.Sources sources;
    private int charges;

    /** For the container. */
    protected AssembleChunk() {}

    @Inject
    public AssembleChunk(MasterDataLog masterData, ClaimDesk desk, CheckClaims.Sources sources) {
        this(masterData, desk, sources, CHARGES);
    }

    /** @param charges of a chunk, at most, unless a single client has more */
    public AssembleChunk(MasterDataLog masterData, ClaimDesk desk, CheckClaims.Sources sources, int charges) {
        this.masterData = masterData;
        this.desk = desk;
        this.sources = sources;
        this.charges = charges;
    }

    /** The charges of the next chunk; empty when none is left. */
    List<ChosenCharge> chosen(Handle h, BatchRow batch, long after) {
        return ChosenCharge.next(h, batch.id(), charges, after);
    }

    /** The batch's time on the practice's clock. */
    LocalDateTime at(BatchRow batch) {
        return PracticeDate.at(batch.at(), masterData.asOf(batch.revision()));
    }

    /** Where drafts are kept. */
    DraftRows drafts() {
        return sources.drafts();
    }

    /** @param begin the position behind which the chosen charges stand */
    Chunk chunk(Handle h, BatchRow batch, long begin, List<ChosenCharge> chosen) {
        ClaimDesk.AsOf asOf = desk.asOf(batch.revision(), at(batch).toLocalDate());
        Map<Client, List<Charge>> byClient = sources.byClient(
                chosen.stream().map(ChosenCharge::client).toList(),
                chosen.stream().map(ChosenCharge::charge).toList());
        Map<UUID, String> follows = chosen.stream()
                .filter(one -> one.follows() != null)
                .collect(Collectors.toMap(ChosenCharge::charge, ChosenCharge::follows));
        Work work = new Work(asOf, sources.past(asOf, byClient), answered(h, follows), follows.keySet());
        Chunk chunk = new Chunk(asOf, begin, chosen);
        // Most of the work of a step, and pure: on all cores.
        List.copyOf(byClient.entrySet()).parallelStream()
                .map(entry -> work.drafts(entry.getKey(), entry.getValue()))
                .toList()
                .forEach(drafts -> drafts.stream()
                        .filter(draft -> !leftForAnotherPartner(draft, chunk.partner(), asOf))
                        .forEach(chunk::take));
        return chunk;
    }

    /** What answered claims leave to next payers; nobody takes an answer back or corrects one until this step is done. */
    private Map<UUID, List<AnsweredClaim>> answered(Handle h, Map<UUID, String> follows) {
        if (!follows.isEmpty()) {
            // Charges before claims, as whoever posts or reverses an answer does.
            h.createQuery("select id from invoicing.charge where id = any(:ids) order by id for key share")
                    .bindArray("ids", UUID.class, follows.keySet())
                    .mapTo(UUID.class)
                    .list();
            ClaimRow.lock(
                    h,
                    h.createQuery("select id from claims.claim where number = any(:numbers)")
                            .bindArray("numbers", String.class, follows.values())
                            .mapTo(UUID.class)
                            .list());
        }
        return sources.answered(follows);
    }

    /** What the drafts of a chunk are made of. */
    private record Work(ClaimDesk.AsOf asOf, Past past, Map<UUID, List<AnsweredClaim>> answered, Set<UUID> next) {
        List<ClaimDraft> drafts(Client client, List<Charge> charges) {
            List<Charge> first = charges.stream()
                    .filter(charge -> charge.claiming().isOpen(asOf.today()) && !next.contains(charge.id()))
                    .toList();
            List<ClaimDraft> drafts = new ArrayList<>(asOf.drafts(client, first, past));
            answered.getOrDefault(client.id(), List.of())
                    .forEach(claim -> drafts.addAll(asOf.drafts(client, claim, past, null)));
            return drafts;
        }
    }

    /** A client's coverages may have changed since the charges were chosen: another file is for another batch. */
    private static boolean leftForAnotherPartner(ClaimDraft draft, String partner, ClaimDesk.AsOf asOf) {
        String payer = DraftCoverage.of(draft).insurer().payer();
        return !draft.isHeld()
                && draft.medium() == Medium.ELECTRONIC
                && !CreateBatch.partner(asOf.master(), payer, asOf.today()).equals(partner);
    }
}
