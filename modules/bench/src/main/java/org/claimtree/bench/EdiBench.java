package org.claimtree.bench;

import java.io.ByteArrayOutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimtree.claimdoc.BillingProvider;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.InterchangeEnvelope;
import org.claimtree.claimdoc.SnapshotJson;
import org.claimtree.edi837p.Edi837pRenderer;
import org.claimtree.kernel.Contact;
import org.claimtree.kernel.EntityName;
import org.jdbi.v3.core.Jdbi;

/** 837P writing and reading back: snapshots in memory to the bytes of transaction sets, and those through all checks. */
final class EdiBench {
    private static final int CLAIMS_PER_SET = 5000;

    /** Small sets for what is measured set by set. */
    private static final int CLAIMS_PER_SMALL_SET = 100;

    /** Written by each writer in all rounds: enough for the compiler to have made of both what it can. */
    private static final int CLAIMS_WRITTEN = 200_000;

    /** Reading back takes many times what writing does. */
    private static final int CLAIMS_READ_BACK = 3000;

    private EdiBench() {}

    static List<Row> rows(boolean quick) {
        Written written = written(quick ? 1_000 : 5_000);
        List<Row> rows = new ArrayList<>();
        Edi837pRenderer renderer = new Edi837pRenderer();
        List<byte[]> sets = writing(renderer, written, rows);
        int claims = sets.size() * CLAIMS_PER_SMALL_SET;
        rows.add(new Verification(renderer, envelope(), sets).row(claims));
        return rows;
    }

    /** What a practice sent; its database is gone before anything is measured. */
    private record Written(List<ClaimSnapshot> claims, byte[] file) {}

    private static Written written(int clients) {
        try (Practice practice = new Practice()) {
            practice.fill(0, clients);
            byte[] file = practice.file(practice.batch(), 1);
            List<ClaimSnapshot> stored = Jdbi.create(practice.owner())
                    .withHandle(h -> h.createQuery("select snapshot from claims.proof")
                            .mapTo(String.class)
                            .map(SnapshotJson::read)
                            .list());
            return new Written(asAssembled(stored), file);
        }
    }

    /** As they come from assembly: claims that the tree answers alike have one billing provider, not equal ones. */
    private static List<ClaimSnapshot> asAssembled(List<ClaimSnapshot> stored) {
        Map<BillingProvider, BillingProvider> answered = new HashMap<>();
        return stored.stream()
                .map(claim -> new ClaimSnapshot(
                        claim.control(),
                        answered.computeIfAbsent(claim.billing(), billing -> billing),
                        claim.insured(),
                        claim.facts(),
                        claim.providers(),
                        claim.lines()))
                .toList();
    }

    /** All that is measured of writing; what is read back afterwards is all that stays in memory. */
    private static List<byte[]> writing(Edi837pRenderer renderer, Written written, List<Row> rows) {
        List<ClaimSnapshot> claims = written.claims();
        BareWriter bare = new BareWriter(written.file());
        double[] least = Timed.least(CLAIMS_WRITTEN / claims.size(), () -> write(renderer, claims), bare::write);
        rows.add(Row.info("claims", claims.size(), "claims"));
        rows.add(Row.info("segments a claim", (double) bare.segments() / claims.size(), "segments"));
        rows.add(Row.info("ours", claims.size() / least[0], "claims/s"));
        rows.add(Row.info("bare StAEDI", claims.size() / least[1], "claims/s"));
        rows.add(Row.atLeast(
                "837P writing", least[1] / least[0], "bare StAEDI writer with its control schema, same segments", 0.7));
        List<ClaimSnapshot> some = claims.subList(0, Math.min(claims.size() / 100 * 100, CLAIMS_READ_BACK));
        rows.add(smallSets(renderer, some));
        return sets(renderer, some);
    }

    private static Row smallSets(Edi837pRenderer renderer, List<ClaimSnapshot> claims) {
        byte[] opening = renderer.opening(envelope());
        byte[] closing = renderer.closing(envelope(), 1);
        PeerWriter peer = new PeerWriter(sets(renderer, claims).stream()
                .map(set -> joined(opening, set, closing))
                .toList());
        double[] least = Timed.least(15, () -> sets(renderer, claims), peer::write);
        double ours = least[0];
        double theirs = least[1];
        String against = "imsweb x12-parser's writer, the same claims at 100 a set; %,d claims/s, ours %,d"
                .formatted(Math.round(claims.size() / theirs), Math.round(claims.size() / ours));
        return Row.atLeast("837P writing, 100 claims a set", theirs / ours, against, 1);
    }

    private static List<byte[]> sets(Edi837pRenderer renderer, List<ClaimSnapshot> claims) {
        List<byte[]> sets = new ArrayList<>();
        for (int from = 0; from < claims.size(); from += CLAIMS_PER_SMALL_SET) {
            List<ClaimSnapshot> some = claims.subList(from, Math.min(claims.size(), from + CLAIMS_PER_SMALL_SET));
            sets.add(renderer.part(envelope(), sets.size() + 1, some));
        }
        return sets;
    }

    private static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            file.writeBytes(piece);
        }
        return file.toByteArray();
    }

    private static void write(Edi837pRenderer renderer, List<ClaimSnapshot> claims) {
        InterchangeEnvelope envelope = envelope();
        renderer.opening(envelope);
        int part = 1;
        for (int from = 0; from < claims.size(); from += CLAIMS_PER_SET) {
            renderer.part(envelope, part++, claims.subList(from, Math.min(claims.size(), from + CLAIMS_PER_SET)));
        }
        renderer.closing(envelope, part - 1);
    }

    private static InterchangeEnvelope envelope() {
        return new InterchangeEnvelope(
                new InterchangeEnvelope.Address("ZZ", "SENDER", "SENDER"),
                new InterchangeEnvelope.Address("ZZ", "RECEIVER", "RECEIVER"),
                new InterchangeEnvelope.Control(1, LocalDateTime.of(2026, 11, 2, 12, 0), true, false),
                InterchangeEnvelope.Separators.USUAL,
                new InterchangeEnvelope.Submitter(
                        EntityName.organization("SENDER"),
                        "SENDER",
                        new Contact("DESK", "4105550100", null, null, null)),
                new InterchangeEnvelope.ReceiverParty("RECEIVER", "RECEIVER"));
    }
}
