/**
 * What was done: appointments and sessions ({@code schedule}), and notes with their procedure lines ({@code notes}).
 *
 * <p>{@link org.claimtree.encounters.NotesReleased} and {@link org.claimtree.encounters.NotesVoided} tell the modules above,
 * in the same transaction, what is to be charged and what is not any more. What is paid in advance is booked by the module
 * that takes the payment ({@link org.claimtree.encounters.AppointmentBook}), which hears what becomes of the appointment and
 * answers what was paid ({@link org.claimtree.encounters.PaidLines}).
 */
package org.claimtree.encounters;
