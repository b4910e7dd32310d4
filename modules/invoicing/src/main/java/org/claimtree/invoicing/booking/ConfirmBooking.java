package org.claimtree.invoicing.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtree.encounters.AppointmentBook;
import org.claimtree.encounters.AppointmentWish;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.Permission;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.ChargeRefs;
import org.claimtree.kernel.DateSpan;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.Problem;

/** Confirms a booking that is paid in advance: appointment, invoice and payment are made together, or none of them. */
@ApplicationScoped
public class ConfirmBooking {
    private BookingRules rules;
    private AppointmentBook appointments;
    private PayInAdvance paying;
    private BookingRows rows;
    private IdempotencyKeys keys;
    private CurrentCaller caller;

    /** For the container. */
    protected ConfirmBooking() {}

    @Inject
    public ConfirmBooking(
            BookingRules rules,
            AppointmentBook appointments,
            PayInAdvance paying,
            BookingRows rows,
            IdempotencyKeys keys,
            CurrentCaller caller) {
        this.rules = rules;
        this.appointments = appointments;
        this.paying = paying;
        this.rows = rows;
        this.keys = keys;
        this.caller = caller;
    }

    /** What was made. */
    public record Confirmed(UUID appointment) {}

    /**
     * @param key idempotency key, or null
     * @throws Problem 403 for who may not book or not take payments, 422 with all that stands against it
     */
    @Transactional
    public Confirmed confirm(BookingWish wish, String key) {
        if (!caller.get().may(Permission.EDIT_SCHEDULE) || !caller.get().may(Permission.POST_PAYMENTS)) {
            throw new Problem(
                    "forbidden",
                    403,
                    "Not allowed",
                    "Booking what is paid in advance needs the permissions to edit the schedule and to post payments.",
                    List.of());
        }
        String asked = "booking " + CanonicalJson.write(wish);
        return keys.once(key, Fingerprint.of(asked), Confirmed.class, () -> once(wish));
    }

    private Confirmed once(BookingWish wish) {
        BookingRules.Prepared prepared = rules.prepare(wish, true);
        if (!prepared.problems().isEmpty()) {
            throw Problem.invalid(prepared.problems());
        }
        AppointmentWish appointment = prepared.appointment();
        UUID id = appointments.book(appointment);
        long number = rows.number();
        List<BookingLine> lines = prepared.lines().lines;
        List<Charge> charges = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            charges.add(charge(ChargeRefs.ofBooking(number, i + 1), appointment, lines.get(i)));
        }
        PayInAdvance.Paid paid = paying.pay(charges, prepared.payment());
        rows.add(new BookingRows.Row(
                id, number, appointment.clients().get(0), paid.invoice(), paid.payment(), BookingStatus.BOOKED));
        for (int i = 0; i < lines.size(); i++) {
            rows.addLine(id, i + 1, charges.get(i).id(), lines.get(i).description());
        }
        return new Confirmed(id);
    }

    private static Charge charge(String ref, AppointmentWish appointment, BookingLine line) {
        return new Charge(
                UUID.randomUUID(),
                ref,
                appointment.clients().get(0),
                new Charge.Service(
                        DateSpan.day(appointment.time().start().toLocalDate()),
                        line.code(),
                        line.modifiers(),
                        new Charge.Quantity(line.units(), line.amount()),
                        appointment.place().location(),
                        appointment.place().placeOfService()),
                new Charge.People(appointment.provider(), appointment.provider(), null, null),
                new Charge.Reasons(List.of(), List.of()),
                new Charge.Claiming(null, false, false, null, null),
                null);
    }
}
