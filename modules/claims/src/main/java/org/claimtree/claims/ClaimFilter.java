package org.claimtree.claims;

import java.time.LocalDate;
import java.util.List;
import org.claimtree.kernel.InvalidValue;

/**
 * Which charges are meant. An empty list or a null asks nothing.
 *
 * @param payers refs of the payers they are sent to
 * @param locations refs of locations
 * @param providers refs of insurance providers
 * @param from first day of service, or null
 * @param through last day of service, or null
 */
public record ClaimFilter(
        List<String> payers, List<String> locations, List<String> providers, LocalDate from, LocalDate through) {
    /** Everything. */
    public static final ClaimFilter ALL = new ClaimFilter(List.of(), List.of(), List.of(), null, null);

    public ClaimFilter {
        payers = payers == null ? List.of() : List.copyOf(payers);
        locations = locations == null ? List.of() : List.copyOf(locations);
        providers = providers == null ? List.of() : List.copyOf(providers);
        if (from != null && through != null && through.isBefore(from)) {
            throw new InvalidValue("FILTER_DATES", "The last day is before the first.");
        }
    }
}
