package org.claimtree.launcher;

import java.io.PrintStream;

/** The few lines that a person sees. Bound to the streams of the start: the server later sends them to its log. */
final class Console {
    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;

    private Console() {}

    static void say(String line) {
        OUT.println(line);
        OUT.flush();
    }

    static void warn(String line) {
        ERR.println("ClaimTree: warning: " + line);
        ERR.flush();
    }

    /** For what should not happen, perhaps before there is a log. */
    static void trace(Throwable unexpected) {
        unexpected.printStackTrace(ERR);
    }

    static void fail(Exit exit, String line) {
        ERR.println("ClaimTree: %s (exit code %d)".formatted(line, exit.code()));
        ERR.flush();
    }
}
