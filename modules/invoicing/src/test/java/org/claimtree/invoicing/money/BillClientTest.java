package org.claimtree.invoicing.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.claimtree.invoicing.InvoiceDesk.coverage;
import static org.claimtree.invoicing.money.MoneyDesk.answer;
import static org.claimtree.invoicing.money.MoneyDesk.line;
import static org.claimtree.invoicing.money.MoneyDesk.on;
import static org.claimtree.invoicing.money.MoneyDesk.tag;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.clients.Coverage;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.InvoiceDesk;
import org.claimtree.invoicing.InvoiceStatus;
import org.claimtree.invoicing.invoices.Invoice;
import org.claimtree.kernel.Money;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is open with a payer goes to the client, and back. */
@Tag("database")
class BillClientTest {
    private final MoneyDesk money = new MoneyDesk();
    private final InvoiceDesk desk = money.desk;
    private final Coverage first = coverage(InvoiceDesk.MONTHLY, 1, LocalDate.of(2026, 1, 1), null);
    private final Coverage second = coverage(InvoiceDesk.DAILY, 2, LocalDate.of(2026, 1, 1), null);

    @AfterEach
    void close() {
        money.close();
    }

    private static Problem refused(Runnable work) {
        return catchThrowableOfType(Problem.class, work::run);
    }

    private Charge charge() {
        return money.charge(desk.client(List.of(first, second)), "150.00");
    }

    private ReadPostings.Postings postings(Charge charge) {
        return desk.run(() -> money.postings.of(desk.invoiceOf(charge)));
    }

    /** What is open with payers: {@code coverage amount billable}. */
    private List<String> open(Charge charge) {
        return postings(charge).open().stream()
                .map(part -> (part.coverage().equals(first.id()) ? "first " : "second ") + part.amount() + " "
                        + part.billable())
                .toList();
    }

    private List<String> entries(Charge charge) {
        return postings(charge).entries().stream()
                .filter(entry -> entry.answer() == null)
                .map(entry -> entry.kind() + " " + entry.from() + " " + entry.to() + " " + entry.amount() + " "
                        + entry.reason() + " " + entry.by())
                .toList();
    }

    private void takeBack(Charge charge, UUID posting) {
        desk.run(() -> {
            Invoice invoice = money.invoiceOf(charge);
            money.returning.reverse(invoice.id(), posting, tag(invoice.version()), "by mistake");
            return null;
        });
    }

    @Test
    void the_client_owes_what_a_payer_refused_pays_it_and_it_can_be_taken_back() {
        Charge charge = charge();
        money.post(charge, answer(null, line(charge, "0.00", "OA-18 150.00")));
        assertThat(open(charge)).containsExactly("first 150.00 150.00");
        money.bill(charge, first.id(), "150.00");
        assertThat(entries(charge)).containsExactly("BILL_CLIENT " + first.id() + " CLIENT 150.00 not covered tester");
        assertThat(open(charge)).isEmpty();
        Invoice billed = money.invoiceOf(charge);
        assertThat(billed.sums().balance()).hasToString("150.00");
        assertThat(billed.sums().adjusted()).hasToString("0.00");
        UUID posting = postings(charge).entries().get(0).posting();
        takeBack(charge, posting);
        assertThat(open(charge)).containsExactly("first 150.00 150.00");
        assertThat(refused(() -> takeBack(charge, posting)).type()).isEqualTo("posting-reversed");
        assertThat(refused(() -> takeBack(charge, UUID.randomUUID())).status()).isEqualTo(404);
    }

    @Test
    void what_the_contract_takes_off_is_refused_with_the_reason_and_the_rest_is_billed() {
        Charge charge = charge();
        money.post(
                charge, answer(null, line(charge, "50.00", "CO-45 30.00", "CO-29 40.00", "OA-18 10.00", "PR-3 20.00")));
        assertThat(open(charge)).containsExactly("first 50.00 10.00", "second 20.00 20.00");
        InputProblem problem =
                refused(() -> money.bill(charge, first.id(), "10.01")).errors().get(0);
        assertThat(problem.code()).isEqualTo("CONTRACTUAL");
        assertThat(problem.pointer()).isEqualTo("/lines/0/amount");
        assertThat(problem.message()).contains("contractual obligation (CO)", "At most 10.00");
        money.bill(charge, first.id(), "10.00");
        assertThat(open(charge)).containsExactly("first 40.00 0.00", "second 20.00 20.00");
        assertThat(refused(() -> money.bill(charge, first.id(), "0.01"))
                        .errors()
                        .get(0)
                        .code())
                .isEqualTo("CONTRACTUAL");
    }

    @Test
    void a_payers_part_is_written_off_without_the_clients_and_that_is_taken_back_too() {
        Charge charge = money.charge(desk.client(List.of(first)), "150.00");
        money.post(charge, answer(null, line(charge, "100.00", "CO-29 30.00", "PR-3 20.00")));
        Invoice invoice = money.invoiceOf(charge);
        OpenPartsWish wish = new OpenPartsWish(first.id(), List.of(on(charge, "30.00")), "too late");
        OpenPartsWish more = new OpenPartsWish(first.id(), List.of(on(charge, "30.01")), "too late");
        assertThat(refused(() -> writeOff(invoice, more)).errors().get(0).code())
                .isEqualTo("MORE_THAN_OPEN");
        writeOff(invoice, wish);
        assertThat(entries(charge)).containsExactly("WRITE_OFF " + first.id() + " ADJUSTED 30.00 too late tester");
        assertThat(open(charge)).isEmpty();
        ReadPostings.Entry written = postings(charge).entries().stream()
                .filter(entry -> entry.kind().equals("WRITE_OFF"))
                .toList()
                .get(0);
        takeBack(charge, written.posting());
        assertThat(open(charge)).containsExactly("first 30.00 0.00");
        assertThat(postings(charge).entries())
                .filteredOn(entry -> entry.kind().equals("RETURN"))
                .extracting(ReadPostings.Entry::reverses)
                .containsExactly(written.id());
    }

