package org.claimtree.claims.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.claimtree.claimdoc.FormPrinter.Calibration;
import org.claimtree.claimdoc.FormPrinter.Job;
import org.claimtree.claimdoc.FormPrinter.Mode;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claims.batches.ReadBatches;
import org.claimtree.claims.batches.ReadClaims;
import org.claimtree.claims.testing.Office;
import org.claimtree.claims.testing.Product;
import org.claimtree.platform.Problem;
import org.claimtree.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Print files, the forms of one claim, and reference copies of what went out electronically. */
@Tag("database")
class PrintFormsTest {
    private static final Job AS_FITS = new Job(null, Calibration.NONE);

    private final TestDatabase database = Product.freshDatabase();
    private final Product product = new Product(database);
    private ReadBatches.Batch batch;

    @BeforeEach
    void build() {
        product.save(Office.usual()
                .payer("BCBS", "/terms/formType", "'HCFA'")
                .payer("BCBS", "/print/sheet/carrierColumn", "41"));
        for (String ref : List.of("1001", "1002", "1003")) {
            product.save(aClient(ref).covered(aCoverage().with("BCBS")), aCharge(ref + "-1"));
        }
        product.save(aClient("2001"), aCharge("2001-1"));
        batch = product.build();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private ReadBatches.File file(Medium medium) {
        return batch.files().stream()
                .filter(f -> f.medium() == medium)
                .findFirst()
                .orElseThrow();
    }

    private String print(Medium medium, Job job) {
        return text(product.print().ofFile(batch.id(), file(medium).number(), job, null, 1000));
    }

    private static String text(PrintForms.Pdf pdf) {
        return new String(pdf.bytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_batch_has_a_file_for_each_medium_and_a_part_for_each_paper_claim() {
        assertThat(batch.status()).isEqualTo("READY");
        assertThat(batch.files()).hasSize(2);
        ReadBatches.File forms = file(Medium.PAPER);
        assertThat(forms.partner()).isNull();
        assertThat(forms.controlNumber()).isNull();
        assertThat(forms.test()).isFalse();
        assertThat(forms.claims()).isEqualTo(3);
        assertThat(forms.name()).matches("forms-20261120-[0-9a-f]{8}-[0-9]\\.txt");
        assertThat(product.claims(batch.id()))
                .filteredOn(c -> c.file() == forms.number())
                .extracting(ReadClaims.ClaimRow::part)
                .containsExactly(1, 2, 3);
        assertThat(product.drafts()).isEmpty();
    }

    @Test
    void paper_claims_are_printed_as_they_were_frozen() {
        assertThat(print(Medium.PAPER, AS_FITS)).isEqualTo("""
                        DATA_ONLY
                        CT0000002 column 41: CT0000002 2026-11-20
                        \fCT0000003 column 41: CT0000003 2026-11-20
                        \fCT0000004 column 41: CT0000004 2026-11-20
                        \f""");
        assertThat(print(Medium.PAPER, new Job(Mode.FORM, Calibration.NONE))).startsWith("FORM\n");
    }

    @Test
    void an_electronic_claim_has_a_reference_copy_with_the_form() {
        String copy = "FORM\nReference copy of a claim that went out electronically.CT0000001 column 38: ";
        assertThat(print(Medium.ELECTRONIC, AS_FITS)).isEqualTo(copy + "CT0000001 2026-11-20\n\f");
        assertThat(text(product.print().ofClaim("CT0000001", AS_FITS))).startsWith(copy);
    }

    @Test
    void one_claim_is_printed_alone() {
        PrintForms.Pdf pdf = product.print().ofClaim("CT0000003", AS_FITS);
        assertThat(text(pdf)).isEqualTo("DATA_ONLY\nCT0000003 column 41: CT0000003 2026-11-20\n\f");
        assertThat(pdf.name()).isEqualTo("CT0000003.pdf");
        assertThatThrownBy(() -> product.print().ofClaim("CT9999999", AS_FITS)).isInstanceOf(Problem.class);
    }

    @Test
    void a_long_file_comes_in_pieces() {
        int number = file(Medium.PAPER).number();
        PrintForms.Pdf first = product.print().ofFile(batch.id(), number, AS_FITS, null, 2);
        assertThat(text(first)).contains("CT0000002", "CT0000003").doesNotContain("CT0000004");
        assertThat(first.next()).isEqualTo("CT0000003");
        PrintForms.Pdf second = product.print().ofFile(batch.id(), number, AS_FITS, first.next(), 2);
        assertThat(text(second)).contains("CT0000004").doesNotContain("CT0000003");
        assertThat(second.next()).isNull();
        assertThatThrownBy(() -> product.print().ofFile(batch.id(), number, AS_FITS, "CT0000001", 2))
                .as("a claim of another file")
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> product.print().ofFile(UUID.randomUUID(), 1, AS_FITS, null, 2))
                .isInstanceOf(Problem.class);
    }

    @Test
    void the_calibration_page_has_the_practices_date() {
        assertThat(text(product.print().calibrationPage(new Calibration(5, 0, 10_000, 10_000), "desk 2")))
                .isEqualTo("5 desk 2 2026-11-20");
    }
}
