package org.claimtree.edi837p.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.claimtree.claimdoc.Adjudication;
import org.claimtree.claimdoc.BillingProvider;
import org.claimtree.claimdoc.ClaimProviders.Facility;
import org.claimtree.claimdoc.ClaimProviders.Provider;
import org.claimtree.claimdoc.Insured.CoverageTerms;
import org.claimtree.claimdoc.Insured.OtherCoverage;
import org.claimtree.claimdoc.Insured.Patient;
import org.claimtree.claimdoc.Insured.PayerParty;
import org.claimtree.claimdoc.Insured.Subscriber;
import org.claimtree.claimdoc.InterchangeEnvelope;
import org.claimtree.claimdoc.InterchangeEnvelope.Address;
import org.claimtree.claimdoc.InterchangeEnvelope.ReceiverParty;
import org.claimtree.claimdoc.InterchangeEnvelope.Separators;
import org.claimtree.claimdoc.InterchangeEnvelope.Submitter;
import org.claimtree.claimdoc.ServiceLine;
import org.claimtree.kernel.Contact;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.Npi;
import org.claimtree.kernel.PersonName;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.QualifiedNumber;
import org.claimtree.kernel.TaxId;

/** Invented people, places and companies that snapshots are made of. */
public final class Parts {
    public static final PostalAddress OFFICE = PostalAddress.us("12 BOXWOOD LANE", "ANNAPOLIS", "MD", "21401-1234");
    public static final PostalAddress HOME = PostalAddress.us("7 ELM STREET", "BALTIMORE", "MD", "21201");

    private Parts() {}

    public static EntityName person(String last, String first) {
        return EntityName.of(new PersonName(last, first, null, null));
    }

    /** A valid NPI for each number from 0. */
    public static String npi(int number) {
        return Npi.withCheckDigit(String.format("2%08d", number)).digits();
    }

    public static Provider provider(String last, String first, int npiNumber) {
        return new Provider(person(last, first), npi(npiNumber), null, List.of(), null);
    }

    public static Provider provider(EntityName name, String npi, String taxonomy, QualifiedNumber... numbers) {
        return new Provider(name, npi, taxonomy, List.of(numbers), null);
    }

    public static Facility facility(String name, String npi, QualifiedNumber number) {
        return new Facility(name, PostalAddress.us("500 BAY ROAD", "EASTON", "MD", "21601-0099"), npi, number, null);
    }

    public static BillingProvider harbor() {
        return new BillingProvider(
                EntityName.organization("HARBOR COUNSELING GROUP"),
                "HARBOR COUNSELING GROUP LLC",
                OFFICE,
                null,
                null,
                new BillingProvider.BillingNumbers(
                        new TaxId(TaxId.Kind.EIN, "52-1234567"), npi(100), "261QM0801X", null, List.of(), null));
    }

    public static BillingProvider soleProprietor() {
        return new BillingProvider(
                new EntityName(true, "STAUB", "BETH", "C", "III"),
                "BETH C STAUB III",
                OFFICE,
                null,
                null,
                new BillingProvider.BillingNumbers(
                        new TaxId(TaxId.Kind.SSN, "212-34-5678"), npi(200), null, null, List.of(), null));
    }

    public static Subscriber subscriber(EntityName name, String memberId) {
        return new Subscriber(name, memberId, HOME, LocalDate.of(1980, 5, 17), "F", "4105550101");
    }

    public static Patient patient(EntityName name) {
        return new Patient(name, HOME, LocalDate.of(1980, 5, 17), "F", "4105550101", null);
    }

    public static PayerParty payer(String name, String id) {
        return new PayerParty(
                name, id, PostalAddress.us("PO BOX 981106", "EL PASO", "TX", "79998"), false, List.of(), null);
    }

    public static CoverageTerms terms(String order, String relationship) {
        return new CoverageTerms(order, relationship, null, null, null, "CI");
    }

    public static OtherCoverage otherCoverage() {
        return new OtherCoverage(
                new CoverageTerms("S", "01", "G-77", null, null, "BL"),
                new Subscriber(
                        person("DOE", "RICHARD"), "XYZ998877", HOME, LocalDate.of(1978, 1, 2), "M", "4105550102"),
                payer("CAREFIRST", "SB580"),
                "Y",
                "Y");
    }

    /** The first payer of a claim of one line of $150, which it allowed 110 of and paid 80: 20 are the deductible. */
    public static OtherCoverage answeredFirst() {
        return new OtherCoverage(terms("P", "18"), otherCoverage().subscriber(), payer("MUTUAL", "MUT01"), "Y", "Y")
                .answered(answer(
                        "80", adjustment("CO", "45", "40"), adjustment("PR", "1", "20"), adjustment("PR", "2", "10")));
    }

    /** An answer about line 1 alone. */
    public static Adjudication answer(String paid, Adjudication.Adjustment... adjustments) {
        return new Adjudication(
                new BigDecimal(paid),
                List.of(),
                null,
                "MUT-778",
                null,
                List.of(new Adjudication.Line(
                        1,
                        new BigDecimal(paid),
                        new ServiceLine.Procedure("90837", List.of("HO"), null),
                        BigDecimal.ONE,
                        List.of(adjustments),
                        LocalDate.of(2026, 3, 20),
                        new BigDecimal("30"))));
    }

    public static Adjudication.Adjustment adjustment(String group, String code, String amount) {
        return new Adjudication.Adjustment(group, code, new BigDecimal(amount), null);
    }

    public static InterchangeEnvelope envelope() {
        return envelope(1, Separators.USUAL);
    }

    public static InterchangeEnvelope envelope(int number, Separators separators) {
        return new InterchangeEnvelope(
                new Address("ZZ", "HARBOR01", "HARBOR"),
                new Address("30", "CLEARHOUSE", "CLEAR"),
                new InterchangeEnvelope.Control(number, LocalDateTime.of(2026, 4, 1, 9, 5), true, false),
                separators,
                new Submitter(
                        EntityName.organization("HARBOR COUNSELING GROUP"),
                        "H123",
                        new Contact("ANN CLERK", "4105550100", null, null, null)),
                new ReceiverParty("CLEARINGHOUSE ONE", "CH001"));
    }
}
