package org.claimtree.edi837p;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.ExplainedSegment;
import org.claimtree.claimdoc.InterchangeEnvelope;
import org.claimtree.claimdoc.InterchangeEnvelope.Separators;
import org.claimtree.edi837p.testing.Parts;
import org.claimtree.kernel.Finding;
import org.junit.jupiter.api.Test;

/** A claim's segments in words, as they are read from the bytes of its part. */
class ExplainTest {
    private static final Edi837pRenderer RENDERER = Written.RENDERER;

    @Test
    void every_segment_and_element_of_any_claim_has_a_name_and_a_loop() {
        Set<String> nameless = new TreeSet<>();
        for (int seed = 1; seed <= 20; seed++) {
            InterchangeEnvelope envelope = Parts.envelope(seed, new Separators('|', '>', '!', '\'', seed % 2 == 0));
            List<ClaimSnapshot> claims = claims(seed, 12);
            byte[] part = RENDERER.part(envelope, 1, claims);
            for (ClaimSnapshot claim : claims) {
                for (ExplainedSegment segment :
                        RENDERER.explain(envelope, part, claim.control().claimNumber())) {
                    if (segment.name().isEmpty() || segment.loopName().isEmpty()) {
                        nameless.add(segment.loop() + " " + segment.id() + " "
                                + segment.elements().get(0).value());
                    }
                    segment.elements().stream()
                            .filter(element -> element.name().isEmpty())
                            .forEach(element -> nameless.add(element.position()));
                }
            }
        }
        assertThat(nameless).isEmpty();
    }

    @Test
    void a_claim_has_the_segments_that_it_would_have_alone() {
        for (int seed = 1; seed <= 10; seed++) {
            InterchangeEnvelope envelope = Parts.envelope();
            List<ClaimSnapshot> claims = claims(seed, 10);
            byte[] part = RENDERER.part(envelope, 1, claims);
            for (ClaimSnapshot claim : claims) {
                List<String> alone = List.of(
                        new String(RENDERER.part(envelope, 1, List.of(claim)), StandardCharsets.US_ASCII).split("~"));
                List<String> explained = RENDERER
                        .explain(envelope, part, claim.control().claimNumber())
                        .stream()
                        .map(ExplainedSegment::text)
                        .toList();
                assertThat(withoutLevels(explained))
                        .as("seed %d, %s", seed, claim.control().claimNumber())
                        .isEqualTo(withoutLevels(alone.subList(0, alone.size() - 1)));
            }
        }
    }

    @Test
    void values_stand_under_their_positions_and_name_the_fields_they_come_from() {
        ClaimSnapshot claim = claims(1, 1).get(0);
        InterchangeEnvelope envelope = Parts.envelope();
        byte[] part = RENDERER.part(envelope, 1, List.of(claim));
        List<ExplainedSegment> segments =
                RENDERER.explain(envelope, part, claim.control().claimNumber());
        ExplainedSegment billing = segments.stream()
                .filter(segment -> segment.text().startsWith("NM1*85*"))
                .findFirst()
                .orElseThrow();
        assertThat(billing.loop()).isEqualTo("2010AA");
        assertThat(billing.fields()).containsExactly("billing.entity", "billing.npi");
        assertThat(billing.elements())
                .contains(new ExplainedSegment.Element("NM101", "Role", "85"))
                .allMatch(element -> !element.value().isEmpty());
        ExplainedSegment head = segments.stream()
                .filter(segment -> segment.id().equals("CLM"))
                .findFirst()
                .orElseThrow();
        assertThat(head.elements())
                .contains(
                        new ExplainedSegment.Element(
                                "CLM01", "Claim number", claim.control().claimNumber()),
                        new ExplainedSegment.Element(
                                "CLM05-1", "Place of service", claim.facts().placeOfService()));
        assertThat(head).hasToString("ExplainedSegment[2300 CLM]");
    }

    @Test
    void a_claim_that_is_not_in_the_part_has_no_segments() {
        byte[] part = RENDERER.part(Parts.envelope(), 1, claims(1, 2));
        assertThat(RENDERER.explain(Parts.envelope(), part, "CT0000000")).isEmpty();
        assertThat(RENDERER.explain(Parts.envelope(), new byte[0], "CT0000000")).isEmpty();
    }

    private static List<ClaimSnapshot> claims(int seed, int count) {
        RandomSnapshots snapshots = new RandomSnapshots(seed, false);
        List<ClaimSnapshot> claims = new ArrayList<>();
        while (claims.size() < count) {
            ClaimSnapshot claim = snapshots.next();
            if (RENDERER.check(claim).stream().noneMatch(Finding::holds)) {
                claims.add(claim);
            }
        }
        return claims;
    }

    /** Levels are counted over the set. */
    private static List<String> withoutLevels(List<String> segments) {
        return segments.stream().filter(text -> !text.startsWith("HL*")).toList();
    }
}
