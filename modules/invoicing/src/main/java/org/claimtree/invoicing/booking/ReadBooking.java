package org.claimtree.invoicing.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.invoicing.InvoiceStatus;
import org.claimtree.invoicing.money.ReadPayments;
import org.claimtree.kernel.Money;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** The booking of an appointment that was paid in advance. Who does not see the client finds nothing. */
@ApplicationScoped
public class ReadBooking {
    private Sql sql;
    private RowScopes scopes;
    private ReadPayments payments;
    private NoShowFee fees;
    private AuditTrail audit;

    /** For the container. */
    protected ReadBooking() {}

    @Inject
    public ReadBooking(Sql sql, RowScopes scopes, ReadPayments payments, NoShowFee fees, AuditTrail audit) {
        this.sql = sql;
        this.scopes = scopes;
        this.payments = payments;
        this.fees = fees;
        this.audit = audit;
    }

    private record Found(BookingRows.Row row, Long invoiceNumber, InvoiceStatus invoiceStatus, LocalDate day) {}

    /**
     * @throws Problem 404, also where the appointment was not paid in advance
     */
    public Booking one(UUID appointment) {
        ClientScope scope = ClientScope.of(scopes.current());
        Found found = sql.query(h -> scope.bind(h.createQuery("select b.*, i.number as invoice_number,"
                                + " i.status as invoice_status, a.start_at::date as day from invoicing.booking b"
                                + " join invoicing.invoice i on i.id = b.invoice"
                                + " join encounters.appointment a on a.id = b.appointment"
                                + " where b.appointment = :id" + scope.onId("b.client"))
                        .bind("id", appointment))
                .map((row, ctx) -> new Found(
                        BookingRows.Row.of(row),
                        row.getObject("invoice_number", Long.class),
                        InvoiceStatus.valueOf(row.getString("invoice_status")),
                        row.getObject("day", LocalDate.class)))
                .findOne()
                .orElseThrow(() -> Problem.notFound("This booking")));
        BookingRows.Row row = found.row();
        audit.record(AuditEntry.of(
                AuditAction.READ,
                "booking",
                List.of(appointment.toString(), row.client().toString())));
        return new Booking(
                appointment,
                row.number(),
                row.status(),
                new Booking.OnInvoice(row.invoice(), found.invoiceNumber(), found.invoiceStatus()),
                payments.find(row.payment())
                        .map(one -> new Booking.Payed(one.id(), one.number(), one.amount(), one.onAccount()))
                        .orElseThrow(),
                fees.on(found.day()).map(NoShowFee.Fee::amount).orElse(null),
                lines(appointment));
    }

    private List<Booking.Paid> lines(UUID appointment) {
        return sql.query(h -> h.createQuery("select c.*, l.description from invoicing.booked_line l"
                        + " join invoicing.charge c on c.id = l.charge where l.appointment = :id order by l.no")
                .bind("id", appointment)
                .map((row, ctx) ->
                        new Booking.Paid(row.getObject("id", UUID.class), line(row), row.getBoolean("voided")))
                .list());
    }

    private static BookingLine line(ResultSet row) throws SQLException {
        BigDecimal units = row.getBigDecimal("units");
        BigDecimal amount = row.getBigDecimal("amount");
        return new BookingLine(
                row.getString("code"),
                Arrays.asList((String[]) row.getArray("modifiers").getArray()),
                units.stripTrailingZeros().scale() < 0 ? units.setScale(0) : units.stripTrailingZeros(),
                new Money(amount.divide(units, 2, RoundingMode.HALF_UP)),
                new Money(amount),
                row.getString("description"));
    }
}
