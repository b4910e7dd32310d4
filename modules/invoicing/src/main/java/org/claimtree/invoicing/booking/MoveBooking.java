package org.claimtree.invoicing.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.claimtree.encounters.AppointmentMoved;
import org.claimtree.encounters.AppointmentWish;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.Charges;
import org.claimtree.invoicing.PrepaidCharges;
import org.claimtree.kernel.DateSpan;

/** What was paid for an appointment goes with it when it is moved. */
@ApplicationScoped
public class MoveBooking {
    private BookingRows rows;
    private Charges charges;
    private PrepaidCharges prepaid;

    /** For the container. */
    protected MoveBooking() {}

    @Inject
    public MoveBooking(BookingRows rows, Charges charges, PrepaidCharges prepaid) {
        this.rows = rows;
        this.charges = charges;
        this.prepaid = prepaid;
    }

    /** In the transaction that moves it. */
    public void move(@Observes AppointmentMoved news) {
        rows.lockedOpen(news.appointment()).ifPresent(booking -> {
            List<Charge> moved = charges.locked(rows.charges(booking.appointment())).stream()
                    .filter(charge -> !charge.claiming().voided())
                    .map(charge -> moved(charge, news.now()))
                    .toList();
            prepaid.move(booking.invoice(), moved);
            prepaid.settle(booking.invoice(), null);
        });
    }

    private static Charge moved(Charge charge, AppointmentWish now) {
        Charge.Service service = charge.service();
        return new Charge(
                charge.id(),
                charge.ref(),
                charge.client(),
                new Charge.Service(
                        DateSpan.day(now.time().start().toLocalDate()),
                        service.code(),
                        service.modifiers(),
                        service.quantity(),
                        now.place().location(),
                        now.place().placeOfService()),
                new Charge.People(now.provider(), now.provider(), null, null),
                charge.reasons(),
                charge.claiming(),
                charge.details());
    }
}
