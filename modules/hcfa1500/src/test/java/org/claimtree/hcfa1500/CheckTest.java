package org.claimtree.hcfa1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.edi837p.testing.ALine.aLine;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.util.List;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.Medium;
import org.claimtree.edi837p.testing.Parts;
import org.claimtree.kernel.Finding;
import org.junit.jupiter.api.Test;

/** Checking and refusing. */
class CheckTest {
    private final Hcfa1500Renderer renderer = new Hcfa1500Renderer();

    @Test
    void theUsualClaimHasNoFindings() {
        assertThat(renderer.medium()).isEqualTo(Medium.PAPER);
        assertThat(renderer.check(aSnapshot().build())).isEmpty();
    }

    @Test
    void allFindingsComeAtOnceAndSayNothingOfTheClaim() {
        ClaimSnapshot claim = aSnapshot()
                .subscriber(Parts.subscriber(Parts.person("SECRET李", "JANE"), "SECRET*ID"))
                .diagnoses("SECRET")
                .note("SECRET".repeat(15))
                .line(aLine().procedure("SECRET", "SECRET").charge("-77777").units("7777.7"))
                .build();

        List<Finding> findings = renderer.check(claim);

        assertThat(findings).hasSizeGreaterThan(6);
        assertThat(findings.toString()).doesNotContain("SECRET", "7777", "李");
    }

    @Test
    void aClaimThatIsHeldIsRefusedByItsPlaceInThePart() {
        ClaimSnapshot good = aSnapshot().build();
        ClaimSnapshot held = aSnapshot()
                .subscriber(Parts.subscriber(Parts.person("DOE", "JANE"), "SECRET*"))
                .build();

        assertThatThrownBy(() -> renderer.part(Printed.ENVELOPE, 1, List.of(good, held)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("IDENTIFIER_CHARACTERS at insured.subscriber.memberId of claim 2 of the part")
                .hasNoCause();
    }

    @Test
    void warningsDoNotRefuse() {
        ClaimSnapshot claim = aSnapshot().note("N".repeat(80)).build();

        assertThat(renderer.check(claim)).isNotEmpty();
        assertThat(renderer.part(Printed.ENVELOPE, 1, List.of(claim))).isNotEmpty();
    }

    @Test
    void aPartHasAtLeastOneClaim() {
        assertThatThrownBy(() -> renderer.part(Printed.ENVELOPE, 1, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
