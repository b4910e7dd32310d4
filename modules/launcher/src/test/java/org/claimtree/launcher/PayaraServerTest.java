package org.claimtree.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayaraServerTest {
    @TempDir
    private Path folder;

    private final boolean before = URLConnection.getDefaultUseCaches("jar");

    @AfterEach
    void restore() {
        URLConnection.setDefaultUseCaches("jar", before);
    }

    @Test
    void what_is_read_from_a_jar_stays_open_when_the_server_closes_the_jars_in_the_cache() throws IOException {
        byte[] content = new byte[1 << 20];
        new Random(1).nextBytes(content);
        Path jar = folder.resolve("binaries.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("archive.txz"));
            zip.write(content);
        }

        PayaraServer.leaveNoJarShared();

        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
                InputStream archive = loader.getResourceAsStream("archive.txz")) {
            assertThat(archive.read()).isEqualTo(content[0] & 0xff);
            URL entry = URI.create("jar:" + jar.toUri() + "!/archive.txz").toURL();
            ((JarURLConnection) entry.openConnection()).getJarFile().close();
            assertThat(archive.readAllBytes()).hasSize(content.length - 1).endsWith(content[content.length - 1]);
        }
    }
}
