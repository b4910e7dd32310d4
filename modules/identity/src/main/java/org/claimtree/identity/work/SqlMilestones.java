package org.claimtree.identity.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.claimtree.identity.Milestones;
import org.claimtree.platform.Sql;

/** Asks users and the audit trail. */
@ApplicationScoped
public class SqlMilestones implements Milestones {
    private Sql sql;

    /** For the container. */
    protected SqlMilestones() {}

    @Inject
    public SqlMilestones(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean ownPassword() {
        return sql.query(h -> h.createQuery(
                        "select exists (select 1 from identity.user_account where active and not password_due)")
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public boolean exported(Collection<String> kinds) {
        return sql.query(h -> h.createQuery("select exists (select 1 from identity.audit"
                        + " where action = 'EXPORT' and kind = any(:kinds))")
                .bindArray("kinds", String.class, kinds)
                .mapTo(Boolean.class)
                .one());
    }
}
