package org.claimtree.claims.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.util.stream.IntStream;
import org.claimtree.claimdoc.Insured;
import org.claimtree.claims.testing.AClient;
import org.claimtree.claims.testing.ACoverage;
import org.claimtree.claims.testing.Office;
import org.claimtree.kernel.QualifiedNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** For whom a claim is and to whom it goes. */
class InsuredPartiesTest {
    private final Office office = Office.usual();

    private Insured insured(ACoverage... coverages) {
        return insured(aClient().covered(coverages));
    }

    private Insured insured(AClient client) {
        return office.claim(client, aCharge()).snapshot().insured();
    }

    @Test
    void a_client_with_an_own_policy_is_the_subscriber() {
        Insured insured = insured(aCoverage());
        assertThat(insured.patientIsSubscriber()).isTrue();
        assertThat(insured.subscriber().name()).isEqualTo(insured.patient().name());
        assertThat(insured.subscriber().address()).isEqualTo(AClient.HOME);
        assertThat(insured.subscriber().memberId()).isEqualTo("W123456789");
        assertThat(insured.subscriber().sex()).isEqualTo("F");
        assertThat(insured.subscriber().birthDate()).isEqualTo("1990-06-15");
        assertThat(insured.subscriber().phone()).isEqualTo("4105550123");
    }

    @Test
    void a_dependent_has_the_holder_as_subscriber_and_the_relationship() {
        Insured insured = insured(aCoverage().ofMother());
        assertThat(insured.patientIsSubscriber()).isFalse();
        assertThat(insured.terms().relationship()).isEqualTo("19");
        assertThat(insured.subscriber().name().first()).isEqualTo("MARY");
        assertThat(insured.subscriber().address()).isEqualTo(ACoverage.HOLDERS_HOME);
        assertThat(insured.patient().name().first()).isEqualTo("JANE");
        assertThat(insured.patient().address()).isEqualTo(AClient.HOME);
    }

    @Test
    void a_payer_may_treat_every_patient_as_subscriber() {
        office.payer("AETNA", "/flags/patientAlwaysSubscriber", "true");
        Insured insured = insured(aCoverage().ofMother());
        assertThat(insured.terms().relationship()).isEqualTo("18");
        assertThat(insured.subscriber().name().first()).isEqualTo("JANE");
        assertThat(insured.subscriber().address()).isEqualTo(AClient.HOME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MA", "MB", "MC"})
    void under_medicare_and_medicaid_the_patient_always_is_the_subscriber(String filingCode) {
        office.payer("AETNA", "/filingCode", "'" + filingCode + "'");
        assertThat(insured(aCoverage().ofMother()).patientIsSubscriber()).isTrue();
    }

    @Test
    void a_medicaid_plan_of_another_payer_counts_as_medicaid() {
        office.plan("AETNA-PPO", "/filingCode", "'MC'");
        Insured insured = insured(aCoverage().plan("AETNA-PPO").ofMother());
        assertThat(insured.patientIsSubscriber()).isTrue();
        assertThat(insured.terms().filingIndicator()).isEqualTo("MC");
        assertThat(insured(aCoverage().ofMother()).patientIsSubscriber()).isFalse();
    }

    @ParameterizedTest(name = "number {0}, name {1}: {2}, {3}")
    @CsvSource({"G-1,ACME,G1,", ",ACME,,ACME", ",,,"})
    void the_groups_name_goes_out_only_without_its_number(String number, String name, String sentNumber, String sent) {
        Insured.CoverageTerms terms = insured(aCoverage().group(number, name)).terms();
        assertThat(terms.groupNumber()).isEqualTo(sentNumber);
        assertThat(terms.groupName()).isEqualTo(sent);
    }

    @Test
    void the_first_coverage_gets_the_claim_and_is_told_of_the_others_in_order() {
        office.payer("BCBS", "/electronic/secondaryIds", "[{'qualifier':'2U','number':'77'}]");
        Insured insured = insured(
                aCoverage("C3").order(3).with("MEDICARE").memberId("1EG4TE5MK73"),
                aCoverage("C1").order(1),
                aCoverage("C2")
                        .order(2)
                        .with("BCBS")
                        .memberId("XYZ1")
                        .benefitsAssigned("N")
                        .ofMother());
        assertThat(insured.terms().order()).isEqualTo("P");
        assertThat(insured.payer().name()).isEqualTo("AETNA");
        assertThat(insured.payer().payerId()).isEqualTo("60054");
        assertThat(insured.others()).extracting(o -> o.terms().order()).containsExactly("S", "T");
        Insured.OtherCoverage second = insured.others().get(0);
        assertThat(second.payer().name()).isEqualTo("BCBS OF MARYLAND");
        assertThat(second.payer().secondaryIds()).containsExactly(new QualifiedNumber("2U", "77"));
        assertThat(second.subscriber().name().first()).isEqualTo("MARY");
        assertThat(second.subscriber().memberId()).isEqualTo("XYZ1");
        assertThat(second.terms().relationship()).isEqualTo("19");
        assertThat(second.terms().filingIndicator()).isEqualTo("BL");
        assertThat(second.benefitsAssigned()).isEqualTo("N");
        assertThat(second.release()).isEqualTo("Y");
    }

    @Test
    void only_coverages_that_are_valid_on_the_day_count() {
        Insured insured = insured(
                aCoverage("OVER").order(1).with("BCBS").through("2026-10-04"),
                aCoverage("LATER").order(1).with("MEDICARE").from("2026-10-06"),
                aCoverage("NOW").order(2).from("2026-10-05").through("2026-10-05"));
        assertThat(insured.payer().name()).isEqualTo("AETNA");
        assertThat(insured.others()).isEmpty();
    }

    @Test
    void of_two_coverages_of_the_same_order_the_one_with_the_first_ref_pays() {
        assertThat(insured(aCoverage("a").with("BCBS"), aCoverage("B")).payer().name())
                .isEqualTo("AETNA");
    }

    @Test
    void more_coverages_than_a_claim_can_name_do_not_stop_the_work() {
        ACoverage[] many = IntStream.range(0, 14)
                .mapToObj(i -> aCoverage("C%02d".formatted(i)).order(Math.min(i + 1, 11)))
                .toArray(ACoverage[]::new);
        assertThat(insured(many).others()).hasSize(13);
    }

    @Test
    void medicare_is_told_why_it_is_not_first_and_nobody_else_is() {
        ACoverage medicare =
                aCoverage("M").with("MEDICARE").memberId("1EG4TE5MK73").mspType("12");
        assertThat(insured(medicare).terms().mspType()).isNull();
        Insured behind = insured(aCoverage().mspType("12"), medicare.order(2));
        assertThat(behind.terms().mspType()).isNull();
        assertThat(behind.others().get(0).terms().mspType()).isEqualTo("12");
    }

    @Test
    void the_payers_address_goes_out_only_when_asked_for() {
        office.payer("AETNA", "/address", "{'line1':'PO BOX 1','city':'LEXINGTON','state':'KY','zip':'40512'}");
        assertThat(insured(aCoverage()).payer().sendAddress()).isFalse();
        office.payer("AETNA", "/electronic/sendAddress", "true");
        assertThat(insured(aCoverage()).payer().sendAddress()).isTrue();
        office.payer("AETNA", "/address", null);
        assertThat(insured(aCoverage()).payer().sendAddress()).isFalse();
    }

    @Test
    void a_client_who_died_goes_out_with_the_date() {
        assertThat(insured(aClient().diedOn("2026-10-20")).patient().deathDate())
                .isEqualTo("2026-10-20");
    }
}
