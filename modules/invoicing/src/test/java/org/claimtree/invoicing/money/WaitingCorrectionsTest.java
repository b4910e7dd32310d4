package org.claimtree.invoicing.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.invoicing.money.MoneyDesk.answer;
import static org.claimtree.invoicing.money.MoneyDesk.line;
import static org.claimtree.invoicing.money.MoneyDesk.on;
import static org.claimtree.invoicing.money.MoneyDesk.tag;

import java.util.List;
import java.util.UUID;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.InvoiceDesk;
import org.claimtree.invoicing.InvoiceStatus;
import org.claimtree.invoicing.invoices.Invoice;
import org.claimtree.invoicing.invoices.InvoiceLine;
import org.claimtree.invoicing.invoices.VoidInvoice;
import org.claimtree.kernel.Money;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Corrections of lines that a claim carries: entered at once, booked when the claim that says so is frozen. */
@Tag("database")
class WaitingCorrectionsTest {
    private final MoneyDesk money = new MoneyDesk();
    private final InvoiceDesk desk = money.desk;
    private final UUID client = desk.client(InvoiceDesk.MONTHLY);
    private final Charge original = money.charge(client, "150.00");
    private final Charge successor = InvoiceDesk.charge(client, MoneyDesk.OCTOBER, "200.00");

    @AfterEach
    void close() {
        money.close();
    }

    /** A line on a claim, of which the client paid something on the way in. */
    private UUID claimed() {
        UUID copay = money.pay(client, "20.00", on(original, "20.00"));
        money.send(original);
        desk.onClaims.add(original.id());
        return copay;
    }

    private void correct(Charge line, Charge by) {
        UUID invoice = desk.invoiceOf(line);
        desk.run(() -> {
            desk.lines.holdForCorrection(
                    invoice, line.id(), tag(money.invoiceOf(line).version()));
            money.correcting.reverse(line.id());
            desk.saving.save(List.of(by));
            desk.lines.bring(by.id(), invoice);
            money.correcting.replace(line.id(), by.id(), invoice, "wrong code");
            return null;
        });
    }

    private List<String> lines() {
        return money.whole(original).lines().stream()
                .map(line -> line.sums().charged() + " paid " + line.sums().paid())
                .sorted()
                .toList();
    }

    private String sums() {
        Invoice.Sums sums = money.invoiceOf(original).sums();
        return sums.charged() + " - " + sums.paid() + " - " + sums.adjusted() + " = " + sums.balance();
    }

    @Test
    void nothing_is_booked_when_it_is_entered() {
        UUID copay = claimed();
        correct(original, successor);
        assertThat(sums()).isEqualTo("150.00 - 20.00 - 0.00 = 130.00");
        assertThat(lines()).containsExactly("0.00 paid 0.00", "150.00 paid 20.00");
        assertThat(money.payment(copay).onAccount()).hasToString("0.00");
        assertThat(money.invoiceOf(original).status()).isEqualTo(InvoiceStatus.SENT);
    }

    @Test
    void answers_are_posted_to_the_original_line_meanwhile() {
        claimed();
        correct(original, successor);
        money.post(original, answer(null, line(original, "100.00", "CO-45 30.00", "PR-3 20.00")));
        assertThat(sums()).isEqualTo("150.00 - 120.00 - 30.00 = 0.00");
        assertThat(money.invoiceOf(original).status()).isEqualTo(InvoiceStatus.PAID);
    }

