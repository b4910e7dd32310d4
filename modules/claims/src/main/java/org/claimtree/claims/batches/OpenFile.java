package org.claimtree.claims.batches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.claimdoc.ClaimRenderer;
import org.claimtree.claimdoc.Envelope;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claimdoc.PrintEnvelope;
import org.claimtree.claims.batches.FrozenSets.Destination;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * A file that is being written.
 *
 * @param number 1, 2, 3 … within the batch
 * @param envelope pinned
 * @param parts written so far, without the opening
 * @param claims written so far
 */
record OpenFile(int number, Medium medium, Envelope envelope, int parts, int claims) {
    private static final String COLUMNS = "select file_no, medium, envelope, parts, claims from claims.file";

    /** The newest file of this batch that goes there; the one before it is full. */
    static Optional<OpenFile> find(Handle h, UUID batch, Destination to) {
        return h.createQuery(COLUMNS + " where batch = :batch and medium = :medium"
                        + " and partner is not distinct from :partner order by file_no desc limit 1")
                .bind("batch", batch)
                .bind("medium", to.medium().name())
                .bind("partner", to.ref())
                .map((row, ctx) -> read(row))
                .findOne();
    }

    /** Files of a batch that are not closed yet. */
    static List<OpenFile> all(Handle h, UUID batch) {
        return h.createQuery(COLUMNS + " where batch = :batch and not complete order by file_no")
                .bind("batch", batch)
                .map((row, ctx) -> read(row))
                .list();
    }

    private static OpenFile read(ResultSet row) throws SQLException {
        Medium medium = Medium.valueOf(row.getString("medium"));
        return new OpenFile(
                row.getInt("file_no"),
                medium,
                StoredEnvelope.read(medium, row.getString("envelope")),
                row.getInt("parts"),
                row.getInt("claims"));
    }

    /** Begins the next file of a batch. An interchange takes the next control number of its partner. */
    static OpenFile begin(Handle h, UUID batch, Destination to, ClaimRenderer renderer) {
        Integer control = to.medium() == Medium.ELECTRONIC
                ? Integer.valueOf((int) Counters.take(h, Counters.interchange(to.ref()), 1))
                : null;
        int number = h.createQuery("select coalesce(max(file_no), 0) + 1 from claims.file where batch = :batch")
                .bind("batch", batch)
                .mapTo(Integer.class)
                .one();
        Envelope envelope = control == null ? new PrintEnvelope(to.at()) : Envelopes.of(to.partner(), control, to.at());
        h.createUpdate("insert into claims.file (batch, file_no, medium, partner, control_number, test, name, envelope,"
                        + " parts, claims, complete, verification) values (:batch, :file, :medium, :partner, :control,"
                        + " :test, :name, :envelope, 0, 0, false, :verification)")
                .bind("batch", batch)
                .bind("file", number)
                .bind("medium", to.medium().name())
                .bind("partner", to.ref())
                .bind("control", control)
                .bind("test", to.isTest())
                .bind(
                        "name",
                        control == null
                                ? Envelopes.formsName(batch, number, to.at())
                                : Envelopes.fileName(to.partner(), to.ref(), control, to.at()))
                .bind("envelope", CanonicalJson.write(envelope))
                .bind("verification", to.verifies() ? "PENDING" : "OFF")
                .execute();
        store(h, batch, number, 0, renderer.opening(envelope));
        return new OpenFile(number, to.medium(), envelope, 0, 0);
    }

    /** This file with one more part. */
    OpenFile grown(int moreClaims) {
        return new OpenFile(number, medium, envelope, parts + 1, claims + moreClaims);
    }

    /** Writes down how far the file is. */
    void save(Handle h, UUID batch) {
        h.createUpdate("update claims.file set parts = :parts, claims = :claims"
                        + " where batch = :batch and file_no = :file")
                .bind("parts", parts)
                .bind("claims", claims)
                .bind("batch", batch)
                .bind("file", number)
                .execute();
    }

    /** Collects parts to be stored together. */
    static PreparedBatch parts(Handle h) {
        return h.prepareBatch("insert into claims.file_part (batch, file_no, part_no, bytes, sha256)"
                + " values (:batch, :file, :part, :bytes, :sha256)");
    }

    static void add(PreparedBatch parts, UUID batch, int file, int part, byte[] bytes) {
        parts.bind("batch", batch)
                .bind("file", file)
                .bind("part", part)
                .bind("bytes", bytes)
                .bind("sha256", Fingerprint.of(bytes))
                .add();
    }

    static void store(Handle h, UUID batch, int file, int part, byte[] bytes) {
        PreparedBatch parts = parts(h);
        add(parts, batch, file, part, bytes);
        parts.execute();
    }
}
