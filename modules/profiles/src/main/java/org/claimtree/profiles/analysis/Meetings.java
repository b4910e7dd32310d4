package org.claimtree.profiles.analysis;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimtree.profiles.Dimension;
import org.claimtree.profiles.RuleTree;

/** Which siblings can meet at a glance: not two that want different values of a dimension of which a charge has one. */
final class Meetings {
    private final List<Placed> siblings;
    private final Map<Dimension, BitSet> wanting = new EnumMap<>(Dimension.class);
    private final Map<Dimension, Map<String, BitSet>> byValue = new EnumMap<>(Dimension.class);

    Meetings(List<Placed> siblings) {
        this.siblings = siblings;
        for (int i = 0; i < siblings.size(); i++) {
            RuleTree.Condition when = siblings.get(i).rule().when();
            if (isExclusive(when)) {
                wanting.computeIfAbsent(when.dimension(), d -> new BitSet()).set(i);
                Map<String, BitSet> values = byValue.computeIfAbsent(when.dimension(), d -> new HashMap<>());
                for (String value : when.values()) {
                    values.computeIfAbsent(value, v -> new BitSet()).set(i);
                }
            }
        }
    }

    private static boolean isExclusive(RuleTree.Condition when) {
        return when.operator() == RuleTree.Operator.IS && !when.dimension().isMultiValued();
    }

    /** Places of the siblings behind this one that it can meet. */
    BitSet after(int place) {
        RuleTree.Condition when = siblings.get(place).rule().when();
        BitSet after = new BitSet(siblings.size());
        after.set(0, siblings.size());
        if (isExclusive(when)) {
            after.andNot(wanting.get(when.dimension()));
            when.values()
                    .forEach(value -> after.or(byValue.get(when.dimension()).get(value)));
        }
        after.clear(0, place + 1);
        return after;
    }
}
