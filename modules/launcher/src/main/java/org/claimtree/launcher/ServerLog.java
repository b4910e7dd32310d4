package org.claimtree.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The one log of launcher, libraries and server: {@code logs/server.log} in the home, one JSON object a line. A file that
 * is full becomes {@code server.1.log}, and so on; {@code server.log} is another name of the one that is written.
 */
final class ServerLog {
    private static final Pattern FAILURE = Pattern.compile("Exception while \\w+ the app[^:]*: (.+)");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Path settings;

    private ServerLog(Path file, Path settings) {
        this.file = file;
        this.settings = settings;
    }

    static ServerLog open(Home home, LogSettings keep) throws IOException {
        Path folder = home.subfolder("logs");
        Path settings = home.subfolder("server").resolve("logging.properties");
        // In a JUL pattern a percent sign is written twice.
        String pattern = folder.toString().replace("%", "%%") + "/server.%g.log";
        Files.write(
                settings,
                List.of(
                        "handlers=java.util.logging.FileHandler",
                        ".level=INFO",
                        "java.util.logging.FileHandler.pattern=" + escaped(pattern),
                        "java.util.logging.FileHandler.append=true",
                        "java.util.logging.FileHandler.limit=" + keep.bytes(),
                        "java.util.logging.FileHandler.count=" + keep.files(),
                        "java.util.logging.FileHandler.encoding=UTF-8",
                        "java.util.logging.FileHandler.formatter=" + JsonLogFormatter.class.getName(),
                        "com.hazelcast.level=WARNING",
                        "javax.enterprise.system.tools.deployment.common.level=WARNING",
                        // Prints each expired certificate of the server's own trust store, whole.
                        "javax.enterprise.system.security.ssl.level=SEVERE",
                        "org.flywaydb.level=WARNING"));
        try (InputStream in = Files.newInputStream(settings)) {
            LogManager.getLogManager().readConfiguration(in);
        }
        redirectStreams(folder.resolve("output.log"));
        Path file = folder.resolve("server.log");
        if (!Files.isSymbolicLink(file)) {
            Files.createSymbolicLink(file, Path.of("server.0.log"));
        }
        return new ServerLog(file, settings);
    }

    /** What the server gave as the reason why it could not deploy the application, when it gave one. */
    Optional<String> deploymentFailure() {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(ServerLog::message)
                    .map(FAILURE::matcher)
                    .filter(Matcher::find)
                    .map(matcher -> matcher.group(1))
                    .reduce((earlier, later) -> later);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** A line of something else has none. */
    private static String message(String line) {
        try {
            return JSON.readTree(line).path("message").asText();
        } catch (JsonProcessingException e) {
            return "";
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
