package org.claimtree.claims.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.testing.Office;
import org.claimtree.kernel.InvalidValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A batch of some charges only. Nothing is built, so that each choice is undone. */
@Tag("database")
class FilterTest {
    private static BatchFixture data;

    @BeforeAll
    static void lay() {
        data = new BatchFixture();
        data.product.save(Office.usual());
        data.product.save(
                aClient()
                        .covered(
                                aCoverage("A").through("2026-10-31"),
                                aCoverage("B").from("2026-11-01").with("BCBS")),
                aCharge("N-1"),
                aCharge("N-2").at("HARBOR"),
                aCharge("N-3").by("STAUB").on("2026-10-06"),
                aCharge("N-4").on("2026-11-02"));
    }

    @AfterAll
    static void drop() {
        data.close();
    }

    @ParameterizedTest(name = "payer {0}, location {1}, provider {2}, {3} to {4}: {5}")
    @CsvSource({
        "AETNA,,,,,N-1 N-2 N-3",
        "BCBS,,,,,N-4",
        ",HARBOR,,,,N-2",
        ",,STAUB,,,N-3",
        ",,,2026-10-06,,N-3 N-4",
        ",,,,2026-10-05,N-1 N-2",
        "AETNA,MAIN,,,2026-10-05,N-1",
        "MEDICARE,,,,,''",
        ",,,,,N-1 N-2 N-3 N-4"
    })
    void a_filter_asks_payer_location_provider_and_dates(
            String payer, String location, String provider, LocalDate from, LocalDate through, String expected) {
        var filter = new ClaimFilter(list(payer), list(location), list(provider), from, through, null, null);
        UUID batch = data.product.create(filter);
        assertThat(data.states(batch))
                .isEqualTo(
                        expected.isEmpty()
                                ? List.of()
                                : List.of(expected.split(" ")).stream()
                                        .map(ref -> ref + " NEW")
                                        .toList());
        data.texts("update claims.batch set done = 1000 returning status");
    }

    private static List<String> list(String value) {
        return value == null ? List.of() : List.of(value);
    }

    @Test
    void a_filter_does_not_end_before_it_begins() {
        LocalDate day = Office.DAY;
        assertThatThrownBy(() -> new ClaimFilter(null, null, null, day, day.minusDays(1), null, null))
                .isInstanceOf(InvalidValue.class);
        assertThat(new ClaimFilter(null, null, null, day, day, null, null).from())
                .isEqualTo(day);
    }
}
