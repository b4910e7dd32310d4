package org.claimtree.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.profiles.Sample.chargeOf;
import static org.claimtree.profiles.Sample.rule;

import java.time.LocalDate;
import java.util.List;
import org.claimtree.platform.CanonicalJson;
import org.junit.jupiter.api.Test;

/** "A person can ask of any claim: why does box 33 say this? and get that sentence." */
class ProvenanceTest {
    private static String why(Resolution claim, FieldKey field) {
        return claim.field(field).provenance().sentence();
    }

    @Test
    void names_the_default_profile_its_date_and_its_revision() {
        Resolution claim = Sample.practice().resolve(chargeOf("BAKER").build());

        assertThat(why(claim, FieldKey.BILLING_NPI))
                .isEqualTo("billing.npi is " + Sample.PRACTICE_NPI + ", from the practice: profile Default Profile"
                        + " (effective 01/01/1900, revision 1).");
        assertThat(why(claim, FieldKey.PAPER_BOX_33B))
                .isEqualTo("paper.box33b is G2 RIV-AETNA, from the billing number with the payer: profile Default"
                        + " Profile (effective 01/01/1900, revision 1).");
    }

    @Test
    void names_source_profile_version_rules_and_what_is_shadowed() {
        Sample sample = Sample.practice()
                .profile("NOTHING", "")
                .profile("LOC-TWO-CLIA", LocalDate.of(2026, 1, 1), "'clia':{'from':'location'}")
                .tree(rule("r1", "PROVIDER", "BAKER", "NOTHING", rule("r2", "LOCATION", "TWO", "LOC-TWO-CLIA")));

        Resolution claim =
                sample.resolve(chargeOf("BAKER").with(Dimension.LOCATION, "TWO").build());

        assertThat(why(claim, FieldKey.CLIA))
                .isEqualTo("clia is 05D0937000, from location HARBOR CLINIC (TWO): profile LOC-TWO-CLIA (effective"
                        + " 01/01/2026, revision 3) under rule Provider: ANDREW BAKER (BAKER) > Location: HARBOR CLINIC"
                        + " (TWO). It outranks 05D0937000, from location HARBOR CLINIC (TWO): profile Default Profile"
                        + " (effective 01/01/1900, revision 1).");
    }

    @Test
    void says_from_which_rule_a_profile_is_inherited() {
        Sample sample = Sample.practice()
                .profile("A", "'billing.taxonomy':{'blank':true}")
                .tree(
                        rule("r1", "PROVIDER", "ARMSTRONG", "A"),
                        rule("r2", "PROVIDER", "STAUB", "inherit"),
                        rule("r3", "PROVIDER", "BAKER", "inherit"));

        Resolution claim = sample.resolve(chargeOf("BAKER").build());

        assertThat(why(claim, FieldKey.BILLING_TAXONOMY))
                .startsWith("billing.taxonomy is left blank: profile A (effective 01/01/1900, revision 2), inherited"
                        + " from rule Provider: DIANNA ARMSTRONG (ARMSTRONG), under rule Provider: ANDREW BAKER"
                        + " (BAKER). It outranks 261QM0801X, from the practice:");
        Contribution used =
                claim.field(FieldKey.BILLING_TAXONOMY).provenance().used().orElseThrow();
        assertThat(used.inheritedFrom()).contains("r1");
    }

    @Test
    void says_that_the_source_has_nothing() {
        Sample sample = Sample.practice();

        assertThat(why(sample.resolve(chargeOf("BAKER").build()), FieldKey.CLIA))
                .startsWith("clia is empty, because location MAIN CLINIC (ONE) has none: profile Default Profile");
        assertThat(why(sample.resolve(Sample.charge().build()), FieldKey.CLIA))
                .startsWith("clia is empty, because location (the charge has none) has none:");
    }

    @Test
    void names_what_a_value_conflicts_with() {
        Sample sample = Sample.practice()
                .profile("A", "'clia':{'typed':'11D1111111'}")
                .profile("B", "'clia':{'typed':'22D2222222'}")
                .tree(
                        rule("r1", "PROVIDER", "BAKER", "A"),
                        "{'id':'r2','when':{'dimension':'PROVIDER','isNot':['ARMSTRONG','STAUB','X','Y','Z']},'use':'B'}");

        assertThat(why(sample.resolve(chargeOf("BAKER").build()), FieldKey.CLIA))
                .endsWith(" Conflict: 22D2222222, typed in: profile B (effective 01/01/1900, revision 3) under rule"
                        + " Provider is not: DIANNA ARMSTRONG (ARMSTRONG), JAY STAUB (STAUB), X and 2 more against"
                        + " 11D1111111, typed in: profile A (effective 01/01/1900, revision 2) under rule Provider:"
                        + " ANDREW BAKER (BAKER).");
    }

    @Test
    void a_social_security_number_shows_its_last_four_digits_only() {
        Sample sample = Sample.practice()
                .profile("SSN", "'billing.taxId':{'from':'provider'}")
                .tree(rule("r1", "PROVIDER", "BAKER", "SSN"));

        Resolution claim = sample.resolve(chargeOf("BAKER").build());

        assertThat(claim.taxId().orElseThrow().digits()).isEqualTo("123456789");
        assertThat(CanonicalJson.write(claim.provenance()))
                .contains("SSN ending in 6789")
                .doesNotContain("123456789");
    }

    @Test
    void the_stored_form_names_every_field_and_comes_back_equal() {
        Sample sample = Sample.practice()
                .profile("A", "'clia':{'typed':'11D1111111'}")
                .tree(rule("r1", "PROVIDER", "BAKER", "A"), rule("r2", "LOCATION", "ONE", "inherit"));
        List<ProvenanceRecord> records =
                sample.resolve(chargeOf("BAKER").build()).provenance();

        ProvenanceRecord[] back = CanonicalJson.read(CanonicalJson.write(records), ProvenanceRecord[].class);

        assertThat(back).containsExactlyElementsOf(records);
        assertThat(records)
                .extracting(ProvenanceRecord::field)
                .containsExactlyElementsOf(java.util.Arrays.stream(FieldKey.values())
                        .map(FieldKey::json)
                        .toList());
        ProvenanceRecord clia = records.get(FieldKey.CLIA.ordinal());
        assertThat(clia.value()).isEqualTo("11D1111111");
        assertThat(clia.origin())
                .isEqualTo(new ProvenanceRecord.Origin("typed", "A", LocalDate.of(1900, 1, 1), 2, List.of("r1"), null));
        assertThat(clia.shadowed()).hasSize(1);
    }
}
