package org.claimtree.claims.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.claims.drafts.DraftRows;
import org.claimtree.claims.drafts.OpenCharges;
import org.claimtree.invoicing.BookCorrections;
import org.claimtree.invoicing.Charges;
import org.claimtree.platform.Actor;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/**
 * Steps of claims as rows. A step is put on top of those before it or taken off again; after each, the claim's chain is
 * settled: which of its claims are replaced or voided, which one is live, and which of its lines' corrections are booked.
 */
@ApplicationScoped
public class LifeRows {
    private static final String ELSEWHERE = "with recursive after as (select charge from claims.claim_charge"
            + " where claim = :claim union select k.successor from after a"
            + " join invoicing.correction k on k.original = a.charge)"
            + " select 'went on claim ' || k.number from claims.claim_charge l join claims.claim k on k.id = l.claim"
            + " join claims.claim o on o.id = :claim where l.live and l.coverage = o.coverage and l.claim <> :claim"
            + " and l.charge in (select charge from after)"
            + " union all select 'went into a batch that is being built' from claims.batch_charge b"
            + " join claims.batch w on w.id = b.batch where b.position > w.done and w.status in ('BUILDING', 'FAILED')"
            + " and b.charge in (select charge from after)"
            + " union all select 'lost the answer of the payer before' from claims.claim o"
            + " join claims.batch w on w.id = o.batch join claims.claim k on k.number = o.follows"
            + " join claims.claim_charge l on l.claim = o.id join invoicing.answer_line y on y.charge = l.charge"
            + " join invoicing.answer a on a.id = y.answer and a.coverage = k.coverage and a.reversed_at > w.at"
            + " where o.id = :claim"
            + " union all select 'were taken back' from claims.claim_charge l join invoicing.charge c on c.id = l.charge"
            + " where l.claim = :claim and c.voided"
            + " and not exists (select 1 from invoicing.correction k where k.original = c.id) limit 1";

    /** Claims that are the only one of their chain and stand in it by themselves. */
    private static final String ALONE = " where k.id = any(:roots) and k.status not in ('REPLACED', 'VOIDED', 'TEST')"
            + " and not exists (select 1 from claims.claim o where o.chain = k.id)";

    private static final List<String> LIVE = Arrays.stream(ClaimStatus.values())
            .filter(ClaimStatus::isLive)
            .map(Enum::name)
            .toList();

    /** Lines of claims that were corrected: of a claim that goes, comes back or takes another's place. */
    private static final String CORRECTED = "select distinct c.original from invoicing.correction c"
            + " join claims.claim_charge l on l.charge = c.original join claims.claim k on k.id = l.claim"
            + " where k.id = any(:roots) or k.chain = any(:roots)";

    private Sql sql;
    private DraftRows drafts;
    private Charges charges;
    private BookCorrections booking;
    private Actor actor;
    private Clock clock;

    /** For the container. */
    protected LifeRows() {}

    /** Where no line is ever corrected. */
    public LifeRows(Sql sql, DraftRows drafts, Charges charges, Actor actor, Clock clock) {
        this(sql, drafts, charges, null, actor, clock);
    }

    @Inject
    public LifeRows(Sql sql, DraftRows drafts, Charges charges, BookCorrections booking, Actor actor, Clock clock) {
        this.sql = sql;
        this.drafts = drafts;
        this.charges = charges;
        this.booking = booking;
        this.actor = actor;
        this.clock = clock;
    }

    /** What made a claim stand where it does; see the table's comment. */
    public enum Cause {
        DOWNLOADED,
        DELIVERED,
        PRINTED,
        MAILED,
        ACCEPTED,
        REJECTED,
        ANSWERED,
        CHAIN,
        CANCELLED;

        boolean isByHand() {
            return this == MAILED || this == ACCEPTED || this == REJECTED;
        }
    }

    /**
     * A step.
     *
     * @param on when it happened
     * @param reason in words, or null
     */
    public record Step(ClaimStatus status, Cause cause, LocalDate on, String reason) {}

    /** Puts a step on each claim that this transaction has locked. */
    public void push(Collection<ClaimRow> claims, Step step) {
        sql.run(h -> add(h, ids(claims), step.status(), step.cause().name(), step.on(), step.reason(), null));
        settle(claims);
    }

    private static List<UUID> ids(Collection<ClaimRow> claims) {
        return claims.stream().map(ClaimRow::id).toList();
    }

    /** Takes the last step off each claim that this transaction has locked. */
    public void pop(Collection<ClaimRow> claims, LocalDate on, String reason) {
        sql.run(h -> claims.forEach(claim -> pop(h, claim.id(), on, reason)));
        settle(claims);
    }

    private void push(Handle h, UUID claim, Step step) {
        add(h, List.of(claim), step.status(), step.cause().name(), step.on(), step.reason(), null);
    }

    private void pop(Handle h, UUID claim, LocalDate on, String reason) {
        List<Top> tops = tops(h, claim);
        ClaimStatus before = tops.size() > 1 ? tops.get(1).status() : ClaimStatus.BATCHED;
        add(h, List.of(claim), before, "UNDONE", on, reason, tops.get(0).id());
    }

    /** The steps of a claim that count, the last one first. */
    private static List<Top> tops(Handle h, UUID claim) {
        return h.createQuery("select e.id, e.status from claims.claim_event e where e.claim = :claim"
                        + " and e.undoes is null and not exists (select 1 from claims.claim_event u where u.undoes = e.id)"
                        + " order by e.id desc limit 2")
                .bind("claim", claim)
                .map((row, ctx) -> new Top(row.getLong("id"), ClaimStatus.valueOf(row.getString("status"))))
                .list();
    }

