package org.claimtree.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.profiles.Sample.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.claimtree.directory.BillingTerms;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.PayerNumber;
import org.claimtree.directory.Plan;
import org.claimtree.directory.Practice;
import org.claimtree.directory.Provider;
import org.claimtree.platform.RevisionEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One resolver, asked for charges that differ in one thing: an answer to one of them must not pass for the other's. */
class RememberedAnswersTest {
    private static final LocalDate CHANGE = LocalDate.of(2026, 7, 1);

    private final Sample sample = Sample.practice()
            .profile("A", "'clia':{'typed':'11D0000001'}")
            .profile("B", "'mammography':{'typed':'111111'}")
            .profile(
                    "ALL",
                    "'billing.entity':{'from':'provider'},'billing.payerNumber':{'from':'provider.payerNumber'},"
                            + "'clia':{'from':'location'},'rendering.payerNumber':{'from':'provider.payerNumber'},"
                            + "'signature.provider':{'from':'payer'}");

    private static Facts.Builder charge(LocalDate day) {
        return Facts.on(day)
                .with(Dimension.PROVIDER, "STAUB")
                .with(Dimension.LOCATION, "ONE")
                .with(Dimension.PAYER, "AETNA")
                .with(Dimension.PLAN, "AETNA-PPO");
    }

    /** Asked in this order and in the other, and again, each is answered as one that is asked alone. */
    private void assertToldApart(List<Facts> charges) {
        List<PlainResolver.Answer> alone = charges.stream()
                .map(facts -> PlainResolver.resolve(sample.book(), sample.data(), facts))
                .toList();
        assertThat(alone.get(0)).as("the charges are answered differently").isNotEqualTo(alone.get(1));
        for (boolean reversed : List.of(false, true)) {
            CompiledResolver resolver = CompiledResolver.of(sample.book(), sample.data());
            List<Integer> order = new ArrayList<>(List.of(0, 1, 0, 1));
            if (reversed) {
                Collections.reverse(order);
            }
            order.forEach(i -> assertThat(PlainResolver.Answer.of(resolver.resolve(charges.get(i))))
                    .isEqualTo(alone.get(i)));
        }
    }

    private void assertToldApart(UnaryOperator<Facts.Builder> one, UnaryOperator<Facts.Builder> other) {
        assertToldApart(List.of(
                one.apply(charge(CHANGE)).build(), other.apply(charge(CHANGE)).build()));
    }

    private static List<RevisionEntry> change(String what) {
        return switch (what) {
            case "practice" ->
                List.of(Sample.master(
                        MasterKind.PRACTICE,
                        Practice.REF,
                        CHANGE,
                        Sample.riverside(Sample.ADDRESS_OF_TWO, Sample.GROUP_NPI_OF_TWO)));
            case "practice's number until the day before" ->
                List.of(Sample.master(MasterKind.PRACTICE, Practice.REF, numbered(null, CHANGE.minusDays(1))));
            case "practice's number from the day" ->
                List.of(Sample.master(MasterKind.PRACTICE, Practice.REF, numbered(CHANGE, null)));
            case "provider" ->
                List.of(Sample.master(
                        MasterKind.PROVIDER,
                        "STAUB",
                        CHANGE,
                        Sample.doctor("STAUB-NEW", "JAY", "100000103", "1041C0700X")));
            case "provider's number from the day" -> List.of(provider(CHANGE, null));
            case "provider's number until the day before" -> List.of(provider(null, CHANGE.minusDays(1)));
            case "location" ->
                List.of(Sample.master(
                        MasterKind.LOCATION, "ONE", CHANGE, Sample.plainLocation("NEW NAME", Sample.PRACTICE_ADDRESS)));
            case "payer" ->
                List.of(Sample.master(MasterKind.PAYER, "AETNA", CHANGE, Sample.payer("AETNA", "CI", signed("PAYER"))));
            case "plan" ->
                List.of(Sample.master(
                        MasterKind.PLAN,
                        "AETNA-PPO",
                        CHANGE,
                        new Plan("AETNA", "AETNA PPO", null, signed("PLAN"), false, null)));
            default ->
                List.of(ProfileBook.profileEntry(
                        "ALL", CHANGE, Sample.parseProfile("ALL", "'clia':{'typed':'11D0000009'}")));
        };
    }

    private static BillingTerms signed(String signature) {
        return new BillingTerms(null, null, null, signature, null, null);
    }

    private static Practice numbered(LocalDate from, LocalDate through) {
        Practice plain = Sample.riverside();
        return new Practice(
                plain.name(),
                plain.identity(),
                plain.places(),
                List.of(new PayerNumber("AETNA", "G2", "RIV-NEW", from, through)),
                plain.timeZone(),
                plain.weekStart());
    }

