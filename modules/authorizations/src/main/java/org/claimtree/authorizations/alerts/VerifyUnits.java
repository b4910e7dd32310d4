package org.claimtree.authorizations.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.claimtree.platform.IntegrityCheck;
import org.claimtree.platform.Sql;

/** Proves that the sums of every pool are those of its movements, and that what charges have is what was committed. */
@ApplicationScoped
public class VerifyUnits implements IntegrityCheck {
    private static final String POOLS = "select p.id, (p.allotted, p.adjusted, p.committed, p.reserved) ="
            + " (coalesce(m.allotted, 0), coalesce(m.adjusted, 0), coalesce(m.committed, 0), coalesce(m.reserved, 0))"
            + " as whole from authorizations.pool p left join (select pool,"
            + " sum(units) filter (where kind = 'ALLOT') as allotted,"
            + " sum(units) filter (where kind = 'ADJUST') as adjusted,"
            + " sum(case kind when 'COMMIT' then units when 'RETURN' then -units else 0 end) as committed,"
            + " sum(case kind when 'RESERVE' then units when 'LAPSE' then -units else 0 end) as reserved"
            + " from authorizations.movement group by pool) m on m.pool = p.id";

    private static final String SOURCES = "select coalesce(m.source, t.source) as source from (select source,"
            + " authorization_id, sum(case kind when 'COMMIT' then units else -units end) as units"
            + " from authorizations.movement where kind in ('COMMIT', 'RETURN') group by source, authorization_id"
            + " having sum(case kind when 'COMMIT' then units else -units end) <> 0) m"
            + " full join authorizations.taking t on t.source = m.source and t.authorization_id = m.authorization_id"
            + " where m.units is distinct from t.units"
            + " union all select coalesce(m.source, r.source) from (select source, authorization_id,"
            + " sum(case kind when 'RESERVE' then units else -units end) as units from authorizations.movement"
            + " where kind in ('RESERVE', 'LAPSE') group by source, authorization_id"
            + " having sum(case kind when 'RESERVE' then units else -units end) <> 0) m"
            + " full join authorizations.reservation r on r.source = m.source"
            + " and r.authorization_id = m.authorization_id where m.units is distinct from r.units";

    private Sql sql;

    /** For the container. */
    protected VerifyUnits() {}

    @Inject
    public VerifyUnits(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String what() {
        return "units of authorizations";
    }

    @Override
    public Outcome run() {
        Findings findings = new Findings();
        sql.run(h -> {
            h.createQuery(POOLS)
                    .setFetchSize(1000)
                    .map((row, ctx) -> {
                        findings.count();
                        return row.getBoolean("whole") ? null : row.getString("id");
                    })
                    .forEach(pool -> {
                        if (pool != null) {
                            findings.add("pool " + pool, "Its sums are not those of its movements.");
                        }
                    });
            h.createQuery(SOURCES)
                    .mapTo(String.class)
                    .forEach(source -> findings.add(
                            "units of " + source, "What it has is not what was committed or reserved for it."));
        });
        return findings.outcome(what(), 0);
    }
}
