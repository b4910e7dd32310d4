package org.claimtree.hcfa1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.testing.ALine.aLine;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import org.claimtree.claimdoc.ClaimFacts.Numbers;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.kernel.PrintOptions;
import org.claimtree.kernel.PrintOptions.Boxes;
import org.junit.jupiter.api.Test;

/** Items 22 and 23. */
class ReferenceItemsTest {
    @Test
    void anOriginalLeavesItem22BlankUnlessThePayerWantsTheOne() {
        PrintOptions one = Options.boxes(new Boxes(null, null, true, null, null));

        assertThat(Printed.of(aSnapshot()).at(40, 50, 29)).isBlank();
        assertThat(Printed.of(aSnapshot().payer(Claims.payer(one)))
                        .at(40, 50, 29)
                        .strip())
                .isEqualTo("1");
    }

    @Test
    void aReplacementNamesThePayersNumber() {
        assertThat(Printed.of(aSnapshot().sentAs(Frequency.REPLACEMENT, "2026-0402.1"))
                        .at(40, 50, 30))
                .isEqualTo("7           202604021         ");
        assertThat(Printed.of(aSnapshot().sentAs(Frequency.VOID, "123456789012345678"))
                        .at(40, 50, 30))
                .isEqualTo("8           123456789012345678");
    }

    @Test
    void aReplacementWithoutNumberAndAnOriginalWithOneAreHeld() {
        String held = "HOLD FREQUENCY_REFERENCE control.originalReference";

        assertThat(Claims.findings(
                        aSnapshot().sentAs(Frequency.REPLACEMENT, " ").build()))
                .containsExactly(held);
        assertThat(Claims.findings(
                        aSnapshot().sentAs(Frequency.ORIGINAL, "ICN1").build()))
                .containsExactly(held);
        assertThat(Claims.findings(aSnapshot()
                        .sentAs(Frequency.REPLACEMENT, "1234567890123456789")
                        .build()))
                .containsExactly("HOLD IDENTIFIER_LENGTH control.originalReference");
    }

    @Test
    void item23HasTheFirstOfCliaAuthorizationReferralMammography() {
        assertThat(item23(aSnapshot().numbers(new Numbers("AUTH-1", "REF1", "05D0937000", "123456", null))))
                .isEqualTo("05D0937000");
        assertThat(item23(aSnapshot().numbers(new Numbers("AUTH-1", "REF1", null, "123456", null))))
                .isEqualTo("AUTH1");
        assertThat(item23(aSnapshot().numbers(new Numbers(null, "REF1", null, "123456", null))))
                .isEqualTo("REF1");
        assertThat(item23(aSnapshot().numbers(new Numbers(null, null, null, "123456", null))))
                .isEqualTo("123456");
        assertThat(item23(aSnapshot())).isEmpty();
    }

    @Test
    void aNumberOfOneLineServesToo() {
        ASnapshot claim = aSnapshot()
                .numbers(new Numbers("AUTH1", null, null, null, null))
                .line(aLine())
                .line(aLine().clia("05D0937001"));

        assertThat(item23(claim)).isEqualTo("05D0937001");
        assertThat(Claims.findings(claim.build()))
                .containsExactly("WARN NUMBER_NOT_PRINTED facts.numbers.priorAuthorization");
    }

    @Test
    void everyNumberWithoutRoomIsToldByItsKind() {
        var findings = new Hcfa1500Renderer()
                .check(aSnapshot()
                        .numbers(new Numbers("AUTH1", "REF1", null, "123456", null))
                        .build());

        assertThat(findings)
                .extracting(f -> f.field())
                .containsExactly("facts.numbers.referral", "facts.numbers.mammography");
        assertThat(findings.get(0).text()).contains("referral").doesNotContain("REF1");
    }

    @Test
    void theSameNumberTwiceIsOneNumber() {
        assertThat(Claims.findings(aSnapshot()
                        .numbers(new Numbers(null, null, "05D0937000", null, null))
                        .line(aLine().clia("05D0937000"))
                        .build()))
                .isEmpty();
    }

    private static String item23(ASnapshot claim) {
        return Printed.of(claim).at(42, 50, 30).strip();
    }
}
