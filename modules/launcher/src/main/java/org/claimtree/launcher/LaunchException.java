package org.claimtree.launcher;

/** The program can't go on. The message is one line, for the person who started it. */
final class LaunchException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Exit exit;

    LaunchException(Exit exit, String message) {
        this(exit, message, null);
    }

    LaunchException(Exit exit, String message, Throwable cause) {
        super(message, cause);
        this.exit = exit;
    }

    Exit exit() {
        return exit;
    }
}
