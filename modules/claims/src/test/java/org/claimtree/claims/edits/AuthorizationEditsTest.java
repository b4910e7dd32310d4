package org.claimtree.claims.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.AClient;
import org.claimtree.claims.testing.Office;
import org.claimtree.invoicing.ServedDay;
import org.claimtree.kernel.Finding;
import org.junit.jupiter.api.Test;

/** Lines without the authorization that their payer wants. */
class AuthorizationEditsTest {
    private final Office office = Office.usual();
    private final AClient client = aClient();

    private List<Finding> findings(AClient of, Visits visits, ACharge... charges) {
        return office.assemble(of, charges).stream()
                .flatMap(draft -> office.check(draft, visits).stream())
                .toList();
    }

    private List<Finding> findings(ACharge charge) {
        return findings(client, Visits.NONE, charge);
    }

    private Visits visits(String code, String... days) {
        return new Visits(Stream.of(days)
                .map(day -> new ServedDay(AClient.id(client.ref()), code, LocalDate.parse(day)))
                .toList());
    }

    @Test
    void a_number_satisfies_the_payer_and_blanks_do_not() {
        office.authorizationNeed("R", "'payer':'AETNA','code':'90837'", "'kind':'REQUIRED'");
        assertThat(findings(aCharge().authorization("PA-1"))).isEmpty();
        assertThat(findings(aCharge().authorization("  ")))
                .extracting(Finding::code)
                .contains("AUTH_REQUIRED");
        assertThat(findings(aCharge())).singleElement().satisfies(finding -> {
            assertThat(finding.text())
                    .isEqualTo("The payer wants an authorization for this code and the charge has none.");
            assertThat(finding.mend()).isEqualTo("charges/" + ACharge.id("N-1"));
        });
    }

    @Test
    void the_plan_may_want_less_than_its_payer() {
        office.authorizationNeed("R", "'payer':'AETNA','code':'90837'", "'kind':'REQUIRED'")
                .authorizationNeed("S", "'payer':'AETNA','plan':'AETNA-PPO','code':'90837'", "'kind':'NOT_REQUIRED'");
        assertThat(findings(aClient().covered(aCoverage().plan("AETNA-PPO")), Visits.NONE, aCharge()))
                .isEmpty();
        assertThat(findings(aCharge())).hasSize(1);
    }

    @Test
    void a_group_stands_for_the_codes_that_it_holds() {
        office.authorizationNeed("R", "'payer':'AETNA','group':'LABS'", "'kind':'REQUIRED'");
        assertThat(findings(aCharge().code("80305"))).extracting(Finding::code).containsExactly("AUTH_REQUIRED");
        assertThat(findings(aCharge())).isEmpty();
    }

    @Test
    void after_two_visits_the_third_needs_one() {
        office.authorizationNeed("R", "'payer':'AETNA','code':'90837'", "'kind':'AFTER_VISITS','visits':2");
        assertThat(findings(client, visits("90837", "2026-10-01"), aCharge())).isEmpty();
        assertThat(findings(client, visits("90837", "2026-10-01", "2026-10-02"), aCharge()))
                .extracting(Finding::text)
                .containsExactly(
                        "The payer wants an authorization for this code after 2 visits and the charge has none.");
    }

    @Test
    void the_same_day_twice_later_days_and_other_codes_are_no_earlier_visits() {
        office.authorizationNeed("R", "'payer':'AETNA','code':'90837'", "'kind':'AFTER_VISITS','visits':2");
        assertThat(findings(client, visits("90837", "2026-10-01", "2026-10-01", "2026-10-05", "2026-10-06"), aCharge()))
                .isEmpty();
        assertThat(findings(client, visits("90834", "2026-10-01", "2026-10-02"), aCharge()))
                .isEmpty();
    }

    @Test
    void days_that_another_payer_paid_for_are_not_counted() {
        office.authorizationNeed("R", "'payer':'AETNA','code':'90837'", "'kind':'AFTER_VISITS','visits':2");
        AClient changed = aClient()
                .covered(
                        aCoverage("OLD").with("BCBS").through("2026-10-01"),
                        aCoverage("NEW").from("2026-10-02"));
        assertThat(findings(changed, visits("90837", "2026-09-30", "2026-10-01", "2026-10-02"), aCharge()))
                .isEmpty();
        assertThat(findings(changed, visits("90837", "2026-10-01", "2026-10-02", "2026-10-03"), aCharge()))
                .hasSize(1);
    }

    @Test
    void visits_of_a_group_are_those_of_all_its_codes() {
        office.authorizationNeed("R", "'payer':'AETNA','group':'LABS'", "'kind':'AFTER_VISITS','visits':1");
        assertThat(findings(client, visits("80305", "2026-10-01"), aCharge().code("80305")))
                .hasSize(1);
        assertThat(findings(client, visits("90837", "2026-10-01"), aCharge().code("80305")))
                .isEmpty();
    }
}
