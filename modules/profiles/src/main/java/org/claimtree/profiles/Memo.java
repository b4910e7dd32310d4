package org.claimtree.profiles;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers by what they depend on, for many threads at once. Two threads may make the same answer; both are equal. When it
 * is full everything is forgotten and made again.
 */
final class Memo<K, V> {
    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final int most;

    Memo(int most) {
        this.most = most;
    }

    V get(K key, Supplier<V> make) {
        V answer = known.get(key);
        if (answer == null) {
            answer = make.get();
            if (known.size() >= most) {
                known.clear();
            }
            known.put(key, answer);
        }
        return answer;
    }
}
