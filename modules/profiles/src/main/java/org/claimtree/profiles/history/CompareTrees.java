package org.claimtree.profiles.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.claimtree.platform.Problem;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.RuleTree;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Compares saved versions of the tree with each other and with what is not saved yet. */
@ApplicationScoped
public class CompareTrees {
    private TreeHistory history;

    /** For the container. */
    protected CompareTrees() {}

    @Inject
    public CompareTrees(TreeHistory history) {
        this.history = history;
    }

    /**
     * What differs.
     *
     * @param from the older side; left out where there was no tree yet
     * @param to the newer side; left out for a draft
     * @param items rule by rule
     * @param same how many rules did not change
     */
    @Schema(name = "TreeComparison")
    public record Comparison(
            TreeHistory.Version from, TreeHistory.Version to, List<TreeComparison.Item> items, int same) {}

    /**
     * Two saved versions.
     *
     * @param from revision that saved the one, 0 for the time before; null for the version before {@code to}
     * @param to revision that saved the other, 0 for the time before; null for the current one
     * @throws Problem 404 when a revision saved no tree
     */
    public Comparison versions(Long from, Long to) {
        long revision = to == null ? history.now().treeRevision() : to;
        Side newer = side(revision);
        return compare(side(from == null ? before(revision) : from), newer);
    }

    /**
     * A saved version and rules that are not saved.
     *
     * @param from revision that saved the version, 0 for the time before
     * @throws Problem 404 when the revision saved no tree
     */
    public Comparison draft(long from, RuleTree draft) {
        return compare(side(from), new Side(null, history.now().with(draft)));
    }

    /** A version with the rules and names of its time. */
    private record Side(TreeHistory.Version version, ProfileBook book) {}

    private Side side(long revision) {
        return revision == 0
                ? new Side(null, history.now().with(RuleTree.EMPTY))
                : new Side(history.version(revision), history.book(revision));
    }

    private long before(long revision) {
        return revision <= 1 ? 0 : history.book(revision - 1).treeRevision();
    }

    private Comparison compare(Side from, Side to) {
        TreeComparison.Result result = TreeComparison.of(
                from.book().tree(),
                to.book().tree(),
                new TreeComparison.Words(history.words(from.book()), history.words(to.book())));
        return new Comparison(from.version(), to.version(), result.items(), result.same());
    }
}
