package org.claimtree.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.Caller;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.Reach;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** Tells whose clients the current caller sees. */
@ApplicationScoped
public class RowScopes {
    private Sql sql;
    private CurrentCaller caller;

    /** For the container. */
    protected RowScopes() {}

    @Inject
    public RowScopes(Sql sql, CurrentCaller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /** Of the caller of this request; all outside of requests. */
    public RowScope current() {
        Caller now = caller.get();
        return of(now.user(), now.reach());
    }

    /** Of a user. */
    public RowScope of(UUID user, Reach reach) {
        return switch (reach) {
            case ALL -> RowScope.ALL;
            case DIVISIONS -> new RowScope(false, divisions(user), null);
            case OWN_CLIENTS -> new RowScope(false, List.of(), provider(user));
        };
    }

    /**
     * Refuses what concerns the clients of the whole practice at once.
     *
     * @throws Problem 403 {@code whole-practice-only}
     */
    public void demandAll() {
        if (caller.get().reach() != Reach.ALL) {
            throw new Problem(
                    "whole-practice-only",
                    403,
                    "This concerns the whole practice",
                    "Only who sees every client may do this.",
                    List.of());
        }
    }

    private List<String> divisions(UUID user) {
        return sql.query(h -> h.createQuery(
                        "select division from directory.user_division where user_id = :user order by division")
                .bind("user", user)
                .mapTo(String.class)
                .list());
    }

    private String provider(UUID user) {
        return sql.query(h -> h.createQuery("select provider from directory.user_provider where user_id = :user")
                .bind("user", user)
                .mapTo(String.class)
                .findOne()
                .orElse(null));
    }
}
