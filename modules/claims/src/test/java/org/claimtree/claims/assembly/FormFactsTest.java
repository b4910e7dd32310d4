package org.claimtree.claims.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.util.List;
import org.claimtree.claimdoc.ClaimProviders;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.Insured;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.ACoverage;
import org.claimtree.claims.testing.Office;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.PrintOptions;
import org.junit.jupiter.api.Test;

/** What only a form asks of a claim: one number in item 23, who rendered, what the plan is called, how it is printed. */
class FormFactsTest {
    private static final ACharge THERAPY = aCharge("N-1").authorization("A-1");
    private static final ACharge DRUG_SCREEN = aCharge("N-2").code("80305").authorization("A-1");
    private static final ACharge MAMMOGRAM = aCharge("N-3").code("77067").authorization("A-1");

    private final Office office = Office.usual()
            .location("MAIN", "/certificates", "{'clia':'05D0937000','mammography':'123456'}")
            .code("80305", "/flags/needsClia", "true")
            .code("77067", "/flags/needsMammography", "true");

    private List<List<String>> codes(ACharge... charges) {
        return office.assemble(aClient(), charges).stream()
                .map(draft -> draft.snapshot().lines().stream()
                        .map(line -> line.service().procedure().code())
                        .toList())
                .toList();
    }

    @Test
    void a_file_carries_all_numbers_of_a_claim() {
        assertThat(codes(THERAPY, DRUG_SCREEN, MAMMOGRAM)).containsExactly(List.of("90837", "80305", "77067"));
    }

    @Test
    void on_paper_a_line_with_a_clia_number_goes_apart_and_a_certificate_gives_way_to_an_authorization() {
        office.payer("AETNA", "/terms/formType", "'HCFA'");
        assertThat(codes(THERAPY, DRUG_SCREEN, MAMMOGRAM)).containsExactly(List.of("90837", "77067"), List.of("80305"));
    }

    @Test
    void on_paper_lines_of_different_certificates_go_apart() {
        office.payer("AETNA", "/terms/formType", "'HCFA'");
        assertThat(codes(aCharge("N-2").code("80305"), aCharge("N-3").code("77067"), aCharge("N-4")))
                .containsExactly(List.of("80305"), List.of("77067"), List.of("90837"));
    }

    @Test
    void on_paper_a_referral_stands_before_a_certificate() {
        office.payer("AETNA", "/terms/formType", "'HCFA'");
        List<ClaimDraft> drafts = office.assemble(
                aClient().referredBy("STAUB", "R-7"),
                aCharge("N-3").code("77067").by("BAKER"),
                aCharge("N-4").by("BAKER"));
        assertThat(drafts)
                .singleElement()
                .satisfies(
                        draft -> assertThat(draft.snapshot().facts().numbers().referral())
                                .isEqualTo("R-7"));
    }

    @Test
    void a_doctor_who_bills_himself_stands_on_the_form_though_not_in_the_file() {
        office.profile(
                        "SELF",
                        "'billing.entity':{'from':'provider'},'billing.npi':{'from':'provider'},"
                                + "'billing.printedName':{'from':'billing.entity'}")
                .rule("PROVIDER", "STAUB", "SELF");
        ClaimProviders providers =
                office.claim(aClient(), aCharge("N-1").by("STAUB")).snapshot().providers();
        assertThat(providers.rendering()).isNull();
        assertThat(providers.billingAsRendering().name().last()).isEqualTo("STAUB");
    }

    @Test
    void nobody_stands_on_the_form_when_nobody_is_sent() {
        office.payer("AETNA", "/terms/renderingSend", "{'mode':'NONE'}");
        ClaimProviders providers =
                office.claim(aClient(), aCharge("N-1")).snapshot().providers();
        assertThat(providers.rendering()).isNull();
        assertThat(providers.billingAsRendering()).isNull();
    }

    @Test
    void the_form_is_printed_as_the_payer_wants_it_and_names_the_plan() {
        office.payer("AETNA", "/print", "{'sheet':{'carrierColumn':41},'pages':{'multiPage':'CONTINUED'}}")
                .plan("AETNA-PPO", "/champva", "true");
        Insured.PayerForm form =
                form(office.claim(aClient().covered(aCoverage("A").plan("AETNA-PPO")), aCharge("N-1"))
                        .snapshot());
        assertThat(form.planName()).isEqualTo("AETNA PPO");
        assertThat(form.champva()).isTrue();
        assertThat(form.options().sheet().carrierColumn()).isEqualTo(41);
        assertThat(form.options().pages().multiPage()).isEqualTo(PrintOptions.MultiPage.CONTINUED);
        assertThat(form.options().boxes().dateDigits()).isEqualTo(6);
    }

    @Test
    void without_a_plan_the_form_says_what_the_group_calls_it() {
        Insured.PayerForm form =
                form(office.claim(aClient().covered(aCoverage("A").group("G-1", "ACME WORKERS")), aCharge("N-1"))
                        .snapshot());
        assertThat(form.planName()).isEqualTo("ACME WORKERS");
        assertThat(form.options()).isEqualTo(PrintOptions.USUAL);
    }

    @Test
    void claims_go_to_the_address_of_the_coverage_else_to_the_payers() {
        office.payer("AETNA", "/address", "{'line1':'PO BOX 1','city':'HARTFORD','state':'CT','zip':'06101'}");
        assertThat(carrier(aCoverage("A")).line1()).isEqualTo("PO BOX 1");
        assertThat(carrier(aCoverage("A").claimsTo(Office.HARBOR_ROAD))).isEqualTo(Office.HARBOR_ROAD);
    }

    private PostalAddress carrier(ACoverage coverage) {
        return office.claim(aClient().covered(coverage), aCharge("N-1"))
                .snapshot()
                .insured()
                .payer()
                .address();
    }

    private static Insured.PayerForm form(ClaimSnapshot claim) {
        return claim.insured().payer().form();
    }
}
