package org.claimtree.catalog;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.claimtree.kernel.DateSpan;
import org.claimtree.platform.Versions;

/**
 * The rows of one table, found by what their versions name.
 *
 * @param <T> a row
 */
final class TableRows<T extends TableRow> {
    private final Versions<T> versions;
    private final Function<T, ?> names;
    private final Map<Object, Set<String>> refs = new HashMap<>();

    /**
     * @param names what a row is looked up by, such as its code
     */
    TableRows(Versions<T> versions, Function<T, ?> names) {
        this.versions = versions;
        this.names = names;
        for (String ref : versions.subjects()) {
            versions.history(ref)
                    .forEach(version -> refs.computeIfAbsent(names.apply(version.content()), name -> new TreeSet<>())
                            .add(ref));
        }
    }

    /** The rows of a name that say something on a day, in the order of their refs. */
    List<Versions.Version<T>> on(Object name, LocalDate day) {
        return refs.getOrDefault(name, Set.of()).stream()
                .map(ref -> versions.on(ref, day))
                .flatMap(Optional::stream)
                .filter(version -> version.content().active())
                .filter(version -> version.content().through() == null
                        || !version.content().through().isBefore(day))
                .toList();
    }

    /** Another row that says something about the same on a day of this one; the first by ref. */
    Optional<String> rival(String ref) {
        List<Stretch<T>> own = stretches(ref);
        return own.stream()
                .flatMap(stretch -> refs.get(names.apply(stretch.row())).stream())
                .filter(other -> !other.equals(ref))
                .sorted()
                .filter(other -> stretches(other).stream()
                        .anyMatch(theirs -> own.stream().anyMatch(theirs::rivals)))
                .findFirst();
    }

    /** The days on which a version of a row says something. */
    private record Stretch<T extends TableRow>(DateSpan days, T row) {
        boolean rivals(Stretch<T> other) {
            return row.about().equals(other.row.about()) && days.overlaps(other.days);
        }
    }

    private List<Stretch<T>> stretches(String ref) {
        List<Versions.Version<T>> history = versions.history(ref);
        return java.util.stream.IntStream.range(0, history.size())
                .mapToObj(i -> stretch(
                        history.get(i), i == 0 ? null : history.get(i - 1).effective()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Null where a version never says anything: it is switched off, or another one of the same date came after it. */
    private Stretch<T> stretch(Versions.Version<T> version, LocalDate next) {
        LocalDate through = version.content().through();
        LocalDate last = next == null || through != null && through.isBefore(next) ? through : next.minusDays(1);
        boolean says = version.content().active() && (last == null || !last.isBefore(version.effective()));
        return says ? new Stretch<>(new DateSpan(version.effective(), last), version.content()) : null;
    }
}
