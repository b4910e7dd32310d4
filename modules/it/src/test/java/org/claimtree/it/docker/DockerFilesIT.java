package org.claimtree.it.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be known of the image without an engine: that it holds what the launcher needs, where it needs it. */
class DockerFilesIT {
    private static final Path ROOT = Path.of(System.getProperty("project.root", "../.."));
    private static final Pattern COPY = Pattern.compile("COPY --from=build (.+) (\\S+)");
    private static final Pattern VARIABLE = Pattern.compile("\\b(CLAIMTREE_[A-Z_]+):");

    @TempDir
    private Path image;

    /** Does what the COPY lines of the second stage say. */
    @BeforeEach
    void stage() throws IOException {
        for (String line : Files.readAllLines(ROOT.resolve("docker/Dockerfile"))) {
            Matcher copy = COPY.matcher(line);
            if (copy.matches()) {
                for (String source : copy.group(1).split(" ")) {
                    copy(ROOT.resolve(source.replaceFirst("^/src/", "")), copy.group(2));
                }
            }
        }
    }

    private void copy(Path source, String target) throws IOException {
        Path to = image.resolve(target.substring(1));
        Files.createDirectories(target.endsWith("/") ? to : to.getParent());
        if (Files.isRegularFile(source)) {
            Files.copy(source, to.resolve(source.getFileName()));
            return;
        }
        try (Stream<Path> files = Files.walk(source)) {
            files.forEach(file -> link(file, to.resolve(source.relativize(file).toString())));
        }
    }

    private static void link(Path file, Path as) {
        try {
            if (Files.isDirectory(file)) {
                Files.createDirectories(as);
            } else {
                Files.copy(file, as);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_launcher_starts_from_what_the_image_holds() throws IOException, InterruptedException {
        Path log = image.resolve("log");
        Process help = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        image.resolve("opt/claimtree/launcher.jar").toString(),
                        "run",
                        "--help")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(help.waitFor()).as("exit code; %s", log).isZero();
        assertThat(log).content().contains("--port");
        assertThat(image.resolve("opt/claimtree/app.war")).isNotEmptyFile();
        try (Stream<Path> server = Files.list(image.resolve("opt/claimtree/server"))) {
            assertThat(server.map(p -> p.getFileName().toString())).anyMatch(name -> name.startsWith("payara-micro"));
        }
    }

    @Test
    void every_variable_of_the_compose_file_is_a_setting_of_the_readme() throws IOException {
        List<String> readme = Files.readAllLines(ROOT.resolve("README.md"));
        TreeSet<String> variables = new TreeSet<>();
        Matcher named = VARIABLE.matcher(Files.readString(ROOT.resolve("docker/compose.yaml")));
        while (named.find()) {
            variables.add(named.group(1));
        }
        assertThat(variables)
                .isNotEmpty()
                .allMatch(
                        variable -> readme.stream().anyMatch(line -> line.startsWith("| ") && line.contains(variable)));
    }
}
