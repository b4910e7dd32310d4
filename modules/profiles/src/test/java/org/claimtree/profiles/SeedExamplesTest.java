package org.claimtree.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.profiles.Sample.chargeOf;
import static org.claimtree.profiles.Sample.rule;

import org.claimtree.kernel.QualifiedNumber;
import org.claimtree.kernel.Taxonomy;
import org.junit.jupiter.api.Test;

/** The examples of the function's own description, by their names. */
class SeedExamplesTest {
    private static final String PO_BOX_OF_BAKER = "'billing.payTo':{'typed':{'address':{'line1':'PO BOX 7',"
            + "'city':'BALTIMORE','state':'MD','zip':'21203'}}}";

    @Test
    void without_a_rule_everything_comes_from_the_default_profile() {
        Resolution claim = Sample.practice().resolve(chargeOf("BAKER").build());

        assertThat(claim.npi()).contains(Sample.PRACTICE_NPI);
        assertThat(claim.payTo()).isEmpty();
        assertThat(claim.field(FieldKey.BILLING_NPI)
                        .provenance()
                        .used()
                        .orElseThrow()
                        .profile())
                .isEqualTo(DefaultProfile.REF);
    }

    @Test
    void andrew_baker_has_everything_of_the_default_profile_but_what_his_profile_overrides() {
        Sample sample = Sample.practice()
                .profile("ANDREW-BAKER", PO_BOX_OF_BAKER + ",'billing.taxId':{'typed':{'ein':'529876543'}}")
                .tree(rule("BAKER", "PROVIDER", "BAKER", "ANDREW-BAKER"));

        Resolution baker = sample.resolve(chargeOf("BAKER").build());
        Resolution staub = sample.resolve(chargeOf("STAUB").build());

        assertThat(baker.payTo().orElseThrow().address().line1()).isEqualTo("PO BOX 7");
        assertThat(baker.taxId().orElseThrow().digits()).isEqualTo("529876543");
        assertThat(baker.address()).contains(Sample.PRACTICE_ADDRESS);
        assertThat(staub.payTo()).isEmpty();
        assertThat(staub.taxId().orElseThrow().digits()).isEqualTo("521234567");
    }

    @Test
    void armstrong_before_baker_and_staub_after_him_have_nothing_to_do_with_each_other() {
        Sample sample = Sample.practice()
                .profile("DIANNA-ARMSTRONG", "'signature.provider':{'typed':'ARMSTRONG'}")
                .profile("ANDREW-BAKER", "'signature.provider':{'typed':'BAKER'}")
                .profile("JAY-STAUB", "'signature.provider':{'typed':'STAUB'}")
                .tree(
                        rule("ARMSTRONG", "PROVIDER", "ARMSTRONG", "DIANNA-ARMSTRONG"),
                        rule("BAKER", "PROVIDER", "BAKER", "ANDREW-BAKER"),
                        rule("STAUB", "PROVIDER", "STAUB", "JAY-STAUB"));

        for (String doctor : new String[] {"ARMSTRONG", "BAKER", "STAUB"}) {
            Resolution claim = sample.resolve(chargeOf(doctor).build());
            assertThat(claim.signature()).contains(doctor);
            assertThat(claim.conflicts()).isEmpty();
        }
    }

    @Test
    void loc_two_clia_below_baker_adds_to_bakers_profile_at_location_two_only() {
        Sample sample = Sample.practice()
                .profile("ANDREW-BAKER", PO_BOX_OF_BAKER + ",'clia':{'blank':true}")
                .profile("LOC-TWO-CLIA", "'clia':{'typed':'21D0000002'}")
                .tree(rule(
                        "BAKER",
                        "PROVIDER",
                        "BAKER",
                        "ANDREW-BAKER",
                        rule("LOC-TWO", "LOCATION", "TWO", "LOC-TWO-CLIA")));

        Resolution atTwo =
                sample.resolve(chargeOf("BAKER").with(Dimension.LOCATION, "TWO").build());
        Resolution atOne = sample.resolve(chargeOf("BAKER").build());
        Resolution armstrongAtTwo = sample.resolve(
                chargeOf("ARMSTRONG").with(Dimension.LOCATION, "TWO").build());

        assertThat(atTwo.clia()).contains("21D0000002");
        assertThat(atTwo.payTo().orElseThrow().address().line1()).isEqualTo("PO BOX 7");
        assertThat(atOne.clia()).isEmpty();
        assertThat(atOne.payTo()).isPresent();
        assertThat(armstrongAtTwo.clia()).contains(Sample.CLIA_OF_TWO);
        assertThat(armstrongAtTwo.payTo()).isEmpty();
    }

