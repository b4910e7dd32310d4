package org.claimtree.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Iterator;
import org.claimtree.platform.IntegrityCheck;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.RevisionHeader;
import org.claimtree.platform.Sql;

/** Recomputes the hash chain of the revision log over what is stored, and names every broken link. */
@ApplicationScoped
public class VerifyRevisions implements IntegrityCheck {
    /** Rows held in memory at once. */
    private static final int ROWS = 200;

    private Sql sql;

    /** For the container. */
    protected VerifyRevisions() {}

    @Inject
    public VerifyRevisions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String what() {
        return "revisions";
    }

    /** Within a transaction the rows come in parts, so that memory stays flat. */
    @Override
    public Outcome run() {
        Chain chain = new Chain();
        sql.run(h -> {
            try (var rows = h.createQuery(
                            "select r.number, r.actor, r.at, r.cause, r.hash, r.previous, e.kind, e.subject,"
                                    + " e.effective, e.content from platform.revision r"
                                    + " left join platform.revision_entry e on e.revision = r.number"
                                    + " order by r.number, e.ordinal")
                    .setFetchSize(ROWS)
                    .map((row, ctx) -> Row.of(row))
                    .iterator()) {
                chain.follow(rows);
            }
        });
        return chain.findings.outcome(what(), 0);
    }

    /** A revision as it stands in the table, with one of its entries, or null when it has none. */
    private record Row(RevisionHeader header, String hash, String previous, RevisionEntry entry) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    new RevisionHeader(
                            row.getLong("number"),
                            row.getString("actor"),
                            row.getTimestamp("at").toInstant(),
                            row.getString("cause")),
                    row.getString("hash"),
                    row.getString("previous"),
                    row.getString("kind") == null
                            ? null
                            : new RevisionEntry(
                                    row.getString("kind"),
                                    row.getString("subject"),
                                    row.getObject("effective", LocalDate.class),
                                    row.getString("content")));
        }
    }

    /** The links in order; a broken one is told once, and those behind it are held against what is stored. */
    private static final class Chain {
        private final Findings findings = new Findings();
        private long expected = 1;
        private String previous = RevisionHash.START;
        private Row current;
        private RevisionHash hash;

        void follow(Iterator<Row> rows) {
            while (rows.hasNext()) {
                Row row = rows.next();
                if (current == null || current.header().number() != row.header().number()) {
                    end();
                    begin(row);
                }
                if (row.entry() != null) {
                    hash.add(row.entry());
                }
            }
            end();
        }

        private void begin(Row row) {
            long number = row.header().number();
            findings.count();
            if (number != expected) {
                findings.add(
                        number == expected + 1 ? "revision " + expected : "revisions " + expected + "–" + (number - 1),
                        "Missing.");
            } else if (!row.previous().equals(previous)) {
                findings.add("revision " + number, "It does not follow the revision before it.");
            }
            current = row;
            hash = new RevisionHash(row.previous(), row.header());
        }

        private void end() {
            if (current != null) {
                if (!hash.hex().equals(current.hash())) {
                    findings.add(
                            "revision " + current.header().number(),
                            "Its hash does not fit: header, entries or hash are not what was recorded.");
                }
                expected = current.header().number() + 1;
                previous = current.hash();
            }
        }
    }
}
