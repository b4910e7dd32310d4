package org.claimtree.it.kill;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.claimtree.platform.Fingerprint;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Looks into the database of a home at its only batch, over one connection: how far it is, and what came of it. */
final class BatchLedger implements AutoCloseable {
    /** Date and time in ISA09–10, GS04–05 and BHT04–05: all that differs when the same is built at another time. */
    private static final Pattern TIME =
            Pattern.compile("((?:ISA(?:\\*[^*~]*){8}|GS(?:\\*[^*~]*){3}|BHT(?:\\*[^*~]*){3})\\*)\\d{6,8}\\*\\d{4}\\*");

    private final Handle h;

    BatchLedger(Path home) throws IOException {
        h = Jdbi.create(Ledger.database(home)).open();
    }

    /** Bytes of write-ahead log so far: how far work is whose rows nobody sees yet. */
    long written() {
        return h.createQuery("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint")
                .mapTo(Long.class)
                .one();
    }

    /** How the batch stands; NONE while nobody sees one. */
    String status() {
        return h.createQuery("select coalesce(min(status), 'NONE') from claims.batch")
                .mapTo(String.class)
                .one();
    }

    /** Whether the batch came to its end after a moment. */
    boolean endedAfter(Instant moment) {
        return h.createQuery("select ended_at > :moment from claims.batch")
                .bind("moment", OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                .mapTo(Boolean.class)
                .one();
    }

    /** Claims that were frozen. */
    long claims() {
        return h.createQuery("select count(*) from claims.claim")
                .mapTo(Long.class)
                .one();
    }

    /**
     * The batch, its files with the bytes of each part, its claims with charges and proofs, and what it held: the same lines
     * from the same charges, whenever and however often the server dies.
     */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.addAll(some("'batch', status, filter, revision, incident from claims.batch"));
        lines.addAll(some("'file', file_no, medium, partner, control_number, test, parts, claims, complete, size,"
                + " verification from claims.file"));
        h.createQuery("select file_no, part_no, bytes from claims.file_part order by file_no, part_no")
                .setFetchSize(1)
                .map((row, ctx) -> "part " + row.getInt("file_no") + " " + row.getInt("part_no") + " "
                        + Fingerprint.of(timeless(row.getBytes("bytes"))))
                .forEach(lines::add);
        lines.addAll(some("'claim', k.number, k.file_no, k.part_no, k.position, k.status, k.payer, k.total, c.ref,"
                + " p.revision, p.input_sha256, p.snapshot_sha256, md5(p.provenance) from claims.claim k"
                + " join clients.client c on c.id = k.client join claims.proof p on p.claim = k.id"));
        lines.addAll(some("'charge', x.ref, b.position, b.outcome, k.number, l.line, l.coverage, l.live"
                + " from claims.batch_charge b join invoicing.charge x on x.id = b.charge"
                + " left join claims.claim_charge l on l.charge = x.id left join claims.claim k on k.id = l.claim"));
        lines.addAll(some("'held', x.ref, g.line, g.coverage, d.medium, d.status, d.total, d.finding_codes, d.findings"
                + " from claims.draft d join claims.draft_charge g on g.draft = d.id"
                + " join invoicing.charge x on x.id = g.charge"));
        return lines;
    }

    private List<String> some(String query) {
        int from = query.indexOf(" from ");
        return h.createQuery("select concat_ws(' ', " + query.substring(0, from) + ")" + query.substring(from))
                .mapTo(String.class)
                .list();
    }

    static byte[] timeless(byte[] part) {
        return TIME.matcher(new String(part, ISO_8859_1)).replaceAll("$1").getBytes(ISO_8859_1);
    }

    @Override
    public void close() {
        h.close();
    }
}
