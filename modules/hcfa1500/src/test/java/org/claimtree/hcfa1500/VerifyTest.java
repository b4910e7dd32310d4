package org.claimtree.hcfa1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.testing.ALine.aLine;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.claimtree.claimdoc.ClaimFacts.Dates;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.PrintOptions.MultiPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the second net catches what is planted. */
class VerifyTest {
    private static final String TWO_FORMS = Printed.text(lines(7).build());

    @Test
    void whatWasWrittenIsGood() {
        assertThat(codes(TWO_FORMS)).isEmpty();
        assertThat(codes(full())).isEmpty();
        assertThat(codes(Printed.text(lines(13)
                        .payer(Claims.payer(Options.pages(MultiPage.CONTINUED, false, null)))
                        .build())))
                .isEmpty();
    }

    /** Line, column, what is put there, and what is found. */
    @ParameterizedTest
    @CsvSource({
        "2,10,X,CELL_OUTSIDE forms[0].line2",
        "46,3,0,FIELD_FORM forms[0].item24A",
        "46,15,9,FIELD_FORM forms[0].item24A",
        "9,1,X,CELL_OUTSIDE forms[0].line9",
        "16,31,X,CELL_OUTSIDE forms[0].line16",
        "10,79,X,CELL_OUTSIDE forms[0].line10",
        "10,50,w,CELL_CHARACTER forms[0].line10",
        "10,51,-,CELL_CHARACTER forms[0].line10",
        "14,3,',',CELL_CHARACTER forms[0].line14",
        "10,31,Y,CELL_CHARACTER forms[0].line10",
        "10,1,X,BOX_COUNT forms[0].item1",
        "10,31,' ',BOX_COUNT forms[0].item1",
        "12,42,X,BOX_COUNT forms[0].item3",
        "58,38,' ',BOX_COUNT forms[0].item27",
        "58,43,X,BOX_COUNT forms[0].item27",
        "58,19,' ',BOX_COUNT forms[0].item25",
        "22,35,X,BOX_COUNT forms[0].item10a",
        "12,31,13,FIELD_FORM forms[0].item3",
        "12,34,32,FIELD_FORM forms[0].item3",
        "46,50,00,FIELD_FORM forms[0].item24F",
        "46,59,0,FIELD_FORM forms[0].item24G",
        "46,19,1A,FIELD_FORM forms[0].item24B",
        "46,45,1,FIELD_FORM forms[0].item24E",
        "39,42,9,FIELD_FORM forms[0].item21",
        "58,4,' ',FIELD_FORM forms[0].item25",
        "63,51,1,NPI_CHECK_DIGIT forms[0].item33a",
        "36,34,9,NPI_CHECK_DIGIT forms[0].item17b",
        "46,45,D,POINTER_RANGE forms[0].item24E",
        "40,16,'     ',DIAGNOSIS_ORDER forms[0].item21",
        "46,54,9,TOTAL_MISMATCH forms[0].item28",
        "58,54,9,TOTAL_MISMATCH forms[0].item28",
        "58,62,999999,PAID_OVER_TOTAL forms[0].item29",
        "46,25,'     ',ROW_INCOMPLETE forms[0].item24",
        "62,1,' SIGNATURE ON FILE',FIELD_SIDE forms[0].item31",
        "34,16,'   ',FIELD_ALONE forms[0].item14",
        "36,1,'  ',FIELD_ALONE forms[0].item17b",
        "40,50,' ',FIELD_ALONE forms[0].item22",
        "63,14,05,DATE_SIGNED forms[0].item31",
        "10,50,'          ',ITEM_MISSING forms[0].item1a",
        "12,1,'                    ',ITEM_MISSING forms[0].item2",
        "58,23,'              ',ITEM_MISSING forms[0].item26",
        "60,50,'                           ',ITEM_MISSING forms[0].item33",
        "5,38,'                           ',ITEM_MISSING forms[0].itemcarrier"
    })
    void aPlantedDefectIsFound(int line, int column, String text, String finding) {
        assertThat(codes(planted(full(), 0, line, column, text))).contains(finding);
    }

    @Test
    void rowsThatLeaveOneOutAreFound() {
        String text = Printed.text(lines(3).build());

        assertThat(codes(planted(planted(text, 0, 48, 1, " ".repeat(79)), 0, 47, 1, " ".repeat(79))))
                .contains("ROW_ORDER forms[0].item24");
    }

