package org.claimtree.authorizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.claimtree.platform.Actor;
import org.claimtree.platform.Sql;

/** Writes the ledger, in the transaction of the caller. */
@ApplicationScoped
public class MoveUnits {
    private Sql sql;
    private Actor actor;
    private Clock clock;
    private Iterable<UnitWatch> watches;

    /** For the container. */
    protected MoveUnits() {}

    @Inject
    MoveUnits(Sql sql, Actor actor, Clock clock, Instance<UnitWatch> watches) {
        this(sql, actor, clock, (Iterable<UnitWatch>) watches);
    }

    /** With who watches given by hand. */
    public MoveUnits(Sql sql, Actor actor, Clock clock, Iterable<UnitWatch> watches) {
        this.sql = sql;
        this.actor = actor;
        this.clock = clock;
        this.watches = watches;
    }

    /** A new pool without units. */
    public UUID open() {
        UUID pool = UUID.randomUUID();
        sql.run(h -> h.createUpdate("insert into authorizations.pool (id) values (:pool)")
                .bind("pool", pool)
                .execute());
        return pool;
    }

    /** Nobody else moves units of these pools until this transaction ends. */
    public void lock(Collection<UUID> pools) {
        sql.run(h -> LedgerRows.lock(h, pools));
    }

    /** Of locked pools. */
    public void write(List<Movement> movements) {
        sql.run(h -> LedgerRows.write(
                h, movements, actor.name(), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)));
        LedgerRows.tell(watches, movements);
    }
}
