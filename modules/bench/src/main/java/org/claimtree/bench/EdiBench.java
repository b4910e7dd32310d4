package org.claimtree.bench;

import java.io.ByteArrayOutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

    /** Reading back takes many times what writing does. */
    private static final int CLAIMS_READ_BACK = 3000;

    private EdiBench() {}

    static List<Row> rows(boolean quick) {
        int clients = quick ? 1_000 : 5_000;
        try (Practice practice = new Practice()) {
            practice.fill(0, clients);
            UUID batch = practice.batch();
            List<ClaimSnapshot> claims = Jdbi.create(practice.owner())
                    .withHandle(h -> h.createQuery("select snapshot from claims.proof")
                            .mapTo(String.class)
                            .map(SnapshotJson::read)
                            .list());
            BareWriter bare = new BareWriter(practice.file(batch));
            Edi837pRenderer renderer = new Edi837pRenderer();
            double ours = Timed.median(4, 9, () -> write(renderer, claims));
            double least = Timed.median(4, 9, bare::write);
            List<Row> rows = new ArrayList<>(List.of(
                    Row.info("claims", claims.size(), "claims"),
                    Row.info("segments a claim", (double) bare.segments() / claims.size(), "segments"),
                    Row.info("ours", claims.size() / ours, "claims/s"),
                    Row.info("bare StAEDI", claims.size() / least, "claims/s"),
                    Row.atLeast(
                            "837P writing",
                            least / ours,
                            "bare StAEDI writer with its control schema, same segments",
                            0.7)));
            rows.addAll(smallSets(renderer, claims.subList(0, Math.min(claims.size() / 100 * 100, CLAIMS_READ_BACK))));
            return rows;
        }
    }

    private static List<Row> smallSets(Edi837pRenderer renderer, List<ClaimSnapshot> claims) {
        List<byte[]> sets = sets(renderer, claims);
        byte[] opening = renderer.opening(envelope());
        byte[] closing = renderer.closing(envelope(), 1);
        PeerWriter peer = new PeerWriter(
                sets.stream().map(set -> joined(opening, set, closing)).toList());
        double[] least = Timed.least(15, () -> sets(renderer, claims), peer::write);
        double ours = least[0];
        double theirs = least[1];
        String against = "imsweb x12-parser's writer, the same claims at 100 a set; %,d claims/s, ours %,d"
                .formatted(Math.round(claims.size() / theirs), Math.round(claims.size() / ours));
        return List.of(
                Row.atLeast("837P writing, 100 claims a set", theirs / ours, against, 1),
                new Verification(renderer, envelope(), sets).row(claims.size()));
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
