package org.claimtree.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.profiles.Sample.chargeOf;
import static org.claimtree.profiles.Sample.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.claimtree.kernel.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConflictsTest {
    private static String clia(String digit) {
        return "'clia':{'typed':'11D000000" + digit + "'}";
    }

    private static Sample profiles() {
        return Sample.practice()
                .profile("ONE", clia("1"))
                .profile("TWO", clia("2"))
                .profile("THREE", clia("3"))
                .profile("ONE-AGAIN", clia("1"))
                .profile("BLANK", "'clia':{'blank':true}")
                .profile("LOOKED-UP", "'clia':{'from':'location'}")
                .profile("NOTHING", "");
    }

    /** A rule that matches every charge of the test. */
    private static String any(String id, String outcome, String... children) {
        return Sample.ruleNot(id, "PROVIDER", "NOBODY", outcome, children);
    }

    private static Resolution resolve(Sample sample, String... rules) {
        return sample.tree(rules).resolve(chargeOf("BAKER").build());
    }

    private static List<String> conflicts(Resolution claim) {
        return claim.conflicts().stream()
                .map(c -> String.join("/", c.kept().path()) + " against "
                        + String.join("/", c.other().path()))
                .collect(Collectors.toList());
    }

    @Test
    void of_two_siblings_with_different_values_the_first_is_used_and_the_other_is_listed() {
        Resolution claim = resolve(profiles(), any("a", "ONE"), any("b", "TWO"));

        assertThat(claim.clia()).contains("11D0000001");
        assertThat(conflicts(claim)).containsExactly("a against b");
        assertThat(claim.field(FieldKey.CLIA)
                        .provenance()
                        .conflicts()
                        .get(0)
                        .other()
                        .value())
                .map(FieldValue::text)
                .contains("11D0000002");
    }

    @Test
    void equal_values_never_conflict() {
        assertThat(conflicts(resolve(profiles(), any("a", "ONE"), any("b", "ONE-AGAIN"))))
                .isEmpty();
    }

    @Test
    void one_profile_used_twice_never_conflicts() {
        assertThat(conflicts(resolve(profiles(), any("a", "ONE"), any("b", "ONE"), any("c", "inherit"))))
                .isEmpty();
    }

    @Test
    void values_are_compared_as_looked_up_and_not_as_chosen() {
        // The charge is at location ONE, which has no CLIA number: looked up and blank both send nothing.
        assertThat(conflicts(resolve(profiles(), any("a", "LOOKED-UP"), any("b", "BLANK"))))
                .isEmpty();
        assertThat(conflicts(resolve(profiles(), any("a", "LOOKED-UP"), any("b", "ONE"))))
                .containsExactly("a against b");
    }

    @Test
    void an_outranked_ancestor_is_shadowed_and_no_conflict() {
        Resolution claim = resolve(profiles(), any("a", "ONE", any("b", "TWO")));

        assertThat(claim.clia()).contains("11D0000002");
        assertThat(conflicts(claim)).isEmpty();
        assertThat(claim.field(FieldKey.CLIA).provenance().shadowed())
                .extracting(Contribution::profile)
                .containsExactly("ONE", "DEFAULT");
    }

    @Test
    void a_branch_is_compared_with_everything_below_it() {
        assertThat(conflicts(resolve(profiles(), any("a", "NOTHING", any("a1", "ONE")), any("b", "TWO"))))
                .containsExactly("a/a1 against b");
        // The child of b brings it in line with a; what it outranks does not count.
        assertThat(conflicts(resolve(profiles(), any("a", "ONE"), any("b", "TWO", any("b1", "ONE-AGAIN")))))
                .isEmpty();
    }

    @Test
    void a_conflict_inside_a_branch_that_loses_is_recorded_too() {
        Resolution claim =
                resolve(profiles(), any("a", "ONE"), any("b", "NOTHING", any("b1", "ONE-AGAIN"), any("b2", "THREE")));

        assertThat(claim.clia()).contains("11D0000001");
        assertThat(conflicts(claim)).containsExactly("b/b1 against b/b2");
    }

    @Test
    void three_siblings_are_each_compared_with_the_one_that_is_used() {
        assertThat(conflicts(resolve(profiles(), any("a", "ONE"), any("b", "TWO"), any("c", "ONE-AGAIN"))))
                .containsExactly("a against b");
        assertThat(conflicts(resolve(profiles(), any("a", "ONE"), any("b", "TWO"), any("c", "THREE"))))
                .containsExactly("a against b", "a against c");
    }

    @Test
    void a_sibling_that_does_not_match_or_is_not_in_effect_does_not_conflict() {
        Sample sample = profiles().profile("LATER", Sample.DAY.plusDays(1), clia("9"));

        assertThat(conflicts(
                        resolve(sample, any("a", "ONE"), any("b", "LATER"), rule("c", "PROVIDER", "STAUB", "TWO"))))
                .isEmpty();
    }

    @Test
    void a_field_that_follows_another_is_compared_by_what_that_one_resolved_to() {
        Sample sample = Sample.practice()
                .profile("FOLLOWS", "'paper.box33b':{'from':'billing.payerNumber'}")
                .profile("SAME", "'paper.box33b':{'typed':{'qualifier':'G2','number':'N-1'}}")
                .profile("NUMBER", "'billing.payerNumber':{'typed':{'qualifier':'G2','number':'N-1'}}");

        assertThat(conflicts(resolve(sample, any("a", "FOLLOWS"), any("b", "SAME"))))
                .containsExactly("a against b");
        assertThat(conflicts(resolve(sample, any("a", "FOLLOWS"), any("b", "SAME"), any("c", "NUMBER"))))
                .isEmpty();
    }

    @Test
    void tax_ids_are_compared_by_the_number_that_is_sent() {
        Sample sample = Sample.practice()
                .profile("EIN", "'billing.taxId':{'typed':{'ein':'521111111'}}")
                .profile("BOTH", "'billing.taxId':{'typed':{'ein':'521111111','ssn':'123456789','send':'EIN'}}")
                .profile("SSN", "'billing.taxId':{'typed':{'ein':'521111111','ssn':'123456789','send':'SSN'}}");

        assertThat(conflicts(resolve(sample, any("a", "EIN"), any("b", "BOTH"))))
                .isEmpty();
        assertThat(conflicts(resolve(sample, any("a", "EIN"), any("b", "SSN")))).containsExactly("a against b");
    }

    @Test
    void there_is_one_finding_per_field() {
        Resolution claim = resolve(profiles(), any("a", "ONE"), any("b", "TWO"), any("c", "THREE"));

        assertThat(claim.findings())
                .extracting(Finding::code, Finding::field, Finding::severity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("PROFILE_CONFLICT", "clia", Finding.Severity.WARN));
    }

    @ParameterizedTest
    @EnumSource(
            value = FieldKey.class,
            names = {
                "BILLING_ENTITY",
                "BILLING_ADDRESS",
                "BILLING_PAY_TO",
                "BILLING_TAX_ID",
                "BILLING_NPI",
                "BILLING_PAYER_NUMBER",
                "RENDERING_PAYER_NUMBER",
                "FACILITY_IDENTITY"
            })
    void a_conflict_about_who_is_paid_and_under_which_numbers_holds(FieldKey field) {
        assertThat(field.conflictHolds()).isTrue();
    }

    @Test
    void a_conflict_about_the_npi_holds_the_claim() {
        Sample sample = Sample.practice()
                .profile("A", "'billing.npi':{'typed':'" + Sample.GROUP_NPI_OF_TWO + "'}")
                .profile("B", "'billing.npi':{'from':'provider'}");

        assertThat(resolve(sample, any("a", "A"), any("b", "B")).findings())
                .extracting(Finding::holds)
                .containsExactly(true);
    }
}