    private static RevisionEntry provider(LocalDate from, LocalDate through) {
        Provider plain = Sample.doctor("STAUB", "JAY", "100000103", "1041C0700X");
        return Sample.master(
                MasterKind.PROVIDER,
                "STAUB",
                new Provider(
                        plain.name(),
                        plain.identity(),
                        List.of(),
                        List.of(new PayerNumber("AETNA", "G2", "STAUB-1", from, through)),
                        null,
                        true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "practice",
                "practice's number until the day before",
                "practice's number from the day",
                "provider",
                "provider's number from the day",
                "provider's number until the day before",
                "location",
                "payer",
                "plan",
                "profile"
            })
    void the_day_before_a_change_and_the_day_of_it_are_told_apart(String what) {
        boolean ofPractice = what.startsWith("practice");
        sample.tree(rule("r", "PROVIDER", ofPractice ? "NOBODY" : "STAUB", "ALL"));
        sample.save(change(what).toArray(RevisionEntry[]::new));

        assertToldApart(
                List.of(charge(CHANGE.minusDays(1)).build(), charge(CHANGE).build()));
    }

    @Test
    void days_between_changes_share_an_answer() {
        CompiledResolver resolver = CompiledResolver.of(sample.book(), sample.data());

        assertThat(resolver.resolve(charge(CHANGE).build()).entity().orElseThrow())
                .isSameAs(resolver.resolve(charge(CHANGE.plusDays(9)).build())
                        .entity()
                        .orElseThrow());
    }

    @Test
    void what_rules_ask_for_is_told_apart() {
        sample.tree(
                rule("code", "BILLING_CODE", "90837", "A"),
                rule("labs", "BILLING_CODE_GROUP", "LABS", "B"),
                rule("drugs", "BILLING_CODE_GROUP", "DRUGS", "ALL"));

        assertToldApart(f -> f.with(Dimension.BILLING_CODE, "90837"), f -> f.with(Dimension.BILLING_CODE, "90834"));
        assertToldApart(f -> f.with(Dimension.BILLING_CODE, "90837"), f -> f);
        assertToldApart(f -> f.inGroups("LABS"), f -> f.inGroups("DRUGS"));
        assertToldApart(f -> f.inGroups("LABS"), f -> f.inGroups("LABS", "DRUGS"));
        assertToldApart(f -> f.inGroups("OTHER"), f -> f.inGroups("OTHER", "LABS"));
    }

    @Test
    void whose_records_are_looked_up_is_told_apart() {
        assertToldApart(f -> f, f -> f.with(Dimension.PROVIDER, "BAKER"));
        assertToldApart(f -> f, f -> f.with(Dimension.LOCATION, "TWO"));
        assertToldApart(f -> f, f -> f.with(Dimension.PAYER, "MEDICARE"));
    }

    @Test
    void the_accessors_give_what_the_fields_hold() {
        sample.tree(rule("r", "PROVIDER", "BAKER", "ALL"));
        Resolution claim = sample.resolve(charge(CHANGE)
                .with(Dimension.PROVIDER, "BAKER")
                .with(Dimension.LOCATION, "TWO")
                .build());
        Map<FieldKey, Object> given = new java.util.EnumMap<>(FieldKey.class);
        claim.fields().forEach(f -> f.value().ifPresent(v -> given.put(f.field(), v.content())));

        assertThat(claim.facts().date()).isEqualTo(CHANGE);
        assertThat(claim.entity().orElseThrow()).isEqualTo(given.get(FieldKey.BILLING_ENTITY));
        assertThat(claim.contact().orElseThrow()).isEqualTo(given.get(FieldKey.BILLING_CONTACT));
        assertThat(claim.mammography().orElseThrow()).isEqualTo(given.get(FieldKey.MAMMOGRAPHY));
        assertThat(claim.renderingSend().orElseThrow()).isEqualTo(given.get(FieldKey.RENDERING_SEND));
        assertThat(claim.facilitySend().orElseThrow()).isEqualTo(given.get(FieldKey.FACILITY_SEND));
        assertThat(claim.facility().orElseThrow()).isEqualTo(given.get(FieldKey.FACILITY_IDENTITY));
        assertThat(claim.values(FieldKey.Level.LINE).keySet())
                .allMatch(f -> f.level() == FieldKey.Level.LINE)
                .containsAll(given.keySet().stream()
                        .filter(f -> f.level() == FieldKey.Level.LINE)
                        .toList());
        assertThat(claim.values(FieldKey.Level.CLAIM)).hasSizeGreaterThan(5);
        assertThat(claim.findings()).isEmpty();
        assertThat(claim.isDefaultProfileInEffect()).isTrue();
    }
}
