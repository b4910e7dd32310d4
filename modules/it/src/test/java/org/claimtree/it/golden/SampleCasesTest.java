package org.claimtree.it.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.claimtree.claimdoc.FormPrinter.Calibration;
import org.claimtree.edi837p.testing.IndependentReader;
import org.claimtree.edi837p.testing.InterchangeVerifier;
import org.claimtree.hcfa1500.testing.FormReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case of {@code edi-samples} from its practice document to its 837P file and its forms, byte for byte. {@code
 * -Dgolden.update=true} writes the expected files anew; read the difference before it is committed.
 */
@Tag("database")
class SampleCasesTest {
    private static final Map<Path, SampleCase> BUILT = new HashMap<>();

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
        assertThat(lines(built(sample).file()))
                .isEqualTo(lines(
                        golden(sample.resolve("expected.837"), built(sample).file())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_forms_are_what_is_expected(Path sample) throws IOException {
        String text = built(sample).formText();
        byte[] expected = golden(sample.resolve("expected.txt"), text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(text).isEqualTo(new String(expected, StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void printed_forms_read_back_as_expected_in_both_ways(Path sample) throws IOException {
        for (SampleCase.Forms forms : built(sample).forms()) {
            assertThat(FormReader.text(forms.dataOnly(), Calibration.NONE)).isEqualTo(forms.text());
            assertThat(FormReader.text(forms.drawn(), Calibration.NONE)).isEqualTo(forms.text());
        }
    }

    @Test
    void a_reference_copy_says_what_it_has_no_room_for() throws IOException {
        SampleCase certificates = built(samples().resolve("mammography-and-clia"));
        assertThat(certificates.forms())
                .filteredOn(forms -> FormReader.captions(forms.drawn()).contains("Reference copy"))
                .singleElement()
                .satisfies(
                        forms -> assertThat(FormReader.captions(forms.drawn())).contains("mammography"));
    }

    @Test
    void an_electronic_claim_that_fits_no_form_has_a_sheet_that_says_so() {
        SampleCase tooMany =
                SampleCase.build(Documents.with(Documents.valid(), "/charges/0/service/quantity/units", "12.5"));
        assertThat(new String(tooMany.file(), StandardCharsets.ISO_8859_1)).contains("*UN*12.5*");
        SampleCase.Forms forms = tooMany.forms().get(0);
        assertThat(forms.text())
                .contains("CLAIM CT0000001 WENT OUT ELECTRONICALLY AND DOES NOT FIT ON A FORM")
                .contains("(ITEM 24)")
                .doesNotContain("DOE, JANE");
        assertThat(FormReader.text(forms.drawn(), Calibration.NONE)).isEqualTo(forms.text());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void two_readers_find_nothing_wrong_with_it(Path sample) throws IOException {
        byte[] file = built(sample).file();
        if (file.length > 0) {
            assertThat(InterchangeVerifier.problems(file)).isEmpty();
            assertThat(IndependentReader.problems(file)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void it_is_documented(Path sample) {
        assertThat(sample.resolve("notes.md")).isNotEmptyFile();
    }

    @Test
    void there_are_cases() throws IOException {
        assertThat(cases().count()).isGreaterThanOrEqualTo(33);
    }

    private static SampleCase built(Path sample) throws IOException {
        SampleCase ready = BUILT.get(sample);
        if (ready == null) {
            ready = SampleCase.build(sample);
            BUILT.put(sample, ready);
        }
        return ready;
    }

    /** The expected bytes, written anew when that is asked for; no file means that nothing is expected. */
    private static byte[] golden(Path expected, byte[] found) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            if (found.length > 0) {
                Files.write(expected, found);
            } else {
                Files.deleteIfExists(expected);
            }
        }
        return Files.exists(expected) ? Files.readAllBytes(expected) : new byte[0];
    }

    /** One segment a line, so that a difference is readable. */
    private static String lines(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).replace("~", "~\n");
    }
}
