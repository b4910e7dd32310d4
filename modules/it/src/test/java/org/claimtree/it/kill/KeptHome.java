package org.claimtree.it.kill;

import java.io.IOException;
import java.nio.file.Path;

/** A home that is put back, database and all, to how it was kept; no server may be on it, and the last must have ended well. */
final class KeptHome {
    private final Path home;
    private final Path kept;

    KeptHome(Path folder) {
        home = folder.resolve("home");
        kept = folder.resolve("kept");
    }

    Path path() {
        return home;
    }

    void keep() throws IOException, InterruptedException {
        copy(home, kept);
    }

    void putBack() throws IOException, InterruptedException {
        run("rm", "-r", home.toString());
        copy(kept, home);
    }

    /** With owners and modes, without which PostgreSQL does not start. */
    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        run("cp", "-a", from.toString(), to.toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException(command[0] + " ended with " + exit);
        }
    }
}