    private record Top(long id, ClaimStatus status) {}

    private void add(
            Handle h,
            Collection<UUID> claims,
            ClaimStatus status,
            String cause,
            LocalDate on,
            String reason,
            Long undoes) {
        h.createUpdate(
                        "insert into claims.claim_event (claim, status, cause, happened_on, reason, actor, at, undoes)"
                                + " select claim, :status, :cause, :on, :reason, :actor, :at, :undoes from unnest(:claims) claim")
                .bindArray("claims", UUID.class, claims)
                .bind("status", status.name())
                .bind("cause", cause)
                .bind("on", on)
                .bind("reason", reason)
                .bind("actor", actor.name())
                .bind("at", now())
                .bind("undoes", undoes)
                .execute();
        h.createUpdate("update claims.claim set status = :status where id = any(:claims)")
                .bind("status", status.name())
                .bindArray("claims", UUID.class, claims)
                .execute();
    }

    /** Who does it. */
    public String who() {
        return actor.name();
    }

    /** When it is done. */
    public OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Ids of the charges of claims. */
    List<UUID> charges(Collection<ClaimRow> claims) {
        return sql.query(h -> h.createQuery("select charge from claims.claim_charge where claim = any(:claims)")
                .bindArray("claims", UUID.class, ids(claims))
                .mapTo(UUID.class)
                .list());
    }

    /** Settles the chains of claims that this transaction has locked. */
    public void settle(Collection<ClaimRow> claims) {
        List<UUID> roots = claims.stream().map(ClaimRow::root).distinct().toList();
        sql.run(h -> {
            // Most claims are alone in their chain: of a file of thousands each is not asked for by itself.
            drafts.freed(h.createQuery("update claims.claim_charge l set live = false from claims.claim k" + ALONE
                            + " and l.claim = k.id and l.live and k.status <> all(:live) returning l.charge")
                    .bindArray("roots", UUID.class, roots)
                    .bindArray("live", String.class, LIVE)
                    .mapTo(UUID.class)
                    .list());
            h.createQuery("select r from unnest(:roots) r where r not in (select k.id from claims.claim k" + ALONE
                            + " and not exists (select 1 from claims.claim_charge l where l.claim = k.id"
                            + " and l.live <> (k.status = any(:live)))) order by r")
                    .bindArray("roots", UUID.class, roots)
                    .bindArray("live", String.class, LIVE)
                    .mapTo(UUID.class)
                    .list()
                    .forEach(root -> settle(h, root));
            book(h, roots);
        });
    }

    /** What their claims carry now decides which lines are booked. */
    private void book(Handle h, List<UUID> roots) {
        if (booking != null) {
            booking.settle(h.createQuery(CORRECTED)
                    .bindArray("roots", UUID.class, roots)
                    .mapTo(UUID.class)
                    .list());
        }
    }

    private void settle(Handle h, UUID root) {
        List<ClaimRow> chain = ClaimRow.chain(h, root);
        for (ClaimRow claim : chain) {
            Optional<ClaimRow> successor = chain.stream()
                    .filter(later -> claim.id().equals(later.original())
                            && later.status().takesPlace())
                    .findFirst();
            boolean settled = claim.status() == ClaimStatus.REPLACED || claim.status() == ClaimStatus.VOIDED;
            if (successor.isPresent() && !settled) {
                ClaimStatus status = successor.get().isVoid() ? ClaimStatus.VOIDED : ClaimStatus.REPLACED;
                push(
                        h,
                        claim.id(),
                        new Step(
                                status,
                                Cause.CHAIN,
                                today(),
                                "claim " + successor.get().number()));
            } else if (successor.isEmpty() && settled) {
                pop(h, claim.id(), today(), null);
            }
        }
        live(h, ClaimRow.chain(h, root));
    }

    /** In UTC: what follows from another claim's step has no day of its own. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void live(Handle h, List<ClaimRow> chain) {
        UUID live = ChainRule.live(chain).orElse(null);
        List<UUID> ids = chain.stream().map(ClaimRow::id).toList();
        drafts.freed(h.createQuery("update claims.claim_charge set live = false where live and claim = any(:ids)"
                        + " and claim is distinct from :live returning charge")
                .bindArray("ids", UUID.class, ids)
                .bind("live", live)
                .mapTo(UUID.class)
                .list());
        List<UUID> again = h.createQuery("select charge from claims.claim_charge where claim = :live and not live")
                .bind("live", live)
                .mapTo(UUID.class)
                .list();
        if (!again.isEmpty()) {
            demandFree(h, live);
            drafts.forget(again);
            h.createUpdate("update claims.claim_charge set live = true where claim = :live")
                    .bind("live", live)
                    .execute();
        }
    }

    /** Charges that were freed, or those that took their places, may be somewhere else by now. */
    private void demandFree(Handle h, UUID claim) {
        OpenCharges.lockChoice(h);
        Optional<String> where = h.createQuery(ELSEWHERE)
                .bind("claim", claim)
                .mapTo(String.class)
                .findFirst();
        where.ifPresent(place -> {
            throw Problem.conflict(
                    "charges-elsewhere", "Charges of the claim " + place + " meanwhile: what it was stays taken back.");
        });
        if (MadeOf.isChanged(h, claim, charges)) {
            throw Problem.conflict(
                    "charges-changed", "Charges of the claim were changed meanwhile: they are not what went out.");
        }
    }
}
