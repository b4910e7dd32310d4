package org.claimtree.claims.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;

import java.util.Arrays;
import java.util.List;
import org.claimtree.claimdoc.ClaimProviders;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.ServiceLine;
import org.claimtree.claims.testing.Office;
import org.junit.jupiter.api.Test;

/** What lines may differ in: the claim says the most frequent value, the lines their exceptions. */
class SharedOrPerLineTest {
    private final Office office = Office.usual();

    private static String last(ClaimProviders.Provider provider) {
        return provider == null ? null : provider.name().last();
    }

    private static List<String> perLine(ClaimSnapshot claim) {
        return claim.lines().stream().map(l -> last(l.provider())).toList();
    }

    private ClaimSnapshot by(String... providers) {
        var charges = new java.util.ArrayList<org.claimtree.claims.testing.ACharge>();
        for (String provider : providers) {
            charges.add(aCharge("N-" + charges.size()).by(provider));
        }
        return office.claim(aClient(), charges.toArray(org.claimtree.claims.testing.ACharge[]::new))
                .snapshot();
    }

    @Test
    void the_most_frequent_value_wins_and_the_first_line_breaks_ties() {
        assertThat(MostFrequent.of(List.of("a", "b", "b"))).isEqualTo("b");
        assertThat(MostFrequent.of(List.of("b", "a", "a", "b"))).isEqualTo("b");
        assertThat(MostFrequent.of(Arrays.asList("a", null, null))).isNull();
        assertThat(MostFrequent.of(Arrays.asList("a", null))).isEqualTo("a");
    }

    @Test
    void the_claim_names_the_most_frequent_rendering_provider_and_lines_the_others() {
        ClaimSnapshot claim = by("BAKER", "ARMSTRONG", "ARMSTRONG");
        assertThat(last(claim.providers().rendering())).isEqualTo("ARMSTRONG");
        assertThat(perLine(claim)).containsExactly("BAKER", null, null);
    }

    @Test
    void of_equally_frequent_rendering_providers_the_first_lines_is_the_claims() {
        ClaimSnapshot claim = by("BAKER", "ARMSTRONG", "ARMSTRONG", "BAKER");
        assertThat(last(claim.providers().rendering())).isEqualTo("BAKER");
        assertThat(perLine(claim)).containsExactly(null, "ARMSTRONG", "ARMSTRONG", null);
    }

    @Test
    void a_line_of_the_billing_provider_names_him_where_the_claim_names_another() {
        bakerBills();
        ClaimSnapshot claim = by("BAKER", "STAUB", "STAUB");
        assertThat(last(claim.providers().rendering())).isEqualTo("STAUB");
        assertThat(perLine(claim)).containsExactly("BAKER", null, null);
    }

    @Test
    void a_claim_mostly_of_the_billing_provider_names_only_the_others_on_their_lines() {
        bakerBills();
        ClaimSnapshot claim = by("STAUB", "BAKER", "BAKER");
        assertThat(claim.providers().rendering()).isNull();
        assertThat(perLine(claim)).containsExactly("STAUB", null, null);
    }

    private void bakerBills() {
        office.practice("/identity/npi", "'1000001028'").practice("/name", "{'last':'BAKER','first':'ANDREW'}");
    }

    @Test
    void the_claim_says_the_most_frequent_place_of_service_and_each_line_its_own() {
        ClaimSnapshot claim = office.claim(
                        aClient(), aCharge("N-1").placeOfService("10"), aCharge("N-2"), aCharge("N-3"))
                .snapshot();
        assertThat(claim.facts().placeOfService()).isEqualTo("11");
        assertThat(claim.lines()).extracting(l -> l.service().placeOfService()).containsExactly("10", "11", "11");
    }

    @Test
    void one_clia_number_that_serves_all_lines_that_need_it_is_the_claims() {
        office.location("MAIN", "/certificates", "{'clia':'05D0937000'}").code("80305", "/flags/needsClia", "true");
        ClaimSnapshot claim = office.claim(
                        aClient(), aCharge("N-1"), aCharge("N-2").code("80305"))
                .snapshot();
        assertThat(claim.facts().numbers().clia()).isEqualTo("05D0937000");
        assertThat(claim.lines()).extracting(ServiceLine::numbers).containsOnly(ServiceLine.Numbers.NONE);
    }

    @Test
    void different_clia_numbers_stand_on_the_lines_that_need_them() {
        office.payer("AETNA", "/terms/facilitySend", "'NEVER'")
                .location("MAIN", "/certificates", "{'clia':'05D0937000'}")
                .location("HARBOR", "/certificates", "{'clia':'21D0000002'}")
                .code("80305", "/flags/needsClia", "true");
        ClaimSnapshot claim = office.claim(
                        aClient(),
                        aCharge("N-1"),
                        aCharge("N-2").code("80305"),
                        aCharge("N-3").code("80305").at("HARBOR"))
                .snapshot();
        assertThat(claim.facts().numbers().clia()).isNull();
        assertThat(claim.lines()).extracting(l -> l.numbers().clia()).containsExactly(null, "05D0937000", "21D0000002");
    }

    @Test
    void certificates_never_go_out_for_codes_that_do_not_need_them() {
        office.location("MAIN", "/certificates", "{'clia':'05D0937000','mammography':'123456'}");
        ClaimSnapshot claim = office.claim(aClient(), aCharge()).snapshot();
        assertThat(claim.facts().numbers().clia()).isNull();
        assertThat(claim.facts().numbers().mammography()).isNull();
        assertThat(claim.lines().get(0).numbers()).isEqualTo(ServiceLine.Numbers.NONE);
    }

    @Test
    void a_mammography_number_goes_with_the_lines_that_need_it() {
        office.payer("AETNA", "/terms/facilitySend", "'NEVER'")
                .location("MAIN", "/certificates", "{'mammography':'123456'}")
                .location("HARBOR", "/certificates", "{'mammography':'654321'}")
                .code("77067", "/flags/needsMammography", "true");
        var one = aCharge("N-1").code("77067");
        var other = aCharge("N-2").code("77067").at("HARBOR");
        assertThat(office.claim(aClient(), one, aCharge("N-3"))
                        .snapshot()
                        .facts()
                        .numbers()
                        .mammography())
                .isEqualTo("123456");
        ClaimSnapshot both = office.claim(aClient(), one, other).snapshot();
        assertThat(both.facts().numbers().mammography()).isNull();
        assertThat(both.lines()).extracting(l -> l.numbers().mammography()).containsExactly("123456", "654321");
    }
}
