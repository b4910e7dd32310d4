package org.claimtree.encounters.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtree.clients.Client;
import org.claimtree.clients.Clients;
import org.claimtree.encounters.PaidLines;
import org.claimtree.platform.Problem;

/** Proposes what the notes of a session say: its service's codes, the units of its minutes, each client's diagnoses. */
@ApplicationScoped
public class ProposeSession {
    private static final int DAY = 24 * 60;

    private ReadAppointment reading;
    private ScheduleNames names;
    private Clients clients;
    private Iterable<PaidLines> paid;

    /** For the container. */
    protected ProposeSession() {}

    @Inject
    ProposeSession(ReadAppointment reading, ScheduleNames names, Clients clients, Instance<PaidLines> paid) {
        this(reading, names, clients, (Iterable<PaidLines>) paid);
    }

    /** With the modules above given by hand. */
    public ProposeSession(ReadAppointment reading, ScheduleNames names, Clients clients, Iterable<PaidLines> paid) {
        this.reading = reading;
        this.names = names;
        this.clients = clients;
        this.paid = paid;
    }

    /**
     * @param minutes that it took; null: as long as it was booked for
     * @throws Problem 404, 400
     */
    public SessionProposal propose(UUID id, Integer minutes) {
        if (minutes != null && minutes > DAY) {
            throw Problem.malformed("A session takes 1 to 1440 minutes.");
        }
        Appointment appointment = reading.one(id);
        LocalDate day = appointment.time().start().toLocalDate();
        int took = minutes == null ? appointment.time().minutes() : minutes;
        SessionProposal.Lines lines = new SessionProposal.Lines(names.catalog(), day, took);
        List<PaidLines.Line> paidFor = new ArrayList<>();
        paid.forEach(one -> paidFor.addAll(one.of(id)));
        if (paidFor.isEmpty()) {
            names.catalog()
                    .services()
                    .contentOn(appointment.service().ref(), day)
                    .ifPresent(lines::read);
        } else {
            lines.readPaid(paidFor);
        }
        List<Appointment.Attendee> waiting = appointment.attendees().stream()
                .filter(Appointment.Attendee::waitsForNote)
                .toList();
        Map<UUID, Client> known =
                clients.byIds(waiting.stream().map(Appointment.Attendee::client).toList());
        List<SessionProposal.ForClient> expected = waiting.stream()
                .map(attendee -> SessionProposal.of(
                        attendee, known.get(attendee.client()).diagnoses()))
                .toList();
        return new SessionProposal(appointment, took, lines.lines, expected, lines.findings);
    }
}
