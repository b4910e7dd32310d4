package org.claimtree.encounters.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtree.clients.Client;
import org.claimtree.clients.Clients;
import org.claimtree.platform.Problem;

/** Proposes what the notes of a session say: its service's codes, the units of its minutes, each client's diagnoses. */
@ApplicationScoped
public class ProposeSession {
    private static final int DAY = 24 * 60;

    private ReadAppointment reading;
    private ScheduleNames names;
    private Clients clients;

    /** For the container. */
    protected ProposeSession() {}

    @Inject
    public ProposeSession(ReadAppointment reading, ScheduleNames names, Clients clients) {
        this.reading = reading;
        this.names = names;
        this.clients = clients;
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
        names.catalog().services().contentOn(appointment.service().ref(), day).ifPresent(lines::read);
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
