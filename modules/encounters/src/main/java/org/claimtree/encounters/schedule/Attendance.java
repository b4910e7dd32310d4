package org.claimtree.encounters.schedule;

/** Where an appointment stands for a client, and for all of them together. */
public enum Attendance {
    /** Is to come. */
    BOOKED("booked"),
    /** Will not come, and said so. */
    CANCELLED("cancelled"),
    /** Did not come. */
    NO_SHOW("marked as no-show"),
    /** Came; a note documents it. */
    COMPLETED("completed");

    private final String words;

    Attendance(String words) {
        this.words = words;
    }

    /** As in "the appointment is …". */
    String words() {
        return words;
    }
}
