package org.claimtree.claims.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.claims.testing.ACharge.aCharge;

import java.util.List;
import java.util.UUID;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.kernel.EditRule;
import org.claimtree.kernel.EditRules;
import org.claimtree.kernel.EditSwitch;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Payers and people may say what becomes of some findings, and each tells where it is mended. */
class SettlingTest {
    private static final String TWICE = "DUPLICATE_CHARGE";

    private final Scene scene = Scene.with(s -> s.charges(aCharge("N-1"), aCharge("N-2")));

    private List<Finding> settled(ClaimDraft draft, Overrides overrides) {
        return new Settling(scene.office.master(), overrides).settle(draft, scene.office.check(draft));
    }

    private List<Finding> settled(Overrides overrides) {
        return settled(scene.draft(), overrides);
    }

    private UUID coverage(ClaimDraft draft) {
        return draft.input().client().coverages().get(0).id();
    }

    private Overrides let(ClaimDraft draft, int line, String finding) {
        UUID charge = draft.input().lines().get(line).charge().id();
        return new Overrides(List.of(new Overrides.Let(charge, coverage(draft), finding)));
    }

    @ParameterizedTest
    @EnumSource(EditSwitch.As.class)
    void a_payer_says_what_becomes_of_an_edit(EditSwitch.As as) {
        scene.office.payer("AETNA", "/edits", "[{'code':'" + TWICE + "','as':'" + as + "'}]");
        List<Finding> findings = settled(Overrides.NONE);
        if (as == EditSwitch.As.OFF) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().satisfies(found -> {
                assertThat(found.code()).isEqualTo(TWICE);
                assertThat(found.severity().name()).isEqualTo(as.name());
            });
        }
    }

    @Test
    void a_payer_makes_a_warning_hold() {
        scene.charges(aCharge().placeOfService("10"));
        scene.office.payer("AETNA", "/edits", "[{'code':'TELEHEALTH_MODIFIER','as':'HOLD'}]");
        assertThat(settled(Overrides.NONE)).singleElement().matches(Finding::holds);
    }

    @Test
    void another_payer_says_nothing_of_this_one() {
        scene.office.payer("BCBS", "/edits", "[{'code':'" + TWICE + "','as':'OFF'}]");
        assertThat(settled(Overrides.NONE)).singleElement().matches(Finding::holds);
    }

    static List<EditRule> notLeftToPayers() {
        return EditRules.all().stream().filter(rule -> !rule.byPayer()).toList();
    }

    @ParameterizedTest
    @MethodSource("notLeftToPayers")
    void what_is_not_left_to_payers_is_not_switched(EditRule rule) {
        assertThatThrownBy(() -> new EditSwitch(rule.code(), EditSwitch.As.OFF)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void syntax_and_balance_are_left_to_nobody() {
        assertThat(EditRules.all())
                .filteredOn(rule -> rule.snip() == 1 || rule.snip() == 3)
                .noneMatch(rule -> rule.byPayer() || rule.byPerson());
    }

    @Test
    void the_charge_that_was_let_go_warns() {
        ClaimDraft draft = scene.draft();
        assertThat(settled(draft, let(draft, 1, TWICE))).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo(TWICE);
            assertThat(found.holds()).isFalse();
        });
    }

    @Test
    void letting_another_line_edit_or_coverage_go_changes_nothing() {
        ClaimDraft draft = scene.draft();
        UUID charge = draft.input().lines().get(1).charge().id();
        assertThat(settled(draft, let(draft, 0, TWICE))).singleElement().matches(Finding::holds);
        assertThat(settled(draft, let(draft, 1, "AUTH_REQUIRED")))
                .singleElement()
                .matches(Finding::holds);
        assertThat(settled(draft, new Overrides(List.of(new Overrides.Let(charge, new UUID(9, 9), TWICE)))))
                .singleElement()
                .matches(Finding::holds);
    }

    @Test
    void what_nobody_may_let_go_holds() {
        scene.charges(aCharge());
        scene.snapshot("/facts/signatures/release", null);
        ClaimDraft draft = scene.draft();
        assertThat(settled(draft, let(draft, 0, "RELEASE_MISSING")))
                .singleElement()
                .matches(Finding::holds);
    }

    @Test
    void what_is_said_of_the_claim_is_let_go_with_all_of_its_charges() {
        scene.charges(
                aCharge("N-1").diagnoses("Y07499").pointers(1),
                aCharge("N-2").on("2026-10-06").diagnoses("Y07499").pointers(1));
        ClaimDraft draft = scene.draft();
        String code = "DIAGNOSIS_EXTERNAL_CAUSE_FIRST";
        assertThat(settled(draft, let(draft, 0, code))).singleElement().matches(Finding::holds);
        List<Overrides.Let> both = draft.charges().stream()
                .map(charge -> new Overrides.Let(charge, coverage(draft), code))
                .toList();
        assertThat(settled(draft, new Overrides(both))).singleElement().matches(found -> !found.holds());
    }

    @Test
    void each_finding_tells_where_it_is_mended() {
        ClaimDraft draft = scene.draft();
        UUID second = draft.input().lines().get(1).charge().id();
        assertThat(settled(Overrides.NONE))
                .singleElement()
                .satisfies(found -> assertThat(found.mend()).isEqualTo("charges/" + second));
    }

    static List<EditRule> all() {
        return EditRules.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatever_is_registered_can_be_mended_somewhere(EditRule rule) {
        ClaimDraft draft = scene.draft();
        Finding found = Finding.hold(rule.code(), "control", rule.sentence());
        assertThat(new Settling(scene.office.master(), Overrides.NONE).settle(draft, List.of(found)))
                .singleElement()
                .satisfies(mended -> assertThat(mended.mend()).matches("[a-z-]+(/[A-Za-z0-9-]+)?"));
    }
}
