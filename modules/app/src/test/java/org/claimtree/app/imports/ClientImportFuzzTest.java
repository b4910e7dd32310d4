package org.claimtree.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.ImportReport;
import org.claimtree.platform.web.RowsRefused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files with some bytes changed: each is taken whole, or refused in our words and nothing of it stored. */
@Tag("database")
class ClientImportFuzzTest {
    private static final long SEED = 20261126;
    private static final int FILES = Integer.getInteger("fuzz.files", 60);

    private static final byte[][] PIECES = {
        {0},
        {(byte) 0xff},
        {(byte) 0xc3, 0x28},
        {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
        {'"'},
        {'"', '"'},
        {','},
        {';'},
        {'\t'},
        {'X'},
        {'7'},
        {'Z'},
        {' '},
        {'e'},
        {'\r'},
        {'\n'},
        {'-'},
        {'|'},
        {'\''},
        {'='},
        "\u2028".getBytes(StandardCharsets.UTF_8),
        "1e999".getBytes(StandardCharsets.UTF_8),
        "99999999999".getBytes(StandardCharsets.UTF_8),
        "02/30/2026".getBytes(StandardCharsets.UTF_8),
        "A".repeat(600).getBytes(StandardCharsets.UTF_8),
        "2001,ROE".getBytes(StandardCharsets.UTF_8),
        "coverage,".getBytes(StandardCharsets.UTF_8),
        "\uD83D\uDE00".getBytes(StandardCharsets.UTF_8),
    };

    @Test
    void no_file_is_stored_in_part_or_fails_in_a_way_that_nobody_foresaw() {
        Random random = new Random(SEED);
        byte[] right =
                ("ref,last_name,first_name,birth_date,sex,phone,diagnoses,coverage,coverage_order,payer,member_id,"
                                + "relationship,subscriber_last_name,valid_from\n"
                                + "2001,ROE,ROBIN,1985-04-17,F,410-555-0100,F43.22 F41.1,ONE,1,AETNA,W1,18,,1/1/2026\n"
                                + "2002,DOE,DANA,2/3/1990,M,,,ONE,1,AETNA,W2,01,DOE,1/1/2026\n"
                                + "2001,,,,,,,TWO,2,AETNA,W3,18,,1/1/2026\n"
                                + "1001,,ALEX,,,,F41.1|F43.22,,,,,,,\n")
                        .getBytes(StandardCharsets.UTF_8);
        int taken = 0;
        try (ImportDesk desk = new ImportDesk()) {
            assertThat(desk.take(right, true).refused()).isZero();
            for (int i = 0; i < FILES; i++) {
                byte[] file = mutated(right, random);
                List<String> before = desk.marks();
                boolean stored = isTaken(desk, file, i);
                taken += stored ? 1 : 0;
                if (!stored) {
                    assertThat(desk.marks()).as("file %d", i).isEqualTo(before);
                }
            }
        }
        assertThat(taken).as("both ways are tried").isBetween(FILES / 50, FILES - FILES / 50);
    }

    private static boolean isTaken(ImportDesk desk, byte[] file, int number) {
        try {
            ImportReport report = desk.take(file, false);
            assertThat(report.refused()).as("file %d", number).isZero();
            return true;
        } catch (Problem problem) {
            assertThat(problem.status()).as("file %d", number).isBetween(400, 499);
        } catch (RowsRefused refused) {
            ImportReport report = refused.report();
            assertThat(report.refused()).as("file %d", number).isPositive();
            assertThat(report.rows())
                    .isEqualTo(report.created() + report.updated() + report.unchanged() + report.refused());
            assertThat(report.report()).anyMatch(row -> !row.problems().isEmpty());
        }
        return false;
    }

    private static byte[] mutated(byte[] right, Random random) {
        byte[] file = right;
        int header = new String(right, StandardCharsets.UTF_8).indexOf('\n');
        for (int i = random.nextInt(3); i >= 0; i--) {
            // Whoever changes the header is refused early: most changes come behind it.
            int first = random.nextInt(8) == 0 ? 0 : Math.min(header, file.length);
            int at = first + random.nextInt(file.length - first + 1);
            int gone = random.nextInt(3) == 0 ? random.nextInt(Math.min(20, file.length - at + 1)) : 0;
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(file, 0, at);
            if (gone == 0 || random.nextBoolean()) {
                out.writeBytes(PIECES[random.nextInt(PIECES.length)]);
            }
            out.write(file, at + gone, file.length - at - gone);
            file = out.toByteArray();
        }
        return random.nextInt(20) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file;
    }
}
