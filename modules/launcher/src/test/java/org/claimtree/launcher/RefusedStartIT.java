package org.claimtree.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts that can't succeed end by themselves, say why in one line, and leave nothing running. */
class RefusedStartIT {
    @TempDir
    private Path folder;

    @Test
    void aHomeThatIsNoFolder() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        try (LauncherProcess launcher = launch(file, Map.of())) {
            launcher.awaitEnd(Exit.HOME_UNUSABLE);
            assertThat(launcher.output()).contains(file + " can't be used as home");
            assertThat(launcher.output().lines()).as("no more than that").hasSize(2);
        }
    }

    @Test
    void anAddressThatIsNoPostgresAddress() throws Exception {
        try (LauncherProcess launcher = launch(folder, Map.of("CLAIMTREE_DB_URL", "jdbc:h2:mem:x"))) {
            launcher.awaitEnd(Exit.USAGE);
            assertThat(launcher.output())
                    .hasLineCount(1)
                    .contains("CLAIMTREE_DB_URL must start with jdbc:postgresql://");
        }
    }

    @Test
    void anApplicationThatCantBeDeployed() throws Exception {
        Path home = folder.resolve("home");
        try (LauncherProcess launcher = LauncherProcess.start(
                installationWith("<web-app><unfinished"),
                home,
                Map.of(),
                "run",
                "--port",
                Integer.toString(Ports.anyFree()))) {
            launcher.awaitEnd(Exit.DEPLOYMENT_FAILED);
            assertThat(launcher.output()).contains("did not become ready").contains("WEB-INF/web.xml");
            assertThat(launcher.leftOver()).isEmpty();
        }
    }

    private LauncherProcess launch(Path home, Map<String, String> environment) throws IOException {
        return LauncherProcess.start(home, environment, "run", "--port", Integer.toString(Ports.anyFree()));
    }

    /** Our launcher, libraries and server around a WAR with the given descriptor. */
    private Path installationWith(String descriptor) throws IOException {
        Path built = Path.of(System.getProperty("launcher.jar"));
        Path installation = Files.createDirectory(folder.resolve("installation"));
        Files.createSymbolicLink(installation.resolve("lib"), built.resolveSibling("lib"));
        Files.createSymbolicLink(installation.resolve("server"), built.resolveSibling("server"));
        try (OutputStream out = Files.newOutputStream(installation.resolve("app.war"));
                ZipOutputStream war = new ZipOutputStream(out)) {
            entry(war, "WEB-INF/web.xml", descriptor);
            entry(war, "WEB-INF/classes/META-INF/claimtree/schemas", "# none\n");
        }
        return Files.copy(built, installation.resolve("launcher.jar"));
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
