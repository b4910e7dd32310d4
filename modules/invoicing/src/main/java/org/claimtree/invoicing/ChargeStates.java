package org.claimtree.invoicing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What charges were from a time on, so that a past day can be told as it stood. */
final class ChargeStates {
    private static final String KEEP = "insert into invoicing.charge_state (charge, at, service_from, amount, coverage,"
            + " released, voided, hold_reason, hold_until) select c.id, :at, c.service_from, c.amount, i.coverage,"
            + " c.released, not c.counts, c.hold_reason, c.hold_until from invoicing.charge c"
            + " join invoicing.invoice i on i.id = c.invoice left join lateral (select t.* from invoicing.charge_state t"
            + " where t.charge = c.id order by t.id desc limit 1) s on true where c.id = any(:charges)"
            + " and (s.charge is null or (s.service_from, s.amount, s.coverage, s.released, s.voided, s.hold_reason,"
            + " s.hold_until) is distinct from (c.service_from, c.amount, i.coverage, c.released, not c.counts,"
            + " c.hold_reason, c.hold_until))";

    private ChargeStates() {}

    /** Keeps how these stand now, those of them that stood otherwise before. */
    static void keep(Handle h, Collection<UUID> charges, Instant at) {
        h.createUpdate(KEEP)
                .bind("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .bindArray("charges", UUID.class, charges)
                .execute();
    }
}