    private void writeOff(Invoice invoice, OpenPartsWish wish) {
        desk.run(() -> {
            money.writing.writeOff(invoice.id(), tag(invoice.version()), wish);
            return null;
        });
    }

    @Test
    void what_is_not_open_with_the_payer_is_refused() {
        Charge charge = charge();
        assertThat(refused(() -> money.bill(charge, first.id(), "150.00")).type())
                .isEqualTo("invoice-state");
        money.send(charge);
        assertThat(refused(() -> money.bill(charge, second.id(), "1.00"))
                        .errors()
                        .get(0)
                        .code())
                .isEqualTo("NOTHING_OPEN");
        assertThat(refused(() -> money.bill(charge, UUID.randomUUID(), "1.00"))
                        .errors()
                        .get(0)
                        .code())
                .isEqualTo("NOTHING_OPEN");
        assertThat(refused(() -> money.bill(charge, first.id(), "150.01"))
                        .errors()
                        .get(0)
                        .code())
                .isEqualTo("MORE_THAN_OPEN");
        Charge other = charge();
        Invoice invoice = money.invoiceOf(charge);
        OpenPartsWish wish =
                new OpenPartsWish(first.id(), List.of(on(charge, "1.00"), on(other, "1.00"), on(charge, "1.00")), "x");
        assertThat(refused(() -> desk.run(() -> {
                            money.billing.bill(invoice.id(), tag(invoice.version()), wish);
                            return null;
                        }))
                        .errors())
                .extracting(InputProblem::pointer, InputProblem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/lines/1/charge", "UNKNOWN_LINE"),
                        org.assertj.core.groups.Tuple.tuple("/lines/2/charge", "UNKNOWN_LINE"));
        assertThat(entries(charge)).isEmpty();
    }

    @Test
    void a_line_of_which_the_client_is_billed_keeps_its_amount_until_that_is_taken_back() {
        Charge charge = charge();
        money.send(charge);
        money.bill(charge, first.id(), "100.00");
        assertThat(desk.save(charge.pricedAt(Money.of("60.00")))).containsExactly(charge.ref());
        assertThat(open(charge)).containsExactly("first 50.00 50.00");
        assertThat(desk.save(charge.releasedToBilling())).isEmpty();
        takeBack(charge, postings(charge).entries().get(0).posting());
        assertThat(desk.save(charge.releasedToBilling().pricedAt(Money.of("60.00"))))
                .isEmpty();
        assertThat(open(charge)).containsExactly("first 60.00 60.00");
    }

    @Test
    void a_line_that_is_taken_out_is_billed_to_nobody() {
        Charge charge = charge();
        money.send(charge);
        money.bill(charge, first.id(), "100.00");
        assertThat(desk.save(charge.takenBack())).isEmpty();
        assertThat(open(charge)).isEmpty();
        assertThat(entries(charge)).last().asString().startsWith("RETURN CLIENT " + first.id() + " 100.00");
    }

    @Test
    void a_claim_that_waits_and_a_closed_month_stand_against_it() {
        Charge charge = charge();
        money.send(charge);
        money.waits = "Claim CT0000001 to AETNA waits for its answer.";
        Problem problem = refused(() -> money.bill(charge, first.id(), "150.00"));
        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.getMessage()).contains("CT0000001");
        money.waits = null;
        money.bill(charge, first.id(), "50.00");
        UUID posting = postings(charge).entries().get(0).posting();
        desk.run(() -> {
            desk.sql.run(h -> h.execute("insert into invoicing.month_end (closed_through, actor, at) values"
                    + " (date '2026-11-30', 'tester', now())"));
            return null;
        });
        money.mayPostClosed = false;
        assertThat(refused(() -> money.bill(charge, first.id(), "100.00")).type())
                .isEqualTo("month-closed");
        assertThat(refused(() -> takeBack(charge, posting)).type()).isEqualTo("month-closed");
    }

    @Test
    void an_invoice_that_the_client_was_billed_for_is_paid_by_the_client() {
        Charge charge = charge();
        money.send(charge);
        money.bill(charge, first.id(), "150.00");
        assertThat(money.invoiceOf(charge).status()).isEqualTo(InvoiceStatus.SENT);
        money.pay(charge.client(), "150.00", on(charge, "150.00"));
        assertThat(money.invoiceOf(charge).status()).isEqualTo(InvoiceStatus.PAID);
    }

    @Test
    void a_line_that_is_taken_back_is_billed_to_nobody() {
        Charge charge = charge();
        money.send(charge);
        money.bill(charge, first.id(), "150.00");
        desk.save(charge.takenBack());
        assertThat(entries(charge)).hasSize(2).last().asString().startsWith("RETURN CLIENT " + first.id() + " 150.00");
        UUID posting = postings(charge).entries().get(0).posting();
        assertThat(refused(() -> takeBack(charge, posting)).type()).isIn("posting-reversed", "invoice-state");
    }
}
