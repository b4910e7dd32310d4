package org.claimtree.hcfa1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.util.List;
import org.claimtree.edi837p.testing.Parts;
import org.junit.jupiter.api.Test;

/** Shape of the text: pages, lines, ends of lines. */
class FormTextTest {
    @Test
    void aPageIsSixtySixLinesEachEndedByALineFeedThenAFormFeed() {
        String text = Printed.text(aSnapshot().build());

        assertThat(text).endsWith("\n\f");
        assertThat(text.chars().filter(c -> c == '\n').count()).isEqualTo(66);
        assertThat(text.chars().filter(c -> c == '\f').count()).isEqualTo(1);
    }

    @Test
    void noLineEndsInABlank() {
        assertThat(Printed.text(aSnapshot().build()).lines()).noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void aWholeFormStandsLineByLineWhereItShould() {
        Printed printed = Printed.of(aSnapshot().diagnoses("F411", "F4310"));

        assertThat(printed.line(4)).isEqualTo(" ".repeat(37) + "AETNA");
        assertThat(printed.line(7)).isEqualTo(" ".repeat(37) + "EL PASO TX 79998");
        assertThat(printed.line(10)).isEqualTo(" ".repeat(30) + "X" + " ".repeat(18) + "W123456789");
        assertThat(printed.line(40)).isEqualTo("  F411         F4310");
        assertThat(printed.line(46)).isEqualTo("03 02 26 03 02 26 11    90837               A       15000 1");
        assertThat(printed.line(63)).isEqualTo("             04 01 26" + " ".repeat(29) + Parts.npi(100));
    }

    @Test
    void claimsOfAPartStandOneAfterTheOther() {
        String first = Printed.text(aSnapshot().claimNumber("CT1").build());
        String second = Printed.text(aSnapshot().claimNumber("CT2").build());

        assertThat(Printed.text(
                        aSnapshot().claimNumber("CT1").build(),
                        aSnapshot().claimNumber("CT2").build()))
                .isEqualTo(first + second);
    }

    @Test
    void aFileHasNothingAroundItsParts() {
        Hcfa1500Renderer renderer = new Hcfa1500Renderer();

        assertThat(List.of(renderer.opening(Printed.ENVELOPE), renderer.closing(Printed.ENVELOPE, 3)))
                .allMatch(bytes -> bytes.length == 0);
    }
}
