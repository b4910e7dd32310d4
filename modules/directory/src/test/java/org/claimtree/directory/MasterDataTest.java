package org.claimtree.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.claimtree.platform.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which version of a record is in force, and who answers how a payer wants claims. */
class MasterDataTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private final Log log = new Log();

    static Stream<Arguments> records() {
        BillingTerms terms = new BillingTerms(
                "837P",
                new ClaimSpan(ClaimSpan.Kind.WEEK, DayOfWeek.FRIDAY),
                AcceptAssignment.B,
                "ON FILE",
                new RenderingSend(RenderingSend.Mode.NAMED, "BAKER"),
                FacilitySend.ALWAYS_BUT_HOME);
        return Stream.of(
                Arguments.of(MasterKind.PRACTICE, Log.practice("RIVERSIDE")),
                Arguments.of(MasterKind.DIVISION, new Division("NORTH", false)),
                Arguments.of(MasterKind.CLIENT_GROUP, new ClientGroup("TEENAGERS", true)),
                Arguments.of(MasterKind.LOCATION, Log.location("MAIN")),
                Arguments.of(MasterKind.PROVIDER, Log.provider("BAKER")),
                Arguments.of(MasterKind.PAYER, Log.payer("CI", terms)),
                Arguments.of(MasterKind.PLAN, new Plan("AETNA", "PPO", "HM", terms, false, false)),
                Arguments.of(MasterKind.FORM_TYPE, new FormType("HCFA", FormType.Medium.PAPER, false)),
                Arguments.of(MasterKind.PARTNER, Log.partner()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void every_record_is_read_from_the_log_as_it_was_saved(MasterKind kind, Object record) {
        MasterData data = log.save(kind, "R", null, record).data();
        assertThat(data.version(kind, kind.content(), "R", DAY).orElseThrow().content())
                .isEqualTo(record);
        assertThat(data.knows(kind, "R")).isTrue();
        assertThat(data.refs(kind)).containsExactly("R");
    }

    @Test
    void every_kind_has_its_record() {
        assertThat(records().map(a -> a.get()[0])).containsExactly((Object[]) MasterKind.values());
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2025-12-31,OLD",
        "2026-01-01,FROM JANUARY CORRECTED",
        "2026-05-31,FROM JANUARY CORRECTED",
        "2026-06-01,FROM JUNE"
    })
    void the_latest_effective_version_is_in_force_and_of_equals_the_last_saved(LocalDate day, String name) {
        log.save(MasterKind.DIVISION, "N", null, new Division("OLD", true))
                .save(MasterKind.DIVISION, "N", "2026-06-01", new Division("FROM JUNE", true))
                .save(MasterKind.DIVISION, "N", "2026-01-01", new Division("FROM JANUARY", true))
                .save(MasterKind.DIVISION, "N", "2026-01-01", new Division("FROM JANUARY CORRECTED", true));
        assertThat(log.data().version(MasterKind.DIVISION, Division.class, "N", day))
                .hasValueSatisfying(v -> assertThat(v.content().name()).isEqualTo(name));
    }

    @Test
    void before_its_first_version_a_record_is_not_there() {
        log.save(MasterKind.PAYER, "AETNA", "2026-10-06", Log.payer("CI", null));
        assertThat(log.data().payer("AETNA", DAY)).isEmpty();
        assertThat(log.data().payer("AETNA", DAY.plusDays(1))).isPresent();
        assertThat(log.data().knows(MasterKind.PAYER, "AETNA")).isTrue();
    }

    @Test
    void nobody_is_asked_about_a_ref_that_is_none() {
        MasterData data = log.data();
        assertThat(data.provider(null, DAY)).isEmpty();
        assertThat(data.provider("NOBODY", DAY)).isEmpty();
        assertThat(data.practice(DAY)).isEmpty();
        assertThatThrownBy(() -> data.version(MasterKind.PAYER, Plan.class, "AETNA", DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BillingTerms terms(String formType, ClaimSpan span, AcceptAssignment accept, FacilitySend facility) {
        return new BillingTerms(formType, span, accept, null, null, facility);
    }

    @Test
    void the_plan_answers_before_the_payer_and_the_payer_before_what_is_usual() {
        ClaimSpan day = new ClaimSpan(ClaimSpan.Kind.DAY, null);
        log.save(MasterKind.PAYER, "AETNA", null, Log.payer("CI", terms("HCFA", day, AcceptAssignment.C, null)))
                .save(
                        MasterKind.PLAN,
                        "PPO",
                        null,
                        new Plan(
                                "AETNA",
                                "PPO",
                                null,
                                terms("837P", null, AcceptAssignment.B, FacilitySend.NEVER),
                                false,
                                null));
        assertThat(log.data().terms("AETNA", "PPO", DAY))
                .isEqualTo(new BillingTerms(
                        "837P",
                        day,
                        AcceptAssignment.B,
                        "SIGNATURE ON FILE",
                        RenderingSend.AS_CHARGED,
                        FacilitySend.NEVER));
        assertThat(log.data().terms("AETNA", null, DAY))
                .isEqualTo(new BillingTerms(
                        "HCFA",
                        day,
                        AcceptAssignment.C,
                        "SIGNATURE ON FILE",
                        RenderingSend.AS_CHARGED,
                        FacilitySend.WHEN_DIFFERENT));
    }

    @Test
    void a_payer_who_says_nothing_wants_what_is_usual_but_no_form_type_is() {
        log.save(MasterKind.PAYER, "AETNA", null, Log.payer("CI", null));
        assertThat(log.data().terms("AETNA", null, DAY)).isEqualTo(BillingTerms.USUAL);
        assertThat(log.data().terms("NOBODY", "NOTHING", DAY)).isEqualTo(BillingTerms.USUAL);
        assertThat(BillingTerms.USUAL)
                .isEqualTo(new BillingTerms(
                        null,
                        ClaimSpan.MONTH,
                        AcceptAssignment.A,
                        "SIGNATURE ON FILE",
                        RenderingSend.AS_CHARGED,
                        FacilitySend.WHEN_DIFFERENT));
    }

    @Test
    void terms_are_those_of_the_day_of_service() {
        log.save(MasterKind.PAYER, "AETNA", null, Log.payer("CI", terms("HCFA", null, null, null)))
                .save(MasterKind.PAYER, "AETNA", "2026-10-06", Log.payer("CI", terms("837P", null, null, null)));
        assertThat(log.data().terms("AETNA", null, DAY).formType()).isEqualTo("HCFA");
        assertThat(log.data().terms("AETNA", null, DAY.plusDays(1)).formType()).isEqualTo("837P");
    }

    @Test
    void the_plans_filing_code_goes_before_the_payers() {
        log.save(MasterKind.PAYER, "AETNA", null, Log.payer("CI", null))
                .save(MasterKind.PLAN, "HMO", null, new Plan("AETNA", "HMO", "HM", null, false, null))
                .save(MasterKind.PLAN, "PPO", null, new Plan("AETNA", "PPO", null, null, false, null));
        MasterData data = log.data();
        assertThat(data.filingCode("AETNA", "HMO", DAY)).contains("HM");
        assertThat(data.filingCode("AETNA", "PPO", DAY)).contains("CI");
        assertThat(data.filingCode("AETNA", null, DAY)).contains("CI");
        assertThat(data.filingCode("NOBODY", null, DAY)).isEmpty();
    }

    @ParameterizedTest(name = "flag {0}, filing {1}: {2}")
    @CsvSource({"true,CI,true", "false,CI,false", "false,MA,true", "false,MB,true", "false,MC,true", "false,16,false"})
    void medicare_medicaid_and_who_wants_it_take_the_patient_as_subscriber(
            boolean flag, String filing, boolean expected) {
        Payer payer = new Payer(
                "P", null, null, "CI", null, new Payer.Flags(flag, true, true, false, false, false), null, null);
        assertThat(payer.treatsPatientAsSubscriber(filing)).isEqualTo(expected);
    }

    @Test
    void a_number_with_a_payer_counts_on_its_days() {
        PayerNumber number = new PayerNumber("AETNA", null, "7", DAY, DAY.plusDays(1));
        assertThat(number.qualifier()).isEqualTo("G2");
        assertThat(Stream.of(-1, 0, 1, 2).map(i -> number.isValidOn(DAY.plusDays(i))))
                .containsExactly(false, true, true, false);
        assertThat(new PayerNumber("AETNA", "G2", "7", null, null).isValidOn(DAY))
                .isTrue();
    }

    @Test
    void no_tax_id_is_written_into_a_log() {
        assertThat(CanonicalJson.write(Log.practice("R"))).contains("123456789");
        assertThat(Log.practice("R").toString()).doesNotContain("123456789", "521234567");
    }
}
