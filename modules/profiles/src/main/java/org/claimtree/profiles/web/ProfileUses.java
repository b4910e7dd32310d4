package org.claimtree.profiles.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.claimtree.platform.Problem;
import org.claimtree.profiles.PlacedRule;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.RuleWords;
import org.claimtree.profiles.history.TreeHistory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a profile is used: a change of it acts at once on all these rules. */
@ApplicationScoped
public class ProfileUses {
    private TreeHistory history;

    /**
     * A rule.
     *
     * @param rule its id
     * @param path itself and the rules above it in words, from the top down
     * @param inherited whether it has the profile from a rule above it on screen
     */
    public record ProfileUse(String rule, String path, boolean inherited) {}

    /** The rules as they are read down the page. */
    @Schema(name = "ProfileUses")
    public record Uses(List<ProfileUse> items) {}

    /** For the container. */
    protected ProfileUses() {}

    @Inject
    public ProfileUses(TreeHistory history) {
        this.history = history;
    }

    /**
     * @throws Problem 404 when there is no such profile
     */
    Uses of(String profile) {
        ProfileBook book = history.now();
        if (!book.knows(profile)) {
            throw Problem.notFound("The profile");
        }
        RuleWords words = history.words(book);
        return new Uses(PlacedRule.all(book.tree()).stream()
                .filter(placed -> profile.equals(placed.profile()))
                .map(placed -> new ProfileUse(
                        placed.rule().id(),
                        words.path(placed.path()),
                        placed.inheritedFrom().isPresent()))
                .toList());
    }
}