    @Test
    void answers_are_not_posted_to_what_waits_nor_is_anything_else() {
        claimed();
        correct(original, successor);
        assertThatThrownBy(() -> money.post(successor, answer(null, line(successor, "200.00"))))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(InputProblem::code)
                                .containsExactly("LINE_WAITS"));
        assertThatThrownBy(() -> money.pay(client, "5.00", on(successor, "5.00")))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> money.writeOff(successor, "5.00")).isInstanceOf(Problem.class);
    }

    @Test
    void both_lines_are_booked_when_another_claim_carries_the_new_one_and_answers_stay() {
        UUID copay = claimed();
        correct(original, successor);
        money.post(original, answer(null, line(original, "100.00", "CO-45 30.00", "PR-3 20.00")));
        carries(successor);
        assertThat(sums()).isEqualTo("200.00 - 100.00 - 30.00 = 70.00");
        assertThat(lines()).containsExactly("0.00 paid 100.00", "200.00 paid 0.00");
        assertThat(money.payment(copay).onAccount()).hasToString("20.00");
        assertThat(money.invoiceOf(original).status()).isEqualTo(InvoiceStatus.PARTLY_PAID);
    }

    @Test
    void both_lines_are_booked_when_the_claim_that_carried_the_line_is_gone() {
        claimed();
        correct(original, successor);
        carries();
        assertThat(sums()).isEqualTo("200.00 - 0.00 - 0.00 = 200.00");
    }

    @Test
    void what_was_booked_is_taken_back_with_the_claim_that_said_so() {
        UUID copay = claimed();
        money.post(original, answer(null, line(original, "60.00", "CO-45 30.00", "CO-97 60.00")));
        money.writeOff(original, "10.00");
        correct(original, successor);
        String before = sums();
        carries(successor);
        carries(original);
        assertThat(sums()).isEqualTo(before);
        assertThat(lines()).containsExactly("0.00 paid 0.00", "150.00 paid 80.00");
        assertThat(money.payment(copay).onAccount()).hasToString("0.00");
        carries(successor);
        carries(original);
        assertThat(sums()).as("however often").isEqualTo(before);
    }

    @Test
    void money_that_went_elsewhere_meanwhile_is_not_put_back() {
        UUID copay = claimed();
        correct(original, successor);
        carries(successor);
        desk.run(() -> {
            String version = tag(money.payment(copay).version());
            money.refunding.refund(
                    copay, version, new RefundPayment.Wish(Money.of("5.00"), MoneyDesk.TODAY, "asked for it"));
            return null;
        });
        carries(original);
        assertThat(sums()).isEqualTo("150.00 - 0.00 - 0.00 = 150.00");
        assertThat(money.payment(copay).onAccount()).hasToString("15.00");
    }

    @Test
    void a_correction_of_what_waits_waits_too_and_one_line_counts() {
        claimed();
        correct(original, successor);
        Charge third = InvoiceDesk.charge(client, MoneyDesk.OCTOBER, "170.00");
        correct(successor, third);
        assertThat(lines()).containsExactly("0.00 paid 0.00", "0.00 paid 0.00", "150.00 paid 20.00");
        carries(third);
        assertThat(sums()).isEqualTo("170.00 - 0.00 - 0.00 = 170.00");
    }

    @Test
    void a_line_is_corrected_once() {
        claimed();
        correct(original, successor);
        Charge third = InvoiceDesk.charge(client, MoneyDesk.OCTOBER, "170.00");
        assertThatThrownBy(() -> correct(original, third)).hasMessageContaining("corrected before");
    }

    @Test
    void what_waits_may_be_taken_out_and_the_line_counts_until_its_claim_is_gone() {
        claimed();
        correct(original, successor);
        desk.save(successor.takenBack());
        assertThat(sums()).isEqualTo("150.00 - 20.00 - 0.00 = 130.00");
        carries();
        assertThat(sums()).isEqualTo("0.00 - 0.00 - 0.00 = 0.00");
    }

    @Test
    void the_invoice_is_not_voided_while_a_claim_carries_the_line() {
        money.send(original);
        desk.onClaims.add(original.id());
        correct(original, successor);
        assertThatThrownBy(() -> desk.run(() -> {
                    money.voiding.take(
                            desk.invoiceOf(original),
                            tag(money.invoiceOf(original).version()),
                            new VoidInvoice.Reason("twice"));
                    return null;
                }))
                .hasMessageContaining("1 of its lines are on claims");
    }

    @Test
    void what_is_open_with_the_payer_is_that_of_one_line() {
        claimed();
        correct(original, successor);
        UUID invoice = desk.invoiceOf(original);
        assertThat(desk.run(() -> money.postings.of(invoice)).open())
                .extracting(PayerParts.OpenPart::charge)
                .containsExactly(original.id());
        carries(successor);
        assertThat(desk.run(() -> money.postings.of(invoice)).open())
                .extracting(PayerParts.OpenPart::charge)
                .containsExactly(successor.id());
    }

    @Test
    void the_page_says_which_line_waits() {
        claimed();
        correct(original, successor);
        assertThat(states()).containsExactlyInAnyOrder("150.00 onClaim correctedBy", "200.00 waits corrects");
        carries(successor);
        assertThat(states()).containsExactlyInAnyOrder("150.00 voided correctedBy", "200.00 onClaim corrects");
    }

    @Test
    void ageing_counts_one_of_both_on_each_day() {
        claimed();
        correct(original, successor);
        assertThat(open()).hasToString("130.00");
        carries(successor);
        assertThat(open()).hasToString("200.00");
    }

    /** What the live claims of the line carry from now on. */
    private void carries(Charge... lines) {
        desk.onClaims.clear();
        for (Charge line : lines) {
            desk.onClaims.add(line.id());
        }
        desk.run(() -> {
            money.booking.settle(List.of(original.id()));
            return null;
        });
    }

    private List<String> states() {
        return money.whole(original).lines().stream()
                .map(line -> {
                    InvoiceLine.State state = line.state();
                    return (line.id().equals(original.id()) ? "150.00" : "200.00")
                            + (state.voided() ? " voided" : "")
                            + (state.waits() ? " waits" : "")
                            + (state.onClaim() ? " onClaim" : "")
                            + (state.corrects() != null ? " corrects" : "")
                            + (state.correctedBy() != null ? " correctedBy" : "");
                })
                .toList();
    }

    /** As the ageing of a day says it. */
    private Money open() {
        return new Money(desk.run(
                () -> money.ageing.report(MoneyDesk.TODAY, client).totals().total()));
    }
}
