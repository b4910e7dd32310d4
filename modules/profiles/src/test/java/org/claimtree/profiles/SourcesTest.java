package org.claimtree.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.profiles.Sample.chargeOf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.claimtree.platform.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each source means for each field: a charge of doctor BAKER at location TWO for MEDICARE. */
class SourcesTest {
    private static final Set<String> TABLE = new HashSet<>(List.of(
            "billing.entity practice provider",
            "billing.printedName billing.entity practice provider",
            "billing.address practice location",
            "billing.payTo practice location blank",
            "billing.contact practice location blank",
            "billing.taxId practice provider",
            "billing.npi practice location provider blank",
            "billing.taxonomy practice provider blank",
            "billing.payerNumber provider.payerNumber practice.payerNumber blank",
            "billing.otherIds provider blank",
            "mammography location blank",
            "clia location blank",
            "rendering.taxonomy provider blank",
            "rendering.payerNumber provider.payerNumber blank",
            "rendering.send payer",
            "facility.send payer",
            "facility.identity location",
            "acceptAssignment payer provider",
            "signature.provider payer provider blank",
            "paper.box32b facility.identity billing.taxonomy billing.payerNumber blank",
            "paper.box33b facility.identity billing.taxonomy billing.payerNumber blank",
            "paper.box24IJ rendering.taxonomy rendering.payerNumber blank"));

    private static final String OF_BAKER = Sample.baker().identity().npi().digits();

    @Test
    void the_fields_are_those_of_the_specification_with_their_sources() {
        Set<String> fields = new HashSet<>();
        for (FieldKey field : FieldKey.values()) {
            fields.add(Stream.concat(
                            Stream.concat(
                                    Stream.of(field.json()),
                                    field.sources().stream().map(Source::json)),
                            field.mayBeBlank() ? Stream.of("blank") : Stream.empty())
                    .reduce((a, b) -> a + " " + b)
                    .orElseThrow());
        }
        assertThat(fields).isEqualTo(TABLE);
    }

    @Test
    void what_may_differ_per_line_is_marked_so() {
        assertThat(Stream.of(FieldKey.values())
                        .filter(f -> f.level() == FieldKey.Level.LINE)
                        .map(FieldKey::json))
                .containsExactly("mammography", "clia", "rendering.taxonomy", "rendering.payerNumber", "paper.box24IJ");
    }

