package org.claimtree.platform;

import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * An error that nobody foresaw: it gets an id that can be told to people, and the log gets types and places. Messages are
 * left out, because those of databases and parsers repeat values, and values may be clients'.
 */
public final class Incident {
    private Incident() {}

    /**
     * Logs what happened.
     *
     * @param where what was going on, without client data
     * @return the incident's id
     */
    public static String log(Logger log, String where, Throwable thrown) {
        String id = UUID.randomUUID().toString();
        StringBuilder text =
                new StringBuilder(where).append(", incident ").append(id).append(": ");
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            text.append(cause.getClass().getName());
            for (StackTraceElement frame : cause.getStackTrace()) {
                text.append("\n\tat ").append(frame);
            }
            text.append('\n');
        }
        log.log(Level.SEVERE, text::toString);
        return id;
    }
}
