package org.claimtree.codesets.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.claimtree.codesets.CodeSet;
import org.claimtree.codesets.testing.HcpcsLines;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.Test;

class ReadersTest {
    private static final String ICD = """
            00001 A00     0 Shivers                                                      Shivers of all kinds
            00002 A000    1 Shivers from cold                                            Shivers, from cold weather
            00003 A0012XA 1 Shivers from laughing                                        Shivers, from laughing, first visit
            """;

    @Test
    void hcpcs_joins_the_lines_of_a_code_and_reads_its_days() {
        byte[] file = new HcpcsLines()
                .first("A1", '7', "Modifier of one thing", "20020701", "20020701", "")
                .code("H9001", "Long words that go on and on", "20030101", "20191231")
                .more("H9001", '4', "to the very end of the")
                .more("H9001", '4', "line")
                .bytes();
        assertThat(codes(new HcpcsReader(), file))
                .extracting(
                        ListedCode::set,
                        ListedCode::code,
                        c -> c.validity().from(),
                        c -> c.validity().through(),
                        ListedCode::longText)
                .containsExactly(
                        tuple(CodeSet.HCPCS_MODIFIER, "A1", day("2002-07-01"), null, "Modifier of one thing"),
                        tuple(
                                CodeSet.HCPCS,
                                "H9001",
                                day("2003-01-01"),
                                day("2019-12-31"),
                                "Long words that go on and on to the very end of the line"));
    }

    @Test
    void hcpcs_reads_windows_1252_and_refuses_another_encoding() {
        HcpcsLines lines = new HcpcsLines().code("H9001", "Words \u2013 with a dash", "20030101", "");
        assertThat(codes(new HcpcsReader(), lines.bytes()))
                .extracting(ListedCode::longText)
                .containsExactly("Words \u2013 with a dash");
        assertThat(wrong(new HcpcsReader(), lines.bytes("UTF-8")))
                .containsExactly("ENCODING Line 3, column 18: a character is not windows-1252.");
        assertThat(wrong(new HcpcsReader(), lines.bytes("UTF-16LE")))
                .first()
                .asString()
                .startsWith("CHARACTER Line 1, column 2");
    }

    @Test
    void hcpcs_refuses_codes_that_belong_to_others() {
        byte[] file = new HcpcsLines()
                .code("90832", "x", "20030101", "")
                .code("0001A", "x", "20030101", "")
                .code("D0120", "x", "20030101", "")
                .first("25", '7', "x", "20030101", "20030101", "")
                .bytes();
        assertThat(wrong(new HcpcsReader(), file))
                .extracting(text -> text.replaceAll(":.*", ""))
                .containsExactly(
                        "CPT Line 3, column 1", "CPT Line 4, column 1", "CDT Line 5, column 1", "CPT Line 6, column 1");
    }

    @Test
    void hcpcs_tells_each_broken_line_by_its_column() {
        HcpcsLines lines = new HcpcsLines()
                .code("H9001", "x", "20030230", "")
                .code("H9002", "x", "20030101", "20020101")
                .code("H9003", "x", "20030101", "")
                .more("H9004", '4', "somebody else's")
                .code("H9003", "twice", "20030101", "")
                .line("what is this?")
                .code("H900", "x", "20030101", "");
        byte[] cut = Arrays.copyOf(lines.bytes(), lines.bytes().length - 100);
        assertThat(wrong(new HcpcsReader(), cut))
                .extracting(text -> text.replaceAll(":.*", ""))
                .containsExactly(
                        "DATE Line 3, column 269",
                        "DATE Line 3, column 277",
                        "DATE_ORDER Line 4, column 285",
                        "RECORD Line 6, column 1",
                        "DUPLICATE Line 7, column 1",
                        "RECORD Line 8, column 11",
                        "TRUNCATED Line 9, column 223",
                        "TRUNCATED Line 9, column 1");
    }

    @Test
    void icd_knows_headers_and_what_can_be_billed() {
        assertThat(codes(new Icd10Reader(), ICD))
                .extracting(ListedCode::code, ListedCode::billable, ListedCode::shortText, ListedCode::longText)
                .containsExactly(
                        tuple("A00", false, "Shivers", "Shivers of all kinds"),
                        tuple("A000", true, "Shivers from cold", "Shivers, from cold weather"),
                        tuple("A0012XA", true, "Shivers from laughing", "Shivers, from laughing, first visit"));
        assertThat(codes(new Icd10Reader(), ICD.replace("\n", "\r\n"))).hasSize(3);
    }

    @Test
    void icd_refuses_what_was_cut_off_lost_or_is_something_else() {
        assertThat(wrong(new Icd10Reader(), ICD.substring(0, ICD.length() - 5)))
                .containsExactly("TRUNCATED Line 3, column 1: the last line has no end: the file was cut off.");
        assertThat(wrong(new Icd10Reader(), ICD.replace("00003", "00004")))
                .containsExactly("ORDER Line 3, column 1: lines are missing before this one.");
        assertThat(wrong(new Icd10Reader(), ICD.replace("00002 A000    1", "00002 A000    2"))
                        .get(0))
                .startsWith("RECORD Line 2, column 15");
        assertThat(wrong(new Icd10Reader(), ICD.replace("A0012XA", "A000   ")))
                .containsExactly("DUPLICATE Line 3, column 7: the code stands in the file already.");
        assertThat(wrong(new Icd10Reader(), "code,description\n"))
                .first()
                .asString()
                .startsWith("FILE_KIND");
        assertThat(wrong(new Icd10Reader(), "")).first().asString().startsWith("FILE_KIND");
        assertThat(wrong(new Icd10Reader(), new HcpcsLines().toString()))
                .first()
                .asString()
                .startsWith("FILE_KIND");
        assertThat(wrong(new Icd10Reader(), "x".repeat(5000)))
                .first()
                .asString()
                .startsWith("LINE_TOO_LONG");
    }

