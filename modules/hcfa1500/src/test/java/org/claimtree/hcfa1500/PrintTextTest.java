package org.claimtree.hcfa1500;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text that can be printed. */
class PrintTextTest {
    @ParameterizedTest
    @CsvSource({
        "ö,O",
        "ñ,N",
        "Ø,O",
        "ß,SS",
        "Łódź,LODZ",
        "Æsop,AESOP",
        "O’Neil,ONEIL",
        "O'Neil,ONEIL",
        "Okinaʻa,OKINAA",
        "St. Mary,ST MARY",
        "Smith–Jones,SMITH-JONES",
        "'a  b\tc',A B C",
        "'#12, 4/5;6&7','12 4 5 6 7'",
        "'no\u00A0break',NO BREAK",
        "½,1 2",
        "１２,12",
        "ﬁ,FI",
        "e\u0301,E"
    })
    void namesAreFolded(String typed, String printed) {
        assertThat(PrintText.name(typed)).isEqualTo(new PrintText.Folded(printed, false));
    }

    @Test
    void notesHaveNoHyphens() {
        assertThat(PrintText.note("re-scheduled – late").text()).isEqualTo("RE SCHEDULED LATE");
    }

    @ParameterizedTest
    @CsvSource({
        "0.4 mg,0.4 MG",
        "Dose 1.25.,DOSE 1.25",
        "Dr. Smith,DR SMITH",
        "1. first,1 FIRST",
        "No.5,NO5",
        "３．５,3.5",
        "1..5,15"
    })
    void aPointBetweenDigitsStaysInANote(String typed, String printed) {
        assertThat(PrintText.note(typed)).isEqualTo(new PrintText.Folded(printed, false));
    }

    @Test
    void aNameHasNoPointAtAll() {
        assertThat(PrintText.name("12.5 Main St.").text()).isEqualTo("125 MAIN ST");
    }

    @ParameterizedTest
    @CsvSource({"李,''", "A李B,A B", "Иван,''", "नम,''"})
    void lettersWithoutLatinFormAreLost(String typed, String printed) {
        assertThat(PrintText.name(typed)).isEqualTo(new PrintText.Folded(printed, true));
    }

    @ParameterizedTest
    @CsvSource({"😀,''", "A~B,A B", "100 %,100"})
    void signsAreNoLoss(String typed, String printed) {
        assertThat(PrintText.name(typed)).isEqualTo(new PrintText.Folded(printed, false));
    }

    @ParameterizedTest
    @CsvSource({"xyz 12-3.4/5,XYZ12345", "' W1 ',W1", "A*1,A*1", "É1,É1"})
    void identifiersLoseTheirSeparatorsAlone(String typed, String printed) {
        assertThat(PrintText.identifier(typed)).isEqualTo(printed);
    }
}
