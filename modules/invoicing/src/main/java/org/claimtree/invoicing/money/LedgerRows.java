package org.claimtree.invoicing.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtree.invoicing.ClosedMonths;
import org.claimtree.kernel.Money;
import org.claimtree.platform.Actor;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The ledgers of lines as rows, both ways. */
@ApplicationScoped
public class LedgerRows {
    private static final String LINES = "select c.id, c.ref, c.client, c.invoice, c.service_from, i.coverage,"
            + " c.charged"
            + " from invoicing.charge c join invoicing.invoice i on i.id = c.invoice where c.";

    private Sql sql;
    private Actor actor;
    private Clock clock;
    private ClosedMonths months;

    /** For the container. */
    protected LedgerRows() {}

    @Inject
    public LedgerRows(Sql sql, Actor actor, Clock clock, ClosedMonths months) {
        this.sql = sql;
        this.actor = actor;
        this.clock = clock;
        this.months = months;
    }

    /** A line with its ledger. */
    record Line(UUID charge, String ref, UUID client, UUID invoice, LocalDate day, LineLedger ledger) {}

    /**
     * What entries have in common. Those that no payment or answer stands for have the id of a posting in common, too.
     *
     * @param kind ALLOCATION, ANSWER, WRITE_OFF or BILL_CLIENT
     * @param payment or null
     * @param answer or null
     * @param reason or null
     */
    record Cause(String kind, LocalDate bookedOn, UUID payment, UUID answer, String reason) {
        UUID posting() {
            return payment == null && answer == null ? UUID.randomUUID() : null;
        }
    }

    /** The lines with these ids; nobody else posts to them or changes them until this transaction ends. */
    Map<UUID, Line> locked(Collection<UUID> charges) {
        return sql.query(h -> {
            h.createQuery("select id from invoicing.charge where id = any(:ids) order by id for update")
                    .bindArray("ids", UUID.class, charges)
                    .mapTo(UUID.class)
                    .list();
            return lines("id", charges);
        });
    }

    /** The lines of an invoice, also those that were voided. */
    Map<UUID, Line> ofInvoice(UUID invoice) {
        return lines("invoice", List.of(invoice));
    }

    private Map<UUID, Line> lines(String column, Collection<UUID> ids) {
        Map<UUID, List<LedgerMove>> moves = sql.query(h -> h.createQuery("select e.charge, e.from_place, e.to_place,"
                        + " e.amount from invoicing.ledger_entry e join invoicing.charge c on c.id = e.charge"
                        + " where c." + column + " = any(:ids) order by e.id")
                .bindArray("ids", UUID.class, ids)
                .map((row, ctx) -> Map.entry(row.getObject("charge", UUID.class), move(row)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
        return sql.query(h -> h.createQuery(LINES + column + " = any(:ids)")
                .bindArray("ids", UUID.class, ids)
                .map((row, ctx) -> line(row, moves))
                .collect(Collectors.toMap(Line::charge, one -> one)));
    }

    private static Line line(ResultSet row, Map<UUID, List<LedgerMove>> moves) throws SQLException {
        UUID charge = row.getObject("id", UUID.class);
        return new Line(
                charge,
                row.getString("ref"),
                row.getObject("client", UUID.class),
                row.getObject("invoice", UUID.class),
                row.getObject("service_from", LocalDate.class),
                new LineLedger(
                        new Money(row.getBigDecimal("charged")),
                        LedgerPlace.of(row.getObject("coverage", UUID.class)),
                        moves.getOrDefault(charge, List.of())));
    }

    private static LedgerMove move(ResultSet row) throws SQLException {
        return new LedgerMove(
                new LedgerPlace(row.getString("from_place")),
                new LedgerPlace(row.getString("to_place")),
                new Money(row.getBigDecimal("amount")));
    }

    /**
     * Refuses to book for a day of a closed month.
     *
     * @throws org.claimtree.platform.Problem 403
     */
    void demandOpen(LocalDate bookedOn) {
        months.demandOpen(List.of(bookedOn));
    }

    /**
     * Writes what moves on lines that this transaction has locked.
     *
     * @throws org.claimtree.platform.Problem 403 for a day of a closed month
     */
    void write(Map<UUID, List<LedgerMove>> moves, Cause cause) {
        demandOpen(cause.bookedOn());
        UUID posting = cause.posting();
        sql.run(h -> {
            PreparedBatch batch = h.prepareBatch("insert into invoicing.ledger_entry (charge, kind, from_place,"
                    + " to_place, amount, booked_on, payment, answer, posting, reason, actor, at) values (:charge, :kind,"
                    + " :from, :to, :amount, :bookedOn, :payment, :answer, :posting, :reason, :actor, :at)");
            moves.forEach((charge, those) -> those.forEach(move -> batch.bind("charge", charge)
                    .bind("kind", cause.kind())
                    .bind("from", move.from().name())
                    .bind("to", move.to().name())
                    .bind("amount", move.amount().dollars())
                    .bind("bookedOn", cause.bookedOn())
                    .bind("payment", cause.payment())
                    .bind("answer", cause.answer())
                    .bind("posting", posting)
                    .bind("reason", cause.reason())
                    .bind("actor", actor.name())
                    .bind("at", now())
                    .add()));
            if (batch.size() > 0) {
                batch.execute();
            }
        });
    }

    /**
     * Takes back all that a payment, an answer or a posting moved and that was not taken back before.
     *
     * @param column payment, answer or posting
     * @return how many entries were taken back
     */
    int takeBack(String column, UUID id, LocalDate bookedOn, String reason) {
        return sql.query(
                h -> h.createUpdate("insert into invoicing.ledger_entry (charge, kind, from_place, to_place, amount,"
                                + " booked_on, payment, answer, posting, reverses, reason, actor, at)"
                                + " select e.charge, 'RETURN', e.to_place, e.from_place, e.amount, :bookedOn, e.payment, e.answer,"
                                + " e.posting, e.id, :reason, :actor, :at from invoicing.ledger_entry e where e."
                                + column + " = :id"
                                + " and e.reverses is null"
                                + " and not exists (select 1 from invoicing.ledger_entry r where r.reverses = e.id)"
                                + " order by e.id")
                        .bind("id", id)
                        .bind("bookedOn", bookedOn)
                        .bind("reason", reason)
                        .bind("actor", actor.name())
                        .bind("at", now())
                        .execute());
    }

    /** Charges that a payment, an answer or a posting moved something of. */
    List<UUID> chargesOf(String column, UUID id) {
        return sql.query(
                h -> h.createQuery("select distinct charge from invoicing.ledger_entry where " + column + " = :id")
                        .bind("id", id)
                        .mapTo(UUID.class)
                        .list());
    }

    OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    String who() {
        return actor.name();
    }
}
