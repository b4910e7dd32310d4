package org.claimtree.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.claimtree.platform.Versions.Version;
import org.junit.jupiter.api.Test;

class VersionsTest {
    private static final LocalDate JAN = LocalDate.of(2026, 1, 1);
    private static final LocalDate MAR = LocalDate.of(2026, 3, 1);

    @Test
    void the_latest_effective_date_on_or_before_the_service_wins_whenever_it_was_recorded() {
        var versions = Versions.of(List.of(version(MAR, 1, "march"), version(JAN, 2, "january, recorded later")));
        assertThat(versions.contentOn("S", MAR)).contains("march");
        assertThat(versions.contentOn("S", MAR.minusDays(1))).contains("january, recorded later");
        assertThat(versions.contentOn("S", JAN.minusDays(1))).isEmpty();
        assertThat(versions.contentOn("OTHER", MAR)).isEmpty();
    }

    @Test
    void among_equal_dates_the_one_recorded_last_wins() {
        var versions = Versions.of(
                List.of(version(JAN, 7, "second"), version(JAN, 3, "first"), new Version<>("S", JAN, 7, 2, "third")));
        assertThat(versions.contentOn("S", JAN)).contains("third");
        assertThat(versions.history("S")).extracting(Version::content).containsExactly("third", "second", "first");
    }

    private static Version<String> version(LocalDate effective, long revision, String content) {
        return new Version<>("S", effective, revision, 1, content);
    }
}
