package org.claimtree.invoicing.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.claimtree.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the parts of a charge go. */
class LineLedgerTest {
    private static final LedgerPlace FIRST = LedgerPlace.of(UUID.randomUUID());
    private static final LedgerPlace SECOND = LedgerPlace.of(UUID.randomUUID());
    private static final Set<String> CONTRACTUAL = Set.of("CO-45", "CO-253");

    private static Money money(String amount) {
        return Money.of(amount);
    }

    private static Adjustment adjustment(String group, String code, String amount) {
        return new Adjustment(group, code, money(amount));
    }

    private static LineLedger after(LedgerPlace payer, LedgerPlace next, String paid, Adjustment... adjustments) {
        return new LineLedger(
                money("150.00"), FIRST, LineLedger.answer(money(paid), List.of(adjustments), payer, next, CONTRACTUAL));
    }

    @Test
    void a_usual_answer_leaves_the_patients_part_with_the_client() {
        LineLedger ledger = after(
                FIRST,
                LedgerPlace.CLIENT,
                "100.00",
                adjustment("CO", "45", "28.00"),
                adjustment("CO", "253", "2.00"),
                adjustment("PR", "3", "20.00"));
        assertThat(ledger.at(LedgerPlace.PAID)).isEqualTo(money("100.00"));
        assertThat(ledger.at(LedgerPlace.ADJUSTED)).isEqualTo(money("30.00"));
        assertThat(ledger.at(LedgerPlace.CLIENT)).isEqualTo(money("20.00"));
        assertThat(ledger.at(FIRST)).isEqualTo(Money.ZERO);
        assertThat(ledger.balance()).isEqualTo(money("20.00"));
    }

    @Test
    void what_is_neither_contractual_nor_the_patients_stays_with_the_payer() {
        LineLedger ledger = after(
                FIRST,
                SECOND,
                "0.00",
                adjustment("CO", "29", "100.00"),
                adjustment("OA", "18", "30.00"),
                adjustment("PI", "45", "20.00"));
        assertThat(ledger.at(FIRST)).isEqualTo(money("150.00"));
        assertThat(ledger.balance()).isEqualTo(money("150.00"));
    }

    @Test
    void the_next_payer_answers_for_what_the_first_left_to_the_patient() {
        List<LedgerMove> moves = new ArrayList<>(LineLedger.answer(
                money("100.00"),
                List.of(adjustment("CO", "45", "30.00"), adjustment("PR", "2", "20.00")),
                FIRST,
                SECOND,
                CONTRACTUAL));
        moves.addAll(LineLedger.answer(
                money("15.00"),
                List.of(adjustment("OA", "23", "130.00"), adjustment("PR", "3", "5.00")),
                SECOND,
                LedgerPlace.CLIENT,
                CONTRACTUAL));
        LineLedger ledger = new LineLedger(money("150.00"), FIRST, moves);
        assertThat(ledger.at(SECOND)).isEqualTo(Money.ZERO);
        assertThat(ledger.at(LedgerPlace.CLIENT)).isEqualTo(money("5.00"));
        assertThat(ledger.at(LedgerPlace.PAID)).isEqualTo(money("115.00"));
    }

    @Test
    void an_adjustment_below_zero_goes_the_other_way() {
        LineLedger ledger = after(FIRST, LedgerPlace.CLIENT, "160.00", adjustment("CO", "45", "-10.00"));
        assertThat(ledger.at(LedgerPlace.ADJUSTED)).isEqualTo(money("-10.00"));
        assertThat(ledger.balance()).isEqualTo(Money.ZERO);
    }

    @Test
    void an_answer_tells_by_how_much_it_is_off() {
        List<Adjustment> adjustments = List.of(adjustment("CO", "45", "49.99"));
        assertThat(LineLedger.missing(money("150.00"), money("100.00"), adjustments))
                .isEqualTo(money("0.01"));
        assertThat(LineLedger.missing(money("150.00"), money("100.02"), adjustments))
                .isEqualTo(money("-0.01"));
    }

    @Test
    void what_is_taken_off_comes_from_the_clients_part_first_and_never_from_a_credit() {
        LineLedger ledger = after(FIRST, LedgerPlace.CLIENT, "100.00", adjustment("PR", "3", "20.00"));
        assertThat(ledger.takeOff(money("25.00"), LedgerPlace.ADJUSTED))
                .containsExactly(
                        new LedgerMove(LedgerPlace.CLIENT, LedgerPlace.ADJUSTED, money("20.00")),
                        new LedgerMove(FIRST, LedgerPlace.ADJUSTED, money("5.00")));
        LineLedger credit = new LineLedger(
                money("50.00"), FIRST, List.of(new LedgerMove(LedgerPlace.CLIENT, LedgerPlace.PAID, money("20.00"))));
        assertThat(credit.takeOff(money("30.00"), LedgerPlace.ADJUSTED))
                .containsExactly(new LedgerMove(FIRST, LedgerPlace.ADJUSTED, money("30.00")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void paid_adjusted_and_balance_are_the_charge_whatever_happens_and_going_back_restores_it(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Money charged = new Money(BigDecimal.valueOf(random.nextInt(100_000), 2));
            List<LedgerMove> moves = new ArrayList<>();
            for (int step = random.nextInt(8); step > 0; step--) {
                moves.addAll(something(random, new LineLedger(charged, FIRST, moves)));
                LineLedger ledger = new LineLedger(charged, FIRST, moves);
                Money open = ledger.at(FIRST).plus(ledger.at(SECOND)).plus(ledger.at(LedgerPlace.CLIENT));
                assertThat(open).isEqualTo(ledger.balance());
                assertThat(ledger.at(LedgerPlace.PAID)
                                .plus(ledger.at(LedgerPlace.ADJUSTED))
                                .plus(ledger.balance()))
                        .isEqualTo(charged);
                assertThat(moves).allMatch(move -> move.amount().isPositive());
            }
            List<LedgerMove> back = new ArrayList<>(moves);
            moves.forEach(move -> back.add(move.back()));
            LineLedger restored = new LineLedger(charged, FIRST, back);
            assertThat(restored.at(FIRST)).isEqualTo(charged);
            assertThat(restored.balance()).isEqualTo(charged);
        }
    }

    /** An answer that balances, a payment, or a write-off. */
    private static List<LedgerMove> something(Random random, LineLedger ledger) {
        Money some = new Money(BigDecimal.valueOf(1 + random.nextInt(5_000), 2));
        return switch (random.nextInt(3)) {
            case 0 -> List.of(new LedgerMove(LedgerPlace.CLIENT, LedgerPlace.PAID, some));
            case 1 -> ledger.takeOff(some, LedgerPlace.ADJUSTED);
            default -> {
                List<Adjustment> adjustments = new ArrayList<>();
                for (String name : List.of("CO-45", "PR-1", "CO-29", "OA-23")) {
                    Money amount = new Money(BigDecimal.valueOf(random.nextInt(4_000) - 1_000, 2));
                    if (!amount.equals(Money.ZERO)) {
                        adjustments.add(new Adjustment(name.substring(0, 2), name.substring(3), amount));
                    }
                }
                boolean first = random.nextBoolean();
                yield LineLedger.answer(
                        some, adjustments, first ? FIRST : SECOND, first ? SECOND : LedgerPlace.CLIENT, CONTRACTUAL);
            }
        };
    }
}
