package org.claimtree.hcfa1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.util.List;
import org.claimtree.claimdoc.Insured.PayerForm;
import org.claimtree.claimdoc.Insured.PayerParty;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.PrintOptions;
import org.junit.jupiter.api.Test;

/** Lines 4–7: the payer's name and address. */
class CarrierBlockTest {
    @Test
    void nameAndAddressStandOnFourLinesOfWhichTheThirdStaysEmptyWithoutASuite() {
        Printed printed = Printed.of(aSnapshot());

        assertThat(printed.at(4, 38, 41)).startsWith("AETNA ");
        assertThat(printed.at(5, 38, 41)).startsWith("PO BOX 981106 ");
        assertThat(printed.at(6, 38, 41)).isBlank();
        assertThat(printed.at(7, 38, 41)).startsWith("EL PASO TX 79998 ");
    }

    @Test
    void suiteGoesToTheThirdLineAndPunctuationGoesAway() {
        PostalAddress address =
                new PostalAddress("12-34 N. Main St., #5", "Attn: Claims/Paper", "St. Mary's", "MD", "214011234", null);
        Printed printed = Printed.of(aSnapshot().payer(payer("Smith & Sons, Inc.", address, PrintOptions.USUAL)));

        assertThat(printed.at(4, 38, 41).strip()).isEqualTo("SMITH SONS INC");
        assertThat(printed.at(5, 38, 41).strip()).isEqualTo("12-34 N MAIN ST 5");
        assertThat(printed.at(6, 38, 41).strip()).isEqualTo("ATTN CLAIMS PAPER");
        assertThat(printed.at(7, 38, 41).strip()).isEqualTo("ST MARYS MD 214011234");
    }

    @Test
    void aWindowEnvelopeMayWantTheBlockInColumn41() {
        PrintOptions options = Options.sheet(41, null, null);
        Printed printed = Printed.of(aSnapshot().payer(Claims.payer(options)));

        assertThat(printed.line(4)).isEqualTo(" ".repeat(40) + "AETNA");
        assertThat(printed.line(7)).isEqualTo(" ".repeat(40) + "EL PASO TX 79998");
    }

    @Test
    void aLongNameIsCutWithAWarningAtColumn78() {
        PayerParty payer = payer("A".repeat(42), PostalAddress.us("1 MAIN ST", "EASTON", "MD", "21601"), null);

        assertThat(Printed.of(aSnapshot().payer(payer)).line(4)).hasSize(78);
        assertThat(Claims.findings(aSnapshot().payer(payer).build()))
                .containsExactly("WARN TEXT_CUT insured.payer.name");
    }

    @Test
    void aLongCityIsCutAndNeverTheZipBehindIt() {
        PostalAddress address = PostalAddress.us("1 MAIN ST", "A".repeat(30), "MD", "216010099");
        PayerParty payer = payer("AETNA", address, Options.sheet(41, null, null));

        assertThat(Printed.of(aSnapshot().payer(payer)).at(7, 41, 38)).endsWith("A MD 216010099");
        assertThat(Claims.findings(aSnapshot().payer(payer).build()))
                .containsExactly("WARN TEXT_CUT insured.payer.address.city");
    }

    @Test
    void anAddressAbroadEndsInItsCountry() {
        PostalAddress address = new PostalAddress("1 KING ST", null, "TORONTO", "ON", "M5H 1A1", "CA");

        assertThat(Printed.of(aSnapshot().payer(payer("AETNA", address, null))).at(7, 38, 41))
                .startsWith("TORONTO ON M5H1A1 CA ");
    }

    @Test
    void aFormWithNowhereToGoIsTold() {
        assertThat(Claims.findings(aSnapshot().payer(payer("AETNA", null, null)).build()))
                .containsExactly("WARN CARRIER_ADDRESS_MISSING insured.payer.address");
    }

    private static PayerParty payer(String name, PostalAddress address, PrintOptions options) {
        return new PayerParty(name, "60054", address, false, List.of(), new PayerForm(null, false, options));
    }
}
