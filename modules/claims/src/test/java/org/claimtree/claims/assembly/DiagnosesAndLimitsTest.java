package org.claimtree.claims.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.Office;
import org.claimtree.kernel.Money;
import org.junit.jupiter.api.Test;

/** Diagnoses, pointers, splits and the order of lines. */
class DiagnosesAndLimitsTest {
    private final Office office = Office.usual();

    /** Codes F101, F111, F121 … from one position to another. */
    private static String[] codes(int from, int through) {
        return IntStream.rangeClosed(from, through)
                .mapToObj(i -> "F%02d1".formatted(i + 9))
                .toArray(String[]::new);
    }

    private static ACharge pointingTo(String ref, int from, int through) {
        Integer[] all = IntStream.rangeClosed(1, through - from + 1).boxed().toArray(Integer[]::new);
        return aCharge(ref).diagnoses(codes(from, through)).pointers(all);
    }

    private static List<List<Integer>> pointers(ClaimSnapshot claim) {
        return claim.lines().stream().map(l -> l.service().pointers()).toList();
    }

    @Test
    void diagnoses_stand_line_by_line_in_pointer_order_then_the_others() {
        ClaimSnapshot claim = office.claim(
                        aClient(),
                        aCharge("N-1").diagnoses("F101", "F201", "F301").pointers(3, 1),
                        aCharge("N-2").diagnoses("F401", "F301").pointers(1))
                .snapshot();
        assertThat(claim.facts().diagnoses()).containsExactly("F301", "F101", "F401", "F201");
        assertThat(pointers(claim)).containsExactly(List.of(1, 2), List.of(3));
    }

    @Test
    void a_diagnosis_of_two_charges_stands_once() {
        ClaimSnapshot claim = office.claim(
                        aClient(),
                        aCharge("N-1").diagnoses("F101"),
                        aCharge("N-2").diagnoses("F201", "F101").pointers(2, 1))
                .snapshot();
        assertThat(claim.facts().diagnoses()).containsExactly("F101", "F201");
        assertThat(pointers(claim)).containsExactly(List.of(1), List.of(1, 2));
    }

    @Test
    void twelve_diagnoses_that_are_pointed_to_fit_and_others_have_no_room() {
        ClaimSnapshot claim = office.claim(
                        aClient(),
                        pointingTo("N-1", 1, 4),
                        pointingTo("N-2", 5, 8),
                        aCharge("N-3").diagnoses(codes(9, 14)).pointers(1, 2, 3, 4))
                .snapshot();
        assertThat(claim.facts().diagnoses()).containsExactly(codes(1, 12));
    }

