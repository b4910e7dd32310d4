package org.claimtree.claims.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.claimdoc.ClaimSnapshot.Frequency.REPLACEMENT;
import static org.claimtree.claimdoc.ClaimSnapshot.Frequency.VOID;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.SnapshotJson;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.assembly.ClaimInput;
import org.claimtree.claims.life.ClaimAction;
import org.claimtree.claims.replay.ReplayWish;
import org.claimtree.claims.testing.Office;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Claims to the second and third payer on PostgreSQL: when their turn comes, what goes out, and what holds the answer fast. */
@Tag("database")
class NextPayerTest {
    private static final String FIRST = "CT0000001";
    private static final String SECOND = "CT0000002";

    private final BatchFixture data = new BatchFixture();
    private final PayerSays payer = new PayerSays(data);

    @AfterEach
    void drop() {
        data.close();
    }

    /** A client with three coverages whose two charges of October and November stand on one claim to Aetna. */
    private void sent(Office office) {
        data.product.save(office.payer("AETNA", "/terms/span", "{'kind':'NONE'}"));
        data.product.save(
                aClient()
                        .covered(
                                aCoverage("A"),
                                aCoverage("B").order(2).with("BCBS").memberId("XYZ1"),
                                aCoverage("M")
                                        .order(3)
                                        .with("MEDICARE")
                                        .memberId("1EG4TE5MK73")
                                        .mspType("43")),
                aCharge("N-1"),
                aCharge("N-2").on("2026-11-03"));
        data.product.download(data.product.build().id(), 1);
    }

    private void answered() {
        answered(Office.usual());
    }

    private void answered(Office office) {
        sent(office);
        payer.answersAs("N-1", "A", "80", "CO-45=40 PR-1=20 PR-2=10", "B");
        payer.answersAs("N-2", "A", "100", "CO-45=40 PR-2=10", "B");
    }

    private List<String> standing() {
        return data.texts("select k.number || ' ' || k.payer || ' ' || k.status || ' ' || (select count(*)"
                + " from claims.claim_charge l where l.claim = k.id and l.live) || coalesce(' follows ' || k.follows, '')"
                + " from claims.claim k order by number");
    }

    private String text(UUID batch) {
        return new String(data.product.files(batch).get(0), StandardCharsets.US_ASCII);
    }

    private String obstacle(String claim, ClaimAction action) {
        return data.product.claim(claim).life().actions().stream()
                .filter(possible -> possible.action() == action)
                .toList()
                .get(0)
                .obstacle();
    }

    @Test
    void nothing_goes_to_the_second_payer_before_the_first_has_answered_every_line() {
        sent(Office.usual());
        assertThat(data.product.build().status()).isEqualTo("EMPTY");
        assertThat(obstacle(FIRST, ClaimAction.NEXT_PAYER)).contains("before its payer has answered");
        payer.answersAs("N-1", "A", "80", "CO-45=40 PR-1=20 PR-2=10", "B");
        assertThat(data.product.build().status()).isEqualTo("EMPTY");
        assertThat(obstacle(FIRST, ClaimAction.NEXT_PAYER)).contains("not answered all of its lines");
        assertThat(data.product.check(ClaimFilter.ALL).ready()).isZero();
    }

    @Test
    void lines_of_one_claim_go_together_in_their_order_with_what_was_answered() {
        answered();
        assertThat(data.product.check(ClaimFilter.ALL).ready()).isOne();
        assertThat(data.texts("select payer || ' ' || status from claims.draft"))
                .containsExactly("BCBS READY");
        UUID batch = data.product.build().id();
        assertThat(text(batch))
                .contains(
                        "SBR*S*18*******BL~",
                        "CLM*CT0000002*300***",
                        "SBR*P*18*******CI~AMT*D*180~OI***Y***Y~",
                        "NM1*PR*2*AETNA*****PI*60054~REF*F8*A-N-1~",
                        "SBR*T*18***43****MB~OI***Y***Y~",
                        "LX*1~SV1*HC:90837*150*UN*1***1~DTP*472*D8*20261005~REF*6R*CT0000002L1~"
                                + "SVD*60054*80*HC:90837**1~CAS*CO*45*40~CAS*PR*1*20**2*10~DTP*573*D8*20261119~AMT*EAF*30~",
                        "LX*2~SV1*HC:90837*150*UN*1***1~DTP*472*D8*20261103~REF*6R*CT0000002L2~"
                                + "SVD*60054*100*HC:90837**1~CAS*CO*45*40~CAS*PR*2*10~DTP*573*D8*20261119~AMT*EAF*10~");
        assertThat(standing()).containsExactly("CT0000001 AETNA PAID 2", "CT0000002 BCBS BATCHED 2 follows CT0000001");
        assertThat(data.texts("select status from claims.draft")).isEmpty();
        assertThat(data.product.build().status()).as("once only").isEqualTo("EMPTY");
    }

