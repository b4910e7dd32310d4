package org.claimtree.invoicing.money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.claimtree.kernel.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A payment as it is shown.
 *
 * @param number ours
 * @param clientName last, first
 * @param payer ref; left out where the client paid
 * @param allocated to lines
 * @param refunded given back
 * @param onAccount what is left of it
 * @param reversed when and why it was taken back; left out while it counts
 * @param version for If-Match
 */
@Schema(name = "Payment")
public record Payment(
        UUID id,
        long number,
        UUID client,
        String clientName,
        String payer,
        LocalDate receivedOn,
        PaymentWish.Method method,
        String reference,
        Money amount,
        Money allocated,
        Money refunded,
        Money onAccount,
        Reversal reversed,
        int version) {
    /** When, by whom and why. */
    @Schema(name = "Reversal")
    public record Reversal(Instant at, String by, String reason) {
        static Reversal of(ResultSet row) throws SQLException {
            OffsetDateTime at = row.getObject("reversed_at", OffsetDateTime.class);
            return at == null
                    ? null
                    : new Reversal(at.toInstant(), row.getString("reversed_by"), row.getString("reverse_reason"));
        }
    }

    /** Payments as {@code y} with the client as {@code p} and the sums as {@code s}. */
    static final String FROM = " from invoicing.payment y join clients.client p on p.id = y.client"
            + " cross join lateral (select coalesce((select sum(case when e.reverses is null then e.amount else -e.amount"
            + " end) from invoicing.ledger_entry e where e.payment = y.id), 0) as allocated,"
            + " coalesce((select sum(r.amount) from invoicing.refund r where r.payment = y.id), 0) as refunded) s";

    static final String ON_ACCOUNT =
            "(case when y.reversed_at is null then y.amount else 0 end - s.allocated - s.refunded)";

    static final String COLUMNS = "select y.*, p.last_name, p.first_name, s.*, " + ON_ACCOUNT + " as on_account";

    static Payment of(ResultSet row) throws SQLException {
        String first = row.getString("first_name");
        return new Payment(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("client", UUID.class),
                first == null ? row.getString("last_name") : row.getString("last_name") + ", " + first,
                row.getString("payer"),
                row.getObject("received_on", LocalDate.class),
                PaymentWish.Method.valueOf(row.getString("method")),
                row.getString("reference"),
                new Money(row.getBigDecimal("amount")),
                new Money(row.getBigDecimal("allocated")),
                new Money(row.getBigDecimal("refunded")),
                new Money(row.getBigDecimal("on_account")),
                Reversal.of(row),
                row.getInt("version"));
    }
}
