package org.claimtree.encounters;

import java.util.UUID;

/**
 * News: an appointment is at another time or place, or with another provider. Told in the transaction that moves it.
 *
 * @param appointment id
 * @param now all of it
 */
public record AppointmentMoved(UUID appointment, AppointmentWish now) {}
