package org.claimtree.claims.assembly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.UnitRule;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Payer;
import org.claimtree.invoicing.Charge;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.Money;
import org.claimtree.platform.Versions;
import org.claimtree.profiles.Facts;
import org.claimtree.profiles.ProvenanceRecord;

/**
 * Makes one line of those of a day that say the same, for a payer who wants them added up: minutes are summed and then
 * rounded once, amounts are summed. A modifier such as 59 or 76, another place or a note of its own keeps a line apart.
 */
final class AddUp {
    private static final int MOST_DIAGNOSES = 12;
    private static final int MOST_POINTERS = 4;
    private static final BigDecimal MOST_UNITS = new BigDecimal("99999.999");
    private static final BigDecimal MOST_DOLLARS = new BigDecimal("9999999.99");

    private final MasterData master;
    private final Catalog catalog;

    AddUp(MasterData master, Catalog catalog) {
        this.master = master;
        this.catalog = catalog;
    }

    /** Of the tree, and of people. */
    private record Asked(Facts facts, ByHand byHand) {}

    /** What a line says beside how much, for how much and for which diagnoses. */
    private record Said(
            Asked asked,
            ResolvedBilling resolved,
            PreparedLine.SentProviders sent,
            String code,
            List<String> modifiers,
            Charge.Details details) {
        static Said by(PreparedLine line) {
            Charge.Details details = line.charge().details();
            return new Said(
                    new Asked(line.answer().facts(), line.answer().byHand()),
                    line.resolved(),
                    line.sent(),
                    line.code().code(),
                    line.code().modifiers(),
                    new Charge.Details(details.flags(), null, details.incident(), null, details.lineNote()));
        }
    }

    /** Lines of one claim, those that become one together, in the order of the first of them. */
    List<List<PreparedLine>> equal(List<PreparedLine> lines) {
        Map<Object, List<PreparedLine>> bySaid = new LinkedHashMap<>();
        for (PreparedLine line : lines) {
            Object key = mayBeAdded(line) ? Said.by(line) : line.charge().id();
            List<PreparedLine> same = bySaid.computeIfAbsent(key, k -> new ArrayList<>());
            if (fits(same, line)) {
                same.add(line);
            } else {
                bySaid.put(line.charge().id(), List.of(line));
            }
        }
        return List.copyOf(bySaid.values());
    }

    private boolean mayBeAdded(PreparedLine line) {
        Charge.Service service = line.charge().service();
        return service.dates().isOneDay()
                && line.charge().details().drug() == null
                && master.payer(
                                line.coverage().destination().insurer().payer(),
                                service.dates().from())
                        .map(Payer::flags)
                        .filter(Payer.Flags::addUp)
                        .isPresent();
    }

    private static boolean fits(List<PreparedLine> same, PreparedLine line) {
        List<Charge.Quantity> all = Stream.concat(same.stream(), Stream.of(line))
                .map(l -> l.charge().service().quantity())
                .toList();
        return sum(all.stream().map(Charge.Quantity::units)).compareTo(MOST_UNITS) <= 0
                && dollars(all).compareTo(MOST_DOLLARS) <= 0;
    }

