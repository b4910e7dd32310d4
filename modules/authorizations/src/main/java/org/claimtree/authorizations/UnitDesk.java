package org.claimtree.authorizations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtree.authorizations.TakingRows.Had;
import org.jdbi.v3.core.Handle;

/** One round of serving, over locked pools. Not for several threads. */
final class UnitDesk implements UnitRound {
    private final Handle h;
    private final Before before;
    private final UnitBook book = new UnitBook();
    private final Map<UUID, List<Candidate>> candidates;
    private final FirstCoverages coverages;
    private final List<TakingRows.Row> taken = new ArrayList<>();
    private final List<UUID> endedTakings = new ArrayList<>();
    private final List<TakingRows.Row> reserved = new ArrayList<>();
    private final List<UUID> endedReservations = new ArrayList<>();

    /** What sources have, and what is held back for them, when the round begins. */
    record Before(Map<UUID, Had> taken, Map<UUID, Had> reserved) {
        boolean isNothing() {
            return taken.isEmpty() && reserved.isEmpty();
        }

        private void pools(Collection<UUID> into) {
            taken.values().forEach(one -> into.add(one.pool()));
            reserved.values().forEach(one -> into.add(one.pool()));
        }
    }

    /**
     * @param unmanaged codes without units to run out of
     */
    UnitDesk(Handle h, List<Need> needs, Before before, List<String> unmanaged) {
        this.h = h;
        this.before = before;
        List<UUID> clients = needs.stream().map(Need::client).distinct().toList();
        List<String> wanted = needs.stream().map(Need::code).distinct().toList();
        Set<UUID> pools = new TreeSet<>(h.createQuery("select distinct pool from authorizations.authorization"
                        + " where client = any(:clients) and code = any(:codes)")
                .bindArray("clients", UUID.class, clients)
                .bindArray("codes", String.class, wanted)
                .mapTo(UUID.class)
                .list());
        before.pools(pools);
        LedgerRows.lock(h, pools);
        candidates = h.createQuery("select a.*, not coalesce(a.unmanaged, a.code = any(:unmanaged)) as managed"
                        + " from authorizations.authorization a where client = any(:clients) and code = any(:codes)"
                        + " and pool = any(:pools)")
                .bindArray("clients", UUID.class, clients)
                .bindArray("codes", String.class, wanted)
                .bindArray("pools", UUID.class, pools)
                .bindArray("unmanaged", String.class, unmanaged)
                .map((row, ctx) -> LedgerRows.candidate(row))
                .collect(Collectors.groupingBy(c -> c.terms().client()));
        fill(pools);
        coverages = FirstCoverages.read(h, clients);
    }

    private void fill(Set<UUID> pools) {
        h.createQuery("select * from authorizations.pool where id = any(:pools)")
                .bindArray("pools", UUID.class, pools)
                .map((row, ctx) -> Map.entry(row.getObject("id", UUID.class), LedgerRows.balance(row)))
                .forEach(pool -> book.open(pool.getKey(), pool.getValue()));
        List<UUID> capped = candidates.values().stream()
                .flatMap(List::stream)
                .filter(c -> !c.limits().caps().equals(Caps.NONE))
                .map(Candidate::id)
                .toList();
        h.createQuery("select authorization_id, service_on, units from authorizations.taking"
                        + " where authorization_id = any(:capped)")
                .bindArray("capped", UUID.class, capped)
                .map((row, ctx) -> new Had(
                        null,
                        row.getObject("authorization_id", UUID.class),
                        null,
                        LedgerRows.units(row),
                        row.getObject("service_on", LocalDate.class),
                        null))
                .forEach(one -> book.used(one.authorization(), one.day(), one.units()));
    }

    @Override
    public Taken look(Need need) {
        Choice choice = choose(need);
        return choice.chosen().map(from -> taken(need, from, choice)).orElseGet(() -> nothing(need, choice));
    }

    /** Commits what a need wants; what was held back for it is free for that. */
    @Override
    public Taken take(Need need) {
        Optional<Taken> kept = kept(need, before.taken().get(need.source()));
        if (kept.isPresent()) {
            return kept.get();
        }
        end(need.source());
        Choice choice = choose(need);
        return choice.chosen().map(from -> commit(need, from, choice, null)).orElseGet(() -> nothing(need, choice));
    }

