package org.claimtree.profiles;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimtree.platform.Versions.Version;

/**
 * A tree and its profiles, made ready once for being asked often: what a charge costs depends on the rules that it matches
 * and not on how many there are.
 */
final class CompiledTree {
    private final List<Version<Profile>> base;
    private final List<List<Layer.Bid>> bids;
    private final CompiledLevel top;
    private final Map<Dimension, Set<String>> asked = new EnumMap<>(Dimension.class);

    CompiledTree(ProfileBook book) {
        Map<String, List<Version<Profile>>> histories = new HashMap<>();
        base = book.profiles().history(DefaultProfile.REF);
        bids = base.stream()
                .map(version -> new Layer(version, List.of(), null).bids())
                .toList();
        top = CompiledLevel.of(
                book.tree().rules(),
                null,
                ref -> histories.computeIfAbsent(ref, r -> book.profiles().history(r)));
        ask(book.tree().rules());
    }

    private void ask(List<RuleTree.Rule> rules) {
        for (RuleTree.Rule rule : rules) {
            asked.computeIfAbsent(rule.when().dimension(), d -> new HashSet<>())
                    .addAll(rule.when().values());
            ask(rule.children());
        }
    }

    /** What the Default Profile says on a day; null when it is not in effect then. */
    List<Layer.Bid> base(LocalDate day) {
        for (int i = 0; i < base.size(); i++) {
            if (!base.get(i).effective().isAfter(day)) {
                return bids.get(i);
            }
        }
        return null;
    }

    /** Rules directly below the Default Profile. */
    CompiledLevel top() {
        return top;
    }

    /** Every value that a rule names, by dimension: all others are the same to the tree as having none. */
    Map<Dimension, Set<String>> asked() {
        return asked;
    }
}
