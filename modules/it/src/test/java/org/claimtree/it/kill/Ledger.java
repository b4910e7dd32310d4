package org.claimtree.it.kill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimtree.edi837p.testing.InterchangeVerifier;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.Sql;
import org.claimtree.platform.revision.VerifyRevisions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/** Looks into the database of a home and counts what must not be. */
final class Ledger {
    private final PGSimpleDataSource database;

    Ledger(Path home) throws IOException {
        database = database(home);
    }

    /** The embedded database of a home, as its owner sees it. */
    static PGSimpleDataSource database(Path home) throws IOException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl("jdbc:postgresql://127.0.0.1:"
                + Files.readString(home.resolve("pg-port")).strip() + "/claimtree");
        database.setUser("claimtree_owner");
        database.setPassword(Files.readString(home.resolve("pg-owner-password")).strip());
        return database;
    }

    /**
     * What must all be 0.
     *
     * @param lost charges that a batch chose and that are neither on a live claim nor held
     * @param doubled charges on more than one live claim for a coverage
     * @param numbersReused claim and control numbers that were given twice or left out
     * @param differences files that are not what their rows, hashes and rules say, and broken links of the log
     */
    record Count(long lost, long doubled, long numbersReused, long differences) {
        Count plus(Count other) {
            return new Count(
                    lost + other.lost,
                    doubled + other.doubled,
                    numbersReused + other.numbersReused,
                    differences + other.differences);
        }

        boolean isClean() {
            return lost + doubled + numbersReused + differences == 0;
        }
    }

    Count count() {
        return Jdbi.create(database).withHandle(h -> new Count(lost(h), doubled(h), numbers(h), differences(h)));
    }

    /** How far two lists of lines differ, whatever their order. */
    static long different(List<String> wanted, List<String> there) {
        Set<String> more = new HashSet<>(there);
        wanted.forEach(more::remove);
        Set<String> less = new HashSet<>(wanted);
        there.forEach(less::remove);
        return (long) more.size() + less.size() + Math.abs(there.size() - wanted.size());
    }

    private static long lost(Handle h) {
        return number(
                h,
                "select count(*) from claims.batch_charge b join claims.batch w on w.id = b.batch"
                        + " where b.position > w.done"
                        + " or (b.outcome is null and not exists (select 1 from claims.claim_charge l"
                        + " where l.charge = b.charge and l.live))"
                        + " or (b.outcome = 'HELD' and not exists (select 1 from claims.draft_charge d"
                        + " where d.charge = b.charge))");
    }

    private static long doubled(Handle h) {
        return number(
                        h,
                        "select count(*) from (select charge from claims.claim_charge where live"
                                + " group by charge, coverage having count(*) > 1) d")
                + number(
                        h,
                        "select count(*) from claims.claim_charge l join claims.draft_charge d"
                                + " on d.charge = l.charge and d.coverage = l.coverage where l.live");
    }

    private static long numbers(Handle h) {
        long claims = number(
                h,
                "select coalesce(abs(max(substr(number, 3)::bigint) - count(*)), 0)"
                        + " + count(*) - count(distinct number) from claims.claim");
        long files = number(
                h,
                "select coalesce(sum(gap), 0) from (select abs(max(control_number) - count(*)) as gap"
                        + " from claims.file group by partner) g");
        long counters = number(
                h,
                "select count(*) from claims.counter c where c.value <> case when c.name = 'claim-number'"
                        + " then (select count(*) from claims.claim)"
                        + " else (select count(*) from claims.file where 'interchange:' || partner = c.name) end");
        return claims + files + counters;
    }

    private long differences(Handle h) {
        List<String> wrong = new ArrayList<>();
        for (Map<String, Object> file : h.createQuery("select batch, file_no, parts, complete, sha256 from claims.file")
                .mapToMap()
                .list()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            List<byte[]> parts = h.createQuery(
                            "select bytes from claims.file_part where batch = :batch and file_no = :file order by part_no")
                    .bind("batch", file.get("batch"))
                    .bind("file", file.get("file_no"))
                    .mapTo(byte[].class)
                    .list();
            parts.forEach(bytes::writeBytes);
            if (parts.size() != (Integer) file.get("parts") + 2
                    || !Boolean.TRUE.equals(file.get("complete"))
                    || !Fingerprint.of(bytes.toByteArray()).equals(file.get("sha256"))) {
                wrong.add("file " + file.get("file_no"));
            }
            wrong.addAll(InterchangeVerifier.problems(bytes.toByteArray()));
        }
        Sql sql = new Sql(database);
        boolean broken = !new VerifyRevisions(sql).run().problems().isEmpty();
        return wrong.size() + (broken ? 1 : 0);
    }

    private static long number(Handle h, String sql) {
        return h.createQuery(sql).mapTo(Long.class).one();
    }
}
