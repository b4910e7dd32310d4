package org.claimtree.claims.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.claimtree.claimdoc.ClaimProviders;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.ServiceLine;
import org.claimtree.claims.edits.Edits;
import org.claimtree.claims.edits.Past;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.AClient;
import org.claimtree.claims.testing.Office;
import org.claimtree.clients.Client;
import org.claimtree.directory.MasterData;
import org.claimtree.invoicing.Charge;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.Money;
import org.junit.jupiter.api.Test;

/** What holds for every client and whatever charges: nothing lost, nothing twice, nothing mixed up. */
class RandomClientsTest {
    private static final int CLIENTS = 600;

    private final Office office = RandomClients.office();
    private final Knowledge knowledge = office.knowledge();
    private final MasterData master = office.master();
    private int held;
    private int passed;

    @Test
    void every_claim_of_every_client_keeps_the_rules() {
        for (int seed = 0; seed < CLIENTS; seed++) {
            RandomClients random = new RandomClients(seed);
            AClient client = random.client();
            List<Charge> charges = ACharge.of(client.ref(), random.charges().toArray(ACharge[]::new));
            try {
                check(client.build(), charges, seed);
            } catch (AssertionError e) {
                throw new AssertionError("Client of seed " + seed, e);
            }
        }
        assertThat(held).as("held claims").isGreaterThan(100);
        assertThat(passed).as("claims that passed").isGreaterThan(500);
    }

    void check(Client client, List<Charge> charges, int seed) {
        List<ClaimDraft> drafts = new ClaimAssembler(knowledge).assemble(client, charges);
        everyChargeOnOneDraft(client, charges, drafts);
        drafts.forEach(this::keepsLimits);
        drafts.forEach(this::linesSayWhatTheChargesSay);
        drafts.forEach(this::agreesInWhatItSaysOnce);
        List<Charge> shuffled = new ArrayList<>(charges);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(new ClaimAssembler(knowledge).assemble(client, shuffled)).isEqualTo(drafts);
        for (ClaimDraft draft : drafts) {
            ClaimDraft edited = draft.with(Edits.check(draft, master, knowledge.catalog(), Past.NONE, Office.TODAY));
            held += edited.isHeld() ? 1 : 0;
            passed += edited.isHeld() ? 0 : 1;
            if (!edited.isHeld()) {
                isComplete(edited);
            }
        }
    }

    private static void everyChargeOnOneDraft(Client client, List<Charge> charges, List<ClaimDraft> drafts) {
        List<UUID> expected = charges.stream()
                .filter(c -> client.coverages().stream()
                        .anyMatch(v -> v.valid().contains(c.service().dates().from())))
                .map(Charge::id)
                .toList();
        assertThat(drafts.stream().flatMap(d -> d.charges().stream())).containsExactlyInAnyOrderElementsOf(expected);
    }

