package org.claimtree.edi837p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.CheckRows.code;
import static org.claimtree.edi837p.CheckRows.findings;
import static org.claimtree.edi837p.CheckRows.line;
import static org.claimtree.edi837p.CheckRows.member;
import static org.claimtree.edi837p.CheckRows.row;
import static org.claimtree.edi837p.CheckRows.signed;
import static org.claimtree.edi837p.CheckRows.withPayerNumber;
import static org.claimtree.edi837p.testing.ALine.aLine;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.claimtree.claimdoc.ClaimFacts.Signatures;
import org.claimtree.claimdoc.Insured.CoverageTerms;
import org.claimtree.claimdoc.Insured.Patient;
import org.claimtree.claimdoc.Insured.PayerParty;
import org.claimtree.claimdoc.Insured.Subscriber;
import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.edi837p.testing.Parts;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.QualifiedNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One row per finding: a claim, and all of its findings as "SEVERITY CODE path". */
class CodeCheckTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @ParameterizedTest
    @MethodSource({"codes", "lineCodes", "missing"})
    void codes_and_what_is_missing(ASnapshot claim, String[] expected) {
        assertThat(findings(claim)).containsExactlyInAnyOrder(expected);
    }

    static Stream<Arguments> codes() {
        return Stream.of(
                row(aSnapshot().terms(Parts.terms("Z", "18")), "HOLD CODE_NOT_ALLOWED insured.terms.order"),
                row(
                        aSnapshot().dependent().terms(Parts.terms("P", "32")),
                        "HOLD CODE_NOT_ALLOWED insured.terms.relationship"),
                row(
                        aSnapshot().terms(new CoverageTerms("S", "18", null, null, "99", "MB")),
                        "HOLD CODE_NOT_ALLOWED insured.terms.mspType"),
                row(
                        aSnapshot().terms(new CoverageTerms("P", "18", null, null, null, "XX")),
                        "HOLD CODE_NOT_ALLOWED insured.terms.filingIndicator"),
                row(
                        aSnapshot()
                                .dependent()
                                .patient(new Patient(Parts.person("A", "B"), Parts.HOME, DAY, "X", null, null)),
                        "HOLD CODE_NOT_ALLOWED insured.patient.sex"),
                row(signed(new Signatures("X", null, "A", "Y", "Y", false)), code("providerOnFile")),
                row(signed(new Signatures("Y", null, "X", "Y", "Y", false)), code("acceptAssignment")),
                row(signed(new Signatures("Y", null, "A", "X", "Y", false)), code("benefitsAssigned")),
                row(signed(new Signatures("Y", null, "A", "Y", "N", false)), code("release")),
                row(aSnapshot().accident(null, null, "XX"), "HOLD CODE_NOT_ALLOWED facts.accident.causes[0]"));
    }

    static Stream<Arguments> lineCodes() {
        return Stream.of(
                row(line(aLine().quantity("DA", "1")), "HOLD CODE_NOT_ALLOWED lines[0].service.quantity.unit"),
                row(line(aLine().quantity("MJ", "45")), "HOLD CODE_NOT_ALLOWED lines[0].service.quantity.unit"),
                row(line(aLine().drug("65757030001", "1", "XX")), "HOLD CODE_NOT_ALLOWED lines[0].drug.unit"),
                row(
                        aSnapshot().billingNumbers(n -> withPayerNumber(n, new QualifiedNumber("0B", "1"))),
                        "HOLD CODE_NOT_ALLOWED billing.numbers.payerNumber.qualifier"),
                row(
                        aSnapshot().facility(Parts.facility("X", null, new QualifiedNumber("1G", "1"))),
                        "HOLD CODE_NOT_ALLOWED providers.facility.number.qualifier"),
                row(
                        aSnapshot()
                                .referring(Parts.provider(
                                        Parts.person("A", "B"), Parts.npi(1), null, new QualifiedNumber("LU", "1"))),
                        "HOLD CODE_NOT_ALLOWED providers.referring.numbers[0].qualifier"),
                row(
                        aSnapshot().referring(Parts.provider(EntityName.organization("A"), Parts.npi(1), null)),
                        "HOLD CODE_NOT_ALLOWED providers.referring.name.person"),
                row(
                        aSnapshot().supervising(Parts.provider(EntityName.organization("A"), Parts.npi(1), null)),
                        "HOLD CODE_NOT_ALLOWED providers.supervising.name.person"));
    }

    static Stream<Arguments> missing() {
        return Stream.of(
                row(member(null), "HOLD ELEMENT_MISSING insured.subscriber.memberId"),
                row(member("  "), "HOLD ELEMENT_MISSING insured.subscriber.memberId"),
                row(aSnapshot().place(null), "HOLD ELEMENT_MISSING facts.placeOfService"),
                row(
                        aSnapshot()
                                .patient(new Patient(Parts.person("DOE", "JANE"), null, DAY, "F", null, null))
                                .subscriber(new Subscriber(Parts.person("DOE", "JANE"), "W1", null, DAY, "F", null)),
                        "HOLD ELEMENT_MISSING insured.subscriber.address"),
                row(
                        aSnapshot()
                                .dependent()
                                .patient(new Patient(Parts.person("A", "B"), Parts.HOME, null, "F", null, null)),
                        "HOLD ELEMENT_MISSING insured.patient.birthDate"),
                row(
                        aSnapshot()
                                .dependent()
                                .patient(new Patient(Parts.person("A", "B"), null, DAY, "F", null, null)),
                        "HOLD ELEMENT_MISSING insured.patient.address"),
                row(
                        aSnapshot().payer(new PayerParty("AETNA", "60054", null, true, List.of(), null)),
                        "HOLD ELEMENT_MISSING insured.payer.address"),
                row(
                        aSnapshot().payer(Parts.payer("~", "60054")),
                        "WARN CHARACTERS_REPLACED insured.payer.name",
                        "HOLD ELEMENT_MISSING insured.payer.name"),
                row(line(aLine().from(null)), "HOLD ELEMENT_MISSING lines[0].service.from"),
                row(line(aLine().charge(null)), "HOLD ELEMENT_MISSING lines[0].service.quantity.charge"),
                row(line(aLine().units(null)), "HOLD ELEMENT_MISSING lines[0].service.quantity.count"),
                row(line(aLine().from("0999-01-01")), "HOLD DATE_FORM lines[0].service.from"));
    }
}
