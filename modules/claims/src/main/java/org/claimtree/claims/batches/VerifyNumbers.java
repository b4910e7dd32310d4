package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.claimtree.claims.assembly.ClaimNumbers;
import org.claimtree.platform.IntegrityCheck;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Every number that a counter gave is on a claim or a file, and none was left out. */
@ApplicationScoped
public class VerifyNumbers implements IntegrityCheck {
    /** Numbers held in memory at once. */
    private static final int NUMBERS = 1000;

    private Sql sql;

    /** For the container. */
    protected VerifyNumbers() {}

    @Inject
    public VerifyNumbers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String what() {
        return "numbers";
    }

    /** Each question is one statement, so that a batch that is built meanwhile is seen whole or not at all. */
    @Override
    public Outcome run() {
        Findings findings = new Findings();
        sql.run(h -> {
            look(claims(h), findings);
            look(interchanges(h), findings);
        });
        return findings.outcome(what(), 0);
    }

    /** Numbers are written as {@link ClaimNumbers#number} does. */
    private static Query claims(Handle h) {
        return h.createQuery(
                        "select 'claim CT' || lpad(n.number::text, greatest(7, length(n.number::text)), '0') as name,"
                                + " c.number is not null as used from claims.counter k"
                                + " cross join lateral generate_series(1, k.value) n(number)"
                                + " left join claims.claim c"
                                + " on c.number = 'CT' || lpad(n.number::text, greatest(7, length(n.number::text)), '0')"
                                + " where k.name = :counter order by n.number")
                .bind("counter", Counters.CLAIM_NUMBER);
    }

    private static Query interchanges(Handle h) {
        return h.createQuery("select k.name || ', number ' || n.number as name, f.batch is not null as used"
                        + " from claims.counter k cross join lateral generate_series(1, k.value) n(number)"
                        + " left join claims.file f on f.partner = substr(k.name, length(:prefix) + 1)"
                        + " and f.control_number = n.number where starts_with(k.name, :prefix)"
                        + " order by k.name, n.number")
                .bind("prefix", Counters.interchange(""));
    }

    private static void look(Query numbers, Findings findings) {
        try (var rows = numbers.setFetchSize(NUMBERS)
                .map((row, ctx) -> row.getBoolean("used") ? "" : row.getString("name"))
                .iterator()) {
            rows.forEachRemaining(missing -> {
                findings.count();
                if (!missing.isEmpty()) {
                    findings.add(missing, "The number was given and is nowhere.");
                }
            });
        }
    }
}
