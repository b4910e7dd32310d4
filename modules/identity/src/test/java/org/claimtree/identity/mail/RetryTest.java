package org.claimtree.identity.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryTest {
    private static final Instant WRITTEN = Instant.parse("2026-11-26T17:00:00Z");

    @Test
    void pauses_double_from_a_minute_to_six_hours_and_end_after_three_days() {
        List<Long> minutes = new ArrayList<>();
        Instant now = WRITTEN;
        int failures = 1;
        Optional<Instant> next = Retry.next(WRITTEN, failures, now);
        while (next.isPresent()) {
            minutes.add(Duration.between(now, next.get()).toMinutes());
            now = next.get();
            next = Retry.next(WRITTEN, ++failures, now);
        }
        assertThat(minutes).startsWith(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 360L, 360L);
        assertThat(minutes.subList(9, minutes.size())).containsOnly(360L);
        assertThat(Duration.between(WRITTEN, now)).isBetween(Duration.ofHours(66), Duration.ofHours(72));
    }

    @Test
    void a_server_that_was_down_for_days_gives_up_at_the_first_failure() {
        assertThat(Retry.next(WRITTEN, 1, WRITTEN.plus(Duration.ofDays(4)))).isEmpty();
    }
}
