package org.claimtree.claims.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.clients.ClientScope;
import org.claimtree.platform.Actor;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/** What people decided of charges, and the drafts on which these are. */
@ApplicationScoped
public class DecisionRows {
    private Sql sql;
    private ClaimAccess access;
    private Actor actor;
    private Clock clock;

    /** For the container. */
    protected DecisionRows() {}

    @Inject
    public DecisionRows(Sql sql, ClaimAccess access, Actor actor, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * A charge on a draft.
     *
     * @param chosen whether it was asked about, or stands beside one that was
     */
    record Open(UUID charge, UUID client, UUID draft, UUID coverage, boolean chosen) {}

    /** The charges of all drafts of these charges, as far as the caller sees their clients. */
    List<Open> open(Collection<UUID> charges) {
        ClientScope scope = access.scope();
        return sql.query(h -> scope.bind(h.createQuery("select x.charge, d.client, d.id, d.coverage,"
                        + " x.charge = any(:charges) as chosen from claims.draft d"
                        + " join claims.draft_charge x on x.draft = d.id where d.id in (select draft"
                        + " from claims.draft_charge where charge = any(:charges))" + scope.onId("d.client")
                        + " order by d.service_from, d.id, x.line, x.charge"))
                .bindArray("charges", UUID.class, charges)
                .map((row, ctx) -> new Open(
                        row.getObject("charge", UUID.class),
                        row.getObject("client", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getObject("coverage", UUID.class),
                        row.getBoolean("chosen")))
                .list());
    }

    /** Whose charges these are, as far as the caller sees the clients. */
    List<UUID> clients(Collection<UUID> charges) {
        ClientScope scope = access.scope();
        return sql.query(h -> scope.bind(h.createQuery("select distinct c.client from invoicing.charge c"
                        + " where c.id = any(:charges)" + scope.onId("c.client")))
                .bindArray("charges", UUID.class, charges)
                .mapTo(UUID.class)
                .list());
    }

    /** Takes the place of what was decided of the same before. */
    void add(Collection<Open> charges, ClaimDecision decision, String value) {
        sql.run(h -> charges.forEach(open -> {
            end(h, List.of(open.charge()), decision.subject());
            h.createUpdate(
                            "insert into claims.claim_decision (id, charge, coverage, kind, subject, value, reason, by_user,"
                                    + " at) values (:id, :charge, :coverage, :kind, :subject, :value, :reason, :by, :at)")
                    .bind("id", UUID.randomUUID())
                    .bind("charge", open.charge())
                    .bind("coverage", open.coverage())
                    .bind("kind", decision.kind().name())
                    .bind("subject", decision.subject())
                    .bind("value", value)
                    .bind("reason", decision.reason().strip())
                    .bind("by", actor.name())
                    .bind("at", now())
                    .execute();
        }));
    }

    /**
     * Ends what is in force for charges, also where they took it over from those whose place they took.
     *
     * @return how many decisions ended
     */
    int end(Collection<UUID> clients, Collection<UUID> charges, String subject) {
        return sql.query(h -> {
            List<UUID> decided = h.createQuery("select decided from claims.decisions_of(:clients)"
                            + " where charge = any(:charges) and subject = :subject")
                    .bindArray("clients", UUID.class, clients)
                    .bindArray("charges", UUID.class, charges)
                    .bind("subject", subject)
                    .mapTo(UUID.class)
                    .list();
            return end(h, decided, subject);
        });
    }

    private int end(Handle h, Collection<UUID> charges, String subject) {
        return h.createUpdate("update claims.claim_decision set undone_by = :by, undone_at = :at"
                        + " where charge = any(:charges) and subject = :subject and undone_at is null")
                .bind("by", actor.name())
                .bind("at", now())
                .bindArray("charges", UUID.class, charges)
                .bind("subject", subject)
                .execute();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
