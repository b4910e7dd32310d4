package org.claimtree.claims.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.AClient;
import org.claimtree.claims.testing.Office;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.profiles.ProvenanceRecord;
import org.junit.jupiter.api.Test;

/** What people decide of claims by hand: it outranks what the rules decide, and can be replayed. */
class ByHandTest {
    private static final ByHand.Said SAID = new ByHand.Said("asked by the payer", "kim");

    private final Office office = Office.usual();
    private final AClient client = aClient().covered(aCoverage("A"));
    private final Map<HandWork.Way, ByHand> decided = new HashMap<>();

    private void decide(String charge, ByHand what) {
        decided.put(
                new HandWork.Way(
                        ACharge.id(charge), client.build().coverages().get(0).id()),
                what);
    }

    private static ByHand group(String label, boolean joins) {
        return new ByHand(new ByHand.Group(label, joins, SAID), null, null);
    }

    private static ByHand typed(String field, String value) {
        return new ByHand(
                null,
                null,
                List.of(new ByHand.Typed(
                        field, CanonicalJson.read(value, com.fasterxml.jackson.databind.JsonNode.class), SAID)));
    }

    private List<ClaimDraft> drafts(ACharge... charges) {
        return office.assemble(client, new HandWork(decided), charges);
    }

    private List<List<java.util.UUID>> chargesOf(List<ClaimDraft> drafts) {
        return drafts.stream().map(ClaimDraft::charges).toList();
    }

    @Test
    void a_charge_that_is_taken_apart_goes_on_a_claim_of_its_own() {
        decide("N-2", group("x", false));
        assertThat(chargesOf(drafts(aCharge("N-1"), aCharge("N-2"), aCharge("N-3"))))
                .containsExactly(List.of(ACharge.id("N-1"), ACharge.id("N-3")), List.of(ACharge.id("N-2")));
    }

    @Test
    void charges_of_two_months_share_a_claim_when_they_are_put_together() {
        ACharge[] charges = {aCharge("N-1").on("2026-09-30"), aCharge("N-2").on("2026-10-01")};
        assertThat(drafts(charges)).hasSize(2);
        decide("N-1", group("x", true));
        decide("N-2", group("x", true));
        assertThat(chargesOf(drafts(charges))).containsExactly(List.of(ACharge.id("N-1"), ACharge.id("N-2")));
    }

    @Test
    void nobody_puts_two_years_on_one_claim() {
        decide("N-1", group("x", true));
        decide("N-2", group("x", true));
        ACharge[] charges = {aCharge("N-1").on("2025-12-31"), aCharge("N-2").on("2026-01-01")};
        assertThat(drafts(charges)).hasSize(2);
        assertThat(office.differences(client, new HandWork(decided), charges)).containsExactly("the year");
    }

    @Test
    void what_one_claim_cannot_say_is_named() {
        decide("N-1", group("x", true));
        decide("N-2", group("x", true));
        assertThat(office.differences(
                        client,
                        new HandWork(decided),
                        aCharge("N-1"),
                        aCharge("N-2").authorization("A-2").referredBy("STAUB")))
                .containsExactly("the referring provider", "the authorization number");
        assertThat(office.differences(client, new HandWork(decided), aCharge("N-1"), aCharge("N-2")))
                .isEmpty();
    }

    @Test
    void a_claim_moves_to_paper_and_the_tree_is_asked_about_paper() {
        office.profile("ON_PAPER", "'billing.printedName':{'typed':'PAPER NAME'}")
                .rule("MEDIUM", "PAPER", "ON_PAPER");
        assertThat(drafts(aCharge("N-1")).get(0).medium()).isEqualTo(Medium.ELECTRONIC);
        decide("N-1", new ByHand(null, new ByHand.Form("HCFA", SAID), null));
        ClaimDraft draft = drafts(aCharge("N-1")).get(0);
        assertThat(draft.medium()).isEqualTo(Medium.PAPER);
        assertThat(draft.snapshot().billing().printedName()).isEqualTo("PAPER NAME");
        assertThat(draft.provenance().lines().get(0))
                .extracting(ProvenanceRecord::sentence)
                .contains("The form is HCFA by hand (kim: asked by the payer).");
    }

    @Test
    void a_typed_value_outranks_the_tree_and_says_so() {
        decide("N-1", typed("billing.npi", "{\"typed\":\"2000000010\"}"));
        ClaimDraft draft = drafts(aCharge("N-1")).get(0);
        assertThat(draft.snapshot().billing().numbers().npi()).isEqualTo("2000000010");
        assertThat(draft.provenance().claim())
                .filteredOn(reason -> reason.field().equals("billing.npi"))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.sentence())
                            .startsWith(
                                    "billing.npi is 2000000010: typed on this claim by kim (asked by the payer). The tree says: billing.npi is ");
                    assertThat(reason.origin().source()).isEqualTo("claim");
                    assertThat(reason.shadowed()).isNotEmpty();
                });
    }

    @Test
    void a_field_whose_source_is_a_typed_one_follows_it() {
        office.profile("P", "'paper.box33b':{'from':'billing.taxonomy'}").rule("PAYER", "AETNA", "P");
        decide("N-1", typed("billing.taxonomy", "{\"typed\":\"101YM0800X\"}"));
        assertThat(drafts(aCharge("N-1"))
                        .get(0)
                        .snapshot()
                        .billing()
                        .numbers()
                        .box33b()
                        .number())
                .isEqualTo("101YM0800X");
    }

    @Test
    void rules_that_disagree_about_a_typed_field_hold_no_more() {
        office.profile("P", "'billing.npi':{'typed':'2000000010'}")
                .profile("Q", "'billing.npi':{'typed':'2000000028'}")
                .rule("PAYER", "AETNA", "P")
                .rule("LOCATION", "MAIN", "Q");
        assertThat(drafts(aCharge("N-1")).get(0).isHeld()).isTrue();
        decide("N-1", typed("billing.npi", "{\"typed\":\"2000000010\"}"));
        assertThat(drafts(aCharge("N-1")).get(0).isHeld()).isFalse();
    }

    @Test
    void nothing_is_sent_where_a_field_is_left_blank() {
        decide("N-1", typed("billing.contact", "{\"blank\":true}"));
        assertThat(drafts(aCharge("N-1")).get(0).snapshot().billing().contact()).isNull();
    }

    @Test
    void what_was_decided_is_stored_and_gives_the_same_claim_again() {
        decide("N-1", typed("billing.npi", "{\"typed\":\"2000000010\"}"));
        decide("N-2", typed("billing.npi", "{\"typed\":\"2000000010\"}"));
        for (ClaimDraft draft : drafts(aCharge("N-1"), aCharge("N-2"))) {
            ClaimInput stored = CanonicalJson.read(CanonicalJson.write(draft.input()), ClaimInput.class);
            ClaimDraft again = new ClaimAssembler(office.knowledge()).again(stored, draft.medium());
            assertThat(again.snapshot()).isEqualTo(draft.snapshot());
            assertThat(again.provenance()).isEqualTo(draft.provenance());
        }
    }

    @Test
    void nothing_is_written_where_nothing_was_decided() {
        List<String> inputs = new ArrayList<>();
        drafts(aCharge("N-1")).forEach(draft -> inputs.add(CanonicalJson.write(draft.input())));
        assertThat(inputs).allSatisfy(text -> assertThat(text).doesNotContain("byHand"));
    }
}
