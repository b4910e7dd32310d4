package org.claimtree.claims.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.claimtree.claimdoc.Adjudication;
import org.claimtree.claimdoc.AdjudicationRules;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.Insured;
import org.claimtree.claimdoc.SnapshotJson;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.AClient;
import org.claimtree.claims.testing.ACoverage;
import org.claimtree.claims.testing.Office;
import org.claimtree.edi837p.Edi837pRenderer;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.PostedAnswer;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.Money;
import org.claimtree.platform.CanonicalJson;
import org.junit.jupiter.api.Test;

/** Random answers of one or two payers, each about what was charged, and the claim to the payer after them. */
class RandomAnswersTest {
    private static final String[] GROUPS = {"CO", "PR", "OA", "PI"};
    private static final String[] REFS = {"C1", "C2"};

    private final Office office = Office.usual();
    private final ClaimAssembler assembler = new ClaimAssembler(office.knowledge());
    private final AClient client = aClient()
            .covered(
                    aCoverage(),
                    aCoverage("C2").order(2).with("BCBS").memberId("XYZ1"),
                    aCoverage("C3")
                            .order(3)
                            .with("MEDICARE")
                            .memberId("1EG4TE5MK73")
                            .mspType("43"));

    @Test
    void each_claim_balances_and_says_of_every_line_what_was_posted() {
        int claims = 0;
        for (long seed = 1; seed <= 400; seed++) {
            AnsweredClaim answered = answered(new Random(seed));
            for (ClaimDraft draft : assembler.assemble(client.build(), answered, HandWork.NONE, null)) {
                claims++;
                ClaimSnapshot claim = draft.snapshot();
                assertThat(AdjudicationRules.check(claim)).as("seed %d", seed).isEmpty();
                assertThat(new Edi837pRenderer().check(claim))
                        .as("seed %d", seed)
                        .noneMatch(Finding::holds);
                asPosted(claim, answered, "seed " + seed);
                again(draft);
            }
        }
        assertThat(claims).isGreaterThanOrEqualTo(400);
    }

    /** From its stored text, with nothing but what stands there. */
    private void again(ClaimDraft draft) {
        String text = CanonicalJson.write(draft.input());
        ClaimDraft again = assembler.again(CanonicalJson.read(text, ClaimInput.class), draft.medium());
        assertThat(SnapshotJson.write(again.snapshot())).isEqualTo(SnapshotJson.write(draft.snapshot()));
        assertThat(CanonicalJson.write(again.input())).isEqualTo(text);
    }

    /** The oracle: sums over what was posted, charge by charge. */
    private static void asPosted(ClaimSnapshot claim, AnsweredClaim answered, String seed) {
        int payers = claim.insured().terms().order().equals("S") ? 1 : 2;
        for (int p = 0; p < payers; p++) {
            Insured.OtherCoverage other = claim.insured().others().get(p);
            BigDecimal total = BigDecimal.ZERO;
            for (int i = 0; i < answered.lines().size(); i++) {
                Adjudication.Line line = other.adjudication().ofLine(i + 1).get(0);
                BigDecimal paid = BigDecimal.ZERO;
                BigDecimal patient = BigDecimal.ZERO;
                Map<String, BigDecimal> reasons = new HashMap<>();
                for (PostedAnswer posted : answered.lines().get(i).answers()) {
                    if (posted.coverage().equals(ACoverage.id("1001", REFS[p]))) {
                        paid = paid.add(posted.paid().dollars());
                        for (PostedAnswer.Adjusted one : posted.adjustments()) {
                            BigDecimal amount = one.amount().dollars();
                            reasons.merge(one.group() + one.code(), amount, BigDecimal::add);
                            patient = one.group().equals("PR") ? patient.add(amount) : patient;
                        }
                    }
                }
                total = total.add(paid);
                assertThat(line.paid()).as(seed).isEqualByComparingTo(paid);
                assertThat(line.patientOwes() == null ? BigDecimal.ZERO : line.patientOwes())
                        .as(seed)
                        .isEqualByComparingTo(patient.max(BigDecimal.ZERO));
                reasons.values().removeIf(sum -> sum.signum() == 0);
                assertThat(line.adjustments()).as(seed).hasSize(reasons.size());
                assertThat(line.adjustments())
                        .as(seed)
                        .allSatisfy(one ->
                                assertThat(one.amount()).isEqualByComparingTo(reasons.get(one.group() + one.code())));
            }
            assertThat(other.adjudication().paid()).as(seed).isEqualByComparingTo(total);
        }
    }

    private AnsweredClaim answered(Random random) {
        boolean third = random.nextBoolean();
        List<AnsweredClaim.Line> lines = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            ACharge[] made = new ACharge[random.nextInt(5) == 0 ? 2 : 1];
            for (int c = 0; c < made.length; c++) {
                made[c] = aCharge("N-" + i + "-" + c)
                        .on(LocalDate.of(2026, 10, 1)
                                .plusDays(random.nextInt(40))
                                .toString())
                        .amount(new BigDecimal(random.nextInt(40_000))
                                .movePointLeft(2)
                                .toString());
            }
            List<Charge> charges = ACharge.of(client.ref(), made);
            List<PostedAnswer> answers = new ArrayList<>();
            for (int p = 0; p < (third ? 2 : 1); p++) {
                for (Charge charge : charges) {
                    answers.add(answer(random, charge, REFS[p]));
                }
            }
            ClaimInput.Told told = new ClaimInput.Told("90837", List.of("HO"), BigDecimal.ONE);
            lines.add(new AnsweredClaim.Line(charges, Map.of("C1", told, "C2", told), answers));
        }
        return new AnsweredClaim("CT0000007", third ? "C3" : "C2", lines);
    }

    /** Parts of the charge with random reasons; what is left was paid. */
    private static PostedAnswer answer(Random random, Charge charge, String coverage) {
        int left =
                charge.service().quantity().amount().dollars().movePointRight(2).intValueExact();
        List<PostedAnswer.Adjusted> adjustments = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            int cents = random.nextInt(9) == 0 ? -random.nextInt(500) : random.nextInt(left + 1);
            if (cents != 0) {
                left -= cents;
                adjustments.add(new PostedAnswer.Adjusted(
                        GROUPS[random.nextInt(GROUPS.length)],
                        Integer.toString(1 + random.nextInt(9)),
                        new Money(new BigDecimal(cents).movePointLeft(2))));
            }
        }
        return new PostedAnswer(
                charge.id(),
                ACoverage.id("1001", coverage),
                LocalDate.of(2026, 11, 1 + random.nextInt(19)),
                random.nextBoolean() ? "ICN-" + random.nextInt(99) : null,
                new Money(new BigDecimal(left).movePointLeft(2)),
                adjustments);
    }
}
