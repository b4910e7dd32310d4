package org.claimtree.encounters.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.claimtree.kernel.Finding;
import org.claimtree.platform.Sql;

/** Tells where a provider or a client is expected twice. It is a warning: practices do it on purpose. */
@ApplicationScoped
public class Overlaps {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

    private Sql sql;

    /** For the container. */
    protected Overlaps() {}

    @Inject
    public Overlaps(Sql sql) {
        this.sql = sql;
    }

    private record Other(String provider, LocalDateTime start, LocalDateTime end, List<UUID> clients) {
        String when() {
            return "from " + CLOCK.format(start) + " to " + CLOCK.format(end);
        }
    }

    /** What stands at the same time, as sentences without clients; nothing for an appointment that nobody is to come to. */
    List<Finding> of(Appointment appointment) {
        List<Finding> findings = new ArrayList<>();
        if (appointment.status() != Attendance.BOOKED) {
            return findings;
        }
        List<UUID> clients = appointment.expected();
        for (Other other : others(appointment, clients)) {
            if (other.provider().equals(appointment.provider().ref())) {
                findings.add(Finding.warn(
                        "PROVIDER_OVERLAP", "provider", "The provider has another appointment " + other.when() + "."));
            }
            for (int i = 0; i < appointment.attendees().size(); i++) {
                UUID client = appointment.attendees().get(i).client();
                if (clients.contains(client) && other.clients().contains(client)) {
                    findings.add(Finding.warn(
                            "CLIENT_OVERLAP",
                            "attendees[" + i + "]",
                            "The client has another appointment " + other.when() + "."));
                }
            }
        }
        return findings;
    }

    private List<Other> others(Appointment appointment, List<UUID> clients) {
        return sql.query(h -> h.createQuery("select * from (select a.provider, a.start_at, a.end_at,"
                        + " array(select t.client from encounters.attendee t where t.appointment = a.id"
                        + " and t.client = any(:clients) and t.status in ('BOOKED', 'COMPLETED')) as clients"
                        + " from encounters.appointment a where a.id <> :id and a.status in ('BOOKED', 'COMPLETED')"
                        + " and a.start_at < :end and a.end_at > :start) o"
                        + " where o.provider = :provider or cardinality(o.clients) > 0 order by o.start_at limit 20")
                .bind("id", appointment.id())
                .bind("start", appointment.time().start())
                .bind("end", appointment.time().end())
                .bind("provider", appointment.provider().ref())
                .bindArray("clients", UUID.class, clients)
                .map((row, ctx) -> new Other(
                        row.getString("provider"),
                        row.getObject("start_at", LocalDateTime.class),
                        row.getObject("end_at", LocalDateTime.class),
                        Arrays.asList((UUID[]) row.getArray("clients").getArray())))
                .list());
    }
}
