package org.claimtree.claims.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;

import java.util.List;
import org.claimtree.claimdoc.ClaimProviders;
import org.claimtree.claimdoc.ServiceLine;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.Office;
import org.claimtree.kernel.QualifiedNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rendering, referring and supervising provider and which facility go out. */
class SentProvidersTest {
    private final Office office = Office.usual();

    private ClaimProviders providers(ACharge charge) {
        return office.claim(aClient(), charge).snapshot().providers();
    }

    private static String last(ClaimProviders.Provider provider) {
        return provider == null ? null : provider.name().last();
    }

    private void rendering(String mode) {
        office.payer("AETNA", "/terms/renderingSend", "{'mode':'" + mode + "'}");
    }

    private void bakerBillsHimself() {
        office.practice("/identity/npi", "'1000001028'").practice("/name", "{'last':'BAKER','first':'ANDREW'}");
    }

    @Test
    void as_charged_the_insurance_provider_goes_out_with_own_numbers() {
        office.provider("BAKER", "/numbers", "[{'payer':'AETNA','number':'BAK-1'},{'payer':'BCBS','number':'BAK-2'}]");
        ClaimProviders.Provider rendering = providers(aCharge()).rendering();
        assertThat(last(rendering)).isEqualTo("BAKER");
        assertThat(rendering.npi()).isEqualTo("1000001028");
        assertThat(rendering.taxonomy()).isEqualTo("2084P0800X");
        assertThat(rendering.numbers()).containsExactly(new QualifiedNumber("G2", "BAK-1"));
    }

    @Test
    void as_charged_a_provider_who_bills_is_left_out_and_always_sent_he_is_not() {
        bakerBillsHimself();
        assertThat(providers(aCharge()).rendering()).isNull();
        assertThat(last(providers(aCharge().by("STAUB")).rendering())).isEqualTo("STAUB");
        rendering("ALWAYS");
        assertThat(last(providers(aCharge()).rendering())).isEqualTo("BAKER");
    }

    @Test
    void a_provider_without_npi_is_never_taken_for_the_billing_provider() {
        office.practice("/identity/npi", null).provider("BAKER", "/identity/npi", null);
        assertThat(last(providers(aCharge()).rendering())).isEqualTo("BAKER");
    }

    @Test
    void a_facility_that_bills_sends_nobody() {
        rendering("NONE");
        var claim = office.claim(aClient(), aCharge("N-1"), aCharge("N-2").by("STAUB"))
                .snapshot();
        assertThat(claim.providers().rendering()).isNull();
        assertThat(claim.lines()).allSatisfy(line -> assertThat(line.provider()).isNull());
    }

    @Test
    void a_named_provider_goes_out_under_own_numbers_for_all_lines() {
        office.payer("AETNA", "/terms/renderingSend", "{'mode':'NAMED','provider':'ARMSTRONG'}")
                .provider(
                        "ARMSTRONG",
                        "/numbers",
                        "[{'payer':'AETNA','number':'OLD','through':'2026-10-04'},"
                                + "{'payer':'BCBS','number':'WRONG'},{'payer':'AETNA','number':'ARM-1'}]");
        var claim = office.claim(aClient(), aCharge("N-1"), aCharge("N-2").by("STAUB"))
                .snapshot();
        assertThat(last(claim.providers().rendering())).isEqualTo("ARMSTRONG");
        assertThat(claim.providers().rendering().numbers()).containsExactly(new QualifiedNumber("G2", "ARM-1"));
        assertThat(claim.lines()).allSatisfy(line -> assertThat(line.provider()).isNull());
    }

