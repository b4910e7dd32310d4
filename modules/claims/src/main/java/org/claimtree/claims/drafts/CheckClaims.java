package org.claimtree.claims.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.assembly.AnsweredClaim;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.claims.edits.Past;
import org.claimtree.clients.Client;
import org.claimtree.clients.Clients;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.identity.AuditAction;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.Charges;
import org.claimtree.platform.RevisionLog;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Scrubs open charges: assembles them into drafts as of now and stores each as ready or held. What was mended since the
 * last check is ready after this one.
 */
@ApplicationScoped
public class CheckClaims {
    private Sql sql;
    private RevisionLog log;
    private MasterDataLog masterData;
    private ClaimDesk desk;
    private Sources sources;
    private Clock clock;

    /** Where clients and charges are read and drafts are kept, and who may do that for all of them. */
    @ApplicationScoped
    public static class Sources {
        private Clients clients;
        private Charges charges;
        private DraftRows drafts;
        private ReadPast past;
        private ReadAnswered answered;
        private ClaimAccess access;

        /** For the container. */
        protected Sources() {}

        @Inject
        public Sources(
                Clients clients,
                Charges charges,
                DraftRows drafts,
                ReadPast past,
                ReadAnswered answered,
                ClaimAccess access) {
            this.clients = clients;
            this.charges = charges;
            this.drafts = drafts;
            this.past = past;
            this.answered = answered;
            this.access = access;
        }

        /** Charges by client, clients and charges in the given order of clients. */
        public Map<Client, List<Charge>> byClient(List<UUID> clientIds, List<UUID> chargeIds) {
            Map<UUID, Client> known = clients.byIds(clientIds);
            Map<UUID, List<Charge>> byClient =
                    charges.forClaims(chargeIds).stream().collect(Collectors.groupingBy(Charge::client));
            Map<Client, List<Charge>> result = new LinkedHashMap<>();
            clientIds.stream()
                    .distinct()
                    .forEach(id -> result.put(known.get(id), byClient.getOrDefault(id, List.of())));
            return result;
        }

        /** What is known of clients beside these charges. */
        public Past past(ClaimDesk.AsOf asOf, Map<Client, List<Charge>> open) {
            return past.of(asOf, open);
        }

        /**
         * Claims that their payers answered, by client.
         *
         * @param follows numbers of such claims by charge
         */
        public Map<UUID, List<AnsweredClaim>> answered(Map<UUID, String> follows) {
            return answered.of(follows);
        }

        /** The answered claim that a claim to a further payer follows. */
        public Map<UUID, List<AnsweredClaim>> followedBy(String number) {
            return answered.followedBy(number);
        }

        /** Who may do it. */
        public ClaimAccess access() {
            return access;
        }

        /** Where drafts are kept. */
        public DraftRows drafts() {
            return drafts;
        }
    }

    /** For the container. */
    protected CheckClaims() {}

    @Inject
    public CheckClaims(
            Sql sql, RevisionLog log, MasterDataLog masterData, ClaimDesk desk, Sources sources, Clock clock) {
        this.sql = sql;
        this.log = log;
        this.masterData = masterData;
        this.desk = desk;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * What a check found.
     *
     * @param revision as of which
     * @param ready drafts that may go
     * @param held drafts that may not
     */
    @Schema(name = "CheckResult")
    public record Result(long revision, int ready, int held) {}

    /**
     * @throws org.claimtree.platform.Problem 403 for who does not see every client
     */
    @Transactional
    public Result check(ClaimFilter filter) {
        sources.access().demandAll();
        // Before it is read what is open: a batch that freezes meanwhile forgets the drafts written here.
        sources.drafts().lock();
        Instant now = clock.instant();
        long revision = log.current();
        MasterData master = masterData.asOf(revision);
        LocalDate today = PracticeDate.at(now, master).toLocalDate();
        List<Open> open = sql.query(h -> OpenCharges.bind(
                        h.createQuery(OpenCharges.CHECKED + " order by client_ref, charge"), filter, master, today)
                .map((row, ctx) -> new Open(
                        row.getObject("client", UUID.class),
                        row.getObject("charge", UUID.class),
                        row.getString("follows")))
                .list());
        ClaimDesk.AsOf asOf = desk.asOf(revision, today);
        List<ClaimDraft> drafts = new ArrayList<>();
        List<UUID> charges = open.stream().map(Open::charge).toList();
        List<UUID> clients = open.stream().map(Open::client).toList();
        Map<Client, List<Charge>> byClient = sources.byClient(clients, charges);
        Past past = sources.past(asOf, byClient);
        Map<UUID, String> follows = open.stream()
                .filter(one -> one.follows() != null)
                .collect(Collectors.toMap(Open::charge, Open::follows));
        Map<UUID, List<AnsweredClaim>> answered = sources.answered(follows);
        byClient.forEach((client, own) -> {
            // What waits holds only itself: it shares no draft with what may go.
            own.stream()
                    .filter(charge -> !follows.containsKey(charge.id()))
                    .collect(Collectors.partitioningBy(charge ->
                            charge.claiming().isHeld(today) || past.sent().corrects(charge.id())))
                    .forEach((waits, alike) -> drafts.addAll(asOf.drafts(client, alike, past)));
            answered.getOrDefault(client.id(), List.of())
                    .forEach(claim -> drafts.addAll(asOf.drafts(client, claim, past, null)));
        });
        sources.drafts().forgetClosed(master, today, now);
        sources.drafts().forget(charges);
        sources.drafts().add(drafts, new DraftRows.Occasion(revision, now, null, asOf.master()));
        sources.access().trace(AuditAction.CHANGE, "claim-draft", List.of(), List.of());
        int held = (int) drafts.stream().filter(ClaimDraft::isHeld).count();
        return new Result(revision, drafts.size() - held, held);
    }

    private record Open(UUID client, UUID charge, String follows) {}
}
