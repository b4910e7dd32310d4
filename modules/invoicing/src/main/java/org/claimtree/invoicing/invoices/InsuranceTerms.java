package org.claimtree.invoicing.invoices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.catalog.BillingCode;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.SaveCharges;
import org.claimtree.kernel.Money;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionLog;
import org.claimtree.platform.Sql;

/** What an insurance changes for lines that a client was to pay: their price, and until when a claim for them is in time. */
@ApplicationScoped
public class InsuranceTerms {
    private Sql sql;
    private SaveCharges saving;
    private CodeFacts codes;
    private MasterDataLog master;
    private RevisionLog log;

    /** For the container. */
    protected InsuranceTerms() {}

    @Inject
    public InsuranceTerms(Sql sql, SaveCharges saving, CodeFacts codes, MasterDataLog master, RevisionLog log) {
        this.sql = sql;
        this.saving = saving;
        this.codes = codes;
        this.master = master;
        this.log = log;
    }

    /**
     * When lines must be filed.
     *
     * @param late those for which a claim comes too late
     * @param by last day on which a claim for the first of the others is in time, or null where nobody says
     */
    record Filing(List<UUID> late, LocalDate by) {}

    /**
     * Refuses lines that a payer has answered: the answer is about the invoice on which they stand.
     *
     * @throws Problem 409
     */
    void demandUnanswered(Collection<Charge> lines) {
        boolean answered = sql.query(h -> h.createQuery("select exists (select 1 from invoicing.answer_line y"
                        + " join invoicing.answer a on a.id = y.answer and a.reversed_at is null"
                        + " where y.charge = any(:ids))")
                .bindArray("ids", UUID.class, lines.stream().map(Charge::id).toList())
                .mapTo(Boolean.class)
                .one());
        if (answered) {
            throw Problem.conflict(
                    "lines-answered",
                    "A payer's answer is posted to a line of the invoice: reverse it first, and post it where the line"
                            + " stands then.");
        }
    }

    /**
     * Gives lines that stand on drafts of insurances now the practice's fee of their day, where a service or a code said
     * what the client was to pay. A price that somebody typed, or that is the performer's own, stays. What a payer has
     * agreed to is a matter of its claims.
     */
    void reprice(Collection<Charge> lines) {
        Set<UUID> asListed = sql.query(h -> h.createQuery("select c.id from invoicing.charge c"
                        + " join encounters.v_line_price p on p.line = c.id and p.amount = c.amount and p.units = c.units"
                        + " where c.id = any(:ids) and p.listed")
                .bindArray("ids", UUID.class, lines.stream().map(Charge::id).toList())
                .mapTo(UUID.class)
                .set());
        saving.save(lines.stream()
                .filter(line -> asListed.contains(line.id()))
                .map(line -> fee(line).map(line::pricedAt).orElse(line))
                .toList());
    }

    private Optional<Money> fee(Charge line) {
        Charge.Service service = line.service();
        BigDecimal units = service.quantity().units();
        return codes.now()
                .code(service.code(), service.dates().from())
                .map(BillingCode::terms)
                .map(BillingCode.Terms::fee)
                .map(fee -> fee.times(units, RoundingMode.HALF_UP));
    }

    /** Until when claims for lines are in time, by invoice of an insurance that they stand on. */
    Filing filing(Collection<Charge> lines) {
        MasterData now = master.asOf(log.current());
        List<UUID> late = new ArrayList<>();
        LocalDate by = null;
        for (Charge line : lines) {
            LocalDate day = line.service().dates().from();
            LocalDate last = payer(line)
                    .flatMap(
                            payer -> now.terms(payer.payer(), payer.plan(), day).fileBy(day))
                    .orElse(null);
            if (last != null && last.isBefore(codes.today())) {
                late.add(line.id());
            } else if (last != null && (by == null || last.isBefore(by))) {
                by = last;
            }
        }
        return new Filing(late, by);
    }

    private record Payer(String payer, String plan) {}

    private Optional<Payer> payer(Charge line) {
        return sql.query(h -> h.createQuery("select i.payer, i.plan from invoicing.charge c join invoicing.invoice i"
                        + " on i.id = c.invoice where c.id = :id and i.payer is not null")
                .bind("id", line.id())
                .map((row, ctx) -> new Payer(row.getString("payer"), row.getString("plan")))
                .findOne());
    }
}
