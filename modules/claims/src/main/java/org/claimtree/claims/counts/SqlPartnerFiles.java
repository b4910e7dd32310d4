package org.claimtree.claims.counts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.claimtree.claims.PartnerFiles;
import org.claimtree.platform.Sql;

/** Counts files of partners. */
@ApplicationScoped
public class SqlPartnerFiles implements PartnerFiles {
    private Sql sql;

    /** For the container. */
    protected SqlPartnerFiles() {}

    @Inject
    public SqlPartnerFiles(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Counts of(String partner) {
        return sql.query(h -> h.createQuery("select count(*) filter (where f.test) as test_files,"
                        + " coalesce(sum(f.claims) filter (where f.test), 0) as test_claims,"
                        + " count(*) filter (where not f.test) as files,"
                        + " coalesce(sum(f.claims) filter (where not f.test), 0) as claims"
                        + " from claims.file f join claims.batch b on b.id = f.batch"
                        + " where f.partner = :partner and b.status <> 'CANCELLED'")
                .bind("partner", partner)
                .map((row, ctx) -> new Counts(
                        row.getLong("test_files"),
                        row.getLong("test_claims"),
                        row.getLong("files"),
                        row.getLong("claims")))
                .one());
    }
}
