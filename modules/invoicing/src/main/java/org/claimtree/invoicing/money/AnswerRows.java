package org.claimtree.invoicing.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtree.invoicing.AnswerPosted;
import org.claimtree.invoicing.AnswerReversed;
import org.claimtree.invoicing.invoices.Invoice;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Answers as rows, and who of a client's payers may answer. */
@ApplicationScoped
public class AnswerRows {
    private Sql sql;
    private LedgerRows ledger;
    private Event<AnswerPosted> news;
    private Event<AnswerReversed> taken;

    /** For the container. */
    protected AnswerRows() {}

    @Inject
    public AnswerRows(Sql sql, LedgerRows ledger, Event<AnswerPosted> news, Event<AnswerReversed> taken) {
        this.sql = sql;
        this.ledger = ledger;
        this.news = news;
        this.taken = taken;
    }

    /** Tells that an answer was taken back. */
    void tellReversed(UUID answer) {
        taken.fire(new AnswerReversed(answer));
    }

    /** A coverage whose payer answers. */
    record Payer(UUID client, UUID coverage, String payer, int order) {}

    /** The lines of an invoice that count; nobody else posts to them or changes them until this transaction ends. */
    Map<UUID, LedgerRows.Line> lines(UUID invoice) {
        List<UUID> charges =
                sql.query(h -> h.createQuery("select id from invoicing.charge where invoice = :invoice and counts")
                        .bind("invoice", invoice)
                        .mapTo(UUID.class)
                        .list());
        return ledger.locked(charges).values().stream()
                .filter(line -> line.invoice().equals(invoice))
                .collect(Collectors.toMap(LedgerRows.Line::charge, line -> line));
    }

    /**
     * @param coverage null for the one that pays first
     * @return empty when the client has none such
     */
    Optional<Payer> payer(Invoice invoice, UUID coverage) {
        UUID first = invoice.payer() == null ? null : invoice.payer().coverage();
        return sql.query(h -> h.createQuery("select client, id, payer, order_no from clients.coverage"
                        + " where client = :client and id = :coverage")
                .bind("client", invoice.client())
                .bind("coverage", coverage == null ? first : coverage)
                .map((row, ctx) -> new Payer(
                        row.getObject("client", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getString("payer"),
                        row.getInt("order_no")))
                .findOne());
    }

    /** Who owes what a payer leaves to the patient for a day: the coverage after it, else the client. */
    LedgerPlace next(Payer payer, LocalDate day) {
        return sql.query(h -> h.createQuery("select id from clients.coverage where client = :client"
                                + " and order_no > :order and valid_from <= :day"
                                + " and (valid_through is null or valid_through >= :day)"
                                + " order by order_no, ref collate \"C\" limit 1")
                        .bind("client", payer.client())
                        .bind("order", payer.order())
                        .bind("day", day)
                        .mapTo(UUID.class)
                        .findOne())
                .map(LedgerPlace::of)
                .orElse(LedgerPlace.CLIENT);
    }

    void write(UUID invoice, Payer payer, AnswerWish wish, Map<UUID, List<LedgerMove>> moves, Set<UUID> denied) {
        UUID id = UUID.randomUUID();
        sql.run(h -> {
            h.createUpdate("insert into invoicing.answer (id, invoice, coverage, payer, answered_on, check_number,"
                            + " claim_number, actor, at) values (:id, :invoice, :coverage, :payer, :on, :check, :claim,"
                            + " :actor, :at)")
                    .bind("id", id)
                    .bind("invoice", invoice)
                    .bind("coverage", payer.coverage())
                    .bind("payer", payer.payer())
                    .bind("on", wish.answeredOn())
                    .bind("check", wish.checkNumber())
                    .bind("claim", wish.claimNumber())
                    .bind("actor", ledger.who())
                    .bind("at", ledger.now())
                    .execute();
            PreparedBatch lines = h.prepareBatch("insert into invoicing.answer_line (answer, charge, allowed, paid,"
                    + " adjustments) values (:id, :charge, :allowed, :paid, :adjustments)");
            wish.lines()
                    .forEach(line -> lines.bind("id", id)
                            .bind("charge", line.charge())
                            .bind(
                                    "allowed",
                                    line.allowed() == null
                                            ? null
                                            : line.allowed().dollars())
                            .bind("paid", line.paid().dollars())
                            .bind("adjustments", CanonicalJson.write(line.adjustments()))
                            .add());
            lines.execute();
            PreparedBatch denials = h.prepareBatch("insert into invoicing.denial (id, answer, charge, opened_at)"
                    + " values (gen_random_uuid(), :answer, :charge, :at)");
            wish.lines().stream()
                    .filter(line -> denied.contains(line.charge()))
                    .forEach(line -> denials.bind("answer", id)
                            .bind("charge", line.charge())
                            .bind("at", ledger.now())
                            .add());
            if (denials.size() > 0) {
                denials.execute();
            }
        });
        ledger.write(moves, new LedgerRows.Cause("ANSWER", wish.answeredOn(), null, id, null));
        news.fire(new AnswerPosted(
                id, wish.lines().stream().map(AnswerWish.Line::charge).toList()));
    }
}
