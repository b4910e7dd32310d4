package org.claimtree.identity.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.identity.testing.IdentityDesk;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class FormDraftsTest {
    private final UUID anna = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private IdentityDesk desk;
    private FormDrafts drafts;
    private SaveFormDraft save;
    private DropFormDraft drop;

    @BeforeEach
    void begin() {
        desk = new IdentityDesk();
        drafts = new FormDrafts(desk.sql(), desk.caller());
        save = new SaveFormDraft(desk.sql(), desk.caller(), desk.clock());
        drop = new DropFormDraft(desk.sql(), desk.caller());
        desk.become(anna, "anna");
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void what_was_typed_last_is_there_again_with_what_it_started_from() {
        keep("clients:new", null, typed("Ro"));
        desk.wait(Duration.ofMinutes(1));
        keep("clients:new", "tag-1", typed("Roe"));
        assertThat(drafts.one("clients:new"))
                .contains(
                        new FormDrafts.FormDraft("tag-1", typed("Roe"), IdentityDesk.NOON.plus(Duration.ofMinutes(1))));
    }

    @Test
    void the_newest_are_listed_first_without_what_was_typed() {
        keep("providers:KING", null, typed("King"));
        desk.wait(Duration.ofMinutes(1));
        keep("clients:new", null, typed("Roe"));
        assertThat(drafts.all()).extracting(FormDrafts.Kept::form).containsExactly("clients:new", "providers:KING");
        assertThat(drafts.all().toString() + drafts.one("clients:new")).doesNotContain("Roe");
    }

    @Test
    void nobody_sees_or_drops_anothers_draft() {
        keep("clients:new", null, typed("Roe"));
        desk.become(ben, "ben");
        assertThat(drafts.all()).isEmpty();
        assertThat(drafts.one("clients:new")).isEmpty();
        drop("clients:new");
        keep("clients:new", null, typed("Poe"));
        desk.becomeOperator();
        assertThat(drafts.all()).isEmpty();
        desk.become(anna, "anna");
        assertThat(drafts.one("clients:new").orElseThrow().content()).isEqualTo(typed("Roe"));
    }

    @Test
    void a_dropped_draft_is_gone_and_dropping_none_is_no_mistake() {
        keep("clients:new", null, typed("Roe"));
        drop("clients:new");
        drop("clients:new");
        assertThat(drafts.one("clients:new")).isEqualTo(Optional.empty());
    }

    @Test
    void drafts_of_thirty_days_go_when_their_owner_keeps_another() {
        keep("old", null, typed("a"));
        desk.become(ben, "ben");
        keep("old", null, typed("b"));
        desk.wait(Duration.ofDays(30));
        desk.become(anna, "anna");
        keep("edge", null, typed("c"));
        assertThat(drafts.all()).extracting(FormDrafts.Kept::form).containsExactly("edge", "old");
        desk.wait(Duration.ofSeconds(1));
        keep("new", null, typed("d"));
        assertThat(drafts.all()).extracting(FormDrafts.Kept::form).containsExactly("new", "edge");
        desk.become(ben, "ben");
        assertThat(drafts.all()).hasSize(1);
    }

    @Test
    void what_is_too_large_is_refused_and_leaves_the_draft_before() {
        keep("form", null, typed("short"));
        int frame = typed("").toString().length();
        ObjectNode largest = typed("é".repeat(((256 << 10) - frame) / 2));
        keep("form", null, largest);
        ObjectNode larger = typed("é".repeat(((256 << 10) - frame) / 2 + 1));
        assertThat(refused("form", larger).errors())
                .extracting(e -> e.pointer() + " " + e.code())
                .containsExactly("/content DRAFT_TOO_LARGE");
        assertThat(drafts.one("form").orElseThrow().content()).isEqualTo(largest);
    }

    @Test
    void a_hundred_are_kept_and_each_of_them_can_still_change() {
        for (int i = 0; i < 100; i++) {
            keep("form:" + i, null, typed("x"));
        }
        keep("form:7", null, typed("y"));
        assertThat(refused("form:100", typed("z")).errors())
                .extracting(e -> e.code())
                .containsExactly("TOO_MANY_DRAFTS");
        assertThat(drafts.all()).hasSize(100);
        drop("form:8");
        keep("form:100", null, typed("z"));
    }

    @Test
    void only_names_of_forms_name_one() {
        for (String wrong : List.of("", "..", ":a", "a b", "a/b", "ä", "x".repeat(151), "a\n")) {
            assertThat(refused(wrong, typed("z")).status()).as(wrong).isEqualTo(400);
        }
        keep("A-z.0_9~b:" + "x".repeat(140), null, typed("z"));
    }

    @Test
    void typing_leaves_no_trace_in_the_audit_trail() {
        keep("clients:new", null, typed("Roe"));
        drafts.one("clients:new");
        drop("clients:new");
        assertThat(desk.rows("select * from identity.audit")).isEmpty();
    }

    private static ObjectNode typed(String name) {
        return CanonicalJson.mapper().createObjectNode().put("name", name);
    }

    private void keep(String form, String base, ObjectNode content) {
        desk.runs(() -> save.save(form, new SaveFormDraft.Typed(base, content)));
    }

    private void drop(String form) {
        desk.runs(() -> drop.drop(form));
    }

    private Problem refused(String form, ObjectNode content) {
        return catchThrowableOfType(Problem.class, () -> keep(form, null, content));
    }
}
