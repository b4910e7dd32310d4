/**
 * What was done: appointments and sessions ({@code schedule}), and notes with their procedure lines ({@code notes}).
 *
 * <p>{@link org.claimtree.encounters.NotesReleased} and {@link org.claimtree.encounters.NotesVoided} tell the modules above,
 * in the same transaction, what is to be charged and what is not any more.
 */
package org.claimtree.encounters;
