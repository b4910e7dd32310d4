package org.claimtree.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.Caller;
import org.claimtree.identity.House;
import org.claimtree.identity.Permission;
import org.claimtree.identity.SecuritySettings;
import org.claimtree.identity.secrets.Totp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SignInTest {
    private static final String PASSWORD = "seven kettles under an orange moon";

    private final House house = new House();
    private final Door door = new Door(house);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_first_sign_in_allows_nothing_but_to_choose_a_password() {
        var saved = house.user("mreed", "BILLER");
        String secret = door.enter("MReed", saved.oneTimePassword());
        assertThat(house.caller.due()).isEqualTo(Caller.Due.PASSWORD);
        assertThat(house.caller.permissions()).isEmpty();
        assertThat(change(saved.oneTimePassword(), saved.oneTimePassword()))
                .isInstanceOfSatisfying(
                        ChangePassword.Outcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("PASSWORD_SAME"));
        assertThat(change(saved.oneTimePassword(), "mreed made-up 1"))
                .isInstanceOf(ChangePassword.Outcome.Refused.class);
        var changed = (ChangePassword.Outcome.Changed) change(saved.oneTimePassword(), PASSWORD);
        assertThat(door.session(secret)).isEmpty();
        assertThat(door.session(changed.secret())).get().satisfies(caller -> {
            assertThat(caller.due()).isEqualTo(Caller.Due.NOTHING);
            assertThat(caller.permissions()).contains(Permission.BUILD_CLAIMS);
        });
        assertThat(door.signIn("mreed", saved.oneTimePassword(), null)).isEqualTo(new SignIn.Outcome.Wrong());
    }

    @Test
    void a_one_time_password_is_good_for_a_week() {
        var saved = house.user("mreed", "BILLER");
        house.clock.pass(Duration.ofDays(7));
        assertThat(door.signIn("mreed", saved.oneTimePassword(), null)).isEqualTo(new SignIn.Outcome.Wrong());
    }

    @Test
    void after_five_wrong_passwords_even_the_right_one_waits_and_each_failure_waits_longer() {
        door.settled("mreed", "BILLER", PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(door.signIn("mreed", "wrong", null)).isEqualTo(new SignIn.Outcome.Wrong());
        }
        assertThat(door.signIn("mreed", PASSWORD, null)).isEqualTo(new SignIn.Outcome.TooMany(Duration.ofSeconds(30)));
        house.clock.pass(Duration.ofSeconds(31));
        assertThat(door.signIn("mreed", "wrong", null)).isEqualTo(new SignIn.Outcome.Wrong());
        assertThat(door.signIn("mreed", PASSWORD, null)).isEqualTo(new SignIn.Outcome.TooMany(Duration.ofSeconds(60)));
        house.clock.pass(Duration.ofSeconds(61));
        assertThat(door.signIn("mreed", PASSWORD, null)).isInstanceOf(SignIn.Outcome.SignedIn.class);
        assertThat(door.signIn("mreed", "wrong", null)).isEqualTo(new SignIn.Outcome.Wrong());
        assertThat(door.signIn("mreed", PASSWORD, null)).isInstanceOf(SignIn.Outcome.SignedIn.class);
        assertThat(house.audited(AuditAction.REFUSE_SIGN_IN)).isEqualTo(9);
    }

    @Test
    void a_name_that_does_not_exist_answers_like_one_that_does() {
        door.settled("mreed", "BILLER", PASSWORD);
        List<String> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            known.add(door.signIn("mreed", "wrong", null).toString());
            unknown.add(door.signIn("nobody", "wrong", null).toString());
        }
        assertThat(unknown).isEqualTo(known);
    }

    @Test
    void an_address_is_slowed_down_whatever_names_it_tries_and_others_are_not() {
        door.settled("mreed", "BILLER", PASSWORD);
        for (int i = 0; i < SignIn.FREE_OF_ADDRESS; i++) {
            door.signIn("name" + i, "wrong", null);
        }
        assertThat(door.signIn("mreed", PASSWORD, null)).isInstanceOf(SignIn.Outcome.TooMany.class);
        assertThat(house.in(() -> door.signIn.signIn(new SignIn.Proofs("mreed", PASSWORD, null, "192.0.2.99"))))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void many_guesses_at_once_are_as_few_as_one_after_the_other() throws Exception {
        door.settled("mreed", "BILLER", PASSWORD);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Callable<SignIn.Outcome>> guesses = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            guesses.add(() -> door.signIn("mreed", "wrong", null));
        }
        int looked = 0;
        for (Future<SignIn.Outcome> outcome : threads.invokeAll(guesses)) {
            looked += outcome.get() instanceof SignIn.Outcome.Wrong ? 1 : 0;
        }
        threads.shutdown();
        assertThat(looked).isEqualTo(SignIn.FREE_OF_USER);
    }

    @Test
    void a_session_ends_when_nobody_uses_it_and_at_the_end_of_the_day() {
        door.settled("mreed", "BILLER", PASSWORD);
        String idle = door.enter("mreed", PASSWORD);
        house.clock.pass(Duration.ofMinutes(29));
        assertThat(door.session(idle)).isPresent();
        house.clock.pass(Duration.ofMinutes(29));
        assertThat(door.session(idle)).isPresent();
        house.clock.pass(Duration.ofMinutes(30));
        assertThat(door.session(idle)).isEmpty();
        String busy = door.enter("mreed", PASSWORD);
        for (int i = 0; i < 12 * 3; i++) {
            assertThat(door.session(busy)).isPresent();
            house.clock.pass(Duration.ofMinutes(20));
        }
        assertThat(door.session(busy)).isEmpty();
    }

    @Test
    void a_page_that_is_left_open_and_asks_by_itself_keeps_no_session_alive() {
        door.settled("mreed", "BILLER", PASSWORD);
        String left = door.enter("mreed", PASSWORD);
        for (int i = 0; i < 29; i++) {
            house.clock.pass(Duration.ofMinutes(1));
            assertThat(door.inBackground(left)).isPresent();
        }
        house.clock.pass(Duration.ofMinutes(1));
        assertThat(door.inBackground(left)).isEmpty();
        assertThat(door.session(left)).isEmpty();
    }

    @Test
    void whoever_signs_out_or_is_deactivated_is_out_at_once() {
        UUID id = door.settled("mreed", "BILLER", PASSWORD);
        Caller administrator = house.caller;
        String first = door.enter("mreed", PASSWORD);
        house.in(() -> {
            door.signOut.signOut(first);
            return null;
        });
        assertThat(door.session(first)).isEmpty();
        String second = door.enter("mreed", PASSWORD);
        house.caller = administrator;
        house.in(() -> house.resetPassword.reset(id, false));
        assertThat(door.session(second)).isEmpty();
        assertThat(door.signIn("mreed", PASSWORD, null)).isEqualTo(new SignIn.Outcome.Wrong());
    }

    @Test
    void with_a_second_factor_a_password_alone_opens_nothing() {
        door.settled("mreed", "BILLER", PASSWORD);
        door.enter("mreed", PASSWORD);
        String secret = house.in(() -> door.setUp.step(null)).secret();
        List<String> recovery = house.in(() -> door.setUp.step(code(secret))).recoveryCodes();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(door.signIn("mreed", PASSWORD, null)).isEqualTo(new SignIn.Outcome.CodeNeeded());
        assertThat(door.signIn("mreed", PASSWORD, code(secret)))
                .as("a code that was used already")
                .isEqualTo(new SignIn.Outcome.Wrong());
        house.clock.pass(Duration.ofSeconds(30));
        assertThat(door.signIn("mreed", PASSWORD, code(secret))).isInstanceOf(SignIn.Outcome.SignedIn.class);
        assertThat(door.signIn("mreed", PASSWORD, recovery.get(3).toUpperCase(java.util.Locale.ROOT)))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
        assertThat(door.signIn("mreed", PASSWORD, recovery.get(3))).isEqualTo(new SignIn.Outcome.Wrong());
        assertThat(house.in(() -> door.drop.drop("wrong"))).isEqualTo(new DropSecondFactor.Outcome.Wrong());
        assertThat(house.in(() -> door.drop.drop(PASSWORD))).isEqualTo(new DropSecondFactor.Outcome.Dropped());
        assertThat(door.signIn("mreed", PASSWORD, null)).isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void codes_cannot_be_guessed_by_trying() {
        door.settled("mreed", "BILLER", PASSWORD);
        door.enter("mreed", PASSWORD);
        String secret = house.in(() -> door.setUp.step(null)).secret();
        house.in(() -> door.setUp.step(code(secret)));
        house.clock.pass(Duration.ofSeconds(30));
        for (int i = 0; i < 5; i++) {
            door.signIn("mreed", PASSWORD, "00000" + i);
        }
        assertThat(door.signIn("mreed", PASSWORD, code(secret))).isInstanceOf(SignIn.Outcome.TooMany.class);
    }

    @Test
    void where_a_second_factor_is_demanded_nothing_else_is_allowed_before_it_is_set_up() {
        door.settled("mreed", "BILLER", PASSWORD);
        door.set.put(SecuritySettings.SECOND_FACTOR, SecuritySettings.SecondFactor.ADMINISTRATORS);
        door.enter("mreed", PASSWORD);
        assertThat(house.caller.due()).isEqualTo(Caller.Due.NOTHING);
        door.set.put(SecuritySettings.SECOND_FACTOR, SecuritySettings.SecondFactor.EVERYBODY);
        String session = door.enter("mreed", PASSWORD);
        assertThat(house.caller.due()).isEqualTo(Caller.Due.SECOND_FACTOR);
        assertThat(house.caller.permissions()).isEmpty();
        String secret = house.in(() -> door.setUp.step(null)).secret();
        house.in(() -> door.setUp.step(code(secret)));
        assertThat(door.session(session).orElseThrow().due()).isEqualTo(Caller.Due.NOTHING);
    }

    private String code(String secret) {
        return Totp.code(secret, house.clock.instant().getEpochSecond() / 30);
    }

    private ChangePassword.Outcome change(String current, String wanted) {
        return house.in(() -> door.changePassword.change(current, wanted));
    }
}
