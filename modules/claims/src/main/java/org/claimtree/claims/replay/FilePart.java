package org.claimtree.claims.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.claimtree.claimdoc.Medium;
import org.jdbi.v3.core.Handle;

/**
 * A part of a file that is replayed next.
 *
 * @param position in the replay
 * @param numbers claims of the part that are replayed
 * @param file to which it belongs
 * @param sha256 of its bytes as they were written
 */
record FilePart(long position, int number, Set<String> numbers, Of file, String sha256) {
    /**
     * @param revision and time of its batch
     * @param parts of the file, without opening and closing
     */
    record Of(UUID batch, int number, Medium medium, String envelope, int parts, long revision, Instant at) {}

    /** How it is named in findings: no name of a file, which the practice may choose. */
    String place() {
        return file.batch() + "/" + file.number() + "/" + number;
    }

    static Optional<FilePart> next(Handle h, UUID replay) {
        return h.createQuery(
                        "select r.position, r.part_no, r.numbers, r.batch, r.file_no, f.medium, f.envelope, f.parts,"
                                + " b.revision, b.at, p.sha256 from claims.replay_part r"
                                + " join claims.batch b on b.id = r.batch"
                                + " join claims.file f on f.batch = r.batch and f.file_no = r.file_no"
                                + " join claims.file_part p on p.batch = r.batch and p.file_no = r.file_no and p.part_no = r.part_no"
                                + " where r.replay = :replay and not r.done order by r.position limit 1")
                .bind("replay", replay)
                .map((row, ctx) -> new FilePart(
                        row.getLong("position"),
                        row.getInt("part_no"),
                        Set.of((String[]) row.getArray("numbers").getArray()),
                        new Of(
                                row.getObject("batch", UUID.class),
                                row.getInt("file_no"),
                                Medium.valueOf(row.getString("medium")),
                                row.getString("envelope"),
                                row.getInt("parts"),
                                row.getLong("revision"),
                                row.getTimestamp("at").toInstant()),
                        row.getString("sha256")))
                .findOne();
    }

    /** All claims of the part in their order, also those that are not replayed: bytes are of all of them. */
    List<StoredClaim> claims(Handle h) {
        return h.createQuery("select c.number, p.engine, p.input, p.input_sha256, p.snapshot, p.provenance"
                        + " from claims.claim c left join claims.proof p on p.claim = c.id"
                        + " where c.batch = :batch and c.file_no = :file and c.part_no = :part order by c.position")
                .bind("batch", file.batch())
                .bind("file", file.number())
                .bind("part", number)
                .map((row, ctx) -> StoredClaim.of(row))
                .list();
    }
}
