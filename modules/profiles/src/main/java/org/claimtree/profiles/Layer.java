package org.claimtree.profiles;

import java.util.List;
import org.claimtree.platform.Versions.Version;

/**
 * One profile version in effect at one place of the tree.
 *
 * @param version of the profile
 * @param path matching rules from the top down, empty for the Default Profile
 * @param inheritedFrom the rule that lends the profile, null when the rule uses it itself
 * @param labels to say it in words
 */
record Layer(Version<Profile> version, List<RuleTree.Rule> path, RuleTree.Rule inheritedFrom, Labels labels) {}
