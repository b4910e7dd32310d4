package org.claimtree.encounters.schedule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.claimtree.kernel.Finding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An appointment as it is, for somebody who sees some or all of its clients.
 *
 * @param service what is given
 * @param provider who sees the clients
 * @param place where
 * @param time when
 * @param status of all attendees taken together
 * @param attendees those whom the caller sees, in the order of booking
 * @param others how many more there are, whom the caller does not see
 * @param words a remark
 * @param paidInAdvance whether it was booked with its invoice paid; {@code bookings} tells of it
 * @param warnings what somebody should know before it takes place; told of one appointment, not in lists
 * @param version for If-Match
 */
@Schema(name = "Appointment")
public record Appointment(
        UUID id,
        Named service,
        Named provider,
        Place place,
        Time time,
        Attendance status,
        List<Attendee> attendees,
        int others,
        String words,
        boolean paidInAdvance,
        List<Finding> warnings,
        int version) {
    public Appointment {
        attendees = List.copyOf(attendees);
        warnings = List.copyOf(warnings);
    }

    /** A record of the practice, and what people call it. */
    @Schema(name = "ScheduledRecord")
    public record Named(String ref, String name) {}

    /**
     * @param name of the location
     * @param placeOfService two digits
     */
    @Schema(name = "AppointmentPlace")
    public record Place(String location, String name, String placeOfService) {}

    /**
     * @param start clock time where the practice is, as {@code end}
     */
    @Schema(name = "AppointmentTime")
    public record Time(LocalDateTime start, LocalDateTime end, int minutes) {}

    /**
     * A client of it.
     *
     * @param ref the practice's own number of the client
     * @param name last, first
     * @param reason why it was cancelled or missed, or null
     * @param note that documents it, the one that corrects it where it was corrected; null where there is none, or it was
     *     voided
     */
    @Schema(name = "AppointmentAttendee")
    public record Attendee(UUID client, String ref, String name, Attendance status, String reason, UUID note) {
        /** Whether a note of the session is still to be written. */
        boolean waitsForNote() {
            return status == Attendance.BOOKED || status == Attendance.COMPLETED && note == null;
        }
    }

    /** Ids of the clients who are still to come. */
    @JsonIgnore
    List<UUID> expected() {
        return attendees.stream()
                .filter(attendee -> attendee.status() == Attendance.BOOKED)
                .map(Attendee::client)
                .toList();
    }

    /** The same with warnings. */
    Appointment warned(List<Finding> all) {
        return new Appointment(
                id, service, provider, place, time, status, attendees, others, words, paidInAdvance, all, version);
    }

    /** Nothing of a client. */
    @Override
    public String toString() {
        return "Appointment[" + id + "]";
    }
}