    @Test
    void loc_two_clia_can_stand_under_jay_staub_instead() {
        Sample sample = Sample.practice()
                .profile("LOC-TWO-CLIA", "'clia':{'typed':'21D0000002'}")
                .tree(rule("STAUB", "PROVIDER", "STAUB", "LOC-TWO-CLIA"));

        assertThat(sample.resolve(chargeOf("STAUB").build()).clia()).contains("21D0000002");
    }

    @Test
    void baker_inherits_armstrongs_profile_from_the_rule_above() {
        Sample sample = Sample.practice()
                .profile("DIANNA-ARMSTRONG", "'signature.provider':{'typed':'SIGNED BY ARMSTRONG'}")
                .tree(
                        rule("ARMSTRONG", "PROVIDER", "ARMSTRONG", "DIANNA-ARMSTRONG"),
                        rule("BAKER", "PROVIDER", "BAKER", "inherit"));

        Resolution baker = sample.resolve(chargeOf("BAKER").build());

        assertThat(baker.signature()).contains("SIGNED BY ARMSTRONG");
        assertThat(sample.resolve(chargeOf("ARMSTRONG").build()).signature()).contains("SIGNED BY ARMSTRONG");
        Contribution used =
                baker.field(FieldKey.SIGNATURE_PROVIDER).provenance().used().orElseThrow();
        assertThat(used.inheritedFrom()).contains("ARMSTRONG");
        assertThat(used.path()).containsExactly("BAKER");
    }

    @Test
    void a_taxonomy_for_one_doctor_at_one_location_but_not_at_the_others() {
        Sample sample = Sample.practice()
                .profile("NOTHING", "")
                .profile("TAXONOMY-AT-TWO", "'rendering.taxonomy':{'typed':'103TC0700X'}")
                .tree(rule("BAKER", "PROVIDER", "BAKER", "NOTHING", rule("TWO", "LOCATION", "TWO", "TAXONOMY-AT-TWO")));

        Facts atTwo = chargeOf("BAKER").with(Dimension.LOCATION, "TWO").build();

        assertThat(sample.resolve(atTwo).renderingTaxonomy()).contains(new Taxonomy("103TC0700X"));
        assertThat(sample.resolve(chargeOf("BAKER").build()).renderingTaxonomy())
                .contains(new Taxonomy("2084P0800X"));
        assertThat(sample.resolve(chargeOf("STAUB")
                                .with(Dimension.LOCATION, "TWO")
                                .build())
                        .renderingTaxonomy())
                .contains(new Taxonomy("1041C0700X"));
    }

    @Test
    void a_provider_number_for_one_carrier_but_not_for_the_rest() {
        Sample sample = Sample.practice()
                .profile("AETNA-NUMBER", "'billing.payerNumber':{'typed':{'qualifier':'G2','number':'A-1'}}")
                .tree(rule("AETNA", "PAYER", "AETNA", "AETNA-NUMBER"));

        assertThat(sample.resolve(chargeOf("BAKER").build()).payerNumber()).contains(new QualifiedNumber("G2", "A-1"));
        assertThat(sample.resolve(chargeOf("BAKER")
                                .with(Dimension.PAYER, "MEDICARE")
                                .build())
                        .payerNumber())
                .isEmpty();
    }

    @Test
    void bill_bates_below_baker_is_a_dead_end_that_changes_nothing() {
        Sample sample = Sample.practice()
                .profile("NOTHING", "")
                .profile("PAYSON", "'signature.provider':{'typed':'PAYSON'}")
                .tree(rule("BAKER", "PROVIDER", "BAKER", "NOTHING", rule("BATES", "PROVIDER", "BATES", "PAYSON")));

        assertThat(sample.resolve(chargeOf("BAKER").build()).signature()).contains("SIGNATURE ON FILE");
        assertThat(sample.resolve(chargeOf("BATES").build()).signature()).contains("SIGNATURE ON FILE");
    }
}
