package org.claimtree.claims.healing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.claimtree.platform.Sql;

/** Passes over a client whose check fails, so that the others are not kept waiting. The next night looks again. */
@ApplicationScoped
public class PassOver {
    private Sql sql;

    /** For the container. */
    protected PassOver() {}

    @Inject
    public PassOver(Sql sql) {
        this.sql = sql;
    }

    /** The one that stands first. */
    @Transactional
    public void first() {
        sql.run(h -> Due.done(h, Due.first(h, 1)));
    }
}
