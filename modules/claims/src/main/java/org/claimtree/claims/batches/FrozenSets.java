package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.claimdoc.BillingProvider;
import org.claimtree.claimdoc.ClaimRenderer;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.InterchangeEnvelope;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.claims.assembly.ClaimNumbers;
import org.claimtree.claims.drafts.ClaimDesk;
import org.claimtree.directory.TradingPartner;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;
import org.jdbi.v3.core.Handle;

/** Freezes ready claims: gives them numbers, renders their transaction set, and stores bytes and proof together. */
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

    /** Where a set goes: partner and the batch's time on the practice's clock. */
    record Destination(String ref, TradingPartner partner, LocalDateTime at) {}

    /** How many claims the next set of a partner may hold: a full set, or what is left of the open file. */
    int room(Handle h, UUID batch, String ref, TradingPartner partner) {
        int inFile = open(h, batch, ref).map(OpenFile::claims).orElse(0);
        int left = partner.file().maxClaimsPerFile() - inFile;
        return Math.min(
                partner.file().maxClaimsPerSet(),
                left > 0 ? left : partner.file().maxClaimsPerFile());
    }

    void freeze(Handle h, BatchRow batch, Destination to, List<ClaimDraft> ready) {
        ClaimRenderer renderer = desk.renderer(Medium.ELECTRONIC);
        OpenFile file = open(h, batch.id(), to.ref())
                .filter(f -> f.claims() < to.partner().file().maxClaimsPerFile())
                .orElseGet(() -> begin(h, batch.id(), to, renderer));
        List<ClaimDraft> ordered = byBillingProvider(ready);
        long number = Counters.take(h, Counters.CLAIM_NUMBER, ordered.size());
        List<ClaimSnapshot> snapshots = new ArrayList<>();
        for (ClaimDraft draft : ordered) {
            snapshots.add(ClaimNumbers.numbered(draft.snapshot(), ClaimNumbers.number(number++)));
        }
        int part = file.parts() + 1;
        byte[] bytes = renderer.part(file.envelope(), part, snapshots);
        store(h, batch.id(), file.number(), part, bytes);
        h.createUpdate("update claims.file set parts = :part, claims = claims + :n"
                        + " where batch = :batch and file_no = :file")
                .bind("part", part)
                .bind("n", ordered.size())
                .bind("batch", batch.id())
                .bind("file", file.number())
                .execute();
        boolean test = to.partner().test();
        claims.store(
                h, new FrozenClaims.Place(batch.id(), batch.revision(), file.number(), part, test), ordered, snapshots);
    }

    private static OpenFile begin(Handle h, UUID batch, Destination to, ClaimRenderer renderer) {
        int control = (int) Counters.take(h, Counters.interchange(to.ref()), 1);
        InterchangeEnvelope envelope = Envelopes.of(to.partner(), control, to.at());
        int number = h.createQuery("select coalesce(max(file_no), 0) + 1 from claims.file where batch = :batch")
                .bind("batch", batch)
                .mapTo(Integer.class)
                .one();
        h.createUpdate("insert into claims.file (batch, file_no, partner, control_number, test, name, envelope, parts,"
                        + " claims, complete) values (:batch, :file, :partner, :control, :test, :name, :envelope, 0, 0,"
                        + " false)")
                .bind("batch", batch)
                .bind("file", number)
                .bind("partner", to.ref())
                .bind("control", control)
                .bind("test", to.partner().test())
                .bind("name", Envelopes.fileName(to.partner(), to.ref(), control, to.at()))
                .bind("envelope", CanonicalJson.write(envelope))
                .execute();
        store(h, batch, number, 0, renderer.opening(envelope));
        return new OpenFile(number, envelope, 0, 0);
    }

    static void store(Handle h, UUID batch, int file, int part, byte[] bytes) {
        h.createUpdate("insert into claims.file_part (batch, file_no, part_no, bytes, sha256)"
                        + " values (:batch, :file, :part, :bytes, :sha256)")
                .bind("batch", batch)
                .bind("file", file)
                .bind("part", part)
                .bind("bytes", bytes)
                .bind("sha256", Fingerprint.of(bytes))
                .execute();
    }

    /** The partner's newest file of this batch; the one before it is full. */
    private static Optional<OpenFile> open(Handle h, UUID batch, String partner) {
        return h.createQuery("select file_no, envelope, parts, claims from claims.file"
                        + " where batch = :batch and partner = :partner order by file_no desc limit 1")
                .bind("batch", batch)
                .bind("partner", partner)
                .map((row, ctx) -> new OpenFile(
                        row.getInt("file_no"),
                        CanonicalJson.read(row.getString("envelope"), InterchangeEnvelope.class),
                        row.getInt("parts"),
                        row.getInt("claims")))
                .findOne();
    }

    /** Claims of one billing provider stand together (one 2000A loop), else in the order in which they came. */
    private static List<ClaimDraft> byBillingProvider(List<ClaimDraft> ready) {
        Map<BillingProvider, List<ClaimDraft>> groups = new LinkedHashMap<>();
        ready.forEach(draft -> groups.computeIfAbsent(draft.snapshot().billing().party(), b -> new ArrayList<>())
                .add(draft));
        return groups.values().stream().flatMap(List::stream).toList();
    }

    private record OpenFile(int number, InterchangeEnvelope envelope, int parts, int claims) {}
}
