package org.claimtree.encounters.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.encounters.notes.NoteWish;
import org.claimtree.encounters.notes.NoteWriter;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Marks a session complete: one draft note for each client who came, all of them or none. A client has one note of a
 * session, however often it is asked for, unless that was voided.
 */
@ApplicationScoped
public class CompleteSession {
    private ScheduleRules rules;
    private WriteAppointment rows;
    private NoteWriter notes;
    private IdempotencyKeys keys;

    /** For the container. */
    protected CompleteSession() {}

    @Inject
    public CompleteSession(ScheduleRules rules, WriteAppointment rows, NoteWriter notes, IdempotencyKeys keys) {
        this.rules = rules;
        this.rows = rows;
        this.notes = notes;
        this.keys = keys;
    }

    /**
     * What was looked through.
     *
     * @param minutes that the session took; null: as long as it was booked for
     * @param clients who came; others stay as they are
     */
    public record Wish(Integer minutes, List<ForClient> clients) {
        public Wish {
            clients = clients == null ? List.of() : List.copyOf(clients);
        }
    }

    /**
     * @param diagnoses ordered; null: the client's active ones
     * @param lines what was done
     * @param text in words, or null
     */
    public record ForClient(UUID client, List<DiagnosisCode> diagnoses, List<NoteWish.Line> lines, String text) {
        /** Nothing of a client. */
        @Override
        public String toString() {
            return "ForClient[" + client + "]";
        }
    }

    /**
     * @param key idempotency key, or null
     */
    public record Request(UUID id, Wish wish, String key) {}

    /** The notes of a session, of those clients that were asked about. */
    @Schema(name = "CompletedSession")
    public record Completed(UUID appointment, List<Made> notes) {}

    /** A client's note. */
    @Schema(name = "SessionNote")
    public record Made(UUID client, UUID note) {}

    /**
     * @throws Problem 404, 409 about the state, 422 with all pointers
     */
    @Transactional
    public Completed complete(Request request) {
        String asked = "complete " + request.id() + " " + CanonicalJson.write(request.wish());
        return keys.once(request.key(), Fingerprint.of(asked), Completed.class, () -> once(request));
    }

    private Completed once(Request request) {
        Appointment before = rows.locked(request.id());
        List<ForClient> wished = request.wish().clients();
        if (wished.isEmpty()) {
            throw Problem.invalid(List.of(new InputProblem("/clients", "CLIENTS_MISSING", "Say who came.")));
        }
        List<InputProblem> problems = new ArrayList<>();
        List<UUID> written = new ArrayList<>();
        List<Made> answer = new ArrayList<>();
        for (int i = 0; i < wished.size(); i++) {
            UUID client = wished.get(i).client();
            Optional<Appointment.Attendee> attendee = attendee(before, client);
            if (attendee.isEmpty()
                    || answer.stream().anyMatch(made -> made.client().equals(client))) {
                problems.add(new InputProblem(
                        "/clients/" + i + "/client", "UNKNOWN_CLIENT", "This client is expected once, or not at all."));
            } else if (attendee.get().note() != null) {
                answer.add(new Made(client, attendee.get().note()));
            } else {
                demand(attendee.get(), before);
                write(before, request.wish(), i, problems).ifPresent(note -> {
                    written.add(client);
                    answer.add(new Made(client, note));
                });
            }
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        if (!written.isEmpty()) {
            rows.end(before, written, Attendance.COMPLETED, null);
        }
        return new Completed(before.id(), answer);
    }

    /** A note that was voided leaves the session to be completed once more. */
    private void demand(Appointment.Attendee attendee, Appointment appointment) {
        Attendance state = attendee.waitsForNote() ? Attendance.BOOKED : attendee.status();
        AppointmentLife.demand(
                AppointmentLife.Step.COMPLETE, state, appointment.time().start(), rules.now());
    }

    private static Optional<Appointment.Attendee> attendee(Appointment appointment, UUID client) {
        return appointment.attendees().stream()
                .filter(each -> each.client().equals(client))
                .findFirst();
    }

    /** The note of one client; what is wrong with it is told at its place in what was asked. */
    private Optional<UUID> write(Appointment appointment, Wish wish, int at, List<InputProblem> problems) {
        ForClient one = wish.clients().get(at);
        int minutes = wish.minutes() == null ? appointment.time().minutes() : wish.minutes();
        NoteWish note = new NoteWish(
                one.client(),
                new NoteWish.People(appointment.provider().ref(), null, null),
                new NoteWish.Session(appointment.time().start(), minutes),
                new NoteWish.Place(
                        appointment.place().location(), appointment.place().placeOfService()),
                one.diagnoses(),
                one.lines(),
                one.text());
        try {
            return Optional.of(notes.write(note, appointment.id()));
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            problem.errors().forEach(error -> problems.add(inTheBody(error, at)));
            return Optional.empty();
        }
    }

    private static InputProblem inTheBody(InputProblem error, int at) {
        boolean isAsked = error.pointer().matches("/(diagnoses|lines|text)(/.*)?");
        boolean isTime = error.pointer().equals("/session/minutes");
        String pointer = isTime ? "/minutes" : "/clients/" + at + (isAsked ? error.pointer() : "");
        return new InputProblem(pointer, error.code(), error.message());
    }
}