    @Test
    void formsThatDoNotFollowEachOtherAreFound() {
        String[] pages = TWO_FORMS.split("(?<=\f)");

        assertThat(codes(pages[0])).containsExactly("PAGE_NUMBER forms[0].itemcarrier");
        assertThat(codes(pages[1])).containsExactly("PAGE_NUMBER forms[0].itemcarrier");
        assertThat(codes(pages[1] + pages[0])).contains("PAGE_NUMBER forms[0].itemcarrier");
        assertThat(codes(planted(TWO_FORMS, 1, 58, 23, "CT9999"))).contains("PAGE_NUMBER forms[1].itemcarrier");
    }

    @Test
    void aClaimNumberThatComesBackIsFound() {
        String one = Printed.text(aSnapshot().claimNumber("CT1").build());
        String two = Printed.text(aSnapshot().claimNumber("CT2").build());

        assertThat(codes(one + two + one)).containsExactly("CLAIM_NUMBER forms[2].item26");
    }

    @Test
    void continuedTotalsMustComeToAnEndAndBeRight() {
        String text = Printed.text(lines(7).payer(Claims.payer(Options.pages(MultiPage.CONTINUED, false, null)))
                .build());

        assertThat(codes(text.split("(?<=\f)")[0])).containsExactly("TOTAL_MISSING forms[0].item28");
        assertThat(codes(planted(text, 0, 46, 55, "2"))).containsExactly("TOTAL_MISMATCH forms[1].item28");
        assertThat(codes(planted(text, 0, 58, 67, "100"))).containsExactly("PAID_OVER_TOTAL forms[0].item29");
    }

    @ParameterizedTest
    @CsvSource({"'\n\f'", "'a\n\f'", "'no form'", "''"})
    void textOfAnotherShapeIsFound(String text) {
        assertThat(codes(text)).singleElement().asString().startsWith("FORM_SHAPE");
    }

    @Test
    void aLineTooMuchOrTooLongIsFound() {
        assertThat(codes("\n" + TWO_FORMS)).contains("FORM_SHAPE forms[0]");
        assertThat(codes(TWO_FORMS.replaceFirst("\n", " ".repeat(80) + "X\n"))).contains("FORM_SHAPE forms[0]");
        assertThat(codes(TWO_FORMS.replaceFirst("\n", " \n"))).contains("FORM_SHAPE forms[0]");
    }

    @Test
    void findingsHoldAndSayNothingOfTheClaim() {
        List<Finding> findings = verified(planted(full(), 0, 63, 51, "1"));

        assertThat(findings).isNotEmpty().allMatch(Finding::holds);
        assertThat(findings.toString()).doesNotContain("HARBOR", "DOE", "W123456789", "CT1001");
    }

    private static String full() {
        return Printed.text(aSnapshot()
                .dates(new Dates(LocalDate.of(2026, 2, 1), null, null, null, null))
                .diagnoses("F411", "F102", "F900")
                .sentAs(Frequency.REPLACEMENT, "ICN1")
                .referring(Claims.provider("ROE", "ANN", null, Claims.npi(1)))
                .patientPaid("20")
                .build());
    }

    private static ASnapshot lines(int count) {
        ASnapshot claim = aSnapshot();
        IntStream.rangeClosed(1, count).forEach(i -> claim.line(aLine().charge(i + ".00")));
        return claim;
    }

    /** The text with something else in some of its cells. */
    private static String planted(String text, int form, int line, int column, String put) {
        String[] pages = text.split("(?<=\f)");
        String[] lines = pages[form].split("\n", -1);
        String padded = lines[line - 1] + " ".repeat(Grid.COLUMNS);
        String changed = padded.substring(0, column - 1) + put + padded.substring(column - 1 + put.length());
        lines[line - 1] = changed.stripTrailing();
        pages[form] = String.join("\n", lines);
        return String.join("", pages);
    }

    private static List<String> codes(String text) {
        return verified(text).stream().map(f -> f.code() + " " + f.field()).toList();
    }

    private static List<Finding> verified(String text) {
        return new Hcfa1500Renderer().verify(Printed.ENVELOPE, text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
