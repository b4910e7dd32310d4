package org.claimtree.app.sequences;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.claimtree.app.records.LineSteps;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.batches.CreateBatch;
import org.claimtree.claims.batches.DownloadFile;
import org.claimtree.claims.batches.FinishBatch;
import org.claimtree.claims.batches.FreezeChunk;
import org.claimtree.claims.batches.VerifyParts;
import org.claimtree.claims.drafts.CheckClaims;
import org.claimtree.clients.Client;
import org.claimtree.clients.Clients;
import org.claimtree.clients.Coverage;
import org.claimtree.clients.SaveClients;
import org.claimtree.invoicing.invoices.MoveToInsurance;
import org.claimtree.invoicing.invoices.ReleaseInvoices;
import org.claimtree.invoicing.invoices.SendInvoices;
import org.claimtree.invoicing.invoices.VoidInvoice;
import org.claimtree.invoicing.money.Adjustment;
import org.claimtree.invoicing.money.AllocatePayment;
import org.claimtree.invoicing.money.AnswerWish;
import org.claimtree.invoicing.money.BillClient;
import org.claimtree.invoicing.money.OpenPartsWish;
import org.claimtree.invoicing.money.PayerParts;
import org.claimtree.invoicing.money.PaymentWish;
import org.claimtree.invoicing.money.PostAnswer;
import org.claimtree.invoicing.money.ReadPostings;
import org.claimtree.invoicing.money.RefundPayment;
import org.claimtree.invoicing.money.ReverseAnswer;
import org.claimtree.invoicing.money.ReversePayment;
import org.claimtree.invoicing.money.ReversePosting;
import org.claimtree.invoicing.money.TakePayment;
import org.claimtree.invoicing.money.WriteOffLines;
import org.claimtree.kernel.Money;
import org.claimtree.platform.CanonicalJson;

/** What is done with invoices, money and claims, to things that are chosen by chance. */
final class Billing {
    private static final String INVOICES = invoices("true");
    private static final String SENT = invoices("i.status not in ('DRAFT', 'VOID')");
    private static final String OPEN = invoices("i.status in ('DRAFT', 'SENT')");
    private static final String OWN = invoices("i.coverage is null and i.status <> 'VOID'");
    private static final String ON_INVOICE =
            "select id from invoicing.charge where (counts or not voided) and invoice = '%s' order by ref";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private final Desk desk;
    private final Work work;
    private final Random random;
    private final LineSteps lines;

    Billing(Desk desk, Work work, Random random, LineSteps lines) {
        this.desk = desk;
        this.work = work;
        this.random = random;
        this.lines = lines;
    }

    /** In an order that does not hang on ids, which are others each time. */
    private static String invoices(String which) {
        return "select i.id from invoicing.invoice i where " + which + " order by i.span_from,"
                + " (select min(c.ref collate \"C\") from invoicing.charge c where c.invoice = i.id), i.number";
    }

    /** Mostly one with which it may be possible. */
    private UUID invoice(String likely) {
        return work.any(random.nextInt(5) == 0 ? INVOICES : likely);
    }

    private String invoiceVersion(UUID invoice) {
        return work.version("invoicing.invoice", invoice);
    }

    private List<UUID> linesOf(UUID invoice) {
        return desk.ids(ON_INVOICE.formatted(invoice));
    }

    private Money amount(UUID charge) {
        return Money.of(desk.texts("select amount::text from invoicing.charge where id = '" + charge + "'")
                .get(0));
    }

    private Money open(UUID charge) {
        return Money.of(desk.texts("select greatest(c.amount - coalesce((select sum(e.paid + e.adjusted)"
                        + " from invoicing.ledger_entry e where e.charge = c.id), 0), 0)::text"
                        + " from invoicing.charge c where c.id = '" + charge + "'")
                .get(0));
    }

    /** A part of an amount, seldom more than it. */
    private Money some(Money of) {
        BigDecimal share = new BigDecimal(1 + random.nextInt(11)).movePointLeft(1);
        return of.times(share, RoundingMode.HALF_UP);
    }

    void send() {
        UUID invoice = invoice(OPEN);
        desk.run(() -> desk.beans
                .get(SendInvoices.class)
                .send(new SendInvoices.Request(invoice, invoiceVersion(invoice), null, null)));
    }

    void toBilling() {
        UUID invoice = invoice(OPEN);
        desk.run(() -> desk.beans
                .get(ReleaseInvoices.class)
                .release(new ReleaseInvoices.Request(invoice, invoiceVersion(invoice), null, null)));
    }

    void takeBack() {
        UUID invoice = invoice(OPEN);
        desk.run(() -> {
            desk.beans
                    .get(VoidInvoice.class)
                    .take(invoice, invoiceVersion(invoice), new VoidInvoice.Reason("sent to the wrong one"));
            return null;
        });
    }

