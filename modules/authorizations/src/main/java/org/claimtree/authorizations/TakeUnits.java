package org.claimtree.authorizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtree.platform.Actor;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/**
 * Gives charges their units and takes them back, in the transaction of the caller. What can't be had is not refused: the
 * charge stands without an authorization, and the edit {@code AUTH_REQUIRED} holds it where the payer wants one.
 */
@ApplicationScoped
public class TakeUnits {
    private Sql sql;
    private CodeFacts codes;
    private Actor actor;
    private Clock clock;
    private Iterable<UnitWatch> watches;

    /** For the container. */
    protected TakeUnits() {}

    @Inject
    TakeUnits(Sql sql, CodeFacts codes, Actor actor, Clock clock, Instance<UnitWatch> watches) {
        this(sql, codes, actor, clock, (Iterable<UnitWatch>) watches);
    }

    /** With who watches given by hand. */
    public TakeUnits(Sql sql, CodeFacts codes, Actor actor, Clock clock, Iterable<UnitWatch> watches) {
        this.sql = sql;
        this.codes = codes;
        this.actor = actor;
        this.clock = clock;
        this.watches = watches;
    }

    /**
     * Brings what some sources have to what they need now. One that has what it needs keeps it, whatever else there is.
     *
     * @param needs in the order in which they are served
     * @param over sources that need nothing any more: voided, or not yet released
     * @return what each need got, in the same order
     */
    public List<Taken> take(List<Need> needs, Collection<UUID> over) {
        return sql.query(h -> {
            Map<UUID, Had> had = had(h, needs, over);
            List<UUID> clients = needs.stream().map(Need::client).distinct().toList();
            if (had.isEmpty() && !anyOf(h, clients)) {
                return needs.stream().map(TakeUnits::nothing).toList();
            }
            Desk desk = new Desk(h, needs, had);
            List<Taken> taken = needs.stream().map(desk::serve).toList();
            over.forEach(desk::giveBack);
            desk.write(actor.name(), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            return taken;
        });
    }

    /** What a need has, or would get now with what stands in the way; nothing is taken. */
    public Taken look(Need need) {
        return sql.query(h -> new Desk(h, List.of(need), had(h, List.of(need), List.of())).serve(need));
    }

    /**
     * Takes units of one authorization beyond its limits.
     *
     * @param reason of who allows it, in words
     * @return empty when the client has no such authorization for the code
     */
    public Optional<Taken> override(Need need, UUID authorization, String reason) {
        return sql.query(h -> {
            Desk desk = new Desk(h, List.of(need), had(h, List.of(need), List.of()));
            Optional<Taken> taken = desk.override(need, authorization, reason);
            desk.write(actor.name(), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            return taken;
        });
    }

    private static Taken nothing(Need need) {
        return new Taken(need.source(), null, null, null, null, List.of());
    }

    private static boolean anyOf(Handle h, List<UUID> clients) {
        return h.createQuery("select exists (select 1 from authorizations.authorization where client = any(:clients))")
                .bindArray("clients", UUID.class, clients)
                .mapTo(Boolean.class)
                .one();
    }

    private static Map<UUID, Had> had(Handle h, List<Need> needs, Collection<UUID> over) {
        Set<UUID> sources = new TreeSet<>(over);
        needs.forEach(need -> sources.add(need.source()));
        return h.createQuery("select t.*, a.pool from authorizations.taking t join authorizations.authorization a"
                        + " on a.id = t.authorization_id where t.source = any(:sources)")
                .bindArray("sources", UUID.class, sources)
                .map((row, ctx) -> new Had(
                        row.getObject("source", UUID.class),
                        row.getObject("authorization_id", UUID.class),
                        row.getObject("pool", UUID.class),
                        row.getBigDecimal("units"),
                        row.getObject("service_on", LocalDate.class),
                        Taken.Why.valueOf(row.getString("choice"))))
                .collect(Collectors.toMap(Had::source, one -> one));
    }

    /** What a source has from before. */
    private record Had(UUID source, UUID authorization, UUID pool, BigDecimal units, LocalDate day, Taken.Why why) {
        private Movement.Use use() {
            return new Movement.Use(source, day);
        }
    }

    /** One round of serving, over locked pools. */
    private final class Desk {
        private final Handle h;
        private final Map<UUID, Had> had;
        private final UnitBook book = new UnitBook();
        private final Map<UUID, List<Candidate>> candidates;
        private final FirstCoverages coverages;
        private final List<TakingRows.Row> changed = new ArrayList<>();
        private final List<UUID> ended = new ArrayList<>();

        private Desk(Handle h, List<Need> needs, Map<UUID, Had> had) {
            this.h = h;
            this.had = had;
            List<UUID> clients = needs.stream().map(Need::client).distinct().toList();
            List<String> wanted = needs.stream().map(Need::code).distinct().toList();
            Set<UUID> pools = new TreeSet<>(h.createQuery("select distinct pool from authorizations.authorization"
                            + " where client = any(:clients) and code = any(:codes)")
                    .bindArray("clients", UUID.class, clients)
                    .bindArray("codes", String.class, wanted)
                    .mapTo(UUID.class)
                    .list());
            had.values().forEach(one -> pools.add(one.pool()));
            LedgerRows.lock(h, pools);
            candidates = h.createQuery("select a.*, not coalesce(a.unmanaged, a.code = any(:unmanaged)) as managed"
                            + " from authorizations.authorization a where client = any(:clients) and code = any(:codes)"
                            + " and pool = any(:pools)")
                    .bindArray("clients", UUID.class, clients)
                    .bindArray("codes", String.class, wanted)
                    .bindArray("pools", UUID.class, pools)
                    .bindArray("unmanaged", String.class, codes.unmanaged(codes.today()))
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

        private Taken serve(Need need) {
            List<Candidate> mine = ofNeed(need);
            Had before = had.get(need.source());
            Candidate same = before == null ? null : still(need, before, mine);
            if (same != null) {
                return new Taken(need.source(), same.id(), same.number(), before.units(), before.why(), List.of());
            }
            giveBack(need.source());
            Choice choice = book.choose(need, coverages.on(need.client(), need.day()), mine);
            if (choice.chosen().isEmpty()) {
                return new Taken(need.source(), null, null, null, null, choice.passed());
            }
            return commit(need, choice.chosen().get(), choice.why(), choice.passed(), null);
        }

        private Optional<Taken> override(Need need, UUID authorization, String reason) {
            Optional<Candidate> chosen = ofNeed(need).stream()
                    .filter(c -> c.id().equals(authorization))
                    .findFirst();
            chosen.ifPresent(c -> giveBack(need.source()));
            return chosen.map(c -> commit(need, c, Taken.Why.OVERRIDE, List.of(), reason));
        }

        private Taken commit(Need need, Candidate from, Taken.Why why, List<Taken.Passed> passed, String reason) {
            book.commit(need, from, reason);
            BigDecimal units = need.amount().in(from.limits().kind());
            Taken taken = new Taken(need.source(), from.id(), from.number(), units, why, passed);
            changed.add(new TakingRows.Row(taken, need.day(), reason));
            return taken;
        }

        private List<Candidate> ofNeed(Need need) {
            return candidates.getOrDefault(need.client(), List.of()).stream()
                    .filter(c -> c.terms().code().equals(need.code()))
                    .toList();
        }

        /** The one that pays already, when it still fits: same day, same units, inside its dates. */
        private Candidate still(Need need, Had before, List<Candidate> mine) {
            return mine.stream()
                    .filter(c -> c.id().equals(before.authorization()))
                    .filter(c -> before.day().equals(need.day()))
                    .filter(c ->
                            before.units().compareTo(need.amount().in(c.limits().kind())) == 0)
                    .filter(c -> before.why() == Taken.Why.OVERRIDE || isInForce(c, need.day()))
                    .filter(c -> need.typedNumber() == null
                            || need.typedNumber().equals(c.terms().payerNumber()))
                    .findFirst()
                    .orElse(null);
        }

        private boolean isInForce(Candidate candidate, LocalDate day) {
            Status status = candidate.terms().status();
            return candidate.terms().dates().contains(day) && status != Status.DENIED && status != Status.WITHDRAWN;
        }

        private void giveBack(UUID source) {
            Had before = had.get(source);
            if (before != null) {
                book.giveBack(before.pool(), before.authorization(), before.units(), before.use());
                ended.add(source);
            }
        }

        private void write(String by, OffsetDateTime at) {
            LedgerRows.write(h, book.movements(), by, at);
            LedgerRows.tell(watches, book.movements());
            if (!ended.isEmpty()) {
                h.createUpdate("delete from authorizations.taking where source = any(:ended)")
                        .bindArray("ended", UUID.class, ended)
                        .execute();
            }
            if (!changed.isEmpty()) {
                TakingRows.insert(h, changed);
            }
        }
    }
}
