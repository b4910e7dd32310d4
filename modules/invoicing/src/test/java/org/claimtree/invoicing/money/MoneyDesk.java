package org.claimtree.invoicing.money;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Setting;
import org.claimtree.identity.Settings;
import org.claimtree.invoicing.AnswerPosted;
import org.claimtree.invoicing.AnswerReversed;
import org.claimtree.invoicing.BookCorrections;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.ClosedMonths;
import org.claimtree.invoicing.CorrectLine;
import org.claimtree.invoicing.InvoiceDesk;
import org.claimtree.invoicing.InvoicePlaces;
import org.claimtree.invoicing.InvoiceStanding;
import org.claimtree.invoicing.documents.Ageing;
import org.claimtree.invoicing.invoices.ChosenInvoices;
import org.claimtree.invoicing.invoices.InsuranceTerms;
import org.claimtree.invoicing.invoices.Invoice;
import org.claimtree.invoicing.invoices.InvoiceNumbers;
import org.claimtree.invoicing.invoices.InvoiceVoiding;
import org.claimtree.invoicing.invoices.MoveToInsurance;
import org.claimtree.invoicing.invoices.ReadInvoice;
import org.claimtree.invoicing.invoices.Selection;
import org.claimtree.invoicing.invoices.SendInvoices;
import org.claimtree.invoicing.invoices.VoidInvoice;
import org.claimtree.kernel.Money;

/** Payments and answers over an empty database with clients, charges and invoices. */
final class MoneyDesk implements AutoCloseable {
    static final LocalDate OCTOBER = LocalDate.of(2026, 10, 5);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    final InvoiceDesk desk = new InvoiceDesk();
    boolean mayPostClosed = true;
    private final LedgerRows ledger =
            new LedgerRows(desk.sql, () -> "tester", InvoiceDesk.NOON, new ClosedMonths(desk.sql, this::caller));
    private final InvoiceStanding standing = new InvoiceStanding(desk.sql);
    private final ChosenInvoices chosen = new ChosenInvoices(desk.sql, desk.scopes, desk.audit);
    private final InvoiceNumbers numbers = new InvoiceNumbers(desk.sql, () -> "tester", InvoiceDesk.NOON);
    private final CodeFacts days =
            new CodeFacts(new CatalogLog(desk.log), desk.log, () -> ZoneId.of("America/New_York"), InvoiceDesk.NOON);
    private final AnswerRows answers = new AnswerRows(
            desk.sql,
            ledger,
            InvoiceDesk.heard(AnswerPosted.class, news -> {}),
            InvoiceDesk.heard(AnswerReversed.class, news -> {}));
    final ReadPayments payments = new ReadPayments(desk.sql, desk.scopes, desk.audit);
    private final PaymentDesk paying = new PaymentDesk(desk.sql, payments, ledger, standing, desk.audit);
    final TakePayment taking = new TakePayment(
            desk.sql,
            new PaymentRules(desk.sql, desk.scopes, days, new MasterDataLog(desk.log), desk.log),
            paying,
            payments,
            ledger,
            desk.keys);
    final AllocatePayment allocating = new AllocatePayment(paying, days);
    final ReversePayment reversing = new ReversePayment(desk.sql, paying, ledger, standing, days);
    final RefundPayment refunding = new RefundPayment(desk.sql, paying, ledger);
    private final PayerParts parts = new PayerParts(desk.sql, usual());
    String waits;
    final BillClient billing =
            new BillClient(chosen, ledger, parts, standing, (charges, coverage) -> Optional.ofNullable(waits), days);
    final ReversePosting returning = new ReversePosting(chosen, ledger, standing, days);
    final WriteOffLines writing = new WriteOffLines(chosen, ledger, standing, days);
    final PostAnswer posting =
            new PostAnswer(chosen, numbers, new AnswerRules(desk.sql, days), answers, standing, usual());
    final ReverseAnswer undoing = new ReverseAnswer(desk.sql, chosen, ledger, answers, standing, days);
    final ReadPostings postings = new ReadPostings(desk.sql, desk.scopes, desk.audit, parts);
    final Ageing ageing = new Ageing(desk.sql, desk.scopes, days);
    final Denials denials = new Denials(desk.sql, desk.scopes, desk.audit);
    final CloseDenial closing = new CloseDenial(desk.sql, desk.scopes, ledger, desk.audit);
    private final ReadInvoice reading = new ReadInvoice(desk.sql, desk.charges, desk.uses, desk.scopes, desk.audit);
    private final SendInvoices sending = new SendInvoices(chosen, numbers, desk.keys);