    @ParameterizedTest(name = "{0}, place of service {1}, at {2}: sent {3}")
    @CsvSource({
        "WHEN_DIFFERENT,11,HARBOR,true",
        "WHEN_DIFFERENT,11,MAIN,false",
        "WHEN_DIFFERENT,12,HARBOR,false",
        "WHEN_DIFFERENT,10,HARBOR,false",
        "WHEN_DIFFERENT,02,HARBOR,false",
        "ALWAYS,11,MAIN,true",
        "ALWAYS,12,MAIN,true",
        "ALWAYS_BUT_HOME,11,MAIN,true",
        "ALWAYS_BUT_HOME,02,MAIN,true",
        "ALWAYS_BUT_HOME,10,MAIN,true",
        "ALWAYS_BUT_HOME,12,HARBOR,false",
        "NEVER,11,HARBOR,false"
    })
    void the_facility_is_sent_as_the_payer_wants_it(String mode, String place, String location, boolean sent) {
        office.payer("AETNA", "/terms/facilitySend", "'" + mode + "'");
        ClaimProviders.Facility facility =
                providers(aCharge().placeOfService(place).at(location)).facility();
        assertThat(facility != null).isEqualTo(sent);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "/line1,'1 Main St',false",
        "/line1,'1 MAIN ST REAR',true",
        "/line2,'SUITE 2',true",
        "/city,TOWSON,true",
        "/state,VA,true",
        "/zip,212019999,false",
        "/zip,21201,false",
        "/zip,212020001,true"
    })
    void another_address_is_another_place_but_the_plus_four_alone_is_not(String part, String value, boolean sent) {
        office.location("MAIN", "/facility/address" + part, "'" + value + "'");
        assertThat(providers(aCharge()).facility() != null).isEqualTo(sent);
    }

    @Test
    void the_facility_has_an_npi_only_when_it_is_not_the_billing_npi() {
        office.payer("AETNA", "/terms/facilitySend", "'ALWAYS'")
                .location("MAIN", "/facility/npi", "'1000001028'")
                .location("HARBOR", "/facility/npi", "'" + Office.GROUP_NPI.digits() + "'");
        assertThat(providers(aCharge()).facility().npi()).isEqualTo("1000001028");
        assertThat(providers(aCharge().at("HARBOR")).facility().npi()).isNull();
    }

    /** Where the address is the same, a number of its own makes another place; the billing NPI does not. */
    @Test
    void a_place_with_an_npi_of_its_own_is_another_place() {
        office.location("MAIN", "/facility/npi", "'1000001028'");
        assertThat(providers(aCharge()).facility().npi()).isEqualTo("1000001028");
        assertThat(providers(aCharge().placeOfService("12")).facility()).isNull();
        office.location("MAIN", "/facility/npi", "'" + Office.GROUP_NPI.digits() + "'");
        assertThat(providers(aCharge()).facility()).isNull();
    }

    @Test
    void the_facility_carries_its_name_number_and_box_32b() {
        office.always("paper.box32b", "{'from':'facility.identity'}")
                .location("HARBOR", "/facility/number", "{'qualifier':'LU','number':'L-2'}");
        ClaimProviders.Facility facility = providers(aCharge().at("HARBOR")).facility();
        assertThat(facility)
                .isEqualTo(new ClaimProviders.Facility(
                        "HARBOR CLINIC",
                        Office.HARBOR_ROAD,
                        null,
                        new QualifiedNumber("LU", "L-2"),
                        new QualifiedNumber("LU", "L-2")));
    }

    @Test
    void the_charges_referring_provider_goes_before_the_clients() {
        var client = aClient().referredBy("STAUB", "R-1");
        assertThat(last(office.claim(client, aCharge()).snapshot().providers().referring()))
                .isEqualTo("STAUB");
        assertThat(last(office.claim(client, aCharge().referredBy("ARMSTRONG"))
                        .snapshot()
                        .providers()
                        .referring()))
                .isEqualTo("ARMSTRONG");
        assertThat(providers(aCharge()).referring()).isNull();
    }

    @Test
    void a_supervisor_is_named_beside_the_rendering_provider() {
        assertThat(last(providers(aCharge().supervisedBy("ARMSTRONG")).supervising()))
                .isEqualTo("ARMSTRONG");
    }

    private static final String NUMBERS = "[{'payer':'AETNA','number':'OLD','through':'2026-10-04'},"
            + "{'payer':'BCBS','number':'OTHER'},{'payer':'AETNA','qualifier':'%s','number':'ARM-1'}]";

    @ParameterizedTest(name = "{0}: referring {1}, supervising {2}")
    @CsvSource({"G2,true,true", "0B,true,true", "LU,false,true"})
    void who_refers_and_who_supervises_go_out_with_the_number_of_the_payer(
            String qualifier, boolean referring, boolean supervising) {
        office.provider("ARMSTRONG", "/numbers", NUMBERS.formatted(qualifier));
        List<QualifiedNumber> number = List.of(new QualifiedNumber(qualifier, "ARM-1"));
        assertThat(providers(aCharge().referredBy("ARMSTRONG")).referring().numbers())
                .isEqualTo(referring ? number : List.of());
        assertThat(providers(aCharge().supervisedBy("ARMSTRONG")).supervising().numbers())
                .isEqualTo(supervising ? number : List.of());
    }

    @Test
    void who_ordered_a_service_is_named_on_its_line_with_the_number_of_the_payer() {
        office.provider("ARMSTRONG", "/numbers", NUMBERS.formatted("G2"));
        List<ServiceLine> lines = office.claim(
                        aClient(),
                        aCharge("N-1"),
                        aCharge("N-2").on("2026-10-06").orderedBy("ARMSTRONG"))
                .snapshot()
                .lines();
        assertThat(lines.get(0).ordering()).isNull();
        assertThat(last(lines.get(1).ordering())).isEqualTo("ARMSTRONG");
        assertThat(lines.get(1).ordering().numbers()).containsExactly(new QualifiedNumber("G2", "ARM-1"));
    }

    @Test
    void nobody_orders_from_himself() {
        assertThat(office.claim(aClient(), aCharge().orderedBy("BAKER"))
                        .snapshot()
                        .lines()
                        .get(0)
                        .ordering())
                .isNull();
    }

    /** A claim names each of them once, so services under another number go on another claim. */
    @Test
    void another_number_of_who_refers_makes_another_claim() {
        office.provider(
                "ARMSTRONG",
                "/numbers",
                "[{'payer':'AETNA','number':'ARM-1','through':'2026-10-05'},"
                        + "{'payer':'AETNA','number':'ARM-2','from':'2026-10-06'}]");
        assertThat(office.assemble(
                        aClient(),
                        aCharge("N-1").referredBy("ARMSTRONG"),
                        aCharge("N-2").referredBy("ARMSTRONG").on("2026-10-06")))
                .extracting(draft -> draft.snapshot().providers().referring().numbers())
                .containsExactly(
                        List.of(new QualifiedNumber("G2", "ARM-1")), List.of(new QualifiedNumber("G2", "ARM-2")));
    }

    @Test
    void nobody_supervises_himself() {
        assertThat(providers(aCharge().supervisedBy("BAKER")).supervising()).isNull();
    }

    @Test
    void nobody_supervises_himself_where_he_also_bills() {
        bakerBillsHimself();
        assertThat(providers(aCharge().supervisedBy("BAKER")).supervising()).isNull();
    }

    @Test
    void a_supervisor_who_is_sent_as_rendering_for_all_is_not_sent_twice() {
        office.payer("AETNA", "/terms/renderingSend", "{'mode':'NAMED','provider':'ARMSTRONG'}");
        assertThat(providers(aCharge().supervisedBy("ARMSTRONG")).supervising()).isNull();
    }

    @Test
    void providers_are_as_they_were_on_the_day_of_service() {
        office.change(
                org.claimtree.directory.MasterKind.PROVIDER,
                "BAKER",
                Office.DAY.plusDays(1),
                "/name",
                "{'last':'BAKER-NEW','first':'ANDREW'}");
        assertThat(last(providers(aCharge()).rendering())).isEqualTo("BAKER");
        assertThat(last(providers(aCharge().on(Office.DAY.plusDays(1))).rendering()))
                .isEqualTo("BAKER-NEW");
    }
}
