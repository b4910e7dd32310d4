package org.claimtree.app.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimtree.catalog.Catalog;
import org.claimtree.directory.MasterData;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.profiles.Choice;
import org.claimtree.profiles.DefaultProfile;
import org.claimtree.profiles.FieldKey;
import org.claimtree.profiles.Parsed;
import org.claimtree.profiles.Profile;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.ProfileCheck;
import org.claimtree.profiles.ProfileJson;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.TreeCheck;
import org.claimtree.profiles.TreeJson;

/** Reads profiles and tree of a document into revision entries. */
final class ProfileSections {
    private final JsonNode document;
    private final ProfileBook book;
    private final Problems problems;

    ProfileSections(JsonNode document, ProfileBook book, Problems problems) {
        this.document = document;
        this.book = book;
        this.problems = problems;
    }

    /** A profile version of the document. */
    private record Version(String pointer, String ref, LocalDate effective, Profile profile) {}

    /**
     * Entries of all profiles and of the tree; what is wrong is noted.
     *
     * @param master as it would be after the import; null when the document's master data is broken, and what names it
     *     is not checked
     * @param catalog as it would be after the import
     */
    List<RevisionEntry> read(MasterData master, Catalog catalog) {
        List<Version> versions = versions();
        List<RevisionEntry> entries = new ArrayList<>();
        for (Version version : versions) {
            if (master != null) {
                problems.addAll(new ProfileCheck(master)
                        .problems(version.ref(), version.profile(), version.effective(), version.pointer()));
            }
            entries.add(ProfileBook.profileEntry(version.ref(), version.effective(), version.profile()));
        }
        if (document.get("tree") instanceof ObjectNode tree && !problems.below("/tree")) {
            tree(tree, master, catalog, entries);
        }
        return entries;
    }

    private List<Version> versions() {
        List<Version> versions = new ArrayList<>();
        for (Section.Item item : Section.of(document, "profiles", problems, Defaults::none).items()) {
            Parsed<Profile> parsed = ProfileJson.parse(item.content(), item.pointer());
            problems.addAll(parsed.problems());
            if (parsed.isValid()) {
                boolean root = item.ref().equals(DefaultProfile.REF);
                versions.add(new Version(
                        item.pointer(),
                        item.ref(),
                        item.effective(),
                        root ? completed(parsed.value()) : parsed.value()));
            }
        }
        boolean hasDefault = book.knows(DefaultProfile.REF)
                || versions.stream().anyMatch(v -> v.ref().equals(DefaultProfile.REF));
        if (!hasDefault && document.has("practice")) {
            LocalDate effective = effectiveOfPractice();
            versions.add(0, new Version("/practice", DefaultProfile.REF, effective, DefaultProfile.firstVersion()));
        }
        return versions;
    }

    /** The Default Profile is born with the practice, from the same date of service on. */
    private LocalDate effectiveOfPractice() {
        JsonNode effective = document.path("practice").path("effective");
        return effective.isTextual() && effective.asText().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                ? LocalDate.parse(effective.asText())
                : RevisionEntry.ALWAYS;
    }

    /** What a document's Default Profile leaves out keeps its usual source. */
    private static Profile completed(Profile given) {
        Map<FieldKey, Choice> all = new EnumMap<>(DefaultProfile.firstVersion().overrides());
        all.putAll(given.overrides());
        return new Profile(DefaultProfile.NAME, all);
    }

    private void tree(ObjectNode tree, MasterData master, Catalog catalog, List<RevisionEntry> entries) {
        Parsed<RuleTree> parsed = TreeJson.parse(tree, "/tree");
        problems.addAll(parsed.problems());
        if (!parsed.isValid()) {
            return;
        }
        Set<String> known = new HashSet<>(book.profiles().subjects());
        known.addAll(Section.refs(document, "profiles"));
        if (master != null) {
            problems.addAll(new TreeCheck(known::contains, master, catalog).problems(parsed.value(), "/tree"));
        }
        entries.add(ProfileBook.treeEntry(parsed.value()));
    }
}
