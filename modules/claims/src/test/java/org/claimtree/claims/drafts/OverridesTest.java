package org.claimtree.claims.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;

import java.util.UUID;
import org.claimtree.claims.batches.ReadHistory;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.Office;
import org.claimtree.claims.testing.Product;
import org.claimtree.platform.Problem;
import org.claimtree.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Charges that people let go in spite of an edit: it stays with them until it is undone. */
@Tag("database")
class OverridesTest {
    private static final String TWICE = "DUPLICATE_CHARGE";

    private final TestDatabase database = Product.freshDatabase();
    private final Product product = new Product(database);

    @BeforeEach
    void held() {
        product.save(Office.usual());
        product.save(aClient(), aCharge("N-1"), aCharge("N-2"));
        assertThat(product.check().held()).isEqualTo(1);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private static EditOverrideWish wish(String finding) {
        return new EditOverrideWish(finding, "Two sessions, agreed by telephone");
    }

    private static final UUID SECOND = ACharge.id("N-2");

    @Test
    void a_held_claim_is_ready_when_its_charge_is_let_go_and_says_why() {
        CheckClaims.Result checked = product.override(SECOND, wish(TWICE));
        assertThat(checked.held()).isZero();
        assertThat(checked.ready()).isEqualTo(1);
        ReadDrafts.Draft draft = product.drafts().get(0);
        assertThat(draft.findings()).contains(TWICE, "WARN");
        assertThat(draft.overrides()).singleElement().satisfies(let -> {
            assertThat(let.finding()).isEqualTo(TWICE);
            assertThat(let.reason()).isEqualTo("Two sessions, agreed by telephone");
            assertThat(let.charge()).isEqualTo(SECOND);
        });
        assertThat(draft.lines()).containsExactly(1, 2);
    }

    @Test
    void it_stays_with_the_next_check() {
        product.override(SECOND, wish(TWICE));
        assertThat(product.check().held()).isZero();
    }

    @Test
    void undone_it_holds_again_and_can_be_let_go_again() {
        product.override(SECOND, wish(TWICE));
        assertThat(product.undo(SECOND, new EditOverrideEnd(TWICE)).held()).isEqualTo(1);
        assertThat(product.drafts().get(0).overrides()).isEmpty();
        assertThat(product.override(SECOND, wish(TWICE)).held()).isZero();
    }

    @Test
    void the_claim_that_went_tells_of_it() {
        product.override(SECOND, wish(TWICE));
        String number = product.claims(product.build().id()).get(0).number();
        assertThat(product.history(number))
                .filteredOn(item -> item.what() == ReadHistory.What.LET_GO)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.actor()).isEqualTo("tester");
                    assertThat(item.detail()).isEqualTo(TWICE + ": Two sessions, agreed by telephone");
                });
    }

    @Test
    void only_the_charge_that_is_held_is_let_go() {
        assertThatThrownBy(() -> product.override(ACharge.id("N-1"), wish(TWICE)))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(409));
        assertThatThrownBy(() -> product.undo(SECOND, new EditOverrideEnd(TWICE)))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(409));
        assertThatThrownBy(() -> product.override(UUID.randomUUID(), wish(TWICE)))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(404));
    }

    @Test
    void what_nobody_may_let_go_is_refused() {
        assertThatThrownBy(() -> product.override(SECOND, wish("RELEASE_MISSING")))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(422));
        assertThatThrownBy(() -> product.override(SECOND, new EditOverrideWish(TWICE, " ")))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(422));
    }
}
