package org.claimtree.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.ImportReport;
import org.junit.jupiter.api.Test;

class ClientFileTest {
    @Test
    void comma_semicolon_and_tab_and_the_mark_of_utf8_are_understood() {
        for (String file : List.of(
                "ref,last_name\n1,\"DOE, JR\"\n",
                "\uFEFFREF;Last_Name\r\n1;DOE, JR\r\n",
                "ref\tlast_name\r1\tDOE, JR",
                "\n ref , last_name \n\n , \n 1 ,\"DOE, JR\"")) {
            ClientFile read = read(file);
            assertThat(read.rows()).as(file).hasSize(1);
            assertThat(read.rows().get(0).cells())
                    .containsEntry(ClientColumn.REF, "1")
                    .containsEntry(ClientColumn.LAST_NAME, "DOE, JR");
        }
    }

    @Test
    void rows_know_the_line_of_the_file_at_which_they_begin() {
        ClientFile read = read("ref,last_name\n1,A\n\n2,\"B\"\n3,C\n");
        assertThat(read.rows()).extracting(ClientFile.Row::line).containsExactly(2L, 4L, 5L);
    }

    @Test
    void a_header_says_all_that_is_wrong_with_it() {
        assertThat(refused("last_name,shoe,last_name,\n1,2,3,4\n").errors())
                .extracting(InputProblem::code, InputProblem::message)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "UNKNOWN_COLUMN", "Line 1, column 2: there is no column with this name."),
                        org.assertj.core.groups.Tuple.tuple(
                                "DUPLICATE_COLUMN", "Line 1, column 3: last_name stands twice."),
                        org.assertj.core.groups.Tuple.tuple(
                                "UNKNOWN_COLUMN", "Line 1, column 4: there is no column with this name."),
                        org.assertj.core.groups.Tuple.tuple("REQUIRED", "Line 1: the column ref is needed."));
        assertThat(refused("ref,payer\n1,AETNA\n").getMessage()).contains("the column coverage is needed");
        assertThat(refused(",".repeat(5000) + "\n").errors()).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void what_is_no_csv_is_refused_with_its_line() {
        assertThat(refused("").errors()).extracting(InputProblem::code).containsExactly("EMPTY");
        assertThat(refused(" \n\n,,\n").errors()).extracting(InputProblem::code).containsExactly("EMPTY");
        assertThat(refused("ref,last_name\n1,A\n2,\"B\n3,C\n").getMessage()).startsWith("Line 3: a quotation mark");
        assertThat(refused("ref,last_name\n1,\"A\"B\n").getMessage()).startsWith("Line 2: a quotation mark");
        Problem latin = catchThrowableOfType(
                Problem.class,
                () -> ClientFile.read("ref,last_name\n1,A\n2,MÜLLER\n".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(latin.getMessage())
                .startsWith("Line 3: a character is not UTF-8")
                .doesNotContain("LLER");
        Problem utf16 = catchThrowableOfType(
                Problem.class, () -> ClientFile.read("ref\n1\n".getBytes(Charset.forName("UTF-16"))));
        assertThat(utf16.errors()).extracting(InputProblem::code).containsExactly("ENCODING");
    }

    @Test
    void a_file_has_at_most_so_many_rows_and_a_cell_so_many_characters() {
        assertThat(read("ref\n" + "1\n".repeat(ClientFile.MOST_ROWS)).rows()).hasSize(ClientFile.MOST_ROWS);
        assertThat(refused("ref\n" + "1\n".repeat(ClientFile.MOST_ROWS + 1)).getMessage())
                .isEqualTo("Line 20002: the file has more than 20,000 rows.");
        assertThat(read("ref,last_name\n1," + "x".repeat(501) + "\n")
                        .rows()
                        .get(0)
                        .problems())
                .extracting(ImportReport.CellProblem::code)
                .containsExactly("TOO_MUCH");
    }

    @Test
    void every_column_is_found_by_its_name_and_by_its_place() {
        String header =
                Arrays.stream(ClientColumn.values()).map(c -> " " + c.name()).collect(Collectors.joining(","));
        String row = ",x".repeat(ClientColumn.values().length).substring(1);
        assertThat(read(header + "\n" + row).rows().get(0).cells()).containsOnlyKeys(ClientColumn.values());
        assertThat(ClientColumn.at(ClientColumn.Owner.CLIENT, "/diagnoses/2")).contains(ClientColumn.DIAGNOSES);
        assertThat(ClientColumn.at(ClientColumn.Owner.CLIENT, "/person")).contains(ClientColumn.LAST_NAME);
        assertThat(ClientColumn.at(ClientColumn.Owner.COVERAGE, "/insurer/plan"))
                .contains(ClientColumn.PLAN);
        assertThat(ClientColumn.at(ClientColumn.Owner.COVERAGE, "")).isEmpty();
        assertThat(ClientColumn.at(ClientColumn.Owner.CLIENT, "/coverages")).isEmpty();
    }

    private static ClientFile read(String file) {
        return ClientFile.read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem refused(String file) {
        return catchThrowableOfType(Problem.class, () -> read(file));
    }
}
