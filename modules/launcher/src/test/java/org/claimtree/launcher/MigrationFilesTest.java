package org.claimtree.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationFilesTest {
    private static final String FILE = "db/migration/roots/V202601010000__create_root.sql";

    @TempDir
    private Path folder;

    @Test
    void migrationsComeFromTheJarsInTheWarAndNothingElseDoes() throws IOException {
        Path war = war(Map.of(
                "WEB-INF/lib/roots.jar", zip(Map.of(FILE, bytes("select 1"), "org/Root.class", bytes("x"))),
                "WEB-INF/classes/META-INF/claimtree/schemas", bytes("roots\n"),
                "WEB-INF/classes/META-INF/other", bytes("x"),
                "index.html", bytes("x")));

        MigrationFiles.unpack(war, folder.resolve("out"));

        try (var files = Files.walk(folder.resolve("out"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.resolve("out").relativize(file).toString()))
                    .containsExactlyInAnyOrder(FILE, "META-INF/claimtree/schemas");
        }
    }

    @Test
    void whatAFormerReleaseLeftIsGone() throws IOException {
        Path old = Files.createDirectories(folder.resolve("out/db/migration/roots"))
                .resolve("V209901010000__look_ahead.sql");
        Files.writeString(old, "select 1");

        MigrationFiles.unpack(war(Map.of()), folder.resolve("out"));

        assertThat(old).doesNotExist();
    }

    @Test
    void anEntryThatLeavesTheFolderIsRefused() throws IOException {
        Path war = war(Map.of("WEB-INF/classes/db/migration/../../../escaped.sql", bytes("x")));

        assertThatThrownBy(() -> MigrationFiles.unpack(war, folder.resolve("out")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("leaves its folder");
    }

    private Path war(Map<String, byte[]> entries) throws IOException {
        return Files.write(folder.resolve("app.war"), zip(entries));
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
