package org.claimtree.encounters;

import java.util.List;
import java.util.UUID;
import org.claimtree.platform.InputProblem;

/** Appointments of services that are paid in advance, for whoever takes the payment: in the transaction of the caller. */
public interface AppointmentBook {
    /** What would be booked, and all that stands against it; nothing is stored. */
    Looked look(AppointmentWish wish);

    /**
     * Books an appointment that was looked at, and against which nothing stands.
     *
     * @return its id
     */
    UUID book(AppointmentWish completed);

    /**
     * @param completed the wish with what service, client and location fill in
     * @param problems with pointers of the wish
     */
    record Looked(AppointmentWish completed, List<InputProblem> problems) {
        public Looked {
            problems = List.copyOf(problems);
        }
    }
}