    @Test
    void tables_have_columns_by_name_in_any_order_and_with_any_separator() {
        String table =
                "\uFEFFDescription;Valid From;CODE;valid through\n\"Home; sweet\";1/1/2022;12;\n\nShop;;3;2020-12-31\n";
        assertThat(codes(new TableReader(CodeSet.PLACE_OF_SERVICE), table))
                .extracting(
                        ListedCode::code,
                        ListedCode::shortText,
                        c -> c.validity().from(),
                        c -> c.validity().through())
                .containsExactly(
                        tuple("12", "Home; sweet", day("2022-01-01"), null),
                        tuple("03", "Shop", day("1900-01-01"), day("2020-12-31")));
    }

    @Test
    void the_publishers_taxonomy_is_taken_without_its_prose() {
        String table = "Code,Grouping,Classification,Specialization,Definition,Notes,Display Name,Section\n"
                + "101YM9999X,Group,Helper,Kind,\"" + "long prose\n".repeat(200) + "\",n,,Individual\n";
        assertThat(codes(new TableReader(CodeSet.TAXONOMY), table))
                .extracting(ListedCode::code, ListedCode::shortText, ListedCode::longText)
                .containsExactly(tuple("101YM9999X", "Helper - Kind", "Helper - Kind"));
    }

    @Test
    void tables_tell_every_wrong_cell() {
        TableReader reader = new TableReader(CodeSet.LICENSED);
        String header = "code,description,valid from,valid through\n";
        assertThat(wrong(
                        reader,
                        header + "H0001,x,,\n90832,,,\n90834,x,never,\n90834,x,2020-01-02,2020-01-01\n90837,x\n99999,"
                                + "y".repeat(501) + ",,\n"))
                .extracting(text -> text.replaceAll(":.*", ""))
                .containsExactly(
                        "CODE_FORM Line 2, column 1",
                        "REQUIRED Line 3, column 2",
                        "DATE Line 4, column 3",
                        "DUPLICATE Line 5, column 1",
                        "DATE_ORDER Line 5, column 4",
                        "CELLS Line 6, column 3",
                        "TOO_MUCH Line 7, column 2");
        assertThat(wrong(reader, "code,shoe\n"))
                .extracting(text -> text.replaceAll(":.*", ""))
                .containsExactly("UNKNOWN_COLUMN Line 1, column 2", "FILE_KIND Line 1, column 1");
        assertThat(wrong(reader, header)).first().asString().startsWith("EMPTY");
        assertThat(wrong(reader, header + "90832,\"x\n")).first().asString().startsWith("QUOTING Line 2");
        assertThat(wrong(reader, (header + "90832,Gr\u00fc\u00dfe,,\n").getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("ENCODING Line 2, column 9: a character is not UTF-8; save the file as CSV UTF-8.");
    }

    @Test
    void no_bytes_make_a_reader_fail_in_another_way_than_refusing() {
        Random random = new Random(20261127);
        byte[] hcpcs = new HcpcsLines()
                .code("H9001", "words", "20030101", "")
                .more("H9001", '4', "more")
                .bytes();
        byte[] icd = ICD.getBytes(StandardCharsets.UTF_8);
        byte[] table = "code,description,valid from\n11,\"Office, ours\",2020-01-01\n".getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int i = 0; i < 3000; i++) {
            byte[] file = List.of(hcpcs, icd, table).get(i % 3).clone();
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            byte[] some = random.nextInt(3) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file;
            CodeReader reader = List.of(new HcpcsReader(), new Icd10Reader(), new TableReader(CodeSet.PLACE_OF_SERVICE))
                    .get(i % 3);
            try {
                read(reader, some, new ArrayList<>());
            } catch (Problem e) {
                refused++;
                assertThat(e.status()).isEqualTo(422);
            }
        }
        assertThat(refused).isGreaterThan(1000);
    }

    private static List<ListedCode> codes(CodeReader reader, String file) {
        return codes(reader, file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ListedCode> codes(CodeReader reader, byte[] file) {
        List<ListedCode> codes = new ArrayList<>();
        read(reader, file, codes);
        return codes;
    }

    private static List<String> wrong(CodeReader reader, String file) {
        return wrong(reader, file.getBytes(StandardCharsets.UTF_8));
    }

    /** Code and sentence of everything that is wrong. */
    private static List<String> wrong(CodeReader reader, byte[] file) {
        Problem problem = catchThrowableOfType(Problem.class, () -> read(reader, file, new ArrayList<>()));
        assertThat(problem).as("refused").isNotNull();
        return problem.errors().stream()
                .map((InputProblem error) -> error.code() + " " + error.message())
                .toList();
    }

    private static void read(CodeReader reader, byte[] file, List<ListedCode> to) {
        Findings findings = new Findings();
        try {
            reader.read(new BufferedInputStream(new ByteArrayInputStream(file)), to::add, findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        findings.refuse();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
