package org.claimtree.claims.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;

import java.math.BigDecimal;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.Office;
import org.claimtree.kernel.Finding;
import org.claimtree.profiles.ProvenanceRecord;
import org.junit.jupiter.api.Test;

/** The payer's rate instead of the practice's fee, for a payer who is billed so. */
class ContractedRateTest {
    private final Office office = Office.usual();

    private ClaimDraft claim(ACharge charge) {
        return office.claim(aClient(), charge);
    }

    private ContractedRateTest rate(String rate) {
        office.payerCode("90837 AETNA", "90837", "'payer':'AETNA'", "'code':'90837'" + rate);
        return this;
    }

    private void billsIt() {
        office.payer("AETNA", "/flags/billContractedRate", "true");
    }

    private static BigDecimal charged(ClaimDraft draft) {
        return draft.snapshot().lines().get(0).service().quantity().charge();
    }

    @Test
    void the_line_and_the_total_are_rate_times_units_to_the_cent() {
        rate(",'rate':120.55").billsIt();
        ClaimDraft draft = claim(aCharge().units("1.5").amount("300"));
        assertThat(charged(draft)).hasToString("180.83");
        assertThat(draft.snapshot().control().total()).hasToString("180.83");
        assertThat(draft.input().lines().get(0).charge().service().quantity().amount())
                .hasToString("300.00");
        assertThat(office.check(draft)).isEmpty();
    }

    @Test
    void a_rate_is_what_is_expected_and_not_billed_until_the_payer_is_set_so() {
        rate(",'rate':120.55");
        assertThat(charged(claim(aCharge().amount("300")))).hasToString("300.00");
    }

    @Test
    void the_reason_tells_the_rate_and_what_the_practice_charged() {
        rate(",'rate':120.00").billsIt();
        assertThat(claim(aCharge().units("2").amount("300"))
                        .provenance()
                        .lines()
                        .get(0))
                .filteredOn(r -> r.field().equals("quantity.charge"))
                .singleElement()
                .extracting(ProvenanceRecord::value, ProvenanceRecord::sentence)
                .containsExactly(
                        "240.00",
                        "The payer is billed its contracted rate, 120.00 times 2; the practice charged 300.00:"
                                + " payer code 90837 AETNA (revision 2).");
    }

    @Test
    void where_no_rate_is_known_the_fee_goes_out_with_a_warning() {
        billsIt();
        ClaimDraft without = claim(aCharge().amount("300"));
        assertThat(charged(without)).hasToString("300.00");
        assertThat(without.isHeld()).isFalse();
        assertThat(without.findings())
                .extracting(Finding::code, Finding::mend)
                .containsExactly(tuple("CONTRACTED_RATE_MISSING", "payer-codes"));
        rate("");
        assertThat(claim(aCharge()).findings()).extracting(Finding::mend).containsExactly("payer-codes/90837 AETNA");
    }

    @Test
    void more_than_receivers_take_is_held_and_not_refused() {
        rate(",'rate':9999999.99").billsIt();
        ClaimDraft draft = claim(aCharge().units("99999.999"));
        assertThat(office.check(draft)).extracting(Finding::code).contains("TOTAL_TOO_LARGE");
    }
}
