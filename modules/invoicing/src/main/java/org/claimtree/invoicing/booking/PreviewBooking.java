package org.claimtree.invoicing.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.claimtree.clients.Coverage;
import org.claimtree.encounters.AppointmentWish;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.Money;
import org.claimtree.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows the invoice that a booking would be confirmed with. */
@ApplicationScoped
public class PreviewBooking {
    private BookingRules rules;
    private AuditTrail audit;

    /** For the container. */
    protected PreviewBooking() {}

    @Inject
    public PreviewBooking(BookingRules rules, AuditTrail audit) {
        this.rules = rules;
        this.audit = audit;
    }

    /**
     * An invoice that is to be looked through.
     *
     * @param appointment when and where it would be
     * @param lines as the service says them, or as they were given, with all that is filled in
     * @param total what is to be paid
     * @param insurer who pays first on that day; left out when nobody does
     * @param findings what somebody should look at
     */
    @Schema(name = "BookingPreview")
    public record Preview(
            Meeting appointment, List<BookingLine> lines, Money total, Insurer insurer, List<Finding> findings) {
        public Preview {
            lines = List.copyOf(lines);
            findings = List.copyOf(findings);
        }
    }

    /** When and where. */
    @Schema(name = "BookingMeeting")
    public record Meeting(LocalDateTime start, int minutes, String location, String placeOfService) {}

    /**
     * Who pays first. What the patient's part is, the payer says with its answer.
     *
     * @param payer ref
     * @param plan ref, or left out
     */
    @Schema(name = "BookingInsurer")
    public record Insurer(String payer, String plan) {
        static Insurer of(Coverage coverage) {
            return new Insurer(coverage.insurer().payer(), coverage.insurer().plan());
        }
    }

    /**
     * Nothing is stored but that somebody looked.
     *
     * @throws Problem 422 with all that stands against the booking but for its payment
     */
    public Preview preview(BookingWish wish) {
        BookingRules.Prepared prepared = rules.prepare(wish, false);
        if (!prepared.problems().isEmpty()) {
            throw Problem.invalid(prepared.problems());
        }
        AppointmentWish appointment = prepared.appointment();
        UUID client = appointment.clients().get(0);
        audit.record(AuditEntry.of(AuditAction.READ, "booking", List.of(client.toString())));
        return new Preview(
                new Meeting(
                        appointment.time().start(),
                        appointment.time().minutes(),
                        appointment.place().location(),
                        appointment.place().placeOfService()),
                prepared.lines().lines,
                prepared.lines().total(),
                prepared.coverage().map(Insurer::of).orElse(null),
                prepared.lines().findings);
    }
}
