package org.claimtree.profiles.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimtree.platform.Versions.Version;
import org.claimtree.profiles.DefaultProfile;
import org.claimtree.profiles.Profile;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.ProfileJson;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.TreeJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rule tree with all profiles and their versions. Of versions with one effective date the one in force is told, so that
 * two practices that send the same have the same document.
 *
 * @param tree the rules
 * @param profiles the Default Profile first, the others by ref
 */
public record TreeDocument(RuleTree tree, List<Told> profiles) {
    /** What the document says it is. */
    public static final String FORMAT = "claimtree-profile-tree/1";

    /**
     * A profile.
     *
     * @param versions by effective date, the first one first
     */
    public record Told(String ref, List<At> versions) {}

    /** What a profile says from a date of service on. */
    public record At(LocalDate effective, Profile profile) {}

    /**
     * The document as it is written.
     *
     * @param format always {@link TreeDocument#FORMAT}
     * @param rules as in {@link TreeJson}
     */
    @Schema(name = "ExportedProfileTree")
    public record Written(String format, JsonNode rules, List<WrittenProfile> profiles) {}

    /** A profile in it. */
    @Schema(name = "ExportedProfile")
    public record WrittenProfile(String ref, List<WrittenVersion> versions) {}

    /**
     * A version in it.
     *
     * @param overrides as in {@link ProfileJson}
     */
    @Schema(name = "ExportedProfileVersion")
    public record WrittenVersion(LocalDate effective, String name, JsonNode overrides) {}

    /** What a book says. */
    public static TreeDocument of(ProfileBook book) {
        Comparator<String> defaultFirst = Comparator.comparing(ref -> !ref.equals(DefaultProfile.REF));
        List<String> refs = book.profiles().subjects().stream()
                .sorted(defaultFirst.thenComparing(Comparator.naturalOrder()))
                .toList();
        List<Told> profiles = new ArrayList<>();
        for (String ref : refs) {
            List<At> versions = new ArrayList<>();
            inForce(book, ref).forEach((effective, profile) -> versions.add(new At(effective, profile)));
            profiles.add(new Told(ref, versions));
        }
        return new TreeDocument(book.tree(), profiles);
    }

    /** Of each effective date the version that is in force. */
    static Map<LocalDate, Profile> inForce(ProfileBook book, String ref) {
        Map<LocalDate, Profile> versions = new TreeMap<>();
        for (Version<Profile> version : book.profiles().history(ref)) {
            versions.putIfAbsent(version.effective(), version.content());
        }
        return versions;
    }

    /** The document as JSON has it. */
    public Written written() {
        return new Written(
                FORMAT,
                TreeJson.node(tree).get("rules"),
                profiles.stream()
                        .map(told -> new WrittenProfile(
                                told.ref(),
                                told.versions().stream()
                                        .map(TreeDocument::written)
                                        .toList()))
                        .toList());
    }

    private static WrittenVersion written(At version) {
        return new WrittenVersion(
                version.effective(),
                version.profile().name(),
                ProfileJson.node(version.profile()).get("overrides"));
    }
}
