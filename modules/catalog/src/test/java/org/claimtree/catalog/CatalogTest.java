package org.claimtree.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.Money;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.RecordedEntry;
import org.claimtree.platform.RevisionEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Billing codes and code groups, as they were on a day. */
class CatalogTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final BillingCode FULL = new BillingCode(
            BillingCode.Kind.HCPCS,
            "Intensive outpatient",
            List.of("HO", "95"),
            "52",
            new BillingCode.Flags(true, true, true, true, true, true),
            new BillingCode.Terms(
                    new UnitRule(UnitRule.Per.MINUTES, 60, UnitRule.Rounding.MIDPOINT, 31),
                    Money.of("310.00"),
                    "0906",
                    true,
                    new BigDecimal("12.5")),
            false);

    private final List<RecordedEntry> entries = new ArrayList<>();

    private CatalogTest save(String kind, String ref, String effective, Object content) {
        LocalDate from = effective == null ? RevisionEntry.ALWAYS : LocalDate.parse(effective);
        RevisionEntry entry = new RevisionEntry(kind, ref, from, CanonicalJson.write(content));
        entries.add(new RecordedEntry(entries.size() + 1L, 1, entry));
        return this;
    }

    private CatalogTest group(String ref, String effective, boolean active, String... codes) {
        return save(Catalog.GROUP_KIND, ref, effective, new CodeGroup(ref, List.of(codes), active));
    }

    private Catalog catalog() {
        return Catalog.of(entries);
    }

    @Test
    void a_code_is_read_as_it_was_saved_from_its_day_on() {
        save(Catalog.CODE_KIND, "H0015", "2026-10-05", FULL);
        assertThat(catalog().code("H0015", DAY)).contains(FULL);
        assertThat(catalog().code("H0015", DAY.minusDays(1))).isEmpty();
        assertThat(catalog().code("h0015", DAY)).isEmpty();
        assertThat(catalog().codes().subjects()).containsExactly("H0015");
    }

    @Test
    void a_code_is_in_all_groups_that_hold_it_that_day_in_their_order() {
        group("PSYCH", null, true, "90837", "90834")
                .group("ALL", null, true, "90837", "80305")
                .group("LABS", null, true, "80305")
                .group("ALL", "2026-10-06", true, "80305")
                .group("LABS", "2026-10-06", true, "80305", "90837");
        assertThat(catalog().groupsOf("90837", DAY)).containsExactly("ALL", "PSYCH");
        assertThat(catalog().groupsOf("90837", DAY.plusDays(1))).containsExactly("LABS", "PSYCH");
        assertThat(catalog().groupsOf("99999", DAY)).isEmpty();
    }

    @Test
    void a_group_that_is_no_longer_offered_goes_on_where_it_is_used() {
        group("OLD", null, false, "90837");
        assertThat(catalog().groupsOf("90837", DAY)).containsExactly("OLD");
    }

    @Test
    void a_group_of_an_earlier_release_is_read_as_what_it_was() {
        RevisionEntry old = new RevisionEntry(
                Catalog.GROUP_KIND,
                "OLD",
                RevisionEntry.ALWAYS,
                "{\"name\":\"Old\",\"codes\":[\"90837\",\"90834\",\"90837\"],\"active\":true}");
        entries.add(new RecordedEntry(1, 1, old));
        assertThat(catalog().groups().contentOn("OLD", DAY))
                .contains(new CodeGroup("Old", List.of("90837", "90834"), true, false, false));
    }

    @Test
    void a_deleted_group_is_gone_for_every_day_and_still_there_at_earlier_revisions() {
        group("LABS", null, true, "80305").group("LABS", "2026-10-06", true, "80305");
        Catalog before = catalog();
        save(Catalog.GROUP_KIND, "LABS", "2026-10-06", new CodeGroup("LABS", List.of("80305"), true).gone());
        assertThat(catalog().groupsOf("80305", DAY)).isEmpty();
        assertThat(catalog().groups().subjects()).isEmpty();
        assertThat(catalog().deletedGroups()).containsExactly("LABS");
        assertThat(before.groupsOf("80305", DAY)).containsExactly("LABS");
        assertThat(before.deletedGroups()).isEmpty();
    }

    @Test
    void a_group_says_in_json_whether_it_is_a_default_and_of_deletion_only_when_it_is_deleted() {
        CodeGroup labs = new CodeGroup("Labs", List.of("80305"), true, true, false);
        assertThat(CanonicalJson.write(labs))
                .isEqualTo("{\"name\":\"Labs\",\"codes\":[\"80305\"],\"active\":true,\"default\":true}");
        assertThat(CanonicalJson.read(CanonicalJson.write(labs.gone()), CodeGroup.class))
                .isEqualTo(new CodeGroup("Labs", List.of("80305"), false, false, true));
    }

    @Test
    void codes_and_groups_of_one_ref_are_not_mixed_up() {
        save(Catalog.CODE_KIND, "90837", null, FULL).group("90837", null, true, "90834");
        save("directory.division", "90837", null, "elsewhere");
        assertThat(catalog().code("90837", DAY)).contains(FULL);
        assertThat(catalog().groupsOf("90834", DAY)).containsExactly("90837");
        assertThat(catalog().groups().subjects()).containsExactly("90837");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"90837,true", "H0015,true", "0906,false", "9083,false", "908371,false", "h0015,false"})
    void a_claim_line_takes_five_capitals_or_digits(String code, boolean fits) {
        assertThat(BillingCode.fitsClaim(code)).isEqualTo(fits);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refused("CODE_KIND", () -> code(null, List.of(), null)),
                refused("MODIFIER_FORM", () -> code(BillingCode.Kind.CPT, List.of("A", "B1"), null)),
                refused("MODIFIER_FORM", () -> code(BillingCode.Kind.CPT, List.of("ho"), null)),
                refused("MODIFIER_FORM", () -> code(BillingCode.Kind.CPT, List.of("A1", "A2", "A3", "A4", "A5"), null)),
                refused("PLACE_OF_SERVICE_FORM", () -> code(BillingCode.Kind.CPT, null, "1")),
                refused("FEE_NEGATIVE", () -> terms("-0.01", null, null)),
                refused("REVENUE_CODE_FORM", () -> terms(null, "905", null)),
                refused("REVENUE_CODE_FORM", () -> terms(null, "S9480", null)),
                refused("DEFAULT_UNITS_FORM", () -> terms(null, null, "0")),
                refused("DEFAULT_UNITS_FORM", () -> terms(null, null, "1.125")),
                refused("DEFAULT_UNITS_FORM", () -> terms(null, null, "100000")),
                refused("GROUP_NAME", () -> new CodeGroup(" ", null, true)),
                refused("GROUP_NAME", () -> new CodeGroup(null, null, true)));
    }

    private static BillingCode code(BillingCode.Kind kind, List<String> modifiers, String place) {
        return new BillingCode(kind, null, modifiers, place, null, null, true);
    }

    private static BillingCode.Terms terms(String fee, String revenueCode, String units) {
        return new BillingCode.Terms(
                null,
                fee == null ? null : Money.of(fee),
                revenueCode,
                false,
                units == null ? null : new BigDecimal(units));
    }

    private static Arguments refused(String code, Executable record) {
        return Arguments.of(code, record);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refused_with_a_code_of_its_own(String code, Executable record) {
        InvalidValue refusal = catchThrowableOfType(InvalidValue.class, record::execute);
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
    }

    @Test
    void a_code_is_billable_and_nothing_special_unless_somebody_says_otherwise() {
        assertThat(code(BillingCode.Kind.CPT, null, null).flags())
                .isEqualTo(new BillingCode.Flags(true, false, false, false, false, false));
    }

    @Test
    void a_code_of_before_units_and_fees_is_read_as_one_unit_a_note_and_no_fee() {
        String text = "{\"kind\":\"CPT\",\"description\":\"An hour\",\"modifiers\":[\"HO\"],\"placeOfService\":\"11\","
                + "\"flags\":{\"billable\":true,\"needsClia\":false,\"needsMammography\":false,"
                + "\"substanceUse\":false,\"unlisted\":false},\"active\":true}";
        entries.add(new RecordedEntry(1, 1, new RevisionEntry(Catalog.CODE_KIND, "90837", RevisionEntry.ALWAYS, text)));
        assertThat(catalog().code("90837", DAY))
                .contains(new BillingCode(
                        BillingCode.Kind.CPT,
                        "An hour",
                        List.of("HO"),
                        "11",
                        BillingCode.Flags.NONE,
                        new BillingCode.Terms(UnitRule.PER_NOTE, null, null, false, null),
                        true));
    }

    @Test
    void the_fee_is_that_of_the_date_of_service() {
        save(Catalog.CODE_KIND, "90837", null, priced("150"))
                .save(Catalog.CODE_KIND, "90837", "2026-10-05", priced("160"));
        assertThat(fee(DAY.minusDays(1))).isEqualTo(Money.of("150.00"));
        assertThat(fee(DAY)).isEqualTo(Money.of("160.00"));
    }

    private static BillingCode priced(String fee) {
        return new BillingCode(BillingCode.Kind.CPT, null, null, null, null, terms(fee, null, null), true);
    }

    private Money fee(LocalDate day) {
        return catalog().code("90837", day).orElseThrow().terms().fee();
    }
}
