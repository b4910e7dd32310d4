package org.claimtree.edi837p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claimtree.claimdoc.ClaimFacts;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.Insured.OtherCoverage;
import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.edi837p.testing.Parts;
import org.junit.jupiter.api.Test;

class HierarchyTest {
    @Test
    void consecutive_claims_share_the_levels_that_are_equal() {
        assertThat(levels(
                        claim("A1"),
                        claim("A2"),
                        claim("A3").dependent(),
                        claim("A4").dependent(),
                        claim("B1").billing(Parts.soleProprietor()),
                        claim("B2").billing(Parts.soleProprietor()).dependent()))
                .containsExactly(
                        "HL*1**20*1",
                        "HL*2*1*22*0",
                        "A1",
                        "A2",
                        "HL*3*1*22*1",
                        "HL*4*3*23*0",
                        "A3",
                        "A4",
                        "HL*5**20*1",
                        "HL*6*5*22*0",
                        "B1",
                        "HL*7*5*22*1",
                        "HL*8*7*23*0",
                        "B2");
    }

    @Test
    void another_subscriber_or_payer_or_further_coverage_is_another_level() {
        OtherCoverage other = Parts.otherCoverage();
        assertThat(levels(
                        claim("A1"),
                        claim("A2")
                                .subscriber(Parts.subscriber(Parts.person("ROE", "PAT"), "X1"))
                                .patient(Parts.patient(Parts.person("ROE", "PAT"))),
                        claim("A3").payer(Parts.payer("CIGNA", "62308")),
                        claim("A4").other(other),
                        claim("A5").other(other)))
                .containsExactly(
                        "HL*1**20*1",
                        "HL*2*1*22*0",
                        "A1",
                        "HL*3*1*22*0",
                        "A2",
                        "HL*4*1*22*0",
                        "A3",
                        "HL*5*1*22*0",
                        "A4",
                        "A5");
    }

    @Test
    void claims_of_two_accidents_stand_under_two_levels() {
        assertThat(levels(
                        claim("A1").numbers(of("PC-1")),
                        claim("A2").numbers(of("PC-1")),
                        claim("A3").numbers(of("PC-2"))))
                .containsExactly("HL*1**20*1", "HL*2*1*22*0", "A1", "A2", "HL*3*1*22*0", "A3");
    }

    private static ClaimFacts.Numbers of(String propertyCasualty) {
        return new ClaimFacts.Numbers(null, null, null, null, null, propertyCasualty);
    }

    @Test
    void a_billing_provider_that_comes_back_opens_a_level_again() {
        assertThat(levels(claim("A1"), claim("B1").billing(Parts.soleProprietor()), claim("A2")))
                .containsExactly(
                        "HL*1**20*1",
                        "HL*2*1*22*0",
                        "A1",
                        "HL*3**20*1",
                        "HL*4*3*22*0",
                        "B1",
                        "HL*5**20*1",
                        "HL*6*5*22*0",
                        "A2");
    }

    @Test
    void at_most_100_claims_stand_under_one_level() {
        List<String> levels = levels(many(250, false));
        assertThat(levels)
                .filteredOn(l -> l.startsWith("HL"))
                .containsExactly("HL*1**20*1", "HL*2*1*22*0", "HL*3*1*22*0", "HL*4*1*22*0");
        assertThat(levels.indexOf("HL*3*1*22*0") - levels.indexOf("HL*2*1*22*0"))
                .isEqualTo(101);
        assertThat(levels(many(100, false)))
                .filteredOn(l -> l.startsWith("HL*3"))
                .isEmpty();
    }

    @Test
    void a_dependent_with_more_than_100_claims_gets_both_levels_again() {
        assertThat(levels(many(101, true)))
                .filteredOn(l -> l.startsWith("HL"))
                .containsExactly("HL*1**20*1", "HL*2*1*22*1", "HL*3*2*23*0", "HL*4*1*22*1", "HL*5*4*23*0");
    }

    @Test
    void numbering_starts_again_in_each_part() {
        List<ClaimSnapshot> first = List.of(claim("A1").dependent().build());
        List<ClaimSnapshot> second = List.of(claim("A2").build());
        byte[] file = Written.file(Parts.envelope(), List.of(first, second));
        Written.assertGood(file);
        assertThat(new String(file, StandardCharsets.US_ASCII).split("~"))
                .filteredOn(segment -> segment.startsWith("HL"))
                .containsExactly("HL*1**20*1", "HL*2*1*22*1", "HL*3*2*23*0", "HL*1**20*1", "HL*2*1*22*0");
    }

    private static ASnapshot claim(String number) {
        return aSnapshot().claimNumber(number);
    }

    private static ASnapshot[] many(int count, boolean dependent) {
        List<ASnapshot> claims = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ASnapshot claim = claim("C" + i).billing(Parts.harbor());
            claims.add(dependent ? claim.dependent() : claim);
        }
        return claims.toArray(ASnapshot[]::new);
    }

    /** The HL segments, and the numbers of the claims between them. */
    private static List<String> levels(ASnapshot... claims) {
        return Written.segments(claims).stream()
                .filter(segment -> segment.startsWith("HL*") || segment.startsWith("CLM*"))
                .map(segment -> segment.startsWith("CLM*") ? segment.split("\\*")[1] : segment)
                .collect(Collectors.toList());
    }
}
