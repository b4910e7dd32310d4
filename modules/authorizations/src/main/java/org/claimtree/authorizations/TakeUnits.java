package org.claimtree.authorizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.claimtree.platform.Actor;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/**
 * Gives notes and charges their units and takes them back, in the transaction of the caller. What can't be had is not refused: the
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
     * Brings what some sources have to what they need now. One that has what it needs keeps it, whatever else there is. What
     * was held back for them is held back no more.
     *
     * @param needs in the order in which they are served
     * @param over sources that need nothing any more: voided, or not yet released
     * @return what each need got, in the same order
     */
    public List<Taken> take(List<Need> needs, Collection<UUID> over) {
        return round(needs, over, UnitDesk::take);
    }

    /**
     * Holds units back for what is not sure yet, as far as there are any: others cannot take them.
     *
     * @param needs in the order in which they are served
     * @param over sources for which nothing is to be held back any more
     * @return what is held back for each need, in the same order
     */
    public List<Taken> reserve(List<Need> needs, Collection<UUID> over) {
        return round(needs, over, UnitDesk::reserve);
    }

    private List<Taken> round(List<Need> needs, Collection<UUID> over, BiFunction<UnitDesk, Need, Taken> serve) {
        return sql.query(h -> {
            UnitDesk.Before before = before(h, needs, over);
            List<UUID> clients = needs.stream().map(Need::client).distinct().toList();
            if (before.isNothing() && !anyOf(h, clients)) {
                return needs.stream().map(TakeUnits::nothing).toList();
            }
            UnitDesk desk = new UnitDesk(h, needs, before, codes.unmanaged(codes.today()));
            List<Taken> taken =
                    needs.stream().map(need -> serve.apply(desk, need)).toList();
            over.forEach(desk::end);
            write(h, desk);
            return taken;
        });
    }

    /**
     * A round in which the caller says what is taken.
     *
     * @param universe all needs that may come up in it
     * @param rehearsal true: nothing of it stays
     */
    public <T> T inRound(List<Need> universe, boolean rehearsal, Function<UnitRound, T> work) {
        return sql.query(h -> {
            UnitDesk desk = new UnitDesk(h, universe, before(h, universe, List.of()), codes.unmanaged(codes.today()));
            T result = work.apply(desk);
            if (!rehearsal) {
                write(h, desk);
            }
            return result;
        });
    }

    /** What a need has, or would get now with what stands in the way; nothing is taken. */
    public Taken look(Need need) {
        return sql.query(h -> desk(h, need).take(need));
    }

    /**
     * Takes units of one authorization beyond its limits.
     *
     * @param reason of who allows it, in words
     * @return empty when the client has no such authorization for the code
     */
    public Optional<Taken> override(Need need, UUID authorization, String reason) {
        return sql.query(h -> {
            UnitDesk desk = desk(h, need);
            Optional<Taken> taken = desk.override(need, authorization, reason);
            write(h, desk);
            return taken;
        });
    }

    private UnitDesk desk(Handle h, Need need) {
        List<Need> needs = List.of(need);
        return new UnitDesk(h, needs, before(h, needs, List.of()), codes.unmanaged(codes.today()));
    }

    private void write(Handle h, UnitDesk desk) {
        desk.write(actor.name(), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        LedgerRows.tell(watches, desk.movements());
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

    private static UnitDesk.Before before(Handle h, List<Need> needs, Collection<UUID> over) {
        Set<UUID> sources = new TreeSet<>(over);
        needs.forEach(need -> sources.add(need.source()));
        return new UnitDesk.Before(TakingRows.taken(h, sources), TakingRows.reserved(h, sources));
    }
}
