package org.claimtree.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void they_sort_by_the_time_at_which_they_were_made() {
        List<String> ids = IntStream.range(0, 1000)
                .mapToObj(i -> TimeOrderedIds.at(NOON.plusMillis(i), random).toString())
                .toList();

        assertThat(ids).isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void they_are_of_version_7_and_differ_within_a_millisecond() {
        List<UUID> ids = IntStream.range(0, 10_000)
                .mapToObj(i -> TimeOrderedIds.at(NOON, random))
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
        });
    }
}
