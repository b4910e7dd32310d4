package org.claimtree.profiles.saving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.RevisionLog;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.ProfileLock;
import org.claimtree.profiles.Profiles;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.TreeCheck;
import org.claimtree.profiles.TreeJson;

/** Makes a tree the current one, as one revision. The trees before it stay in the log. */
@ApplicationScoped
public class SaveTree {
    /** Problem type: somebody saved the tree since the caller read it. */
    public static final String STALE = "stale-tree";

    private RevisionLog log;
    private Profiles profiles;
    private ProfileLock lock;
    private IdempotencyKeys keys;
    private Names names;
    private AuditTrail audit;

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
    public SaveTree(
            RevisionLog log, Profiles profiles, ProfileLock lock, IdempotencyKeys keys, Names names, AuditTrail audit) {
        this.log = log;
        this.profiles = profiles;
        this.lock = lock;
        this.keys = keys;
        this.names = names;
        this.audit = audit;
    }

    /**
     * @param idempotencyKey the caller's key, or null
     * @throws Problem 409 {@link #STALE} with who saved meanwhile and when, 422 with every unknown name; nothing is saved
     *     then
     */
    @Transactional
    public Saved save(Request request, String idempotencyKey) {
        String asked = request.startedFrom() + " " + request.comment() + " " + TreeJson.write(request.tree());
        return keys.once(idempotencyKey, "profile-tree " + Fingerprint.of(asked), Saved.class, () -> saveOnce(request));
    }

    private Saved saveOnce(Request request) {
        lock.take();
        ProfileBook book = profiles.asOf(log.current());
        Staleness.refuse(STALE, "the tree", request.startedFrom(), book.treeRevision(), log);
        List<InputProblem> problems = names.problems(request.tree(), book);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        String cause = request.comment() == null ? "profile tree" : "profile tree: " + request.comment();
        List<RevisionEntry> entries = List.of(ProfileBook.treeEntry(request.tree()));
        long revision = log.append(cause, entries);
        audit.record(AuditEntry.revision(revision, cause, entries));
        return new Saved(revision);
    }
}
