package org.claimtree.claims.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.claimtree.clients.Client;
import org.claimtree.clients.Coverage;

/**
 * The coverage that a charge is sent to, and the others that its payer is told of. Primary is the lowest order valid on
 * the date of service.
 *
 * @param destination to whom the claim goes
 * @param others valid on the same day, in order
 * @param place of the destination among all of them, 0 for the primary one
 */
public record SentCoverage(Coverage destination, List<Coverage> others, int place) {
    public SentCoverage {
        others = List.copyOf(others);
    }

    /** The primary coverage on a day; empty when none is valid and the client pays. */
    public static Optional<SentCoverage> primary(Client client, LocalDate day) {
        return at(valid(client, day), 0);
    }

    /** A coverage that pays after others; empty when it is not valid on the day. */
    static Optional<SentCoverage> further(Client client, LocalDate day, String ref) {
        List<Coverage> valid = valid(client, day);
        return at(valid, valid.stream().map(Coverage::ref).toList().indexOf(ref));
    }

    /** Coverages that pay before it, in order. */
    List<Coverage> before() {
        return others.subList(0, place);
    }

    /** Place of one of the others among all. */
    int placeOf(int other) {
        return other < place ? other : other + 1;
    }

    private static Optional<SentCoverage> at(List<Coverage> valid, int place) {
        if (place < 0 || place >= valid.size()) {
            return Optional.empty();
        }
        List<Coverage> others = new ArrayList<>(valid);
        return Optional.of(new SentCoverage(others.remove(place), others, place));
    }

    private static List<Coverage> valid(Client client, LocalDate day) {
        return client.coverages().stream()
                .filter(c -> c.valid().contains(day))
                .sorted(Comparator.comparingInt(Coverage::order).thenComparing(Coverage::ref))
                .toList();
    }
}
