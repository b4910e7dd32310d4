/**
 * Notes with their procedure lines: written, released, taken back, corrected.
 *
 * <p>{@link org.claimtree.encounters.notes.NoteWriter} writes drafts in the transaction of whoever asks; what is decided
 * about them ({@link org.claimtree.encounters.notes.NoteDefaults}, {@link org.claimtree.encounters.notes.NoteRules}) is
 * pure.
 */
package org.claimtree.encounters.notes;
