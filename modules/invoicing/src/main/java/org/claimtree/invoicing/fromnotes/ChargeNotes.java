package org.claimtree.invoicing.fromnotes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.encounters.NotesReleased;
import org.claimtree.encounters.NotesVoided;
import org.claimtree.encounters.ReleasedNote;
import org.claimtree.identity.Settings;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.ChargeRefs;
import org.claimtree.invoicing.Charges;
import org.claimtree.invoicing.SaveCharges;
import org.claimtree.invoicing.booking.CompleteBooking;
import org.claimtree.kernel.DateSpan;
import org.claimtree.platform.Problem;

/** Makes the charges of released notes, one for each billable line with the id of the line, and takes them back. */
@ApplicationScoped
public class ChargeNotes {
    private Charges charges;
    private SaveCharges saving;
    private CompleteBooking bookings;
    private Settings settings;

    /** For the container. */
    protected ChargeNotes() {}

    @Inject
    public ChargeNotes(Charges charges, SaveCharges saving, CompleteBooking bookings, Settings settings) {
        this.charges = charges;
        this.saving = saving;
        this.bookings = bookings;
        this.settings = settings;
    }

    /** In the transaction that releases them. */
    public void charge(@Observes NotesReleased news) {
        boolean toBilling = settings.get(FromNotesSettings.TO_BILLING_AT_ONCE);
        List<Charge> fresh = new ArrayList<>();
        for (ReleasedNote note : news.notes()) {
            List<Charge> noted = note.lines().stream()
                    .filter(line -> line.price().billable())
                    .map(line -> charge(note, line, toBilling || note.toBilling()))
                    .toList();
            fresh.addAll(bookings.complete(note, noted));
        }
        saving.save(fresh);
    }

    /**
     * In the transaction that takes the notes back.
     *
     * @throws Problem 409 {@code charge-on-claim} when one of the charges is on a claim that counts
     */
    public void takeBack(@Observes NotesVoided news) {
        Set<UUID> paid = bookings.takeBack(news.lines());
        List<UUID> others =
                news.lines().stream().filter(line -> !paid.contains(line)).toList();
        List<Charge> back =
                charges.locked(others).stream().map(ChargeNotes::voided).toList();
        Set<String> onClaims = saving.save(back);
        if (!onClaims.isEmpty()) {
            throw Problem.conflict(
                    "charge-on-claim",
                    "A claim carries a charge of this note: void or correct the claim first ("
                            + String.join(", ", onClaims.stream().sorted().toList()) + ").");
        }
    }

    private static Charge charge(ReleasedNote note, ReleasedNote.Line line, boolean toBilling) {
        return new Charge(
                line.id(),
                ChargeRefs.ofNote(note.number(), line.no()),
                note.client(),
                new Charge.Service(
                        DateSpan.day(note.day()),
                        line.code(),
                        line.modifiers(),
                        new Charge.Quantity(line.units(), line.price().amount(), line.minutes()),
                        line.place().location(),
                        line.place().placeOfService()),
                new Charge.People(
                        note.performedBy(),
                        line.billedAs().insuranceProvider(),
                        line.billedAs().supervising(),
                        null),
                new Charge.Reasons(note.diagnoses(), line.pointers()),
                new Charge.Claiming(null, toBilling, false, null, null),
                null);
    }

    private static Charge voided(Charge charge) {
        Charge.Claiming claiming = charge.claiming();
        return new Charge(
                charge.id(),
                charge.ref(),
                charge.client(),
                charge.service(),
                charge.people(),
                charge.reasons(),
                new Charge.Claiming(
                        claiming.authorization(),
                        claiming.released(),
                        true,
                        claiming.holdReason(),
                        claiming.holdUntil()),
                charge.details());
    }
}