    /** A coverage is found for a client who has none, and lines move to it. */
    void moveToInsurance() {
        UUID invoice = work.any(OWN);
        UUID client = work.any("select client from invoicing.invoice where id = '" + invoice + "'");
        Client known = desk.beans.get(Clients.class).byIds(List.of(client)).get(client);
        if (known.coverages().isEmpty()) {
            Coverage found = new Coverage(
                    UUID.randomUUID(),
                    "LATE",
                    1,
                    new Coverage.Insurer(random.nextBoolean() ? "BCBS" : "AETNA", null, null),
                    new Coverage.Policy("W99999999", null, null, null),
                    Coverage.Subscriber.SELF,
                    new org.claimtree.kernel.DateSpan(Desk.FIRST.plusDays(random.nextInt(10)), null),
                    "Y");
            Client covered = new Client(
                    known.id(),
                    known.ref(),
                    known.person(),
                    known.consent(),
                    known.referral(),
                    known.diagnoses(),
                    List.of(found),
                    known.care());
            desk.run(() -> {
                desk.beans.get(SaveClients.class).save(List.of(covered));
                return null;
            });
        }
        desk.run(() -> desk.beans.get(MoveToInsurance.class).move(invoice, invoiceVersion(invoice)));
    }

    void addLine() {
        UUID invoice = invoice(OPEN);
        LocalDate day = dayOf(work.any(linesOf(invoice)));
        desk.run(() -> lines.save(invoice, null, work.charge(day), invoiceVersion(invoice)));
    }

    /** Another content for a line, or it is taken out. */
    void changeLine() {
        UUID invoice = invoice(OPEN);
        UUID line = work.any(linesOf(invoice));
        boolean out = random.nextInt(3) == 0;
        String ref = desk.texts("select ref from invoicing.charge where id = '" + line + "'")
                .get(0);
        desk.run(() -> lines.save(
                invoice, line, out ? null : work.charge(dayOf(line)).put("ref", ref), invoiceVersion(invoice)));
    }

    private LocalDate dayOf(UUID line) {
        return LocalDate.parse(desk.texts("select service_from::text from invoicing.charge where id = '" + line + "'")
                .get(0));
    }

    void correctLine() {
        UUID invoice = invoice(SENT);
        UUID line = work.any(linesOf(invoice));
        desk.run(() -> lines.correct(invoice, line, work.charge(dayOf(line)), invoiceVersion(invoice)));
    }

    void pay() {
        UUID invoice = invoice(SENT);
        UUID client = work.any("select client from invoicing.invoice where id = '" + invoice + "'");
        List<PaymentWish.Allocation> to = new ArrayList<>();
        for (UUID line : linesOf(invoice)) {
            if (random.nextBoolean() && amount(line).isPositive()) {
                to.add(new PaymentWish.Allocation(line, some(open(line))));
            }
        }
        PaymentWish wish = new PaymentWish(
                client,
                random.nextInt(3) == 0 ? "AETNA" : null,
                TODAY,
                PaymentWish.Method.CHECK,
                null,
                Money.of("" + (50 + random.nextInt(400))),
                to);
        desk.run(() -> desk.beans.get(TakePayment.class).take(wish, null));
    }

    void allocate() {
        UUID payment = work.any("select id from invoicing.payment where reversed_at is null order by number");
        UUID line = work.any("select c.id from invoicing.charge c join invoicing.payment y on y.client = c.client"
                + " where not c.voided and y.id = '" + payment + "' order by c.ref");
        PaymentWish.Allocations wish =
                new PaymentWish.Allocations(List.of(new PaymentWish.Allocation(line, some(open(line)))));
        desk.run(() -> {
            desk.beans.get(AllocatePayment.class).allocate(payment, paymentVersion(payment), wish);
            return null;
        });
    }

    private UUID payment() {
        return work.any("select id from invoicing.payment order by number");
    }

    private String paymentVersion(UUID payment) {
        return work.version("invoicing.payment", payment);
    }

    void reversePayment() {
        UUID payment = payment();
        desk.run(() -> {
            desk.beans.get(ReversePayment.class).reverse(payment, paymentVersion(payment), "bounced");
            return null;
        });
    }

    void refund() {
        UUID payment = payment();
        RefundPayment.Wish wish =
                new RefundPayment.Wish(Money.of("" + (1 + random.nextInt(80))), TODAY, "paid too much");
        desk.run(() -> {
            desk.beans.get(RefundPayment.class).refund(payment, paymentVersion(payment), wish);
            return null;
        });
    }

