package org.claimtree.claims.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.claimtree.claims.delivery.DropFailure.Kind;
import org.claimtree.claims.delivery.FileDrop.SignIn;
import org.claimtree.claims.testing.Office;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Precondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where files go, and what opens it, on PostgreSQL. */
@Tag("database")
class DropSettingsTest {
    private final DeliveryOffice office = new DeliveryOffice();

    @BeforeEach
    void begin() {
        office.product.save(Office.usual());
    }

    @AfterEach
    void drop() {
        office.close();
    }

    private void refused(DropWish wish, String... codes) {
        assertThatThrownBy(() -> office.save(wish))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(InputProblem::code)
                                .containsExactly(codes));
    }

    private static DropWish at(String host, String key, String password, String privateKey) {
        return new DropWish(host, 2222, "northside", "in", key, password, privateKey, false);
    }

    @Test
    void nothing_is_set_at_first_and_what_is_set_is_shown_without_what_opens_it() {
        assertThat(office.server().setups.of("CLEARING")).isEqualTo(DropSettings.NONE);
        DropSettings saved = office.save(at("sftp.example.org", null, "correct horse", null));
        assertThat(saved.port()).isEqualTo(2222);
        assertThat(saved.signIn()).isEqualTo(SignIn.PASSWORD);
        assertThat(saved.hostKey()).isNull();
        assertThat(office.texts("select t::text from claims.partner_delivery t"))
                .noneMatch(row -> row.contains("horse"));
        assertThat(office.texts("select changes::text from identity.audit where kind = 'partner-delivery'"))
                .singleElement()
                .satisfies(changes ->
                        assertThat(changes).contains("/host", "/secret").doesNotContain("horse"));
    }

    @Test
    void what_opens_it_stays_until_another_is_typed_and_goes_to_no_other_host() {
        office.save(at("sftp.example.org", null, "correct horse", null));
        office.save(at("sftp.example.org", "SHA256:abc", null, null));
        assertThat(office.server().setups.address("CLEARING").secret()).isEqualTo("correct horse");
        refused(at("elsewhere.example.org", "SHA256:abc", null, null), "SECRET_NEEDED");
        office.save(at("elsewhere.example.org", "SHA256:abc", null, "KEY 1"));
        assertThat(office.server().setups.address("CLEARING").signIn()).isEqualTo(SignIn.KEY);
        assertThat(office.server().setups.address("CLEARING").secret()).isEqualTo("KEY 1");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        refused(new DropWish("h", null, "u", null, null, "p", "KEY", true), "ONE_SECRET", "HOST_KEY_NEEDED");
        refused(at("h", null, null, "no key"), "KEY_FORM");
        refused(at("h", null, null, null), "SECRET_NEEDED");
    }

    @Test
    void who_starts_from_something_old_is_refused() {
        office.setUp(false);
        assertThatThrownBy(() -> office.product.run(() ->
                        office.server().save.save("CLEARING", DeliveryOffice.wish(true), new Precondition("d0", null))))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> office.server().setups.of("NOBODY")).isInstanceOf(Problem.class);
    }

    @Test
    void what_is_removed_is_gone_with_what_opened_it() {
        office.setUp(true);
        office.product.inOne(() -> office.server().remove.remove("CLEARING", new Precondition("d1", null)));
        assertThat(office.texts("select secret from claims.partner_delivery")).isEmpty();
        assertThat(office.server().setups.of("CLEARING")).isEqualTo(DropSettings.NONE);
    }

    @Test
    void a_trial_goes_all_the_way_and_leaves_nothing() {
        assertThatThrownBy(() -> office.server().trial.attempt("CLEARING")).isInstanceOf(Problem.class);
        office.setUp(false);
        assertThat(office.server().trial.attempt("CLEARING").outcome()).isEqualTo("WORKS");
        assertThat(office.shelf.done).containsExactly("write", "remove", "close");
        assertThat(office.shelf.files).isEmpty();
    }

    @Test
    void a_trial_that_fails_says_why_and_shows_the_key_of_the_host() {
        office.setUp(false);
        office.shelf.before = act -> {
            throw new DropFailure(Kind.HOST_KEY_DIFFERS, "SHA256:other", null);
        };
        TryConnection.Trial trial = office.server().trial.attempt("CLEARING");
        assertThat(trial.outcome()).isEqualTo("HOST_KEY_DIFFERS");
        assertThat(trial.sentence()).isEqualTo(Kind.HOST_KEY_DIFFERS.sentence());
        assertThat(trial.hostKey()).isEqualTo("SHA256:other");
        office.shelf.before = act -> Shelf.breakAt("write", act);
        assertThat(office.server().trial.attempt("CLEARING").outcome()).isEqualTo("LOST");
    }
}
