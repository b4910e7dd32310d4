package org.claimtree.identity.audit;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimtree.platform.PartsDigest;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * A seal over rows of the audit trail.
 *
 * @param rows ids and digests of the rows, by id
 * @param previous hash of the block before
 */
record AuditBlock(long number, Instant sealedAt, Rows rows, String hash, String previous) {
    /** What the first block follows. */
    static final String START = "0".repeat(64);

    private static final int DIGEST = 32;

    /**
     * @param digests 32 bytes for each id, one behind the other
     */
    record Rows(List<Long> ids, byte[] digests) {
        static Rows of(List<AuditRow> rows) {
            List<Long> ids = new ArrayList<>();
            ByteArrayOutputStream digests = new ByteArrayOutputStream(rows.size() * DIGEST);
            for (AuditRow row : rows) {
                ids.add(row.id());
                digests.writeBytes(row.digest());
            }
            return new Rows(ids, digests.toByteArray());
        }

        boolean digestIs(int index, byte[] digest) {
            int from = index * DIGEST;
            return Arrays.equals(digests, from, from + DIGEST, digest, 0, DIGEST);
        }
    }

    /** The block that seals rows, behind another one. */
    static AuditBlock sealing(List<AuditRow> rows, long number, String previous, Instant now) {
        Rows sealed = Rows.of(rows);
        return new AuditBlock(number, now, sealed, hash(number, now, sealed, previous), previous);
    }

    static AuditBlock of(ResultSet row) throws SQLException {
        return new AuditBlock(
                row.getLong("number"),
                row.getTimestamp("sealed_at").toInstant(),
                new Rows(List.of((Long[]) row.getArray("ids").getArray()), row.getBytes("digests")),
                row.getString("hash"),
                row.getString("previous"));
    }

    void bind(SqlStatement<?> statement) {
        statement
                .bind("number", number)
                .bind("sealedAt", sealedAt)
                .bindArray("ids", Long.class, rows.ids())
                .bind("digests", rows.digests())
                .bind("hash", hash)
                .bind("previous", previous);
    }

    /** Whether the block is what was written. */
    boolean isWhole() {
        return hash.equals(hash(number, sealedAt, rows, previous));
    }

    private static String hash(long number, Instant sealedAt, Rows rows, String previous) {
        PartsDigest digest = new PartsDigest()
                .add(previous)
                .add(Long.toString(number))
                .add(sealedAt.toString())
                .add(Integer.toString(rows.ids().size()));
        rows.ids().forEach(id -> digest.add(Long.toString(id)));
        return digest.add(rows.digests()).hex();
    }
}
