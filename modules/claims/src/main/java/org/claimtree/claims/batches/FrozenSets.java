package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.claimtree.claimdoc.BillingProvider;
import org.claimtree.claimdoc.ClaimRenderer;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.claims.assembly.ClaimNumbers;
import org.claimtree.claims.drafts.ClaimDesk;
import org.claimtree.directory.TradingPartner;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Freezes ready claims: gives them numbers, renders them, and stores bytes and proof together. A part of an electronic
 * file is a transaction set; a part of a print file is the forms of one claim, so that one claim can be printed again.
 */
@ApplicationScoped
public class FrozenSets {
    private ClaimDesk desk;
    private FrozenClaims claims;

    /** For the container. */
    protected FrozenSets() {}

    @Inject
    public FrozenSets(ClaimDesk desk, FrozenClaims claims) {
        this.desk = desk;
        this.claims = claims;
    }

    /**
     * Where a set goes.
     *
     * @param ref of the partner; null on paper
     * @param partner null on paper
     * @param at the batch's time on the practice's clock
     */
    record Destination(Medium medium, String ref, TradingPartner partner, LocalDateTime at) {
        /** Claims of one print file: a stack that one person takes from a printer. */
        private static final int CLAIMS_OF_PRINT_FILE = 1000;

        static Destination paper(LocalDateTime at) {
            return new Destination(Medium.PAPER, null, null, at);
        }

        /** Files of a partner that is still tried out count for nothing. */
        boolean isTest() {
            return partner != null && partner.test();
        }

        boolean verifies() {
            return partner == null || partner.file().verify();
        }

        /** A transaction set holds as many as the partner takes; a form is one claim's. */
        int maxClaimsPerPart() {
            return partner == null ? 1 : partner.file().maxClaimsPerSet();
        }

        int maxClaimsPerFile() {
            return partner == null ? CLAIMS_OF_PRINT_FILE : partner.file().maxClaimsPerFile();
        }
    }

    void freeze(Handle h, BatchRow batch, Destination to, List<ClaimDraft> ready) {
        if (ready.isEmpty()) {
            return;
        }
        ClaimRenderer renderer = desk.renderer(to.medium());
        List<ClaimDraft> ordered = byBillingProvider(ready);
        List<ClaimSnapshot> snapshots = numbered(h, ordered);
        OpenFile file = OpenFile.find(h, batch.id(), to).orElse(null);
        List<FrozenClaims.Place> places = new ArrayList<>();
        List<Rendered> parts = new ArrayList<>();
        int i = 0;
        while (i < ordered.size()) {
            if (file == null || file.claims() >= to.maxClaimsPerFile()) {
                file = OpenFile.begin(h, batch.id(), to, renderer);
            }
            int size = Math.min(
                    Math.min(to.maxClaimsPerPart(), to.maxClaimsPerFile() - file.claims()), ordered.size() - i);
            int part = file.parts() + 1;
            parts.add(Rendered.of(renderer, file, part, snapshots.subList(i, i + size)));
            file = file.grown(size);
            for (int position = 1; position <= size; position++) {
                places.add(new FrozenClaims.Place(file.number(), part, position, to.isTest()));
            }
            i += size;
            if (i == ordered.size() || file.claims() >= to.maxClaimsPerFile()) {
                file.save(h, batch.id());
            }
        }
        claims.store(h, batch, places, ordered, snapshots);
        Rendered.save(h, batch.id(), parts);
    }

    /** A part that is written while the database takes in the claims: neither waits for the other. */
    private record Rendered(int file, int part, CompletableFuture<byte[]> bytes) {
        static Rendered of(ClaimRenderer renderer, OpenFile file, int part, List<ClaimSnapshot> claims) {
            var envelope = file.envelope();
            return new Rendered(
                    file.number(), part, CompletableFuture.supplyAsync(() -> renderer.part(envelope, part, claims)));
        }

        static void save(Handle h, UUID batch, List<Rendered> all) {
            PreparedBatch rows = OpenFile.parts(h);
            for (Rendered one : all) {
                OpenFile.add(rows, batch, one.file(), one.part(), one.written());
            }
            rows.execute();
        }

        private byte[] written() {
            try {
                return bytes.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException own ? own : e;
            }
        }
    }

    private static List<ClaimSnapshot> numbered(Handle h, List<ClaimDraft> drafts) {
        long number = Counters.take(h, Counters.CLAIM_NUMBER, drafts.size());
        List<ClaimSnapshot> snapshots = new ArrayList<>();
        for (ClaimDraft draft : drafts) {
            snapshots.add(ClaimNumbers.numbered(draft.snapshot(), ClaimNumbers.number(number++)));
        }
        return snapshots;
    }

    /** Claims of one billing provider stand together (one 2000A loop), else in the order in which they came. */
    private static List<ClaimDraft> byBillingProvider(List<ClaimDraft> ready) {
        Map<BillingProvider, List<ClaimDraft>> groups = new LinkedHashMap<>();
        ready.forEach(draft -> groups.computeIfAbsent(draft.snapshot().billing().party(), b -> new ArrayList<>())
                .add(draft));
        return groups.values().stream().flatMap(List::stream).toList();
    }
}
