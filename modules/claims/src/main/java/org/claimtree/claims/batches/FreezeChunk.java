package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
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
import org.claimtree.directory.TradingPartner;
import org.claimtree.invoicing.Charge;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/**
 * One step of building a batch, one transaction: the next clients' charges are assembled as of the pinned revision; what
 * is ready is frozen as one transaction set and as forms, what is held goes into drafts. Killed anywhere, nothing of the
 * step has happened; done, it is not done again.
 */
@ApplicationScoped
public class FreezeChunk {
    /** Charges read at once: bounds the memory of a batch of any size. */
    private static final int CHARGES = 4000;

    private static final int CLIENTS_AT_ONCE = 64;

    private Sql sql;
    private MasterDataLog masterData;
    private ClaimDesk desk;
    private CheckClaims.Sources sources;
    private FrozenSets frozen;
    private FreezeCorrection correcting;

    /** For the container. */
    protected FreezeChunk() {}

    @Inject
    public FreezeChunk(
            Sql sql,
            MasterDataLog masterData,
            ClaimDesk desk,
            CheckClaims.Sources sources,
            FrozenSets frozen,
            FreezeCorrection correcting) {
        this.sql = sql;
        this.masterData = masterData;
        this.desk = desk;
        this.sources = sources;
        this.frozen = frozen;
        this.correcting = correcting;
    }

    /**
     * Does the next step.
     *
     * @return whether there was anything left to do
     */
    @Transactional
    public boolean next(UUID batchId) {
        return sql.query(h -> {
            BatchRow batch = BatchRow.lock(h, batchId);
            List<Chosen> chosen = batch.isBuilding() ? chosen(h, batchId) : List.of();
            if (chosen.isEmpty()) {
                return false;
            }
            if (batch.correction() != null) {
                correcting.work(h, batch);
            } else {
                work(h, batch, chosen);
            }
            return true;
        });
    }

    private void work(Handle h, BatchRow batch, List<Chosen> chosen) {
        LocalDateTime at = PracticeDate.at(batch.at(), masterData.asOf(batch.revision()));
        ClaimDesk.AsOf asOf = desk.asOf(batch.revision(), at.toLocalDate());
        String partnerRef = chosen.get(0).partner();
        TradingPartner partner =
                asOf.master().partner(partnerRef, at.toLocalDate()).orElse(null);
        var electronic = new FrozenSets.Destination(Medium.ELECTRONIC, partnerRef, partner, at);
        int room = partner == null ? Integer.MAX_VALUE : frozen.room(h, batch, electronic);

        Sorted sorted = sort(h, asOf, chosen, room);
        sources.drafts().forget(sorted.charges());
        sources.drafts()
                .add(sorted.held(), new DraftRows.Occasion(batch.revision(), batch.at(), batch.id(), asOf.master()));
        frozen.freeze(h, batch, electronic, sorted.ready());
        frozen.freeze(h, batch, FrozenSets.Destination.paper(at), sorted.paper());
        mark(h, batch.id(), "FROZEN", charges(sorted.ready()));
        mark(h, batch.id(), "FROZEN", charges(sorted.paper()));
        mark(h, batch.id(), "HELD", charges(sorted.held()));
        mark(h, batch.id(), "GONE", sorted.gone());
    }

