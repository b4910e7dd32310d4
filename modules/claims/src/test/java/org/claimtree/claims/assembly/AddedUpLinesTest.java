package org.claimtree.claims.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;

import java.util.List;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claimdoc.ServiceLine;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.Office;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.profiles.ProvenanceRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Equal services of a day on one line, for a payer who wants them added up. */
class AddedUpLinesTest {
    private static final String QUARTERS = "{'per':'MINUTES','minutes':15,'rounding':'EIGHT_MINUTE'}";

    private final Office office = Office.usual();

    @BeforeEach
    void the_payer_adds_up() {
        office.payer("AETNA", "/flags/addUp", "true").code("90837", "/terms/units", QUARTERS);
    }

    private static ACharge worked(String ref, int minutes, String units, String amount) {
        return aCharge(ref).minutes(minutes).units(units).amount(amount);
    }

    private ClaimDraft both(ACharge one, ACharge other) {
        return office.claim(aClient(), one, other);
    }

    private static List<String> lines(ClaimDraft draft) {
        return draft.snapshot().lines().stream()
                .map(line -> line.service().quantity().count().toPlainString() + " for "
                        + line.service().quantity().charge())
                .toList();
    }

    @Test
    void minutes_are_summed_and_then_rounded_once_and_amounts_are_summed() {
        assertThat(lines(both(worked("N-1", 20, "1", "40"), worked("N-2", 19, "1", "40.50"))))
                .containsExactly("3 for 80.50");
    }

    @Test
    void a_payer_who_does_not_add_up_has_each_on_a_line_of_its_own() {
        office.payer("AETNA", "/flags/addUp", "false");
        assertThat(lines(both(worked("N-1", 20, "1", "40"), worked("N-2", 19, "1", "40.50"))))
                .containsExactly("1 for 40.00", "1 for 40.50");
    }

    @Test
    void units_are_summed_where_somebody_typed_them_or_did_not_say_how_long_it_took() {
        assertThat(lines(both(worked("N-1", 20, "2", "80"), worked("N-2", 20, "1", "40"))))
                .containsExactly("3 for 120.00");
        assertThat(lines(both(worked("N-1", 20, "1", "40"), aCharge("N-2").amount("40"))))
                .containsExactly("2 for 80.00");
    }

    @Test
    void a_code_that_is_counted_by_note_has_the_notes_and_one_by_day_has_the_day() {
        office.code("90837", "/terms/units", "{'per':'NOTE'}");
        assertThat(lines(both(worked("N-1", 20, "1", "40"), worked("N-2", 20, "1", "40"))))
                .containsExactly("2 for 80.00");
        office.code("90837", "/terms/units", "{'per':'DAY'}");
        assertThat(lines(both(worked("N-1", 20, "1", "40"), worked("N-2", 20, "1", "40"))))
                .containsExactly("1 for 80.00");
    }

    @Test
    void what_says_something_else_stays_apart() {
        ACharge first = worked("N-1", 20, "1", "40");
        assertThat(lines(both(first, worked("N-2", 20, "1", "40").on(Office.DAY.plusDays(1)))))
                .hasSize(2);
        assertThat(lines(both(first, worked("N-2", 20, "1", "40").code("90837", "59"))))
                .hasSize(2);
        assertThat(lines(both(first, worked("N-2", 20, "1", "40").code("90834"))))
                .hasSize(2);
        assertThat(lines(both(first, worked("N-2", 20, "1", "40").placeOfService("10"))))
                .hasSize(2);
        assertThat(lines(both(first, worked("N-2", 20, "1", "40").by("STAUB")))).hasSize(2);
    }

