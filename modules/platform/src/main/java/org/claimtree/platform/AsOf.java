package org.claimtree.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was known at a revision, built once and kept for the last few revisions asked about. The key is the revision's
 * hash: a number that was rolled back can be given again with another content.
 *
 * @param <T> an immutable picture of one module's part of the log
 */
public final class AsOf<T> {
    private static final int KEPT = 8;

    private final Map<String, T> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > KEPT;
        }
    };

    private final RevisionLog log;
    private final Function<Long, T> load;

    /**
     * @param log tells the hash of a revision
     * @param load builds the picture as of a revision number
     */
    public AsOf(RevisionLog log, Function<Long, T> load) {
        this.log = log;
        this.load = load;
    }

    /** The picture as of a revision; 0 is before the first. */
    public T at(long revision) {
        String hash = log.hash(revision);
        synchronized (known) {
            T found = known.get(hash);
            if (found != null) {
                return found;
            }
        }
        T loaded = load.apply(revision);
        synchronized (known) {
            known.put(hash, loaded);
        }
        return loaded;
    }
}
