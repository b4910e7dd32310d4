package org.claimtree.encounters.schedule;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.claimtree.platform.Problem;

/** The life of an appointment: what may follow what, and when. Pure. */
public final class AppointmentLife {
    private AppointmentLife() {}

    /** Something that is done with an appointment. */
    public enum Step {
        /** To another time, place, provider or service. */
        MOVE("moved"),
        CANCEL("cancelled"),
        /** Somebody did not come. */
        MISS("marked as no-show"),
        COMPLETE("completed");

        private final String words;

        Step(String words) {
            this.words = words;
        }
    }

    /** Where an appointment stands whose attendees stand so: it is open as long as somebody is to come. */
    public static Attendance of(Collection<Attendance> attendees) {
        for (Attendance state : List.of(Attendance.BOOKED, Attendance.COMPLETED, Attendance.NO_SHOW)) {
            if (attendees.contains(state)) {
                return state;
            }
        }
        return Attendance.CANCELLED;
    }

    /**
     * Refuses a step that cannot follow, by the name of the state.
     *
     * @param state of the appointment, or of the attendee whom the step is about
     * @param start of the appointment
     * @param now clock time where the practice is
     * @throws Problem 409 {@code appointment-state}
     */
    public static void demand(Step step, Attendance state, LocalDateTime start, LocalDateTime now) {
        if (state != Attendance.BOOKED) {
            throw refused("The appointment is " + state.words() + "; it cannot be " + step.words + ".");
        }
        if (step == Step.MISS && now.isBefore(start)) {
            throw refused("The appointment has not begun; nobody can have missed it yet.");
        }
        if (step == Step.COMPLETE && now.toLocalDate().isBefore(start.toLocalDate())) {
            throw refused("The session is on a later day; it is completed on that day.");
        }
    }

    private static Problem refused(String sentence) {
        return new Problem("appointment-state", 409, "The appointment is in another state", sentence, List.of());
    }
}
