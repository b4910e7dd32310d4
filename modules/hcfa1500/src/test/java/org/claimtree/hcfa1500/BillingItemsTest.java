package org.claimtree.hcfa1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.util.List;
import org.claimtree.claimdoc.BillingProvider;
import org.claimtree.claimdoc.BillingProvider.BillingNumbers;
import org.claimtree.claimdoc.ClaimFacts.Signatures;
import org.claimtree.claimdoc.ClaimProviders.Facility;
import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.edi837p.testing.Parts;
import org.claimtree.kernel.Contact;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.QualifiedNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items 25–27, 31–33. */
class BillingItemsTest {
    private static final PostalAddress BAY = PostalAddress.us("500 Bay Road", "Easton", "MD", "21601-0099");

    @Test
    void item25HasNineDigitsAndTheBoxOfTheirKind() {
        assertThat(Printed.of(aSnapshot()).at(58, 1, 20)).isEqualTo("521234567         X ");
        assertThat(Printed.of(aSnapshot().billing(Parts.soleProprietor())).at(58, 1, 20))
                .isEqualTo("212345678       X   ");
    }

    @Test
    void item26HasTheClaimNumber() {
        assertThat(Printed.of(aSnapshot().claimNumber("CT12345678901A")).at(58, 23, 14))
                .isEqualTo("CT12345678901A");
        assertThat(Claims.findings(aSnapshot().claimNumber("CT-1").build()))
                .containsExactly("HOLD IDENTIFIER_CHARACTERS control.claimNumber");
        assertThat(Claims.findings(aSnapshot().claimNumber("CT1234567890123").build()))
                .containsExactly("HOLD IDENTIFIER_LENGTH control.claimNumber");
    }

    @ParameterizedTest
    @CsvSource({"A,'X     '", "C,'     X'", "B,'     X'"})
    void item27HasOneBox(String code, String printed) {
        ASnapshot claim = aSnapshot().signatures(new Signatures("Y", null, code, "Y", "Y", false));

        assertThat(Printed.of(claim).at(58, 38, 6)).isEqualTo(printed);
    }

    @Test
    void item27IsNeverGuessed() {
        ASnapshot claim = aSnapshot().signatures(new Signatures("Y", null, null, "Y", "Y", false));

        assertThat(Claims.findings(claim.build()))
                .containsExactly("HOLD ITEM_MISSING facts.signatures.acceptAssignment");
    }

    @Test
    void item31HasTextAndTheDayOfTheBatch() {
        Printed printed = Printed.of(aSnapshot());

        assertThat(printed.at(62, 1, 21).strip()).isEqualTo("SIGNATURE ON FILE");
        assertThat(printed.at(63, 1, 21)).isEqualTo("             04 01 26");
    }

    @Test
    void item31IsLeftForInkWithoutText() {
        Printed printed = Printed.of(aSnapshot().signatures(new Signatures("N", null, "A", "Y", "Y", false)));

        assertThat(printed.at(62, 1, 21)).isBlank();
        assertThat(printed.at(63, 1, 21)).isBlank();
    }

    @Test
    void withoutFacilityItem32IsBlank() {
        Printed printed = Printed.of(aSnapshot());

        assertThat(List.of(
                        printed.at(60, 22, 27), printed.at(61, 22, 27), printed.at(62, 22, 27), printed.at(63, 22, 27)))
                .allMatch(String::isBlank);
    }

    @Test
    void item32HasNamePlaceAndNumbers() {
        Facility facility =
                new Facility("Bay Clinic, Inc.", BAY, Claims.npi(5), null, new QualifiedNumber("LU", "12-345"));
        Printed printed = Printed.of(aSnapshot().facility(facility));

        assertThat(printed.at(60, 23, 26).strip()).isEqualTo("BAY CLINIC INC");
        assertThat(printed.at(61, 23, 26).strip()).isEqualTo("500 BAY ROAD");
        assertThat(printed.at(62, 23, 26).strip()).isEqualTo("EASTON MD 216010099");
        assertThat(printed.at(63, 24, 25)).isEqualTo(Claims.npi(5) + "  LU12345      ");
    }

