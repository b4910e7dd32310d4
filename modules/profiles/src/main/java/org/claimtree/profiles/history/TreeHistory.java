package org.claimtree.profiles.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RecordedEntry;
import org.claimtree.platform.RevisionHeader;
import org.claimtree.platform.RevisionLog;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.Profiles;
import org.claimtree.profiles.RuleWords;
import org.claimtree.profiles.saving.SaveTree;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The saved versions of the rule tree, the first one first. */
@ApplicationScoped
public class TreeHistory {
    private RevisionLog log;
    private Profiles profiles;
    private MasterDataLog masterData;
    private Clock clock;

    /** For the container. */
    protected TreeHistory() {}

    @Inject
    public TreeHistory(RevisionLog log, Profiles profiles, MasterDataLog masterData, Clock clock) {
        this.log = log;
        this.profiles = profiles;
        this.masterData = masterData;
        this.clock = clock;
    }

    /**
     * A saved tree.
     *
     * @param number 1 for the first that was saved
     * @param revision that saved it
     * @param comment why, if whoever saved it said so
     * @param rules how many it has
     * @param visible whether it is the current one
     */
    @Schema(name = "TreeVersion")
    public record Version(
            int number, long revision, String by, Instant at, String comment, int rules, boolean visible) {}

    /**
     * Some of the versions.
     *
     * @param total how many there are
     */
    @Schema(name = "TreeVersionPage")
    public record Page(List<Version> items, long total) {}

    /** The versions from the first on. */
    public Page versions(int offset, int limit) {
        List<RecordedEntry> saved = saved();
        int from = Math.min(offset, saved.size());
        int to = Math.min(from + limit, saved.size());
        Map<Long, RevisionHeader> headers = log.headers(
                saved.subList(from, to).stream().map(RecordedEntry::revision).toList());
        List<Version> items = new ArrayList<>();
        for (int i = from; i < to; i++) {
            items.add(version(saved, i, headers.get(saved.get(i).revision())));
        }
        return new Page(items, saved.size());
    }

    /**
     * The version that a revision saved.
     *
     * @throws Problem 404 when it saved none
     */
    public Version version(long revision) {
        List<RecordedEntry> saved = saved();
        for (int i = 0; i < saved.size(); i++) {
            if (saved.get(i).revision() == revision) {
                return version(saved, i, log.header(revision).orElseThrow());
            }
        }
        throw Problem.notFound("A version of the tree that this revision saved");
    }

    /** Rules and profiles as of a revision. */
    public ProfileBook book(long revision) {
        return profiles.asOf(revision);
    }

    /** Rules and profiles as of now. */
    public ProfileBook now() {
        return profiles.asOf(log.current());
    }

    /** Words for what a book says, with the names of today in the directory of the book's revision. */
    public RuleWords words(ProfileBook book) {
        MasterData data = masterData.asOf(book.revision());
        return new RuleWords(book, data, LocalDate.ofInstant(clock.instant(), data.zone()));
    }

    private List<RecordedEntry> saved() {
        return log.entries(List.of(ProfileBook.TREE_KIND), log.current());
    }

    private static Version version(List<RecordedEntry> saved, int place, RevisionHeader header) {
        RecordedEntry entry = saved.get(place);
        // A book of this one entry reads this one tree, however many there are.
        int rules = ProfileBook.of(entry.revision(), List.of(entry)).tree().size();
        return new Version(
                place + 1,
                entry.revision(),
                header.actor(),
                header.at(),
                comment(header.cause()),
                rules,
                place == saved.size() - 1);
    }

    /** A tree that came with something else says what that was. */
    private static String comment(String cause) {
        if (cause.equals(SaveTree.CAUSE)) {
            return null;
        }
        String prefix = SaveTree.CAUSE + ": ";
        return cause.startsWith(prefix) ? cause.substring(prefix.length()) : cause;
    }
}
