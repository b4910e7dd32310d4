package org.claimtree.claims.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.claimtree.claims.testing.Office;
import org.claimtree.profiles.FieldKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of level CLAIM splits a claim when the rule tree gives it two values; no field of level LINE does. */
class ClaimLevelFieldsTest {
    private static final Map<FieldKey, String> ODD = Map.ofEntries(
            Map.entry(FieldKey.BILLING_ENTITY, "{'organization':'ODD LLC'}"),
            Map.entry(FieldKey.BILLING_PRINTED_NAME, "'ODD LLC'"),
            Map.entry(
                    FieldKey.BILLING_ADDRESS, "{'line1':'7 ODD ST','city':'BALTIMORE','state':'MD','zip':'212010007'}"),
            Map.entry(
                    FieldKey.BILLING_PAY_TO,
                    "{'address':{'line1':'PO BOX 7','city':'BALTIMORE','state':'MD','zip':'212010007'}}"),
            Map.entry(FieldKey.BILLING_CONTACT, "{'name':'ODD','phone':'4105550177'}"),
            Map.entry(FieldKey.BILLING_TAX_ID, "{'ein':'527777777'}"),
            Map.entry(FieldKey.BILLING_NPI, "'1000001028'"),
            Map.entry(FieldKey.BILLING_TAXONOMY, "'101YM0800X'"),
            Map.entry(FieldKey.BILLING_PAYER_NUMBER, "{'qualifier':'G2','number':'ODD-7'}"),
            Map.entry(FieldKey.BILLING_OTHER_IDS, "[{'qualifier':'0B','number':'ODD-7'}]"),
            Map.entry(FieldKey.MAMMOGRAPHY, "'777777'"),
            Map.entry(FieldKey.CLIA, "'77D7777777'"),
            Map.entry(FieldKey.RENDERING_TAXONOMY, "'101YM0800X'"),
            Map.entry(FieldKey.RENDERING_PAYER_NUMBER, "{'qualifier':'G2','number':'ODD-7'}"),
            Map.entry(FieldKey.RENDERING_SEND, "{'mode':'ALWAYS'}"),
            Map.entry(FieldKey.FACILITY_SEND, "'ALWAYS_BUT_HOME'"),
            Map.entry(
                    FieldKey.FACILITY_IDENTITY,
                    "{'name':'ODD CLINIC','address':{'line1':'7 ODD ST','city':'BALTIMORE','state':'MD',"
                            + "'zip':'212010007'}}"),
            Map.entry(FieldKey.ACCEPT_ASSIGNMENT, "'C'"),
            Map.entry(FieldKey.SIGNATURE_PROVIDER, "'ODD SIGNATURE'"),
            Map.entry(FieldKey.PAPER_BOX_32B, "{'qualifier':'G2','number':'ODD-7'}"),
            Map.entry(FieldKey.PAPER_BOX_33B, "{'qualifier':'G2','number':'ODD-7'}"),
            Map.entry(FieldKey.PAPER_BOX_24IJ, "{'qualifier':'G2','number':'ODD-7'}"));

    static Stream<FieldKey> fields() {
        return Arrays.stream(FieldKey.values());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_field_splits_exactly_when_a_claim_says_it_once(FieldKey field) {
        Office office = Office.usual();
        office.payer("AETNA", "/terms/facilitySend", "'ALWAYS'");
        office.profile("ODD", "'" + field.json() + "':{'typed':" + ODD.get(field) + "}");
        office.rule("BILLING_CODE", "90834", "ODD");

        var drafts = office.assemble(aClient(), aCharge("N-1"), aCharge("N-2").code("90834"));

        assertThat(drafts).hasSize(field.level() == FieldKey.Level.CLAIM ? 2 : 1);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void one_answer_for_all_charges_never_splits(FieldKey field) {
        Office office = Office.usual();
        office.profile("ODD", "'" + field.json() + "':{'typed':" + ODD.get(field) + "}");
        office.rule("PAYER", "AETNA", "ODD");

        assertThat(office.assemble(aClient(), aCharge("N-1"), aCharge("N-2").code("90834")))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void why_a_field_is_what_it_is_stands_on_its_own_level(FieldKey field) {
        ClaimDraft draft = Office.usual().claim(aClient(), aCharge("N-1"), aCharge("N-2"));
        boolean once = draft.provenance().claim().stream()
                .anyMatch(record -> record.field().equals(field.json()));
        long onLines = draft.provenance().lines().stream()
                .filter(line -> line.stream().anyMatch(r -> r.field().equals(field.json())))
                .count();
        assertThat(once).isEqualTo(field.level() == FieldKey.Level.CLAIM);
        assertThat(onLines).isEqualTo(field.level() == FieldKey.Level.LINE ? 2 : 0);
    }
}
