package org.claimtree.iop.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CodeGroup;
import org.claimtree.catalog.Program;
import org.claimtree.kernel.InvalidValue;

/**
 * A program as it is on a day. Pure.
 *
 * @param ref of the program
 * @param documented codes that are counted
 * @param billed codes of which one is billed, in order; empty where their group is missing
 */
record DayProgram(String ref, Program terms, Set<String> documented, List<String> billed) {
    /** What people call the program of the settings. */
    static final String USUAL = "IOP";

    /** All that are in use on a day, in the order in which they are asked. */
    static List<DayProgram> on(LocalDate day, Catalog catalog, Program usual) {
        return Stream.concat(
                        Stream.of(new Named(
                                USUAL,
                                catalog.programs()
                                        .contentOn(USUAL, day)
                                        .map(more -> usual(usual, more))
                                        .orElse(usual))),
                        catalog.programs().subjects().stream()
                                .filter(ref -> !ref.equals(USUAL))
                                .flatMap(ref -> catalog.programs().contentOn(ref, day).stream()
                                        .map(content -> new Named(ref, content))))
                .filter(named -> named.content().active())
                .sorted(Comparator.comparing((Named named) -> named.content().order())
                        .thenComparing(Named::ref))
                .map(named -> of(named, day, catalog))
                .toList();
    }

    /** The program of the settings with all that they do not say: its place, its family, what payers want. */
    private static Program usual(Program settings, Program more) {
        Program.Billing own = settings.billing();
        Program.Billing billing = new Program.Billing(
                own.minutes(),
                own.arrears(),
                more.billing().lateDays(),
                own.alertGroup(),
                more.billing().family(),
                more.billing().toBilling());
        return new Program(
                USUAL, more.order(), settings.groups(), settings.threshold(), billing, more.payers(), more.active());
    }

    private record Named(String ref, Program content) {}

    private static DayProgram of(Named named, LocalDate day, Catalog catalog) {
        Program.Groups groups = named.content().groups();
        return new DayProgram(
                named.ref(),
                named.content(),
                new TreeSet<>(codes(groups.documented(), day, catalog)),
                codes(groups.billed(), day, catalog));
    }

    /** Groups are named by their ref, the two of the settings by their name. */
    private static List<String> codes(String group, LocalDate day, Catalog catalog) {
        Optional<CodeGroup> found = catalog.groups().contentOn(group, day);
        return found.or(() -> catalog.groups().subjects().stream()
                        .flatMap(ref -> catalog.groups().contentOn(ref, day).stream())
                        .filter(content -> content.name().equalsIgnoreCase(group))
                        .findFirst())
                .filter(CodeGroup::active)
                .map(CodeGroup::codes)
                .orElse(List.of());
    }

    String family() {
        return terms.billing().family();
    }

    /** What counts of the lines of a day, as far as a payer counts its time. */
    Count count(Collection<Documented> lines, Optional<Program.PayerTerms> payer) {
        return Count.of(
                lines.stream().filter(line -> documented.contains(line.code())).toList(),
                payer.map(terms -> terms.time().uncounted()).orElse(List.of()));
    }

    /** Whether a line of this code may change what becomes of a day. */
    boolean concerns(String code) {
        return documented.contains(code) || billed.contains(code);
    }

    /** What a payer wants beyond the program's own rules. */
    Optional<Program.PayerTerms> payer(String ref) {
        return terms.payers().stream().filter(p -> p.payer().equals(ref)).findFirst();
    }

    /**
     * @throws InvalidValue never: the settings are checked where they are set
     */
    static Program usual(Program.Threshold threshold, Program.Billing billing) {
        return new Program(
                USUAL,
                50,
                new Program.Groups("IOP Non Billable Group", "IOP Billable Group"),
                threshold,
                billing,
                List.of(),
                true);
    }
}
