package org.claimtree.edi837p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.CheckRows.at;
import static org.claimtree.edi837p.CheckRows.contact;
import static org.claimtree.edi837p.CheckRows.findings;
import static org.claimtree.edi837p.CheckRows.in;
import static org.claimtree.edi837p.CheckRows.line;
import static org.claimtree.edi837p.CheckRows.member;
import static org.claimtree.edi837p.CheckRows.named;
import static org.claimtree.edi837p.CheckRows.numbers;
import static org.claimtree.edi837p.CheckRows.row;
import static org.claimtree.edi837p.testing.ALine.aLine;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.util.List;
import java.util.stream.Stream;
import org.claimtree.claimdoc.BillingProvider.BillingNumbers;
import org.claimtree.claimdoc.ClaimFacts.Numbers;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.claimtree.claimdoc.Insured.CoverageTerms;
import org.claimtree.claimdoc.Insured.PayerParty;
import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.edi837p.testing.Parts;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.QualifiedNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One row per finding: a claim, and all of its findings as "SEVERITY CODE path". */
class ElementCheckTest {
    @ParameterizedTest
    @MethodSource({"text", "identifiers", "lineIdentifiers", "lengths"})
    void text_and_identifiers(ASnapshot claim, String[] expected) {
        assertThat(findings(claim)).containsExactlyInAnyOrder(expected);
    }

    static Stream<Arguments> text() {
        return Stream.of(
                row(named("Müller", "JANE"), "WARN CHARACTERS_REPLACED insured.patient.name.last"),
                row(named("DOE", "李"), "HOLD CHARACTERS_LOST insured.patient.name.first"),
                row(named("ИVANOV", "J"), "HOLD CHARACTERS_LOST insured.patient.name.last"),
                row(aSnapshot().note("€ 5"), "WARN CHARACTERS_REPLACED facts.note"),
                row(aSnapshot().note("Ω"), "HOLD CHARACTERS_LOST facts.note"),
                row(aSnapshot().note("N".repeat(81)), "WARN TEXT_CUT facts.note"),
                row(line(aLine().note("N".repeat(81))), "WARN TEXT_CUT lines[0].note"),
                row(line(aLine().description("D".repeat(81))), "WARN TEXT_CUT lines[0].service.procedure.description"),
                row(
                        named("ß".repeat(40), "JANE"),
                        "WARN CHARACTERS_REPLACED insured.patient.name.last",
                        "WARN TEXT_CUT insured.patient.name.last"),
                row(aSnapshot().payer(Parts.payer("P".repeat(61), "60054")), "WARN TEXT_CUT insured.payer.name"),
                row(
                        aSnapshot().facility(Parts.facility("Ångström", null, null)),
                        "WARN CHARACTERS_REPLACED providers.facility.name"),
                row(
                        at(new PostalAddress("1 ЛЕНИН ST", null, "BOWIE", "MD", "207150001", null)),
                        "HOLD CHARACTERS_LOST billing.address.line1"),
                row(
                        at(new PostalAddress("1 MAIN ST", "#5", "BOWIE", "MD", "207150001", null)),
                        "WARN CHARACTERS_REPLACED billing.address.line2"));
    }

    static Stream<Arguments> identifiers() {
        return Stream.of(
                row(member("w123"), "HOLD IDENTIFIER_CHARACTERS insured.subscriber.memberId"),
                row(member("W1*3"), "HOLD IDENTIFIER_CHARACTERS insured.subscriber.memberId"),
                row(member("É123"), "HOLD IDENTIFIER_CHARACTERS insured.subscriber.memberId"),
                row(member(" W123"), "HOLD IDENTIFIER_CHARACTERS insured.subscriber.memberId"),
                row(member("W_123"), "HOLD IDENTIFIER_CHARACTERS insured.subscriber.memberId"),
                row(aSnapshot().claimNumber("CT-1"), "HOLD IDENTIFIER_CHARACTERS control.claimNumber"),
                row(aSnapshot().diagnoses("F41.1"), "HOLD IDENTIFIER_CHARACTERS facts.diagnoses[0]"),
                row(aSnapshot().place("1A"), "HOLD IDENTIFIER_CHARACTERS facts.placeOfService"),
                row(numbers(new Numbers("A~1", null, null, null, null)), in("facts.numbers.priorAuthorization")),
                row(numbers(new Numbers(null, "A:1", null, null, null)), in("facts.numbers.referral")),
                row(numbers(new Numbers(null, null, "05d", null, null)), in("facts.numbers.clia")),
                row(numbers(new Numbers(null, null, null, "1^", null)), in("facts.numbers.mammography")),
                row(numbers(new Numbers(null, null, null, null, "a")), in("facts.numbers.medicalRecord")),
                row(aSnapshot().sentAs(Frequency.VOID, "a1"), in("control.originalReference")));
    }

