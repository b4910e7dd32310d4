package org.claimtree.codesets.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.claimtree.codesets.CodeSet;
import org.claimtree.codesets.testing.CodeDesk;
import org.claimtree.codesets.testing.HcpcsLines;
import org.claimtree.identity.AuditEntry;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ImportCodesTest {
    private final CodeDesk desk = new CodeDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void the_start_set_is_loaded_once_and_gives_way_to_the_publishers_list() {
        assertThat(desk.start()).isEqualTo(5);
        List<String> before = desk.rows(CodeSet.PLACE_OF_SERVICE);
        assertThat(desk.start()).isZero();
        assertThat(desk.rows(CodeSet.PLACE_OF_SERVICE)).isEqualTo(before).hasSizeGreaterThan(40);
        assertThat(desk.words(CodeSet.PLACE_OF_SERVICE, "10", "2021-12-31")).isNull();
        assertThat(desk.words(CodeSet.PLACE_OF_SERVICE, "10", "2022-01-01")).contains("home");
        assertThat(desk.words(CodeSet.ICD10CM, "f32.1", "2026-11-26")).contains("depression");

        CodeImportReport report = desk.take(
                CodeSet.PLACE_OF_SERVICE, "2026-01-01", "code,description,valid from", "11,Bureau,2003-10-01");
        assertThat(report.sets())
                .containsExactly(new CodeImportReport.Part(CodeSet.PLACE_OF_SERVICE, 1, 0, 1, 0, 0, 0, true));
        assertThat(desk.rows(CodeSet.PLACE_OF_SERVICE)).containsExactly("11 2003-10-01 - Bureau");
        assertThat(desk.start()).isZero();
    }

    @Test
    void the_next_release_adds_changes_closes_and_leaves_codes() {
        desk.take(
                CodeSet.TAXONOMY,
                "2025-01-01",
                "code,description",
                "101Y00001X,One",
                "101Y00002X,Two",
                "101Y00003X,Three");
        CodeImportReport report = desk.take(
                CodeSet.TAXONOMY,
                "2026-01-01",
                "code,description",
                "101Y00001X,One",
                "101Y00002X,Zwei",
                "101Y00004X,Four");
        assertThat(report.sets()).containsExactly(new CodeImportReport.Part(CodeSet.TAXONOMY, 3, 0, 1, 1, 1, 1, false));
        assertThat(desk.rows(CodeSet.TAXONOMY))
                .containsExactly(
                        "101Y00001X 2025-01-01 - One",
                        "101Y00002X 2025-01-01 2025-12-31 Two",
                        "101Y00002X 2026-01-01 - Zwei",
                        "101Y00003X 2025-01-01 2025-12-31 Three",
                        "101Y00004X 2026-01-01 - Four");
        assertThat(desk.words(CodeSet.TAXONOMY, "101Y00002X", "2025-06-01")).isEqualTo("Two");
        // Coming back after a year, it has a gap.
        desk.take(
                CodeSet.TAXONOMY,
                "2027-01-01",
                "code,description",
                "101Y00001X,One",
                "101Y00002X,Zwei",
                "101Y00003X,Three");
        assertThat(desk.rows(CodeSet.TAXONOMY))
                .contains("101Y00003X 2027-01-01 - Three", "101Y00004X 2026-01-01 2026-12-31 Four")
                .hasSize(6);
    }

    @Test
    void the_same_file_again_changes_nothing_and_says_so() {
        String[] file = {
            "code,description,valid from,valid through",
            "01,Shop,,",
            "02,Afar,2017-01-01,",
            "03,School,2000-01-01,2024-12-31"
        };
        CodeImportReport first = desk.take(CodeSet.PLACE_OF_SERVICE, null, file);
        assertThat(first.stored()).isTrue();
        assertThat(first.effective()).isEqualTo("2026-11-26");
        List<String> rows = desk.rows(CodeSet.PLACE_OF_SERVICE);
        CodeImportReport again = desk.take(CodeSet.PLACE_OF_SERVICE, null, file);
        assertThat(again.stored()).isFalse();
        assertThat(again.changesNothing()).isTrue();
        assertThat(again.sets())
                .containsExactly(new CodeImportReport.Part(CodeSet.PLACE_OF_SERVICE, 3, 0, 0, 0, 0, 3, false));
        assertThat(desk.rows(CodeSet.PLACE_OF_SERVICE)).isEqualTo(rows);
        assertThat(desk.listed(CodeSet.PLACE_OF_SERVICE).releases()).hasSize(1);
        assertThat(desk.audited).extracting(AuditEntry::subjects).containsExactly(List.of("PLACE_OF_SERVICE"));
    }

    @Test
    void any_two_lists_one_after_the_other_leave_what_the_second_says_and_settle() {
        String header = "code,description,valid from,valid through";
        List<String> shapes = List.of(
                "",
                "A,,",
                "B,,",
                "A,2020-01-01,",
                "A,2020-01-01,2024-06-30",
                "B,2020-01-01,2026-06-30",
                "A,2026-03-01,",
                "B,2019-01-01,2019-12-31");
        int code = 0;
        StringBuilder first = new StringBuilder(header);
        StringBuilder second = new StringBuilder(header);
        for (String before : shapes) {
            for (String after : shapes) {
                String name = "%04dA".formatted(code++);
                first.append(before.isEmpty() ? "" : "\n" + name + "," + before);
                second.append(after.isEmpty() ? "" : "\n" + name + "," + after);
            }
        }
        desk.take(CodeSet.LICENSED, "2025-01-01", first.toString());
        CodeImportReport report = desk.take(CodeSet.LICENSED, "2026-01-01", second.toString());
        List<String> rows = desk.rows(CodeSet.LICENSED);
        CodeImportReport again = desk.take(CodeSet.LICENSED, "2026-01-01", second.toString());
        assertThat(again.changesNothing()).as("settles: " + again).isTrue();
        assertThat(desk.rows(CodeSet.LICENSED)).isEqualTo(rows);
        assertThat(report.sets().get(0).codes()).isEqualTo(56);
        assertThat(
                        desk.count(
                                "select count(*) from codesets.code a join codesets.code b using (code_set, code)"
                                        + " where a.valid_from < b.valid_from and (a.valid_through is null or a.valid_through >= b.valid_from)"))
                .as("versions that overlap")
                .isZero();
        for (int i = 0; i < code; i++) {
            String after = shapes.get(i % shapes.size());
            boolean ended = after.isEmpty() || after.matches(".*20(19|24)-.*-..");
            String words = desk.words(CodeSet.LICENSED, "%04dA".formatted(i), "2026-04-01");
            assertThat(words)
                    .as(shapes.get(i / shapes.size()) + " then " + after)
                    .isEqualTo(ended ? null : after.substring(0, 1));
        }
    }

    @Test
    void a_dry_run_reports_and_stores_nothing() {
        byte[] file = "code,description\n90832,x\n".getBytes(StandardCharsets.UTF_8);
        CodeImportReport report = desk.take(CodeSet.LICENSED, "2026-01-01", true, file);
        assertThat(report.stored()).isFalse();
        assertThat(report.sets().get(0).added()).isEqualTo(1);
        assertThat(desk.rows(CodeSet.LICENSED)).isEmpty();
        assertThat(desk.listed(CodeSet.LICENSED).releases()).isEmpty();
    }

    @Test
    void a_broken_file_stores_nothing_at_all() {
        desk.take(CodeSet.LICENSED, "2026-01-01", "code,description", "90832,x");
        List<String> rows = desk.rows(CodeSet.LICENSED);
        assertThatThrownBy(() -> desk.take(CodeSet.LICENSED, "2026-02-01", "code,description", "90834,y", "H0015,z"))
                .isInstanceOf(Problem.class);
        assertThat(desk.rows(CodeSet.LICENSED)).isEqualTo(rows);
        assertThat(desk.listed(CodeSet.LICENSED).releases()).hasSize(1);
    }

    @Test
    void hcpcs_brings_its_modifiers_and_the_day_it_holds_from() throws IOException {
        byte[] text = new HcpcsLines()
                .first("A1", '7', "One thing", "20020701", "20020701", "")
                .code("H9001", "Kept", "20030101", "")
                .code("H9002", "Ended", "20030101", "20191231")
                .code("H9003", "New", "20200101", "")
                .bytes();
        byte[] zip = zip("docs/readme.txt", new byte[10], "HCPC2020_ANWEB_w_disclaimer.txt", text);
        CodeImportReport report = desk.take(CodeSet.HCPCS, null, false, zip);
        assertThat(report.effective()).isEqualTo("2020-01-01");
        assertThat(report.sets())
                .extracting(CodeImportReport.Part::set, CodeImportReport.Part::added)
                .containsExactly(tuple(CodeSet.HCPCS, 3), tuple(CodeSet.HCPCS_MODIFIER, 1));
        assertThat(desk.words(CodeSet.HCPCS, "H9002", "2019-12-31")).isEqualTo("Ended");
        assertThat(desk.words(CodeSet.HCPCS, "H9002", "2020-01-01")).isNull();
        assertThat(codes(() -> desk.take(CodeSet.HCPCS_MODIFIER, null, false, zip)))
                .containsExactly("IN_HCPCS");
        assertThat(codes(() -> desk.take(CodeSet.HCPCS, null, false, zip("a.txt", text))))
                .containsExactly("ARCHIVE_CONTENT");
    }

    @Test
    void icd_needs_its_day_and_closes_what_the_next_release_lacks() throws IOException {
        String line = "%05d %-7s %d %-60s %s\n";
        String october = line.formatted(1, "A00", 0, "Head", "Head of all")
                + line.formatted(2, "A000", 1, "One", "One of them")
                + line.formatted(3, "A001", 1, "Two", "Two of them");
        String next =
                line.formatted(1, "A00", 0, "Head", "Head of all") + line.formatted(2, "A000", 1, "One", "One of them");
        assertThatThrownBy(() -> desk.take(CodeSet.ICD10CM, null, october.stripTrailing()))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.errors())
                                .extracting(InputProblem::parameter)
                                .containsExactly("effective"));
        assertThat(desk.take(CodeSet.ICD10CM, "2025-10-01", false, gzip(october))
                        .sets())
                .containsExactly(new CodeImportReport.Part(CodeSet.ICD10CM, 2, 1, 3, 0, 0, 0, false));
        assertThat(desk.take(CodeSet.ICD10CM, "2026-10-01", false, gzip(next)).sets())
                .containsExactly(new CodeImportReport.Part(CodeSet.ICD10CM, 1, 1, 0, 0, 1, 2, false));
        assertThat(desk.words(CodeSet.ICD10CM, "A00.1", "2026-09-30")).isEqualTo("Two of them");
        assertThat(desk.words(CodeSet.ICD10CM, "A00.1", "2026-10-01")).isNull();
        assertThatThrownBy(() -> desk.take(CodeSet.ICD10CM, "2025-10-01", false, gzip(october)))
                .hasFieldOrPropertyWithValue("status", 409);
    }

    @Test
    void a_publishers_list_that_lacks_most_codes_is_refused() {
        desk.take(CodeSet.PLACE_OF_SERVICE, "2026-01-01", "code,description", "01,a", "02,b", "03,c", "04,d", "05,e");
        assertThat(codes(() -> desk.take(CodeSet.PLACE_OF_SERVICE, "2026-02-01", "code,description", "01,a", "02,b")))
                .containsExactly("PART_ONLY");
        assertThat(desk.rows(CodeSet.PLACE_OF_SERVICE)).hasSize(5);
        // One's own list may shrink.
        desk.take(CodeSet.LICENSED, "2026-01-01", "code,description", "90832,a", "90834,b", "90837,c");
        assertThat(desk.take(CodeSet.LICENSED, "2026-02-01", "code,description", "90832,a")
                        .sets()
                        .get(0)
                        .closed())
                .isEqualTo(2);
    }

    @Test
    void damaged_and_bursting_archives_are_refused() throws IOException {
        byte[] good = gzip("code,description\n90832,x\n");
        assertThat(codes(() -> desk.take(CodeSet.LICENSED, null, false, Arrays.copyOf(good, good.length - 6))))
                .containsExactly("ARCHIVE");
        byte[] damaged = good.clone();
        damaged[good.length - 6] ^= 1;
        assertThat(codes(() -> desk.take(CodeSet.LICENSED, null, false, damaged)))
                .containsExactly("ARCHIVE");
        assertThat(codes(() -> desk.take(CodeSet.HCPCS, null, false, new byte[] {'P', 'K', 3, 4, 0})))
                .containsExactly("ARCHIVE");
        byte[] bomb = new byte[100 << 20];
        Arrays.fill(bomb, (byte) '\n');
        assertThat(codes(() -> desk.take(CodeSet.LICENSED, null, false, zip("a.csv", bomb))))
                .containsExactly("TOO_LARGE");
        assertThatThrownBy(() -> desk.take(CodeSet.LICENSED, null, false, new byte[(32 << 20) + 1]))
                .hasFieldOrPropertyWithValue("status", 413);
        assertThat(desk.rows(CodeSet.LICENSED)).isEmpty();
    }

    private static List<String> codes(ThrowingCallable call) {
        Problem problem = catchThrowableOfType(Problem.class, call);
        assertThat(problem).as("refused").isNotNull();
        assertThat(problem.status()).isEqualTo(422);
        return problem.errors().stream().map(InputProblem::code).toList();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
            }
        }
        return out.toByteArray();
    }
}
