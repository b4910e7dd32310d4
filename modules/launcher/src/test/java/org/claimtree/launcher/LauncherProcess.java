package org.claimtree.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The finished program as a child process, as a person starts it. */
final class LauncherProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Path JAR = Path.of(System.getProperty("launcher.jar", "target/launcher.jar"));

    private final Process process;
    private final Path output;
    private final Path home;
    private boolean ownsHome = true;

    private LauncherProcess(Process process, Path output, Path home) {
        this.process = process;
        this.output = output;
        this.home = home;
    }

    /** @param environment none of the variables of the machine's own ClaimTree reaches the child */
    static LauncherProcess start(Path home, Map<String, String> environment, String... arguments) throws IOException {
        return start(JAR, home, environment, arguments);
    }

    static LauncherProcess start(Path jar, Path home, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                // Starts faster; the tests do no work worth optimising.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                jar.toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("launcher", ".out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("CLAIMTREE_"));
        builder.environment().put("CLAIMTREE_HOME", home.toString());
        builder.environment().putAll(environment);
        return new LauncherProcess(builder.start(), output, home);
    }

    void awaitReady() {
        await().atMost(PATIENCE).until(() -> isReady() || !process.isAlive());
        assertThat(isReady()).as(output()).isTrue();
    }

    private boolean isReady() {
        return output().contains("ClaimTree is ready");
    }

    /** Expects the program to end by itself. */
    void awaitEnd(Exit exit) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("ended, having said: %s", output())
                .isTrue();
        assertThat(process.exitValue()).as(output()).isEqualTo(exit.code());
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Whatever still works on the home, the launcher excepted: PostgreSQL, when it outlived it. */
    List<ProcessHandle> leftOver() {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(candidate -> candidate
                            .info()
                            .commandLine()
                            .filter(line -> line.contains(home.toString()))
                            .isPresent())
                    .toList();
        }
    }

    /** Leaves the PostgreSQL of the home, which belongs to another launcher. */
    void letGo() {
        ownsHome = false;
    }

    @Override
    public void close() throws IOException {
        kill();
        if (ownsHome) {
            LeftoverPostgres.stop(home.resolve("pg"));
        }
        Files.delete(output);
    }
}
