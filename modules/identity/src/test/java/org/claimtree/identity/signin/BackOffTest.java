package org.claimtree.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {
    @Test
    void the_first_failures_cost_nothing_then_each_waits_twice_as_long_up_to_a_quarter_of_an_hour() {
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(n -> BackOff.after(n, 5)))
                .containsOnly(Duration.ZERO);
        assertThat(IntStream.rangeClosed(5, 10)
                        .mapToObj(n -> BackOff.after(n, 5).toSeconds())
                        .toList())
                .containsExactly(30L, 60L, 120L, 240L, 480L, 900L);
        assertThat(BackOff.after(Integer.MAX_VALUE, 5)).isEqualTo(Duration.ofMinutes(15));
    }
}
