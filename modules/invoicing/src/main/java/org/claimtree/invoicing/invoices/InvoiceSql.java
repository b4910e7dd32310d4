package org.claimtree.invoicing.invoices;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.claimtree.invoicing.InvoiceStatus;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.Money;
import org.claimtree.platform.Conditions;

/** Invoices as rows with their sums, and filters on them. */
final class InvoiceSql {
    /** The invoices as {@code i} with the client as {@code p} and the sums as {@code s}. */
    static final String FROM = " from invoicing.invoice i join clients.client p on p.id = i.client"
            + " cross join lateral (select count(*) as lines, count(*) filter (where c.released) as released_lines,"
            + " min(c.service_from) as first_service, max(c.service_through) as last_service,"
            + " coalesce(sum(c.charged), 0) as charged from invoicing.charge c"
            + " where c.invoice = i.id and c.counts) t"
            // What was posted to a line counts also after the line was reversed: its payer has paid.
            + " cross join lateral (select t.*, coalesce(sum(e.paid), 0) as paid, coalesce(sum(e.adjusted), 0) as adjusted"
            + " from invoicing.charge c join invoicing.ledger_entry e on e.charge = c.id where c.invoice = i.id) s";

    static final String COLUMNS = "select i.*, p.last_name, p.first_name, s.*";

    private InvoiceSql() {}

    static Conditions conditions(InvoiceFilter filter) {
        return new Conditions()
                .and("i.client = :client", "client", filter.client())
                .and("i.payer = :payer", "payer", filter.payer())
                .and(maybe(filter.selfPay(), "i.coverage is null and not i.prepaid"))
                .and(
                        "i.status = :status",
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .and("i.span_through >= :from and s.last_service >= :from", "from", filter.from())
                .and("i.span_from <= :through and s.first_service <= :through", "through", filter.through())
                .and("i.number = :number", "number", filter.number())
                .and(maybe(filter.open(), "s.charged - s.paid - s.adjusted > 0"))
                .and(maybe(filter.released(), "s.released_lines = s.lines"));
    }

    private static String maybe(Boolean wanted, String condition) {
        return wanted == null ? "" : wanted ? " and " + condition : " and not (" + condition + ")";
    }

    static Invoice invoice(ResultSet row) throws SQLException {
        UUID coverage = row.getObject("coverage", UUID.class);
        String first = row.getString("first_name");
        return new Invoice(
                row.getObject("id", UUID.class),
                row.getObject("number", Long.class),
                InvoiceStatus.valueOf(row.getString("status")),
                row.getObject("client", UUID.class),
                first == null ? row.getString("last_name") : row.getString("last_name") + ", " + first,
                coverage == null ? null : new Invoice.Payer(coverage, row.getString("payer"), row.getString("plan")),
                coverage == null && !row.getBoolean("prepaid"),
                row.getBoolean("prepaid"),
                new DateSpan(
                        row.getObject("span_from", LocalDate.class), row.getObject("span_through", LocalDate.class)),
                sums(row),
                new Invoice.Marks(
                        instant(row, "sent_at"),
                        row.getString("sent_by"),
                        instant(row, "voided_at"),
                        row.getString("voided_by"),
                        row.getString("void_reason")),
                row.getInt("version"));
    }

    private static Invoice.Sums sums(ResultSet row) throws SQLException {
        BigDecimal charged = row.getBigDecimal("charged");
        BigDecimal paid = row.getBigDecimal("paid");
        BigDecimal adjusted = row.getBigDecimal("adjusted");
        return new Invoice.Sums(
                row.getInt("lines"),
                row.getInt("released_lines"),
                row.getObject("first_service", LocalDate.class),
                row.getObject("last_service", LocalDate.class),
                new Money(charged),
                new Money(paid),
                new Money(adjusted),
                new Money(charged.subtract(paid).subtract(adjusted)));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
