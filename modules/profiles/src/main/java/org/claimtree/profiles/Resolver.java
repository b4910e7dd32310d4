package org.claimtree.profiles;

import java.util.LinkedHashMap;
import java.util.Map;
import org.claimtree.directory.MasterData;

/**
 * Answers what goes on a claim for one charge: the Default Profile overlaid with what the matching rules bring in, then
 * looked up in master data. Deeper rules win over shallower ones of their branch; siblings do not outrank each other, so
 * different values of siblings are conflicts and the first in tree order is used.
 *
 * <p>A pure function: no clock, no database, no locale. The same book, master data and facts give the same answer for
 * ever, which is what makes a claim replayable. Books are compiled when they are first asked and the last few are kept;
 * serves many threads at once.
 */
public final class Resolver {
    private static final int KEPT = 3;

    private final Map<Asked, CompiledResolver> compiled = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, CompiledResolver> eldest) {
            return size() > KEPT;
        }
    };

    /** Both are immutable and equal to themselves only. */
    private record Asked(ProfileBook book, MasterData data) {}

    /** Resolves one charge for one coverage. */
    public Resolution resolve(ProfileBook book, MasterData data, Facts facts) {
        return of(book, data).resolve(facts);
    }

    /** The compiled form of a book with master data, for whoever has more than one charge. */
    public CompiledResolver of(ProfileBook book, MasterData data) {
        Asked asked = new Asked(book, data);
        synchronized (compiled) {
            CompiledResolver known = compiled.get(asked);
            if (known != null) {
                return known;
            }
        }
        CompiledResolver made = CompiledResolver.of(book, data);
        synchronized (compiled) {
            compiled.put(asked, made);
        }
        return made;
    }
}
