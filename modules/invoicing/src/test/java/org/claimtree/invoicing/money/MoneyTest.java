package org.claimtree.invoicing.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.claimtree.invoicing.InvoiceDesk.coverage;
import static org.claimtree.invoicing.money.MoneyDesk.TODAY;
import static org.claimtree.invoicing.money.MoneyDesk.answer;
import static org.claimtree.invoicing.money.MoneyDesk.line;
import static org.claimtree.invoicing.money.MoneyDesk.on;
import static org.claimtree.invoicing.money.MoneyDesk.tag;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.InvoiceDesk;
import org.claimtree.invoicing.InvoiceStatus;
import org.claimtree.invoicing.invoices.Invoice;
import org.claimtree.kernel.Money;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.ListWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Payments, answers and write-offs, and where invoices stand after them. */
@Tag("database")
class MoneyTest {
    private final MoneyDesk money = new MoneyDesk();
    private final InvoiceDesk desk = money.desk;

    @AfterEach
    void close() {
        money.close();
    }

    private static Problem refused(Runnable work) {
        return catchThrowableOfType(Problem.class, work::run);
    }

    @Test
    void a_copay_is_on_its_line_and_leaves_a_sent_insurance_invoice_as_it_is() {
        UUID client = desk.client(InvoiceDesk.MONTHLY);
        Charge charge = money.charge(client, "150.00");
        money.send(charge);
        UUID payment = money.pay(client, "30.00", on(charge, "20.00"));
        assertThat(money.payment(payment).onAccount()).hasToString("10.00");
        Invoice invoice = money.invoiceOf(charge);
        assertThat(invoice.status()).isEqualTo(InvoiceStatus.SENT);
        assertThat(invoice.sums().paid()).hasToString("20.00");
        assertThat(invoice.sums().balance()).hasToString("130.00");
        assertThat(money.whole(charge).lines().get(0).sums().balance()).hasToString("130.00");
    }

    private String toldAsPaid(Charge charge) {
        Money paid =
                desk.charges.forClaims(List.of(charge.id())).get(0).details().patientPaid();
        return paid == null ? null : paid.toString();
    }

    @Test
    void claims_tell_what_the_clients_payments_put_on_a_line_and_nothing_else() {
        UUID client = desk.client(InvoiceDesk.MONTHLY);
        Charge charge = money.charge(client, "150.00");
        Charge typed = InvoiceDesk.charge(client, MoneyDesk.OCTOBER, "150.00");
        typed = new Charge(
                typed.id(),
                typed.ref(),
                client,
                typed.service(),
                typed.people(),
                typed.reasons(),
                typed.claiming(),
                typed.details().paid(Money.of("15.00")));
        desk.save(typed);
        money.pay(client, "50.00");
        assertThat(toldAsPaid(charge)).as("on account").isNull();
        assertThat(toldAsPaid(typed)).isEqualTo("15.00");
        money.pay(client, "30.00", on(charge, "20.00"));
        UUID second = money.pay(client, "12.00", on(charge, "2.00"), on(typed, "10.00"));
        assertThat(toldAsPaid(charge)).isEqualTo("22.00");
        assertThat(toldAsPaid(typed)).as("payments say it better").isEqualTo("10.00");
        assertThat(desk.charges.byIds(List.of(typed.id())).get(0))
                .as("what was typed stays")
                .isEqualTo(typed);
        reverse(second);
        assertThat(toldAsPaid(charge)).isEqualTo("20.00");
        assertThat(toldAsPaid(typed)).isEqualTo("15.00");
    }

    @Test
    void what_payers_paid_is_not_the_clients() {
        UUID client = desk.client(InvoiceDesk.MONTHLY);
        Charge charge = money.charge(client, "150.00");
        money.post(charge, answer(null, line(charge, "95.00", "CO-45 30.00", "PR-3 25.00")));
        assertThat(toldAsPaid(charge)).isNull();
        money.pay(client, "5.00", on(charge, "5.00"));
        assertThat(toldAsPaid(charge)).isEqualTo("5.00");
    }

    @Test
    void the_payers_first_answer_makes_it_partly_paid_and_the_last_cent_paid() {
        UUID client = desk.client(InvoiceDesk.MONTHLY);
        Charge charge = money.charge(client, "150.00");
        money.pay(client, "20.00", on(charge, "20.00"));
        money.post(charge, answer(null, line(charge, "95.00", "CO-45 30.00", "PR-3 25.00")));
        Invoice partly = money.invoiceOf(charge);
        assertThat(partly.status()).isEqualTo(InvoiceStatus.PARTLY_PAID);
        assertThat(partly.number()).isEqualTo(1);
        assertThat(partly.sums().balance()).hasToString("5.00");
        money.pay(client, "5.00", on(charge, "5.00"));
        assertThat(money.invoiceOf(charge).status()).isEqualTo(InvoiceStatus.PAID);
    }

