package org.claimtree.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.claimtree.catalog.CodeGroupUse;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Precondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Code groups as records: their names, and what deleting one takes away. */
@Tag("database")
class CodeGroupsTest {
    private static final Precondition NEW = new Precondition(null, "*");
    private static final ReadRecords.Question ALL = new ReadRecords.Question(null, null, List.of(), "ref");

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
        desk.save(RecordKind.CODE_GROUP, "BCBS", "{\"name\":\"BCBS Auth Group\",\"default\":true}", NEW);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Problem refused(String ref, String body) {
        return catchThrowableOfType(Problem.class, () -> desk.save(RecordKind.CODE_GROUP, ref, body, NEW));
    }

    private Problem deletionRefused(String ref, Precondition from) {
        return catchThrowableOfType(Problem.class, () -> desk.deleteGroup(ref, from));
    }

    private Precondition now(String ref) {
        return new Precondition('"' + desk.record(RecordKind.CODE_GROUP, ref).tag() + '"', null);
    }

    private List<String> refs() {
        return desk.list(RecordKind.CODE_GROUP, ALL).stream()
                .map(StoredRecord::ref)
                .toList();
    }

    @Test
    void a_group_is_active_and_no_default_unless_it_says_so() {
        desk.save(RecordKind.CODE_GROUP, "UBH", "{\"name\":\"UBH Auth Group\"}", NEW);
        assertThat(desk.record(RecordKind.CODE_GROUP, "UBH").json())
                .hasToString("{\"ref\":\"UBH\",\"effective\":\"1900-01-01\",\"name\":\"UBH Auth Group\",\"codes\":[],"
                        + "\"active\":true,\"default\":false}");
        assertThat(desk.record(RecordKind.CODE_GROUP, "BCBS")
                        .json()
                        .get("default")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void another_group_of_the_same_name_is_refused_at_the_name_capitals_or_not() {
        assertThat(refused("OTHER", "{\"name\":\" bcbs AUTH group\"}").errors())
                .extracting(InputProblem::pointer, InputProblem::code)
                .containsExactly(Tuple.tuple("/name", "NAME_TAKEN"));
        ObjectNode same = desk.record(RecordKind.CODE_GROUP, "BCBS").json().put("name", "bcbs auth group");
        desk.save(RecordKind.CODE_GROUP, "BCBS", same.toString(), now("BCBS"));
        assertThat(desk.record(RecordKind.CODE_GROUP, "BCBS").name()).isEqualTo("bcbs auth group");
    }

    @Test
    void a_document_cannot_give_two_groups_one_name_but_may_swap_names() {
        desk.save(RecordKind.CODE_GROUP, "UBH", "{\"name\":\"UBH Auth Group\"}", NEW);
        ObjectNode document = Desk.json("{\"format\":\"claimtree-practice-1\",\"codeGroups\":["
                + "{\"ref\":\"UBH\",\"name\":\"BCBS Auth Group\"},{\"ref\":\"BCBS\",\"name\":\"UBH Auth Group\"}]}");
        desk.take(document);
        assertThat(desk.record(RecordKind.CODE_GROUP, "UBH").name()).isEqualTo("BCBS Auth Group");
        ((ObjectNode) document.at("/codeGroups/1")).put("name", "BCBS AUTH GROUP");
        assertThat(catchThrowableOfType(Problem.class, () -> desk.take(document))
                        .errors())
                .extracting(InputProblem::pointer, InputProblem::code)
                .containsExactly(Tuple.tuple("/codeGroups/1/name", "NAME_TAKEN"));
    }

    @Test
    void a_deleted_group_is_gone_and_gives_its_name_back_but_not_its_ref() {
        desk.deleteGroup("BCBS", now("BCBS"));
        assertThat(refs()).isEmpty();
        assertThat(catchThrowableOfType(Problem.class, () -> desk.record(RecordKind.CODE_GROUP, "BCBS"))
                        .status())
                .isEqualTo(404);
        desk.save(RecordKind.CODE_GROUP, "BCBS-2", "{\"name\":\"BCBS Auth Group\"}", NEW);
        assertThat(refused("BCBS", "{\"name\":\"Another\"}").errors())
                .extracting(InputProblem::pointer, InputProblem::code)
                .containsExactly(Tuple.tuple("/ref", "REF_TAKEN"));
        assertThat(deletionRefused("BCBS", new Precondition("\"x\"", null)).status())
                .isEqualTo(404);
        assertThat(refs()).containsExactly("BCBS-2");
    }

    @Test
    void deleting_starts_from_what_was_read() {
        assertThat(deletionRefused("BCBS", new Precondition(null, null)).status())
                .isEqualTo(428);
        assertThat(deletionRefused("BCBS", new Precondition("\"old\"", null)).type())
                .isEqualTo("stale-record");
        assertThat(refs()).containsExactly("BCBS");
    }

    @Test
    void a_group_that_something_needs_stays_and_one_that_is_only_mentioned_goes() {
        desk.useGroups(new CodeGroupUse.Use("RULE_DRAFT", "One unsaved draft of the rules", false));
        desk.save(RecordKind.CODE_GROUP, "UBH", "{\"name\":\"UBH Auth Group\"}", NEW);
        desk.deleteGroup("UBH", now("UBH"));
        desk.useGroups(new CodeGroupUse.Use("RULE", "Billing code group is BCBS Auth Group", true));
        Problem needed = deletionRefused("BCBS", now("BCBS"));
        assertThat(needed.status()).isEqualTo(409);
        assertThat(needed.type()).isEqualTo("group-in-use");
        assertThat(needed.getMessage()).contains("Billing code group is BCBS Auth Group");
        assertThat(refs()).containsExactly("BCBS");
    }
}