    final BookCorrections booking = new BookCorrections(
            desk.sql,
            desk.uses,
            new InvoicePlaces(desk.sql, new MasterDataLog(desk.log), desk.log, () -> "tester", InvoiceDesk.NOON),
            standing,
            () -> "tester",
            InvoiceDesk.NOON);
    final CorrectLine correcting =
            new CorrectLine(desk.sql, desk.charges, desk.saving, booking, () -> "tester", InvoiceDesk.NOON);

    final VoidInvoice voiding = new VoidInvoice(
            chosen, desk.charges, desk.saving, new InvoiceVoiding(desk.sql, chosen, () -> "tester", InvoiceDesk.NOON));

    final MoveToInsurance moving = new MoveToInsurance(
            chosen,
            desk.charges,
            new InvoicePlaces(desk.sql, new MasterDataLog(desk.log), desk.log, () -> "tester", InvoiceDesk.NOON),
            standing,
            new InsuranceTerms(desk.sql, desk.saving, days, new MasterDataLog(desk.log), desk.log),
            new InvoiceVoiding(desk.sql, chosen, () -> "tester", InvoiceDesk.NOON));

    private Caller caller() {
        Caller all = desk.caller();
        Set<Permission> allowed = EnumSet.copyOf(all.permissions());
        if (!mayPostClosed) {
            allowed.remove(Permission.POST_CLOSED);
        }
        return new Caller(all.user(), all.name(), allowed, all.reach(), all.origin());
    }

    private static Settings usual() {
        return new Settings() {
            @Override
            public <T> T get(Setting<T> setting) {
                return setting.usual();
            }
        };
    }

    Charge charge(UUID client, String amount) {
        Charge charge = InvoiceDesk.charge(client, OCTOBER, amount);
        desk.save(charge);
        return charge;
    }

    Invoice invoiceOf(Charge charge) {
        return whole(charge).invoice();
    }

    ReadInvoice.Whole whole(Charge charge) {
        return desk.run(() -> reading.one(desk.invoiceOf(charge)));
    }

    void send(Charge charge) {
        Selection one = Selection.of(desk.invoiceOf(charge));
        desk.run(() -> sending.send(new SendInvoices.Request(null, null, one, null)));
    }

    UUID pay(UUID client, String amount, PaymentWish.Allocation... lines) {
        PaymentWish wish =
                new PaymentWish(client, null, TODAY, PaymentWish.Method.CARD, "4711", Money.of(amount), List.of(lines));
        return desk.run(() -> taking.take(wish, null).id());
    }

    static PaymentWish.Allocation on(Charge charge, String amount) {
        return new PaymentWish.Allocation(charge.id(), Money.of(amount));
    }

    Payment payment(UUID id) {
        return desk.run(() -> payments.one(id)).payment();
    }

    static AnswerWish answer(UUID coverage, AnswerWish.Line... lines) {
        return new AnswerWish(coverage, TODAY, "EFT-1", "PCN-1", List.of(lines));
    }

    static AnswerWish.Line line(Charge charge, String paid, String... adjustments) {
        List<Adjustment> those = java.util.Arrays.stream(adjustments)
                .map(text -> text.split(" "))
                .map(parts -> new Adjustment(parts[0].substring(0, 2), parts[0].substring(3), Money.of(parts[1])))
                .toList();
        return new AnswerWish.Line(charge.id(), null, Money.of(paid), those);
    }

    void writeOff(Charge charge, String amount) {
        Invoice invoice = invoiceOf(charge);
        OpenPartsWish wish = new OpenPartsWish(null, List.of(on(charge, amount)), "small balance");
        desk.run(() -> {
            writing.writeOff(invoice.id(), tag(invoice.version()), wish);
            return null;
        });
    }

    /** Bills the client for a part that is open with the payer of a coverage. */
    void bill(Charge charge, UUID coverage, String amount) {
        Invoice invoice = invoiceOf(charge);
        OpenPartsWish wish = new OpenPartsWish(coverage, List.of(on(charge, amount)), "not covered");
        desk.run(() -> {
            billing.bill(invoice.id(), tag(invoice.version()), wish);
            return null;
        });
    }

    /** Posts an answer to the invoice of a charge. */
    void post(Charge charge, AnswerWish wish) {
        Invoice invoice = invoiceOf(charge);
        desk.run(() -> {
            posting.post(invoice.id(), tag(invoice.version()), wish);
            return null;
        });
    }

    static String tag(int version) {
        return "\"" + version + "\"";
    }

    @Override
    public void close() {
        desk.close();
    }
}
