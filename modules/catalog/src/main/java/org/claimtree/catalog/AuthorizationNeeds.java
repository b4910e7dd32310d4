package org.claimtree.catalog;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claimtree.platform.Versions;

/** The table of authorizations needed as of a revision. What has no row needs none. Immutable; pure. */
public final class AuthorizationNeeds {
    private static final Comparator<AuthorizationNeed> LEAST_SPECIFIC_FIRST = Comparator.comparing(
                    (AuthorizationNeed row) -> row.about().plan() != null)
            .thenComparing(row -> row.about().code() != null)
            // A code in two groups: what satisfies the stricter row satisfies both.
            .thenComparing(row -> row.need().kind())
            .thenComparing(row -> row.need().visits(), Comparator.nullsFirst(Comparator.reverseOrder()));

    private final Versions<AuthorizationNeed> versions;
    private final TableRows<AuthorizationNeed> rows;
    private final boolean countVisits;

    AuthorizationNeeds(Versions<AuthorizationNeed> versions) {
        this.versions = versions;
        rows = new TableRows<>(
                versions, row -> new Named(row.about().code(), row.about().group()));
        countVisits = versions.subjects().stream()
                .flatMap(ref -> versions.history(ref).stream())
                .anyMatch(row -> row.content().need().kind() == AuthorizationNeed.Kind.AFTER_VISITS);
    }

    private record Named(String code, String group) {}

    /**
     * What is asked about.
     *
     * @param payer ref
     * @param plan ref, or null
     * @param code billing code
     * @param groups that hold it on the day
     */
    public record Asked(String payer, String plan, String code, Set<String> groups) {
        private boolean meets(AuthorizationNeed.About row) {
            return row.payer().equals(payer)
                    && (row.plan() == null || row.plan().equals(plan));
        }
    }

    /**
     * The most specific row: one of the plan before one of all plans, then one of the code before one of a group that holds
     * it; of several groups the strictest. Empty where nothing is said.
     */
    public Optional<AuthorizationNeed> on(Asked asked, LocalDate day) {
        return Stream.concat(
                        Stream.of(new Named(asked.code(), null)),
                        asked.groups().stream().map(group -> new Named(null, group)))
                .flatMap(named -> rows.on(named, day).stream())
                .map(Versions.Version::content)
                .filter(row -> asked.meets(row.about()))
                .max(LEAST_SPECIFIC_FIRST);
    }

    /** Refs of the rows that are about a group, in order; those that are not active any more need nothing. */
    public List<String> about(String group) {
        return versions.subjects().stream()
                .filter(ref -> versions.latest(ref)
                        .map(Versions.Version::content)
                        .filter(row -> row.active() && group.equals(row.about().group()))
                        .isPresent())
                .sorted()
                .toList();
    }

    /** Whether any row asks how often a client was there. */
    public boolean countVisits() {
        return countVisits;
    }

    /** Ref of another row of the same payer, plan and code or group with a date in common. */
    public Optional<String> rival(String ref) {
        return rows.rival(ref);
    }
}
