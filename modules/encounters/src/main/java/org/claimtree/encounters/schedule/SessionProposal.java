package org.claimtree.encounters.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.Service;
import org.claimtree.encounters.PaidLines;
import org.claimtree.encounters.notes.NoteWish;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the notes of a session would say, for somebody who looks it through. Pure but for who made it.
 *
 * @param appointment as it is
 * @param minutes that the session took
 * @param lines what the service says was done, the same for every client
 * @param clients who came, with their diagnoses
 * @param findings what somebody should look at
 */
@Schema(name = "SessionProposal")
public record SessionProposal(
        Appointment appointment, int minutes, List<Line> lines, List<ForClient> clients, List<Finding> findings) {
    private static final int MOST_DIAGNOSES = 12;
    private static final int MOST_POINTERS = 4;

    public SessionProposal {
        lines = List.copyOf(lines);
        clients = List.copyOf(clients);
        findings = List.copyOf(findings);
    }

    /**
     * A line as notes take it; pointers are each client's own.
     *
     * @param description what the service calls it, or null
     */
    @Schema(name = "SessionLine")
    public record Line(String code, String description, List<String> modifiers, NoteWish.Worth worth) {}

    /**
     * @param client id
     * @param diagnoses the active ones in chart order, at most 12
     * @param pointers for every line: the first diagnoses, at most 4
     */
    @Schema(name = "SessionClient")
    public record ForClient(UUID client, String name, List<DiagnosisCode> diagnoses, List<Integer> pointers) {}

    /** What a client's note begins with. */
    static ForClient of(Appointment.Attendee attendee, List<DiagnosisCode> active) {
        List<DiagnosisCode> diagnoses =
                active.stream().distinct().limit(MOST_DIAGNOSES).toList();
        List<Integer> pointers = IntStream.rangeClosed(1, Math.min(diagnoses.size(), MOST_POINTERS))
                .boxed()
                .toList();
        return new ForClient(attendee.client(), attendee.name(), diagnoses, pointers);
    }

    /** Reads the lines of a service as they would be for a session. */
    static final class Lines {
        private final Catalog catalog;
        private final LocalDate day;
        private final int minutes;
        final List<Line> lines = new ArrayList<>();
        final List<Finding> findings = new ArrayList<>();

        Lines(Catalog catalog, LocalDate day, int minutes) {
            this.catalog = catalog;
            this.day = day;
            this.minutes = minutes;
        }

        Lines read(Service service) {
            service.lines().forEach(line -> read(line, service.terms().price()));
            return this;
        }

        /** What was paid when it was booked, at its price. */
        void readPaid(List<PaidLines.Line> paid) {
            paid.stream()
                    .map(line -> new Line(
                            line.code(),
                            line.description(),
                            line.modifiers(),
                            new NoteWish.Worth(line.units(), minutes, line.amount(), null)))
                    .forEach(lines::add);
        }

        private void read(Service.Line line, Money price) {
            if (line.code() == null) {
                warn("LINE_WITHOUT_CODE", "A line without a code is not part of a note: " + line.description() + ".");
                return;
            }
            Optional<BillingCode> code = catalog.code(line.code(), day);
            if (code.isEmpty()) {
                warn("NO_BILLING_CODE", line.code() + " is not among the billing codes on that day.");
            }
            List<String> modifiers = line.modifiers().isEmpty()
                    ? code.map(BillingCode::modifiers).orElse(List.of())
                    : line.modifiers();
            lines.add(new Line(line.code(), line.description(), modifiers, worth(line.code(), code, price)));
        }

        private NoteWish.Worth worth(String name, Optional<BillingCode> code, Money price) {
            int units = code.map(c -> c.terms().units().units(minutes)).orElse(1);
            if (units == 0) {
                warn("TOO_SHORT", "The session is too short for a unit of " + name + ".");
                return new NoteWish.Worth(null, minutes, null, null);
            }
            // A service has one price, whatever the number of its units; only one unit can cost just that.
            boolean isPriced = lines.isEmpty() && units == 1;
            return new NoteWish.Worth(BigDecimal.valueOf(units), minutes, null, isPriced ? price : null);
        }

        private void warn(String finding, String sentence) {
            findings.add(Finding.warn(finding, "lines", sentence));
        }
    }
}
