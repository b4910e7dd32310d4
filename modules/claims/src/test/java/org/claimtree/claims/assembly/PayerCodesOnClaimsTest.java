package org.claimtree.claims.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.math.BigDecimal;
import java.util.List;
import org.claimtree.claimdoc.ServiceLine;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.Office;
import org.claimtree.profiles.ProvenanceRecord;
import org.junit.jupiter.api.Test;

/** What a line says of a billing code for which the payer has a code of its own. */
class PayerCodesOnClaimsTest {
    private final Office office = Office.usual();

    private ServiceLine.Service line(ACharge charge) {
        return office.claim(aClient(), charge).snapshot().lines().get(0).service();
    }

    private List<ProvenanceRecord> reasons(ACharge charge) {
        return office.claim(aClient(), charge).provenance().lines().get(0);
    }

    private void perDiem(String more) {
        office.payerCode("0906 AETNA", "0906", "'payer':'AETNA'" + more, "'code':'S9480'");
    }

    @Test
    void a_revenue_code_goes_out_as_the_claim_code_of_the_payer() {
        perDiem("");
        assertThat(line(aCharge().code("0906")).procedure().code()).isEqualTo("S9480");
        assertThat(office.check(office.claim(aClient(), aCharge().code("0906"))))
                .isEmpty();
    }

    @Test
    void what_has_no_row_goes_as_it_is_and_says_nothing_of_rows() {
        perDiem("");
        ServiceLine.Service service = line(aCharge().code("90837", "95").units("1.5"));
        assertThat(service.procedure()).isEqualTo(new ServiceLine.Procedure("90837", List.of("95"), null));
        assertThat(service.quantity().count()).isEqualTo(new BigDecimal("1.5"));
        assertThat(reasons(aCharge())).extracting(ProvenanceRecord::field).noneMatch(f -> f.startsWith("procedure"));
    }

    @Test
    void a_row_is_for_its_payer_plan_and_dates() {
        perDiem(",'plan':'AETNA-PPO','through':'2026-10-05'");
        assertThat(line(aCharge().code("0906")).procedure().code()).isEqualTo("0906");
        var inPlan = aClient().covered(aCoverage().plan("AETNA-PPO"));
        assertThat(office.claim(inPlan, aCharge().code("0906"))
                        .snapshot()
                        .lines()
                        .get(0)
                        .service()
                        .procedure()
                        .code())
                .isEqualTo("S9480");
        assertThat(office.claim(inPlan, aCharge().code("0906").on("2026-10-06"))
                        .snapshot()
                        .lines()
                        .get(0)
                        .service()
                        .procedure()
                        .code())
                .isEqualTo("0906");
    }

    @Test
    void the_credential_is_that_of_who_performed_it_or_of_the_insurance_provider_where_the_payer_says_so() {
        office.provider("STAUB", "/identity/credential", "'LCSW'").provider("BAKER", "/identity/credential", "'MD'");
        office.payerCode("MD", "90837", "'payer':'AETNA','credential':'MD'", "'code':'90837','modifiers':['AF']");
        office.payerCode("LCSW", "90837", "'payer':'AETNA','credential':'LCSW'", "'code':'90837','modifiers':['AJ']");
        ACharge supervised = aCharge().by("BAKER").performedBy("STAUB");
        assertThat(line(supervised).procedure().modifiers()).containsExactly("AJ");
        office.payer("AETNA", "/flags/codesByInsuranceProvider", "true");
        assertThat(line(supervised).procedure().modifiers()).containsExactly("AF");
    }

    @Test
    void the_rows_modifiers_stand_in_place_of_the_codes_own_and_typed_ones_follow() {
        office.code("90837", "/modifiers", "['HO']");
        office.payerCode("R", "90837", "'payer':'AETNA'", "'code':'90837','modifiers':['HN','95']");
        assertThat(line(aCharge().code("90837", "HO", "59", "95")).procedure().modifiers())
                .containsExactly("HN", "95", "59");
    }

