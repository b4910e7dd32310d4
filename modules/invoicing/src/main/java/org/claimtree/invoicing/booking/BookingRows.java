package org.claimtree.invoicing.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.platform.Actor;
import org.claimtree.platform.Sql;

/** Bookings as rows. */
@ApplicationScoped
public class BookingRows {
    private Sql sql;
    private Actor actor;
    private Clock clock;

    /** For the container. */
    protected BookingRows() {}

    @Inject
    public BookingRows(Sql sql, Actor actor, Clock clock) {
        this.sql = sql;
        this.actor = actor;
        this.clock = clock;
    }

    /** What was made together. */
    record Row(UUID appointment, long number, UUID client, UUID invoice, UUID payment, BookingStatus status) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getObject("appointment", UUID.class),
                    row.getLong("number"),
                    row.getObject("client", UUID.class),
                    row.getObject("invoice", UUID.class),
                    row.getObject("payment", UUID.class),
                    BookingStatus.valueOf(row.getString("status")));
        }
    }

    /** The number of the next booking; charges are called by it. */
    long number() {
        return sql.query(h -> h.createQuery("select nextval('invoicing.booking_number')")
                .mapTo(Long.class)
                .one());
    }

    void add(Row row) {
        sql.run(h -> h.createUpdate("insert into invoicing.booking (appointment, number, client, invoice, payment,"
                        + " status, booked_by, booked_at) values (:appointment, :number, :client, :invoice, :payment,"
                        + " :status, :by, :at)")
                .bind("appointment", row.appointment())
                .bind("number", row.number())
                .bind("client", row.client())
                .bind("invoice", row.invoice())
                .bind("payment", row.payment())
                .bind("status", row.status().name())
                .bind("by", actor.name())
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .execute());
    }

    void addLine(UUID appointment, int no, UUID charge, String description) {
        sql.run(h -> h.execute(
                "insert into invoicing.booked_line (charge, appointment, no, description) values (?, ?, ?, ?)",
                charge,
                appointment,
                no,
                description));
    }

    /** A booking whose appointment is still to come; nobody else changes it until this transaction ends. */
    Optional<Row> lockedOpen(UUID appointment) {
        return sql.query(h -> h.createQuery(
                        "select * from invoicing.booking where appointment = :id" + " and status = 'BOOKED' for update")
                .bind("id", appointment)
                .map((row, ctx) -> Row.of(row))
                .findOne());
    }

    /** Charges of a booking in the order of its lines. */
    List<UUID> charges(UUID appointment) {
        return sql.query(
                h -> h.createQuery("select charge from invoicing.booked_line where appointment = :id order by no")
                        .bind("id", appointment)
                        .mapTo(UUID.class)
                        .list());
    }

    /** Those of some charges that were paid in advance. */
    List<UUID> paidAmong(Collection<UUID> charges) {
        return sql.query(h -> h.createQuery("select charge from invoicing.booked_line where charge = any(:ids)")
                .bindArray("ids", UUID.class, charges)
                .mapTo(UUID.class)
                .list());
    }

    /** What became of the appointment; what is done is done. */
    void end(UUID appointment, BookingStatus status) {
        sql.run(h -> {
            h.execute("update invoicing.booking set status = ? where appointment = ?", status.name(), appointment);
            if (status == BookingStatus.COMPLETED) {
                h.execute("update invoicing.booked_line set done = true where appointment = ?", appointment);
            }
        });
    }
}
