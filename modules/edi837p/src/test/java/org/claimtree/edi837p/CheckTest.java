package org.claimtree.edi837p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.CheckRows.findings;
import static org.claimtree.edi837p.testing.ALine.aLine;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.edi837p.testing.Parts;
import org.junit.jupiter.api.Test;

/** What holds for all findings. */
class CheckTest {
    @Test
    void a_good_claim_has_no_finding() {
        assertThat(findings(aSnapshot())).isEmpty();
        assertThat(findings(aSnapshot().dependent().other(Parts.otherCoverage())))
                .isEmpty();
    }

    @Test
    void all_findings_come_at_once() {
        ASnapshot claim = aSnapshot()
                .claimNumber("ct 1")
                .subscriber(Parts.subscriber(Parts.person("李", "JANE"), "W~1"))
                .note("x".repeat(81))
                .line(aLine().pointers(2).charge("10.005"))
                .total("1");
        assertThat(findings(claim))
                .contains(
                        "HOLD IDENTIFIER_CHARACTERS control.claimNumber",
                        "HOLD CHARACTERS_LOST insured.subscriber.name.last",
                        "HOLD IDENTIFIER_CHARACTERS insured.subscriber.memberId",
                        "WARN TEXT_CUT facts.note",
                        "HOLD POINTER_RANGE lines[0].service.pointers",
                        "HOLD AMOUNT_FORM lines[0].service.quantity.charge",
                        "HOLD TOTAL_MISMATCH control.total");
    }

    @Test
    void findings_never_repeat_a_value() {
        ASnapshot claim = aSnapshot()
                .subscriber(Parts.subscriber(Parts.person("SECRET李", "SECRET"), "SECRET~1"))
                .note("SECRET".repeat(20))
                .diagnoses("SECRET.1", "SECRET.1");
        assertThat(Written.RENDERER.check(claim.build()))
                .hasSizeGreaterThan(4)
                .noneMatch(finding -> (finding.text() + finding.field() + finding.code()).contains("SECRET"));
    }
}
