package org.claimtree.it.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.batches.ReadBatches;
import org.claimtree.edi837p.testing.IndependentReader;
import org.claimtree.edi837p.testing.InterchangeVerifier;
import org.claimtree.platform.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case of {@code edi-samples} from its practice document to its 837P file, byte for byte. {@code
 * -Dgolden.update=true} writes the expected files anew; read the difference before it is committed.
 */
class SampleCasesTest {
    private static final Clock NOON_IN_NEW_YORK = Clock.fixed(Instant.parse("2026-11-02T17:00:00Z"), ZoneOffset.UTC);

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(samples())) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    private static Path samples() {
        return Path.of(System.getProperty("project.root", "../.."), "edi-samples");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_file_is_what_is_expected(Path sample) throws IOException {
        byte[] file = build(sample);
        Path expected = sample.resolve("expected.837");
        if (Boolean.getBoolean("golden.update")) {
            Files.write(expected, file);
        }
        assertThat(lines(file)).isEqualTo(lines(Files.readAllBytes(expected)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void two_readers_find_nothing_wrong_with_it(Path sample) throws IOException {
        byte[] file = Files.readAllBytes(sample.resolve("expected.837"));
        assertThat(InterchangeVerifier.problems(file)).isEmpty();
        assertThat(IndependentReader.problems(file)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void it_is_documented(Path sample) {
        assertThat(sample.resolve("notes.md")).isNotEmptyFile();
    }

    @Test
    void there_are_cases() throws IOException {
        assertThat(cases().count()).isGreaterThanOrEqualTo(7);
    }

    private static byte[] build(Path sample) throws IOException {
        try (BareProduct product = new BareProduct(NOON_IN_NEW_YORK)) {
            product.take(
                    CanonicalJson.mapper().readTree(sample.resolve("input.json").toFile()));
            ReadBatches.Batch batch = product.batch(ClaimFilter.ALL);
            assertThat(product.held()).as("held claims").isEmpty();
            Map<String, byte[]> files = product.files(batch);
            assertThat(files).hasSize(1);
            return files.values().iterator().next();
        }
    }

    /** One segment a line, so that a difference is readable. */
    private static String lines(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).replace("~", "~\n");
    }
}
