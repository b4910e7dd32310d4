package org.claimtree.codesets.imports;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.claimtree.codesets.CodeSet;
import org.claimtree.platform.Problem;

/**
 * A file that was sent, kept on disk until it is closed: plain, packed with gzip, or the zip that CMS publishes. Memory
 * never holds it, and what it unpacks to has a bound.
 */
public final class CodeFile implements Closeable {
    private static final int MOST_SENT = 32 << 20;
    private static final int DRAINED = 4;
    private static final int MOST_UNPACKED = 96 << 20;
    private static final int AT_ONCE = 1 << 16;

    private final Path path;
    private final String fingerprint;

    private CodeFile(Path path, String fingerprint) {
        this.path = path;
        this.fingerprint = fingerprint;
    }

    /**
     * Takes a file in.
     *
     * @throws Problem 413 when it is larger than 32 MiB, 400 when it breaks off
     */
    public static CodeFile of(InputStream body) {
        try {
            Path path = Files.createTempFile("claimtree-codes", null);
            try {
                return new CodeFile(path, keep(body, path));
            } catch (IOException | RuntimeException e) {
                Files.delete(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String keep(InputStream body, Path path) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[AT_ONCE];
        long taken = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            for (int read = next(body, buffer); read >= 0; read = next(body, buffer)) {
                taken += read;
                // Somewhat more is taken in and forgotten: a caller who is still sending would not hear the answer.
                if (taken > (long) DRAINED * MOST_SENT) {
                    break;
                }
                if (taken <= MOST_SENT) {
                    out.write(buffer, 0, read);
                }
            }
        }
        if (taken > MOST_SENT) {
            throw new Problem(
                    "too-large",
                    413,
                    "The document is too large",
                    "At most " + (MOST_SENT >> 20) + " MiB are taken here.",
                    List.of());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static int next(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw Problem.malformed("The body could not be read.");
        }
    }

    /** SHA-256 of the file as it was sent. */
    String fingerprint() {
        return fingerprint;
    }

    /** Does something with the text of a file. */
    interface Work {
        void read(InputStream text) throws IOException;
    }

    /**
     * Unpacks the file, if it is packed.
     *
     * @param set says which file of an archive is meant
     * @throws Problem 422 when it is damaged, holds no such file, or unpacks to more than 96 MiB
     */
    void read(CodeSet set, Work work) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] begin = in.readNBytes(2);
            if (begin.length == 2 && begin[0] == 'P' && begin[1] == 'K') {
                zip(set, work);
            } else if (begin.length == 2 && (begin[0] & 0xff) == 0x1f && (begin[1] & 0xff) == 0x8b) {
                try (InputStream packed = Files.newInputStream(path);
                        InputStream text = new GZIPInputStream(packed, AT_ONCE)) {
                    bounded(text, work);
                }
            } else {
                try (InputStream text = Files.newInputStream(path)) {
                    bounded(text, work);
                }
            }
        } catch (UncheckedIOException e) {
            throw damaged(e.getCause());
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private void zip(CodeSet set, Work work) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<? extends ZipEntry> meant = Collections.list(zip.entries()).stream()
                    .filter(entry -> !entry.isDirectory())
                    .filter(entry -> meant(set).matcher(entry.getName()).matches())
                    .toList();
            if (meant.size() != 1) {
                throw Findings.of(
                        "ARCHIVE_CONTENT",
                        meant.isEmpty()
                                ? "The archive has no file of this kind."
                                : "The archive has several files of this kind; send the one that is meant.");
            }
            try (InputStream text = zip.getInputStream(meant.get(0))) {
                bounded(text, work);
            }
        }
    }

    private static Pattern meant(CodeSet set) {
        return Pattern.compile(
                switch (set) {
                    case HCPCS, HCPCS_MODIFIER -> "(?i)(.*/)?HCPC[^/]*ANWEB[^/]*\\.txt";
                    case ICD10CM -> "(?i)(.*/)?icd10cm[^/]*order(?![^/]*addenda)[^/]*\\.txt";
                    default -> "(?i)(.*/)?[^/]*\\.csv";
                });
    }

    private static void bounded(InputStream text, Work work) throws IOException {
        work.read(new BufferedInputStream(new Bounded(text, MOST_UNPACKED), AT_ONCE));
    }

    private static RuntimeException damaged(IOException e) {
        if (e instanceof ZipException || e instanceof EOFException) {
            return Findings.of("ARCHIVE", "The packed file is damaged or was cut off.");
        }
        return new UncheckedIOException(e);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
