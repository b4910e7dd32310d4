package org.claimtree.claims.batches;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.platform.Conditions;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/** Reads batches, their files and their claims. */
@ApplicationScoped
public class ReadBatches {
    private static final String BATCH =
            "select b.id, b.status, b.revision, b.at, b.actor, b.filter, b.replaces, b.incident,"
                    + " count(c.charge) as charges,"
                    + " count(*) filter (where c.position > b.done) as open,"
                    + " count(*) filter (where c.outcome = 'HELD') as held,"
                    + " (select count(*) from claims.claim l where l.batch = b.id) as claims,"
                    + " (select count(*) from claims.draft d where d.batch = b.id and d.status = 'HELD') as held_claims"
                    + " from claims.batch b left join claims.batch_charge c on c.batch = b.id ";

    private Sql sql;
    private ClaimAccess access;

    /** For the container. */
    protected ReadBatches() {}

    @Inject
    public ReadBatches(Sql sql, ClaimAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /**
     * A batch and how far it is.
     *
     * @param status BUILDING, VERIFYING, READY, EMPTY, FAILED or CANCELLED
     * @param revision pinned
     * @param at pinned
     * @param filter which charges it chose, as JSON
     * @param replaces the cancelled batch of which it has what was not taken out, or null
     * @param incident under which the log tells why it failed, or null
     * @param counts progress
     * @param claims claims frozen
     * @param held claims held back
     * @param files complete ones can be downloaded
     */
    public record Batch(
            UUID id,
            String status,
            long revision,
            Instant at,
            String actor,
            String filter,
            UUID replaces,
            String incident,
            Counts counts,
            long claims,
            long held,
            List<File> files) {}

    /**
     * Charges of a batch by state.
     *
     * @param charges chosen
     * @param open still to be done
     * @param held on held claims
     */
    public record Counts(long charges, long open, long held) {}

    /**
     * A file of a batch.
     *
     * @param number 1, 2, 3 … within the batch
     * @param medium ELECTRONIC: an 837P file; PAPER: the text of forms
     * @param partner null on paper
     * @param controlNumber ISA13, null on paper
     * @param complete whether all of it is written
     * @param size bytes, null until complete
     * @param reading what came of reading it back
     */
    public record File(
            int number,
            Medium medium,
            String partner,
            Integer controlNumber,
            boolean test,
            String name,
            int claims,
            boolean complete,
            Long size,
            String sha256,
            Reading reading) {
        /** Whether it may be downloaded. */
        public boolean isReleased() {
            return complete && Set.of("PASSED", "OFF").contains(reading.verification());
        }
    }

    /**
     * What came of reading a finished file back.
     *
     * @param verification PENDING, PASSED, FAILED, or OFF where the partner does not want it
     * @param findings of the first part in which something was found, JSON; else null
     */
    public record Reading(String verification, @JsonRawValue String findings) {}

    /**
     * A batch, for who sees every client.
     *
     * @throws Problem 404
     */
    public Batch batch(UUID id) {
        return find(id).filter(batch -> access.seesBatches()).orElseThrow(() -> Problem.notFound("This batch"));
    }

    private Optional<Batch> find(UUID id) {
        return sql.query(h -> h.createQuery(BATCH + "where b.id = :id group by b.id")
                .bind("id", id)
                .map((row, ctx) -> batch(h, row))
                .findOne());
    }

    /** Some batches, and how many there are. */
    public record Listed(List<Batch> items, long total) {}

    /**
     * The newest batches first, for who sees every client.
     *
     * @param status that they have, or null
     */
    public Listed batches(String status, int offset, int limit) {
        access.demandAll();
        Conditions where = new Conditions().and("b.status = :status", "status", status);
        return sql.query(h -> new Listed(
                where.bind(h.createQuery(BATCH + "where b.id in (select b.id from claims.batch b" + where.sql()
                                + " order by b.at desc, b.id desc offset :offset limit :limit)"
                                + " group by b.id order by b.at desc, b.id desc"))
                        .bind("offset", offset)
                        .bind("limit", limit)
                        .map((row, ctx) -> batch(h, row))
                        .list(),
                where.bind(h.createQuery("select count(*) from claims.batch b" + where.sql()))
                        .mapTo(Long.class)
                        .one()));
    }

    private static Batch batch(Handle h, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Batch(
                id,
                row.getString("status"),
                row.getLong("revision"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("filter"),
                row.getObject("replaces", UUID.class),
                row.getString("incident"),
                new Counts(row.getLong("charges"), row.getLong("open"), row.getLong("held")),
                row.getLong("claims"),
                row.getLong("held_claims"),
                files(h, id));
    }

    private static List<File> files(Handle h, UUID batch) {
        return h.createQuery("select f.*, (select c.findings from claims.part_check c where c.batch = f.batch"
                        + " and c.file_no = f.file_no and c.findings is not null order by c.part_no limit 1) as findings"
                        + " from claims.file f where batch = :batch order by file_no")
                .bind("batch", batch)
                .map((row, ctx) -> new File(
                        row.getInt("file_no"),
                        Medium.valueOf(row.getString("medium")),
                        row.getString("partner"),
                        (Integer) row.getObject("control_number"),
                        row.getBoolean("test"),
                        row.getString("name"),
                        row.getInt("claims"),
                        row.getBoolean("complete"),
                        (Long) row.getObject("size"),
                        row.getString("sha256"),
                        new Reading(row.getString("verification"), row.getString("findings"))))
                .list();
    }

    /** A file that may be downloaded, by its number, for who sees every client. */
    public File file(UUID batch, int number) {
        return notCancelled(batch(batch), number);
    }

    /** The file of a claim that somebody sees, whoever may have the whole file. */
    public File fileOfClaim(UUID batch, int number) {
        return released(find(batch).orElseThrow(), number);
    }

    /** What a cancelled batch made stays here, so that nobody sends it. */
    private static File notCancelled(Batch batch, int number) {
        if (batch.status().equals("CANCELLED")) {
            throw Problem.conflict("batch-cancelled", "The batch was cancelled: its files do not leave any more.");
        }
        return released(batch, number);
    }

    private static File released(Batch batch, int number) {
        Optional<File> found =
                batch.files().stream().filter(f -> f.number() == number).findFirst();
        File file = found.orElseThrow(() -> Problem.notFound("This file"));
        if (!file.complete()) {
            throw Problem.conflict("file-not-complete", "The file is still being built.");
        }
        if (!file.isReleased()) {
            throw file.reading().verification().equals("PENDING")
                    ? Problem.conflict("file-not-verified", "The file is still being read back.")
                    : Problem.conflict(
                            "file-not-valid", "The file does not read back as written; the batch tells more.");
        }
        return file;
    }

    /** The time that a file carries, on the practice's clock. */
    public LocalDateTime writtenAt(UUID batch, int number) {
        return sql.query(h -> h.createQuery(
                        "select medium, envelope from claims.file where batch = :batch and file_no = :file")
                .bind("batch", batch)
                .bind("file", number)
                .map((row, ctx) -> StoredEnvelope.read(
                                Medium.valueOf(row.getString("medium")), row.getString("envelope"))
                        .at())
                .one());
    }

    /** Writes the stored parts of a file one after the other; memory holds one part. */
    public void write(UUID batch, int number, OutputStream out) {
        int parts = sql.query(
                h -> h.createQuery("select count(*) from claims.file_part where batch = :batch and file_no = :file")
                        .bind("batch", batch)
                        .bind("file", number)
                        .mapTo(Integer.class)
                        .one());
        for (int part = 0; part < parts; part++) {
            try {
                out.write(bytes(batch, number, part));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private byte[] bytes(UUID batch, int file, int part) {
        return sql.query(h -> h.createQuery("select bytes from claims.file_part"
                        + " where batch = :batch and file_no = :file and part_no = :part")
                .bind("batch", batch)
                .bind("file", file)
                .bind("part", part)
                .mapTo(byte[].class)
                .one());
    }
}
