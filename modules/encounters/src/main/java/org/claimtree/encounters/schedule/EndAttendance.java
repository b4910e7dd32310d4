package org.claimtree.encounters.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtree.encounters.AttendanceEnded;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;

/** Cancels an appointment or says that somebody did not come: for all who are still to come, or for some. */
@ApplicationScoped
public class EndAttendance {
    private ScheduleRules rules;
    private WriteAppointment rows;
    private IdempotencyKeys keys;
    private Event<AttendanceEnded> news;

    /** For the container. */
    protected EndAttendance() {}

    @Inject
    public EndAttendance(
            ScheduleRules rules, WriteAppointment rows, IdempotencyKeys keys, Event<AttendanceEnded> news) {
        this.rules = rules;
        this.rows = rows;
        this.keys = keys;
        this.news = news;
    }

    /**
     * For whom, and why.
     *
     * @param clients null or empty: all who are still to come
     * @param reason needed to cancel
     */
    public record Wish(List<UUID> clients, String reason) {
        public Wish {
            clients = clients == null ? List.of() : clients.stream().distinct().toList();
            reason = reason == null || reason.isBlank() ? null : reason.strip();
        }
    }

    /**
     * @param step {@code CANCEL} or {@code MISS}
     * @param key idempotency key, or null
     */
    public record Request(UUID id, AppointmentLife.Step step, Wish wish, String key) {}

    /** The appointment that was changed. */
    public record Ended(UUID id) {}

    /**
     * @throws Problem 404, 409 about the state, 422 with all pointers
     */
    @Transactional
    public Ended end(Request request) {
        String asked = request.step() + " " + request.id() + " " + CanonicalJson.write(request.wish());
        return keys.once(request.key(), Fingerprint.of(asked), Ended.class, () -> once(request));
    }

    private Ended once(Request request) {
        Appointment before = rows.locked(request.id());
        refuseWrong(request, before);
        List<UUID> clients = request.wish().clients();
        if (clients.isEmpty()) {
            demand(request, before.status(), before);
            ScheduleRules.demandAll(before);
        }
        before.attendees().stream()
                .filter(attendee -> clients.contains(attendee.client()))
                .forEach(attendee -> demand(request, attendee.status(), before));
        List<UUID> whom = clients.isEmpty() ? before.expected() : clients;
        boolean missed = request.step() == AppointmentLife.Step.MISS;
        rows.end(
                before,
                whom,
                missed ? Attendance.NO_SHOW : Attendance.CANCELLED,
                request.wish().reason());
        news.fire(new AttendanceEnded(request.id(), whom, missed, request.wish().reason()));
        return new Ended(request.id());
    }

    private void demand(Request request, Attendance state, Appointment appointment) {
        AppointmentLife.demand(request.step(), state, appointment.time().start(), rules.now());
    }

    private static void refuseWrong(Request request, Appointment before) {
        List<InputProblem> problems = new ArrayList<>();
        if (request.step() == AppointmentLife.Step.CANCEL && request.wish().reason() == null) {
            problems.add(new InputProblem("/reason", "REASON_MISSING", "Say why it is cancelled."));
        }
        List<UUID> known =
                before.attendees().stream().map(Appointment.Attendee::client).toList();
        for (int i = 0; i < request.wish().clients().size(); i++) {
            if (!known.contains(request.wish().clients().get(i))) {
                problems.add(new InputProblem(
                        "/clients/" + i, "UNKNOWN_CLIENT", "This client is not expected at the appointment."));
            }
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }
}
