package org.claimtree.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The PostgreSQL that outlives a killed launcher. It is stopped, not adopted: what the dead server's connections still
 * work on is rolled back before the next server reads, and the new one runs with the settings of this release.
 */
final class LeftoverPostgres {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private LeftoverPostgres() {}

    /** Returns when no PostgreSQL runs on the data folder any more. The home's lock keeps others from starting one. */
    static void stop(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        Optional<ProcessHandle> postmaster = process(pidFile);
        if (postmaster.isEmpty()) {
            return;
        }
        if (!isPostgresOn(postmaster.get(), data)) {
            // The number went to another program, after which PostgreSQL would refuse to start.
            Files.deleteIfExists(pidFile);
            return;
        }
        interrupt(postmaster.get());
        awaitEnd(postmaster.get());
    }

    private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
    }

    /** What can't be seen counts as ours: PostgreSQL's own check of the file then has the last word. */
    private static boolean isPostgresOn(ProcessHandle process, Path data) {
        return process.info()
                .arguments()
                .map(List::of)
                .map(arguments -> arguments.contains(data.toString()))
                .orElse(true);
    }

    /** SIGINT is PostgreSQL's fast shutdown: roll back, checkpoint, end. The JVM can only send TERM and KILL. */
    private static void interrupt(ProcessHandle process) throws IOException {
        new ProcessBuilder("sh", "-c", "kill -INT " + process.pid())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void awaitEnd(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("PostgreSQL (process %d) does not stop".formatted(process.pid()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
