package org.claimtree.claims.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.util.List;
import java.util.function.Consumer;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.invoicing.Incident;
import org.claimtree.kernel.EntityName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a mistake and is none. */
class PassingTest {
    private static void passes(Consumer<Scene> change) {
        assertThat(Scene.with(change).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"59", "76", "77", "XE", "XP", "XS", "XU"})
    void a_second_time_with_a_modifier_that_says_so(String modifier) {
        passes(s -> s.charges(aCharge("N-1"), aCharge("N-2").code("90837", modifier)));
        passes(s ->
                s.charges(aCharge("N-1").code("90837", modifier), aCharge("N-2").code("90837", modifier)));
    }

    @Test
    void the_same_code_on_another_day_by_another_provider_or_with_another_modifier() {
        passes(s -> s.charges(
                aCharge("N-1"),
                aCharge("N-2").on("2026-10-06"),
                aCharge("N-3").by("STAUB"),
                aCharge("N-4").code("90837", "25")));
    }

    @Test
    void a_practice_of_one_doctor_under_his_npi_everywhere() {
        passes(s -> s.office
                .practice("/name", "{'last':'BAKER','first':'ANDREW'}")
                .practice("/identity/npi", "'1000001028'")
                .location("MAIN", "/billing", "{'groupNpi':'1000001028'}")
                .location("HARBOR", "/facility/npi", "'1000001028'"));
    }

    @Test
    void an_atypical_provider_with_the_payers_number() {
        passes(s -> s.office
                .practice("/identity/npi", null)
                .practice("/numbers", "[{'payer':'AETNA','qualifier':'G2','number':'77'}]"));
    }

    @Test
    void a_licence_as_number_with_the_payer_on_paper() {
        passes(s -> s.office
                .payer("AETNA", "/terms/formType", "'HCFA'")
                .practice("/numbers", "[{'payer':'AETNA','qualifier':'0B','number':'77'}]"));
    }

    @Test
    void a_paper_claim_needs_neither_payer_id_nor_partner() {
        passes(s -> s.office
                .payer("AETNA", "/terms/formType", "'HCFA'")
                .payer("AETNA", "/electronic", "{'sendAddress':false}"));
    }

    @Test
    void a_paper_claim_of_two_coverages_with_one_payer() {
        passes(s -> {
            s.office.payer("AETNA", "/terms/formType", "'HCFA'");
            s.client = aClient().covered(aCoverage(), aCoverage("C2").order(2));
        });
    }

    @Test
    void an_employer_as_subscriber_in_workers_compensation() {
        passes(s -> {
            s.office.payer("AETNA", "/filingCode", "'WC'");
            s.client = aClient().covered(aCoverage().heldBy("20", EntityName.organization("ACME INC")));
            s.charges(aCharge().incident(new Incident(List.of("EM"), null, null, null, null, null, "WC-1", null)));
        });
    }

    @Test
    void a_service_today_on_the_day_of_birth_or_on_the_day_of_death() {
        passes(s -> s.charges(aCharge().on("2026-11-20")));
        passes(s -> s.client = aClient().diedOn("2026-10-05"));
        passes(s -> {
            s.client = aClient().covered(aCoverage().from("1990-01-01"));
            s.charges(aCharge().on("1990-06-15"));
        });
    }

    @Test
    void a_range_on_the_last_days_of_coverage_and_month() {
        passes(s -> {
            s.client = aClient()
                    .covered(
                            aCoverage().through("2026-10-31"), aCoverage("NEXT").from("2026-11-01"));
            s.charges(aCharge().on("2026-10-29").through("2026-10-31"));
        });
    }

    @Test
    void a_facility_that_bills_needs_no_doctors_npi() {
        passes(s -> s.office
                .payer("AETNA", "/terms/renderingSend", "{'mode':'NONE'}")
                .provider("BAKER", "/identity/npi", null));
    }

    @Test
    void the_largest_claim() {
        ACharge largest = aCharge().amount("9999999.99");
        passes(s -> s.charges(largest));
        assertThat(List.of(largest)).hasSize(1);
    }
}
