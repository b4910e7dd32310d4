package org.claimtree.platform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * All recorded versions of one kind of thing as of a revision, and the one rule that chooses among them: of the
 * versions effective on or before the date of service the one with the latest effective date; among equals the one
 * recorded last. Immutable.
 *
 * @param <T> what a version's content is
 */
public final class Versions<T> {
    private static final Comparator<Version<?>> NEWEST_FIRST = Comparator.<Version<?>, LocalDate>comparing(
                    Version::effective)
            .thenComparing(Version::revision)
            .thenComparing(Version::ordinal)
            .reversed();

    private final Map<String, List<Version<T>>> bySubject;

    /**
     * One version.
     *
     * @param effective first date of service it applies to
     * @param revision that recorded it
     * @param ordinal its place within that revision
     */
    public record Version<T>(String subject, LocalDate effective, long revision, int ordinal, T content) {}

    private Versions(Map<String, List<Version<T>>> bySubject) {
        this.bySubject = bySubject;
    }

    /** From log entries of one kind. */
    public static <T> Versions<T> of(Collection<RecordedEntry> entries, Function<String, T> parse) {
        List<Version<T>> versions = new ArrayList<>();
        for (RecordedEntry recorded : entries) {
            RevisionEntry entry = recorded.entry();
            versions.add(new Version<>(
                    entry.subject(),
                    entry.effective(),
                    recorded.revision(),
                    recorded.ordinal(),
                    parse.apply(entry.content())));
        }
        return of(versions);
    }

    /** From versions in any order. */
    public static <T> Versions<T> of(Collection<Version<T>> versions) {
        Map<String, List<Version<T>>> bySubject = new LinkedHashMap<>();
        versions.forEach(v -> bySubject
                .computeIfAbsent(v.subject(), subject -> new ArrayList<>())
                .add(v));
        bySubject.values().forEach(list -> list.sort(NEWEST_FIRST));
        return new Versions<>(bySubject);
    }

    /** The version in force on a date of service; empty when the subject is unknown or not yet in effect. */
    public Optional<Version<T>> on(String subject, LocalDate dateOfService) {
        for (Version<T> version : bySubject.getOrDefault(subject, List.of())) {
            if (!version.effective().isAfter(dateOfService)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /** Content of {@link #on}. */
    public Optional<T> contentOn(String subject, LocalDate dateOfService) {
        return on(subject, dateOfService).map(Version::content);
    }

    /** The version with the latest effective date, whatever the date is today. */
    public Optional<Version<T>> latest(String subject) {
        return history(subject).stream().findFirst();
    }

    /** All versions of a subject, the one that would be chosen last in time first. */
    public List<Version<T>> history(String subject) {
        return List.copyOf(bySubject.getOrDefault(subject, List.of()));
    }

    /** Every subject that has a version, in the order of the log. */
    public Set<String> subjects() {
        return java.util.Collections.unmodifiableSet(bySubject.keySet());
    }
}
