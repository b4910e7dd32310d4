package org.claimtree.profiles.analysis;

import java.util.List;
import java.util.Map;

/**
 * All that is the matter with a tree.
 *
 * @param items in tree order
 * @param counts of each kind that was found
 * @param bounded whether there may be more conflicts: the search for them ends early in a large tree
 */
public record TreeFindings(List<TreeFinding> items, Map<TreeFinding.Kind, Integer> counts, boolean bounded) {}