    @Test
    void a_client_without_coverage_pays_in_parts() {
        UUID client = desk.client((String) null);
        Charge charge = money.charge(client, "100.00");
        money.send(charge);
        money.pay(client, "40.00", on(charge, "40.00"));
        assertThat(money.invoiceOf(charge).status()).isEqualTo(InvoiceStatus.PARTLY_PAID);
        UUID rest = money.pay(client, "60.00", on(charge, "60.00"));
        assertThat(money.invoiceOf(charge).status()).isEqualTo(InvoiceStatus.PAID);
        reverse(rest);
        assertThat(money.invoiceOf(charge).status()).isEqualTo(InvoiceStatus.PARTLY_PAID);
        assertThat(money.payment(rest).onAccount()).hasToString("0.00");
        assertThat(refused(() -> reverse(rest)).type()).isEqualTo("payment-reversed");
    }

    private void reverse(UUID payment) {
        desk.run(() -> {
            money.reversing.reverse(payment, tag(money.payment(payment).version()), "bounced");
            return null;
        });
    }

    @Test
    void everything_wrong_with_a_payment_is_said_at_once_and_nothing_is_kept() {
        UUID client = desk.client(InvoiceDesk.MONTHLY);
        Charge charge = money.charge(client, "10.00");
        Charge others = money.charge(desk.client(InvoiceDesk.MONTHLY), "10.00");
        PaymentWish future = new PaymentWish(
                UUID.randomUUID(), "NOBODY", TODAY.plusDays(1), PaymentWish.Method.CASH, null, Money.ZERO, List.of());
        assertThat(refused(() -> desk.run(() -> money.taking.take(future, null)))
                        .errors())
                .extracting(InputProblem::code)
                .containsExactly("UNKNOWN_CLIENT", "UNKNOWN_PAYER", "IN_THE_FUTURE", "AMOUNT");
        assertThat(refused(() -> money.pay(
                                client, "25.00", on(charge, "10.01"), on(charge, "5.00"), on(others, "10.00")))
                        .errors())
                .extracting(InputProblem::pointer, InputProblem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/allocations/0/amount", "MORE_THAN_OPEN"),
                        org.assertj.core.groups.Tuple.tuple("/allocations/1/charge", "LINE_TWICE"),
                        org.assertj.core.groups.Tuple.tuple("/allocations/2/charge", "UNKNOWN_LINE"),
                        org.assertj.core.groups.Tuple.tuple("/allocations", "MORE_THAN_PAID"));
        assertThat(desk.texts("select id::text from invoicing.payment")).isEmpty();
    }

    @Test
    void money_on_account_goes_to_lines_later_or_back_to_the_client() {
        UUID client = desk.client((String) null);
        UUID payment = money.pay(client, "50.00");
        Charge charge = money.charge(client, "30.00");
        desk.run(() -> {
            money.allocating.allocate(payment, tag(1), new PaymentWish.Allocations(List.of(on(charge, "30.00"))));
            return null;
        });
        assertThat(refused(() -> refund(payment, "20.01")).errors().get(0).code())
                .isEqualTo("MORE_THAN_ON_ACCOUNT");
        refund(payment, "20.00");
        assertThat(money.payment(payment).onAccount()).hasToString("0.00");
        assertThat(refused(() -> reverse(payment)).type()).isEqualTo("payment-refunded");
        ReadPayments.Page page = money.payments.list(
                new ReadPayments.Question(client, null, null, null, false),
                new ListWindow("-received", 0, 10),
                AuditAction.READ);
        assertThat(page.totals()).isEqualTo(new ReadPayments.Sums("50.00", "0.00"));
    }

    private void refund(UUID payment, String amount) {
        desk.run(() -> {
            RefundPayment.Wish wish = new RefundPayment.Wish(Money.of(amount), TODAY, "moved away");
            money.refunding.refund(payment, tag(money.payment(payment).version()), wish);
            return null;
        });
    }

    @Test
    void what_was_paid_for_a_line_that_is_voided_is_on_account_again() {
        UUID client = desk.client(InvoiceDesk.MONTHLY);
        Charge charge = money.charge(client, "30.00");
        UUID payment = money.pay(client, "20.00", on(charge, "20.00"));
        desk.save(charge.takenBack());
        assertThat(money.payment(payment).onAccount()).hasToString("20.00");
        assertThat(money.invoiceOf(charge).sums().balance()).hasToString("0.00");
    }

