package org.claimtree.app.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimtree.app.testing.Practice;
import org.claimtree.claims.batches.ReadBatches;
import org.claimtree.claims.counts.SqlClaimCounts;
import org.claimtree.identity.work.SqlMilestones;
import org.claimtree.platform.CanonicalJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From an empty database to the first file: exactly the records that the steps name, in their order. */
@Tag("database")
class FirstStepsTest {
    private final Practice practice = new Practice();
    private final ReadFirstSteps steps = new ReadFirstSteps(
            practice.log(),
            practice.master(),
            practice.catalogs(),
            new SqlMilestones(practice.sql()),
            new SqlClaimCounts(
                    practice.sql(), practice.access(), () -> ZoneId.of("America/New_York"), practice.answerTime()),
            practice.sql());
    private final ObjectNode sample = Practice.sample();

    @BeforeEach
    void begin() {
        practice.as(Practice.administrator());
        ((ObjectNode) sample.at("/partners/0")).put("test", true);
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void nothing_is_done_in_an_empty_database() {
        assertThat(done()).isEmpty();
        assertThat(steps.read().done()).isFalse();
        assertThat(steps.read().steps()).extracting(FirstSteps.Step::step).containsExactly(FirstSteps.Name.values());
    }

    @Test
    void each_step_is_done_by_its_record_until_a_test_file_can_be_downloaded() {
        List<FirstSteps.Name> expected = new ArrayList<>();
        for (FirstSteps.Name name : FirstSteps.Name.values()) {
            take(name);
            expected.add(name);
            assertThat(done()).isEqualTo(expected);
            assertThat(steps.read().done()).isEqualTo(name == FirstSteps.Name.FILE);
        }
        List<Boolean> test = practice.owner()
                .withHandle(h -> h.createQuery("select test from claims.file")
                        .mapTo(Boolean.class)
                        .list());
        assertThat(test).containsExactly(true);
    }

    /** No step is there for its own sake: without its record there is no file, or a later record is refused. */
    @ParameterizedTest
    @EnumSource(
            value = FirstSteps.Name.class,
            names = {"ADMINISTRATOR", "BATCH", "FILE"},
            mode = EnumSource.Mode.EXCLUDE)
    void without_one_of_the_records_no_file_comes_out(FirstSteps.Name left) {
        assertThatThrownBy(() -> Stream.of(FirstSteps.Name.values())
                        .filter(name -> name != left)
                        .forEach(this::take))
                .isInstanceOfAny(AssertionError.class, org.claimtree.platform.Problem.class);
        assertThat(done()).doesNotContain(left, FirstSteps.Name.BATCH, FirstSteps.Name.FILE);
    }

    @Test
    void what_is_not_offered_any_more_is_no_step() {
        take(FirstSteps.Name.PRACTICE);
        take(FirstSteps.Name.PROVIDER);
        ((ObjectNode) sample.at("/providers/0")).put("active", false);
        take(FirstSteps.Name.PROVIDER);
        assertThat(done()).containsExactly(FirstSteps.Name.PRACTICE);
    }

    @Test
    void a_one_time_password_is_no_password_of_ones_own() {
        user(true);
        assertThat(done()).isEmpty();
        user(false);
        assertThat(done()).containsExactly(FirstSteps.Name.ADMINISTRATOR);
    }

    private void take(FirstSteps.Name step) {
        switch (step) {
            case ADMINISTRATOR -> user(false);
            case PRACTICE -> take("practice");
            case LOCATION -> take("locations");
            case PROVIDER -> take("providers");
            case PARTNER -> take("partners");
            case FORM_TYPE -> take("formTypes");
            case PAYER -> take("payers");
            case BILLING_CODE -> take("codes");
            case CLIENT -> take("clients");
            case CHARGE -> take("charges");
            case BATCH -> assertThat(practice.batch().status()).isEqualTo("READY");
            case FILE -> {
                ReadBatches.Batch batch = practice.batches().get(0);
                practice.download(batch.id(), 1);
            }
        }
    }

    private void take(String section) {
        JsonNode content = sample.has(section)
                ? sample.get(section)
                : CanonicalJson.mapper()
                        .createObjectNode()
                        .set("rules", CanonicalJson.mapper().createArrayNode());
        ObjectNode document = CanonicalJson.mapper().createObjectNode().put("format", "claimtree-practice-1");
        document.set(section, content);
        practice.take(document);
    }

    private void user(boolean due) {
        practice.owner()
                .useHandle(h -> h.execute(
                        "insert into identity.user_account (id, name, display_name, profile, reach, active, version,"
                                + " password_hash, password_due) values (?, ?, 'Jo', 'ADMINISTRATOR', 'ALL', true, 0, '', ?)",
                        UUID.randomUUID(),
                        "admin-" + due,
                        due));
    }

    private List<FirstSteps.Name> done() {
        return steps.read().steps().stream()
                .filter(FirstSteps.Step::done)
                .map(FirstSteps.Step::step)
                .toList();
    }
}
