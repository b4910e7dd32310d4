package org.claimtree.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What lies beside the launcher's jar: the WAR and the server. */
record Installation(Path war, Path server) {
    static Installation besideLauncher() throws LaunchException {
        try {
            Path jar = Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return in(jar.getParent());
        } catch (IOException | URISyntaxException e) {
            throw new LaunchException(
                    Exit.UNEXPECTED, "the installation is incomplete, build it again: " + e.getMessage(), e);
        }
    }

    /** Of this release. */
    static String version() {
        String version = Installation.class.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }

    static Installation in(Path folder) throws IOException {
        Path war = folder.resolve("app.war");
        if (!Files.exists(war)) {
            throw new IOException("no " + war);
        }
        try (Stream<Path> files = Files.list(folder.resolve("server"))) {
            List<Path> jars =
                    files.filter(file -> file.toString().endsWith(".jar")).toList();
            if (jars.size() != 1) {
                throw new IOException("%d servers in %s".formatted(jars.size(), folder.resolve("server")));
            }
            return new Installation(war, jars.get(0));
        }
    }
}
