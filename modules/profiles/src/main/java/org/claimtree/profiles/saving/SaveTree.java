package org.claimtree.profiles.saving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.TreeCheck;
import org.claimtree.profiles.TreeJson;
import org.claimtree.profiles.drafts.TreeDrafts;

/**
 * Makes a tree the current one, as one revision. The trees before it stay in the log; the caller's draft has become the
 * tree and goes in the same transaction.
 */
@ApplicationScoped
public class SaveTree {
    /** Problem type: somebody saved the tree since the caller read it. */
    public static final String STALE = "stale-tree";

    /** Cause of the revision, in front of the comment if there is one. */
    public static final String CAUSE = "profile tree";

    private ProfileLedger ledger;
    private IdempotencyKeys keys;
    private Names names;
    private TreeDrafts drafts;

    /** What a tree may name. */
    @ApplicationScoped
    public static class Names {
        private MasterDataLog masterData;
        private CatalogLog catalog;

        /** For the container. */
        protected Names() {}

        @Inject
        public Names(MasterDataLog masterData, CatalogLog catalog) {
            this.masterData = masterData;
            this.catalog = catalog;
        }

        List<InputProblem> problems(RuleTree tree, ProfileBook book) {
            return new TreeCheck(book::knows, masterData.asOf(book.revision()), catalog.asOf(book.revision()))
                    .problems(tree);
        }
    }

    /**
     * What is to be saved.
     *
     * @param tree the rules
     * @param startedFrom revision of the tree that the caller changed, 0 when none was saved before
     * @param comment why, in the caller's words, or null
     */
    public record Request(RuleTree tree, long startedFrom, String comment) {}

    /** The revision that saved the tree. */
    public record Saved(long revision) {}

    /** For the container. */
    protected SaveTree() {}

    @Inject
    public SaveTree(ProfileLedger ledger, IdempotencyKeys keys, Names names, TreeDrafts drafts) {
        this.ledger = ledger;
        this.keys = keys;
        this.names = names;
        this.drafts = drafts;
    }

    /**
     * @param idempotencyKey the caller's key, or null
     * @throws Problem 409 {@link #STALE} with who saved meanwhile and when, 422 with every unknown name; nothing is saved
     *     then, and the caller's draft stays
     */
    @Transactional
    public Saved save(Request request, String idempotencyKey) {
        String asked = request.startedFrom() + " " + request.comment() + " " + TreeJson.write(request.tree());
        return keys.once(idempotencyKey, "profile-tree " + Fingerprint.of(asked), Saved.class, () -> saveOnce(request));
    }

    private Saved saveOnce(Request request) {
        ProfileBook book = ledger.open();
        ledger.demandCurrent(STALE, "the tree", request.startedFrom(), book.treeRevision());
        ProfileLedger.refuse(names.problems(request.tree(), book));
        drafts.forget();
        String cause = request.comment() == null ? CAUSE : CAUSE + ": " + request.comment();
        return new Saved(ledger.record(cause, List.of(ProfileBook.treeEntry(request.tree()))));
    }
}