    private static BigDecimal sum(Stream<BigDecimal> numbers) {
        return numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal dollars(Collection<Charge.Quantity> all) {
        return sum(all.stream().map(q -> q.amount().dollars()));
    }

    /** As one charge: the first, with the quantity and the diagnoses of all. */
    Charge together(List<Charge> sources) {
        Charge first = sources.get(0);
        if (sources.size() == 1) {
            return first;
        }
        Charge.Service service = first.service();
        List<Charge.Quantity> all =
                sources.stream().map(c -> c.service().quantity()).toList();
        return new Charge(
                first.id(),
                first.ref(),
                first.client(),
                new Charge.Service(
                        service.dates(),
                        service.code(),
                        service.modifiers(),
                        new Charge.Quantity(units(service, all), new Money(dollars(all)), minutes(all)),
                        service.location(),
                        service.placeOfService()),
                first.people(),
                reasons(sources),
                first.claiming(),
                first.details());
    }

    /** Of all, where each says them. */
    private static Integer minutes(List<Charge.Quantity> all) {
        return all.stream().anyMatch(q -> q.minutes() == null)
                ? null
                : Integer.valueOf(
                        all.stream().mapToInt(Charge.Quantity::minutes).sum());
    }

    private BigDecimal units(Charge.Service service, List<Charge.Quantity> all) {
        UnitRule rule = catalog.code(service.code(), service.dates().from())
                .map(BillingCode::terms)
                .map(BillingCode.Terms::units)
                .orElse(UnitRule.PER_NOTE);
        if (rule.per() == UnitRule.Per.DAY) {
            return all.stream()
                    .map(Charge.Quantity::units)
                    .max(BigDecimal::compareTo)
                    .orElseThrow();
        }
        return rule.per() == UnitRule.Per.MINUTES && all.stream().allMatch(q -> isCounted(q, rule))
                ? BigDecimal.valueOf(
                        rule.together(all.stream().map(Charge.Quantity::minutes).toList()))
                : sum(all.stream().map(Charge.Quantity::units));
    }

    /** Units that somebody typed are what was meant, and their minutes no longer are. */
    private static boolean isCounted(Charge.Quantity quantity, UnitRule rule) {
        return quantity.minutes() != null
                && quantity.units().compareTo(BigDecimal.valueOf(rule.units(quantity.minutes()))) == 0;
    }

    /** The diagnoses that any of them is for, those of the first one first. */
    private static Charge.Reasons reasons(List<Charge> sources) {
        Set<DiagnosisCode> pointedTo = new LinkedHashSet<>();
        sources.forEach(charge -> pointedTo.addAll(charge.reasons().pointedTo()));
        Set<DiagnosisCode> all =
                new LinkedHashSet<>(pointedTo.stream().limit(MOST_POINTERS).toList());
        int pointers = all.size();
        sources.forEach(charge -> all.addAll(charge.reasons().diagnoses()));
        return new Charge.Reasons(
                all.stream().limit(MOST_DIAGNOSES).toList(),
                Stream.iterate(1, p -> p + 1).limit(pointers).toList());
    }

    /** The reasons of a line with those of its sum: which charges it is made of, and what each said. */
    List<ProvenanceRecord> with(
            List<ProvenanceRecord> reasons, List<Charge> sources, Charge together, SentCoverage coverage) {
        if (sources.size() == 1) {
            return reasons;
        }
        String payer = coverage.destination().insurer().payer();
        ProvenanceRecord.Origin origin = master.version(
                        MasterKind.PAYER,
                        Payer.class,
                        payer,
                        together.service().dates().from())
                .map(AddUp::origin)
                .orElse(null);
        Charge.Quantity sum = together.service().quantity();
        List<ProvenanceRecord> all = new ArrayList<>(reasons);
        all.add(reason(
                "line.charges",
                sources.stream().map(Charge::ref).collect(Collectors.joining(", ")),
                payer + " wants equal services of a day on one line: "
                        + sources.stream().map(AddUp::words).collect(Collectors.joining("; "))
                        + ". Together " + sum.units().toPlainString() + " units for " + sum.amount() + ".",
                origin));
        return List.copyOf(all);
    }

    private static String words(Charge charge) {
        Charge.Quantity quantity = charge.service().quantity();
        String minutes = quantity.minutes() == null ? "" : " in " + quantity.minutes() + " minutes";
        return "charge " + charge.ref() + ", " + quantity.units().toPlainString() + " units" + minutes + " for "
                + quantity.amount();
    }

    private static ProvenanceRecord reason(
            String field, String value, String sentence, ProvenanceRecord.Origin origin) {
        return new ProvenanceRecord(field, value, sentence, origin, List.of(), List.of());
    }

    private static ProvenanceRecord.Origin origin(Versions.Version<Payer> payer) {
        return new ProvenanceRecord.Origin(
                "payer", payer.subject(), payer.effective(), payer.revision(), List.of(), null);
    }
}
