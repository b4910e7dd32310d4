package org.claimtree.claims.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private static final Instant ASKED = Instant.parse("2026-11-20T17:00:00Z");

    @Test
    void pauses_double_from_a_minute_to_an_hour_and_end_after_a_day() {
        List<Long> pauses = new ArrayList<>();
        Instant now = ASKED;
        Optional<Instant> next = BackOff.next(ASKED, 1, now);
        for (int attempt = 2; next.isPresent(); attempt++) {
            pauses.add(Duration.between(now, next.get()).toMinutes());
            now = next.get();
            next = BackOff.next(ASKED, attempt, now);
        }
        assertThat(pauses).startsWith(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L).hasSize(28);
        assertThat(now).isBeforeOrEqualTo(ASKED.plus(Duration.ofDays(1)));
    }
}
