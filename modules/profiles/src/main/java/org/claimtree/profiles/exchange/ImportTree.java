package org.claimtree.profiles.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.profiles.Profile;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.ProfileCheck;
import org.claimtree.profiles.TreeCheck;
import org.claimtree.profiles.drafts.TreeDrafts;
import org.claimtree.profiles.saving.ProfileLedger;
import org.claimtree.profiles.saving.SaveTree;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Takes a document of rules and profiles, whole or not at all, as one revision. What is equal is not saved again, and
 * what the document does not name stays as it is: profiles are never deleted.
 */
@ApplicationScoped
public class ImportTree {
    /** Cause of the revision. */
    public static final String CAUSE = SaveTree.CAUSE + ": import";

    private ProfileLedger ledger;
    private MasterDataLog masterData;
    private CatalogLog catalog;
    private TreeDrafts drafts;
    private IdempotencyKeys keys;

    /**
     * What is to be taken in.
     *
     * @param startedFrom revision of the tree that the caller saw, 0 when none was saved before
     * @param dryRun checks only
     */
    public record Request(TreeDocument document, long startedFrom, boolean dryRun) {}

    /**
     * What the document changes.
     *
     * @param profiles refs of profiles with a version that is new or different
     * @param tree whether the rules differ
     */
    @Schema(name = "ProfileTreeChanges")
    public record Changed(List<String> profiles, boolean tree) {}

    /** What came of it; without a revision when nothing was saved, because nothing differs or nothing should be. */
    @Schema(name = "ProfileTreeImport")
    public record Result(Changed changed, Long revision) {}

    /** For the container. */
    protected ImportTree() {}

    @Inject
    public ImportTree(
            ProfileLedger ledger,
            MasterDataLog masterData,
            CatalogLog catalog,
            TreeDrafts drafts,
            IdempotencyKeys keys) {
        this.ledger = ledger;
        this.masterData = masterData;
        this.catalog = catalog;
        this.drafts = drafts;
        this.keys = keys;
    }

    /**
     * @param idempotencyKey the caller's key, or null
     * @throws Problem 409 {@link SaveTree#STALE} with who saved the tree meanwhile and when, 422 with everything that is
     *     wrong; nothing is saved then
     */
    @Transactional
    public Result take(Request request, String idempotencyKey) {
        String asked = request.startedFrom() + " "
                + CanonicalJson.write(request.document().written());
        return keys.once(
                request.dryRun() ? null : idempotencyKey,
                "profile-tree/imports " + Fingerprint.of(asked),
                Result.class,
                () -> takeOnce(request));
    }

    private Result takeOnce(Request request) {
        ProfileBook book = ledger.open();
        ledger.demandCurrent(SaveTree.STALE, "the tree", request.startedFrom(), book.treeRevision());
        TreeDocument document = request.document();
        List<New> news = news(document, book);
        boolean tree = !document.tree().equals(book.tree());
        check(document, news, tree, book);
        Changed changed = new Changed(news.stream().map(New::ref).distinct().toList(), tree);
        if (request.dryRun() || news.isEmpty() && !tree) {
            return new Result(changed, null);
        }
        List<RevisionEntry> entries = new ArrayList<>();
        news.forEach(one -> entries.add(ProfileBook.profileEntry(
                one.ref(), one.version().effective(), one.version().profile())));
        if (tree) {
            entries.add(ProfileBook.treeEntry(document.tree()));
            drafts.forget();
        }
        return new Result(changed, ledger.record(CAUSE, entries));
    }

    /** A version that is not there yet, or not so. */
    private record New(String ref, TreeDocument.At version, String pointer) {}

    private static List<New> news(TreeDocument document, ProfileBook book) {
        List<New> news = new ArrayList<>();
        for (int i = 0; i < document.profiles().size(); i++) {
            TreeDocument.Told told = document.profiles().get(i);
            Map<LocalDate, Profile> known = TreeDocument.inForce(book, told.ref());
            for (int j = 0; j < told.versions().size(); j++) {
                TreeDocument.At version = told.versions().get(j);
                if (!version.profile().equals(known.get(version.effective()))) {
                    news.add(new New(told.ref(), version, "/profiles/" + i + "/versions/" + j));
                }
            }
        }
        return news;
    }

    /** Only what is saved is checked: what is there already was right when it was saved. */
    private void check(TreeDocument document, List<New> news, boolean tree, ProfileBook book) {
        MasterData data = masterData.asOf(book.revision());
        List<InputProblem> problems = new ArrayList<>();
        if (tree) {
            Set<String> told =
                    document.profiles().stream().map(TreeDocument.Told::ref).collect(Collectors.toSet());
            problems.addAll(
                    new TreeCheck(ref -> told.contains(ref) || book.knows(ref), data, catalog.asOf(book.revision()))
                            .problems(document.tree()));
        }
        ProfileCheck check = new ProfileCheck(data);
        for (New one : news) {
            TreeDocument.At version = one.version();
            problems.addAll(check.problems(one.ref(), version.profile(), version.effective(), one.pointer()));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }
}
