package org.claimtree.codesets.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.claimtree.codesets.CodeSet;
import org.claimtree.codesets.testing.CodeDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The files of the publishers, which do not ship: they lie in the folder {@code code.files}, or beside the project. */
@Tag("database")
class RealFilesTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("code.files", System.getProperty("project.root", "../..") + "/../shared/data"));

    private final CodeDesk desk = new CodeDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void hcpcs_of_2020_has_6710_codes_and_369_modifiers_and_nothing_new_the_second_time() throws IOException {
        byte[] file = file("hcpcs-2020-anweb.zip");
        desk.start();
        CodeImportReport report = desk.take(CodeSet.HCPCS, null, false, file);
        assertThat(report.effective()).isEqualTo("2020-01-01");
        assertThat(report.sets())
                .containsExactly(
                        new CodeImportReport.Part(CodeSet.HCPCS, 6710, 0, 6710, 0, 0, 0, true),
                        new CodeImportReport.Part(CodeSet.HCPCS_MODIFIER, 369, 0, 369, 0, 0, 0, true));
        CodeImportReport again = desk.take(CodeSet.HCPCS, null, false, file);
        assertThat(again.stored()).isFalse();
        assertThat(again.sets()).extracting(CodeImportReport.Part::unchanged).containsExactly(6710, 369);
        assertThat(desk.words(CodeSet.HCPCS, "H0015", "2020-06-01")).startsWith("Alcohol and/or drug services");
    }

    @Test
    void icd_10_cm_of_2021_has_72621_codes_and_22737_headers_and_nothing_new_the_second_time() throws IOException {
        byte[] file = file("icd10cm-order-2021-01.txt.gz");
        assertThat(desk.take(CodeSet.ICD10CM, "2021-01-01", false, file).sets())
                .containsExactly(
                        new CodeImportReport.Part(CodeSet.ICD10CM, 72621, 22737, 72621 + 22737, 0, 0, 0, false));
        assertThat(desk.take(CodeSet.ICD10CM, "2021-01-01", false, file).changesNothing())
                .isTrue();
        assertThat(desk.take(CodeSet.ICD10CM, "2021-10-01", false, file).sets())
                .containsExactly(
                        new CodeImportReport.Part(CodeSet.ICD10CM, 72621, 22737, 0, 0, 0, 72621 + 22737, false));
        assertThat(desk.find("major depress recurr mod", CodeSet.ICD10CM, "2021-06-01"))
                .extracting("shown")
                .startsWith("F33.1");
    }

    @Test
    void a_part_of_either_is_refused() throws IOException {
        byte[] hcpcs = file("hcpcs-2020-anweb.zip");
        byte[] icd = file("icd10cm-order-2021-01.txt.gz");
        for (int percent : new int[] {10, 50, 99}) {
            assertThat(catchThrowable(() ->
                            desk.take(CodeSet.HCPCS, null, false, Arrays.copyOf(hcpcs, hcpcs.length / 100 * percent))))
                    .hasFieldOrPropertyWithValue("status", 422);
            assertThat(catchThrowable(() -> desk.take(
                            CodeSet.ICD10CM, "2021-01-01", false, Arrays.copyOf(icd, icd.length / 100 * percent))))
                    .hasFieldOrPropertyWithValue("status", 422);
        }
        assertThat(desk.count("select count(*) from codesets.code")).isZero();
    }

    private static byte[] file(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), "the publisher's file " + name + " is not in " + FOLDER);
        return Files.readAllBytes(file);
    }
}
