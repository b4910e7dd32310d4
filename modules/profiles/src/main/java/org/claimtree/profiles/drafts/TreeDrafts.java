package org.claimtree.profiles.drafts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Sql;
import org.claimtree.profiles.TreeJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The tree draft of whoever is calling, one at most. It leaves no trace in the audit trail: nobody sees it but who made
 * it, and what he saved in the end is told there.
 */
@ApplicationScoped
public class TreeDrafts {
    private Sql sql;
    private CurrentCaller caller;

    /** For the container. */
    protected TreeDrafts() {}

    @Inject
    public TreeDrafts(Sql sql, CurrentCaller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /**
     * A draft.
     *
     * @param startedFrom revision of the tree that the changes started from; 0 when none was saved before
     * @param savedAt when it was kept last
     * @param rules as in {@link TreeJson}
     */
    @Schema(name = "KeptTreeDraft")
    public record Draft(long startedFrom, Instant savedAt, JsonNode rules) {}

    /** The caller's draft, if there is one. */
    public Optional<Draft> own() {
        return sql.query(h -> h.createQuery(
                        "select started_from, rules, saved_at from profiles.tree_draft where owner = :owner")
                .bind("owner", caller.get().owner())
                .map((row, ctx) -> new Draft(
                        row.getLong("started_from"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        CanonicalJson.read(row.getString("rules"), ObjectNode.class)
                                .get("rules")))
                .findOne());
    }

    /** Forgets the caller's draft, within the transaction of whoever saves it or gives it up. */
    public void forget() {
        sql.run(h -> h.execute(
                "delete from profiles.tree_draft where owner = ?", caller.get().owner()));
    }
}
