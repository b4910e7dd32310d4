package org.claimtree.encounters.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.platform.web.ListWindow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Appointments in pages: those of the clients whom the caller sees. */
@ApplicationScoped
public class ListAppointments {
    private AppointmentRows rows;
    private AuditTrail audit;

    /** For the container. */
    protected ListAppointments() {}

    @Inject
    public ListAppointments(AppointmentRows rows, AuditTrail audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** One page, and how many there are. */
    @Schema(name = "AppointmentPage")
    public record Page(List<Appointment> items, long total) {}

    /** The appointments that match. */
    public Page list(AppointmentFilter filter, ListWindow window) {
        List<Appointment> items = rows.list(filter, window);
        Set<UUID> subjects = new LinkedHashSet<>();
        items.forEach(item -> {
            subjects.add(item.id());
            item.attendees().forEach(attendee -> subjects.add(attendee.client()));
        });
        if (!subjects.isEmpty()) {
            audit.record(AuditEntry.of(
                    AuditAction.READ,
                    "appointment",
                    subjects.stream().map(UUID::toString).toList()));
        }
        return new Page(items, rows.count(filter));
    }
}
