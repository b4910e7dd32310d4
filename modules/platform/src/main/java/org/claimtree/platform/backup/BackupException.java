package org.claimtree.platform.backup;

/**
 * A backup could not be taken, or is refused. The message is one sentence for the person who asked, and quotes no row:
 * rows are about clients.
 */
public final class BackupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackupException(String message) {
        super(message);
    }

    BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