    @Test
    void a_field_stands_behind_every_field_it_is_looked_up_in() {
        for (FieldKey field : FieldKey.values()) {
            for (Source source : field.sources()) {
                source.field().ifPresent(lender -> assertThat(lender).isLessThan(field));
            }
        }
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("billing.entity", "practice", "RIVERSIDE BEHAVIORAL HEALTH LLC"),
                Arguments.of("billing.entity", "provider", "ANDREW BAKER"),
                Arguments.of("billing.printedName", "billing.entity", "RIVERSIDE BEHAVIORAL HEALTH LLC"),
                Arguments.of("billing.printedName", "practice", "RIVERSIDE BEHAVIORAL HEALTH LLC"),
                Arguments.of("billing.printedName", "provider", "ANDREW BAKER"),
                Arguments.of("billing.address", "practice", "1 MAIN ST, BALTIMORE, MD 21201-0001"),
                Arguments.of("billing.address", "location", "2 HARBOR RD, ANNAPOLIS, MD 21401-0002"),
                Arguments.of("billing.payTo", "practice", null),
                Arguments.of("billing.payTo", "location", "PO BOX 22, ANNAPOLIS, MD 21404"),
                Arguments.of("billing.contact", "practice", "BILLING OFFICE, 4105550100"),
                Arguments.of("billing.contact", "location", "TINA TWO, 4105550102"),
                Arguments.of("billing.taxId", "practice", "EIN 52-1234567"),
                Arguments.of("billing.taxId", "provider", "SSN ending in 6789"),
                Arguments.of("billing.npi", "practice", Sample.PRACTICE_NPI.digits()),
                Arguments.of("billing.npi", "location", Sample.GROUP_NPI_OF_TWO.digits()),
                Arguments.of("billing.npi", "provider", OF_BAKER),
                Arguments.of("billing.taxonomy", "practice", "261QM0801X"),
                Arguments.of("billing.taxonomy", "provider", "2084P0800X"),
                Arguments.of("billing.payerNumber", "practice.payerNumber", null),
                Arguments.of("billing.payerNumber", "provider.payerNumber", "G2 BAK-MCR"),
                Arguments.of("billing.otherIds", "provider", "0B MD-77, 1G U77"),
                Arguments.of("mammography", "location", "123456"),
                Arguments.of("clia", "location", "05D0937000"),
                Arguments.of("rendering.taxonomy", "provider", "2084P0800X"),
                Arguments.of("rendering.payerNumber", "provider.payerNumber", "G2 BAK-MCR"),
                Arguments.of("rendering.send", "payer", "always"),
                Arguments.of("facility.send", "payer", "always"),
                Arguments.of("facility.identity", "location", "HARBOR CLINIC, 2 HARBOR RD, ANNAPOLIS, MD 21401-0002"),
                Arguments.of("acceptAssignment", "payer", "A"),
                Arguments.of("acceptAssignment", "provider", "C"),
                Arguments.of("signature.provider", "payer", "ON FILE WITH MEDICARE"),
                Arguments.of("signature.provider", "provider", "ANDREW BAKER MD"),
                Arguments.of("paper.box32b", "facility.identity", "LU L-22"),
                Arguments.of("paper.box32b", "billing.taxonomy", "ZZ 261QM0801X"),
                Arguments.of("paper.box32b", "billing.payerNumber", null),
                Arguments.of("paper.box33b", "facility.identity", "LU L-22"),
                Arguments.of("paper.box33b", "billing.taxonomy", "ZZ 261QM0801X"),
                Arguments.of("paper.box33b", "billing.payerNumber", null),
                Arguments.of("paper.box24IJ", "rendering.taxonomy", "ZZ 2084P0800X"),
                Arguments.of("paper.box24IJ", "rendering.payerNumber", "G2 BAK-MCR"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_field_is_looked_up(String field, String source, String expected) {
        Sample sample = Sample.practice()
                .profile("A", "'" + field + "':{'from':'" + source + "'}")
                .tree(Sample.rule("r1", "PROVIDER", "BAKER", "A"));

        ResolvedField resolved =
                sample.resolve(atTwoForMedicare()).field(FieldKey.of(field).orElseThrow());

        assertThat(resolved.value().map(FieldValue::text).orElse(null)).isEqualTo(expected);
        assertThat(resolved.provenance().used().orElseThrow().choice())
                .isEqualTo(new Choice.From(Source.of(source).orElseThrow()));
    }

    @Test
    void every_pair_of_field_and_source_is_in_the_table_of_this_test() {
        Set<String> tested = new HashSet<>();
        values().forEach(v -> tested.add(v.get()[0] + " " + v.get()[1]));
        for (FieldKey field : FieldKey.values()) {
            for (Source source : field.sources()) {
                assertThat(tested).contains(field.json() + " " + source.json());
            }
        }
    }

    @Test
    void a_field_that_follows_another_takes_what_that_one_resolved_to() {
        Sample sample = Sample.practice()
                .profile("BAKER-BILLS", "'billing.entity':{'from':'provider'}")
                .profile("NUMBER", "'billing.payerNumber':{'typed':{'qualifier':'G2','number':'M-1'}}")
                .tree(
                        Sample.rule("r1", "PROVIDER", "BAKER", "BAKER-BILLS"),
                        Sample.rule("r2", "PAYER", "MEDICARE", "NUMBER"));

        Resolution claim = sample.resolve(atTwoForMedicare());

        assertThat(claim.printedName()).contains("ANDREW BAKER");
        assertThat(claim.box33b().orElseThrow().number()).isEqualTo("M-1");
    }

    @Test
    void nothing_is_found_for_a_charge_without_doctor_location_and_payer() {
        Resolution claim = Sample.practice().resolve(Sample.charge().build());

        assertThat(claim.facility()).isEmpty();
        assertThat(claim.renderingTaxonomy()).isEmpty();
        assertThat(claim.payerNumber()).isEmpty();
        assertThat(claim.acceptAssignment()).isPresent();
        assertThat(claim.otherIds()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31,BAK-OLD", "2026-01-01,BAK-MCR"})
    void a_number_with_the_payer_is_the_one_valid_on_the_day(String day, String number) {
        Facts facts = Facts.on(java.time.LocalDate.parse(day))
                .with(Dimension.PROVIDER, "BAKER")
                .with(Dimension.PAYER, "MEDICARE")
                .build();

        assertThat(Sample.practice()
                        .resolve(facts)
                        .renderingPayerNumber()
                        .orElseThrow()
                        .number())
                .isEqualTo(number);
    }

    @Test
    void the_default_profile_is_born_with_first_sources_and_its_exceptions() {
        Profile born = DefaultProfile.firstVersion();

        assertThat(born.name()).isEqualTo("Default Profile");
        for (FieldKey field : FieldKey.values()) {
            Choice expected = switch (field.json()) {
                case "billing.otherIds", "paper.box32b", "paper.box24IJ" -> new Choice.Blank();
                case "billing.payerNumber" -> new Choice.From(Source.PRACTICE_PAYER_NUMBER);
                case "paper.box33b" -> new Choice.From(Source.BILLING_PAYER_NUMBER);
                default -> new Choice.From(field.sources().get(0));
            };
            assertThat(born.choice(field)).as(field.json()).contains(expected);
        }
        assertThat(DefaultProfile.birth().effective()).isEqualTo("1900-01-01");
    }

    @Test
    void facts_are_stored_as_text_that_equal_facts_share() {
        Facts facts = Facts.on(Sample.DAY)
                .with(Dimension.PAYER, "AETNA")
                .with(Dimension.PROVIDER, "BAKER")
                .with(Dimension.PLAN, null)
                .inGroups("B", "A")
                .build();
        Facts same = Facts.on(Sample.DAY)
                .inGroups("A", "B")
                .with(Dimension.PROVIDER, "BAKER")
                .with(Dimension.PAYER, "AETNA")
                .build();

        String text = CanonicalJson.write(facts);

        assertThat(text)
                .isEqualTo("{\"date\":\"2026-10-05\",\"values\":{\"PROVIDER\":\"BAKER\",\"PAYER\":\"AETNA\"},"
                        + "\"codeGroups\":[\"A\",\"B\"]}")
                .isEqualTo(CanonicalJson.write(same));
        assertThat(CanonicalJson.read(text, Facts.class)).isEqualTo(facts);
    }

    private static Facts atTwoForMedicare() {
        return chargeOf("BAKER")
                .with(Dimension.LOCATION, "TWO")
                .with(Dimension.PAYER, "MEDICARE")
                .build();
    }
}
