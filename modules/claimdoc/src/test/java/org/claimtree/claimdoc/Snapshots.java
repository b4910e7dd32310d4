package org.claimtree.claimdoc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.claimtree.claimdoc.BillingProvider.BillingNumbers;
import org.claimtree.claimdoc.ClaimProviders.Facility;
import org.claimtree.claimdoc.ClaimProviders.Provider;
import org.claimtree.claimdoc.ClaimSnapshot.Control;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.claimtree.claimdoc.Insured.CoverageTerms;
import org.claimtree.claimdoc.Insured.OtherCoverage;
import org.claimtree.claimdoc.Insured.Patient;
import org.claimtree.claimdoc.Insured.PayerForm;
import org.claimtree.claimdoc.Insured.PayerParty;
import org.claimtree.claimdoc.Insured.Subscriber;
import org.claimtree.kernel.Contact;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.PrintOptions;
import org.claimtree.kernel.QualifiedNumber;
import org.claimtree.kernel.TaxId;

/** One snapshot with every field filled, and one with as few as a claim can have. */
final class Snapshots {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final PostalAddress PLACE =
            new PostalAddress("1 MAIN ST", "SUITE 2", "BOWIE", "MD", "207150001", null);
    private static final PostalAddress ABROAD = new PostalAddress("1 RUE É", null, "LYON", null, "69001", "FR");
    private static final EntityName PERSON = new EntityName(true, "DOE", "JANE", "Q", "JR");
    private static final EntityName BARE = new EntityName(true, "DOE", null, null, null);
    private static final QualifiedNumber NUMBER = new QualifiedNumber("G2", "N1");

    private Snapshots() {}

    static ClaimSnapshot full() {
        Provider provider = new Provider(PERSON, "1234567893", "1041C0700X", List.of(NUMBER), NUMBER);
        Contact contact = new Contact("DESK", "4105550100", "12", "4105550101", "desk@harbor.example");
        CoverageTerms terms = new CoverageTerms("P", "19", "G1", "ACME", "12", "CI");
        Subscriber subscriber = new Subscriber(PERSON, "W1", PLACE, DAY, "F", "4105550102");
        PayerParty payer =
                new PayerParty("AETNA", "60054", ABROAD, true, List.of(NUMBER), new PayerForm("GOLD", true, printed()));
        return new ClaimSnapshot(
                new Control("CT1", Frequency.REPLACEMENT, "PCN", new BigDecimal("1000.50")),
                new BillingProvider(
                        EntityName.organization("HARBOR"),
                        "HARBOR LLC",
                        PLACE,
                        new BillingProvider.PayTo("LOCKBOX", ABROAD),
                        contact,
                        new BillingNumbers(
                                new TaxId(TaxId.Kind.EIN, "521234567"),
                                "1234567893",
                                "261QM0801X",
                                NUMBER,
                                List.of(NUMBER),
                                NUMBER)),
                new Insured(
                        terms,
                        subscriber,
                        new Patient(PERSON, PLACE, DAY, "M", "4105550103", DAY),
                        payer,
                        List.of(new OtherCoverage(terms, subscriber, payer, "Y", "I"))),
                facts(),
                new ClaimProviders(
                        provider,
                        provider,
                        new Facility("BAY", PLACE, "1234567893", NUMBER, NUMBER),
                        provider,
                        provider),
                List.of(line(provider)));
    }

    /** The full one, whose further coverage has answered. */
    static ClaimSnapshot answered() {
        ClaimSnapshot full = full();
        Insured was = full.insured();
        Adjudication answer = new Adjudication(
                new BigDecimal("800.00"),
                List.of(new Adjudication.Adjustment("CO", "45", new BigDecimal("-0.50"), new BigDecimal("1.5"))),
                DAY,
                "ICN1",
                new BigDecimal("12"),
                List.of(new Adjudication.Line(
                        1,
                        new BigDecimal("799.50"),
                        new ServiceLine.Procedure("90837", List.of("HO"), "TALK"),
                        new BigDecimal("1.5"),
                        List.of(new Adjudication.Adjustment("PR", "2", new BigDecimal("201.00"), null)),
                        DAY,
                        new BigDecimal("201"))));
        return new ClaimSnapshot(
                full.control(),
                full.billing(),
                new Insured(
                        was.terms(),
                        was.subscriber(),
                        was.patient(),
                        was.payer(),
                        List.of(was.others().get(0).answered(answer))),
                full.facts(),
                full.providers(),
                full.lines());
    }