    @Test
    void a_line_that_leaves_nothing_stays_behind() {
        sent(Office.usual());
        payer.answersAs("N-1", "A", "110", "CO-45=40", "B");
        payer.answersAs("N-2", "A", "100", "CO-45=40 PR-2=10", "B");
        assertThat(text(data.product.build().id()))
                .contains("CLM*CT0000002*150***", "AMT*D*100~")
                .doesNotContain("LX*2~");
    }

    @Test
    void the_button_sends_one_claim_and_says_why_it_does_not() {
        answered();
        assertThat(obstacle(FIRST, ClaimAction.NEXT_PAYER)).isNull();
        PreviewNext.Preview preview = data.product.previewNext(FIRST);
        assertThat(preview.payer()).isEqualTo("BCBS");
        assertThat(preview.claims()).hasSize(1);
        UUID batch = data.product.build(data.product.sendNext(FIRST)).id();
        assertThat(text(batch)).contains("CLM*CT0000002*300***");
        assertThat(obstacle(FIRST, ClaimAction.NEXT_PAYER))
                .isEqualTo("Claim CT0000002 told its answer to the next payer.");
        assertThatThrownBy(() -> data.product.sendNext(FIRST))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(409));
        assertThatThrownBy(() -> data.product.sendNext(SECOND))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(409));
    }

    @Test
    void what_holds_the_claim_is_told_before_anything_is_sent() {
        answered();
        data.product.save(Office.usual().payer("BCBS", "/electronic/payerId", "'60054'"));
        assertThatThrownBy(() -> data.product.sendNext(FIRST))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(InputProblem::code)
                                .contains("OTHER_PAYER_SAME_ID"));
        assertThat(data.product.check(ClaimFilter.ALL).held()).isOne();
    }

    @Test
    void a_payer_that_crosses_over_sends_the_answer_itself_and_the_third_payer_follows_the_first_claim() {
        answered(Office.usual().payer("AETNA", "/crossesOver", "[{'payer':'BCBS'}]"));
        assertThat(data.product.build().status()).isEqualTo("EMPTY");
        assertThat(obstacle(FIRST, ClaimAction.NEXT_PAYER)).contains("to BCBS by itself");
        payer.answersAs("N-1", "B", "20", "OA-23=120 PR-2=10", "M");
        payer.answersAs("N-2", "B", "5", "OA-23=140 PR-2=5", "M");
        UUID batch = data.product.build().id();
        assertThat(text(batch))
                .contains(
                        "SBR*T*18***43****MB~",
                        "SBR*P*18*******CI~AMT*D*180~",
                        "SBR*S*18*******BL~AMT*D*25~",
                        "SVD*00690*20*HC:90837**1~CAS*OA*23*120~CAS*PR*2*10~");
        assertThat(standing()).contains("CT0000002 MEDICARE BATCHED 2 follows CT0000001");
    }

    @Test
    void the_third_payer_follows_the_second_claim_and_hears_of_both_answers() {
        answered();
        data.product.download(data.product.build().id(), 1);
        payer.answersAs("N-1", "B", "20", "OA-23=120 PR-2=10", "M");
        assertThat(data.product.build().status()).as("half answered").isEqualTo("EMPTY");
        payer.answersAs("N-2", "B", "10", "OA-23=140", "M");
        assertThat(standing()).contains("CT0000002 BCBS PAID 2 follows CT0000001");
        UUID batch = data.product.build().id();
        assertThat(text(batch))
                .contains("CLM*CT0000003*150***", "SVD*60054*80*HC:90837**1~", "SVD*00690*20*HC:90837**1~")
                .doesNotContain("LX*2~");
        assertThat(standing()).contains("CT0000003 MEDICARE BATCHED 1 follows CT0000002");
        assertThat(obstacle(SECOND, ClaimAction.VOID)).contains("CT0000003");
    }

    @Test
    void an_answer_that_was_told_stays_until_the_claim_that_told_it_is_gone() {
        sent(Office.usual());
        UUID answer = payer.answersAs("N-1", "A", "80", "CO-45=40 PR-1=30", "B");
        payer.answersAs("N-2", "A", "100", "CO-45=40 PR-2=10", "B");
        data.product.download(data.product.build().id(), 1);
        assertThat(obstacle(FIRST, ClaimAction.CORRECT)).contains("CT0000002 told its answer");
        assertThatThrownBy(() -> data.product.correct(FIRST, VOID)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> data.product.inOne(
                        () -> data.product.answers().reversed(new org.claimtree.invoicing.AnswerReversed(answer))))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem).hasMessageContaining("Claim CT0000002 told this answer"));
        data.product.mark(ClaimAction.REJECT, "277CA", SECOND);
        assertThat(obstacle(FIRST, ClaimAction.CORRECT)).isNull();
        payer.reverses(answer);
        assertThatThrownBy(() -> data.product.mark(ClaimAction.UNDO, "a mistake", SECOND))
                .as("what it told is no answer any more")
                .isInstanceOf(Problem.class);
    }

    @Test
    void a_rejected_claim_to_the_second_payer_goes_anew_and_an_answered_one_is_replaced_or_voided_with_the_answers() {
        answered();
        data.product.download(data.product.build().id(), 1);
        data.product.mark(ClaimAction.REJECT, "277CA", SECOND);
        data.product.download(data.product.build().id(), 1);
        assertThat(standing())
                .containsExactly(
                        "CT0000001 AETNA PAID 2",
                        "CT0000002 BCBS REJECTED 0 follows CT0000001",
                        "CT0000003 BCBS SUBMITTED 2 follows CT0000001");
        payer.answersAs("N-1", "B", "20", "OA-23=120 PR-2=10", "M");
        payer.answersAs("N-2", "B", "10", "OA-23=140", "M");
        UUID seven = data.product
                .build(data.product.correct("CT0000003", REPLACEMENT))
                .id();
        assertThat(text(seven)).contains(":B:7*", "REF*F8*B-N-2~", "SVD*60054*80*", "SVD*60054*100*");
        data.product.download(seven, 1);
        data.product.mark(ClaimAction.REJECT, "277CA", "CT0000004");
        UUID eight = data.product.build(data.product.correct("CT0000003", VOID)).id();
        assertThat(text(eight)).contains(":B:8*", "SVD*60054*80*", "AMT*D*180~");
        assertThat(standing()).contains("CT0000005 BCBS BATCHED 2 follows CT0000001");
    }

    /** What a batch has chosen and not come to is let go when the answer is taken back meanwhile. */
    @Test
    void a_batch_does_not_send_an_answer_that_was_taken_back() {
        sent(Office.usual());
        UUID answer = payer.answersAs("N-1", "A", "80", "CO-45=40 PR-1=30", "B");
        payer.answersAs("N-2", "A", "100", "CO-45=40 PR-2=10", "B");
        UUID batch = data.product.create(ClaimFilter.ALL);
        payer.reverses(answer);
        assertThat(data.product.build(batch).status()).isEqualTo("EMPTY");
        assertThat(data.states(batch)).containsExactly("N-1 GONE", "N-2 GONE");
    }

    @Test
    void a_draft_to_the_second_payer_is_shown_as_what_it_is() {
        answered();
        data.product.check();
        UUID draft =
                UUID.fromString(data.texts("select id::text from claims.draft").get(0));
        ClaimInput made = data.product.openDraft().open(draft).draft().input();
        assertThat(made.coverage()).isEqualTo("B");
        assertThat(made.before().claim()).isEqualTo(FIRST);
    }

    @Test
    void a_claim_to_the_second_payer_is_the_same_with_the_data_of_today() {
        answered();
        data.product.build();
        ClaimSnapshot today =
                data.product.run(() -> data.product.previewToday().make(SECOND)).after();
        assertThat(today).isEqualTo(SnapshotJson.read(data.product.claim(SECOND).snapshot()));
    }

    @Test
    void a_replay_makes_the_same_claim_of_the_answers_that_were_stored() {
        answered();
        UUID batch = data.product.build().id();
        var replay = data.product.replay(new ReplayWish(List.of(), batch, null, null, ReplayWish.Tree.AS_SENT));
        assertThat(replay).isNotNull();
        assertThat(data.count("claims.replay_finding")).isZero();
        assertThat(data.count("claims.replay_part where bytes_differ is distinct from false"))
                .isZero();
    }
}