    private void keepsLimits(ClaimDraft draft) {
        ClaimSnapshot claim = draft.snapshot();
        assertThat(claim.lines().size()).isBetween(1, 50);
        assertThat(claim.facts().diagnoses()).doesNotHaveDuplicates().hasSizeBetween(1, 12);
        assertThat(claim.control().claimNumber()).isEqualTo(ClaimDraft.NO_NUMBER);
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < claim.lines().size(); i++) {
            assertThat(claim.lines().get(i).number()).isEqualTo(i + 1);
            assertThat(numbers.add(claim.lines().get(i).controlNumber())).isTrue();
        }
    }

    private void linesSayWhatTheChargesSay(ClaimDraft draft) {
        ClaimSnapshot claim = draft.snapshot();
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        for (int i = 0; i < claim.lines().size(); i++) {
            Charge charge = draft.input().lines().get(i).charge();
            ServiceLine line = claim.lines().get(i);
            Money part = charge.details().patientPaid();
            total = total.add(charge.service().quantity().amount().dollars());
            paid = part == null ? paid : paid.add(part.dollars());
            assertThat(line.service().procedure().code())
                    .isEqualTo(charge.service().code());
            assertThat(line.service().from()).isEqualTo(charge.service().dates().from());
            assertThat(line.service().through())
                    .isEqualTo(charge.service().dates().through());
            assertThat(line.service().placeOfService())
                    .isEqualTo(charge.service().placeOfService());
            assertThat(line.service().quantity().charge())
                    .isEqualTo(charge.service().quantity().amount().dollars());
            assertThat(line.service().pointers().stream()
                            .map(p -> claim.facts().diagnoses().get(p - 1)))
                    .containsExactlyElementsOf(charge.reasons().pointedTo().stream()
                            .map(DiagnosisCode::code)
                            .toList());
            rendersAsCharged(claim, line, charge);
            clia(claim, line, charge);
        }
        assertThat(claim.control().total()).isEqualByComparingTo(total);
        assertThat(
                        claim.facts().patientPaid() == null
                                ? BigDecimal.ZERO
                                : claim.facts().patientPaid())
                .isEqualByComparingTo(paid);
    }

    /** Line, else claim, else billing provider: whoever a receiver takes for the rendering provider did render. */
    private void rendersAsCharged(ClaimSnapshot claim, ServiceLine line, Charge charge) {
        ClaimProviders.Provider told =
                line.provider() != null ? line.provider() : claim.providers().rendering();
        String npi = told != null ? told.npi() : claim.billing().numbers().npi();
        String expected = master.provider(charge.people().insuranceProvider(), Office.DAY)
                .orElseThrow()
                .identity()
                .npi()
                .digits();
        assertThat(npi).isEqualTo(expected);
        if (told != null && !npi.equals(claim.billing().numbers().npi())) {
            boolean other = charge.service().code().equals("90834");
            assertThat("101YM0800X".equals(told.taxonomy())).isEqualTo(other);
        }
    }

    private void clia(ClaimSnapshot claim, ServiceLine line, Charge charge) {
        String own = line.numbers().clia();
        if (charge.service().code().equals("80305")) {
            String expected = charge.service().location().equals("MAIN") ? "05D0937000" : "21D0000002";
            assertThat(own == null ? claim.facts().numbers().clia() : own).isEqualTo(expected);
        } else {
            assertThat(own).isNull();
        }
    }

    private void agreesInWhatItSaysOnce(ClaimDraft draft) {
        List<Charge> charges =
                draft.input().lines().stream().map(ClaimInput.Line::charge).toList();
        assertThat(charges.stream().map(c -> c.claiming().authorization()).distinct())
                .containsExactly(draft.snapshot().facts().numbers().priorAuthorization());
        assertThat(charges.stream().map(c -> c.details().incident()).distinct()).hasSize(1);
        assertThat(charges.stream()
                        .map(c -> c.service().dates().from().getYear())
                        .distinct())
                .hasSize(1);
        assertThat(charges.stream()
                        .map(c -> SentCoverage.primary(
                                draft.input().client(), c.service().dates().from()))
                        .distinct())
                .hasSize(1);
        assertThat(charges.stream().map(c -> c.service().code().equals("80305")).distinct())
                .hasSize(1);
    }

    private void isComplete(ClaimDraft draft) {
        ClaimSnapshot claim = draft.snapshot();
        assertThat(claim.billing().name()).isNotNull();
        assertThat(claim.billing().numbers().npi()).matches("[12][0-9]{9}");
        assertThat(claim.insured().terms().order()).isEqualTo("P");
        assertThat(claim.insured().terms().filingIndicator()).isNotNull();
        assertThat(claim.insured().subscriber().memberId()).isNotBlank();
        assertThat(claim.facts().signatures().release()).isIn("Y", "I");
        assertThat(claim.insured().patientIsSubscriber())
                .isEqualTo(claim.insured().subscriber().name().first().equals("JANE"));
        for (ServiceLine line : claim.lines()) {
            assertThat(line.service().quantity().charge()).isPositive();
            assertThat(line.service().pointers()).hasSizeBetween(1, 4);
            assertThat(line.service().through()).isBeforeOrEqualTo(Office.TODAY);
            assertThat(line.service().through().getYear())
                    .isEqualTo(line.service().from().getYear());
        }
    }
}
