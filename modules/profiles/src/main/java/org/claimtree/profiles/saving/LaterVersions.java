package org.claimtree.profiles.saving;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.claimtree.platform.Versions.Version;
import org.claimtree.profiles.Choice;
import org.claimtree.profiles.FieldKey;
import org.claimtree.profiles.Profile;

/**
 * Which later versions of a profile still hold the old value of a field that a version saved before them changes. Without
 * a look at them a correction "wrong since March" would end where the June version begins.
 */
final class LaterVersions {
    private LaterVersions() {}

    /**
     * A version with a later effective date.
     *
     * @param effective its date
     * @param content what it says now
     * @param fields changed fields of which it holds the old value
     */
    record Later(LocalDate effective, Profile content, Set<FieldKey> fields) {
        /** What it says once it is corrected: its own content with the new choices of those fields. */
        Profile corrected(Profile saved) {
            Map<FieldKey, Choice> overrides = new EnumMap<>(FieldKey.class);
            overrides.putAll(content.overrides());
            for (FieldKey field : fields) {
                saved.choice(field).ifPresentOrElse(c -> overrides.put(field, c), () -> overrides.remove(field));
            }
            return new Profile(content.name(), overrides);
        }
    }

    /**
     * @param history all versions of the profile, the newest first
     * @param effective date of the version to be saved
     * @param saved its content
     * @return in the order of their dates
     */
    static List<Later> holdingOldValue(List<Version<Profile>> history, LocalDate effective, Profile saved) {
        Optional<Profile> old = history.stream()
                .filter(v -> !v.effective().isAfter(effective))
                .findFirst()
                .map(Version::content);
        Map<LocalDate, Profile> later = new TreeMap<>();
        history.stream()
                .filter(v -> v.effective().isAfter(effective))
                .forEach(v -> later.putIfAbsent(v.effective(), v.content()));
        List<Later> holding = new ArrayList<>();
        later.forEach((date, content) -> {
            Set<FieldKey> fields = EnumSet.noneOf(FieldKey.class);
            for (FieldKey field : FieldKey.values()) {
                Optional<Choice> before = old.flatMap(p -> p.choice(field));
                boolean changed = !before.equals(saved.choice(field));
                if (changed && content.choice(field).equals(before)) {
                    fields.add(field);
                }
            }
            if (!fields.isEmpty()) {
                holding.add(new Later(date, content, fields));
            }
        });
        return holding;
    }
}
