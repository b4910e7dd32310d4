package org.claimtree.encounters.notes;

/** Where a note stands. */
public enum NoteStatus {
    /** May be changed; charges nothing. */
    DRAFT,
    /** Stands; its billable lines are charges. */
    RELEASED,
    /** Taken back. */
    VOIDED
}
