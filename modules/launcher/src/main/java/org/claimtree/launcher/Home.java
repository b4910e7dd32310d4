package org.claimtree.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The folder {@code CLAIMTREE_HOME}: everything that one installation keeps on its machine, closed to everybody else, in
 * use by one launcher at a time.
 */
final class Home implements AutoCloseable {
    /** Whose data lies in a home; written at the first start and never changed. */
    enum Kind {
        REAL,
        DEMO;

        private String written() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of that name, as homes and backups have it. */
        static Optional<Kind> of(String written) {
            return Arrays.stream(values())
                    .filter(kind -> kind.written().equals(written))
                    .findFirst();
        }
    }

    private static final String KIND = "kind";

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Path folder;
    private final FileChannel lock;
    private final Kind kind;

    private Home(Path folder, FileChannel lock, Kind kind) {
        this.folder = folder;
        this.lock = lock;
        this.kind = kind;
    }

    static Home open(Path folder, Kind kind) throws LaunchException {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            Files.setPosixFilePermissions(absolute, OWNER_ONLY);
            Home home = new Home(absolute, lock(absolute), kind);
            home.claim();
            return home;
        } catch (IOException e) {
            throw new LaunchException(
                    Exit.HOME_UNUSABLE,
                    "%s can't be used as home: %s. Name another one with --home or CLAIMTREE_HOME."
                            .formatted(absolute, reason(e)),
                    e);
        }
    }

    /** Whose data lies in a folder; empty when it is no home. */
    static Optional<Kind> kindOf(Path folder) throws LaunchException {
        try {
            return Kind.of(Files.readString(folder.resolve(KIND)).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new LaunchException(
                    Exit.HOME_UNUSABLE, "%s can't be read as home: %s".formatted(folder, reason(e)), e);
        }
    }

    Kind kind() {
        return kind;
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    /** The named folder inside the home, created when missing. */
    Path subfolder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** The named random secret, made at the first call ever and kept between starts. */
    String secret(String name) throws IOException {
        return SecretFile.readOrCreate(folder.resolve(name));
    }

    /** The named random secret, made anew: what was known of the last one is of no use any more. */
    String newSecret(String name) throws IOException {
        return SecretFile.replace(folder.resolve(name));
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            // The end of the process gives the lock back in any case.
            Console.warn("home not unlocked: " + e.getMessage());
        }
    }

    private static FileChannel lock(Path folder) throws IOException, LaunchException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new LaunchException(
                    Exit.HOME_IN_USE,
                    "another ClaimTree runs on %s. Stop it, or name another home with --home.".formatted(folder));
        }
        return channel;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void claim() throws IOException, LaunchException {
        Path marker = folder.resolve(KIND);
        if (!Files.exists(marker)) {
            Files.writeString(marker, kind.written() + "\n");
            return;
        }
        String found = Files.readString(marker).strip();
        if (!found.equals(kind.written())) {
            close();
            throw new LaunchException(
                    Exit.HOME_OF_OTHER_KIND,
                    "%s holds %s data, this start is for %s data. Name another home with --home."
                            .formatted(folder, found, kind.written()));
        }
    }

    /** Names the kind of trouble: most I/O exceptions have the path as their only message. */
    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replaceFirst("Exception$", "") + " " + e.getMessage();
    }
}
