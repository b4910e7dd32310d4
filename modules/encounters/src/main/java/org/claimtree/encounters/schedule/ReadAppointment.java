package org.claimtree.encounters.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.platform.Problem;

/** One appointment with what somebody should know before it takes place. */
@ApplicationScoped
public class ReadAppointment {
    private AppointmentRows rows;
    private Overlaps overlaps;
    private AuditTrail audit;

    /** For the container. */
    protected ReadAppointment() {}

    @Inject
    public ReadAppointment(AppointmentRows rows, Overlaps overlaps, AuditTrail audit) {
        this.rows = rows;
        this.overlaps = overlaps;
        this.audit = audit;
    }

    /**
     * @throws Problem 404, also when the caller sees none of its clients
     */
    public Appointment one(UUID id) {
        Appointment found = rows.find(id);
        if (found == null) {
            throw Problem.notFound("This appointment");
        }
        audit.record(AuditEntry.of(AuditAction.READ, "appointment", WriteAppointment.subjects(found)));
        return found.warned(overlaps.of(found));
    }
}
