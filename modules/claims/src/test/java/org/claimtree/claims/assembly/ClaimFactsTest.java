package org.claimtree.claims.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.claimtree.claimdoc.ClaimFacts;
import org.claimtree.claimdoc.ServiceLine;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.AClient;
import org.claimtree.claims.testing.Office;
import org.claimtree.clients.Client;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.Filing;
import org.claimtree.invoicing.Incident;
import org.claimtree.profiles.Dimension;
import org.claimtree.profiles.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a claim says once for all lines, what its lines say, and what the rule tree is asked. */
class ClaimFactsTest {
    private final Office office = Office.usual();

    private ClaimFacts facts(AClient client, ACharge... charges) {
        return office.claim(client, charges).snapshot().facts();
    }

    private BigDecimal paid(ACharge... charges) {
        return facts(aClient(), charges).patientPaid();
    }

    @Test
    void what_the_client_paid_for_charges_of_this_claim_is_told() {
        assertThat(paid(
                        aCharge("N-1").patientPaid("20.00"),
                        aCharge("N-2"),
                        aCharge("N-3").patientPaid("5.50")))
                .isEqualByComparingTo("25.50");
        assertThat(paid(aCharge())).isNull();
        assertThat(paid(aCharge().patientPaid("0.00"))).isNull();
    }

    @Test
    void copays_of_another_claim_stay_there() {
        assertThat(office.assemble(
                        aClient(),
                        aCharge("N-1").patientPaid("20.00"),
                        aCharge("N-2").authorization("A-1").patientPaid("7.00")))
                .extracting(d -> d.snapshot().facts().patientPaid())
                .containsExactly(new BigDecimal("20.00"), new BigDecimal("7.00"));
    }

    @Test
    void a_payer_may_not_want_to_hear_of_copays() {
        office.payer("AETNA", "/flags/copayOnClaim", "false");
        assertThat(paid(aCharge().patientPaid("20.00"))).isNull();
    }

    @Test
    void a_claim_has_the_note_of_its_first_charge_that_has_one() {
        ClaimFacts facts = facts(
                aClient(),
                aCharge("N-1"),
                aCharge("N-2").on("2026-10-06").claimNote("DCP", "WEEKLY"),
                aCharge("N-3").on("2026-10-07").claimNote("DCP", "WEEKLY"));
        assertThat(facts.note()).isEqualTo("WEEKLY");
        assertThat(facts.kindOfNote()).isEqualTo("DCP");
        assertThat(facts(aClient(), aCharge()).note()).isNull();
    }

    @Test
    void a_claim_says_once_why_it_is_late_and_names_all_papers_beside_it() {
        Filing.Attachment plan = new Filing.Attachment("08", "FX", "P-1");
        Filing.Attachment report = new Filing.Attachment("09", "AA", null);
        ClaimFacts facts = facts(
                aClient(),
                aCharge("N-1").filed(null, plan),
                aCharge("N-2").on("2026-10-06").filed("3", report),
                aCharge("N-3").on("2026-10-07").filed("3", plan));
        assertThat(facts.filing())
                .isEqualTo(new ClaimFacts.Filing(
                        "3",
                        List.of(
                                new ClaimFacts.Attachment("08", "FX", "P-1"),
                                new ClaimFacts.Attachment("09", "AA", null))));
        assertThat(facts(aClient(), aCharge()).filing()).isNull();
    }

    @ParameterizedTest(name = "filed as {0}: {1}")
    @CsvSource({"AM,PC-1", "WC,PC-1", "LM,PC-1", "CI,"})
    void only_insurers_of_accidents_are_told_what_they_call_their_claim(String filedAs, String told) {
        office.payer("AETNA", "/filingCode", "'" + filedAs + "'");
        var incident = new Incident(List.of("OA"), null, LocalDate.of(2026, 9, 1), null, null, null, "PC-1", null);
        assertThat(facts(aClient(), aCharge().incident(incident)).numbers().propertyCasualty())
                .isEqualTo(told);
        assertThat(facts(aClient(), aCharge()).numbers().propertyCasualty()).isNull();
    }

    @ParameterizedTest(name = "release {0} revoked {1}: {2}")
    @CsvSource({"Y,,Y", "I,,I", ",,", "Y,2026-10-21,Y", "Y,2026-10-20,", "Y,2026-10-06,", "I,2026-01-01,"})
    void a_release_counts_until_it_is_revoked(String release, String revoked, String sent) {
        ClaimFacts facts = facts(
                aClient().consent(release, revoked),
                aCharge("N-1").on("2026-10-05"),
                aCharge("N-2").on("2026-10-19").through("2026-10-20"));
        assertThat(facts.signatures().release()).isEqualTo(sent);
    }

    @Test
    void the_providers_signature_is_on_file_exactly_when_there_is_a_text_for_it() {
        assertThat(facts(aClient(), aCharge()).signatures().providerOnFile()).isEqualTo("Y");
        assertThat(facts(aClient(), aCharge()).signatures().providerText()).isEqualTo("SIGNATURE ON FILE");
        office.always("signature.provider", "{'blank':true}");
        assertThat(facts(aClient(), aCharge()).signatures().providerOnFile()).isEqualTo("N");
        office.always("signature.provider", "{'from':'provider'}");
        assertThat(facts(aClient(), aCharge()).signatures().providerOnFile()).isEqualTo("N");
        office.provider("BAKER", "/signing", "{'signature':'ANDREW BAKER MD'}");
        assertThat(facts(aClient(), aCharge()).signatures().providerText()).isEqualTo("ANDREW BAKER MD");
        assertThat(facts(aClient(), aCharge()).signatures().providerOnFile()).isEqualTo("Y");
    }

