package org.claimtree.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.profiles.Sample.charge;
import static org.claimtree.profiles.Sample.chargeOf;
import static org.claimtree.profiles.Sample.chargeOn;
import static org.claimtree.profiles.Sample.rule;
import static org.claimtree.profiles.Sample.ruleNot;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.claimtree.kernel.Finding;
import org.claimtree.platform.RevisionEntry;
import org.junit.jupiter.api.Test;

/** "Resolving one charge", sentence by sentence; conflicts have their own test. */
class ResolvingTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private static String sign(String text) {
        return "'signature.provider':{'typed':'" + text + "'}";
    }

    private static String signature(Sample sample, Facts facts) {
        return sample.resolve(facts).signature().orElse(null);
    }

    @Test
    void deeper_wins_over_shallower_field_by_field() {
        Sample sample = Sample.practice()
                .profile("A", sign("A") + ",'clia':{'typed':'11D1111111'}")
                .profile("B", sign("B"))
                .tree(rule("r1", "PROVIDER", "BAKER", "A", rule("r2", "LOCATION", "ONE", "B")));

        Resolution claim = sample.resolve(chargeOf("BAKER").build());

        assertThat(claim.signature()).contains("B");
        assertThat(claim.clia()).contains("11D1111111");
    }

    @Test
    void child_rules_of_a_rule_that_does_not_match_are_not_tried() {
        Sample sample = Sample.practice()
                .profile("A", sign("A"))
                .profile("B", sign("B"))
                .tree(rule("r1", "PROVIDER", "STAUB", "A", rule("r2", "LOCATION", "ONE", "B")));

        assertThat(signature(sample, chargeOf("BAKER").build())).isEqualTo("SIGNATURE ON FILE");
    }

    @Test
    void all_matching_siblings_apply() {
        Sample sample = Sample.practice()
                .profile("A", sign("A"))
                .profile("B", "'clia':{'typed':'11D1111111'}")
                .tree(rule("r1", "PROVIDER", "BAKER", "A"), rule("r2", "LOCATION", "ONE", "B"));

        Resolution claim = sample.resolve(chargeOf("BAKER").build());

        assertThat(claim.signature()).contains("A");
        assertThat(claim.clia()).contains("11D1111111");
    }

    @Test
    void an_is_condition_matches_any_of_its_values() {
        Sample sample = Sample.practice()
                .profile("A", sign("A"))
                .tree("{'when':{'dimension':'PROVIDER','is':['BAKER','STAUB']},'use':'A'}");

        assertThat(signature(sample, chargeOf("BAKER").build())).isEqualTo("A");
        assertThat(signature(sample, chargeOf("STAUB").build())).isEqualTo("A");
        assertThat(signature(sample, chargeOf("ARMSTRONG").build())).isEqualTo("SIGNATURE ON FILE");
    }

    @Test
    void a_charge_without_a_value_matches_no_is_and_every_is_not() {
        Sample sample = Sample.practice()
                .profile("IS", sign("IS"))
                .profile("NOT", "'clia':{'typed':'11D1111111'}")
                .tree(
                        rule("r1", "REFERRING_PROVIDER", "BAKER", "IS"),
                        ruleNot("r2", "REFERRING_PROVIDER", "BAKER", "NOT"));

        Resolution without = sample.resolve(chargeOf("BAKER").build());
        Resolution referred = sample.resolve(
                chargeOf("BAKER").with(Dimension.REFERRING_PROVIDER, "BAKER").build());
        Resolution referredByOther = sample.resolve(
                chargeOf("BAKER").with(Dimension.REFERRING_PROVIDER, "STAUB").build());

        assertThat(without.signature()).contains("SIGNATURE ON FILE");
        assertThat(without.clia()).contains("11D1111111");
        assertThat(referred.signature()).contains("IS");
        assertThat(referred.clia()).isEmpty();
        assertThat(referredByOther.clia()).contains("11D1111111");
    }

    @Test
    void a_group_condition_asks_whether_the_code_is_in_any_of_the_groups() {
        Sample sample = Sample.practice()
                .profile("LABS", sign("LAB"))
                .profile("OTHER", "'clia':{'typed':'11D1111111'}")
                .tree(
                        "{'when':{'dimension':'BILLING_CODE_GROUP','is':['LABS','DRUGS']},'use':'LABS'}",
                        ruleNot("r2", "BILLING_CODE_GROUP", "LABS", "OTHER"));

        Resolution both =
                sample.resolve(chargeOf("BAKER").inGroups("LABS", "IOP").build());
        Resolution drugs = sample.resolve(chargeOf("BAKER").inGroups("DRUGS").build());
        Resolution none = sample.resolve(chargeOf("BAKER").build());

        assertThat(both.signature()).contains("LAB");
        assertThat(both.clia()).isEmpty();
        assertThat(drugs.signature()).contains("LAB");
        assertThat(drugs.clia()).contains("11D1111111");
        assertThat(none.signature()).contains("SIGNATURE ON FILE");
        assertThat(none.clia()).contains("11D1111111");
    }

    @Test
    void every_dimension_can_be_asked() {
        for (Dimension dimension : Dimension.values()) {
            Sample sample = Sample.practice().profile("A", sign("A")).tree(rule("r1", dimension.name(), "X", "A"));
            Facts.Builder with = charge();
            Facts facts = dimension.isMultiValued()
                    ? with.inGroups("X").build()
                    : with.with(dimension, "X").build();

            assertThat(signature(sample, facts)).as(dimension.name()).isEqualTo("A");
            assertThat(signature(sample, charge().build())).as(dimension.name()).isEqualTo("SIGNATURE ON FILE");
        }
    }

    @Test
    void inherit_is_the_effective_profile_of_the_sibling_just_before_which_may_itself_inherit() {
        Sample sample = Sample.practice()
                .profile("A", sign("A"))
                .profile("B", sign("B"))
                .tree(
                        rule("r1", "PROVIDER", "ARMSTRONG", "A"),
                        rule("r2", "PROVIDER", "BATES", "B"),
                        rule("r3", "PROVIDER", "BAKER", "inherit"),
                        rule("r4", "PROVIDER", "STAUB", "inherit"));

        assertThat(signature(sample, chargeOf("BAKER").build())).isEqualTo("B");
        assertThat(signature(sample, chargeOf("STAUB").build())).isEqualTo("B");
    }

    @Test
    void a_first_child_that_inherits_and_a_chain_that_starts_at_one_add_nothing() {
        Sample sample = Sample.practice()
                .profile("A", sign("A"))
                .tree(
                        rule(
                                "r1",
                                "LOCATION",
                                "ONE",
                                "A",
                                rule("r2", "PROVIDER", "STAUB", "inherit"),
                                rule("r3", "PROVIDER", "BAKER", "inherit")),
                        rule("r4", "LOCATION", "TWO", "inherit", rule("r5", "PROVIDER", "BAKER", "inherit")));

        Resolution baker = sample.resolve(chargeOf("BAKER").build());

        assertThat(baker.signature()).contains("A");
        assertThat(baker.field(FieldKey.SIGNATURE_PROVIDER)
                        .provenance()
                        .used()
                        .orElseThrow()
                        .path())
                .containsExactly("r1");
        assertThat(baker.notInEffect()).isEmpty();
    }

    @Test
    void inherit_takes_the_reference_and_not_the_siblings_child_rules() {
        Sample sample = Sample.practice()
                .profile("A", sign("A"))
                .profile("B", sign("B"))
                .tree(
                        rule("r1", "PROVIDER", "ARMSTRONG", "A", rule("r2", "LOCATION", "ONE", "B")),
                        rule("r3", "PROVIDER", "BAKER", "inherit"));

        assertThat(signature(sample, chargeOf("BAKER").build())).isEqualTo("A");
    }

    @Test
    void an_inherited_profile_that_is_not_in_effect_contributes_nothing() {
        Sample sample = Sample.practice()
                .profile("A", sign("A"))
                .profile("B", Sample.DAY.plusDays(1), sign("B"))
                .tree(
                        rule("r1", "PROVIDER", "ARMSTRONG", "A"),
                        rule("r2", "PROVIDER", "STAUB", "B"),
                        rule("r3", "PROVIDER", "BAKER", "inherit"));

        Resolution baker = sample.resolve(chargeOf("BAKER").build());

        assertThat(baker.signature()).contains("SIGNATURE ON FILE");
        assertThat(baker.notInEffect())
                .extracting(Resolution.NotInEffect::rules)
                .containsExactly(List.of("r3"));
    }

    @Test
    void a_dead_sibling_still_lends_its_profile() {
        Sample sample = Sample.practice()
                .profile("A", sign("A"))
                .profile("B", sign("B"))
                .tree(rule(
                        "r1",
                        "PROVIDER",
                        "BAKER",
                        "A",
                        rule("dead", "PROVIDER", "BATES", "B"),
                        rule("r3", "LOCATION", "ONE", "inherit")));

        assertThat(signature(sample, chargeOf("BAKER").build())).isEqualTo("B");
    }

    @Test
    void of_the_versions_on_or_before_the_date_of_service_the_latest_effective_date_counts() {
        Sample sample = Sample.practice()
                .profile("A", JUNE, sign("JUNE"))
                .profile("A", MARCH, sign("MARCH, SAVED LATER"))
                .tree(rule("r1", "PROVIDER", "BAKER", "A"));

        assertThat(signature(sample, baker(MARCH.minusDays(1)))).isEqualTo("SIGNATURE ON FILE");
        assertThat(signature(sample, baker(MARCH))).isEqualTo("MARCH, SAVED LATER");
        assertThat(signature(sample, baker(JUNE.minusDays(1)))).isEqualTo("MARCH, SAVED LATER");
        assertThat(signature(sample, baker(JUNE))).isEqualTo("JUNE");
    }

    @Test
    void among_versions_of_one_date_the_latest_recorded_counts_and_an_older_revision_does_not_know_it() {
        Sample sample =
                Sample.practice().tree(rule("r1", "PROVIDER", "BAKER", "A")).profile("A", MARCH, sign("FIRST"));
        long before = sample.revision();
        sample.profile("A", MARCH, sign("CORRECTED"));

        assertThat(sample.resolve(baker(JUNE)).signature()).contains("CORRECTED");
        assertThat(sample.resolve(baker(JUNE), before).signature()).contains("FIRST");
    }

    @Test
    void the_newest_tree_known_at_the_revision_is_asked() {
        Sample sample = Sample.practice().profile("A", sign("A")).profile("B", sign("B"));
        sample.tree(rule("r1", "PROVIDER", "BAKER", "A"));
        long before = sample.revision();
        sample.tree(rule("r1", "PROVIDER", "BAKER", "B"));

        assertThat(sample.resolve(baker(JUNE), before).signature()).contains("A");
        assertThat(sample.resolve(baker(JUNE)).signature()).contains("B");
        assertThat(sample.book().treeRevision()).isEqualTo(before + 1);
        assertThat(ProfileBook.of(before, sample.entries()).treeRevision()).isEqualTo(before);
    }

    @Test
    void a_rule_whose_profile_is_not_in_effect_contributes_nothing_but_its_child_rules_are_tried() {
        Sample sample = Sample.practice()
                .profile("LATER", LocalDate.of(2026, 10, 6), "'clia':{'typed':'11D1111111'}")
                .profile("B", sign("B"))
                .tree(rule("r1", "PROVIDER", "BAKER", "LATER", rule("r2", "LOCATION", "ONE", "B")));

        Resolution claim = sample.resolve(chargeOf("BAKER").build());

        assertThat(claim.clia()).isEmpty();
        assertThat(claim.signature()).contains("B");
        assertThat(claim.notInEffect())
                .containsExactly(new Resolution.NotInEffect(
                        "LATER", List.of("r1"), "Profile LATER is not in effect on 10/05/2026."));
    }

    @Test
    void without_a_version_of_the_default_profile_the_claim_is_held() {
        Sample sample = new Sample();
        sample.save(ProfileBook.profileEntry(DefaultProfile.REF, JUNE, DefaultProfile.firstVersion()));
        sample.profile("A", sign("A")).tree(rule("r1", "PROVIDER", "BAKER", "A"));

        Resolution before = sample.resolve(baker(JUNE.minusDays(1)));

        assertThat(before.isDefaultProfileInEffect()).isFalse();
        assertThat(before.findings())
                .extracting(Finding::code, Finding::severity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("DEFAULT_PROFILE_NOT_IN_EFFECT", Finding.Severity.HOLD));
        assertThat(before.signature()).contains("A");
        assertThat(before.entity()).isEmpty();
        assertThat(before.field(FieldKey.BILLING_ENTITY).provenance().sentence())
                .isEqualTo("billing.entity is empty: no profile in effect says anything about it.");
        assertThat(sample.resolve(baker(JUNE)).isDefaultProfileInEffect()).isTrue();
    }

    @Test
    void blank_sends_nothing_and_not_overridden_sends_what_is_above() {
        Sample sample = Sample.practice()
                .profile("BLANK", "'billing.taxonomy':{'blank':true}")
                .profile("SILENT", "")
                .tree(rule("r1", "PROVIDER", "BAKER", "BLANK"), rule("r2", "PROVIDER", "STAUB", "SILENT"));

        assertThat(sample.resolve(chargeOf("BAKER").build()).taxonomy()).isEmpty();
        assertThat(sample.resolve(chargeOf("STAUB").build()).taxonomy()).isPresent();
    }

    @Test
    void values_are_looked_up_in_master_data_of_the_date_of_service() {
        Sample sample = Sample.practice();
        long before = sample.save(Sample.master(
                org.claimtree.directory.MasterKind.PRACTICE,
                org.claimtree.directory.Practice.REF,
                JUNE,
                Sample.riverside(Sample.ADDRESS_OF_TWO, Sample.PRACTICE_NPI)));

        assertThat(sample.resolve(baker(MARCH)).address()).contains(Sample.PRACTICE_ADDRESS);
        assertThat(sample.resolve(baker(JUNE)).address()).contains(Sample.ADDRESS_OF_TWO);
        assertThat(sample.resolve(baker(JUNE), before - 1).address()).contains(Sample.PRACTICE_ADDRESS);
    }

    @Test
    void the_answer_does_not_depend_on_the_locale() {
        Sample sample = Sample.practice().profile("A", sign("A")).tree(rule("r1", "PROVIDER", "BAKER", "A"));
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            String elsewhere = org.claimtree.platform.CanonicalJson.write(
                    sample.resolve(chargeOf("BAKER").build()).provenance());
            Locale.setDefault(Locale.ROOT);
            assertThat(elsewhere)
                    .isEqualTo(org.claimtree.platform.CanonicalJson.write(
                            sample.resolve(chargeOf("BAKER").build()).provenance()));
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void a_use_of_a_profile_that_was_never_saved_contributes_nothing_and_is_traced() {
        Sample sample = Sample.practice().tree(rule("r1", "PROVIDER", "BAKER", "NEVER-SAVED"));

        assertThat(sample.resolve(chargeOf("BAKER").build()).notInEffect())
                .extracting(Resolution.NotInEffect::profile)
                .containsExactly("NEVER-SAVED");
    }

    private static Facts baker(LocalDate day) {
        assertThat(RevisionEntry.ALWAYS).isBefore(day);
        return chargeOn(day)
                .with(Dimension.PROVIDER, "BAKER")
                .with(Dimension.LOCATION, "ONE")
                .with(Dimension.PAYER, "AETNA")
                .build();
    }
}
