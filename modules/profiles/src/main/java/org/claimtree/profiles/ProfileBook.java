package org.claimtree.profiles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.claimtree.platform.RecordedEntry;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.Versions;
import org.claimtree.platform.Versions.Version;

/**
 * The current tree and all profile versions as they were known at one revision. Immutable: given the same log it
 * answers the same for ever.
 */
public final class ProfileBook {
    /** Kind of a profile version in the revision log; its subject is the profile's ref. */
    public static final String PROFILE_KIND = "profiles.profile";

    /** Kind of a saved tree in the revision log. */
    public static final String TREE_KIND = "profiles.tree";

    /** The log kinds that a book is made of. */
    public static final List<String> KINDS = List.of(PROFILE_KIND, TREE_KIND);

    /** Subject of the only tree. */
    public static final String TREE_SUBJECT = "TREE";

    private final long revision;
    private final RuleTree tree;
    private final long treeRevision;
    private final Versions<Profile> profiles;

    private ProfileBook(long revision, RuleTree tree, long treeRevision, Versions<Profile> profiles) {
        this.revision = revision;
        this.tree = tree;
        this.treeRevision = treeRevision;
        this.profiles = profiles;
    }

    /**
     * From log entries of both kinds; entries of other kinds and later revisions are passed over.
     *
     * @param revision the revision as of which the book is known
     */
    public static ProfileBook of(long revision, Collection<RecordedEntry> entries) {
        List<RecordedEntry> known =
                entries.stream().filter(e -> e.revision() <= revision).toList();
        // Only the newest tree is in force, so the older ones are not even parsed.
        Optional<Version<String>> tree =
                Versions.of(ofKind(known, TREE_KIND), text -> text).latest(TREE_SUBJECT);
        return new ProfileBook(
                revision,
                tree.map(newest -> TreeJson.read(newest.content())).orElse(RuleTree.EMPTY),
                tree.map(Version::revision).orElse(0L),
                Versions.of(ofKind(known, PROFILE_KIND), ProfileJson::read));
    }

    /** The same profiles under other rules: what a draft would do. */
    public ProfileBook with(RuleTree rules) {
        return new ProfileBook(revision, rules, treeRevision, profiles);
    }

    /** The same rules with one more version of a profile, recorded after all others: what saving it would do. */
    public ProfileBook with(String ref, LocalDate effective, Profile profile) {
        List<Version<Profile>> versions = new ArrayList<>();
        profiles.subjects().forEach(subject -> versions.addAll(profiles.history(subject)));
        versions.add(new Version<>(ref, effective, revision + 1, 0, profile));
        return new ProfileBook(revision, tree, treeRevision, Versions.of(versions));
    }

    private static List<RecordedEntry> ofKind(Collection<RecordedEntry> entries, String kind) {
        return entries.stream().filter(e -> e.entry().kind().equals(kind)).toList();
    }

    /** The log entry that records a tree. A tree has no date of its own: the newest one is current. */
    public static RevisionEntry treeEntry(RuleTree tree) {
        return new RevisionEntry(TREE_KIND, TREE_SUBJECT, RevisionEntry.ALWAYS, TreeJson.write(tree));
    }

    /** The log entry that records a profile version. */
    public static RevisionEntry profileEntry(String ref, LocalDate effective, Profile profile) {
        return new RevisionEntry(PROFILE_KIND, ref, effective, ProfileJson.write(profile));
    }

    /** The revision as of which this is known. */
    public long revision() {
        return revision;
    }

    public RuleTree tree() {
        return tree;
    }

    /** The revision that saved the current tree; 0 when none was ever saved. */
    public long treeRevision() {
        return treeRevision;
    }

    /** All versions of all profiles. */
    public Versions<Profile> profiles() {
        return profiles;
    }

    /** Whether a profile of this ref was ever saved. */
    public boolean knows(String ref) {
        return profiles.subjects().contains(ref);
    }

    /** The newest revision that saved a version of this profile; 0 when none did. */
    public long profileRevision(String ref) {
        return profiles.history(ref).stream().mapToLong(Version::revision).max().orElse(0);
    }
}
