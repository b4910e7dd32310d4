package org.claimtree.edi837p;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.claimtree.edi837p.testing.IndependentReader;
import org.claimtree.edi837p.testing.InterchangeVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every rule of the verifier is shown a file with one defect, so that none can sleep. */
class InterchangeVerifierTest {
    private static final String GOOD = GoodFile.TEXT;

    @Test
    void the_good_file_has_no_problem() {
        assertThat(InterchangeVerifier.problems(bytes(GOOD))).isEmpty();
    }

    /** First occurrence of a piece of the good file, what stands there instead, and what the verifier says. */
    @ParameterizedTest
    @CsvFileSource(resources = "/planted-defects.csv", delimiter = '|', numLinesToSkip = 1)
    void a_planted_defect_is_seen(String piece, String instead, String problem) {
        assertThat(GOOD).contains(piece);
        int at = GOOD.indexOf(piece);
        String bad = GOOD.substring(0, at) + (instead == null ? "" : instead) + GOOD.substring(at + piece.length());
        assertThat(InterchangeVerifier.problems(bytes(bad)))
                .anyMatch(found -> found.matches("segment [0-9]+ " + problem) || found.equals(problem));
    }

    @Test
    void the_101st_claim_under_a_level_is_seen() {
        String claim = GOOD.substring(GOOD.indexOf("CLM*CT1*"), GOOD.indexOf("HL*3*"));
        assertThat(InterchangeVerifier.problems(bytes(GOOD.replace(claim, claim.repeat(101)))))
                .contains("segment 15 HL has more than 100 claims");
    }

    @Test
    void the_51st_line_of_a_claim_is_seen() {
        String line = GOOD.substring(GOOD.indexOf("LX*1~"), GOOD.indexOf("HL*3*"));
        assertThat(InterchangeVerifier.problems(bytes(GOOD.replace(line, line.repeat(51)))))
                .anyMatch(problem -> problem.endsWith("CLM has not from 1 to 50 lines"));
    }

    @Test
    void a_file_that_is_none_or_is_cut_short_is_seen() {
        assertThat(InterchangeVerifier.problems(new byte[0]))
                .containsExactly("the file has no ISA of 105 characters and a terminator");
        assertThat(InterchangeVerifier.problems(bytes("GS*HC~"))).hasSize(1);
        assertThat(InterchangeVerifier.problems(bytes(GOOD.substring(0, GOOD.length() - 1))))
                .containsExactly("something stands behind the last terminator");
        assertThat(InterchangeVerifier.problems(bytes(GOOD.substring(0, GOOD.indexOf("IEA*")))))
                .containsExactly("the interchange has no end");
        assertThat(InterchangeVerifier.problems(
                        bytes(GOOD.replace(GOOD.substring(0, 106), GOOD.substring(0, 106) + "\r\n"))))
                .containsExactly("line breaks are not the same behind all segments");
        assertThat(InterchangeVerifier.problems(bytes(GOOD + "TA1*1~")))
                .anyMatch(problem -> problem.endsWith("TA1 stands behind the end of the interchange"));
    }

    @Test
    void the_independent_reader_sees_what_is_missing_between_segments() {
        assertThat(IndependentReader.problems(bytes(GOOD))).isEmpty();
        assertThat(IndependentReader.problems(bytes(GOOD.replace("NM1*PR*2*AETNA*****PI*60054~", ""))))
                .isNotEmpty();
        assertThat(IndependentReader.problems(bytes(GOOD.replaceFirst("SV1\\*[^~]*~", ""))))
                .isNotEmpty();
        assertThat(IndependentReader.problems(bytes(GOOD.replace("DTP*439*", "DTP*999*"))))
                .isNotEmpty();
        assertThat(IndependentReader.problems(bytes("no file at all"))).isNotEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
