package org.claimtree.profiles.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionLog;
import org.claimtree.platform.Versions.Version;
import org.claimtree.profiles.PlacedRule;
import org.claimtree.profiles.Profile;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.ProfileJson;
import org.claimtree.profiles.Profiles;
import org.claimtree.profiles.TreeJson;
import org.claimtree.profiles.saving.SavedBy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tree and profiles as REST shows them. */
@ApplicationScoped
public class ProfileViews {
    private RevisionLog log;
    private Profiles profiles;

    /**
     * The current tree.
     *
     * @param saved left out when no tree was ever saved
     * @param rules as in {@link TreeJson}
     */
    @Schema(name = "SavedProfileTree")
    public record TreeView(SavedBy saved, JsonNode rules) {
        long revision() {
            return saved == null ? 0 : saved.revision();
        }
    }

    /**
     * A line of the list of profiles.
     *
     * @param revision that saved it last: its ETag
     * @param name in its latest version
     * @param effective date of its latest version
     * @param versions how many were ever saved
     * @param uses how many rules of the current tree use or inherit it
     */
    public record ProfileLine(String ref, long revision, String name, LocalDate effective, int versions, long uses) {}

    /** The list of profiles. */
    @Schema(name = "ProfilePage")
    public record ProfileList(List<ProfileLine> items) {}

    /**
     * A profile with everything it ever was.
     *
     * @param revision that saved it last: its ETag
     * @param versions by effective date, the latest first; of equal dates the one recorded last is in force and stands
     *     first
     */
    @Schema(name = "Profile")
    public record ProfileView(String ref, long revision, List<VersionView> versions) {}

    /**
     * @param name in this version
     * @param overrides as in {@link ProfileJson}
     */
    @Schema(name = "ProfileVersion")
    public record VersionView(LocalDate effective, SavedBy saved, String name, JsonNode overrides) {}

    /** For the container. */
    protected ProfileViews() {}

    @Inject
    public ProfileViews(RevisionLog log, Profiles profiles) {
        this.log = log;
        this.profiles = profiles;
    }

    TreeView tree() {
        return tree(log.current());
    }

    /** The tree as it was current at a revision. */
    TreeView tree(long revision) {
        ProfileBook book = profiles.asOf(revision);
        return new TreeView(
                book.treeRevision() == 0 ? null : saved(book.treeRevision()),
                TreeJson.node(book.tree()).get("rules"));
    }

    ProfileList list() {
        ProfileBook book = profiles.asOf(log.current());
        Map<String, Long> uses = PlacedRule.all(book.tree()).stream()
                .map(PlacedRule::profile)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new ProfileList(book.profiles().subjects().stream()
                .map(ref -> line(book, ref, uses.getOrDefault(ref, 0L)))
                .toList());
    }

    private static ProfileLine line(ProfileBook book, String ref, long uses) {
        List<Version<Profile>> history = book.profiles().history(ref);
        Version<Profile> latest = history.get(0);
        return new ProfileLine(
                ref, book.profileRevision(ref), latest.content().name(), latest.effective(), history.size(), uses);
    }

    /**
     * A profile as of now.
     *
     * @throws Problem 404 when it was never saved
     */
    ProfileView profile(String ref) {
        return profile(ref, log.current());
    }

    /** A profile as of a revision. */
    ProfileView profile(String ref, long revision) {
        ProfileBook book = profiles.asOf(revision);
        if (!book.knows(ref)) {
            throw Problem.notFound("The profile");
        }
        return new ProfileView(
                ref,
                book.profileRevision(ref),
                book.profiles().history(ref).stream().map(this::version).toList());
    }

    private VersionView version(Version<Profile> version) {
        return new VersionView(
                version.effective(),
                saved(version.revision()),
                version.content().name(),
                ProfileJson.node(version.content()).get("overrides"));
    }

    private SavedBy saved(long revision) {
        return SavedBy.of(log.header(revision).orElseThrow());
    }
}
