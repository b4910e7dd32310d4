package org.claimtree.invoicing.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.clients.Clients;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Practice;
import org.claimtree.directory.TaxIdentity;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.InvoiceDesk;
import org.claimtree.invoicing.invoices.ReadInvoice;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.Npi;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What stands on bills and statements, and what is open by age. */
@Tag("database")
class DocumentsTest {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 5);

    private final InvoiceDesk desk = new InvoiceDesk();
    private final CodeFacts codes =
            new CodeFacts(new CatalogLog(desk.log), desk.log, () -> ZoneId.of("America/New_York"), InvoiceDesk.NOON);
    private final PrintInvoice printing = new PrintInvoice(
            new ReadInvoice(desk.sql, desk.charges, desk.uses, desk.scopes, desk.audit),
            new Clients(desk.sql),
            new MasterDataLog(desk.log),
            desk.log,
            codes);
    private final Ageing ageing = new Ageing(desk.sql, desk.scopes, codes);
    private final PrintStatement statements = new PrintStatement(
            desk.sql,
            new Clients(desk.sql),
            desk.scopes,
            printing,
            new PrintStatement.Tracing(desk.audit, ageing),
            codes);

    @BeforeEach
    void practice() {
        Practice practice = new Practice(
                EntityName.organization("NORTHSIDE CLINIC"),
                new Practice.Identity(new TaxIdentity("521234567", null, null), Npi.withCheckDigit("234567890"), null),
                new Practice.Places(PostalAddress.us("100 MAIN ST", "BALTIMORE", "MD", "212010001"), null, null),
                null,
                ZoneId.of("America/New_York"),
                DayOfWeek.SUNDAY);
        BillingCode.Flags flags = new BillingCode.Flags(true, false, false, false, false, false);
        BillingCode therapy = new BillingCode(
                BillingCode.Kind.CPT, "Individual therapy, sixty minutes", null, null, flags, null, true);
        desk.run(() -> desk.log.append(
                "practice",
                List.of(
                        new RevisionEntry(
                                MasterKind.PRACTICE.logKind(),
                                Practice.REF,
                                LocalDate.of(2025, 1, 1),
                                CanonicalJson.write(practice)),
                        new RevisionEntry(
                                Catalog.CODE_KIND, "90837", LocalDate.of(2025, 1, 1), CanonicalJson.write(therapy)))));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] kept(String name, byte[] pdf) {
        try {
            Files.write(Files.createDirectories(Path.of("target", "documents")).resolve(name), pdf);
            return pdf;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_invoice_says_in_words_what_was_done_and_what_is_open() {
        UUID client = desk.client(InvoiceDesk.MONTHLY);
        Charge line = InvoiceDesk.charge(client, OCTOBER, "1150.00");
        Charge gone = InvoiceDesk.charge(client, OCTOBER.plusDays(3), "77.00").takenBack();
        desk.save(line, gone, InvoiceDesk.charge(client, OCTOBER.plusDays(1), "50.50"));
        String text = text(kept("invoice.pdf", desk.run(() -> printing.print(desk.invoiceOf(line), false))));
        assertThat(text)
                .contains("NORTHSIDE CLINIC", "BALTIMORE, MD 21201-0001", "JANE DOE", "Invoice draft")
                .contains("10/05/2026 Individual therapy, sixty minutes 1 $1,150.00")
                .contains("Balance $1,200.50")
                .doesNotContain("77.00", "F411", "521234567", "Tax id");
    }

    @Test
    void a_superbill_says_what_a_payer_asks_for() {
        UUID client = desk.client((String) null);
        Charge line = InvoiceDesk.charge(client, OCTOBER, "150.00");
        desk.save(line);
        String text = text(kept("superbill.pdf", desk.run(() -> printing.print(desk.invoiceOf(line), true))));
        assertThat(text).contains("Tax id 521234567", "NPI 234567890", "90837", "F411", "11", "BAKER", "$150.00");
    }

    @Test
    void a_long_invoice_goes_on_over_pages_with_its_heads() {
        UUID client = desk.client((String) null);
        Charge[] lines = new Charge[90];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = InvoiceDesk.charge(client, OCTOBER.plusDays(i % 20), "10.00");
        }
        desk.save(lines);
        String text = text(kept("long.pdf", desk.run(() -> printing.print(desk.invoiceOf(lines[0]), false))));
        assertThat(text).contains("Page 1 of 3", "Page 3 of 3", "Balance $900.00");
        assertThat(text.split("SERVICE", -1)).hasSize(4);
    }

    @Test
    void a_statement_tells_the_clients_part_from_the_insurances() {
        UUID client = desk.client((String) null);
        Charge own = InvoiceDesk.charge(client, LocalDate.of(2026, 7, 1), "80.00");
        desk.save(own);
        String text = text(kept("statement.pdf", desk.run(() -> statements.print(client))));
        assertThat(text).contains("Statement", "07/01/2026", "$80.00", "Please pay $80.00");
        desk.seeNobody();
        assertThat(catchThrowableOfType(Problem.class, () -> desk.run(() -> statements.print(client)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void ages_are_counted_from_the_service_as_of_any_day() {
        UUID client = desk.client(InvoiceDesk.DAILY);
        UUID other = desk.client((String) null);
        LocalDate asOf = LocalDate.of(2026, 10, 31);
        int[] ages = {0, 30, 31, 60, 61, 90, 91, 120, 121};
        for (int i = 0; i < ages.length; i++) {
            desk.save(InvoiceDesk.charge(client, asOf.minusDays(ages[i]), (1 << i) + ".00"));
        }
        desk.save(
                InvoiceDesk.charge(client, asOf.plusDays(1), "5000.00"),
                InvoiceDesk.charge(other, asOf, "1000.00"),
                InvoiceDesk.charge(other, asOf, "9999.00").takenBack());
        Ageing.Report report = desk.run(() -> ageing.report(asOf, null));
        assertThat(report.rows()).extracting(Ageing.Aged::who).containsExactly("CLIENT", InvoiceDesk.DAILY);
        assertThat(report.rows().get(1))
                .isEqualTo(new Ageing.Aged(
                        InvoiceDesk.DAILY,
                        amount("3.00"),
                        amount("12.00"),
                        amount("48.00"),
                        amount("192.00"),
                        amount("256.00"),
                        amount("511.00")));
        assertThat(report.totals().total()).isEqualTo("1511.00");
        assertThat(desk.run(() -> ageing.report(asOf, other)).totals().total()).isEqualTo("1000.00");
        desk.seeNobody();
        assertThat(desk.run(() -> ageing.report(asOf, null)).rows()).isEmpty();
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}
