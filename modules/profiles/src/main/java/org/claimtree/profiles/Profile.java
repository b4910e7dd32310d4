package org.claimtree.profiles;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.claimtree.kernel.InvalidValue;

/**
 * One version of a profile's content: its name and the full set of its overrides. The Default Profile has an answer for
 * every field; any other profile says something about the fields it overrides and nothing about the rest.
 *
 * @param name as people choose it, 1–80 characters
 * @param overrides in the order of the fields
 */
public record Profile(String name, Map<FieldKey, Choice> overrides) {
    public Profile {
        if (name == null || name.isBlank() || name.length() > 80 || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValue("PROFILE_NAME", "A profile has a name of 1–80 characters.");
        }
        Map<FieldKey, Choice> ordered = new EnumMap<>(FieldKey.class);
        ordered.putAll(overrides);
        overrides = Collections.unmodifiableMap(ordered);
    }

    /** What it says about a field; empty when it does not override it. */
    public Optional<Choice> choice(FieldKey field) {
        return Optional.ofNullable(overrides.get(field));
    }
}
