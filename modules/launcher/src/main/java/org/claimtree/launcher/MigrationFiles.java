package org.claimtree.launcher;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.io.FileUtils;
import org.claimtree.platform.backup.BackupFile;
import org.claimtree.platform.backup.RestoreBackup;
import org.claimtree.platform.migration.MigrationException;
import org.claimtree.platform.migration.Migrations;
import org.claimtree.platform.migration.NewerSchemaException;
import org.claimtree.platform.migration.SchemaCheck;
import org.claimtree.platform.migration.SchemaList;
import org.claimtree.platform.migration.SchemaVersion;

/** The migrations of the WAR that is about to be served, unpacked from the module jars inside it. */
final class MigrationFiles {
    private static final String CLASSES = "WEB-INF/classes/";
    private static final String JARS = "WEB-INF/lib/";

    private final Path folder;

    private MigrationFiles(Path folder) {
        this.folder = folder;
    }

    /** @param folder is emptied first: what a former release left there must not be applied */
    static MigrationFiles unpack(Path war, Path folder) throws IOException {
        FileUtils.deleteDirectory(folder.toFile());
        MigrationFiles files = new MigrationFiles(Files.createDirectories(folder));
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(war))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith(JARS) && entry.getName().endsWith(".jar")) {
                    files.unpackJar(zip);
                } else if (entry.getName().startsWith(CLASSES)) {
                    files.keep(entry.getName().substring(CLASSES.length()), zip);
                }
            }
        }
        return files;
    }

    /** @return number of files that were applied */
    int apply(Database database) throws LaunchException, IOException {
        String appRole = database.app().user();
        try (HikariDataSource owner = database.poolAsOwner()) {
            return using((loader, schemas) -> new Migrations(loader, owner, appRole).migrate(schemas));
        }
    }

    /** What the schemas of the database are, and what these files would make of them. */
    List<SchemaVersion> versions(Database database) throws LaunchException, IOException {
        try (HikariDataSource owner = database.poolAsOwner()) {
            return using((loader, schemas) -> new SchemaCheck(loader, owner).versions(schemas));
        }
    }

    /**
     * Puts a backup into an empty database and migrates it.
     *
     * @throws org.claimtree.platform.backup.BackupException when it is refused
     */
    void restore(BackupFile backup, Database database) throws LaunchException, IOException {
        using((loader, schemas) -> {
            new RestoreBackup(loader, database.asOwner(), database.app().user()).from(backup, schemas);
            return schemas;
        });
    }

    private <T> T using(BiFunction<ClassLoader, List<String>, T> work) throws LaunchException, IOException {
        // No parent: the launcher's own class path holds the migrations of the modules that it uses itself.
        URL[] root = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(root, null)) {
            return work.apply(loader, SchemaList.read(loader));
        } catch (NewerSchemaException e) {
            throw new LaunchException(
                    Exit.DATABASE_NEWER,
                    "the database was migrated by a newer release: %s. Start that release.".formatted(e.getMessage()),
                    e);
        } catch (MigrationException e) {
            throw new LaunchException(
                    Exit.MIGRATION_FAILED,
                    "migration failed: " + e.getMessage().lines().findFirst().orElse("no reason given"),
                    e);
        }
    }

    private void unpackJar(InputStream jar) throws IOException {
        // Not closed: that would close the WAR's stream.
        ZipInputStream zip = new ZipInputStream(jar);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            keep(entry.getName(), zip);
        }
    }

    private void keep(String name, InputStream content) throws IOException {
        boolean wanted = name.startsWith("db/migration/") || name.startsWith("META-INF/claimtree/");
        if (!wanted || name.endsWith("/")) {
            return;
        }
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("Entry leaves its folder: " + name);
        }
        Files.createDirectories(target.getParent());
        Files.copy(content, target);
    }
}
