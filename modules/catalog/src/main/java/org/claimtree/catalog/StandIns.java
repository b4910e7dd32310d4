package org.claimtree.catalog;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimtree.platform.Versions;

/** The table <i>bills as</i> as of a revision. Whoever has no row bills in his own name. Immutable; pure. */
public final class StandIns {
    private static final Comparator<Versions.Version<StandIn>> LEAST_SPECIFIC_FIRST = Comparator.comparing(
                    (Versions.Version<StandIn> row) -> row.content().applies().payer() != null)
            .thenComparing(row -> row.content().applies().group() != null)
            // A code in two groups: the first row by name, always the same.
            .thenComparing(Versions.Version::subject, Comparator.reverseOrder());

    private final Versions<StandIn> versions;
    private final TableRows<StandIn> rows;

    StandIns(Versions<StandIn> versions) {
        this.versions = versions;
        rows = new TableRows<>(versions, row -> row.applies().performedBy());
    }

    /**
     * What is asked about.
     *
     * @param payer ref of the payer that pays first, or null
     * @param groups that hold the code on the day
     */
    public record Asked(String payer, Set<String> groups) {
        private boolean meets(StandIn.Applies row) {
            return (row.payer() == null || row.payer().equals(payer))
                    && (row.group() == null || groups.contains(row.group()));
        }
    }

    /** The most specific row of a provider: one of the payer before one of all payers, then one of a group. */
    public Optional<StandIn.BilledAs> on(String performedBy, Asked asked, LocalDate day) {
        return rows.on(performedBy, day).stream()
                .filter(row -> asked.meets(row.content().applies()))
                .max(LEAST_SPECIFIC_FIRST)
                .map(row -> row.content().billedAs());
    }

    /** Refs of the rows that are about a group, in order; those that are not active any more need nothing. */
    public List<String> about(String group) {
        return versions.subjects().stream()
                .filter(ref -> versions.latest(ref)
                        .map(Versions.Version::content)
                        .filter(row ->
                                row.active() && group.equals(row.applies().group()))
                        .isPresent())
                .sorted()
                .toList();
    }

    /** Ref of another row of the same provider, payer and group with a date in common. */
    public Optional<String> rival(String ref) {
        return rows.rival(ref);
    }
}
