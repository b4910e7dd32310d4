package org.claimtree.catalog.usercodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.claimtree.catalog.usercodes.ListsDesk.ANNA;
import static org.claimtree.catalog.usercodes.ListsDesk.BEN;
import static org.claimtree.catalog.usercodes.ListsDesk.CARA;
import static org.claimtree.catalog.usercodes.ListsDesk.days;
import static org.claimtree.catalog.usercodes.ListsDesk.group;
import static org.claimtree.catalog.usercodes.ListsDesk.rate;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.BulkOperation;
import org.claimtree.platform.BulkOperations;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Assign to All Active Users, and taking it back. */
@Tag("database")
class AssignmentTest {
    private static final UserCode.Dates OPEN = days("2026-12-01", null);

    private final List<UUID> active = new ArrayList<>(List.of(ANNA, BEN));
    private ListsDesk desk;
    private PlanAssignment plans;
    private BulkOperations operations;

    @BeforeEach
    void open() {
        desk = new ListsDesk();
        plans = new PlanAssignment(desk.sql, desk.offered, List.of(() -> active));
        operations = new BulkOperations(desk.sql, () -> "tester", ListsDesk.NOON);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private AssignToUsers.Done assign(UserCode.Dates dates, String fingerprint) {
        return desk.run(() -> new AssignToUsers(desk.sql, desk.lists, plans, operations, desk.audited::add)
                .assign("BRIEF", new AssignToUsers.Wish(dates, fingerprint)));
    }

    private AssignToUsers.Done assign() {
        return assign(OPEN, plans.preview("BRIEF", OPEN).fingerprint());
    }

    private UndoAssignment.Undone undo(UUID operation) {
        return (UndoAssignment.Undone)
                desk.run(() -> new UndoAssignment(desk.sql, desk.lists, desk.audited::add).undo(operation));
    }

    private void assertOutdated(String fingerprint) {
        Problem problem = catchThrowableOfType(Problem.class, () -> assign(OPEN, fingerprint));
        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.type()).isEqualTo("preview-outdated");
    }

    @Test
    void a_preview_counts_and_changes_nothing() {
        desk.add(BEN, "90832", "2027-01-01", "2027-01-31");
        PlanAssignment.Preview preview = plans.preview("BRIEF", OPEN);
        assertThat(preview)
                .isEqualTo(new PlanAssignment.Preview(
                        2, List.of("90834", "90832"), List.of("OLD"), 3, 1, preview.fingerprint()));
        assertThat(plans.preview("BRIEF", OPEN)).isEqualTo(preview);
        assertThat(desk.of(ANNA)).isEmpty();
    }

    @Test
    void every_active_user_gets_the_codes_and_who_has_one_keeps_it() {
        desk.add(BEN, "90832", "2027-01-01", "2027-01-31");
        AssignToUsers.Done done = assign();
        assertThat(done).isEqualTo(new AssignToUsers.Done(done.operation(), 2, 3, 1));
        assertThat(desk.shown(ANNA)).containsExactly("90832 2026-12-01/", "90834 2026-12-01/");
        assertThat(desk.shown(BEN)).containsExactly("90832 2027-01-01/2027-01-31", "90834 2026-12-01/");
        assertThat(desk.of(CARA)).as("not active").isEmpty();
        assertThat(desk.audited.subList(1, 3)).allSatisfy(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.CREATE);
            assertThat(entry.subjects()).contains(done.operation().toString(), "BRIEF", "90834");
        });
        BulkOperation recorded = operations.find(done.operation()).orElseThrow();
        assertThat(recorded.kind()).isEqualTo("ASSIGN_CODES_TO_USERS");
        assertThat(recorded.wish())
                .hasToString(
                        "{\"group\":\"BRIEF\",\"codes\":[\"90834\",\"90832\"],\"dates\":{\"from\":\"2026-12-01\"}}");
        assertThat(recorded.report()).hasToString("{\"users\":2,\"added\":3,\"present\":1}");
    }

    @Test
    void a_second_time_adds_nothing_and_is_no_operation() {
        assign();
        assertThat(assign()).isEqualTo(new AssignToUsers.Done(null, 2, 0, 4));
        assertThat(operations.count(List.of("ASSIGN_CODES_TO_USERS"), null)).isEqualTo(1);
        assertThat(desk.audited).hasSize(2);
    }

    @Test
    void what_is_not_as_the_preview_said_is_refused_and_nothing_is_done() {
        String print = plans.preview("BRIEF", OPEN).fingerprint();
        active.add(CARA);
        assertOutdated(print);
        active.remove(CARA);
        desk.add(ANNA, "90832", "2027-01-01", null);
        assertOutdated(print);
        print = plans.preview("BRIEF", OPEN).fingerprint();
        desk.save(group("BRIEF", true, "90834", "90832", "NO SHOW"));
        assertOutdated(print);
        assertOutdated(plans.preview("BRIEF", days("2026-12-02", null)).fingerprint());
        assertThat(desk.of(BEN)).isEmpty();
    }

    @Test
    void an_inactive_group_and_one_that_is_not_there_are_not_assigned() {
        assertThat(catchThrowableOfType(Problem.class, () -> plans.preview("PAST", OPEN))
                        .status())
                .isEqualTo(422);
        assertThat(catchThrowableOfType(Problem.class, () -> plans.preview("NONE", OPEN))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void undoing_takes_back_what_nobody_changed_since_and_names_the_rest() {
        desk.add(ANNA, "NO SHOW", "2026-12-01", null);
        UUID operation = assign().operation();
        UserCode changed = desk.of(ANNA).get(0);
        desk.change(ANNA, changed.id(), new ChangeUserCode.Content(OPEN, rate("95")), "\"1\"");
        desk.change(BEN, desk.of(BEN).get(0).id(), null, "\"1\"");
        UndoAssignment.Undone undone = undo(operation);
        assertThat(undone).isEqualTo(new UndoAssignment.Undone(2, List.of(new UndoAssignment.Left(ANNA, "90832"))));
        assertThat(desk.shown(ANNA)).containsExactly("90832 2026-12-01/", "NO SHOW 2026-12-01/");
        assertThat(desk.of(BEN)).isEmpty();
        assertThat(undo(operation).removed()).as("twice is harmless").isZero();
    }

    @Test
    void what_was_undone_can_be_assigned_again_and_the_first_undo_leaves_that_alone() {
        UUID first = assign().operation();
        undo(first);
        assertThat(assign().added()).isEqualTo(4);
        assertThat(undo(first)).isEqualTo(new UndoAssignment.Undone(0, List.of()));
        assertThat(desk.of(ANNA)).hasSize(2);
    }
}
