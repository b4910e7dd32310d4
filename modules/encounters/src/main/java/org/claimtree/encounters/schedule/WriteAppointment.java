package org.claimtree.encounters.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtree.encounters.AppointmentWish;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.FieldChange;
import org.claimtree.platform.Actor;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.statement.SqlStatement;

/** The rows and traces of an appointment, in the transaction of the use case. */
@ApplicationScoped
public class WriteAppointment {
    private Sql sql;
    private AppointmentRows rows;
    private Actor actor;
    private Clock clock;
    private AuditTrail audit;

    /** For the container. */
    protected WriteAppointment() {}

    @Inject
    public WriteAppointment(Sql sql, AppointmentRows rows, Actor actor, Clock clock, AuditTrail audit) {
        this.sql = sql;
        this.rows = rows;
        this.actor = actor;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * One that nobody else changes until this transaction ends.
     *
     * @throws Problem 404
     */
    Appointment locked(UUID id) {
        Appointment found = rows.locked(id);
        if (found == null) {
            throw Problem.notFound("This appointment");
        }
        return found;
    }

    /** Ids of an appointment and of the clients whom the caller sees. */
    static List<String> subjects(Appointment appointment) {
        List<String> subjects = new ArrayList<>(List.of(appointment.id().toString()));
        appointment.attendees().forEach(each -> subjects.add(each.client().toString()));
        return subjects;
    }

    /**
     * A new appointment as a completed wish says.
     *
     * @param paidInAdvance whether its invoice is paid with the booking
     */
    UUID add(AppointmentWish wish, boolean paidInAdvance) {
        UUID id = UUID.randomUUID();
        sql.run(h -> bind(
                        h.createUpdate("insert into encounters.appointment (id, service, provider, location,"
                                + " place_of_service, start_at, minutes, end_at, status, words, paid_in_advance, booked_by, booked_at)"
                                + " values (:id, :service, :provider, :location, :placeOfService, :start, :minutes,"
                                + " :end, 'BOOKED', :words, :paidInAdvance, :by, :at)"),
                        wish)
                .bind("id", id)
                .bind("paidInAdvance", paidInAdvance)
                .bind("by", actor.name())
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .execute());
        attend(id, wish.clients());
        trace(AuditAction.CREATE, null, id, null);
        return id;
    }

    /** The same at another time or place; who is not among its clients any more is cancelled. */
    void change(Appointment before, AppointmentWish wish) {
        sql.run(h -> bind(
                        h.createUpdate("update encounters.appointment set service = :service, provider = :provider,"
                                + " location = :location, place_of_service = :placeOfService, start_at = :start,"
                                + " minutes = :minutes, end_at = :end, words = :words, version = version + 1"
                                + " where id = :id"),
                        wish)
                .bind("id", before.id())
                .execute());
        List<UUID> gone = before.expected().stream()
                .filter(client -> !wish.clients().contains(client))
                .toList();
        set(before.id(), gone, Attendance.CANCELLED, "taken off the appointment");
        attend(before.id(), wish.clients());
        trace(AuditAction.CHANGE, before, before.id(), null);
    }

    /** Some attendees stand otherwise from now on. */
    void end(Appointment before, List<UUID> clients, Attendance state, String reason) {
        set(before.id(), clients, state, reason);
        touch(before.id());
        trace(AuditAction.CHANGE, before, before.id(), reason);
    }

    private void attend(UUID id, List<UUID> clients) {
        for (UUID client : clients) {
            sql.run(h -> h.createUpdate("insert into encounters.attendee (appointment, client, no, status) values (:id,"
                            + " :client, (select coalesce(max(no), 0) + 1 from encounters.attendee where appointment = :id),"
                            + " 'BOOKED') on conflict (appointment, client) do update set status = 'BOOKED', reason = null"
                            + " where attendee.status = 'CANCELLED'")
                    .bind("id", id)
                    .bind("client", client)
                    .execute());
        }
        settle(id);
    }

    private void set(UUID id, List<UUID> clients, Attendance state, String reason) {
        sql.run(h -> h.createUpdate("update encounters.attendee set status = :status, reason = :reason"
                        + " where appointment = :id and client = any(:clients)")
                .bind("id", id)
                .bind("status", state.name())
                .bind("reason", reason)
                .bindArray("clients", UUID.class, clients)
                .execute());
        settle(id);
    }

    /** The appointment stands as its attendees do, also those whom the caller does not see. */
    private void settle(UUID id) {
        sql.run(h -> {
            List<Attendance> all = h.createQuery("select status from encounters.attendee where appointment = :id")
                    .bind("id", id)
                    .mapTo(Attendance.class)
                    .list();
            h.createUpdate("update encounters.appointment set status = :status where id = :id")
                    .bind("id", id)
                    .bind("status", AppointmentLife.of(all).name())
                    .execute();
        });
    }

    private void touch(UUID id) {
        sql.run(h -> h.createUpdate("update encounters.appointment set version = version + 1 where id = :id")
                .bind("id", id)
                .execute());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, AppointmentWish wish) {
        return statement
                .bind("service", wish.service())
                .bind("provider", wish.provider())
                .bind("location", wish.place().location())
                .bind("placeOfService", wish.place().placeOfService())
                .bind("start", wish.time().start())
                .bind("minutes", wish.time().minutes())
                .bind("end", wish.time().end())
                .bind("words", wish.words());
    }

    private void trace(AuditAction action, Appointment before, UUID id, String reason) {
        Appointment after = rows.find(id);
        audit.record(new AuditEntry(
                action, "appointment", subjects(after), FieldChange.between(node(before), node(after)), reason));
    }

    private static JsonNode node(Appointment appointment) {
        return appointment == null ? null : CanonicalJson.mapper().valueToTree(appointment);
    }
}
