package org.claimtree.profiles;

import java.time.LocalDate;
import java.util.List;
import org.claimtree.directory.MasterData;
import org.claimtree.platform.Versions.Version;

/** Rules and what they bring in as people read them, with the names that the directory has on a day. */
public final class RuleWords {
    private final Labels labels;
    private final ProfileBook book;

    /**
     * @param book names the profiles
     * @param day on which the directory is asked for names
     */
    public RuleWords(ProfileBook book, MasterData data, LocalDate day) {
        this.book = book;
        this.labels = new Labels(data, Facts.on(day).build());
    }

    /** A condition such as {@code Provider: ANDREW BAKER (BAKER)}. */
    public String condition(RuleTree.Rule rule) {
        return labels.rule(rule);
    }

    /** Conditions from the top down, {@code Provider: … > Location: …}; empty for the top itself. */
    public String path(List<RuleTree.Rule> path) {
        return labels.path(path);
    }

    /** Such as {@code profile Andrew Baker, MD (BAKER)}, or from which rule it is inherited. */
    public String outcome(PlacedRule placed) {
        if (placed.profile() == null) {
            return "inherits nothing: there is no profile above it";
        }
        return placed.inheritedFrom()
                .map(lender -> "inherits " + profile(placed.profile()) + " from " + condition(lender))
                .orElseGet(() -> profile(placed.profile()));
    }

    /** Where it stands among its siblings: {@code first} or {@code after Provider: …}. */
    public String place(PlacedRule placed) {
        return placed.before() == null ? "first" : "after " + condition(placed.before());
    }

    private String profile(String ref) {
        String name = book.profiles()
                .latest(ref)
                .map(Version::content)
                .map(Profile::name)
                .orElse(ref);
        return "profile " + (name.equals(ref) ? ref : name + " (" + ref + ")");
    }
}
