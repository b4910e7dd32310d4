package org.claimtree.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.claimtree.catalog.UnitRule.Per;
import org.claimtree.catalog.UnitRule.Rounding;
import org.claimtree.kernel.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Minutes become units. */
class UnitRuleTest {
    private static final UnitRule QUARTERS = new UnitRule(Per.MINUTES, 15, Rounding.EIGHT_MINUTE, null);
    private static final UnitRule HALF_HOURS = new UnitRule(Per.MINUTES, 30, Rounding.MIDPOINT, null);
    private static final UnitRule FULL_HOURS = new UnitRule(Per.MINUTES, 60, Rounding.FULL, null);
    private static final UnitRule BY_DAY = new UnitRule(Per.DAY, null, null, null);

    /** The table that payers publish for timed codes of 15 minutes. */
    @ParameterizedTest(name = "{0} to {1} minutes are {2}")
    @CsvSource({
        "0, 7, 0",
        "8, 22, 1",
        "23, 37, 2",
        "38, 52, 3",
        "53, 67, 4",
        "68, 82, 5",
        "83, 97, 6",
        "98, 112, 7",
        "113, 127, 8"
    })
    void quarters_of_an_hour_follow_the_table_of_the_trade(int first, int last, int units) {
        for (int worked = first; worked <= last; worked++) {
            assertThat(QUARTERS.units(worked)).as("%d minutes", worked).isEqualTo(units);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "15, 0", "16, 1", "30, 1", "45, 1", "46, 2", "75, 2", "76, 3"})
    void at_the_midpoint_more_than_half_counts_and_half_does_not(int worked, int units) {
        assertThat(HALF_HOURS.units(worked)).isEqualTo(units);
    }

    @ParameterizedTest
    @CsvSource({"7, 0", "8, 1", "22, 1", "23, 2"})
    void half_of_an_odd_number_of_minutes_is_not_rounded_down(int worked, int units) {
        assertThat(new UnitRule(Per.MINUTES, 15, Rounding.MIDPOINT, null).units(worked))
                .isEqualTo(units);
    }

    @ParameterizedTest
    @CsvSource({"31, 0", "44, 0", "45, 1", "90, 1", "91, 2"})
    void below_the_minimum_nothing_counts(int worked, int units) {
        assertThat(new UnitRule(Per.MINUTES, 60, Rounding.MIDPOINT, 45).units(worked))
                .isEqualTo(units);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "59, 0", "60, 1", "119, 1", "120, 2"})
    void full_units_only(int worked, int units) {
        assertThat(FULL_HOURS.units(worked)).isEqualTo(units);
    }

    @Test
    void a_note_is_a_unit_and_a_day_is_a_unit_however_long_they_are() {
        assertThat(List.of(0, 20, 500)).allMatch(worked -> UnitRule.PER_NOTE.units(worked) == 1);
        assertThat(List.of(0, 20, 500)).allMatch(worked -> BY_DAY.units(worked) == 1);
    }

    @Test
    void minutes_that_are_added_up_are_rounded_once() {
        assertThat(QUARTERS.together(List.of(7, 7, 9))).isEqualTo(2);
        assertThat(QUARTERS.together(List.of(20, 20))).isEqualTo(3);
        assertThat(HALF_HOURS.together(List.of(15, 15))).isEqualTo(1);
        assertThat(FULL_HOURS.together(List.of(40, 40))).isEqualTo(1);
        assertThat(UnitRule.PER_NOTE.together(List.of(20, 20))).isEqualTo(2);
        assertThat(BY_DAY.together(List.of(20, 20))).isEqualTo(1);
    }

    @Test
    void minutes_that_are_kept_apart_are_rounded_note_by_note() {
        assertThat(QUARTERS.apart(List.of(7, 7, 9))).containsExactly(0, 0, 1);
        assertThat(QUARTERS.apart(List.of(20, 20))).containsExactly(1, 1);
        assertThat(HALF_HOURS.apart(List.of(15, 16))).containsExactly(0, 1);
        assertThat(UnitRule.PER_NOTE.apart(List.of(20, 20))).containsExactly(1, 1);
        assertThat(BY_DAY.apart(List.of(20, 20, 5))).containsExactly(1, 0, 0);
    }

    @Test
    void nothing_done_is_no_unit() {
        for (UnitRule rule : List.of(QUARTERS, HALF_HOURS, FULL_HOURS, BY_DAY, UnitRule.PER_NOTE)) {
            assertThat(rule.together(List.of())).isZero();
            assertThat(rule.apart(List.of())).isEmpty();
        }
    }

    @Test
    void time_does_not_run_backwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> QUARTERS.units(-1));
    }

    @ParameterizedTest
    @CsvSource({
        "UNIT_PER, , , , ",
        "UNIT_MINUTES, MINUTES, , FULL, ",
        "UNIT_MINUTES, MINUTES, 0, FULL, ",
        "UNIT_MINUTES, MINUTES, 1441, FULL, ",
        "UNIT_MINUTES, MINUTES, 15, , ",
        "UNIT_NOT_TIMED, NOTE, 15, , ",
        "UNIT_NOT_TIMED, DAY, , FULL, ",
        "UNIT_EIGHT_MINUTE, MINUTES, 30, EIGHT_MINUTE, ",
        "UNIT_MINIMUM, MINUTES, 30, FULL, 16",
        "UNIT_MINIMUM, NOTE, , , 16",
        "UNIT_MINIMUM, MINUTES, 30, MIDPOINT, 31",
        "UNIT_MINIMUM, MINUTES, 30, MIDPOINT, 0"
    })
    void what_cannot_be_counted_by_is_refused(
            String code, Per per, Integer minutes, Rounding rounding, Integer minimum) {
        InvalidValue refusal =
                catchThrowableOfType(InvalidValue.class, () -> new UnitRule(per, minutes, rounding, minimum));
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
    }
}