    @Test
    void a_row_without_modifiers_takes_those_of_the_code_off() {
        office.code("90837", "/modifiers", "['HO']");
        office.payerCode("R", "90837", "'payer':'AETNA'", "'code':'90837'");
        assertThat(line(aCharge().code("90837", "HO")).procedure().modifiers()).isEmpty();
    }

    @Test
    void units_are_multiplied_and_the_amount_is_what_was_charged() {
        office.payerCode("R", "90837", "'payer':'AETNA'", "'code':'H0004','unitFactor':4");
        ServiceLine.Quantity quantity =
                line(aCharge().units("2.5").amount("150.00")).quantity();
        assertThat(quantity.count()).isEqualTo(new BigDecimal("10"));
        assertThat(quantity.charge()).isEqualTo(new BigDecimal("150.00"));
    }

    @Test
    void units_have_at_most_three_decimals() {
        office.payerCode("R", "90837", "'payer':'AETNA'", "'code':'H0004','unitFactor':0.0625");
        assertThat(line(aCharge().units("0.5")).quantity().count()).isEqualTo(new BigDecimal("0.031"));
    }

    @Test
    void the_taxonomy_of_the_row_is_the_rendering_providers_on_that_line_only() {
        office.payerCode("R", "90834", "'payer':'AETNA'", "'code':'90834','taxonomy':'103TC0700X'");
        var claim = office.claim(
                        aClient(),
                        aCharge("N-1"),
                        aCharge("N-2").on("2026-10-06"),
                        aCharge("N-3").code("90834").on("2026-10-07"))
                .snapshot();
        assertThat(claim.providers().rendering().taxonomy()).isEqualTo("2084P0800X");
        assertThat(claim.lines().get(0).provider()).isNull();
        assertThat(claim.lines().get(2).provider().taxonomy()).isEqualTo("103TC0700X");
    }

    @Test
    void the_provenance_tells_both_codes_and_the_row() {
        office.payerCode(
                "0906 AETNA",
                "0906",
                "'payer':'AETNA'",
                "'code':'S9480','modifiers':['HE'],'unitFactor':2,'taxonomy':'103TC0700X'");
        List<ProvenanceRecord> reasons = reasons(aCharge().code("0906"));
        assertThat(reasons)
                .filteredOn(r -> r.field().equals("procedure.code"))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.value()).isEqualTo("S9480");
                    assertThat(r.sentence())
                            .isEqualTo("Billing code 0906 goes to AETNA as claim code S9480:"
                                    + " payer code 0906 AETNA (revision 2).");
                    assertThat(r.origin().profile()).isEqualTo("0906 AETNA");
                    assertThat(r.origin().source()).isEqualTo("payerCode");
                });
        assertThat(reasons)
                .filteredOn(r -> r.field().matches("procedure.modifiers|quantity.units|rendering.taxonomy"))
                .extracting(ProvenanceRecord::value)
                .containsExactly("103TC0700X", "HE", "2");
    }

    @Test
    void the_billing_code_and_not_the_claim_code_says_what_the_line_needs() {
        office.code("80305", "/flags/needsClia", "true").location("MAIN", "/certificates", "{'clia':'05D0937000'}");
        office.payerCode("R", "80305", "'payer':'AETNA'", "'code':'80306'");
        var claim = office.claim(aClient(), aCharge().code("80305")).snapshot();
        assertThat(claim.facts().numbers().clia()).isEqualTo("05D0937000");
    }

    @Test
    void a_code_of_the_practices_own_can_go_as_a_claim_code_but_a_documentation_code_cannot() {
        office.payerCode("R", "MEMO1", "'payer':'AETNA'", "'code':'90837'");
        assertThat(office.check(office.claim(aClient(), aCharge().code("MEMO1"))))
                .extracting(f -> f.code())
                .containsExactly("CODE_NOT_BILLABLE");
        office.code("MEMO1", "/kind", "'HCPCS'");
        assertThat(office.check(office.claim(aClient(), aCharge().code("MEMO1"))))
                .isEmpty();
    }
}