    @Test
    void the_line_is_for_the_diagnoses_of_all_and_has_at_most_four_pointers() {
        ClaimSnapshot claim = both(
                        aCharge("N-1").diagnoses("F411", "F329", "F10").pointers(2, 1, 3),
                        aCharge("N-2").diagnoses("F431", "F411", "Z630").pointers(1, 2, 3))
                .snapshot();
        assertThat(claim.facts().diagnoses()).containsExactly("F329", "F411", "F10", "F431", "Z630");
        assertThat(claim.lines().get(0).service().pointers()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void what_the_client_paid_for_any_of_them_is_on_the_claim() {
        assertThat(both(aCharge("N-1").patientPaid("10"), aCharge("N-2").patientPaid("15.50"))
                        .snapshot()
                        .facts()
                        .patientPaid())
                .hasToString("25.50");
    }

    @Test
    void more_than_a_line_can_say_is_not_added() {
        assertThat(lines(
                        both(aCharge("N-1").amount("9999999.99"), aCharge("N-2").amount("0.01"))))
                .containsExactly("1 for 9999999.99", "1 for 0.01");
    }

    @Test
    void every_charge_stays_known_and_no_duplicate_is_seen() {
        ClaimDraft draft = office.claim(
                aClient(), worked("N-1", 20, "1", "40"), aCharge("N-2").code("90834"), worked("N-3", 20, "1", "40"));
        assertThat(draft.charges()).containsExactly(ACharge.id("N-1"), ACharge.id("N-3"), ACharge.id("N-2"));
        assertThat(draft.input().lines())
                .extracting(line -> line.charges().size())
                .containsExactly(2, 1);
        assertThat(office.check(draft)).isEmpty();
    }

    @Test
    void the_reason_lists_the_charges() {
        List<ProvenanceRecord> reasons = both(worked("N-1", 20, "1", "40"), worked("N-2", 19, "1", "40.50"))
                .provenance()
                .lines()
                .get(0);
        assertThat(reasons)
                .filteredOn(r -> r.field().equals("line.charges"))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.value()).isEqualTo("N-1, N-2");
                    assertThat(r.sentence())
                            .isEqualTo("AETNA wants equal services of a day on one line: charge N-1, 1 units in 20"
                                    + " minutes for 40.00; charge N-2, 1 units in 19 minutes for 40.50."
                                    + " Together 3 units for 80.50.");
                    assertThat(r.origin().source()).isEqualTo("payer");
                    assertThat(r.origin().profile()).isEqualTo("AETNA");
                });
    }

    @Test
    void the_unit_factor_and_the_contracted_rate_are_those_of_the_sum() {
        office.payer("AETNA", "/flags/billContractedRate", "true");
        office.payerCode("R", "90837", "'payer':'AETNA'", "'code':'H0004','unitFactor':2,'rate':11.10");
        assertThat(lines(both(worked("N-1", 20, "1", "40"), worked("N-2", 19, "1", "40.50"))))
                .containsExactly("6 for 66.60");
    }

    @Test
    void its_input_makes_it_again_also_when_the_payer_no_longer_adds_up() {
        ClaimDraft draft = both(worked("N-1", 20, "1", "40"), worked("N-2", 19, "1", "40.50"));
        ClaimInput input = CanonicalJson.read(CanonicalJson.write(draft.input()), ClaimInput.class);
        ClaimDraft again = new ClaimAssembler(office.knowledge()).again(input, Medium.ELECTRONIC);
        assertThat(again).isEqualTo(draft);
        assertThat(CanonicalJson.write(again.provenance())).isEqualTo(CanonicalJson.write(draft.provenance()));
        office.payer("AETNA", "/flags/addUp", "false");
        assertThat(new ClaimAssembler(office.knowledge())
                        .again(input, Medium.ELECTRONIC)
                        .snapshot())
                .isEqualTo(draft.snapshot());
    }

    @Test
    void an_input_of_one_charge_a_line_says_nothing_of_others() {
        ClaimDraft draft = office.claim(aClient(), aCharge());
        assertThat(CanonicalJson.write(draft.input())).doesNotContain("added").doesNotContain("minutes");
    }

    @Test
    void one_line_has_one_control_number() {
        assertThat(both(worked("N-1", 20, "1", "40"), worked("N-2", 20, "1", "40"))
                        .snapshot()
                        .lines())
                .extracting(ServiceLine::controlNumber)
                .containsExactly(ClaimDraft.NO_NUMBER + "L1");
    }
}