    @Test
    void assignment_benefits_and_the_chart_number_go_out() {
        AClient client = aClient()
                .covered(aCoverage().benefitsAssigned("N"))
                .consent(new Client.Consent("Y", null, true, "CHART-7"));
        ClaimFacts facts = facts(client, aCharge());
        assertThat(facts.signatures().acceptAssignment()).isEqualTo("A");
        assertThat(facts.signatures().benefitsAssigned()).isEqualTo("N");
        assertThat(facts.signatures().signedByProvider()).isTrue();
        assertThat(facts.numbers().medicalRecord()).isEqualTo("CHART-7");
    }

    @Test
    void accident_and_hospital_dates_go_out() {
        LocalDate day = LocalDate.of(2026, 9, 1);
        ClaimFacts facts = facts(
                aClient(),
                aCharge()
                        .incident(new Incident(
                                List.of("AA"), "MD", day, day.plusDays(1), day.plusDays(2), day.plusDays(3))));
        assertThat(facts.accident()).isEqualTo(new ClaimFacts.Accident(List.of("AA"), "MD", null));
        assertThat(facts.dates())
                .isEqualTo(new ClaimFacts.Dates(day.plusDays(1), day, null, day.plusDays(2), day.plusDays(3)));
    }

    @Test
    void an_accident_abroad_has_its_country() {
        var abroad = new Incident(List.of("AA"), null, Office.DAY, null, null, null, null, "MX");
        assertThat(facts(aClient(), aCharge().incident(abroad)).accident())
                .isEqualTo(new ClaimFacts.Accident(List.of("AA"), null, "MX"));
    }

    @Test
    void an_onset_on_the_only_day_of_service_says_nothing() {
        var incident = new Incident(List.of(), null, null, Office.DAY, null, null);
        ACharge first = aCharge("N-1").incident(incident);
        assertThat(facts(aClient(), first).dates().onset()).isNull();
        assertThat(facts(aClient(), first, aCharge("N-2").on("2026-10-06").incident(incident))
                        .dates()
                        .onset())
                .isEqualTo(Office.DAY);
    }

    @Test
    void a_line_carries_everything_of_its_charge() {
        office.code("99499", "/flags/unlisted", "true").code("99499", "/description", "'Crisis visit'");
        Charge.Details details = new Charge.Details(
                new Charge.Flags(true, true, true),
                new Charge.Drug("0002-3227-301", new BigDecimal("1.5"), "ML"),
                null,
                null,
                "LINE NOTE");
        ServiceLine line = office.claim(
                        aClient(),
                        aCharge()
                                .code("99499", "HO", "95")
                                .units("2.5")
                                .amount("99.10")
                                .on("2026-10-05")
                                .through("2026-10-07")
                                .details(details))
                .snapshot()
                .lines()
                .get(0);
        assertThat(line.service().procedure())
                .isEqualTo(new ServiceLine.Procedure("99499", List.of("HO", "95"), "Crisis visit"));
        assertThat(line.service().from()).isEqualTo("2026-10-05");
        assertThat(line.service().through()).isEqualTo("2026-10-07");
        assertThat(line.service().quantity())
                .isEqualTo(new ServiceLine.Quantity(new BigDecimal("99.10"), "UN", new BigDecimal("2.5")));
        assertThat(line.flags()).isEqualTo(new ServiceLine.Flags(true, true, true));
        assertThat(line.drug()).isEqualTo(new ServiceLine.Drug("00023227301", new BigDecimal("1.5"), "ML"));
        assertThat(line.note()).isEqualTo("LINE NOTE");
    }

    @Test
    void codes_that_name_something_definite_go_without_a_description() {
        assertThat(office.claim(aClient(), aCharge())
                        .snapshot()
                        .lines()
                        .get(0)
                        .service()
                        .procedure()
                        .description())
                .isNull();
    }

    @Test
    void the_rule_tree_is_asked_about_everything_that_it_may_ask() {
        office.location("HARBOR", "/division", "'NORTH'");
        ClaimDraft draft = office.claim(
                aClient().covered(aCoverage().plan("AETNA-PPO")).referredBy("STAUB", null),
                aCharge().at("HARBOR").code("80305").by("ARMSTRONG"));
        Facts expected = Facts.on(Office.DAY)
                .with(Dimension.PROVIDER, "ARMSTRONG")
                .with(Dimension.LOCATION, "HARBOR")
                .with(Dimension.PAYER, "AETNA")
                .with(Dimension.PLAN, "AETNA-PPO")
                .with(Dimension.FORM_TYPE, "837P")
                .with(Dimension.MEDIUM, "ELECTRONIC")
                .with(Dimension.PAYER_TYPE, "CI")
                .with(Dimension.DIVISION, "NORTH")
                .with(Dimension.PLACE_OF_SERVICE, "11")
                .with(Dimension.REFERRING_PROVIDER, "STAUB")
                .with(Dimension.BILLING_CODE, "80305")
                .inGroups("LABS")
                .build();
        assertThat(draft.input().lines().get(0).facts()).isEqualTo(expected);
    }

    @Test
    void conflicting_rules_are_told_once_for_all_lines() {
        office.profile("A", "'billing.npi':{'typed':'1000001028'}")
                .profile("B", "'billing.npi':{'typed':'1000001010'}");
        office.rule("PAYER", "AETNA", "A").rule("LOCATION", "MAIN", "B");
        assertThat(office.claim(aClient(), aCharge("N-1"), aCharge("N-2")).findings())
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.code()).isEqualTo("PROFILE_CONFLICT");
                    assertThat(f.holds()).isTrue();
                });
    }
}
