package org.claimtree.identity.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Iterator;
import org.claimtree.platform.IntegrityCheck;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/** Recomputes the seals of the audit trail over what is stored: names every broken block, and the rows where it can. */
@ApplicationScoped
public class VerifyAudit implements IntegrityCheck {
    /** Blocks, or rows, held in memory at once. */
    private static final int AT_ONCE = 20;

    private Sql sql;

    /** For the container. */
    protected VerifyAudit() {}

    @Inject
    public VerifyAudit(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String what() {
        return "audit trail";
    }

    /** Within a transaction blocks and rows come in parts, so that memory stays flat. */
    @Override
    public Outcome run() {
        Findings findings = new Findings();
        return sql.query(h -> {
            Chain chain = new Chain(h, findings);
            try (var blocks = h.createQuery("select * from identity.audit_block order by number")
                    .setFetchSize(AT_ONCE)
                    .map((row, ctx) -> AuditBlock.of(row))
                    .iterator()) {
                blocks.forEachRemaining(chain::follow);
            }
            withoutBlock(h, findings);
            return findings.outcome(what(), unsealed(h));
        });
    }

    /** Rows that say they are sealed by a block that is not there. */
    private static void withoutBlock(Handle h, Findings findings) {
        try (var rows = h.createQuery("select a.block, count(*) as rows from identity.audit a where a.block is not null"
                        + " and not exists (select 1 from identity.audit_block b where b.number = a.block)"
                        + " group by a.block order by a.block")
                .setFetchSize(AT_ONCE)
                .map((row, ctx) -> row.getLong("block") + ":" + row.getLong("rows"))
                .iterator()) {
            rows.forEachRemaining(found -> findings.add(
                    "block " + found.split(":")[0],
                    "Missing; " + found.split(":")[1] + " rows say that it seals them."));
        }
    }

    private static long unsealed(Handle h) {
        return h.createQuery("select count(*) from identity.audit where block is null")
                .mapTo(Long.class)
                .one();
    }

    /** The blocks in order. */
    private static final class Chain {
        private final Handle h;
        private final Findings findings;
        private long expected = 1;
        private String previous = AuditBlock.START;

        Chain(Handle h, Findings findings) {
            this.h = h;
            this.findings = findings;
        }

        void follow(AuditBlock block) {
            findings.count();
            String name = "block " + block.number();
            if (block.number() != expected) {
                findings.add(
                        block.number() == expected + 1
                                ? "block " + expected
                                : "blocks " + expected + "–" + (block.number() - 1),
                        "Missing.");
            } else if (!block.previous().equals(previous)) {
                findings.add(name, "It does not follow the block before it.");
            }
            if (!block.isWhole()) {
                findings.add(name, "Its hash does not fit: the block is not what was written.");
            }
            rows(block);
            expected = block.number() + 1;
            previous = block.hash();
        }

        private void rows(AuditBlock block) {
            try (var rows = h.createQuery("select " + AuditRow.COLUMNS
                            + " from identity.audit a where a.block = :block order by a.id")
                    .bind("block", block.number())
                    .setFetchSize(AT_ONCE)
                    .map((row, ctx) -> AuditRow.of(row))
                    .iterator()) {
                compare(block, rows);
            }
        }

        /** Both sides come by id. */
        private void compare(AuditBlock block, Iterator<AuditRow> rows) {
            int index = 0;
            while (rows.hasNext()) {
                AuditRow row = rows.next();
                findings.count();
                while (index < block.rows().ids().size() && block.rows().ids().get(index) < row.id()) {
                    missing(block, index++);
                }
                if (index == block.rows().ids().size() || block.rows().ids().get(index) != row.id()) {
                    findings.add(place(block, row.id()), "Added after the block was sealed.");
                } else if (!block.rows().digestIs(index++, row.digest())) {
                    findings.add(place(block, row.id()), "Not what was sealed.");
                }
            }
            while (index < block.rows().ids().size()) {
                missing(block, index++);
            }
        }

        private void missing(AuditBlock block, int index) {
            findings.add(place(block, block.rows().ids().get(index)), "Missing.");
        }

        private static String place(AuditBlock block, long row) {
            return "block " + block.number() + ", row " + row;
        }
    }
}
