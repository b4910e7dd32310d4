package org.claimtree.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.Precondition;

/** Invoices of which a line is added, changed or taken out: while they are drafts or sent, and nobody else does it. */
@ApplicationScoped
public class InvoiceLines {
    private Sql sql;
    private Iterable<ChargeUse> uses;
    private RowScopes scopes;

    /** For the container. */
    protected InvoiceLines() {}

    @Inject
    InvoiceLines(Sql sql, Instance<ChargeUse> uses, RowScopes scopes) {
        this(sql, (Iterable<ChargeUse>) uses, scopes);
    }

    /** With the modules above given by hand. */
    public InvoiceLines(Sql sql, Iterable<ChargeUse> uses, RowScopes scopes) {
        this.sql = sql;
        this.uses = uses;
        this.scopes = scopes;
    }

    private record Held(UUID client, InvoiceStatus status, int version) {}

    /**
     * Holds an invoice until this transaction ends.
     *
     * @param charge the line that is to be changed or taken out, null for a new one
     * @param ifMatch version that was read
     * @return the client
     * @throws Problem 404; 428 and 409 about the version; 409 {@code correct-charge} where only a correction is possible,
     *     {@code invoice-state} where nothing is
     */
    public UUID hold(UUID invoice, UUID charge, String ifMatch) {
        Held held = held(invoice, charge, ifMatch);
        InvoiceLife.obstacle(held.status(), InvoiceLife.Action.EDIT).ifPresent(sentence -> {
            boolean correctable = InvoiceLife.obstacle(held.status(), InvoiceLife.Action.CORRECT)
                    .isEmpty();
            throw Problem.conflict(correctable ? "correct-charge" : "invoice-state", sentence);
        });
        if (charge != null && isOnClaim(charge)) {
            throw Problem.conflict(
                    "correct-charge", "The line is on a claim: it is not changed in place; correct the charge.");
        }
        return held.client();
    }

    /**
     * Holds an invoice of which a line is corrected.
     *
     * @return the client
     * @throws Problem 404; 428 and 409 about the version; 409 {@code invoice-state} where lines are changed in place or
     *     not at all
     */
    public UUID holdForCorrection(UUID invoice, UUID charge, String ifMatch) {
        Held held = held(invoice, charge, ifMatch);
        InvoiceLife.obstacle(held.status(), InvoiceLife.Action.CORRECT).ifPresent(sentence -> {
            throw Problem.conflict("invoice-state", sentence);
        });
        return held.client();
    }

    /** Whether a claim that counts carries the line. */
    public boolean isOnClaim(UUID charge) {
        for (ChargeUse use : uses) {
            if (!use.inUse(List.of(charge)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private Held held(UUID invoice, UUID charge, String ifMatch) {
        // Charges before invoices, as whoever saves a charge does it.
        List<UUID> lines = sql.query(
                h -> h.createQuery("select id from invoicing.charge where invoice = :invoice order by id for update")
                        .bind("invoice", invoice)
                        .mapTo(UUID.class)
                        .list());
        Held held = lock(invoice);
        if (charge != null && !lines.contains(charge)) {
            throw Problem.notFound("This line");
        }
        new Precondition(ifMatch, null).check(Integer.toString(held.version()), "");
        return held;
    }

    private Held lock(UUID invoice) {
        ClientScope scope = ClientScope.of(scopes.current());
        return sql.query(h -> scope.bind(h.createQuery("select i.client, i.status, i.version from invoicing.invoice i"
                                + " where i.id = :id" + scope.onId("i.client") + " for update of i")
                        .bind("id", invoice))
                .map((row, ctx) -> new Held(
                        row.getObject("client", UUID.class),
                        InvoiceStatus.valueOf(row.getString("status")),
                        row.getInt("version")))
                .findOne()
                .orElseThrow(() -> Problem.notFound("This invoice")));
    }

    /**
     * Brings a line that was just saved to the invoice, from the draft on which a charge like it stands by itself.
     *
     * @throws Problem 422 when it belongs on another invoice, because of its days of service or of who pays then
     */
    public void bring(UUID charge, UUID invoice) {
        UUID stands = sql.query(h -> h.createQuery("select invoice from invoicing.charge where id = :charge")
                .bind("charge", charge)
                .mapTo(UUID.class)
                .one());
        if (stands.equals(invoice)) {
            return;
        }
        boolean alike = sql.query(h -> h.createQuery("select exists (select 1 from invoicing.invoice a"
                        + " join invoicing.invoice b on b.client = a.client"
                        + " and (b.prepaid or b.coverage is not distinct from a.coverage)"
                        + " and b.span_from = a.span_from and b.span_through = a.span_through"
                        + " where a.id = :stands and b.id = :invoice and a.status = 'DRAFT')")
                .bind("stands", stands)
                .bind("invoice", invoice)
                .mapTo(Boolean.class)
                .one());
        if (!alike) {
            throw Problem.invalid(List.of(new InputProblem(
                    "/service/dates",
                    "OTHER_INVOICE",
                    "On that day another payer pays first, or it is outside the days of this invoice.")));
        }
        sql.run(h -> {
            h.execute("update invoicing.charge set invoice = ? where id = ?", invoice, charge);
            OpenDrafts.touch(h, List.of(invoice));
            h.execute(
                    "delete from invoicing.invoice i where id = ?"
                            + " and not exists (select 1 from invoicing.charge c where c.invoice = i.id)",
                    stands);
        });
    }
}
