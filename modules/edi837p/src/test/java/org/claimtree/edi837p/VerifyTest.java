package org.claimtree.edi837p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimtree.claimdoc.InterchangeEnvelope;
import org.claimtree.claimdoc.InterchangeEnvelope.Separators;
import org.claimtree.edi837p.testing.Parts;
import org.claimtree.kernel.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading a part back, good and damaged. Which defect is caught by which rule is in {@link PlantedDefectsTest}. */
class VerifyTest {
    private static final Edi837pRenderer RENDERER = Written.RENDERER;
    private static final InterchangeEnvelope ENVELOPE = Parts.envelope();

    @ParameterizedTest
    @CsvSource({"'*:^~',false", "'*:^~',true", "'|>^~',false", "'*:^!',true"})
    void a_part_as_it_was_written_has_no_finding(String four, boolean lineBreaks) {
        Separators separators =
                new Separators(four.charAt(0), four.charAt(1), four.charAt(2), four.charAt(3), lineBreaks);
        InterchangeEnvelope envelope = Parts.envelope(7, separators);
        byte[] part = RENDERER.part(envelope, 3, List.of(aSnapshot().build()));
        assertThat(RENDERER.verify(envelope, part)).isEmpty();
    }

    /** What the product is known to write, from the sample cases. */
    @Test
    void the_sample_files_have_no_finding() throws IOException {
        try (Stream<Path> cases = Files.list(Path.of(System.getProperty("project.root", "../.."), "edi-samples"))) {
            List<Path> files = cases.map(sample -> sample.resolve("expected.837"))
                    .filter(Files::exists)
                    .toList();
            assertThat(files).hasSizeGreaterThanOrEqualTo(7);
            for (Path file : files) {
                assertThat(Written.verified(Files.readAllBytes(file)))
                        .as("%s", file)
                        .isEmpty();
            }
        }
    }

    @Test
    void a_finding_names_segment_position_and_element_and_holds() {
        String part = part().replace("NM1*IL*1*DOE*JANE****MI*W123456789~", "NM1*IL*1*DOE*JANE****MI*W~");
        assertThat(RENDERER.verify(ENVELOPE, bytes(part)))
                .containsExactly(Finding.hold(
                        "SCHEMA_ELEMENT_TOO_SHORT", "NM1[14].09", FileProblem.SCHEMA_ELEMENT_TOO_SHORT.text()));
    }

    @Test
    void a_component_is_named_behind_its_element() {
        assertThat(found(part().replace("HC:90837", "HC:9083")))
                .containsExactly("SCHEMA_ELEMENT_TOO_SHORT SV1[22].01-2");
    }

    @Test
    void a_missing_loop_is_named_where_it_is_missed() {
        assertThat(found(part().replaceFirst("NM1\\*PR[^~]*~", "").replace("SE*25*", "SE*24*")))
                .containsExactly("SCHEMA_LOOP_MISSING 2010BB[18]");
    }

    /** Nothing of the file gets into a finding, though a name can come to stand where a tag belongs. */
    @Test
    void no_finding_repeats_what_stands_in_the_file() {
        String torn = part().replace("*JANE*", "~JANE*")
                .replace("*BALTIMORE*", "~BA*")
                .replace("F411", "f41.1");
        assertThat(RENDERER.verify(ENVELOPE, bytes(torn)))
                .isNotEmpty()
                .noneMatch(finding -> (finding.field() + finding.text()).matches(".*(JANE|BALTIMORE|\\bBA\\b|f41).*"));
    }

    @Test
    void after_a_hundred_findings_the_list_says_that_there_are_more() {
        String part = part();
        String line = part.substring(part.indexOf("LX*1"), part.indexOf("SE*"));
        List<String> found = found(part.replace(line, line.repeat(200)));
        assertThat(found).hasSize(101).last().isEqualTo("FILE_MORE_PROBLEMS file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "~",
                "*",
                "ST",
                "ST*837",
                "ST*837*0001*005010X222A1~",
                "no file at all",
                "ISA*00*~",
                "\0"
            })
    void what_is_no_part_has_findings(String part) {
        assertThat(found(part)).isNotEmpty();
    }

    @Test
    void a_part_cut_anywhere_has_findings() {
        String part = part();
        for (int length = 0; length < part.length(); length++) {
            assertThat(found(part.substring(0, length)))
                    .as("cut after %d", length)
                    .isNotEmpty();
        }
    }

    @Test
    void other_separators_than_the_envelopes_have_findings() {
        byte[] part = RENDERER.part(
                Parts.envelope(1, new Separators('|', '>', '^', '\n', false)),
                1,
                List.of(aSnapshot().build()));
        assertThat(RENDERER.verify(ENVELOPE, part)).isNotEmpty();
    }

    @Test
    void two_parts_or_a_whole_file_are_not_one_part() {
        assertThat(found(part() + part())).contains("RULE_CONTROL_NUMBER ST[1].02", "SCHEMA_CONTROL_COUNT GE.01");
        byte[] file = Written.file(ENVELOPE, List.of(List.of(aSnapshot().build())));
        assertThat(RENDERER.verify(ENVELOPE, file)).isNotEmpty();
    }

    @Test
    void an_envelope_that_cannot_be_written_is_a_finding() {
        InterchangeEnvelope envelope = Parts.envelope(0, Separators.USUAL);
        assertThat(RENDERER.verify(envelope, bytes(part())))
                .extracting(Finding::code)
                .containsExactly("FILE_ENVELOPE");
    }

    /** Bytes changed at random: whatever comes of it, there is an answer. */
    @Test
    void damage_never_throws() {
        byte[] part = bytes(part());
        Random random = new Random(42);
        int caught = 0;
        for (int round = 0; round < 500; round++) {
            byte[] damaged = part.clone();
            for (int i = 0; i <= round % 5; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            caught += RENDERER.verify(ENVELOPE, damaged).isEmpty() ? 0 : 1;
        }
        // What is left changes one letter or digit of a name or number into another.
        assertThat(caught).isGreaterThan(450);
    }

    /** One renderer serves all threads: good and bad parts at once do not mix. */
    @Test
    void parts_are_read_back_side_by_side() {
        byte[] good = bytes(part());
        byte[] bad = bytes(part().replace("MI*W123456789", "MI*W"));
        List<Integer> findings = IntStream.range(0, 200)
                .parallel()
                .mapToObj(
                        i -> RENDERER.verify(ENVELOPE, i % 2 == 0 ? good : bad).size())
                .toList();
        assertThat(findings).hasSize(200);
        for (int i = 0; i < findings.size(); i++) {
            assertThat(findings.get(i)).as("part %d", i).isEqualTo(i % 2);
        }
    }

    private static String part() {
        return new String(RENDERER.part(ENVELOPE, 1, List.of(aSnapshot().build())), StandardCharsets.US_ASCII);
    }

    private static List<String> found(String part) {
        return RENDERER.verify(ENVELOPE, bytes(part)).stream()
                .map(finding -> finding.code() + " " + finding.field())
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
