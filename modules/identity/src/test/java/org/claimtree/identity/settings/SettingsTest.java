package org.claimtree.identity.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.claimtree.identity.SecuritySettings;
import org.claimtree.identity.SettingChanged;
import org.claimtree.identity.testing.IdentityDesk;
import org.claimtree.identity.testing.News;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Precondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SettingsTest {
    private IdentityDesk desk;
    private KnownSettings known;
    private ReadSettings read;
    private SqlSettings settings;
    private News<SettingChanged> news;

    @BeforeEach
    void open() {
        desk = new IdentityDesk();
        desk.become(UUID.randomUUID(), "anna");
        known = new KnownSettings(List.of(new SecurityDefinitions()));
        read = new ReadSettings(desk.sql(), known);
        settings = new SqlSettings(desk.sql(), desk.clock());
        news = new News<>(settings::forget);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_setting_has_its_usual_value_until_somebody_sets_another() {
        assertThat(settings.get(SecuritySettings.IDLE_MINUTES)).isEqualTo(30);
        assertThat(read.one(100).view().changed()).isNull();

        change(100, IntNode.valueOf(45));

        assertThat(settings.get(SecuritySettings.IDLE_MINUTES)).isEqualTo(45);
        ReadSettings.View view = read.one(100).view();
        assertThat(view.value().intValue()).isEqualTo(45);
        assertThat(view.usual().intValue()).isEqualTo(30);
        assertThat(view.changed()).isEqualTo(new ReadSettings.View.Changed(IdentityDesk.NOON, "anna"));

        change(100, MissingNode.getInstance());
        assertThat(settings.get(SecuritySettings.IDLE_MINUTES)).isEqualTo(30);
        assertThat(read.all().items()).hasSize(SecuritySettings.ALL.size());
    }

    @Test
    void a_change_is_told_and_leaves_a_trace_with_both_values() {
        change(100, IntNode.valueOf(45));
        change(100, MissingNode.getInstance());
        change(100, MissingNode.getInstance());
        change(105, BooleanNode.TRUE);

        assertThat(news.told())
                .containsExactly(
                        new SettingChanged(100, IntNode.valueOf(30), IntNode.valueOf(45)),
                        new SettingChanged(100, IntNode.valueOf(45), IntNode.valueOf(30)));
        assertThat(desk.rows("select actor, action, kind, subjects[1], changes from identity.audit order by id"))
                .containsExactly(
                        "anna CHANGE setting 100 [{\"pointer\":\"/value\",\"before\":\"30\",\"after\":\"45\"}]",
                        "anna CHANGE setting 100 [{\"pointer\":\"/value\",\"before\":\"45\",\"after\":\"30\"}]",
                        "anna CHANGE setting 105 [{\"pointer\":\"/value\",\"before\":\"true\",\"after\":\"true\"}]");
    }

    @Test
    void a_wrong_value_is_refused_at_its_place_and_stores_nothing() {
        Problem problem = refused(100, IntNode.valueOf(4), tag(100));
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors())
                .extracting(InputProblem::pointer, InputProblem::code)
                .containsExactly(Tuple.tuple("/value", "OUT_OF_RANGE"));
        assertThat(refused(99, IntNode.valueOf(4), "\"x\"").status()).isEqualTo(404);
        assertThat(desk.rows("select * from identity.setting")).isEmpty();
        assertThat(desk.rows("select * from identity.audit")).isEmpty();
    }

    @Test
    void a_change_starts_from_what_was_read() {
        String tag = tag(100);
        change(100, IntNode.valueOf(45));
        Problem stale = refused(100, IntNode.valueOf(50), tag);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.getMessage()).contains("anna");
        assertThat(refused(100, IntNode.valueOf(50), null).status()).isEqualTo(428);
        change(100, MissingNode.getInstance());
        assertThat(refused(100, IntNode.valueOf(50), tag).status())
                .as("the usual value again is not the state before")
                .isEqualTo(409);
    }

    @Test
    void what_another_server_changed_is_seen_after_two_seconds() {
        SqlSettings elsewhere = new SqlSettings(desk.sql(), desk.clock());
        assertThat(elsewhere.get(SecuritySettings.IDLE_MINUTES)).isEqualTo(30);
        change(100, IntNode.valueOf(45));
        assertThat(elsewhere.get(SecuritySettings.IDLE_MINUTES)).isEqualTo(30);
        desk.wait(Duration.ofMillis(2001));
        assertThat(elsewhere.get(SecuritySettings.IDLE_MINUTES)).isEqualTo(45);
    }

    @Test
    void a_kept_value_that_is_no_longer_allowed_counts_as_none() {
        desk.runs(() -> desk.sql()
                .run(h -> h.execute("insert into identity.setting (number, value, version) values (100, '3', 1)")));
        assertThat(settings.get(SecuritySettings.IDLE_MINUTES)).isEqualTo(30);
        assertThat(read.one(100).view().value().intValue()).isEqualTo(30);
    }

    private void change(int number, JsonNode value) {
        change(number, value, tag(number));
    }

    private void change(int number, JsonNode value, String tag) {
        ChangeSetting change = new ChangeSetting(desk.sql(), known, desk.clock(), desk.caller(), desk.trail(), news);
        desk.runs(() -> change.change(number, value, new Precondition(tag, null)));
    }

    private Problem refused(int number, JsonNode value, String tag) {
        return catchThrowableOfType(Problem.class, () -> change(number, value, tag));
    }

    private String tag(int number) {
        return "\"" + read.one(number).tag() + "\"";
    }
}
