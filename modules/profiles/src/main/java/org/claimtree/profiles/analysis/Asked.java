package org.claimtree.profiles.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.claimtree.profiles.RuleTree;

/** All that conditions ask of one dimension. Domains are open: only where a value is wanted can there be none left. */
final class Asked {
    static final Asked NOTHING = new Asked(List.of());

    private final List<Set<String>> wanted = new ArrayList<>(1);
    private final Set<String> refused = new HashSet<>();

    Asked(List<RuleTree.Condition> conditions) {
        for (RuleTree.Condition condition : conditions) {
            if (condition.operator() == RuleTree.Operator.IS) {
                wanted.add(new LinkedHashSet<>(condition.values()));
            } else {
                refused.addAll(condition.values());
            }
        }
        wanted.forEach(values -> values.removeAll(refused));
    }

    /** Whether any value will do that is not refused, and none too. */
    boolean isOpen() {
        return wanted.isEmpty();
    }

    /** Values of which one is wanted, one set for each condition, without what is refused. */
    List<Set<String>> wanted() {
        return wanted;
    }

    Set<String> refused() {
        return refused;
    }

    /** Values that a charge with one value may have; empty when there is none. Only where something is wanted. */
    Set<String> candidates() {
        if (wanted.size() == 1) {
            return wanted.get(0);
        }
        Set<String> candidates = new LinkedHashSet<>(wanted.get(0));
        wanted.forEach(candidates::retainAll);
        return candidates;
    }

    /** Whether a charge with one value can have one that suits. */
    boolean isPossible() {
        return isOpen() || !candidates().isEmpty();
    }

    /**
     * @param value null for none
     */
    boolean allows(String value) {
        return value == null
                ? isOpen()
                : !refused.contains(value) && wanted.stream().allMatch(w -> w.contains(value));
    }
}
