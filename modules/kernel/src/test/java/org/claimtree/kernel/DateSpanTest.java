package org.claimtree.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.claimtree.kernel.Refused.refused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateSpanTest {
    /** Days of March 2026; an empty end is open. Each row is asked in both directions. */
    @ParameterizedTest
    @CsvSource({
        "1,5,5,9,true",
        "1,5,6,9,false",
        "1,9,3,4,true",
        "3,3,3,3,true",
        "3,3,4,4,false",
        "1,,9,9,true",
        "5,,1,4,false",
        "5,,1,5,true",
        "5,,9,,true",
        "1,,1,,true"
    })
    void overlapping(int from, Integer through, int otherFrom, Integer otherThrough, boolean overlaps) {
        DateSpan one = span(from, through);
        DateSpan other = span(otherFrom, otherThrough);
        assertThat(one.overlaps(other)).isEqualTo(overlaps);
        assertThat(other.overlaps(one)).isEqualTo(overlaps);
    }

    @ParameterizedTest
    @CsvSource({"3,5,2,false", "3,5,3,true", "3,5,4,true", "3,5,5,true", "3,5,6,false", "3,,2,false", "3,,31,true"})
    void containing(int from, Integer through, int day, boolean contained) {
        assertThat(span(from, through).contains(day(day))).isEqualTo(contained);
        assertThat(span(from, through).overlaps(DateSpan.day(day(day)))).isEqualTo(contained);
    }

    @Test
    void one_day_is_a_span_and_an_open_one_is_not_one_day() {
        assertThat(DateSpan.day(day(3))).isEqualTo(span(3, 3));
        assertThat(span(3, 3).isOneDay()).isTrue();
        assertThat(span(3, 4).isOneDay()).isFalse();
        assertThat(span(3, null).isOneDay()).isFalse();
    }

    @Test
    void a_span_runs_forward_and_has_a_beginning() {
        refused("SPAN_REVERSED", null, () -> span(3, 2));
        assertThatNullPointerException().isThrownBy(() -> new DateSpan(null, day(1)));
    }

    private static DateSpan span(int from, Integer through) {
        return new DateSpan(day(from), through == null ? null : day(through));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 3, day);
    }
}
