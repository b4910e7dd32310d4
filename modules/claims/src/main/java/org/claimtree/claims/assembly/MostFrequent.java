package org.claimtree.claims.assembly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The value that most lines have; among equals the one that comes first. Null is a value too. */
final class MostFrequent {
    private MostFrequent() {}

    static <T> T of(List<T> values) {
        Map<T, Integer> counts = new LinkedHashMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        T best = null;
        int most = 0;
        for (Map.Entry<T, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }
}
