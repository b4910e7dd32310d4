package org.claimtree.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Practice;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.RevisionEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What needs master data, codes and other profiles to be judged. */
class ChecksTest {
    private static List<String> tree(Sample sample, String... rules) {
        return new TreeCheck(sample.book()::knows, sample.data(), sample.catalog())
                .problems(Sample.parseTree(rules)).stream()
                        .map(p -> p.pointer() + " " + p.code())
                        .toList();
    }

    private static List<String> profile(Sample sample, String overrides) {
        return profile(sample, "A", Sample.parseProfile("A", overrides));
    }

    private static List<String> profile(Sample sample, String ref, Profile profile) {
        return new ProfileCheck(sample.data())
                .problems(ref, profile, RevisionEntry.ALWAYS, "").stream()
                        .map(p -> p.pointer() + " " + p.code())
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "PROVIDER,BAKER",
        "LOCATION,TWO",
        "PAYER,AETNA",
        "PLAN,AETNA-PPO",
        "FORM_TYPE,837P",
        "MEDIUM,PAPER",
        "PAYER_TYPE,MB",
        "DIVISION,NORTH",
        "PLACE_OF_SERVICE,11",
        "REFERRING_PROVIDER,STAUB",
        "BILLING_CODE,90837",
        "BILLING_CODE_GROUP,LABS"
    })
    void a_condition_names_what_exists(String dimension, String known) {
        Sample sample = Sample.practice().profile("A", "");

        assertThat(tree(sample, Sample.rule("r1", dimension, known, "A"))).isEmpty();
        assertThat(tree(
                        sample,
                        "{'when':{'dimension':'" + dimension + "','isNot':['" + known + "','NONE']},'use':'A'}"))
                .containsExactly("/rules/0/when/isNot/1 UNKNOWN_VALUE");
    }

    @Test
    void a_rule_uses_a_profile_that_exists_and_never_the_default_profile() {
        Sample sample = Sample.practice().profile("A", "");

        assertThat(tree(
                        sample,
                        Sample.rule("r1", "PROVIDER", "BAKER", "A", Sample.rule("r2", "LOCATION", "TWO", "NONE")),
                        Sample.rule("r3", "PROVIDER", "STAUB", "DEFAULT"),
                        Sample.rule("r4", "PROVIDER", "GONE", "inherit")))
                .containsExactly(
                        "/rules/0/rules/0/use UNKNOWN_PROFILE",
                        "/rules/1/use DEFAULT_NOT_USABLE",
                        "/rules/2/when/is/0 UNKNOWN_VALUE");
    }

    @Test
    void the_first_default_profile_of_a_sound_practice_is_sound() {
        assertThat(profile(Sample.practice(), DefaultProfile.REF, DefaultProfile.firstVersion()))
                .isEmpty();
    }

    @Test
    void the_default_profile_has_every_field_and_keeps_its_name() {
        Map<FieldKey, Choice> fields =
                new EnumMap<>(DefaultProfile.firstVersion().overrides());
        fields.remove(FieldKey.CLIA);
        fields.remove(FieldKey.BILLING_NPI);

        assertThat(profile(Sample.practice(), DefaultProfile.REF, new Profile("Ours", fields)))
                .containsExactly(
                        "/name DEFAULT_PROFILE_NAME",
                        "/overrides/billing.npi FIELD_MISSING",
                        "/overrides/clia FIELD_MISSING");
        assertThat(profile(Sample.practice(), "A", new Profile("Default Profile", Map.of())))
                .containsExactly("/name DEFAULT_PROFILE_NAME");
    }

    @Test
    void the_practices_address_must_do_as_billing_address_now_and_in_its_later_versions() {
        Sample sample = Sample.practice();
        sample.save(Sample.master(
                MasterKind.PRACTICE,
                Practice.REF,
                LocalDate.of(2026, 6, 1),
                Sample.riverside(PostalAddress.us("PO BOX 9", "BALTIMORE", "MD", "212010001"), Sample.PRACTICE_NPI)));

        assertThat(profile(sample, "'billing.address':{'from':'practice'},'billing.npi':{'from':'practice'}"))
                .containsExactly("/overrides/billing.address BILLING_ADDRESS_PO_BOX");
        assertThat(profile(sample, "'billing.address':{'from':'location'}")).isEmpty();
    }

    @Test
    void the_practices_zip_needs_its_four_more_digits() {
        Sample sample = new Sample();
        sample.save(Sample.master(
                MasterKind.PRACTICE,
                Practice.REF,
                Sample.riverside(PostalAddress.us("1 A", "BALTIMORE", "MD", "21201"), null)));

        assertThat(profile(sample, DefaultProfile.REF, DefaultProfile.firstVersion()))
                .containsExactly("/overrides/billing.address ZIP_PLUS_4");
    }

    @Test
    void a_field_that_must_be_filled_needs_a_source_that_has_something() {
        Practice riverside = Sample.riverside();
        Sample sample = new Sample();
        sample.save(Sample.master(
                MasterKind.PRACTICE,
                Practice.REF,
                new Practice(
                        riverside.name(),
                        new Practice.Identity(null, null, null),
                        riverside.places(),
                        List.of(),
                        riverside.timeZone(),
                        null)));

        assertThat(profile(sample, DefaultProfile.REF, DefaultProfile.firstVersion()))
                .containsExactly("/overrides/billing.taxId SOURCE_EMPTY");
    }

    @Test
    void a_named_rendering_provider_exists() {
        assertThat(profile(Sample.practice(), "'rendering.send':{'typed':{'mode':'NAMED','provider':'BAKER'}}"))
                .isEmpty();
        assertThat(profile(Sample.practice(), "'rendering.send':{'typed':{'mode':'NAMED','provider':'GONE'}}"))
                .containsExactly("/overrides/rendering.send UNKNOWN_PROVIDER");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'typed':{'last':'BAKER'}}        | {'from':'practice'} | NPI_ENTITY_TYPE",
                "{'typed':{'last':'BAKER'}}        | {'from':'location'} | NPI_ENTITY_TYPE",
                "{'typed':{'last':'BAKER'}}        | {'from':'provider'} |",
                "{'typed':{'last':'BAKER'}}        | {'blank':true}      |",
                "{'typed':{'last':'BAKER'}}        | {'typed':'BAKERS'}  |",
                "{'typed':{'last':'BAKER'}}        | {'typed':'GROUPS'}  | NPI_ENTITY_TYPE",
                "{'typed':{'last':'BAKER'}}        | {'typed':'OURS'}    | NPI_ENTITY_TYPE",
                "{'typed':{'last':'BAKER'}}        | {'typed':'STRANGE'} |",
                "{'typed':{'organization':'BAKER PC'}} | {'typed':'BAKERS'} | NPI_ENTITY_TYPE",
                "{'typed':{'organization':'BAKER PC'}} | {'from':'practice'} |",
                "{'from':'practice'}               | {'typed':'BAKERS'}  | NPI_ENTITY_TYPE",
                "{'from':'practice'}               | {'typed':'OURS'}    |",
                "{'from':'provider'}               | {'typed':'BAKERS'}  |",
            })
    void the_npi_is_of_the_entitys_type_where_that_can_be_known(String entity, String npi, String code) {
        String digits = npi.replace("BAKERS", Sample.baker().identity().npi().digits())
                .replace("GROUPS", Sample.GROUP_NPI_OF_TWO.digits())
                .replace("OURS", Sample.PRACTICE_NPI.digits())
                .replace(
                        "STRANGE",
                        org.claimtree.kernel.Npi.withCheckDigit("199999999").digits());

        List<String> problems = profile(Sample.practice(), "'billing.entity':" + entity + ",'billing.npi':" + digits);

        assertThat(problems).isEqualTo(code == null ? List.of() : List.of("/overrides/billing.npi " + code));
    }

    @Test
    void pointers_start_where_the_profile_stands() {
        assertThat(new ProfileCheck(Sample.practice().data())
                        .problems("DEFAULT", new Profile("X", Map.of()), RevisionEntry.ALWAYS, "/profiles/0"))
                .extracting(InputProblem::pointer)
                .startsWith("/profiles/0/name", "/profiles/0/overrides/billing.entity");
    }
}
