package org.claimtree.claims.edits;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtree.claims.assembly.SentCoverage;
import org.claimtree.clients.Client;
import org.claimtree.invoicing.ServedDay;

/** When clients were served, to tell how many visits came before one. */
public final class Visits {
    /** Nobody was there before. */
    public static final Visits NONE = new Visits(List.of());

    private final Map<UUID, List<ServedDay>> byClient;

    public Visits(Collection<ServedDay> days) {
        byClient = days.stream().collect(Collectors.groupingBy(ServedDay::client));
    }

    /** Whether a client had one of these codes on a day. */
    boolean on(LocalDate day, Client client, Set<String> codes) {
        return byClient.getOrDefault(client.id(), List.of()).stream()
                .anyMatch(served -> served.day().equals(day) && codes.contains(served.code()));
    }

    /** Earlier days on which a client had one of these codes while this payer was the primary one. */
    int before(LocalDate day, Client client, String payer, Set<String> codes) {
        return (int) byClient.getOrDefault(client.id(), List.of()).stream()
                .filter(served -> served.day().isBefore(day) && codes.contains(served.code()))
                .map(ServedDay::day)
                .distinct()
                .filter(earlier -> SentCoverage.primary(client, earlier)
                        .filter(sent -> sent.destination().insurer().payer().equals(payer))
                        .isPresent())
                .count();
    }
}
