package org.claimtree.encounters.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.claimtree.encounters.AppointmentWish;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.Problem;

/** Books an appointment. */
@ApplicationScoped
public class BookAppointment {
    private ScheduleRules rules;
    private WriteAppointment rows;
    private IdempotencyKeys keys;

    /** For the container. */
    protected BookAppointment() {}

    @Inject
    public BookAppointment(ScheduleRules rules, WriteAppointment rows, IdempotencyKeys keys) {
        this.rules = rules;
        this.rows = rows;
        this.keys = keys;
    }

    /** The appointment that was booked. */
    public record Booked(UUID id) {}

    /**
     * @param key idempotency key, or null
     * @throws Problem 422 with all pointers; also for a service that is paid in advance, which says where that is booked
     */
    @Transactional
    public Booked book(AppointmentWish wish, String key) {
        String asked = "appointment " + CanonicalJson.write(wish);
        return keys.once(
                key,
                Fingerprint.of(asked),
                Booked.class,
                () -> new Booked(rows.add(rules.completed(wish, null), false)));
    }
}
