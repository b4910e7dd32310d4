package org.claimtree.encounters.schedule;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Which appointments: all that is said must hold, null says nothing.
 *
 * @param from first day
 * @param through last day
 * @param provider ref
 * @param location ref
 * @param client one of those who come
 * @param status where they stand
 */
public record AppointmentFilter(
        LocalDate from, LocalDate through, String provider, String location, UUID client, Attendance status) {
    /** Every appointment. */
    public static final AppointmentFilter ALL = new AppointmentFilter(null, null, null, null, null, null);
}
