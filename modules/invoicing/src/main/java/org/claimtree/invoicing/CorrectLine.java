package org.claimtree.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.claimtree.platform.Actor;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/**
 * The two halves of a correction: a line is reversed, and another takes its place. Both in one transaction. Units move at
 * once; money does while no claim carries the line, else as {@link BookCorrections} says.
 */
@ApplicationScoped
public class CorrectLine {
    private Sql sql;
    private Charges charges;
    private SaveCharges saving;
    private BookCorrections booking;
    private Actor actor;
    private Clock clock;

    /** For the container. */
    protected CorrectLine() {}

    @Inject
    public CorrectLine(
            Sql sql, Charges charges, SaveCharges saving, BookCorrections booking, Actor actor, Clock clock) {
        this.sql = sql;
        this.charges = charges;
        this.saving = saving;
        this.booking = booking;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Reverses a line whose invoice is held: its units are free. It charges nothing any more and what was paid for it is on
     * account, unless a claim carries it: then it stays booked. What its payer answered stays, because the payer has paid it.
     *
     * @throws Problem 409 when it was reversed or voided before
     */
    public void reverse(UUID line) {
        Charge charge = charges.byIds(List.of(line)).get(0);
        if (charge.claiming().voided()) {
            throw Problem.conflict(
                    "line-voided", "The line was voided or corrected before: there is nothing to correct.");
        }
        booking.keepCarried(line);
        saving.reverse(charge);
    }

    /** Notes which line took the place of another, and says where their invoice stands now. */
    public void replace(UUID original, UUID successor, UUID invoice, String reason) {
        sql.run(h -> h.createUpdate("insert into invoicing.correction (original, successor, reason, actor, at)"
                        + " values (:original, :successor, :reason, :actor, :at)")
                .bind("original", original)
                .bind("successor", successor)
                .bind("reason", reason)
                .bind("actor", actor.name())
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .execute());
        sql.run(h -> {
            h.execute(
                    "update invoicing.charge set client_pays = true where id = ?"
                            + " and (select client_pays from invoicing.charge where id = ?)",
                    successor,
                    original);
            h.execute("update invoicing.booked_line set charge = ? where charge = ?", successor, original);
        });
        booking.entered(original, invoice);
    }
}