    /** Each line is paid in part, and the rest adjusted for some reason; now and then it does not balance. */
    void answer() {
        UUID invoice = invoice(SENT);
        UUID coverage = random.nextInt(3) == 0
                ? work.any("select v.id from clients.coverage v join invoicing.invoice i on i.client = v.client"
                        + " where i.id = '" + invoice + "' order by v.order_no")
                : null;
        // Answers are about what is booked; now and then somebody picks what is not.
        List<UUID> lines = random.nextInt(8) == 0
                ? linesOf(invoice)
                : desk.ids("select id from invoicing.charge where counts and invoice = '" + invoice + "' order by ref");
        List<AnswerWish.Line> answered = lines.stream()
                .filter(line -> random.nextInt(4) > 0)
                .map(this::answered)
                .toList();
        AnswerWish wish = new AnswerWish(
                coverage, TODAY, "CHK", random.nextInt(4) == 0 ? null : "PCN" + random.nextInt(1000), answered);
        desk.run(() -> {
            desk.beans.get(PostAnswer.class).post(invoice, invoiceVersion(invoice), wish);
            return null;
        });
    }

    private AnswerWish.Line answered(UUID line) {
        Money charged = amount(line);
        Money paid = random.nextInt(4) == 0 ? Money.ZERO : some(charged);
        Money rest = charged.minus(paid);
        List<String> reasons = List.of("CO 45", "PR 1", "PR 2", "OA 23", "CO 97");
        String[] reason = work.any(reasons).split(" ");
        return new AnswerWish.Line(
                line,
                null,
                paid,
                rest.equals(Money.ZERO) ? List.of() : List.of(new Adjustment(reason[0], reason[1], rest)));
    }

    void reverseAnswer() {
        UUID answer = work.any("select id from invoicing.answer order by number");
        UUID invoice = work.any("select invoice from invoicing.answer where id = '" + answer + "'");
        desk.run(() -> {
            desk.beans.get(ReverseAnswer.class).reverse(invoice, answer, invoiceVersion(invoice), "another client's");
            return null;
        });
    }

    void writeOff() {
        UUID invoice = invoice(SENT);
        UUID line = work.any(linesOf(invoice));
        OpenPartsWish wish =
                new OpenPartsWish(null, List.of(new PaymentWish.Allocation(line, some(open(line)))), "small balance");
        desk.run(() -> {
            desk.beans.get(WriteOffLines.class).writeOff(invoice, invoiceVersion(invoice), wish);
            return null;
        });
    }

    /** What is open with a payer goes to the client; now and then a claim or its contract stands against it. */
    void billClient() {
        UUID invoice = invoice(SENT);
        PayerParts.OpenPart part = work.any(
                desk.run(() -> desk.beans.get(ReadPostings.class).of(invoice)).open());
        OpenPartsWish wish = new OpenPartsWish(
                part.coverage(),
                List.of(new PaymentWish.Allocation(part.charge(), some(part.amount()))),
                "not covered");
        desk.run(() -> {
            desk.beans.get(BillClient.class).bill(invoice, invoiceVersion(invoice), wish);
            return null;
        });
    }

    void reversePosting() {
        UUID posting = work.any(
                "select posting from invoicing.ledger_entry where posting is not null and reverses is null order by id");
        UUID invoice = work.any("select c.invoice from invoicing.ledger_entry e join invoicing.charge c"
                + " on c.id = e.charge where e.posting = '" + posting + "'");
        desk.run(() -> {
            desk.beans.get(ReversePosting.class).reverse(invoice, posting, invoiceVersion(invoice), "by mistake");
            return null;
        });
    }

    void check() {
        desk.run(() -> desk.beans.get(CheckClaims.class).check(ClaimFilter.ALL));
    }

    /** A batch of all that is ready, to the end; its files leave now and then. */
    void bill() {
        UUID batch = desk.run(() -> desk.beans.get(CreateBatch.class).create(ClaimFilter.ALL, null))
                .batch();
        build(batch);
    }

    /** Builds a batch to its end; now and then its files leave. */
    void build(UUID batch) {
        while (desk.run(() -> desk.beans.get(FreezeChunk.class).next(batch, null))) {
            // Until nothing is left.
        }
        desk.run(() -> {
            desk.beans.get(FinishBatch.class).finish(batch);
            return null;
        });
        while (desk.run(() -> desk.beans.get(VerifyParts.class).next(batch))) {
            // Until all is read back.
        }
        if (random.nextBoolean()) {
            desk.texts("select file_no::text from claims.file where batch = '" + batch + "' order by file_no")
                    .forEach(file ->
                            desk.run(() -> desk.beans.get(DownloadFile.class).file(batch, Integer.parseInt(file))));
        }
    }

    /** What is held by hand waits, and what was held goes on. */
    void hold() {
        UUID line = work.any("select id from invoicing.charge where not voided order by ref");
        desk.run(() -> {
            var charge = desk.beans
                    .get(org.claimtree.invoicing.Charges.class)
                    .locked(List.of(line))
                    .get(0);
            var json = CanonicalJson.mapper().valueToTree(charge);
            ((com.fasterxml.jackson.databind.node.ObjectNode) json.get("claiming"))
                    .put("holdReason", charge.claiming().holdReason() == null ? "waits for a letter" : null);
            return desk.beans
                    .get(org.claimtree.invoicing.SaveCharges.class)
                    .save(List.of(CanonicalJson.read(json.toString(), org.claimtree.invoicing.Charge.class)));
        });
    }
}
