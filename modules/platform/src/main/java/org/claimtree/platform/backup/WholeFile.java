package org.claimtree.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that is there whole or not at all, readable by its owner only. */
final class WholeFile {
    private WholeFile() {}

    /**
     * Writes beside the file, to the disk, and gives it its name then. An existing file is never replaced.
     *
     * @throws FileAlreadyExistsException when the file, or one that is being written for it, exists
     */
    static <E extends Exception> void write(Path file, Content<E> content) throws IOException, E {
        Path whole = file.toAbsolutePath().normalize();
        if (Files.exists(whole)) {
            throw new FileAlreadyExistsException(whole.toString());
        }
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        FileChannel channel = FileChannel.open(
                part,
                Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        // For a Ctrl-C.
        part.toFile().deleteOnExit();
        try {
            try (channel) {
                OutputStream out = Channels.newOutputStream(channel);
                content.writeTo(out);
                channel.force(true);
            }
            Files.move(part, whole);
            flushFolder(whole.getParent());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The name of a file is kept by its folder, which is written at leisure otherwise. */
    private static void flushFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** What is to be in the file. */
    @FunctionalInterface
    interface Content<E extends Exception> {
        void writeTo(OutputStream out) throws IOException, E;
    }
}
