package org.claimtree.profiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimtree.platform.Versions.Version;

/**
 * What of a charge can make a difference to a tree and its profiles: of dimensions that rules ask for, the values that a
 * rule names; of those that say where a source is looked up, any value.
 */
final class Relevance {
    private final Dimension[] looked;
    private final Named[] asked;

    private record Named(Dimension dimension, Set<String> values) {}

    /** Charges of equal keys are answered alike. */
    static final class Key {
        private final int period;
        private final String[] values;
        private final int hash;

        private Key(int period, String[] values) {
            this.period = period;
            this.values = values;
            this.hash = 31 * Arrays.hashCode(values) + period;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && period == key.period && Arrays.equals(values, key.values);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    Relevance(CompiledTree tree, ProfileBook book) {
        Set<Dimension> owners = owners(book);
        looked = owners.toArray(Dimension[]::new);
        asked = tree.asked().entrySet().stream()
                .filter(e -> !owners.contains(e.getKey()))
                .map(e -> new Named(e.getKey(), e.getValue()))
                .toArray(Named[]::new);
    }

    /** Dimensions whose value says whose record a source of any profile is looked up in. */
    private static Set<Dimension> owners(ProfileBook book) {
        Set<Dimension> owners = EnumSet.noneOf(Dimension.class);
        for (String ref : book.profiles().subjects()) {
            for (Version<Profile> version : book.profiles().history(ref)) {
                for (Map.Entry<FieldKey, Choice> override :
                        version.content().overrides().entrySet()) {
                    if (override.getValue() instanceof Choice.From from) {
                        owners.addAll(from.source().owners());
                    }
                }
            }
        }
        return owners;
    }

    Key key(Facts facts, int period) {
        String[] values = new String[looked.length + asked.length];
        List<String> several = null;
        for (int i = 0; i < looked.length; i++) {
            values[i] = facts.values().get(looked[i]);
        }
        for (int i = 0; i < asked.length; i++) {
            Named named = asked[i];
            if (named.dimension().isMultiValued()) {
                several = named(named, facts, several);
            } else {
                String value = facts.values().get(named.dimension());
                values[looked.length + i] = value != null && named.values().contains(value) ? value : null;
            }
        }
        return new Key(period, several == null ? values : joined(values, several));
    }

    /** Several values are written behind the single ones, each dimension's closed by a null. */
    private static List<String> named(Named named, Facts facts, List<String> before) {
        List<String> several = before == null ? new ArrayList<>() : before;
        for (String value : named.dimension().valuesIn(facts)) {
            if (named.values().contains(value)) {
                several.add(value);
            }
        }
        several.add(null);
        return several;
    }

    private static String[] joined(String[] values, List<String> several) {
        String[] all = Arrays.copyOf(values, values.length + several.size());
        for (int i = 0; i < several.size(); i++) {
            all[values.length + i] = several.get(i);
        }
        return all;
    }
}