    static Stream<Arguments> lineIdentifiers() {
        return Stream.of(
                row(line(aLine().procedure("9083.")), in("lines[0].service.procedure.code")),
                row(line(aLine().procedure("90837", "HO", "h1")), in("lines[0].service.procedure.modifiers[1]")),
                row(line(aLine().place("ZZ")), in("lines[0].service.placeOfService")),
                row(line(aLine().controlNumber("a")), in("lines[0].controlNumber")),
                row(line(aLine().clia("c")), in("lines[0].numbers.clia")),
                row(line(aLine().drug("1234-5678-90", "1", "ML")), in("lines[0].drug.ndc")),
                row(
                        line(aLine().renderedBy(Parts.provider(Parts.person("A", "B"), "12345678X0", null))),
                        in("lines[0].provider.npi")),
                row(
                        aSnapshot().payer(new PayerParty("AETNA", "60*54", null, false, List.of(), null)),
                        in("insured.payer.payerId")),
                row(aSnapshot().billing(contact("desk\\one@x")), in("billing.contact.email")),
                row(aSnapshot().billing(contact("desk^one@harbor.example")), in("billing.contact.email")),
                row(
                        aSnapshot()
                                .billingNumbers(n -> new BillingNumbers(
                                        n.taxId(),
                                        n.npi(),
                                        null,
                                        null,
                                        List.of(new QualifiedNumber("0B", "lic")),
                                        null)),
                        in("billing.numbers.otherIds[0].number")),
                row(
                        aSnapshot().terms(new CoverageTerms("P", "18", "g1", null, null, "CI")),
                        in("insured.terms.groupNumber")));
    }

    static Stream<Arguments> lengths() {
        return Stream.of(
                row(aSnapshot().claimNumber("A"), "HOLD IDENTIFIER_LENGTH control.claimNumber"),
                row(aSnapshot().claimNumber("A23456789012345"), "HOLD IDENTIFIER_LENGTH control.claimNumber"),
                row(member("1"), "HOLD IDENTIFIER_LENGTH insured.subscriber.memberId"),
                row(member("1".repeat(81)), "HOLD IDENTIFIER_LENGTH insured.subscriber.memberId"),
                row(aSnapshot().place("1"), "HOLD IDENTIFIER_LENGTH facts.placeOfService"),
                row(aSnapshot().diagnoses("F4"), "HOLD IDENTIFIER_LENGTH facts.diagnoses[0]"),
                row(line(aLine().procedure("9083")), "HOLD IDENTIFIER_LENGTH lines[0].service.procedure.code"),
                row(
                        line(aLine().procedure("90837", "H")),
                        "HOLD IDENTIFIER_LENGTH lines[0].service.procedure.modifiers[0]"),
                row(line(aLine().controlNumber("1".repeat(31))), "HOLD IDENTIFIER_LENGTH lines[0].controlNumber"),
                row(line(aLine().drug("1234567890", "1", "ML")), "HOLD IDENTIFIER_LENGTH lines[0].drug.ndc"),
                row(
                        numbers(new Numbers("1".repeat(51), null, null, null, null)),
                        "HOLD IDENTIFIER_LENGTH facts.numbers.priorAuthorization"),
                row(
                        aSnapshot().terms(new CoverageTerms("P", "18", "1".repeat(51), null, null, "CI")),
                        "HOLD IDENTIFIER_LENGTH insured.terms.groupNumber"),
                row(
                        aSnapshot().rendering(Parts.provider(Parts.person("A", "B"), "123456789", null)),
                        "HOLD IDENTIFIER_LENGTH providers.rendering.npi"),
                row(
                        aSnapshot().rendering(Parts.provider(Parts.person("A", "B"), "1234567890", null)),
                        "HOLD NPI_CHECK_DIGIT providers.rendering.npi"),
                row(
                        aSnapshot().rendering(Parts.provider(Parts.person("A", "B"), Parts.npi(1), "1041C0700")),
                        "HOLD IDENTIFIER_LENGTH providers.rendering.taxonomy"),
                row(
                        aSnapshot().rendering(Parts.provider(Parts.person("A", "B"), Parts.npi(1), "1041C07000")),
                        "HOLD TAXONOMY_FORM providers.rendering.taxonomy"),
                row(
                        at(new PostalAddress("1 MAIN ST", null, "B~", "MD", "207150001", null)),
                        "WARN CHARACTERS_REPLACED billing.address.city",
                        "HOLD IDENTIFIER_LENGTH billing.address.city"));
    }
}
