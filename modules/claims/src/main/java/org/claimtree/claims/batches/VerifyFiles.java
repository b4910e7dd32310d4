package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.IntegrityCheck;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/** Holds every part of every file against its fingerprint, and the parts of a finished file against that of the whole. */
@ApplicationScoped
public class VerifyFiles implements IntegrityCheck {
    /** Parts held in memory at once: one may have some megabytes. */
    private static final int PARTS = 2;

    private Sql sql;

    /** For the container. */
    protected VerifyFiles() {}

    @Inject
    public VerifyFiles(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String what() {
        return "claim files";
    }

    /** Within a transaction the parts come one after the other, so that memory stays flat. */
    @Override
    public Outcome run() {
        Findings findings = new Findings();
        sql.run(h -> {
            try (var files = h.createQuery("select batch, file_no, parts, complete, sha256, size from claims.file"
                            + " order by batch, file_no")
                    .setFetchSize(100)
                    .map((row, ctx) -> new Stored(
                            row.getObject("batch", UUID.class),
                            row.getInt("file_no"),
                            row.getInt("parts"),
                            row.getBoolean("complete"),
                            new Whole(row.getString("sha256"), row.getLong("size"))))
                    .iterator()) {
                files.forEachRemaining(file -> check(h, file, findings));
            }
        });
        return findings.outcome(what(), 0);
    }

    private static void check(Handle h, Stored file, Findings findings) {
        findings.count();
        MessageDigest whole = Fingerprint.sha256();
        long size = 0;
        int expected = 0;
        try (var parts = parts(h, file)) {
            while (parts.hasNext()) {
                Part part = parts.next();
                findings.count();
                for (; expected < part.number(); expected++) {
                    findings.add(file.place() + ", part " + expected, "Missing.");
                }
                if (!Fingerprint.of(part.bytes()).equals(part.sha256())) {
                    findings.add(file.place() + ", part " + part.number(), "Not what was written.");
                }
                whole.update(part.bytes());
                size += part.bytes().length;
                expected = part.number() + 1;
            }
        }
        // The opening and, once the file is finished, the closing are parts too.
        for (int last = file.parts() + (file.complete() ? 1 : 0); expected <= last; expected++) {
            findings.add(file.place() + ", part " + expected, "Missing.");
        }
        if (file.complete() && !file.whole().equals(new Whole(HexFormat.of().formatHex(whole.digest()), size))) {
            findings.add(file.place(), "The file as a whole is not what was finished.");
        }
    }

    private static ResultIterator<Part> parts(Handle h, Stored file) {
        return h.createQuery("select part_no, bytes, sha256 from claims.file_part"
                        + " where batch = :batch and file_no = :file order by part_no")
                .bind("batch", file.batch())
                .bind("file", file.number())
                .setFetchSize(PARTS)
                .map((row, ctx) -> new Part(row.getInt("part_no"), row.getBytes("bytes"), row.getString("sha256")))
                .iterator();
    }

    private record Stored(UUID batch, int number, int parts, boolean complete, Whole whole) {
        String place() {
            return "batch " + batch + ", file " + number;
        }
    }

    private record Whole(String sha256, long size) {}

    private record Part(int number, byte[] bytes, String sha256) {}
}
