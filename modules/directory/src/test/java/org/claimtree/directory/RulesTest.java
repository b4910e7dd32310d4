package org.claimtree.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.QualifiedNumber;
import org.claimtree.kernel.TaxId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no record of the directory may be. */
class RulesTest {
    private static final EntityName NAME = EntityName.organization("RIVERSIDE");
    private static final Practice.Identity IDENTITY = new Practice.Identity(null, null, null);
    private static final Practice.Places PLACES = new Practice.Places(Log.STREET, null, null);

    static Stream<Arguments> refused() {
        return Stream.of(practice(), locations(), payers(), partners()).flatMap(List::stream);
    }

    private static Arguments refused(String code, Executable record) {
        return Arguments.of(code, record);
    }

    private static List<Arguments> practice() {
        return List.of(
                refused("PRACTICE_INCOMPLETE", () -> practice(null, IDENTITY, PLACES, ZoneOffset.UTC)),
                refused("PRACTICE_INCOMPLETE", () -> practice(NAME, null, PLACES, ZoneOffset.UTC)),
                refused("PRACTICE_INCOMPLETE", () -> practice(NAME, IDENTITY, null, ZoneOffset.UTC)),
                refused("PRACTICE_INCOMPLETE", () -> practice(NAME, IDENTITY, PLACES, null)),
                refused("TAX_ID_MISSING", () -> new TaxIdentity(null, null, null)),
                refused("TAX_ID_SEND", () -> new TaxIdentity("521234567", null, TaxId.Kind.SSN)),
                refused("TAX_ID_SEND", () -> new TaxIdentity(null, "123456789", TaxId.Kind.EIN)),
                refused("TAX_ID_FORM", () -> new TaxIdentity("5212345", null, null)),
                refused("PAY_TO_ADDRESS", () -> new PayTo("LOCKBOX", null)),
                refused("PROVIDER_INCOMPLETE", () -> new Provider(null, null, null, null, null, true)),
                refused("PAYER_MISSING", () -> new PayerNumber(null, "G2", "7", null, null)),
                refused("NUMBER_MISSING", () -> new PayerNumber("AETNA", "G2", null, null, null)),
                refused("PAYER_NUMBER_QUALIFIER", () -> new PayerNumber("AETNA", "ZZ", "7", null, null)),
                refused(
                        "SPAN_REVERSED",
                        () -> new PayerNumber("AETNA", "G2", "7", LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1))));
    }

    private static Practice practice(
            EntityName name, Practice.Identity identity, Practice.Places places, java.time.ZoneId zone) {
        return new Practice(name, identity, places, null, zone, null);
    }

    private static List<Arguments> locations() {
        return List.of(
                refused("LOCATION_INCOMPLETE", () -> new Location(null, null, null, null, null, true)),
                refused("LOCATION_INCOMPLETE", () -> new Location.Facility(" ", Log.STREET, null, null)),
                refused("LOCATION_INCOMPLETE", () -> new Location.Facility("MAIN", null, null, null)),
                refused(
                        "PLACE_OF_SERVICE_FORM",
                        () -> new Location(Log.location("M").facility(), null, null, null, "1", true)),
                refused("CLIA_FORM", () -> new Location.Certificates("05-D0937000", null)),
                refused("CLIA_FORM", () -> new Location.Certificates("05D093700", null)),
                refused("MAMMOGRAPHY_FORM", () -> new Location.Certificates(null, "12345")));
    }

    private static List<Arguments> payers() {
        List<QualifiedNumber> four = Collections.nCopies(4, new QualifiedNumber("2U", "7"));
        return List.of(
                refused("PAYER_NAME", () -> payer(null, "CI")),
                refused("PAYER_NAME", () -> payer("P".repeat(61), "CI")),
                refused("FILING_CODE", () -> payer("P", null)),
                refused("FILING_CODE", () -> payer("P", "09")),
                refused("PAYER_ID_FORM", () -> new Payer.Electronic("6", null, false, null)),
                refused("PAYER_ID_FORM", () -> new Payer.Electronic("60 054", null, false, null)),
                refused("PAYER_SECONDARY_IDS", () -> new Payer.Electronic("60054", null, false, four)),
                refused(
                        "PAYER_SECONDARY_IDS",
                        () -> new Payer.Electronic("60054", null, false, List.of(new QualifiedNumber("G2", "7")))),
                refused("PLAN_INCOMPLETE", () -> new Plan(null, "PPO", null, null, false, null)),
                refused("PLAN_INCOMPLETE", () -> new Plan("AETNA", " ", null, null, false, null)),
                refused("FILING_CODE", () -> new Plan("AETNA", "PPO", "XX", null, false, null)),
                refused("FORM_TYPE_INCOMPLETE", () -> new FormType("", FormType.Medium.PAPER, null)),
                refused("FORM_TYPE_INCOMPLETE", () -> new FormType("HCFA", null, null)),
                refused("RENDERING_SEND", () -> new RenderingSend(null, null)),
                refused("RENDERING_SEND", () -> new RenderingSend(RenderingSend.Mode.NAMED, null)),
                refused("RENDERING_SEND", () -> new RenderingSend(RenderingSend.Mode.ALWAYS, "BAKER")),
                refused("CLAIM_SPAN", () -> new ClaimSpan(null, null)));
    }

    private static Payer payer(String name, String filingCode) {
        return new Payer(name, null, null, filingCode, null, null, null, null);
    }

    private static List<Arguments> partners() {
        return List.of(
                refused("PARTNER_INCOMPLETE", () -> partner(null, Log.ADDRESS, Log.SUBMITTER)),
                refused("PARTNER_INCOMPLETE", () -> partner("C", null, Log.SUBMITTER)),
                refused("PARTNER_INCOMPLETE", () -> partner("C", Log.ADDRESS, null)),
                refused("SUBMITTER_INCOMPLETE", () -> new TradingPartner.Submitter(NAME, null)),
                refused("ISA_QUALIFIER", () -> address("99", "ID", null, null)),
                refused("ISA_ID", () -> address("ZZ", "SIXTEEN-LETTERS-", null, null)),
                refused("ISA_ID", () -> address("ZZ", "lower", null, null)),
                refused("ISA_ID", () -> address("ZZ", "BLANK ", null, null)),
                refused("GS_CODE", () -> address("ZZ", "ID", "X", null)),
                refused("GS_CODE", () -> address("ZZ", "I", null, null)),
                refused("ETIN_FORM", () -> address("ZZ", "ID", null, "X")),
                refused("SEPARATORS", () -> file("*:^", 1, 1, null)),
                refused("SEPARATORS", () -> file("**^~", 1, 1, null)),
                refused("SEPARATORS", () -> file("*:^A", 1, 1, null)),
                refused("SEPARATORS", () -> file("*:^\n", 1, 1, null)),
                refused("FILE_LIMITS", () -> file(null, 0, 1, null)),
                refused("FILE_LIMITS", () -> file(null, 5001, 9999, null)),
                refused("FILE_LIMITS", () -> file(null, 100, 99, null)),
                refused("FILE_NAME", () -> file(null, 1, 1, "{partner}.837")),
                refused("FILE_NAME", () -> file(null, 1, 1, "../{control}")),
                refused("FILE_NAME", () -> file(null, 1, 1, "a {control}")));
    }

    private static TradingPartner partner(
            String name, TradingPartner.Address sender, TradingPartner.Submitter submitter) {
        return new TradingPartner(name, sender, Log.ADDRESS, submitter, null, true, null);
    }

    private static TradingPartner.Address address(String qualifier, String id, String code, String member) {
        return new TradingPartner.Address(qualifier, id, code, member);
    }

    private static TradingPartner.FileSettings file(String separators, int set, int file, String name) {
        return new TradingPartner.FileSettings(separators, false, false, set, file, name, null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refused_with_a_code_of_its_own(String code, Executable record) {
        InvalidValue refusal = catchThrowableOfType(InvalidValue.class, record::execute);
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
    }

    @Test
    void a_payer_crosses_over_to_those_that_it_names() {
        Payer medicare = new Payer(
                "M", null, null, "MB", null, null, null, null, null, null, List.of(new Payer.CrossOver("MEDIGAP")));
        assertThat(medicare.crossesOverTo("MEDIGAP")).isTrue();
        assertThat(medicare.crossesOverTo("OTHER")).isFalse();
        assertThat(payer("P", "CI").crossesOverTo("MEDIGAP")).isFalse();
        assertThat(payer("P", "CI").crossesOver())
                .as("nothing is written for none")
                .isNull();
    }

    @Test
    void what_is_left_out_has_its_usual_value() {
        assertThat(payer("P", "CI").flags()).isEqualTo(new Payer.Flags(false, true, true, false, false, false));
        assertThat(payer("P", "CI").terms()).isEqualTo(BillingTerms.NONE);
        assertThat(new TaxIdentity("52-1234567", "123456789", null).sent().digits())
                .isEqualTo("521234567");
        assertThat(new TaxIdentity(null, "123456789", null).sent().kind()).isEqualTo(TaxId.Kind.SSN);
        assertThat(address("ZZ", "RIVERSIDE", null, null))
                .isEqualTo(address("ZZ", "RIVERSIDE", "RIVERSIDE", "RIVERSIDE"));
        assertThat(partner("C", Log.ADDRESS, Log.SUBMITTER).file()).isEqualTo(TradingPartner.FileSettings.USUAL);
        assertThat(file(null, 1, 1, null).separators()).isEqualTo("*:^~");
        assertThat(practice(NAME, IDENTITY, PLACES, ZoneOffset.UTC).weekStart()).isEqualTo(java.time.DayOfWeek.SUNDAY);
    }
}
