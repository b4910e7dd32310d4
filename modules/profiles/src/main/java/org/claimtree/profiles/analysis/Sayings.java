package org.claimtree.profiles.analysis;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.claimtree.platform.Versions.Version;
import org.claimtree.profiles.Choice;
import org.claimtree.profiles.Facts;
import org.claimtree.profiles.FieldKey;
import org.claimtree.profiles.Profile;
import org.claimtree.profiles.ProfileBook;

/** What the profiles of rules say about fields, on one day or ever. */
final class Sayings {
    private final ProfileBook book;
    private final Map<String, Integer> fields = new HashMap<>();
    private final Map<Placed, Integer> branches = new HashMap<>();

    Sayings(ProfileBook book) {
        this.book = book;
    }

    /** Whether a version of a profile was ever saved. */
    boolean knows(String profile) {
        return book.knows(profile);
    }

    /** What a profile is on a day; empty when it is not in effect. */
    Optional<Profile> on(String profile, LocalDate day) {
        return book.profiles().contentOn(profile, day);
    }

    List<Version<Profile>> versions(String profile) {
        return book.profiles().history(profile);
    }

    /** What a rule says itself about a field on a day. */
    Optional<Choice> choice(Placed rule, FieldKey field, LocalDate day) {
        return rule.profile() == null
                ? Optional.empty()
                : on(rule.profile(), day).flatMap(p -> p.choice(field));
    }

    /** Everything that a rule may say about a field, one day or another. */
    Set<Choice> choices(Placed rule, FieldKey field) {
        Set<Choice> choices = new HashSet<>();
        if (rule.profile() != null) {
            versions(rule.profile()).forEach(v -> v.content().choice(field).ifPresent(choices::add));
        }
        return choices;
    }

    /** The day, and days after it on which one of these profiles begins to say something else. */
    SortedSet<LocalDate> daysFrom(LocalDate day, Set<String> profiles) {
        SortedSet<LocalDate> days = new TreeSet<>(Set.of(day));
        profiles.forEach(p -> versions(p).stream()
                .map(Version::effective)
                .filter(day::isBefore)
                .forEach(days::add));
        return days;
    }

    /** The fields that a rule may ever say something about, as bits by ordinal. */
    int fields(Placed rule) {
        return rule.profile() == null
                ? 0
                : fields.computeIfAbsent(rule.profile(), profile -> {
                    int bits = 0;
                    for (Version<Profile> version : versions(profile)) {
                        for (FieldKey field : version.content().overrides().keySet()) {
                            bits |= 1 << field.ordinal();
                        }
                    }
                    return bits;
                });
    }

    /** The same of a rule and all below it that charges reach. */
    int branch(Placed rule) {
        Integer known = branches.get(rule);
        if (known == null) {
            int bits = rule.isAlive() ? fields(rule) : 0;
            for (Placed child : rule.below()) {
                bits |= branch(child);
            }
            known = bits;
            branches.put(rule, known);
        }
        return known;
    }

    /** The rule of a branch that decides about a field for a charge; null when none says anything. */
    Placed decides(Placed branch, FieldKey field, Facts facts) {
        if (!branch.rule().when().matches(facts)) {
            return null;
        }
        for (Placed child : branch.below()) {
            Placed deeper = decides(child, field, facts);
            if (deeper != null) {
                return deeper;
            }
        }
        return choice(branch, field, facts.date()).isPresent() ? branch : null;
    }
}
