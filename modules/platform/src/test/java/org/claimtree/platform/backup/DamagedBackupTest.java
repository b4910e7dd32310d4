package org.claimtree.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.backup.Manifest.Name;
import org.claimtree.platform.backup.Manifest.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not, or not any more, what a backup is: all are refused, in one sentence, before a database is asked. */
class DamagedBackupTest {
    private static final String BIG = "platform.big";
    private static final String SMALL = "platform.small";

    @TempDir
    private Path folder;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    @Test
    void a_whole_backup_passes() throws IOException {
        assertThatCode(() -> check(backup())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "tables/platform.big.copy, " + BIG,
        "tables/platform.small.copy, " + SMALL,
        "manifest.json, manifest.json"
    })
    void a_flipped_bit_anywhere_in_an_entry_is_found_and_named(String entry, String named) throws IOException {
        byte[] zip = backup();
        int from = dataOf(zip, entry);
        // The last byte ends in bits that mean nothing.
        int length = compressed(entries.get(entry)).length - 1;
        for (int at = from; at < from + length; at += Math.max(1, length / 40)) {
            byte[] flipped = zip.clone();
            flipped[at] ^= 0x04;
            assertThatThrownBy(() -> check(flipped))
                    .as("byte %d of %s", at - from, entry)
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("is damaged: " + named + " is not what was backed up");
        }
    }

    @Test
    void a_file_that_was_cut_off_anywhere_is_refused() throws IOException {
        byte[] zip = backup();
        for (int length : new int[] {0, 1, 100, zip.length / 2, zip.length - 1}) {
            assertRefused(Arrays.copyOf(zip, length), "is no backup, or is cut off");
        }
    }

    @Test
    void what_is_no_zip_and_what_is_another_zip_are_told_apart() throws IOException {
        assertRefused("ISA*00*".repeat(100).getBytes(StandardCharsets.US_ASCII), "is no backup, or is cut off");
        assertRefused(zip(Map.of("notes.txt", new byte[10])), "is no backup: it has no manifest.json");
        assertThatThrownBy(() -> BackupFile.open(folder.resolve("nowhere")))
                .isInstanceOf(BackupException.class)
                .hasMessageStartingWith("there is no file ");
        assertThatThrownBy(() -> BackupFile.open(folder)).isInstanceOf(BackupException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[", "null", "{\"format\":1}", "{\"format\":1,\"format\":1}", "{\"format\":1,\"strange\":2}"
            })
    void a_manifest_that_cant_be_read_is_refused(String manifest) throws IOException {
        entries.put("manifest.json", manifest.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> check(zip(entries)))
                .isInstanceOf(BackupException.class)
                .hasMessageMatching("(?s).*(manifest.json can't be read|is a backup of format 0).*");
    }

    @Test
    void a_backup_of_another_format_says_so() throws IOException {
        entries.put("manifest.json", "{\"format\":2,\"future\":true}".getBytes(StandardCharsets.UTF_8));

        assertRefused(zip(entries), "is a backup of format 2, this release reads format 1");
    }

    @Test
    void a_table_that_is_missing_and_one_that_nobody_named_are_refused() throws IOException {
        backup();
        entries.remove("tables/platform.small.copy");
        assertRefused(zip(entries), "is damaged: platform.small is not what was backed up");

        backup();
        entries.put("../../tables/x", new byte[1]);
        assertRefused(zip(entries), "it holds ../../tables/x, which its manifest does not name");
    }

    @Test
    void a_table_that_swells_is_read_no_further_than_it_says() throws IOException {
        backup();
        entries.put("tables/platform.small.copy", new byte[200 << 20]);

        assertRefused(zip(entries), "is damaged: platform.small is not what was backed up");
    }

    @Test
    void a_manifest_that_swells_is_refused() throws IOException {
        entries.put("manifest.json", new byte[64 << 20]);

        assertRefused(zip(entries), "is damaged: manifest.json is not what was backed up");
    }

    private void assertRefused(byte[] zip, String message) {
        assertThatThrownBy(() -> check(zip)).isInstanceOf(BackupException.class).hasMessageContaining(message);
    }

    private void check(byte[] zip) throws IOException {
        try (BackupFile backup = BackupFile.open(Files.write(folder.resolve("one.zip"), zip))) {
            backup.check();
        }
    }

    /** Two tables and what a manifest says of them. */
    private byte[] backup() throws IOException {
        StringBuilder big = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            big.append(i * 7919L % 10_007).append("\ttext\t\\N\n");
        }
        entries.clear();
        Table bigTable = table(BIG, big.toString(), 20_000);
        Table smallTable = table(SMALL, "1\n", 1);
        Manifest manifest = new Manifest(
                1,
                "1.2",
                "real",
                Instant.EPOCH,
                new TreeMap<>(Map.of("platform", "202611220001")),
                List.of(bigTable, smallTable),
                List.of());
        entries.put("manifest.json", CanonicalJson.write(manifest).getBytes(StandardCharsets.UTF_8));
        return zip(entries);
    }

    private Table table(String name, String text, long rows) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        entries.put("tables/" + name + ".copy", bytes);
        Name of = new Name("platform", name.replace("platform.", ""));
        return new Table(of, List.of("a"), rows, bytes.length, Fingerprint.of(bytes));
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

    private static byte[] compressed(byte[] content) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        byte[] out = new byte[content.length + 100];
        byte[] exact = Arrays.copyOf(out, deflater.deflate(out));
        deflater.end();
        return exact;
    }

    /** Where the data of an entry begins: after its local header, 30 bytes and the name. */
    private static int dataOf(byte[] zip, String entry) {
        int name = new String(zip, StandardCharsets.ISO_8859_1).indexOf(entry);
        assertThat(name).isPositive();
        return name + entry.length();
    }
}
