package org.claimtree.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.RecordedEntry;
import org.claimtree.platform.RevisionEntry;
import org.junit.jupiter.api.Test;

/** In whose name services are billed. */
class StandInsTest {
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private final List<RecordedEntry> entries = new ArrayList<>();

    private void row(String ref, String payer, String group, String provider) {
        row(ref, new StandIn.Applies("REED", payer, group, null), provider, true);
    }

    private void row(String ref, StandIn.Applies applies, String provider, boolean active) {
        StandIn row = new StandIn(applies, new StandIn.BilledAs(provider, null), active);
        entries.add(new RecordedEntry(
                1, entries.size(), new RevisionEntry(Catalog.STAND_IN_KIND, ref, SINCE, CanonicalJson.write(row))));
    }

    private String billed(String payer, String... groups) {
        return Catalog.of(entries)
                .standIns()
                .on("REED", new StandIns.Asked(payer, Set.of(groups)), DAY)
                .map(StandIn.BilledAs::provider)
                .orElse("own name");
    }

    @Test
    void whoever_has_no_row_bills_in_his_own_name() {
        row("A", new StandIn.Applies("BAKER", null, null, null), "STAUB", true);
        assertThat(billed("AETNA")).isEqualTo("own name");
    }

    @Test
    void a_row_of_the_payer_goes_before_one_of_a_group_and_that_before_one_of_all() {
        row("ALL", null, null, "ONE");
        assertThat(billed(null)).isEqualTo("ONE");
        row("GROUP", null, "THERAPY", "TWO");
        assertThat(billed("AETNA", "THERAPY")).isEqualTo("TWO");
        row("PAYER", "AETNA", null, "THREE");
        assertThat(billed("AETNA", "THERAPY")).isEqualTo("THREE");
        row("BOTH", "AETNA", "THERAPY", "FOUR");
        assertThat(billed("AETNA", "THERAPY")).isEqualTo("FOUR");
        assertThat(billed("AETNA", "TESTS")).isEqualTo("THREE");
        assertThat(billed("CIGNA", "TESTS")).isEqualTo("ONE");
        assertThat(Catalog.of(entries).standIns().about("THERAPY")).containsExactly("BOTH", "GROUP");
    }

    @Test
    void a_row_ends_with_its_last_day_and_says_nothing_while_it_is_not_in_use() {
        row("ENDED", new StandIn.Applies("REED", "AETNA", null, DAY.minusDays(1)), "ONE", true);
        row("OFF", new StandIn.Applies("REED", null, null, null), "TWO", false);
        assertThat(billed("AETNA")).isEqualTo("own name");
    }

    @Test
    void two_rows_about_the_same_are_rivals() {
        row("A", "AETNA", null, "ONE");
        row("B", "AETNA", "THERAPY", "TWO");
        assertThat(Catalog.of(entries).standIns().rival("A")).isEmpty();
        row("C", "AETNA", null, "THREE");
        assertThat(Catalog.of(entries).standIns().rival("C")).contains("A");
    }

    @Test
    void a_row_names_whose_services_it_is_about() {
        assertThatThrownBy(() -> new StandIn(null, null, true)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new StandIn.Applies(null, "AETNA", null, null)).isInstanceOf(InvalidValue.class);
    }
}
