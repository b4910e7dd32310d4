package org.claimtree.claims.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtree.kernel.EditRules;
import org.claimtree.kernel.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each edit holds the claim that breaks it, with its code and field, and says nothing of any other. */
class EditsTest {
    /**
     * A claim that breaks an edit, or looks like one that does.
     *
     * @param what is wrong with it, or seems so
     * @param about code of the edit that it is about
     * @param change of the boring claim
     * @param expected each as {@code CODE field}; of a claim that passes nothing
     */
    record Case(String what, String about, Consumer<Scene> change, List<String> expected) {
        @Override
        public String toString() {
            return about + (expected.isEmpty() ? " passes: " : ": ") + what;
        }
    }

    static Case broken(String what, Consumer<Scene> change, String... expected) {
        return new Case(what, expected[0].split(" ")[0], change, Arrays.asList(expected));
    }

    static Case passing(String what, String about, Consumer<Scene> change) {
        return new Case(what, about, change, List.of());
    }

    static Stream<Case> cases() {
        return Stream.of(
                        BillingCases.all(),
                        PayerCases.all(),
                        InsuredCases.all(),
                        ProviderCases.all(),
                        LineCases.all(),
                        DateCases.all(),
                        CodeCases.all(),
                        KnownCases.all(),
                        PatientCases.all(),
                        SituationCases.all(),
                        LifeCases.all(),
                        CobCases.all())
                .flatMap(List::stream);
    }

    static Stream<Case> spoiled() {
        return cases().filter(c -> !c.expected().isEmpty());
    }

    static Stream<Case> sound() {
        return cases().filter(c -> c.expected().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("spoiled")
    void what_is_wrong_holds_the_claim_and_nothing_else_is_said(Case broken) {
        List<Finding> findings = Scene.with(broken.change()).findings();
        assertThat(findings).extracting(f -> f.code() + " " + f.field()).containsExactlyElementsOf(broken.expected());
        assertThat(findings)
                .allMatch(f ->
                        f.severity() == EditRules.of(f.code()).orElseThrow().severity());
        assertThat(findings).allSatisfy(f -> assertThat(f.text()).endsWith("."));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void what_looks_like_it_passes(Case sound) {
        assertThat(Scene.with(sound.change()).findings())
                .extracting(Finding::code)
                .doesNotContain(sound.about());
    }

    @Test
    void the_boring_claim_passes() {
        assertThat(Scene.with(s -> {}).findings()).isEmpty();
    }

    @Test
    void a_claim_with_everything_that_is_allowed_passes() {
        assertThat(Scene.with(s -> {
                            s.client = aClient()
                                    .covered(
                                            aCoverage().ofMother(),
                                            aCoverage("C2")
                                                    .order(2)
                                                    .with("BCBS")
                                                    .memberId("XYZ1"))
                                    .referredBy("STAUB", "R-1");
                            s.charges(
                                    aCharge("N-1").authorization("A-1").supervisedBy("ARMSTRONG"),
                                    aCharge("N-2")
                                            .authorization("A-1")
                                            .supervisedBy("ARMSTRONG")
                                            .by("STAUB")
                                            .on("2026-10-06")
                                            .through("2026-10-08"));
                        })
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("spoiled")
    void one_finding_does_not_hide_another(Case broken) {
        Scene worse = Scene.with(broken.change());
        worse.snapshot("/facts/signatures/release", null);
        assertThat(worse.findings())
                .extracting(f -> f.code() + " " + f.field())
                .contains("RELEASE_MISSING facts.signatures.release")
                .containsAll(broken.expected());
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        Set<String> every = new TreeSet<>();
        Scene worst = new Scene();
        worst.client = aClient().livingAt(null).consent(null, null);
        worst.office.practice("/identity/npi", null).practice("/places/address/zip", "'21201'");
        worst.office.payer("AETNA", "/electronic/payerId", null);
        worst.charges(aCharge("N-1").amount("0").code("0906").pointers());
        worst.findings().forEach(f -> every.add(f.code()));
        assertThat(every)
                .containsExactlyInAnyOrder(
                        "AMOUNT_ZERO",
                        "BILLING_ID_MISSING",
                        "BILLING_ZIP4",
                        "PAYER_ID_MISSING",
                        "POINTER_MISSING",
                        "RELEASE_MISSING",
                        "REVENUE_CODE_ON_837P",
                        "SUBSCRIBER_ADDRESS_MISSING");
    }

    @Test
    void every_code_of_the_edits_has_a_case() throws java.io.IOException {
        Set<String> tested = spoiled()
                .flatMap(c -> c.expected().stream())
                .map(e -> e.split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(tested).isEqualTo(SourceCodes.ofFindings());
    }
}
