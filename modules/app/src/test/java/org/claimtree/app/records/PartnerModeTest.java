package org.claimtree.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.claimtree.claims.PartnerFiles;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Precondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Between test and production nobody comes without being asked. */
@Tag("database")
class PartnerModeTest {
    private static final String REF = "SWITCHED";

    private final Desk desk = new Desk();

    @AfterEach
    void drop() {
        desk.close();
    }

    private static String partner(String test) {
        return "{\"name\":\"CLEARING\",\"sender\":{\"qualifier\":\"ZZ\",\"id\":\"US\"},"
                + "\"receiver\":{\"qualifier\":\"ZZ\",\"id\":\"THEM\"},"
                + "\"submitter\":{\"name\":{\"organization\":\"OFFICE\"},"
                + "\"contact\":{\"name\":\"ANN\",\"phone\":\"4105550100\"}}" + test + "}";
    }

    private boolean isTest() {
        return PartnerMode.isTest(desk.record(RecordKind.PARTNER, REF).json());
    }

    private void make() {
        desk.save(RecordKind.PARTNER, REF, partner(""), new Precondition(null, "*"));
    }

    private static void refused(String code, String words, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors()).singleElement().satisfies(error -> {
                            assertThat(error.code()).isEqualTo(code);
                            assertThat(error.message()).contains(words);
                        }));
    }

    @Test
    void a_new_partner_starts_with_test_files() {
        refused(
                "MODE_ASKS",
                "starts with test files",
                () -> desk.save(RecordKind.PARTNER, REF, partner(",\"test\":false"), new Precondition(null, "*")));
        make();
        assertThat(isTest()).isTrue();
    }

    @Test
    void a_switch_says_what_it_means_and_is_done_when_it_was_confirmed() {
        make();
        desk.made = new PartnerFiles.Counts(3, 17, 0, 0);
        refused(
                "CONFIRMATION_NEEDED",
                "17 claims were sent in 3 test files",
                () -> desk.switchPartner(REF, false, false));
        assertThat(isTest()).isTrue();
        desk.switchPartner(REF, false, true);
        assertThat(isTest()).isFalse();
        assertThatThrownBy(() -> desk.switchPartner(REF, false, true))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo("partner-mode"));
        desk.made = new PartnerFiles.Counts(3, 17, 1, 5);
        refused(
                "CONFIRMATION_NEEDED",
                "5 claims left in 1 production files",
                () -> desk.switchPartner(REF, true, false));
        desk.switchPartner(REF, true, true);
        assertThat(isTest()).isTrue();
        assertThatThrownBy(() -> desk.switchPartner("NOBODY", true, true)).isInstanceOf(Problem.class);
    }

    @Test
    void a_change_of_something_else_leaves_it_and_cannot_switch_in_passing() {
        make();
        desk.switchPartner(REF, false, true);
        ObjectNode read = desk.record(RecordKind.PARTNER, REF).json();
        read.put("name", "OTHER");
        Precondition from =
                new Precondition(desk.record(RecordKind.PARTNER, REF).tag(), null);
        desk.save(RecordKind.PARTNER, REF, read.toString(), from);
        assertThat(isTest()).isFalse();
        Precondition now = new Precondition(desk.record(RecordKind.PARTNER, REF).tag(), null);
        refused("MODE_ASKS", "is asked", () -> desk.save(RecordKind.PARTNER, REF, partner(""), now));
        assertThat(isTest()).isFalse();
    }
}