    @Test
    void item32aNeverRepeats33a() {
        Facility facility = new Facility("BAY CLINIC", BAY, Parts.npi(100), null, null);

        assertThat(Printed.of(aSnapshot().facility(facility)).at(63, 22, 27)).isBlank();
    }

    @Test
    void theLongestNumbersOf32bAnd33bBeginOneColumnToTheLeft() {
        Facility facility = new Facility("BAY CLINIC", BAY, null, null, new QualifiedNumber("G2", "123456789012"));
        QualifiedNumber box33b = new QualifiedNumber("G2", "123456789012345");
        Printed printed = Printed.of(aSnapshot().facility(facility).billing(billing -> with33b(billing, box33b)));

        assertThat(printed.at(63, 35, 14)).isEqualTo("G2123456789012");
        assertThat(printed.at(63, 62, 17)).isEqualTo("G2123456789012345");
    }

    @Test
    void aPlaceWithoutStreetOrZipPlus4IsTold() {
        PostalAddress box = PostalAddress.us("PO BOX 1", "EASTON", "MD", "21601");

        assertThat(Claims.findings(aSnapshot()
                        .facility(new Facility("BAY CLINIC", box, null, null, null))
                        .build()))
                .containsExactly(
                        "WARN PO_BOX providers.facility.address", "WARN ZIP_PLUS4 providers.facility.address.zip");
    }

    @Test
    void item33HasPrintedNamePlacePhoneAndNumbers() {
        Contact contact = new Contact(null, "4105550100", null, null, null);
        QualifiedNumber taxonomy = new QualifiedNumber("ZZ", "101YM0800X");
        Printed printed = Printed.of(aSnapshot()
                .billing(b -> new BillingProvider(b.name(), b.printedName(), b.address(), null, contact, b.numbers()))
                .billing(b -> with33b(b, taxonomy)));

        assertThat(printed.at(59, 66, 13)).isEqualTo("410 5550100  ");
        assertThat(printed.at(60, 50, 29).strip()).isEqualTo("HARBOR COUNSELING GROUP LLC");
        assertThat(printed.at(61, 50, 29).strip()).isEqualTo("12 BOXWOOD LANE");
        assertThat(printed.at(62, 50, 29).strip()).isEqualTo("ANNAPOLIS MD 214011234");
        assertThat(printed.at(63, 51, 28)).isEqualTo(Parts.npi(100) + "  ZZ101YM0800X    ");
    }

    @Test
    void withoutPrintedNameItem33HasTheNameInReadingOrder() {
        Printed printed = Printed.of(aSnapshot()
                .billing(Parts.soleProprietor())
                .billing(b -> new BillingProvider(b.name(), null, b.address(), null, null, b.numbers())));

        assertThat(printed.at(60, 50, 29).strip()).isEqualTo("BETH C STAUB III");
    }

    @Test
    void whoIsPaidMustBeKnown() {
        ASnapshot claim = aSnapshot()
                .billing(new BillingProvider(
                        null, null, null, null, null, new BillingNumbers(null, null, null, null, List.of(), null)));

        assertThat(Claims.findings(claim.build()))
                .containsExactly(
                        "HOLD ITEM_MISSING billing.numbers.taxId",
                        "HOLD ITEM_MISSING billing.name",
                        "HOLD ITEM_MISSING billing.address");
    }

    static BillingProvider with33b(BillingProvider b, QualifiedNumber box33b) {
        BillingNumbers n = b.numbers();
        return new BillingProvider(
                b.name(),
                b.printedName(),
                b.address(),
                b.payTo(),
                b.contact(),
                new BillingNumbers(n.taxId(), n.npi(), n.taxonomy(), n.payerNumber(), n.otherIds(), box33b));
    }
}
