package org.claimtree.encounters.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.claimtree.encounters.AppointmentBook;
import org.claimtree.encounters.AppointmentWish;

/** Books what is paid in advance, for the module that takes the payment. */
@ApplicationScoped
public class BookInAdvance implements AppointmentBook {
    private ScheduleRules rules;
    private WriteAppointment rows;

    /** For the container. */
    protected BookInAdvance() {}

    @Inject
    public BookInAdvance(ScheduleRules rules, WriteAppointment rows) {
        this.rules = rules;
        this.rows = rows;
    }

    @Override
    public Looked look(AppointmentWish wish) {
        return rules.look(wish);
    }

    @Override
    public UUID book(AppointmentWish completed) {
        return rows.add(completed, true);
    }
}
