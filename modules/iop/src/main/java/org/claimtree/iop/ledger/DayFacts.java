package org.claimtree.iop.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.Program;
import org.claimtree.clients.Client;
import org.claimtree.clients.Coverage;
import org.claimtree.directory.MasterData;

/**
 * All that decides about a day of a client.
 *
 * @param line id that the line of a note would have, if one is made
 * @param documentation what was written
 * @param stored what the ledger has of the day, by program
 */
record DayFacts(
        UUID line, Client client, LocalDate day, Documentation documentation, Map<String, Stored> stored, Known known) {
    /**
     * @param ofDay released lines of the day, but for notes of whole days
     * @param charged codes that somebody charged for the day by hand
     * @param nearby the same lines of the six days before and after, by day; empty where no payer asks for a week
     */
    record Documentation(List<Documented> ofDay, Set<String> charged, Map<LocalDate, List<Documented>> nearby) {
        Documentation {
            ofDay = List.copyOf(ofDay);
        }
    }

    /**
     * @param today where the practice is
     * @param closedThrough days up to here had their time of documentation
     * @param accepted programs whose proposal to bill was accepted
     */
    record Known(
            LocalDate today,
            LocalDate closedThrough,
            Catalog catalog,
            MasterData masterData,
            List<DayProgram> programs,
            Set<String> accepted) {}

    /**
     * @param count of then
     * @param proposal that is open, or null
     * @param declined the proposal that was declined and the count of then, or null
     */
    record Stored(Outcome outcome, List<Reason> reasons, Count count, Proposal proposal, String declined) {
        Stored {
            reasons = List.copyOf(reasons);
        }
    }

    /** A day of a client. */
    record Key(UUID client, LocalDate day) {}

    /** What the one who pays first wants of a program; empty for who pays himself, and where a payer wants nothing. */
    Optional<Program.PayerTerms> terms(DayProgram program) {
        return first().map(Coverage::insurer).flatMap(insurer -> program.payer(insurer.payer()));
    }

    /** Who pays first on the day; empty for who pays himself. */
    Optional<Coverage> first() {
        return client.coverages().stream()
                .filter(coverage -> coverage.valid().contains(day))
                .min(Comparator.comparing(Coverage::order));
    }
}