    /** Assembles client by client until the set is full; claims that no longer fit are assembled again next time. */
    private Sorted sort(Handle h, ClaimDesk.AsOf asOf, List<Chosen> chosen, int room) {
        List<UUID> ids = chosen.stream().map(Chosen::client).toList();
        Map<Client, List<Charge>> byClient =
                sources.byClient(ids, chosen.stream().map(Chosen::charge).toList());
        Past past = sources.past(asOf, byClient);
        Work work = new Work(
                asOf,
                past,
                answered(h, chosen),
                chosen.stream()
                        .filter(one -> one.follows() != null)
                        .map(Chosen::charge)
                        .collect(Collectors.toSet()));
        Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new LinkedHashSet<>());
        List<Map.Entry<Client, List<Charge>>> clients = List.copyOf(byClient.entrySet());
        for (int from = 0; from < clients.size() && sorted.ready().size() < room; from += CLIENTS_AT_ONCE) {
            var some = clients.subList(from, Math.min(clients.size(), from + CLIENTS_AT_ONCE));
            // Most of the work of a step, and pure: on all cores.
            List<List<ClaimDraft>> drafts = some.parallelStream()
                    .map(entry -> work.drafts(entry.getKey(), entry.getValue()))
                    .toList();
            for (int i = 0; i < some.size() && sorted.ready().size() < room; i++) {
                some.get(i).getValue().forEach(charge -> sorted.gone().add(charge.id()));
                drafts.get(i).stream()
                        .filter(draft ->
                                !leftForAnotherPartner(draft, chosen.get(0).partner(), asOf))
                        .forEach(draft -> sorted.take(draft, room));
            }
        }
        return sorted;
    }

    /** What answered claims leave to next payers; nobody takes an answer back or corrects one until this step is done. */
    private Map<UUID, List<AnsweredClaim>> answered(Handle h, List<Chosen> chosen) {
        Map<UUID, String> follows = chosen.stream()
                .filter(one -> one.follows() != null)
                .collect(Collectors.toMap(Chosen::charge, Chosen::follows));
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

    /** What the drafts of a step are made of. */
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

    /** The next charges of one partner, whole clients only unless a single client has more. */
    private static List<Chosen> chosen(Handle h, UUID batch) {
        List<Chosen> next = h.createQuery("select charge, client, follows, partner from claims.batch_charge"
                        + " where batch = :batch and state = 'NEW' order by position limit :limit")
                .bind("batch", batch)
                .bind("limit", CHARGES + 1)
                .map((row, ctx) -> new Chosen(
                        row.getObject("charge", UUID.class),
                        row.getObject("client", UUID.class),
                        row.getString("follows"),
                        row.getString("partner")))
                .list();
        if (next.isEmpty()) {
            return next;
        }
        String partner = next.get(0).partner();
        List<Chosen> ofPartner =
                next.stream().filter(c -> c.partner().equals(partner)).toList();
        if (next.size() <= CHARGES || ofPartner.size() < next.size()) {
            return ofPartner;
        }
        UUID cut = next.get(CHARGES).client();
        List<Chosen> whole =
                ofPartner.stream().filter(c -> !c.client().equals(cut)).toList();
        return whole.isEmpty() ? chosenOf(h, batch, cut, partner) : whole;
    }

    private static List<Chosen> chosenOf(Handle h, UUID batch, UUID client, String partner) {
        return h.createQuery("select charge, follows from claims.batch_charge where batch = :batch and state = 'NEW'"
                        + " and client = :client and partner = :partner order by position")
                .bind("batch", batch)
                .bind("client", client)
                .bind("partner", partner)
                .map((row, ctx) ->
                        new Chosen(row.getObject("charge", UUID.class), client, row.getString("follows"), partner))
                .list();
    }

    static void mark(Handle h, UUID batch, String state, Collection<UUID> charges) {
        h.createUpdate("update claims.batch_charge set state = :state where batch = :batch and charge = any(:charges)")
                .bind("state", state)
                .bind("batch", batch)
                .bindArray("charges", UUID.class, charges)
                .execute();
    }

    private static Set<UUID> charges(Collection<ClaimDraft> drafts) {
        Set<UUID> charges = new LinkedHashSet<>();
        drafts.forEach(draft -> charges.addAll(draft.charges()));
        return charges;
    }

    /** A charge that the batch is to bill. */
    private record Chosen(UUID charge, UUID client, String follows, String partner) {}

    /**
     * Drafts of a step by what becomes of them.
     *
     * @param gone charges that were taken back, became the client's to pay or left for another partner since they were
     *     chosen: not this batch's any more
     */
    private record Sorted(List<ClaimDraft> ready, List<ClaimDraft> paper, List<ClaimDraft> held, Set<UUID> gone) {
        void take(ClaimDraft draft, int room) {
            gone.removeAll(draft.charges());
            if (draft.isHeld()) {
                held.add(draft);
            } else if (draft.medium() == Medium.PAPER) {
                paper.add(draft);
            } else if (ready.size() < room) {
                ready.add(draft);
            }
        }

        Set<UUID> charges() {
            Set<UUID> all = new LinkedHashSet<>(FreezeChunk.charges(ready));
            all.addAll(FreezeChunk.charges(held));
            all.addAll(FreezeChunk.charges(paper));
            return all;
        }
    }
}
