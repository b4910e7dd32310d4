package org.claimtree.encounters.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentLifeTest {
    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 2, 10, 0);

    @ParameterizedTest
    @CsvSource({
        "BOOKED, BOOKED",
        "CANCELLED BOOKED COMPLETED, BOOKED",
        "CANCELLED NO_SHOW COMPLETED, COMPLETED",
        "CANCELLED NO_SHOW, NO_SHOW",
        "CANCELLED CANCELLED, CANCELLED"
    })
    void an_appointment_is_open_as_long_as_somebody_is_to_come(String attendees, Attendance state) {
        List<Attendance> states =
                Arrays.stream(attendees.split(" ")).map(Attendance::valueOf).toList();
        assertThat(AppointmentLife.of(states)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "MOVE, CANCELLED, is cancelled; it cannot be moved",
        "CANCEL, COMPLETED, is completed; it cannot be cancelled",
        "MISS, NO_SHOW, is marked as no-show; it cannot be marked as no-show",
        "COMPLETE, CANCELLED, is cancelled; it cannot be completed"
    })
    void a_step_that_cannot_follow_is_refused_by_the_name_of_the_state(
            AppointmentLife.Step step, Attendance state, String sentence) {
        assertThatThrownBy(() -> AppointmentLife.demand(step, state, START, START))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(sentence)
                .extracting("status", "type")
                .containsExactly(409, "appointment-state");
    }

    @Test
    void nobody_has_missed_what_has_not_begun() {
        assertThatThrownBy(() -> demand(AppointmentLife.Step.MISS, START.minusMinutes(1)))
                .hasMessageContaining("has not begun");
        assertThatCode(() -> demand(AppointmentLife.Step.MISS, START)).doesNotThrowAnyException();
    }

    @Test
    void a_session_is_completed_on_its_day_or_later() {
        assertThatThrownBy(() -> demand(
                        AppointmentLife.Step.COMPLETE,
                        START.toLocalDate().atStartOfDay().minusMinutes(1)))
                .hasMessageContaining("on a later day");
        assertThatCode(() -> demand(AppointmentLife.Step.COMPLETE, START.minusHours(2)))
                .doesNotThrowAnyException();
        assertThatCode(() -> demand(AppointmentLife.Step.CANCEL, START.minusDays(30)))
                .doesNotThrowAnyException();
    }

    private static void demand(AppointmentLife.Step step, LocalDateTime now) {
        AppointmentLife.demand(step, Attendance.BOOKED, START, now);
    }
}
