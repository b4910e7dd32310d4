package org.claimtree.edi837p;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimtree.claimdoc.InterchangeEnvelope.Separators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class X12TextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {
                "JANE DOE            | JANE DOE",
                "jane doe            | JANE DOE",
                "$  JANE \t  DOE \n$ | JANE DOE",
                "$JANE\u00A0DOE$     | JANE DOE",
                "$JANE\u2003DOE$     | JANE DOE",
                "O'BRIEN-SMITH JR.   | O'BRIEN-SMITH JR.",
                "$A !\"&'()+,-./;?=$ | $A !\"&'()+,-./;?=$",
            })
    void capitals_and_blanks_are_no_finding(String given, String expected) {
        X12Text.Cleaned cleaned = X12Text.USUAL.clean(given);
        assertThat(cleaned.text()).isEqualTo(expected.strip());
        assertThat(cleaned.replaced()).isFalse();
        assertThat(cleaned.lost()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {
                "José                | JOSE",
                "Jose\u0301          | JOSE",
                "Núñez-García        | NUNEZ-GARCIA",
                "Müller              | MULLER",
                "Strauß              | STRAUSS",
                "STRAUẞ              | STRAUSS",
                "Ærøskøbing          | AEROSKOBING",
                "Œuvre               | OEUVRE",
                "Łukasz Wałęsa       | LUKASZ WALESA",
                "Đặng Thị Hương      | DANG THI HUONG",
                "Þór Sigurðsson      | THOR SIGURDSSON",
                "Ŧáŋŋa Ħ             | TANGNGA H",
                "Işık                | ISIK",
                "İstanbul            | ISTANBUL",
                "Čapek Dvořák        | CAPEK DVORAK",
                "O\u2019Brien        | O'BRIEN",
                "O`Brien             | O'BRIEN",
                "O\u00B4Brien        | O'BRIEN",
                "Ka\u02BBahumanu     | KA'AHUMANU",
                "\u201CTHE HOUSE\u201D | \"THE HOUSE\"",
                "A\u2013B\u2014C\u2011D | A-B-C-D",
                "ﬁrst ﬂoor           | FIRST FLOOR",
                "Ｆｕｌｌ １２       | FULL 12",
                "٣ ROOMS             | 3 ROOMS",
                "SUITE ½             | SUITE 1/2",
                "№ 5                 | NO 5",
                "WAIT…               | WAIT...",
                "APT #4              | APT 4",
                "A*B:C^D~E           | A B C D E",
                "USER@HOST_1         | USER HOST 1",
                "A\u00ADB\u200BC     | ABC",
                "SMILE \uD83D\uDE00! | SMILE !",
                "A\u0007B            | A B",
                "TM™ ©               | TMTM",
            })
    void signs_with_a_latin_form_are_replaced(String given, String expected) {
        X12Text.Cleaned cleaned = X12Text.USUAL.clean(given);
        assertThat(cleaned.text()).isEqualTo(expected.strip());
        assertThat(cleaned.replaced()).isTrue();
        assertThat(cleaned.lost()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {
                "李小龙              | $$",
                "Αθήνα               | $$",
                "Ἀθήνα               | $$",
                "Иванов              | $$",
                "ИVANOV              | VANOV",
                "김민수              | $$",
                "محمد                | $$",
                "שלום                | $$",
                "नमस्ते              | $$",
                "DOE 李              | DOE",
                "ə                   | $$",
            })
    void letters_without_a_latin_form_are_lost(String given, String kept) {
        X12Text.Cleaned cleaned = X12Text.USUAL.clean(given);
        assertThat(cleaned.text()).isEqualTo(kept.strip());
        assertThat(cleaned.lost()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "~", "* ^", "\u200B"})
    void nothing_may_be_left(String given) {
        X12Text.Cleaned cleaned = X12Text.USUAL.clean(given);
        assertThat(cleaned.text()).isEmpty();
        assertThat(cleaned.lost()).isFalse();
    }

    @Test
    void the_separators_are_the_files_own() {
        X12Text other = new X12Text(new Separators('|', '>', '!', '\'', false));
        assertThat(other.clean("A*B:C|D>E!F'G").text()).isEqualTo("A*B:C D E F G");
        assertThat(other.clean("O\u2019BRIEN").text()).isEqualTo("O BRIEN");
    }

    @Test
    void cleaning_twice_changes_nothing_for_any_sign_of_the_basic_plane() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            String once = X12Text.USUAL.clean("A" + c + "B").text();
            assertThat(X12Text.USUAL.isWritable(once)).as("U+%04X", (int) c).isTrue();
            assertThat(X12Text.USUAL.clean(once).text()).isSameAs(once);
        }
    }
}
