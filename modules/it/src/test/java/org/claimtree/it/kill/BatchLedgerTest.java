package org.claimtree.it.kill;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BatchLedgerTest {
    @Test
    void only_the_time_of_a_file_is_no_difference() throws IOException {
        String file = sample();
        String later = file.replace("*261102*1200*", "*270103*0007*").replace("*20261102*1200*", "*20270103*0007*");

        assertThat(later).isNotEqualTo(file);
        assertThat(timeless(later)).isEqualTo(timeless(file));
        assertThat(timeless(file.replace("*000000001*0*P", "*000000002*0*P"))).isNotEqualTo(timeless(file));
        assertThat(timeless(file.replace("D8*19880412", "D8*19880413"))).isNotEqualTo(timeless(file));
        assertThat(timeless(file.replace("CT0000001", "CT0000002"))).isNotEqualTo(timeless(file));
        // Three times of four and of eight or six digits with a star each, and nothing else.
        assertThat(file.length() - timeless(file).length()).isEqualTo(12 + 14 + 14);
    }

    private static String timeless(String file) {
        return new String(BatchLedger.timeless(file.getBytes(ISO_8859_1)), ISO_8859_1);
    }

    private static String sample() throws IOException {
        Path folder = Path.of(System.getProperty("project.root", "../.."), "edi-samples/subscriber-is-patient");
        try (var files = Files.list(folder)) {
            Path file = files.filter(path -> path.toString().contains(".837"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(file, ISO_8859_1);
        }
    }
}
