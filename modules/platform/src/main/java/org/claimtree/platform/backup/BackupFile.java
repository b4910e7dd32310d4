package org.claimtree.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.backup.Manifest.Table;

/** A backup that is read. Nothing in it is believed: it may be damaged, cut off, or something else altogether. */
public final class BackupFile implements AutoCloseable {
    /** Tens of thousands of tables: what is longer was made to fill memory. */
    private static final int LONGEST_MANIFEST = 16 << 20;

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip) throws IOException {
        this.path = path;
        this.zip = zip;
        this.manifest = readManifest();
    }

    /**
     * Opens a backup and reads its manifest, and no table yet.
     *
     * @throws BackupException when it can't be read, is no backup, or is one of a format of another release
     */
    public static BackupFile open(Path path) {
        ZipFile zip = null;
        try {
            zip = new ZipFile(path.toFile());
            return new BackupFile(path, zip);
        } catch (ZipException e) {
            close(zip);
            throw new BackupException(path + " is no backup, or is cut off: " + Reason.of(e), e);
        } catch (NoSuchFileException e) {
            throw new BackupException("there is no file " + path, e);
        } catch (IOException e) {
            close(zip);
            throw new BackupException("%s can't be read: %s".formatted(path, Reason.of(e)), e);
        } catch (BackupException e) {
            close(zip);
            throw e;
        }
    }

    /** What the backup says of itself. */
    public Manifest manifest() {
        return manifest;
    }

    /**
     * Reads every table whole, and compares it with the manifest.
     *
     * @throws BackupException naming the first table that is not what was backed up
     */
    void check() {
        refuseStrangers();
        for (Table table : manifest.tables()) {
            read(table, content -> {
                content.transferTo(OutputStream.nullOutputStream());
                return null;
            });
        }
    }

    /** Gives the text of a table to a reader, and makes sure that it was what the manifest says, to its end. */
    <T, E extends Exception> T read(Table table, Reader<T, E> reader) throws E {
        ZipEntry entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw damaged(table.name().toString(), null);
        }
        Measure measure = new Measure();
        try (InputStream content = measure.over(zip.getInputStream(entry), table.bytes())) {
            T answer = reader.read(content);
            if (measure.bytes() != table.bytes() || !measure.sha256().equals(table.sha256())) {
                throw damaged(table.name().toString(), null);
            }
            return answer;
        } catch (IOException e) {
            throw damaged(table.name().toString(), e);
        }
    }

    /** Closes the file. */
    @Override
    public void close() {
        close(zip);
    }

    private Manifest readManifest() throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new BackupException("%s is no backup: it has no %s".formatted(path, Manifest.ENTRY));
        }
        byte[] bytes;
        try (InputStream content = zip.getInputStream(entry)) {
            bytes = content.readNBytes(LONGEST_MANIFEST + 1);
        } catch (ZipException e) {
            throw damaged(Manifest.ENTRY, e);
        }
        CRC32 crc = new CRC32();
        crc.update(bytes);
        if (bytes.length > LONGEST_MANIFEST || crc.getValue() != entry.getCrc()) {
            throw damaged(Manifest.ENTRY, null);
        }
        return parse(new String(bytes, StandardCharsets.UTF_8));
    }

    /** The format comes first: what else a manifest of another format says may not be what it seems. */
    private Manifest parse(String text) throws IOException {
        try {
            int format = CanonicalJson.mapper().readTree(text).path("format").asInt();
            if (format != Manifest.FORMAT) {
                throw new BackupException("%s is a backup of format %d, this release reads format %d"
                        .formatted(path, format, Manifest.FORMAT));
            }
            return CanonicalJson.read(text, Manifest.class);
        } catch (IllegalStateException | com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new BackupException("%s is no backup: its %s can't be read".formatted(path, Manifest.ENTRY), e);
        }
    }

    private void refuseStrangers() {
        Set<String> known = new HashSet<>(Set.of(Manifest.ENTRY));
        manifest.tables().forEach(table -> known.add(table.entry()));
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            String name = all.nextElement().getName();
            if (!known.contains(name)) {
                throw new BackupException("%s is damaged: it holds %s, which its manifest does not name"
                        .formatted(path, name.replaceAll("\\p{Cntrl}", "?")));
            }
        }
    }

    private BackupException damaged(String what, Exception cause) {
        return new BackupException("%s is damaged: %s is not what was backed up".formatted(path, what), cause);
    }

    private static void close(ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Reads the text of one table to its end. */
    @FunctionalInterface
    interface Reader<T, E extends Exception> {
        T read(InputStream content) throws IOException, E;
    }
}
