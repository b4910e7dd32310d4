package org.claimtree.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.kernel.InvalidValue;

/**
 * Which charges are meant. An empty list or a null asks nothing.
 *
 * @param payers refs of the payers they are sent to
 * @param locations refs of locations
 * @param providers refs of insurance providers
 * @param from first day of service, or null
 * @param through last day of service, or null
 * @param charges ids of charges that were chosen one by one, at most 10,000
 * @param clients ids of clients, at most 1,000
 */
public record ClaimFilter(
        List<String> payers,
        List<String> locations,
        List<String> providers,
        LocalDate from,
        LocalDate through,
        // Left out when empty: filters that were stored before there was such a choice keep their text.
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> charges,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> clients) {
    private static final int CHARGES = 10_000;
    private static final int CLIENTS = 1_000;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** All of some clients'. */
    public static ClaimFilter ofClients(List<UUID> clients) {
        return new ClaimFilter(null, null, null, null, null, null, clients);
    }

    /** Everything. */
    public static final ClaimFilter ALL =
            new ClaimFilter(List.of(), List.of(), List.of(), null, null, List.of(), List.of());

    public ClaimFilter {
        payers = payers == null ? List.of() : List.copyOf(payers);
        locations = locations == null ? List.of() : List.copyOf(locations);
        providers = providers == null ? List.of() : List.copyOf(providers);
        charges = charges == null ? List.of() : List.copyOf(charges);
        clients = clients == null ? List.of() : List.copyOf(clients);
        if (charges.size() > CHARGES || clients.size() > CLIENTS) {
            throw new InvalidValue("FILTER_SIZE", "At most 10,000 charges and 1,000 clients are chosen one by one.");
        }
        if (isNoDayOfService(from) || isNoDayOfService(through)) {
            throw new InvalidValue("FILTER_DATES", "Days of service lie from 1900 through 2199.");
        }
        if (from != null && through != null && through.isBefore(from)) {
            throw new InvalidValue("FILTER_DATES", "The last day is before the first.");
        }
    }

    private static boolean isNoDayOfService(LocalDate day) {
        return day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST));
    }
}
