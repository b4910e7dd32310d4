package org.claimtree.profiles;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a charge is asked about, for one coverage it is sent to. Frozen with the claim as canonical text, so that a replay
 * asks the same questions whatever the directory says by then.
 *
 * @param date first day of service
 * @param values at most one value per single-valued dimension
 * @param codeGroups refs of the billing code groups that held the code when the facts were taken
 */
public record Facts(LocalDate date, Map<Dimension, String> values, Set<String> codeGroups) {
    public Facts {
        Objects.requireNonNull(date);
        Map<Dimension, String> ordered = new EnumMap<>(Dimension.class);
        if (values != null) {
            values.forEach((dimension, value) -> ordered.put(dimension, Objects.requireNonNull(value)));
        }
        if (ordered.keySet().stream().anyMatch(Dimension::isMultiValued)) {
            throw new IllegalArgumentException("Groups are no single value");
        }
        values = Collections.unmodifiableMap(ordered);
        // Sorted, because equal facts must have equal text.
        codeGroups = codeGroups == null || codeGroups.isEmpty()
                ? Set.of()
                : Collections.unmodifiableSet(new TreeSet<>(codeGroups));
    }

    /** Facts of a charge on its first day of service. */
    public static Builder on(LocalDate date) {
        return new Builder(date);
    }

    /** The charge's value of a single-valued dimension. */
    public Optional<String> value(Dimension dimension) {
        return Optional.ofNullable(values.get(dimension));
    }

    Set<String> single(Dimension dimension) {
        String value = values.get(dimension);
        return value == null ? Set.of() : Set.of(value);
    }

    /** Gathers facts; a value that the charge does not have is null or simply not given. */
    public static final class Builder {
        private final LocalDate date;
        private final Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        private final Set<String> codeGroups = new TreeSet<>();

        private Builder(LocalDate date) {
            this.date = date;
        }

        public Builder with(Dimension dimension, String value) {
            if (value != null) {
                values.put(dimension, value);
            }
            return this;
        }

        public Builder inGroups(String... groups) {
            return inGroups(Arrays.asList(groups));
        }

        public Builder inGroups(Collection<String> groups) {
            codeGroups.addAll(groups);
            return this;
        }

        public Facts build() {
            return new Facts(date, values, codeGroups);
        }
    }
}
