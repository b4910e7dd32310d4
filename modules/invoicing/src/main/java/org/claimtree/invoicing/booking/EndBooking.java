package org.claimtree.invoicing.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.encounters.AttendanceEnded;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.ChargeRefs;
import org.claimtree.invoicing.Charges;
import org.claimtree.invoicing.PrepaidCharges;
import org.claimtree.invoicing.money.SpreadPayment;
import org.claimtree.kernel.Money;

/** Makes credit of what was paid for an appointment that does not take place, less the fee of a no-show. */
@ApplicationScoped
public class EndBooking {
    private BookingRows rows;
    private Charges charges;
    private PrepaidCharges prepaid;
    private SpreadPayment spreading;
    private NoShowFee fees;

    /** For the container. */
    protected EndBooking() {}

    @Inject
    public EndBooking(
            BookingRows rows, Charges charges, PrepaidCharges prepaid, SpreadPayment spreading, NoShowFee fees) {
        this.rows = rows;
        this.charges = charges;
        this.prepaid = prepaid;
        this.spreading = spreading;
        this.fees = fees;
    }

    /** In the transaction that cancels it, or says that the client did not come. */
    public void end(@Observes AttendanceEnded news) {
        rows.lockedOpen(news.appointment())
                .filter(booking -> news.clients().contains(booking.client()))
                .ifPresent(booking -> end(booking, news.missed()));
    }

    private void end(BookingRows.Row booking, boolean missed) {
        List<UUID> paid = rows.charges(booking.appointment());
        List<Charge> lines = charges.locked(paid);
        prepaid.credit(lines);
        if (missed) {
            fee(booking, lines).ifPresent(fee -> {
                prepaid.add(booking.invoice(), List.of(fee));
                spreading.spread(booking.payment(), List.of(fee.id()));
            });
        }
        prepaid.settle(booking.invoice(), missed ? "the client did not come" : "the appointment was cancelled");
        rows.end(booking.appointment(), missed ? BookingStatus.NO_SHOW : BookingStatus.CANCELLED);
    }

    private Optional<Charge> fee(BookingRows.Row booking, List<Charge> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Charge like = lines.get(0);
        return fees.on(like.service().dates().from()).map(fee -> charge(booking, like, fee.code(), fee.amount()));
    }

    private static Charge charge(BookingRows.Row booking, Charge like, String code, Money amount) {
        Charge.Service service = like.service();
        return new Charge(
                UUID.randomUUID(),
                ChargeRefs.ofNoShow(booking.number()),
                booking.client(),
                new Charge.Service(
                        service.dates(),
                        code,
                        List.of(),
                        new Charge.Quantity(BigDecimal.ONE, amount),
                        service.location(),
                        service.placeOfService()),
                like.people(),
                like.reasons(),
                new Charge.Claiming(null, false, false, null, null),
                null);
    }
}
