package org.claimtree.authorizations.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtree.authorizations.UnitWatch;
import org.claimtree.authorizations.bulk.Change.Field;
import org.claimtree.platform.Actor;
import org.jdbi.v3.core.Handle;

/** Moves the units of many locked pools to a number; of those that share units only once. */
@ApplicationScoped
public class PoolWriter {
    private Actor actor;
    private Clock clock;
    private Iterable<UnitWatch> watches;

    /** For the container. */
    protected PoolWriter() {}

    @Inject
    PoolWriter(Actor actor, Clock clock, Instance<UnitWatch> watches) {
        this(actor, clock, (Iterable<UnitWatch>) watches);
    }

    /** With who watches given by hand. */
    public PoolWriter(Actor actor, Clock clock, Iterable<UnitWatch> watches) {
        this.actor = actor;
        this.clock = clock;
        this.watches = watches;
    }

    /** What is written by the change laid out in this transaction; the allotment first, as the remainder hangs on it. */
    void write(Handle h, Map<Field, String> values, String reason, UUID operation) {
        if (values.containsKey(Field.ALLOTTED)) {
            String now = "select distinct on (l.pool) l.pool, l.id, cast(f.new_value as numeric) as goal"
                    + " from pg_temp.bulk_field f join pg_temp.bulk_listed l on l.id = f.id"
                    + " where f.field = 'ALLOTTED' order by l.pool, l.number";
            move(h, now, "ALLOT", null, operation);
        }
        if (values.containsKey(Field.REMAINING)) {
            String now = "select distinct on (l.pool) l.pool, l.id, cast(:goal as numeric) as goal"
                    + " from pg_temp.bulk_listed l order by l.pool, l.number";
            move(h, now.replace(":goal", "'" + values.get(Field.REMAINING) + "'"), "ADJUST", reason, operation);
        }
    }

    /**
     * @param goals SQL with pool, id of the authorization by which it is moved, and goal
     */
    void move(Handle h, String goals, String kind, String reason, UUID operation) {
        String measured = kind.equals("ALLOT") ? "p.allotted" : "p.remaining";
        String sum = kind.equals("ALLOT") ? "allotted" : "adjusted";
        List<UUID> moved = h.createQuery(
                        "with goal as (" + goals + "), moved as (insert into authorizations.movement (pool,"
                                + " authorization_id, kind, units, reason, actor, at, bulk) select p.id, g.id, :kind, g.goal - "
                                + measured
                                + ", :reason, :actor, :at, :bulk from goal g join authorizations.pool p on p.id = g.pool"
                                + " where g.goal <> " + measured + " returning pool, units)"
                                + " update authorizations.pool p set " + sum + " = " + sum + " + m.units from moved m"
                                + " where p.id = m.pool returning p.id")
                .bind("kind", kind)
                .bind("reason", reason)
                .bind("actor", actor.name())
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .bind("bulk", operation)
                .mapTo(UUID.class)
                .list();
        if (!moved.isEmpty()) {
            watches.forEach(watch -> watch.moved(moved));
        }
    }
}
