/**
 * The schedule: appointments are booked, moved, cancelled or missed ({@link
 * org.claimtree.encounters.schedule.AppointmentLife} says what may follow what), and become sessions when they are completed.
 */
package org.claimtree.encounters.schedule;
