package org.claimtree.launcher;

/**
 * How much of its log the server keeps.
 *
 * @param bytes at which a file is full
 * @param files that are kept, the one that is written included
 */
record LogSettings(int bytes, int files) {
    static final LogSettings DEFAULT = new LogSettings(10_000_000, 10);

    static LogSettings of(Environment environment) {
        return new LogSettings(
                environment.number("CLAIMTREE_LOG_BYTES", 1_000, 1_000_000_000, DEFAULT.bytes),
                environment.number("CLAIMTREE_LOG_FILES", 1, 1_000, DEFAULT.files));
    }
}
