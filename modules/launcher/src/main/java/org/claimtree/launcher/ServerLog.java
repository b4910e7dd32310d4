package org.claimtree.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.LogManager;
import java.util.stream.Stream;

/** The one log of launcher, libraries and server: a file in the home that rotates by size. */
final class ServerLog {
    private static final String FAILURE = "Exception while loading the app : ";

    private final Path file;
    private final Path settings;

    private ServerLog(Path file, Path settings) {
        this.file = file;
        this.settings = settings;
    }

    static ServerLog open(Home home) throws IOException {
        Path folder = home.subfolder("log");
        Path settings = home.subfolder("server").resolve("logging.properties");
        // In a JUL pattern a percent sign is written twice.
        String pattern = folder.toString().replace("%", "%%") + "/claimtree.%g.log";
        Files.write(
                settings,
                List.of(
                        "handlers=java.util.logging.FileHandler",
                        ".level=INFO",
                        "java.util.logging.FileHandler.pattern=" + escaped(pattern),
                        "java.util.logging.FileHandler.append=true",
                        "java.util.logging.FileHandler.limit=10000000",
                        "java.util.logging.FileHandler.count=10",
                        "java.util.logging.FileHandler.encoding=UTF-8",
                        "java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter",
                        "java.util.logging.SimpleFormatter.format="
                                + "%1$tY-%1$tm-%1$tdT%1$tH:%1$tM:%1$tS.%1$tL%1$tz %4$s %3$s %5$s%6$s%n",
                        "com.hazelcast.level=WARNING",
                        "io.zonky.level=WARNING",
                        "javax.enterprise.system.tools.deployment.common.level=WARNING",
                        // Prints each expired certificate of the server's own trust store, whole.
                        "javax.enterprise.system.security.ssl.level=SEVERE",
                        "org.flywaydb.level=WARNING"));
        try (InputStream in = Files.newInputStream(settings)) {
            LogManager.getLogManager().readConfiguration(in);
        }
        redirectStreams(folder.resolve("output.log"));
        return new ServerLog(folder.resolve("claimtree.0.log"), settings);
    }

    /** What the server gave as the reason why it could not deploy the application, when it gave one. */
    Optional<String> deploymentFailure() {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.contains(FAILURE))
                    .reduce((earlier, later) -> later)
                    .map(line -> line.substring(line.indexOf(FAILURE) + FAILURE.length()));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    Path file() {
        return file;
    }

    Path settings() {
        return settings;
    }

    /** Libraries that print instead of logging do it there; a new start begins a new file. */
    private static void redirectStreams(Path output) throws IOException {
        PrintStream stream = new PrintStream(Files.newOutputStream(output), true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
    }

    /** Property files read a backslash as the start of an escape. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\");
    }
}
