package org.claimtree.encounters.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.claimtree.encounters.AppointmentMoved;
import org.claimtree.encounters.AppointmentWish;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Precondition;

/** Moves an appointment: to another time, place, provider or service, or for other clients. */
@ApplicationScoped
public class MoveAppointment {
    private ScheduleRules rules;
    private WriteAppointment rows;
    private IdempotencyKeys keys;
    private Event<AppointmentMoved> news;

    /** For the container. */
    protected MoveAppointment() {}

    @Inject
    public MoveAppointment(
            ScheduleRules rules, WriteAppointment rows, IdempotencyKeys keys, Event<AppointmentMoved> news) {
        this.rules = rules;
        this.rows = rows;
        this.keys = keys;
        this.news = news;
    }

    /**
     * What is to be moved.
     *
     * @param ifMatch version that was read
     * @param key idempotency key, or null
     */
    public record Request(UUID id, AppointmentWish wish, String ifMatch, String key) {}

    /** The appointment that was moved. */
    public record Moved(UUID id) {}

    /**
     * @throws Problem 404, 409 about version or state, 428, 422 with all pointers
     */
    @Transactional
    public Moved move(Request request) {
        String asked = "appointment " + request.id() + " " + CanonicalJson.write(request.wish());
        return keys.once(request.key(), Fingerprint.of(asked), Moved.class, () -> once(request));
    }

    private Moved once(Request request) {
        Appointment before = rows.locked(request.id());
        new Precondition(request.ifMatch(), null).check(Integer.toString(before.version()), "");
        AppointmentLife.demand(
                AppointmentLife.Step.MOVE, before.status(), before.time().start(), rules.now());
        ScheduleRules.demandAll(before);
        AppointmentWish now = rules.completed(request.wish(), before);
        rows.change(before, now);
        news.fire(new AppointmentMoved(request.id(), now));
        return new Moved(request.id());
    }
}
