package org.claimtree.catalog.usercodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.claimtree.catalog.usercodes.ListsDesk.ANNA;
import static org.claimtree.catalog.usercodes.ListsDesk.BEN;
import static org.claimtree.catalog.usercodes.ListsDesk.CARA;
import static org.claimtree.catalog.usercodes.ListsDesk.days;
import static org.claimtree.catalog.usercodes.ListsDesk.rate;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.FieldChange;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.ListWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@Tag("database")
class UserCodesTest {
    private ListsDesk desk;

    @BeforeEach
    void open() {
        desk = new ListsDesk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static Problem refused(Executable work) {
        return catchThrowableOfType(Problem.class, work::execute);
    }

    private UserCode only(UUID user) {
        assertThat(desk.of(user)).hasSize(1);
        return desk.of(user).get(0);
    }

    @Test
    void a_code_is_on_the_list_as_it_was_put_there_and_that_is_audited() {
        UserCode.Terms terms = new UserCode.Terms("HO", "1041C0700X", new BigDecimal("80.5"));
        desk.add(new AddUserCodes.Wish(
                List.of(ANNA), List.of("NO SHOW"), null, days("2026-12-01", "2026-12-31"), terms));
        UserCode row = only(ANNA);
        assertThat(row)
                .isEqualTo(new UserCode(
                        row.id(),
                        ANNA,
                        "NO SHOW",
                        days("2026-12-01", "2026-12-31"),
                        new UserCode.Terms("HO", "1041C0700X", new BigDecimal("80.50"))));
        assertThat(desk.of(BEN)).isEmpty();
        assertThat(desk.audited).hasSize(1);
        AuditEntry entry = desk.audited.get(0);
        assertThat(entry.action()).isEqualTo(AuditAction.CREATE);
        assertThat(entry.subjects()).containsExactly("NO SHOW", ANNA.toString());
        assertThat(entry.changes()).contains(new FieldChange("/dates/from", null, "\"2026-12-01\""));
    }

    @Test
    void a_group_gives_many_users_what_they_do_not_have_and_leaves_the_rest_as_it_is() {
        desk.add(BEN, "90834", "2026-12-31", "2027-01-31");
        assertThat(desk.addGroup("BRIEF", ANNA, BEN, ANNA)).isEqualTo(new AddUserCodes.Added(3, 1, List.of("OLD")));
        assertThat(desk.shown(ANNA)).containsExactly("90832 2026-12-01/", "90834 2026-12-01/");
        assertThat(desk.shown(BEN)).containsExactly("90832 2026-12-01/", "90834 2026-12-31/2027-01-31");
        assertThat(desk.of(CARA)).isEmpty();
        assertThat(desk.addGroup("BRIEF", ANNA, BEN)).isEqualTo(new AddUserCodes.Added(0, 4, List.of("OLD")));
        assertThat(desk.audited)
                .as("a row for each user, and none where nothing was done")
                .hasSize(3);
    }

    @Test
    void days_of_one_code_do_not_overlap_and_may_follow_each_other() {
        desk.add(ANNA, "90832", "2026-02-01", "2026-02-28");
        assertThat(desk.add(ANNA, "90832", "2026-01-01", "2026-02-01").present())
                .isEqualTo(1);
        assertThat(desk.add(ANNA, "90832", "2026-02-28", null).present()).isEqualTo(1);
        assertThat(desk.add(ANNA, "90832", "2026-01-01", "2026-01-31").added()).isEqualTo(1);
        assertThat(desk.add(ANNA, "90832", "2026-03-01", null).added()).isEqualTo(1);
        assertThat(desk.add(ANNA, "90832", "2199-01-01", null).present()).isEqualTo(1);
        assertThat(desk.add(BEN, "90832", "2026-02-01", null).added()).isEqualTo(1);
        assertThat(desk.shown(ANNA))
                .containsExactly("90832 2026-01-01/2026-01-31", "90832 2026-02-01/2026-02-28", "90832 2026-03-01/");
    }

    @Test
    void of_two_who_add_the_same_at_once_one_finds_it_there() {
        List<AddUserCodes.Added> both = IntStream.range(0, 8)
                .parallel()
                .mapToObj(turn -> desk.add(ANNA, "90832", "2026-02-01", null))
                .toList();
        assertThat(both).extracting(AddUserCodes.Added::added).containsOnlyOnce(1);
        assertThat(desk.of(ANNA)).hasSize(1);
    }

    @Test
    void what_cannot_be_added_is_told_at_its_place_and_nothing_is_added() {
        AddUserCodes.Wish wish = new AddUserCodes.Wish(
                List.of(ANNA, UUID.randomUUID()),
                List.of("90832", "OLD", "NONE"),
                null,
                days("2026-12-01", null),
                null);
        assertThat(refused(() -> desk.add(wish)).errors())
                .extracting(InputProblem::pointer, InputProblem::code)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("/codes/1", "CODE_INACTIVE"),
                        Tuple.tuple("/codes/2", "UNKNOWN_CODE"),
                        Tuple.tuple("/users/1", "UNKNOWN_USER"));
        assertThat(refused(() -> desk.addGroup("NONE", ANNA)).errors())
                .extracting(InputProblem::pointer, InputProblem::code)
                .containsExactly(Tuple.tuple("/group", "UNKNOWN_GROUP"));
        assertThat(refused(() -> desk.addGroup("PAST", ANNA)).errors())
                .extracting(InputProblem::code)
                .containsExactly("GROUP_INACTIVE");
        for (AddUserCodes.Wish unclear : List.of(
                new AddUserCodes.Wish(List.of(ANNA), null, null, days("2026-12-01", null), null),
                new AddUserCodes.Wish(List.of(ANNA), List.of("90832"), "BRIEF", days("2026-12-01", null), null))) {
            assertThat(refused(() -> desk.add(unclear)).errors())
                    .extracting(InputProblem::code)
                    .containsExactly("CODES_OR_GROUP");
        }
        assertThat(desk.of(ANNA)).isEmpty();
        assertThat(desk.audited).isEmpty();
    }

