package org.claimtree.profiles;

import java.util.ArrayList;
import java.util.List;
import org.claimtree.platform.Versions.Version;

/**
 * One profile version in effect at one place of the tree.
 *
 * @param version of the profile
 * @param path matching rules from the top down, empty for the Default Profile
 * @param inheritedFrom the rule that lends the profile, null when the rule uses it itself
 */
record Layer(Version<Profile> version, List<RuleTree.Rule> path, RuleTree.Rule inheritedFrom) {
    /** What a layer says about one field. */
    record Bid(Layer layer, FieldKey field, Choice choice) {}

    /** What it says about each field that it overrides, in the order of the fields. */
    List<Bid> bids() {
        List<Bid> bids = new ArrayList<>(version.content().overrides().size());
        version.content().overrides().forEach((field, choice) -> bids.add(new Bid(this, field, choice)));
        return bids;
    }
}
