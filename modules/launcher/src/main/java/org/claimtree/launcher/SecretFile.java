package org.claimtree.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** A random secret of 256 bits in a file that only its owner reads (mode 0600). */
final class SecretFile {
    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private SecretFile() {}

    static String readOrCreate(Path file) throws IOException {
        if (!Files.exists(file)) {
            create(file);
        }
        Files.setPosixFilePermissions(file, OWNER_ONLY);
        String secret = Files.readString(file).strip();
        if (secret.isEmpty()) {
            throw new IOException(file + " is empty; remove it to have a new one made");
        }
        return secret;
    }

    /** A new secret, whatever the file held before. */
    static String replace(Path file) throws IOException {
        create(file);
        return readOrCreate(file);
    }

    static String random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** Written aside and moved into place, so that a crash leaves the whole secret or none. */
    private static void create(Path file) throws IOException {
        FileAttribute<Set<PosixFilePermission>> mode = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
        Path aside = Files.createTempFile(file.getParent(), "." + file.getFileName(), null, mode);
        Files.writeString(aside, random() + "\n");
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
