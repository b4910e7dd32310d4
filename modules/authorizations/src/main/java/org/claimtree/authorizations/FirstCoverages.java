package org.claimtree.authorizations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtree.kernel.DateSpan;
import org.jdbi.v3.core.Handle;

/** Which coverage of a client pays first on a day: the lowest in order of those that are valid then. */
final class FirstCoverages {
    private final Map<UUID, List<Valid>> byClient;

    private FirstCoverages(Map<UUID, List<Valid>> byClient) {
        this.byClient = byClient;
    }

    private record Valid(UUID client, UUID coverage, DateSpan days) {}

    static FirstCoverages read(Handle h, Collection<UUID> clients) {
        return new FirstCoverages(h.createQuery("select client, id, valid_from, valid_through from clients.coverage"
                        + " where client = any(:clients) order by client, order_no, ref collate \"C\"")
                .bindArray("clients", UUID.class, clients)
                .map((row, ctx) -> new Valid(
                        row.getObject("client", UUID.class),
                        row.getObject("id", UUID.class),
                        new DateSpan(
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_through", LocalDate.class))))
                .collect(Collectors.groupingBy(Valid::client)));
    }

    /** Null where none is valid. */
    UUID on(UUID client, LocalDate day) {
        return byClient.getOrDefault(client, List.of()).stream()
                .filter(one -> one.days().contains(day))
                .map(Valid::coverage)
                .findFirst()
                .orElse(null);
    }
}
