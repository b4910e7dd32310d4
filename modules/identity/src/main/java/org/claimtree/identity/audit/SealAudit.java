package org.claimtree.identity.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/**
 * Puts committed rows of the audit trail under a seal: one block behind the last. A row whose transaction took long lands
 * in a later block than rows with higher ids; what counts is that it lands in one.
 */
@ApplicationScoped
public class SealAudit {
    /** Rows of a block at the most: bounds the memory. */
    static final int ROWS = 5000;

    /** Lets one server at a time seal. */
    private static final long LOCK = 0x41756469745365L;

    private Sql sql;
    private Clock clock;

    /** For the container. */
    protected SealAudit() {}

    @Inject
    public SealAudit(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Seals what there is, up to one block.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean next() {
        return sql.query(h -> isOurTurn(h) && seal(h) == ROWS);
    }

    private static boolean isOurTurn(Handle h) {
        return h.createQuery("select pg_try_advisory_xact_lock(:key)")
                .bind("key", LOCK)
                .mapTo(Boolean.class)
                .one();
    }

    private int seal(Handle h) {
        List<AuditRow> rows = h.createQuery("select " + AuditRow.COLUMNS
                        + " from identity.audit a where a.block is null order by a.id limit :limit")
                .bind("limit", ROWS)
                .map((row, ctx) -> AuditRow.of(row))
                .list();
        if (!rows.isEmpty()) {
            Link last = h.createQuery("select number, hash from identity.audit_block order by number desc limit 1")
                    .map((row, ctx) -> new Link(row.getLong("number"), row.getString("hash")))
                    .findOne()
                    .orElse(new Link(0, AuditBlock.START));
            store(
                    h,
                    AuditBlock.sealing(
                            rows,
                            last.number() + 1,
                            last.hash(),
                            clock.instant().truncatedTo(ChronoUnit.MICROS)));
        }
        return rows.size();
    }

    private static void store(Handle h, AuditBlock block) {
        var insert = h.createUpdate("insert into identity.audit_block (number, sealed_at, ids, digests, hash, previous)"
                + " values (:number, :sealedAt, :ids, :digests, :hash, :previous)");
        block.bind(insert);
        insert.execute();
        h.createUpdate("update identity.audit set block = :number where id = any(:ids)")
                .bind("number", block.number())
                .bindArray("ids", Long.class, block.rows().ids())
                .execute();
    }

    private record Link(long number, String hash) {}
}