    private static PrintOptions printed() {
        return new PrintOptions(
                new PrintOptions.Sheet(41, 10, true),
                new PrintOptions.InsuredItems(false, true, true),
                new PrintOptions.ProviderItems(
                        PrintOptions.Item17.SUPERVISING, PrintOptions.RenderingNpi.WHEN_DIFFERENT),
                new PrintOptions.Boxes(8, PrintOptions.Item20.BLANK, true, true, 1),
                new PrintOptions.Amounts(PrintOptions.Item29.BLANK, false, PrintOptions.Item30.BALANCE),
                new PrintOptions.Pages(PrintOptions.MultiPage.CONTINUED, false, 28));
    }

    private static ClaimFacts facts() {
        return new ClaimFacts(
                "11",
                new ClaimFacts.Signatures("Y", "ON FILE", "A", "Y", "Y", true),
                new ClaimFacts.Accident(List.of("AA"), "MD", "MX"),
                new ClaimFacts.Dates(DAY, DAY, DAY, DAY, DAY),
                new ClaimFacts.Numbers("AUTH", "REF", "05D0937000", "123456", "MR"),
                List.of("F411", "F330"),
                new BigDecimal("20.00"),
                "NOTE \"É\" \\ ü");
    }

    private static ServiceLine line(Provider provider) {
        return new ServiceLine(
                1,
                "CT1-1",
                new ServiceLine.Service(
                        new ServiceLine.Procedure("90837", List.of("HO", "GT"), "TALK"),
                        DAY,
                        DAY.plusDays(1),
                        "10",
                        new ServiceLine.Quantity(new BigDecimal("1000.50"), "UN", new BigDecimal("1.5")),
                        List.of(2, 1)),
                provider,
                new ServiceLine.Numbers("05D0937001", "654321"),
                new ServiceLine.Flags(true, false, true),
                new ServiceLine.Drug("65757030001", new BigDecimal("0.001"), "ML"),
                "LINE NOTE",
                null);
    }

    /** The full one, late, with papers beside it, and ordered by somebody. */
    static ClaimSnapshot filed() {
        ClaimSnapshot full = full();
        ClaimFacts facts = full.facts();
        ClaimFacts.Filing filing = new ClaimFacts.Filing(
                "7", List.of(new ClaimFacts.Attachment("09", "FX", "P1"), new ClaimFacts.Attachment("M1", "AA", null)));
        ClaimFacts filed = new ClaimFacts(
                facts.placeOfService(),
                facts.signatures(),
                facts.accident(),
                facts.dates(),
                facts.numbers(),
                facts.diagnoses(),
                facts.patientPaid(),
                facts.note(),
                "DCP",
                filing);
        return new ClaimSnapshot(
                full.control(), full.billing(), full.insured(), filed, full.providers(), List.of(ordered(full)));
    }

    private static ServiceLine ordered(ClaimSnapshot full) {
        ServiceLine line = full.lines().get(0);
        return new ServiceLine(
                line.number(),
                line.controlNumber(),
                line.service(),
                line.provider(),
                line.numbers(),
                line.flags(),
                line.drug(),
                line.note(),
                new Provider(PERSON, "1234567893", null, List.of(NUMBER), null));
    }

    static ClaimSnapshot bare() {
        return new ClaimSnapshot(
                new Control("CT2", Frequency.ORIGINAL, null, BigDecimal.ZERO),
                new BillingProvider(
                        BARE, null, null, null, null, new BillingNumbers(null, null, null, null, List.of(), null)),
                new Insured(
                        new CoverageTerms("P", "18", null, null, null, null),
                        new Subscriber(BARE, null, null, null, null, null),
                        new Patient(BARE, null, null, null, null, null),
                        new PayerParty(null, null, null, false, List.of(), null),
                        List.of()),
                new ClaimFacts(
                        null,
                        new ClaimFacts.Signatures(null, null, null, null, null, false),
                        null,
                        ClaimFacts.Dates.NONE,
                        ClaimFacts.Numbers.NONE,
                        List.of(),
                        null,
                        null),
                new ClaimProviders(null, null, null, null, null),
                List.of());
    }
}