    /** Holds back what a need wants, unless it has that already. */
    Taken reserve(Need need) {
        Had held = before.reserved().get(need.source());
        Optional<Taken> kept = kept(need, before.taken().get(need.source())).or(() -> kept(need, held));
        if (kept.isPresent()) {
            return kept.get();
        }
        end(need.source());
        Choice choice = choose(need);
        if (choice.chosen().isEmpty()) {
            return nothing(need, choice);
        }
        Candidate from = choice.chosen().get();
        book.reserve(need, from);
        Taken taken = taken(need, from, choice);
        reserved.add(new TakingRows.Row(taken, need.day(), null));
        return taken;
    }

    Optional<Taken> override(Need need, UUID authorization, String reason) {
        Optional<Candidate> chosen =
                ofNeed(need).stream().filter(c -> c.id().equals(authorization)).findFirst();
        chosen.ifPresent(c -> end(need.source()));
        return chosen.map(c -> commit(need, c, new Choice(chosen, Taken.Why.OVERRIDE, List.of()), reason));
    }

    /** Gives back what a source has, and holds back nothing for it any more. */
    void end(UUID source) {
        Had had = before.taken().get(source);
        if (had != null && !endedTakings.contains(source)) {
            book.giveBack(had.pool(), had.authorization(), had.units(), had.use());
            endedTakings.add(source);
        }
        Had held = before.reserved().get(source);
        if (held != null && !endedReservations.contains(source)) {
            book.lapse(held.pool(), held.authorization(), held.units(), held.use());
            endedReservations.add(source);
        }
    }

    private Choice choose(Need need) {
        return book.choose(need, coverages.on(need.client(), need.day()), ofNeed(need));
    }

    private Taken commit(Need need, Candidate from, Choice choice, String reason) {
        book.commit(need, from, reason);
        Taken made = taken(need, from, choice);
        taken.add(new TakingRows.Row(made, need.day(), reason));
        return made;
    }

    private static Taken taken(Need need, Candidate from, Choice choice) {
        BigDecimal units = need.amount().in(from.limits().kind());
        return new Taken(need.source(), from.id(), from.number(), units, choice.why(), choice.passed());
    }

    private static Taken nothing(Need need, Choice choice) {
        return new Taken(need.source(), null, null, null, null, choice.passed());
    }

    private List<Candidate> ofNeed(Need need) {
        return candidates.getOrDefault(need.client(), List.of()).stream()
                .filter(c -> c.terms().code().equals(need.code()))
                .toList();
    }

    /** What a source has already, when it still fits: same day, same units, inside the dates. */
    private Optional<Taken> kept(Need need, Had had) {
        return had == null
                ? Optional.empty()
                : ofNeed(need).stream()
                        .filter(c -> c.id().equals(had.authorization()))
                        .filter(c -> had.day().equals(need.day()))
                        .filter(c -> had.units()
                                        .compareTo(need.amount().in(c.limits().kind()))
                                == 0)
                        .filter(c -> had.why() == Taken.Why.OVERRIDE || isInForce(c, need.day()))
                        .filter(c -> need.typedNumber() == null
                                || need.typedNumber().equals(c.terms().payerNumber()))
                        .findFirst()
                        .map(c -> new Taken(need.source(), c.id(), c.number(), had.units(), had.why(), List.of()));
    }

    private static boolean isInForce(Candidate candidate, LocalDate day) {
        Status status = candidate.terms().status();
        return candidate.terms().dates().contains(day) && status != Status.DENIED && status != Status.WITHDRAWN;
    }

    List<Movement> movements() {
        return book.movements();
    }

    /** Writes what has moved. */
    void write(String by, OffsetDateTime at) {
        LedgerRows.write(h, book.movements(), by, at);
        TakingRows.endTakings(h, endedTakings);
        TakingRows.endReservations(h, endedReservations);
        TakingRows.insert(h, taken);
        TakingRows.reserve(h, reserved);
    }
}
