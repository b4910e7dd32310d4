package org.claimtree.profiles.saving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.profiles.Choice;
import org.claimtree.profiles.FieldKey;
import org.claimtree.profiles.FieldValue;
import org.claimtree.profiles.SavingFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SaveProfileTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

    private SavingFixture practice;

    @BeforeEach
    void open() {
        practice = new SavingFixture();
    }

    @AfterEach
    void close() {
        practice.close();
    }

    private static String clia(int digit) {
        return "'clia':{'typed':'11D000000" + digit + "'}";
    }

    private String cliaOn(String ref, LocalDate day) {
        return practice.book()
                .profiles()
                .contentOn(ref, day)
                .flatMap(p -> p.choice(FieldKey.CLIA))
                .map(c -> ((FieldValue.Words) ((Choice.Typed) c).value()).content())
                .orElse(null);
    }

    /** January, June and August; August has another number. */
    private long threeVersions() {
        long january = practice.profile("A", "2026-01-01", clia(1), null, 0).revision();
        long june = practice.profile("A", "2026-06-01", clia(1) + ",'mammography':{'blank':true}", null, january)
                .revision();
        return practice.profile("A", "2026-08-01", clia(3), null, june).revision();
    }

    @Test
    void a_version_is_one_revision_and_names_its_profile() {
        SaveProfile.Saved saved = practice.profile("A", "2026-01-01", clia(1), null, 0);

        assertThat(saved).isEqualTo(new SaveProfile.Saved(2, List.of()));
        assertThat(practice.book().profileRevision("A")).isEqualTo(2);
        assertThat(practice.log.header(2).orElseThrow().cause()).isEqualTo("profile A");
        assertThat(cliaOn("A", LocalDate.of(2025, 12, 31))).isNull();
        assertThat(cliaOn("A", JUNE)).isEqualTo("11D0000001");
    }

    @Test
    void a_version_behind_all_others_asks_nothing() {
        assertThat(threeVersions()).isEqualTo(4);
    }

    @Test
    void a_version_before_others_lists_those_that_still_hold_the_old_value_and_saves_nothing() {
        long newest = threeVersions();

        assertThatThrownBy(() -> practice.profile("A", "2026-03-01", clia(2), null, newest))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .satisfies(problem -> {
                    assertThat(problem.type()).isEqualTo("later-versions");
                    assertThat(problem.status()).isEqualTo(409);
                    assertThat(problem.errors())
                            .containsExactly(new InputProblem(
                                    "/correct",
                                    "LATER_VERSION_HOLDS_OLD_VALUE",
                                    "The version effective 2026-06-01 still holds the old value of clia."));
                    assertThat(problem.members())
                            .containsExactlyEntriesOf(Map.of(
                                    "laterVersions",
                                    List.of(new SaveProfile.LaterVersion(JUNE, "A", List.of("clia")))));
                });
        assertThat(practice.log.current()).isEqualTo(newest);
    }

    @Test
    void later_versions_are_corrected_in_the_same_revision_and_keep_what_else_they_say() {
        long newest = threeVersions();

        SaveProfile.Saved saved = practice.profile("A", "2026-03-01", clia(2), List.of(JUNE), newest);

        assertThat(saved).isEqualTo(new SaveProfile.Saved(newest + 1, List.of(JUNE)));
        assertThat(cliaOn("A", LocalDate.of(2026, 2, 28))).isEqualTo("11D0000001");
        assertThat(cliaOn("A", LocalDate.of(2026, 3, 1))).isEqualTo("11D0000002");
        assertThat(cliaOn("A", JUNE)).isEqualTo("11D0000002");
        assertThat(practice.book().profiles().contentOn("A", JUNE).orElseThrow().choice(FieldKey.MAMMOGRAPHY))
                .contains(new Choice.Blank());
        assertThat(cliaOn("A", AUGUST)).isEqualTo("11D0000003");
        assertThat(practice.verify.run().problems()).isEmpty();
    }

    @Test
    void an_empty_list_corrects_none() {
        long newest = threeVersions();

        assertThat(practice.profile("A", "2026-03-01", clia(2), List.of(), newest)
                        .corrected())
                .isEmpty();
        assertThat(cliaOn("A", JUNE)).isEqualTo("11D0000001");
    }

    @Test
    void a_date_that_needs_no_correction_is_refused() {
        long newest = threeVersions();

        assertThatThrownBy(() -> practice.profile("A", "2026-03-01", clia(2), List.of(JUNE, AUGUST), newest))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .extracting(Problem::errors)
                .asInstanceOf(InstanceOfAssertFactories.list(InputProblem.class))
                .extracting(InputProblem::pointer)
                .containsExactly("/correct/1");
        assertThat(practice.log.current()).isEqualTo(newest);
    }

    @Test
    void an_override_that_is_taken_out_is_taken_out_of_later_versions_too() {
        long newest = threeVersions();

        practice.profile("A", "2026-03-01", "", List.of(JUNE), newest);

        assertThat(cliaOn("A", JUNE)).isNull();
        assertThat(cliaOn("A", AUGUST)).isEqualTo("11D0000003");
    }

    @Test
    void who_started_from_an_older_version_is_told_so() {
        long newest = threeVersions();

        assertThatThrownBy(() -> practice.profile("A", "2027-01-01", clia(9), null, newest - 1))
                .hasMessageContaining("anna saved the profile")
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .extracting(Problem::type)
                .isEqualTo("stale-profile");
        assertThatThrownBy(() -> practice.profile("A", "2027-01-01", clia(9), null, 0))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> practice.profile("NEW", "2027-01-01", clia(9), null, newest))
                .isInstanceOf(Problem.class);
    }

    @Test
    void the_default_profile_cannot_lose_a_field() {
        assertThatThrownBy(() -> practice.profile("DEFAULT", "2026-01-01", clia(1), List.of(), 1))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .satisfies(problem -> assertThat(problem.errors())
                        .extracting(InputProblem::code)
                        .contains("DEFAULT_PROFILE_NAME", "FIELD_MISSING"));
        assertThat(practice.log.current()).isEqualTo(1);
    }
}
