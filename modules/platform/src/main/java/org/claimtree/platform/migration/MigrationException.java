package org.claimtree.platform.migration;

/** A schema could not be brought to its newest version; the database keeps the last version that was complete. */
public class MigrationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MigrationException(String message, Throwable cause) {
        super(message, cause);
    }
}
