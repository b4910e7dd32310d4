package org.claimtree.launcher;

/** The demo can't go on; the message says what the server answered. */
final class DemoException extends Exception {
    private static final long serialVersionUID = 1L;

    DemoException(String message) {
        super(message);
    }
}
