package org.claimtree.encounters.notes;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.clients.Client;
import org.claimtree.clients.Coverage;
import org.claimtree.directory.MasterData;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.Money;

/**
 * What is known around a note.
 *
 * @param today where the practice is
 * @param setup codes and master data as they are now
 * @param client null when there is none, or none that the writer sees
 * @param writer who writes
 * @param listed the author's Codes/Rates list; empty when he has none
 * @param others notes of the same client, or the same author, of the day, but for those taken back
 */
record Around(LocalDate today, Setup setup, Client client, Writer writer, List<ListedCode> listed, List<Other> others) {
    Around {
        listed = List.copyOf(listed);
        others = List.copyOf(others);
    }

    /**
     * @param provider ref of the provider that the writer is, or null
     * @param ownOnly whether he writes and releases his own notes only
     */
    record Writer(String provider, boolean ownOnly) {
        /** Whether a note of this author is his business. */
        boolean may(String author) {
            return !ownOnly || author != null && author.equals(provider);
        }
    }

    record Setup(Catalog catalog, MasterData masterData) {}

    /**
     * A code on a Codes/Rates list.
     *
     * @param modifier or null
     * @param rate fee of a unit, or null
     */
    record ListedCode(String code, DateSpan days, String modifier, Money rate) {}

    /** Another note. */
    record Other(UUID client, String performedBy, Times times, NoteStatus status, List<String> codes) {}

    record Times(LocalDateTime start, LocalDateTime end) {
        boolean overlaps(Times other) {
            return start.isBefore(other.end) && other.start.isBefore(end);
        }
    }

    /** A billing code, on a day. */
    Optional<BillingCode> code(String code, LocalDate day) {
        return code == null ? Optional.empty() : setup.catalog().code(code, day);
    }

    /** Whose coverage pays first on a day; empty where none is valid. */
    Optional<Coverage.Insurer> firstInsurer(LocalDate day) {
        return client.coverages().stream()
                .filter(coverage -> coverage.valid().contains(day))
                .min(Comparator.comparing(Coverage::order))
                .map(Coverage::insurer);
    }

    /** What the author's list says of a code on a day. */
    Optional<ListedCode> listed(String code, LocalDate day) {
        return listed.stream()
                .filter(row -> row.code().equals(code) && row.days().contains(day))
                .findFirst();
    }
}
