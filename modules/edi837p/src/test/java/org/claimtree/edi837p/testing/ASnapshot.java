package org.claimtree.edi837p.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.claimtree.claimdoc.BillingProvider;
import org.claimtree.claimdoc.BillingProvider.BillingNumbers;
import org.claimtree.claimdoc.ClaimFacts;
import org.claimtree.claimdoc.ClaimFacts.Accident;
import org.claimtree.claimdoc.ClaimFacts.Dates;
import org.claimtree.claimdoc.ClaimFacts.Numbers;
import org.claimtree.claimdoc.ClaimFacts.Signatures;
import org.claimtree.claimdoc.ClaimProviders;
import org.claimtree.claimdoc.ClaimProviders.Facility;
import org.claimtree.claimdoc.ClaimProviders.Provider;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.ClaimSnapshot.Control;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.claimtree.claimdoc.Insured;
import org.claimtree.claimdoc.Insured.CoverageTerms;
import org.claimtree.claimdoc.Insured.OtherCoverage;
import org.claimtree.claimdoc.Insured.Patient;
import org.claimtree.claimdoc.Insured.PayerParty;
import org.claimtree.claimdoc.Insured.Subscriber;
import org.claimtree.claimdoc.ServiceLine;

/**
 * Makes a claim snapshot: an adult who is the subscriber, one line, one diagnosis, billed by an organisation. A test
 * names only what it is about.
 */
public final class ASnapshot {
    private String claimNumber = "CT1001";
    private Frequency frequency = Frequency.ORIGINAL;
    private String originalReference;
    private BigDecimal total;
    private BillingProvider billing = Parts.harbor();
    private CoverageTerms terms = Parts.terms("P", "18");
    private Subscriber subscriber = Parts.subscriber(Parts.person("DOE", "JANE"), "W123456789");
    private Patient patient = Parts.patient(Parts.person("DOE", "JANE"));
    private PayerParty payer = Parts.payer("AETNA", "60054");
    private final List<OtherCoverage> others = new ArrayList<>();
    private String place = "11";
    private Signatures signatures = new Signatures("Y", "SIGNATURE ON FILE", "A", "Y", "Y", false);
    private Accident accident;
    private Dates dates = Dates.NONE;
    private Numbers numbers = Numbers.NONE;
    private List<String> diagnoses = List.of("F411");
    private BigDecimal patientPaid;
    private String noteKind;
    private String note;
    private ClaimFacts.Filing filing;
    private Provider referring;
    private Provider rendering;
    private Facility facility;
    private Provider supervising;
    private final List<ALine> lines = new ArrayList<>();

    private ASnapshot() {}

    public static ASnapshot aSnapshot() {
        return new ASnapshot();
    }

    public ASnapshot claimNumber(String number) {
        claimNumber = number;
        return this;
    }

    public ASnapshot sentAs(Frequency kind, String payersNumber) {
        frequency = kind;
        originalReference = payersNumber;
        return this;
    }

    /** Otherwise the sum of the lines. */
    public ASnapshot total(String dollars) {
        total = new BigDecimal(dollars);
        return this;
    }

    public ASnapshot billing(BillingProvider provider) {
        billing = provider;
        return this;
    }

    public ASnapshot billing(UnaryOperator<BillingProvider> change) {
        billing = change.apply(billing);
        return this;
    }

    public ASnapshot billingNumbers(UnaryOperator<BillingNumbers> change) {
        return billing(b -> new BillingProvider(
                b.name(), b.printedName(), b.address(), b.payTo(), b.contact(), change.apply(b.numbers())));
    }

    public ASnapshot terms(CoverageTerms coverage) {
        terms = coverage;
        return this;
    }

    public ASnapshot subscriber(Subscriber holder) {
        subscriber = holder;
        return this;
    }

    public ASnapshot patient(Patient who) {
        patient = who;
        return this;
    }

    /** A child of the subscriber. */
    public ASnapshot dependent() {
        terms = Parts.terms("P", "19");
        patient = new Patient(Parts.person("DOE", "TIM"), Parts.HOME, LocalDate.of(2015, 2, 28), "M", null, null);
        return this;
    }

    public ASnapshot payer(PayerParty destination) {
        payer = destination;
        return this;
    }

    public ASnapshot other(OtherCoverage coverage) {
        others.add(coverage);
        return this;
    }

    public ASnapshot place(String twoDigits) {
        place = twoDigits;
        return this;
    }

    public ASnapshot signatures(Signatures given) {
        signatures = given;
        return this;
    }

    public ASnapshot accident(String state, String country, String... causes) {
        accident = new Accident(List.of(causes), state, country);
        return this;
    }

    public ASnapshot dates(Dates given) {
        dates = given;
        return this;
    }

    public ASnapshot numbers(Numbers given) {
        numbers = given;
        return this;
    }

    public ASnapshot diagnoses(String... codes) {
        diagnoses = List.of(codes);
        return this;
    }

    public ASnapshot patientPaid(String dollars) {
        patientPaid = new BigDecimal(dollars);
        return this;
    }

    public ASnapshot note(String kind, String text) {
        noteKind = kind;
        return note(text);
    }

    public ASnapshot note(String text) {
        note = text;
        return this;
    }

    /** @param papers each as {@code 09 FX NUMBER}, or {@code 09 AA} */
    public ASnapshot filed(String delayReason, String... papers) {
        filing = new ClaimFacts.Filing(
                delayReason,
                Stream.of(papers)
                        .map(paper -> paper.split(" "))
                        .map(part -> new ClaimFacts.Attachment(part[0], part[1], part.length < 3 ? null : part[2]))
                        .toList());
        return this;
    }

    public ASnapshot referring(Provider provider) {
        referring = provider;
        return this;
    }

    public ASnapshot rendering(Provider provider) {
        rendering = provider;
        return this;
    }

    public ASnapshot facility(Facility where) {
        facility = where;
        return this;
    }

    public ASnapshot supervising(Provider provider) {
        supervising = provider;
        return this;
    }

    /** Without any call there is one default line. */
    public ASnapshot line(ALine line) {
        lines.add(line);
        return this;
    }

    public ClaimSnapshot build() {
        List<ALine> given = lines.isEmpty() ? List.of(ALine.aLine()) : lines;
        List<ServiceLine> built = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (ALine line : given) {
            built.add(line.build(claimNumber, built.size() + 1));
            sum = sum.add(line.charge());
        }
        return new ClaimSnapshot(
                new Control(claimNumber, frequency, originalReference, total == null ? sum : total),
                billing,
                new Insured(terms, subscriber, patient, payer, others),
                new ClaimFacts(
                        place, signatures, accident, dates, numbers, diagnoses, patientPaid, note, noteKind, filing),
                new ClaimProviders(referring, rendering, facility, supervising, null),
                built);
    }
}