    @Test
    void a_corrected_line_on_no_claim_charges_nothing_gives_the_client_credit_and_keeps_what_its_payer_paid() {
        UUID client = desk.client(InvoiceDesk.MONTHLY);
        Charge charge = money.charge(client, "150.00");
        UUID copay = money.pay(client, "20.00", on(charge, "20.00"));
        money.post(charge, answer(null, line(charge, "100.00", "CO-45 30.00", "PR-3 20.00")));
        assertThat(money.invoiceOf(charge).status()).isEqualTo(InvoiceStatus.PAID);
        UUID invoice = desk.invoiceOf(charge);
        Charge successor = InvoiceDesk.charge(client, MoneyDesk.OCTOBER, "200.00");
        desk.run(() -> {
            desk.lines.holdForCorrection(
                    invoice, charge.id(), tag(money.invoiceOf(charge).version()));
            money.correcting.reverse(charge.id());
            desk.saving.save(List.of(successor));
            desk.lines.bring(successor.id(), invoice);
            money.correcting.replace(charge.id(), successor.id(), invoice, "wrong code");
            return null;
        });
        Invoice corrected = money.invoiceOf(successor);
        assertThat(corrected.id()).isEqualTo(invoice);
        assertThat(corrected.status()).isEqualTo(InvoiceStatus.PARTLY_PAID);
        assertThat(corrected.sums().charged()).hasToString("200.00");
        assertThat(corrected.sums().balance()).hasToString("70.00");
        assertThat(money.payment(copay).onAccount()).hasToString("20.00");
        assertThat(money.whole(successor).lines())
                .extracting(l -> l.state().corrects(), l -> l.state().correctedBy())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(null, successor.id()),
                        org.assertj.core.groups.Tuple.tuple(charge.id(), null));
    }

    @Test
    void lines_move_to_insurance_once_a_coverage_is_found_and_the_clients_money_is_credit() {
        UUID client = desk.client((String) null);
        Charge charge = money.charge(client, "100.00");
        money.send(charge);
        UUID payment = money.pay(client, "100.00", on(charge, "100.00"));
        Invoice own = money.invoiceOf(charge);
        assertThat(refused(() -> move(own)).type()).isEqualTo("no-coverage");
        desk.cover(client, List.of(coverage(InvoiceDesk.MONTHLY, 1, LocalDate.of(2026, 1, 1), null)));
        move(own);
        Invoice moved = money.invoiceOf(charge);
        assertThat(moved.payer().payer()).isEqualTo(InvoiceDesk.MONTHLY);
        assertThat(moved.status()).isEqualTo(InvoiceStatus.DRAFT);
        assertThat(moved.sums().balance()).hasToString("100.00");
        assertThat(money.payment(payment).onAccount()).hasToString("100.00");
        assertThat(desk.texts("select status from invoicing.invoice where id = '" + own.id() + "'"))
                .containsExactly("VOID");
        assertThat(refused(() -> move(moved)).type()).isEqualTo("has-payer");
    }

    private void move(Invoice invoice) {
        desk.run(() -> money.moving.move(invoice.id(), tag(invoice.version())));
    }

    @Test
    void who_does_not_see_the_client_finds_no_payment_and_posts_nothing() {
        UUID client = desk.client(InvoiceDesk.MONTHLY);
        Charge charge = money.charge(client, "150.00");
        UUID payment = money.pay(client, "10.00");
        Invoice invoice = money.invoiceOf(charge);
        desk.seeNobody();
        assertThat(refused(() -> money.payment(payment)).type()).isEqualTo("not-found");
        assertThat(refused(() -> reverse(payment)).type()).isEqualTo("not-found");
        assertThat(refused(() -> desk.run(() -> money.postings.of(invoice.id())))
                        .type())
                .isEqualTo("not-found");
        assertThat(refused(() -> desk.run(() -> {
                            money.posting.post(invoice.id(), tag(1), answer(null, line(charge, "150.00")));
                            return null;
                        }))
                        .type())
                .isEqualTo("not-found");
        assertThat(refused(() -> money.pay(client, "10.00")).errors().get(0).code())
                .isEqualTo("UNKNOWN_CLIENT");
    }

    @Test
    void the_ledger_cannot_be_rewritten() {
        UUID client = desk.client((String) null);
        Charge charge = money.charge(client, "10.00");
        money.pay(client, "10.00", on(charge, "10.00"));
        assertThat(catchThrowableOfType(
                        RuntimeException.class,
                        () -> desk.run(
                                () -> desk.sql.query(h -> h.execute("update invoicing.ledger_entry set amount = 1")))))
                .hasMessageContaining("permission denied");
    }
}
