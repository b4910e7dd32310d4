package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.claimtree.claims.drafts.OpenCharges;
import org.claimtree.invoicing.AwaitedClaims;
import org.claimtree.invoicing.ChargeUse;
import org.claimtree.platform.Sql;

/** Answers which charges are on a live claim, or about to be, and which claims wait for their answer. */
@ApplicationScoped
public class LiveCharges implements ChargeUse, AwaitedClaims {
    private static final String WAITS = "with recursive line as (select id as charge from invoicing.charge"
            + " where id = any(:charges) union select k.original from line l"
            + " join invoicing.correction k on k.successor = l.charge)"
            + " select 'Claim ' || k.number || ' to ' || k.payer || ' waits for its answer: post that, or mark the claim"
            + " rejected first.' from claims.claim_charge l join claims.claim k on k.id = l.claim"
            + " join clients.coverage x on x.id = l.coverage join clients.coverage o on o.id = :coverage"
            + " and (x.order_no, x.ref collate \"C\") >= (o.order_no, o.ref collate \"C\")"
            + " where l.live and l.charge = any(:charges) and not exists (select 1 from invoicing.answer_line y"
            + " join invoicing.answer a on a.id = y.answer where y.charge = l.charge and a.coverage = l.coverage"
            + " and a.reversed_at is null)"
            + " union all select 'Claim ' || k.number || ' to ' || k.payer || ' carries the line as it was before it was"
            + " corrected: correct the claim first.' from claims.claim_charge l join claims.claim k on k.id = l.claim"
            + " where l.live and l.coverage = :coverage and l.charge in (select charge from line)"
            + " and l.charge <> all(:charges)"
            + " union all select 'A batch that is being built takes it to a payer: wait for its end.'"
            + " from claims.batch_charge b join claims.batch w on w.id = b.batch where b.position > w.done"
            + " and w.status in ('BUILDING', 'FAILED') and b.charge in (select charge from line) limit 1";

    private Sql sql;

    /** For the container. */
    protected LiveCharges() {}

    @Inject
    public LiveCharges(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Set<UUID> inUse(Collection<UUID> charges) {
        return sql.query(h -> new HashSet<>(
                h.createQuery("select charge from claims.claim_charge where live and charge = any(:charges)"
                                + " union select b.charge from claims.batch_charge b join claims.batch w on w.id = b.batch"
                                + " where b.position > w.done and w.status in ('BUILDING', 'FAILED')"
                                + " and b.charge = any(:charges)")
                        .bindArray("charges", UUID.class, charges)
                        .mapTo(UUID.class)
                        .list()));
    }

    @Override
    public Set<UUID> carried(Collection<UUID> charges) {
        return sql.query(
                h -> h.createQuery("select l.charge from claims.claim_charge l join claims.claim k on k.id = l.claim"
                                + " where l.live and k.frequency <> 'VOID' and l.charge = any(:charges)")
                        .bindArray("charges", UUID.class, charges)
                        .mapTo(UUID.class)
                        .set());
    }

    @Override
    public Optional<String> obstacle(Collection<UUID> charges, UUID coverage) {
        return sql.query(h -> {
            OpenCharges.lockChoice(h);
            return h.createQuery(WAITS)
                    .bindArray("charges", UUID.class, charges)
                    .bind("coverage", coverage)
                    .mapTo(String.class)
                    .findFirst();
        });
    }
}
