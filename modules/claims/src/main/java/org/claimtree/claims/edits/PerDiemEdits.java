package org.claimtree.claims.edits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimtree.catalog.Program;
import org.claimtree.invoicing.Charge;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.Finding;

/** Days that are paid by the day: what is part of such a day, and how it is counted (programs of the catalog). */
final class PerDiemEdits {
    private PerDiemEdits() {}

    /** What a payer pays with the day is not billed beside it, on whatever claim the day itself is. */
    static List<Finding> bundled(EditedClaim c) {
        Findings findings = new Findings();
        for (int i = 0; i < c.input().lines().size(); i++) {
            Charge.Service service = c.input().lines().get(i).charge().service();
            DateSpan dates = service.dates();
            boolean bundled = dates.from()
                    .datesUntil(dates.through().plusDays(1))
                    .anyMatch(day -> programs(c, day).stream().anyMatch(p -> isPartOf(c, p, service.code(), day)));
            findings.holdIf(
                    bundled,
                    "BUNDLED_IN_PER_DIEM",
                    "lines[" + i + "].service.procedure",
                    "The payer pays this service with the day that is billed for the same date.",
                    null);
        }
        return findings.all();
    }

    private static boolean isPartOf(EditedClaim c, Program program, String code, LocalDate day) {
        Set<String> billed = new HashSet<>(codes(c, program.groups().billed(), day));
        // Half and full days may have codes of their own.
        program.payers().stream()
                .filter(terms -> terms.payer().equals(c.payer()))
                .flatMap(terms -> terms.tiers().stream())
                .forEach(tier -> billed.add(tier.code()));
        return !billed.contains(code)
                && program.payers().stream()
                        .filter(terms -> terms.payer().equals(c.payer()) && terms.bundled() != null)
                        .map(Program.PayerTerms::bundled)
                        .anyMatch(bundled -> !bundled.except().contains(code)
                                && codes(c, bundled.group(), day).contains(code))
                && c.visits().on(day, c.input().client(), billed);
    }

    /** A code that pays for a day is counted by days. */
    static List<Finding> units(EditedClaim c) {
        Findings findings = new Findings();
        for (int i = 0; i < c.input().lines().size(); i++) {
            Charge.Service service = c.input().lines().get(i).charge().service();
            DateSpan dates = service.dates();
            long days = ChronoUnit.DAYS.between(dates.from(), dates.through()) + 1;
            boolean perDiem = programs(c, dates.from()).stream()
                    .anyMatch(p -> codes(c, p.groups().billed(), dates.from()).contains(service.code()));
            findings.warnIf(
                    perDiem
                            && c.claim()
                                            .lines()
                                            .get(i)
                                            .service()
                                            .quantity()
                                            .count()
                                            .compareTo(BigDecimal.valueOf(days))
                                    != 0,
                    "PER_DIEM_UNITS",
                    "lines[" + i + "].service.quantity",
                    "A code that pays for a day has as many units as its dates have days.",
                    null);
        }
        return findings.all();
    }

    private static List<Program> programs(EditedClaim c, LocalDate day) {
        return c.catalog().programs().subjects().stream()
                .flatMap(ref -> c.catalog().programs().contentOn(ref, day).stream())
                .filter(Program::active)
                .toList();
    }

    private static Set<String> codes(EditedClaim c, String group, LocalDate day) {
        return c.catalog()
                .groups()
                .contentOn(group, day)
                .map(found -> (Set<String>) new HashSet<>(found.codes()))
                .orElse(Set.of());
    }
}
