package org.claimtree.invoicing.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claimtree.invoicing.documents.Letterhead.Fact;
import org.claimtree.invoicing.documents.Paper.Column;
import org.claimtree.invoicing.documents.Paper.Side;
import org.claimtree.invoicing.invoices.Invoice;
import org.claimtree.invoicing.invoices.InvoiceLine;
import org.claimtree.invoicing.invoices.ReadInvoice;

/** An invoice as a letter to the client; as a superbill it says what a payer wants to know, too. */
final class InvoicePaper {
    private static final List<Column> INVOICE = List.of(
            new Column("DATE", Side.LEFT, Paper.LEFT, 60),
            new Column("SERVICE", Side.LEFT, Paper.LEFT + 66, 190),
            new Column("UNITS", Side.RIGHT, Paper.LEFT + 290, 40),
            new Column("CHARGE", Side.RIGHT, Paper.LEFT + 360, 66),
            new Column("PAID, ADJUSTED", Side.RIGHT, Paper.LEFT + 440, 76),
            new Column("OPEN", Side.RIGHT, Paper.RIGHT, 60));

    private static final List<Column> SUPERBILL = List.of(
            new Column("DATE", Side.LEFT, Paper.LEFT, 60),
            new Column("CODE", Side.LEFT, Paper.LEFT + 62, 74),
            new Column("SERVICE", Side.LEFT, Paper.LEFT + 140, 120),
            new Column("DIAGNOSES", Side.LEFT, Paper.LEFT + 264, 70),
            new Column("POS", Side.LEFT, Paper.LEFT + 338, 24),
            new Column("PROVIDER", Side.LEFT, Paper.LEFT + 364, 80),
            new Column("CHARGE", Side.RIGHT, Paper.RIGHT, 60));

    private InvoicePaper() {}

    /**
     * What a bill names beside its lines, in words, and the day on which it was sent; null for a draft.
     */
    interface Words {
        String code(InvoiceLine line);

        String provider(InvoiceLine line);

        LocalDate sentOn();
    }

    static byte[] write(Letterhead head, ReadInvoice.Whole whole, Words words, boolean superbill) {
        Invoice invoice = whole.invoice();
        String number = invoice.number() == null ? "draft" : Long.toString(invoice.number());
        try (Paper paper = new Paper()) {
            head.write(paper, superbill ? "Superbill" : "Invoice", facts(invoice, number, words.sentOn()));
            List<Column> columns = superbill ? SUPERBILL : INVOICE;
            paper.head(columns);
            for (InvoiceLine line : whole.lines()) {
                if (!line.state().voided() && !line.state().waits()) {
                    paper.row(columns, superbill ? forPayer(line, words) : forClient(line, words));
                }
            }
            total(paper, invoice);
            return paper.bytes((superbill ? "Superbill of invoice " : "Invoice ") + number + " · " + head.practice());
        }
    }

    private static List<Fact> facts(Invoice invoice, String number, LocalDate sentOn) {
        List<Fact> facts = new ArrayList<>(List.of(new Fact("Invoice", number)));
        if (sentOn != null) {
            facts.add(new Fact("Date", Letterhead.day(sentOn)));
        }
        if (invoice.sums().firstService() != null) {
            facts.add(new Fact("Services from", Letterhead.day(invoice.sums().firstService())));
            facts.add(new Fact("through", Letterhead.day(invoice.sums().lastService())));
        }
        facts.add(new Fact(
                "Responsible",
                invoice.payer() == null ? "Client" : invoice.payer().payer()));
        return facts;
    }

    private static List<String> forClient(InvoiceLine line, Words words) {
        InvoiceLine.Sums sums = line.sums();
        return List.of(
                Letterhead.day(line.done().dates().from()),
                words.code(line),
                line.done().units().toPlainString(),
                Letterhead.money(sums.charged()),
                Letterhead.money(sums.paid().plus(sums.adjusted())),
                Letterhead.money(sums.balance()));
    }

    private static List<String> forPayer(InvoiceLine line, Words words) {
        InvoiceLine.Done done = line.done();
        String modifiers = done.modifiers().stream().map(m -> "-" + m).collect(Collectors.joining());
        return List.of(
                Letterhead.day(done.dates().from()),
                (done.code() == null ? "" : done.code() + modifiers) + " × "
                        + done.units().toPlainString(),
                words.code(line),
                String.join(" ", done.diagnoses()),
                done.placeOfService(),
                words.provider(line),
                Letterhead.money(line.sums().charged()));
    }

    private static void total(Paper paper, Invoice invoice) {
        paper.makeRoom(80);
        paper.rule(0.8f);
        paper.down(16);
        line(paper, "Charges", Letterhead.money(invoice.sums().charged()));
        line(paper, "Paid", Letterhead.money(invoice.sums().paid()));
        line(paper, "Adjusted", Letterhead.money(invoice.sums().adjusted()));
        paper.down(4);
        paper.strong(Side.RIGHT, Paper.RIGHT - 110, 12, "Balance");
        paper.strong(
                Side.RIGHT, Paper.RIGHT, 12, Letterhead.money(invoice.sums().balance()));
        paper.down(20);
    }

    private static void line(Paper paper, String name, String value) {
        paper.quiet(Side.RIGHT, Paper.RIGHT - 110, 9.5f, name);
        paper.text(Side.RIGHT, Paper.RIGHT, 9.5f, value);
        paper.down(14);
    }
}