    @Test
    void a_change_starts_from_what_was_read_and_must_not_overlap() {
        desk.add(ANNA, "90832", "2026-01-01", "2026-01-31");
        desk.add(ANNA, "90832", "2026-02-01", null);
        UserCode first = desk.of(ANNA).get(0);
        ChangeUserCode.Content longer = new ChangeUserCode.Content(days("2026-01-01", "2026-02-01"), null);
        assertThat(refused(() -> desk.change(ANNA, first.id(), longer, null)).status())
                .isEqualTo(428);
        assertThat(refused(() -> desk.change(ANNA, first.id(), longer, "\"2\"")).status())
                .isEqualTo(409);
        assertThat(refused(() -> desk.change(BEN, first.id(), longer, "\"1\"")).status())
                .isEqualTo(404);
        assertThat(refused(() -> desk.change(ANNA, first.id(), longer, "\"1\"")).errors())
                .extracting(InputProblem::pointer, InputProblem::code)
                .containsExactly(Tuple.tuple("/dates", "DATES_OVERLAP"));
        desk.change(
                ANNA, first.id(), new ChangeUserCode.Content(days("2025-12-01", "2026-01-31"), rate("95")), "\"1\"");
        assertThat(desk.of(ANNA).get(0))
                .isEqualTo(new UserCode(first.id(), ANNA, "90832", days("2025-12-01", "2026-01-31"), rate("95.00")));
        assertThat(desk.audited.get(2).changes())
                .containsExactly(
                        new FieldChange("/dates/from", "\"2026-01-01\"", "\"2025-12-01\""),
                        new FieldChange("/terms/rate", null, "95.00"));
        assertThat(desk.lists.one(ANNA, first.id()).tag()).isEqualTo("2");
    }

    @Test
    void a_code_is_taken_off_the_list() {
        desk.add(ANNA, "90832", "2026-01-01", null);
        UUID row = only(ANNA).id();
        desk.change(ANNA, row, null, "\"1\"");
        assertThat(desk.of(ANNA)).isEmpty();
        assertThat(desk.audited.get(1).action()).isEqualTo(AuditAction.DELETE);
        assertThat(refused(() -> desk.change(ANNA, row, null, "\"1\"")).status())
                .isEqualTo(404);
    }

    @Test
    void a_list_is_read_by_page_and_order_and_of_nobody_there_is_none() {
        desk.add(ANNA, "90834", "2026-01-01", "2026-06-30");
        desk.add(ANNA, "90832", "2026-02-01", null);
        assertThat(desk.lists.list(ANNA, null, new ListWindow("-from", 0, 1)).items())
                .extracting(UserCode::code)
                .containsExactly("90832");
        assertThat(desk.lists.list(ANNA, null, new ListWindow("through", 0, 9)).items())
                .extracting(UserCode::code)
                .containsExactly("90834", "90832");
        assertThat(desk.lists.list(ANNA, "90834", new ListWindow("code", 0, 9)).total())
                .isEqualTo(1);
        assertThat(refused(() -> desk.of(UUID.randomUUID())).status()).isEqualTo(404);
    }

    @Test
    void terms_and_days_check_themselves() {
        assertThat(invalid(() -> new UserCode.Terms("ho", null, null))).isEqualTo("MODIFIER_FORM");
        assertThat(invalid(() -> new UserCode.Terms(null, "1041", null))).isEqualTo("TAXONOMY_FORM");
        assertThat(invalid(() -> rate("-0.01"))).isEqualTo("RATE_NEGATIVE");
        assertThat(invalid(() -> rate("0.001"))).isEqualTo("MONEY_SCALE");
        assertThat(invalid(() -> days("2026-02-01", "2026-01-31"))).isEqualTo("SPAN_REVERSED");
        assertThat(invalid(() -> new UserCode.Dates(null, null))).isEqualTo("FROM_MISSING");
    }

    private static String invalid(Executable work) {
        return catchThrowableOfType(InvalidValue.class, work::execute).code();
    }
}
