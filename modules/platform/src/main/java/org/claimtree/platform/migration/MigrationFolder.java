package org.claimtree.platform.migration;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of one schema's files, wherever on the class path it lies. */
final class MigrationFolder {
    private static final Pattern FILE = Pattern.compile("V(\\d+)__.+\\.sql");

    private MigrationFolder() {}

    /** Version of the newest file. */
    static String newest(ClassLoader files, String schema) {
        try {
            List<String> names = new ArrayList<>();
            for (URL folder : Collections.list(files.getResources("db/migration/" + schema))) {
                names.addAll(folder.openConnection() instanceof JarURLConnection jar ? inJar(jar) : onDisk(folder));
            }
            return names.stream()
                    .map(FILE::matcher)
                    .filter(Matcher::matches)
                    .map(name -> name.group(1))
                    .max(SchemaVersion::compare)
                    .orElseThrow(
                            () -> new MigrationException("Schema %s has no migration files".formatted(schema), null));
        } catch (IOException | URISyntaxException e) {
            throw new MigrationException("The files of schema %s can't be read".formatted(schema), e);
        }
    }

    private static List<String> inJar(JarURLConnection folder) throws IOException {
        // A jar of our own: closing the one that class loaders share would break them.
        folder.setUseCaches(false);
        try (JarFile jar = folder.getJarFile()) {
            String path = folder.getEntryName().replaceFirst("/*$", "/");
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(path))
                    .map(name -> name.substring(path.length()))
                    .toList();
        }
    }

    private static List<String> onDisk(URL folder) throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
