package org.claimtree.invoicing.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtree.encounters.ReleasedNote;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.Charges;
import org.claimtree.invoicing.InvoiceLines;
import org.claimtree.invoicing.PrepaidCharges;
import org.claimtree.invoicing.money.SpreadPayment;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** What was paid in advance is done, or its note is taken back: none of it is charged again. */
@ApplicationScoped
public class CompleteBooking {
    private Sql sql;
    private BookingRows rows;
    private Charges charges;
    private InvoiceLines lines;
    private PrepaidCharges prepaid;
    private SpreadPayment spreading;

    /** For the container. */
    protected CompleteBooking() {}

    @Inject
    public CompleteBooking(
            Sql sql,
            BookingRows rows,
            Charges charges,
            InvoiceLines lines,
            PrepaidCharges prepaid,
            SpreadPayment spreading) {
        this.sql = sql;
        this.rows = rows;
        this.charges = charges;
        this.lines = lines;
        this.prepaid = prepaid;
        this.spreading = spreading;
    }

    /**
     * In the transaction that releases the note of a session. Charges that were paid become what the note says; what was
     * paid and not done is credit.
     *
     * @param noted charges of the note's lines; those that were paid have the ids of what was paid
     * @return those of them that nobody has charged before
     */
    public List<Charge> complete(ReleasedNote note, List<Charge> noted) {
        if (note.appointment() == null) {
            return noted;
        }
        return rows.lockedOpen(note.appointment())
                .filter(booking -> booking.client().equals(note.client()))
                .map(booking -> complete(booking, note, noted))
                .orElse(noted);
    }

    private List<Charge> complete(BookingRows.Row booking, ReleasedNote note, List<Charge> noted) {
        List<Charge> paid = charges.locked(rows.charges(booking.appointment())).stream()
                .filter(charge -> !charge.claiming().voided())
                .toList();
        Set<UUID> written = note.lines().stream().map(ReleasedNote.Line::id).collect(Collectors.toSet());
        Map<UUID, Charge> asNoted = noted.stream().collect(Collectors.toMap(Charge::id, Function.identity()));
        List<Charge> done = paid.stream()
                .filter(charge -> asNoted.containsKey(charge.id()))
                .map(charge -> done(charge, asNoted.get(charge.id())))
                .toList();
        Set<UUID> elsewhere = prepaid.earn(booking.invoice(), done);
        prepaid.credit(paid.stream()
                .filter(charge -> charge.service().code() != null && !written.contains(charge.id()))
                .toList());
        // Where the note says another amount, the payment is laid out again.
        List<UUID> changed = paid.stream()
                .filter(charge -> !elsewhere.contains(charge.id()) && costsElse(charge, asNoted.get(charge.id())))
                .map(Charge::id)
                .toList();
        prepaid.returnPayments(changed, "session completed");
        spreading.spread(booking.payment(), changed);
        prepaid.settle(booking.invoice(), "what was paid in advance is on other invoices, or credit");
        rows.end(booking.appointment(), BookingStatus.COMPLETED);
        Set<UUID> known = done.stream().map(Charge::id).collect(Collectors.toSet());
        return noted.stream().filter(charge -> !known.contains(charge.id())).toList();
    }

    private static boolean costsElse(Charge paid, Charge noted) {
        return noted != null
                && !noted.service()
                        .quantity()
                        .amount()
                        .equals(paid.service().quantity().amount());
    }

    /** As the note says it, under its own number. */
    private static Charge done(Charge paid, Charge noted) {
        Charge.Claiming claiming = new Charge.Claiming(
                paid.claiming().authorization(),
                paid.claiming().released() || noted.claiming().released(),
                false,
                paid.claiming().holdReason(),
                paid.claiming().holdUntil());
        return new Charge(
                paid.id(),
                paid.ref(),
                paid.client(),
                noted.service(),
                noted.people(),
                noted.reasons(),
                claiming,
                paid.details());
    }

    /**
     * In the transaction that takes a note back: what was paid in advance for its lines is credit.
     *
     * @return those of the lines that were paid in advance
     * @throws Problem 409 {@code charge-on-claim}
     */
    public Set<UUID> takeBack(Collection<UUID> noteLines) {
        List<UUID> paid = rows.paidAmong(noteLines);
        if (paid.isEmpty()) {
            return Set.of();
        }
        List<Charge> back = new ArrayList<>(charges.locked(paid));
        if (back.stream().anyMatch(charge -> lines.isOnClaim(charge.id()))) {
            throw Problem.conflict(
                    "charge-on-claim", "A claim carries a charge of this note: void or correct the claim first.");
        }
        prepaid.credit(back);
        invoices(paid).forEach(invoice -> prepaid.settle(invoice, "its note was taken back"));
        return new HashSet<>(paid);
    }

    private List<UUID> invoices(List<UUID> of) {
        return sql.query(h -> h.createQuery("select distinct invoice from invoicing.charge where id = any(:ids)")
                .bindArray("ids", UUID.class, of)
                .mapTo(UUID.class)
                .list());
    }
}
