package org.claimtree.claims.assembly;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.claimtree.clients.Client;
import org.claimtree.clients.Coverage;

/**
 * The coverage that a charge is sent to, and the further ones that its payer is told of. Primary is the lowest order
 * valid on the date of service.
 *
 * @param destination to whom the claim goes
 * @param others valid on the same day, in order
 */
public record SentCoverage(Coverage destination, List<Coverage> others) {
    public SentCoverage {
        others = List.copyOf(others);
    }

    /** The primary coverage on a day; empty when none is valid and the client pays. */
    public static Optional<SentCoverage> primary(Client client, LocalDate day) {
        List<Coverage> valid = client.coverages().stream()
                .filter(c -> c.valid().contains(day))
                .sorted(Comparator.comparingInt(Coverage::order).thenComparing(Coverage::ref))
                .toList();
        return valid.isEmpty()
                ? Optional.empty()
                : Optional.of(new SentCoverage(valid.get(0), valid.subList(1, valid.size())));
    }
}
