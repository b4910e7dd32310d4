package org.claimtree.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.Caller;
import org.claimtree.identity.House;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Reach;
import org.claimtree.identity.tokens.MakeToken;
import org.claimtree.identity.users.SaveUser;
import org.claimtree.identity.users.User;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Precondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class TokensTest {
    private static final String PASSWORD = "seven kettles under an orange moon";

    private final House house = new House();
    private final Door door = new Door(house);
    private final Caller administrator = house.caller;
    private final UUID user = door.settled("mreed", "BILLER", PASSWORD);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_token_may_what_both_its_scope_and_its_user_may_at_that_moment() {
        String secret = made(List.of(Permission.READ_CLIENTS, Permission.BUILD_CLAIMS), 30)
                .secret();
        assertThat(permissions(secret)).containsExactlyInAnyOrder(Permission.READ_CLIENTS, Permission.BUILD_CLAIMS);
        change("CLINICIAN", true);
        assertThat(permissions(secret)).containsExactly(Permission.READ_CLIENTS);
        change("CLINICIAN", false);
        assertThat(door.tokens.caller(secret, Door.ORIGIN)).isEmpty();
    }

    @Test
    void it_ends_when_it_expires_or_is_revoked_and_cannot_be_read_again() {
        MakeToken.Made short30 = made(List.of(Permission.READ_CLIENTS), 30);
        MakeToken.Made revoked = made(List.of(Permission.READ_CLIENTS), 30);
        assertThat(short30.secret()).startsWith("ctk_").hasSize(47);
        house.in(() -> {
            door.revokeToken.revoke(user, revoked.id());
            return null;
        });
        assertThat(door.tokens.caller(revoked.secret(), Door.ORIGIN)).isEmpty();
        assertThat(door.tokens.caller(short30.secret(), Door.ORIGIN)).isPresent();
        assertThat(door.tokens.of(user).toString())
                .doesNotContain(short30.secret().substring(4));
        assertThat(door.tokens.of(user))
                .filteredOn(token -> token.id().equals(short30.id()))
                .extracting(token -> token.used().address())
                .containsExactly(Door.ADDRESS);
        house.clock.pass(Duration.ofDays(30));
        assertThat(door.tokens.caller(short30.secret(), Door.ORIGIN)).isEmpty();
        assertThat(house.sql.<String>query(
                        h -> h.createQuery("select string_agg(t::text, ' ') from identity.api_token t")
                                .mapTo(String.class)
                                .one()))
                .doesNotContain(short30.secret().substring(4));
    }

    @Test
    void nobody_gives_a_token_more_than_he_has_and_no_token_makes_another() {
        door.enter("mreed", PASSWORD);
        assertThatThrownBy(() -> wish(List.of(Permission.READ_CLIENTS, Permission.MANAGE_USERS), 366))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(e -> e.pointer() + " " + e.code())
                                .containsExactly("/days TOKEN_TOO_LONG", "/permissions/1 BEYOND_OWN"));
        String secret = wish(List.of(Permission.READ_CLIENTS), 1).secret();
        house.caller = door.tokens
                .caller(secret, new Caller.Origin(Caller.Via.TOKEN, null, null))
                .orElseThrow();
        assertThatThrownBy(() -> wish(List.of(Permission.READ_CLIENTS), 1))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(403));
    }

    @Test
    void what_is_no_token_of_ours_opens_nothing_and_is_slowed_down() {
        String secret = made(List.of(Permission.READ_CLIENTS), 1).secret();
        for (String wrong :
                List.of("", "ctk_", secret.substring(0, 46), secret + "x", secret.toUpperCase(java.util.Locale.ROOT))) {
            assertThat(door.tokens.caller(wrong, Door.ORIGIN)).isEmpty();
        }
        for (int i = 0; i < 20; i++) {
            assertThat(house.in(() -> door.wrongToken.count("192.0.2.50"))).isZero();
        }
        assertThat(house.in(() -> door.wrongToken.count("192.0.2.50"))).isEqualTo(Duration.ofSeconds(30));
        assertThat(house.in(() -> door.wrongToken.count("192.0.2.51"))).isZero();
    }

    private List<Permission> permissions(String secret) {
        return List.copyOf(door.tokens.caller(secret, Door.ORIGIN).orElseThrow().permissions());
    }

    private MakeToken.Made made(List<Permission> permissions, int days) {
        door.enter("mreed", PASSWORD);
        return wish(permissions, days);
    }

    private MakeToken.Made wish(List<Permission> permissions, int days) {
        return house.in(() -> door.makeToken.make(new MakeToken.Wish("nightly", permissions, days)));
    }

    private void change(String profile, boolean active) {
        house.caller = administrator;
        String tag = house.users.one(user).orElseThrow().tag();
        house.in(() -> house.saveUser.save(
                user,
                new SaveUser.Content("mreed", new User.Person("Jo", null), new User.Rights(profile, Reach.ALL, active)),
                new Precondition(tag, null)));
    }
}
