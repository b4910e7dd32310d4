package org.claimtree.claims.healing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.drafts.CheckClaims;
import org.claimtree.platform.Sql;

/** One step of keeping drafts current, one transaction: some clients that are due are checked. Killed, they are due still. */
@ApplicationScoped
public class CheckDue {
    private Sql sql;
    private CheckClaims check;

    /** For the container. */
    protected CheckDue() {}

    @Inject
    public CheckDue(Sql sql, CheckClaims check) {
        this.sql = sql;
        this.check = check;
    }

    /**
     * @param most clients at once, 1 to 1,000
     * @return how many there were; 0 also when another server is at it
     */
    @Transactional
    public int next(int most) {
        if (!sql.query(Due::isMine)) {
            return 0;
        }
        List<Due.Asked> due = sql.query(h -> Due.first(h, most));
        if (!due.isEmpty()) {
            List<UUID> clients = due.stream().map(Due.Asked::client).toList();
            check.check(ClaimFilter.ofClients(clients));
            sql.run(h -> Due.done(h, due));
        }
        return due.size();
    }
}
