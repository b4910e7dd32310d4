package org.claimtree.identity.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.claimtree.identity.House;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Reach;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Precondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class UsersTest {
    private static final Precondition NEW = new Precondition(null, "*");

    private final House house = new House();
    private final SaveProfile saveProfile = new SaveProfile(house.sql, house.profiles, () -> house.caller, house.audit);
    private final Groups groups = new Groups(house.sql);
    private final SaveGroup saveGroup = new SaveGroup(house.sql, groups, house.audit);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void everything_wrong_with_a_user_is_told_at_once() {
        house.user("mreed", "BILLER");
        assertThat(errors(() -> house.user("MREED", "NONE")))
                .containsExactly("/rights/profile UNKNOWN_PROFILE", "/name NAME_TAKEN");
    }

    @Test
    void the_last_active_administrator_stays() {
        UUID only = house.user("first", Profile.ADMINISTRATOR).id();
        assertThat(errors(() -> change(only, Profile.ADMINISTRATOR, false)))
                .containsExactly("/rights LAST_ADMINISTRATOR");
        assertThat(errors(() -> change(only, "BILLER", true))).containsExactly("/rights LAST_ADMINISTRATOR");
        house.user("second", Profile.ADMINISTRATOR);
        change(only, "BILLER", true);
        assertThat(house.users.one(only).orElseThrow().user().rights().profile())
                .isEqualTo("BILLER");
    }

    @Test
    void whoever_manages_users_hands_out_no_more_than_he_has() {
        UUID administrator = house.user("first", Profile.ADMINISTRATOR).id();
        UUID auditor = house.user("auditor", "AUDITOR").id();
        house.caller = House.caller(EnumSet.of(Permission.MANAGE_USERS, Permission.READ_CLIENTS), Reach.ALL);
        assertThat(status(() -> house.user("x", "BILLER"))).isEqualTo(403);
        assertThat(status(() -> change(auditor, "AUDITOR", false))).isEqualTo(403);
        assertThat(status(() -> house.in(() -> house.resetPassword.reset(administrator, true))))
                .isEqualTo(403);
        assertThat(status(() -> profile("ALL", EnumSet.allOf(Permission.class))))
                .isEqualTo(403);
        profile("DESK", Set.of(Permission.READ_CLIENTS));
        UUID mine = house.user("desk", "DESK").id();
        assertThat(house.in(() -> house.resetPassword.reset(mine, false))).isNotEmpty();
        house.caller = House.caller(EnumSet.of(Permission.MANAGE_USERS, Permission.READ_CLIENTS), Reach.DIVISIONS);
        assertThat(status(() -> change(mine, "DESK", true)))
                .as("a wider reach than one's own")
                .isEqualTo(403);
    }

    @Test
    void an_own_profile_is_made_changed_and_removed_when_nobody_has_it() {
        profile("DESK", Set.of(Permission.READ_CLIENTS));
        UUID user = house.user("desk", "DESK").id();
        String tag = house.profiles.one("DESK").orElseThrow().tag();
        assertThat(status(() -> saveProfile(null, tag))).as("somebody has it").isEqualTo(409);
        saveProfile(new SaveProfile.Content("Desk", Set.of(Permission.READ_CHARGES)), tag);
        assertThat(status(() -> saveProfile(null, tag))).as("saved meanwhile").isEqualTo(409);
        change(user, "BILLER", true);
        saveProfile(null, house.profiles.one("DESK").orElseThrow().tag());
        assertThat(house.profiles.one("DESK")).isEmpty();
        assertThat(status(() -> house.in(() -> {
                    saveProfile.save("BILLER", null, new Precondition("BILLER-0", null));
                    return null;
                })))
                .isEqualTo(409);
    }

    @Test
    void a_group_has_members_that_exist_and_a_name_of_its_own() {
        UUID user = house.user("mreed", "BILLER").id();
        group("IOP", "IOP Notification Group", List.of(user, user));
        assertThat(groups.one("IOP").orElseThrow().group().members()).containsExactly(user);
        assertThat(errors(() -> group("OTHER", "iop notification GROUP", List.of(user, UUID.randomUUID()))))
                .containsExactly("/name NAME_TAKEN", "/members/1 UNKNOWN_USER");
    }

    @Test
    void the_operator_makes_the_first_administrator_once_and_lets_the_last_one_in_again() {
        OpenAdministration.Key first = house.in(() -> house.administration.open(OpenAdministration.Way.FIRST));
        assertThat(first.name()).isEqualTo("admin");
        assertThat(status(() -> house.in(() -> house.administration.open(OpenAdministration.Way.FIRST))))
                .isEqualTo(409);
        OpenAdministration.Key again = house.in(() -> house.administration.open(OpenAdministration.Way.BACK));
        assertThat(again.name()).isEqualTo("admin");
        assertThat(again.password()).isNotEqualTo(first.password());
        house.sql.run(h -> h.execute("update identity.user_account set active = false"));
        house.in(() -> house.administration.open(OpenAdministration.Way.BACK));
        assertThat(house.users.haveAdministrator()).isTrue();
    }

    @Test
    void users_are_found_by_part_of_a_name_as_it_is_written() {
        house.user("m_reed", "BILLER");
        house.user("mxreed", "BILLER");
        assertThat(names(new Users.Question("m_r", null, null, null), "name", 0))
                .containsExactly("m_reed");
    }

    @Test
    void users_are_told_apart_by_state_profile_and_reach_and_sorted() {
        house.user("ann", "CLINICIAN");
        house.user("bob", "BILLER");
        UUID carl = house.user("carl", "BILLER").id();
        change(carl, "BILLER", false);
        Users.Question everybody = new Users.Question(null, null, null, null);
        assertThat(names(everybody, "-name", 0)).containsExactly("carl", "bob", "ann");
        assertThat(names(everybody, "name", 1)).containsExactly("bob", "carl");
        assertThat(names(everybody, "-profile", 0)).containsExactly("ann", "bob", "carl");
        assertThat(names(new Users.Question(null, true, null, null), "name", 0)).containsExactly("ann", "bob");
        assertThat(names(new Users.Question(null, null, "BILLER", null), "name", 0))
                .containsExactly("bob", "carl");
        assertThat(names(new Users.Question(null, null, null, Reach.DIVISIONS), "name", 0))
                .isEmpty();
        house.sql.run(h -> h.execute("update identity.user_account set last_sign_in = now() where name = 'bob'"));
        assertThat(names(everybody, "-last", 0)).containsExactly("bob", "ann", "carl");
        assertThat(house.users.page(everybody, new Users.Window("name", 2, 1)).total())
                .isEqualTo(3);
    }

    private List<String> names(Users.Question question, String sort, int offset) {
        return house.users.page(question, new Users.Window(sort, offset, 10)).items().stream()
                .map(User::name)
                .toList();
    }

    private void change(UUID id, String profile, boolean active) {
        User user = house.users.one(id).orElseThrow().user();
        house.in(() -> house.saveUser.save(
                id,
                new SaveUser.Content(
                        user.name(),
                        user.person(),
                        new User.Rights(profile, user.rights().reach(), active)),
                new Precondition(house.users.one(id).orElseThrow().tag(), null)));
    }

    private void profile(String ref, Set<Permission> permissions) {
        house.in(() -> {
            saveProfile.save(ref, new SaveProfile.Content("Desk", permissions), NEW);
            return null;
        });
    }

    private void saveProfile(SaveProfile.Content content, String tag) {
        house.in(() -> {
            saveProfile.save("DESK", content, new Precondition(tag, null));
            return null;
        });
    }

    private void group(String ref, String name, List<UUID> members) {
        house.in(() -> {
            saveGroup.save(ref, new SaveGroup.Content(name, members), NEW);
            return null;
        });
    }

    private static List<String> errors(ThrowingCallable work) {
        return problem(work).errors().stream()
                .map(e -> e.pointer() + " " + e.code())
                .toList();
    }

    private static int status(ThrowingCallable work) {
        return problem(work).status();
    }

    private static Problem problem(ThrowingCallable work) {
        Problem[] problem = new Problem[1];
        assertThatThrownBy(work).isInstanceOfSatisfying(Problem.class, p -> problem[0] = p);
        return problem[0];
    }
}
