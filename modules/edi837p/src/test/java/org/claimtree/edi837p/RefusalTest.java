package org.claimtree.edi837p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.claimtree.edi837p.testing.ALine.aLine;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.Insured;
import org.claimtree.claimdoc.InterchangeEnvelope;
import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.edi837p.testing.Parts;
import org.junit.jupiter.api.Test;

class RefusalTest {
    private static final Edi837pRenderer RENDERER = Written.RENDERER;
    private static final InterchangeEnvelope ENVELOPE = Parts.envelope();

    @Test
    void a_claim_that_is_held_is_refused_by_place_and_rule_alone() {
        ASnapshot bad = aSnapshot().subscriber(Parts.subscriber(Parts.person("SECRETNAME", "X"), "SECRET*ID"));
        Throwable thrown = part(aSnapshot(), aSnapshot().claimNumber("CT2"), bad.claimNumber("CT3"));
        assertThat(thrown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("IDENTIFIER_CHARACTERS at insured.subscriber.memberId of claim 3 of the part")
                .hasNoCause();
        assertThat(trace(thrown)).doesNotContain("SECRET");
    }

    @Test
    void a_rule_between_elements_refuses_too() {
        assertThat(part(aSnapshot().total("149.99")))
                .hasMessage("TOTAL_MISMATCH at control.total of claim 1 of the part");
    }

    @Test
    void a_broken_snapshot_is_refused_without_the_library_speaking() {
        Throwable thrown = catchThrowable(() -> RENDERER.part(ENVELOPE, 1, Arrays.asList((ClaimSnapshot) null)));
        assertThat(thrown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NullPointerException while writing");
        assertThat(thrown).hasNoCause();
    }

    @Test
    void a_defect_of_the_envelope_in_the_header_is_refused() {
        InterchangeEnvelope e = ENVELOPE;
        InterchangeEnvelope envelope = new InterchangeEnvelope(
                e.sender(),
                e.receiver(),
                e.control(),
                e.separators(),
                new InterchangeEnvelope.Submitter(
                        e.submitter().name(), "E~1", e.submitter().contact()),
                e.receiverParty());
        assertThat(catchThrowable(
                        () -> RENDERER.part(envelope, 1, List.of(aSnapshot().build()))))
                .hasMessage("IDENTIFIER_CHARACTERS at submitter.etin of the envelope");
    }

    @Test
    void what_staedi_refuses_comes_out_without_its_words() {
        InterchangeEnvelope e = ENVELOPE;
        // ISA05 has a code list in the control schema, which our own checks leave to it.
        InterchangeEnvelope envelope = new InterchangeEnvelope(
                new InterchangeEnvelope.Address("QQ", "HARBOR01", "HARBOR"),
                e.receiver(),
                e.control(),
                e.separators(),
                e.submitter(),
                e.receiverParty());
        Throwable thrown = catchThrowable(() -> RENDERER.opening(envelope));
        assertThat(thrown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("EDIValidationException at segment 1 of the buffer")
                .hasNoCause();
    }

    @Test
    void a_refusal_leaves_nothing_behind() {
        List<ClaimSnapshot> good = List.of(aSnapshot().build());
        byte[] before = RENDERER.part(ENVELOPE, 1, good);
        assertThat(part(aSnapshot(), aSnapshot().line(aLine().pointers(2)))).isNotNull();
        assertThat(RENDERER.part(ENVELOPE, 1, good)).isEqualTo(before);
    }

    @Test
    void part_refuses_exactly_what_check_holds() {
        Insured insured = aSnapshot().build().insured();
        assertThat(insured.patientIsSubscriber()).isTrue();
        for (ASnapshot claim : List.of(
                aSnapshot(),
                aSnapshot().note("José"),
                aSnapshot().note("李"),
                aSnapshot().diagnoses("F41.1"),
                aSnapshot().place("1"),
                aSnapshot().claimNumber("ct1"))) {
            boolean held = RENDERER.check(claim.build()).stream().anyMatch(finding -> finding.holds());
            assertThat(part(claim) != null).isEqualTo(held);
        }
    }

    private static Throwable part(ASnapshot... claims) {
        List<ClaimSnapshot> built =
                List.of(claims).stream().map(ASnapshot::build).toList();
        return catchThrowable(() -> RENDERER.part(ENVELOPE, 1, built));
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
