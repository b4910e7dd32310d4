package org.claimtree.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimtree.catalog.AuthorizationNeed.About;
import org.claimtree.catalog.AuthorizationNeed.Kind;
import org.claimtree.catalog.AuthorizationNeed.Need;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.RecordedEntry;
import org.claimtree.platform.RevisionEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For which codes a payer wants an authorization. */
class AuthorizationNeedsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final Need REQUIRED = new Need(Kind.REQUIRED, null);
    private static final Need NOT_REQUIRED = new Need(Kind.NOT_REQUIRED, null);

    private final List<RecordedEntry> entries = new ArrayList<>();

    private AuthorizationNeedsTest row(String ref, About about, Need need, LocalDate through) {
        String text = CanonicalJson.write(new AuthorizationNeed(about, need, through, true));
        RevisionEntry entry = new RevisionEntry(Catalog.AUTHORIZATION_NEED_KIND, ref, RevisionEntry.ALWAYS, text);
        entries.add(new RecordedEntry(entries.size() + 1L, 1, entry));
        return this;
    }

    private AuthorizationNeedsTest row(String ref, String plan, String code, String group, Need need) {
        return row(ref, new About("AETNA", plan, code, group), need, null);
    }

    private static Need after(int visits) {
        return new Need(Kind.AFTER_VISITS, visits);
    }

    private AuthorizationNeeds table() {
        return Catalog.of(entries).authorizationNeeds();
    }

    private Need need(String payer, String plan, String code, String... groups) {
        return table().on(new AuthorizationNeeds.Asked(payer, plan, code, Set.of(groups)), DAY)
                .map(AuthorizationNeed::need)
                .orElse(null);
    }

    @Test
    void what_has_no_row_needs_none() {
        row("R", null, "90837", null, REQUIRED);
        assertThat(need("AETNA", null, "90834")).isNull();
        assertThat(need("BCBS", null, "90837")).isNull();
        assertThat(need("AETNA", "PPO", "90837")).isEqualTo(REQUIRED);
    }

    @Test
    void the_most_specific_row_wins_and_the_plan_says_more_than_the_code() {
        row("GROUP", null, null, "PSYCH", REQUIRED)
                .row("CODE", null, "90837", null, NOT_REQUIRED)
                .row("PLAN GROUP", "PPO", null, "PSYCH", after(20))
                .row("PLAN CODE", "HMO", "90837", null, after(8));
        assertThat(need("AETNA", null, "90834", "PSYCH")).isEqualTo(REQUIRED);
        assertThat(need("AETNA", null, "90837", "PSYCH")).isEqualTo(NOT_REQUIRED);
        assertThat(need("AETNA", "PPO", "90837", "PSYCH")).isEqualTo(after(20));
        assertThat(need("AETNA", "HMO", "90837", "PSYCH")).isEqualTo(after(8));
    }

    @Test
    void of_several_groups_the_strictest_row_is_asked() {
        row("A", null, null, "A", NOT_REQUIRED)
                .row("B", null, null, "B", after(20))
                .row("C", null, null, "C", after(8))
                .row("D", null, null, "D", REQUIRED);
        assertThat(need("AETNA", null, "90837", "A", "B")).isEqualTo(after(20));
        assertThat(need("AETNA", null, "90837", "A", "B", "C")).isEqualTo(after(8));
        assertThat(need("AETNA", null, "90837", "A", "B", "C", "D")).isEqualTo(REQUIRED);
    }

    @Test
    void a_row_ends_with_its_last_date_of_service() {
        row("R", new About("AETNA", null, "90837", null), REQUIRED, DAY.minusDays(1));
        assertThat(need("AETNA", null, "90837")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_REQUIRED, , 100, false",
        "REQUIRED, , 0, true",
        "AFTER_VISITS, 8, 7, false",
        "AFTER_VISITS, 8, 8, true"
    })
    void after_some_visits_the_next_one_needs_it(Kind kind, Integer visits, int earlier, boolean required) {
        assertThat(new Need(kind, visits).isRequired(earlier)).isEqualTo(required);
    }

    @Test
    void visits_are_counted_only_where_a_row_asks_for_them() {
        row("R", null, "90837", null, REQUIRED);
        assertThat(table().countVisits()).isFalse();
        row("S", null, "90834", null, after(8));
        assertThat(table().countVisits()).isTrue();
    }

    @Test
    void a_group_is_needed_by_the_rows_that_are_about_it_as_they_are_now() {
        row("OVER", null, null, "PSYCH", REQUIRED)
                .row("NOW", null, null, "PSYCH", REQUIRED)
                .row("CODE", null, "90837", null, REQUIRED)
                .row("OVER", null, null, "OTHER", REQUIRED);
        assertThat(table().about("PSYCH")).containsExactly("NOW");
        assertThat(table().about("OTHER")).containsExactly("OVER");
        assertThat(table().about("NOBODY")).isEmpty();
    }

    @Test
    void two_rows_about_the_same_are_rivals() {
        row("R", null, "90837", null, REQUIRED)
                .row("S", null, "90837", null, NOT_REQUIRED)
                .row("T", "PPO", "90837", null, REQUIRED)
                .row("U", null, null, "90837", REQUIRED);
        assertThat(table().rival("R")).contains("S");
        assertThat(table().rival("T")).isEmpty();
        assertThat(table().rival("U")).isEmpty();
    }

    @Test
    void what_says_too_little_or_too_much_is_refused() {
        assertThat(refusal(() -> new About(null, null, "90837", null))).isEqualTo("PAYER_MISSING");
        assertThat(refusal(() -> new About("AETNA", null, null, null))).isEqualTo("CODE_OR_GROUP");
        assertThat(refusal(() -> new About("AETNA", null, "90837", "PSYCH"))).isEqualTo("CODE_OR_GROUP");
        assertThat(refusal(() -> new Need(null, null))).isEqualTo("NEED_MISSING");
        assertThat(refusal(() -> new Need(Kind.AFTER_VISITS, null))).isEqualTo("VISITS_MISSING");
        assertThat(refusal(() -> new Need(Kind.AFTER_VISITS, 0))).isEqualTo("VISITS_MISSING");
        assertThat(refusal(() -> new Need(Kind.REQUIRED, 8))).isEqualTo("VISITS_SAID");
    }

    private static String refusal(org.junit.jupiter.api.function.Executable made) {
        return catchThrowableOfType(InvalidValue.class, made::execute).code();
    }
}