    @Test
    void what_has_no_room_is_told() {
        ClaimDraft full =
                office.claim(aClient(), aCharge("N-1").diagnoses(codes(1, 12)).pointers(1));
        ClaimDraft tooMany = office.claim(
                aClient(),
                aCharge("N-1").diagnoses(codes(1, 12)).pointers(1),
                aCharge("N-2").diagnoses(codes(13, 13)).pointers(1));
        assertThat(full.findings()).isEmpty();
        assertThat(tooMany.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.code() + " " + f.severity()).isEqualTo("DIAGNOSES_LEFT_OUT WARN"));
    }

    @Test
    void others_fill_the_room_that_is_left_in_their_order() {
        ClaimSnapshot claim = office.claim(
                        aClient(),
                        aCharge("N-1").diagnoses(codes(1, 8)).pointers(2),
                        aCharge("N-2").diagnoses(codes(7, 15)).pointers(9))
                .snapshot();
        assertThat(claim.facts().diagnoses())
                .startsWith("F111", "F241", "F101", "F121")
                .hasSize(12)
                .doesNotContain("F221", "F231");
    }

    @Test
    void a_thirteenth_diagnosis_that_is_pointed_to_begins_another_claim() {
        List<ClaimDraft> drafts = office.assemble(
                aClient(),
                pointingTo("N-1", 1, 4),
                pointingTo("N-2", 5, 8),
                pointingTo("N-3", 9, 12),
                pointingTo("N-4", 13, 13),
                aCharge("N-5").diagnoses(codes(1, 1)));
        assertThat(drafts)
                .extracting(ClaimDraft::charges)
                .containsExactly(
                        List.of(ACharge.id("N-1"), ACharge.id("N-2"), ACharge.id("N-3")),
                        List.of(ACharge.id("N-4"), ACharge.id("N-5")));
        assertThat(pointers(drafts.get(1).snapshot())).containsExactly(List.of(1), List.of(2));
    }

    private static ACharge[] lines(int howMany) {
        return IntStream.rangeClosed(1, howMany)
                .mapToObj(i -> aCharge("N-%03d".formatted(i)).on(Office.DAY.plusDays(i % 20)))
                .toArray(ACharge[]::new);
    }

    @Test
    void a_file_takes_fifty_lines_a_claim() {
        assertThat(office.assemble(aClient(), lines(50))).hasSize(1);
        assertThat(office.assemble(aClient(), lines(101)))
                .extracting(d -> d.snapshot().lines().size())
                .containsExactly(50, 50, 1);
    }

    @Test
    void a_paper_claim_has_several_forms_and_as_many_lines_as_its_payer_takes() {
        office.payer("AETNA", "/terms/formType", "'HCFA'");
        assertThat(office.assemble(aClient(), lines(13))).hasSize(1);

        office.payer("AETNA", "/print/pages/maxLines", "7");
        assertThat(office.assemble(aClient(), lines(13)))
                .extracting(d -> d.snapshot().lines().size())
                .containsExactly(7, 6);
    }

    @Test
    void lines_stand_by_date_then_by_the_practices_number() {
        ClaimSnapshot claim = office.claim(
                        aClient(),
                        aCharge("B").on("2026-10-06").code("90834"),
                        aCharge("A").on("2026-10-06").code("90791"),
                        aCharge("C").on("2026-10-05"))
                .snapshot();
        assertThat(claim.lines())
                .extracting(l -> l.service().procedure().code())
                .containsExactly("90837", "90791", "90834");
        assertThat(claim.lines()).extracting(l -> l.number()).containsExactly(1, 2, 3);
    }

    @Test
    void the_order_in_which_charges_come_changes_nothing() {
        List<ACharge> charges = new ArrayList<>(List.of(lines(60)));
        charges.add(aCharge("X-1").authorization("A-1"));
        charges.add(aCharge("X-2").by("ARMSTRONG").at("HARBOR"));
        charges.add(pointingTo("X-3", 1, 4));
        charges.add(pointingTo("X-4", 5, 8));
        charges.add(pointingTo("X-5", 9, 13 - 1));
        charges.add(pointingTo("X-6", 13, 14));
        List<ClaimDraft> expected = office.assemble(aClient(), charges.toArray(ACharge[]::new));
        Random random = new Random(11);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(charges, random);
            assertThat(office.assemble(aClient(), charges.toArray(ACharge[]::new)))
                    .as("shuffle %d", i)
                    .isEqualTo(expected);
        }
    }

    @Test
    void the_total_is_the_sum_of_the_lines() {
        ClaimSnapshot claim = office.claim(
                        aClient(),
                        aCharge("N-1").amount("0.10"),
                        aCharge("N-2").amount("0.20"),
                        aCharge("N-3").amount("150"))
                .snapshot();
        assertThat(claim.control().total()).isEqualTo(Money.of("150.30").dollars());
    }

    @Test
    void a_claim_of_many_large_charges_is_assembled_all_the_same() {
        ClaimSnapshot claim = office.claim(
                        aClient(),
                        aCharge("N-1").amount("9999999.99"),
                        aCharge("N-2").amount("9999999.99"))
                .snapshot();
        assertThat(claim.control().total()).isEqualByComparingTo("19999999.98");
    }
}
