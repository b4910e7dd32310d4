package org.claimtree.profiles.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.platform.Sql;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.TreeJson;

/** Keeps the tree as somebody has changed it so far, in place of what he kept before. */
@ApplicationScoped
public class KeepTreeDraft {
    private Sql sql;
    private CurrentCaller caller;
    private Clock clock;

    /** For the container. */
    protected KeepTreeDraft() {}

    @Inject
    public KeepTreeDraft(Sql sql, CurrentCaller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A draft may name what does not exist yet; the save asks.
     *
     * @param startedFrom revision of the tree that the changes started from; 0 when none was saved before
     */
    @Transactional
    public void keep(long startedFrom, RuleTree tree) {
        sql.run(h -> h.createUpdate("insert into profiles.tree_draft (owner, started_from, rules, saved_at)"
                        + " values (:owner, :startedFrom, :rules, :now) on conflict (owner) do update"
                        + " set started_from = excluded.started_from, rules = excluded.rules,"
                        + " saved_at = excluded.saved_at")
                .bind("owner", caller.get().owner())
                .bind("startedFrom", startedFrom)
                .bind("rules", TreeJson.write(tree))
                .bind("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .execute());
    }
}
