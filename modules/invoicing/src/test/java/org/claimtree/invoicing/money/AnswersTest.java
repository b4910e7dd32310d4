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
import org.claimtree.platform.web.ListWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payers' answers that are posted and reversed, the denials that they open, and write-offs. */
@Tag("database")
class AnswersTest {
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
    void an_answer_is_refused_with_every_line_that_does_not_balance() {
        UUID client = desk.client(InvoiceDesk.MONTHLY);
        Charge one = money.charge(client, "150.00");
        Charge two = money.charge(client, "100.00");
        AnswerWish wish = answer(
                null,
                line(one, "100.00", "CO-45 49.99"),
                line(two, "100.00", "CO-45 0.01"),
                new AnswerWish.Line(UUID.randomUUID(), null, Money.ZERO, null));
        Problem problem = refused(() -> money.post(one, wish));
        assertThat(problem.errors())
                .extracting(InputProblem::message)
                .containsExactly(
                        "Paid and adjusted are 0.01 less than the charge.",
                        "Paid and adjusted are 0.01 more than the charge.",
                        "A line of the invoice is named, once.");
        assertThat(money.invoiceOf(one).status()).isEqualTo(InvoiceStatus.DRAFT);
    }

    @Test
    void the_second_payer_gets_what_the_first_left_to_the_patient() {
        Coverage first = coverage(InvoiceDesk.MONTHLY, 1, LocalDate.of(2026, 1, 1), null);
        Coverage second = coverage(InvoiceDesk.DAILY, 2, LocalDate.of(2026, 1, 1), null);
        UUID client = desk.client(List.of(first, second));
        Charge charge = money.charge(client, "150.00");
        money.post(charge, answer(null, line(charge, "100.00", "CO-45 30.00", "PR-2 20.00")));
        assertThat(entries(charge)).contains("ANSWER " + first.id() + " " + second.id() + " 20.00");
        money.post(charge, answer(second.id(), line(charge, "15.00", "OA-23 130.00", "PR-3 5.00")));
        assertThat(entries(charge)).contains("ANSWER " + second.id() + " CLIENT 5.00");
        assertThat(money.invoiceOf(charge).sums().balance()).hasToString("5.00");
        assertThat(refused(() -> money.post(charge, answer(second.id(), line(charge, "150.00"))))
                        .errors()
                        .get(0)
                        .code())
                .isEqualTo("ANSWERED_BEFORE");
        ReadPostings.Postings posted = desk.run(() -> money.postings.of(desk.invoiceOf(charge)));
        assertThat(refused(() -> undo(charge, posted.answers().get(0).id())).type())
                .isEqualTo("answered-later");
    }

    private List<String> entries(Charge charge) {
        return desk.run(() -> money.postings.of(desk.invoiceOf(charge))).entries().stream()
                .map(e -> e.kind() + " " + e.from() + " " + e.to() + " " + e.amount())
                .toList();
    }

    private void undo(Charge charge, UUID answer) {
        desk.run(() -> {
            Invoice invoice = money.invoiceOf(charge);
            money.undoing.reverse(invoice.id(), answer, tag(invoice.version()), "wrong check");
            return null;
        });
    }

    @Test
    void a_line_that_is_paid_nothing_opens_a_denial_and_going_back_closes_it() {
        UUID client = desk.client(InvoiceDesk.MONTHLY);
        Charge charge = money.charge(client, "150.00");
        money.post(charge, answer(null, line(charge, "0.00", "CO-29 150.00")));
        assertThat(money.invoiceOf(charge).sums().balance()).hasToString("150.00");
        assertThat(open()).hasSize(1);
        UUID answer = desk.run(() -> money.postings.of(desk.invoiceOf(charge)))
                .answers()
                .get(0)
                .id();
        undo(charge, answer);
        assertThat(open()).isEmpty();
        assertThat(money.invoiceOf(charge).status()).isEqualTo(InvoiceStatus.SENT);
        assertThat(refused(() -> undo(charge, answer)).type()).isEqualTo("answer-reversed");
        money.post(charge, answer(null, line(charge, "0.00", "CO-50 150.00")));
        UUID denial = open().get(0).id();
        closeDenial(denial);
        assertThat(open()).isEmpty();
        assertThat(refused(() -> closeDenial(denial)).type()).isEqualTo("denial-closed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PR-1 150.00              | 0
            PR-1 100.00, PR-2 50.00  | 0
            CO-45 30.00, PR-1 120.00 | 0
            CO-45 150.00             | 1
            CO-50 30.00, PR-1 120.00 | 1
            OA-23 150.00             | 1
            """)
    void nothing_is_denied_where_the_patient_owes_all_that_the_contract_allows(String adjustments, int denials) {
        Charge charge = money.charge(desk.client(InvoiceDesk.MONTHLY), "150.00");
        money.post(charge, answer(null, line(charge, "0.00", adjustments.split(", "))));
        assertThat(open()).hasSize(denials);
    }

    private List<Denials.Denial> open() {
        return desk.run(() -> money.denials.list(true, new ListWindow("opened", 0, 10)))
                .items();
    }

    private void closeDenial(UUID denial) {
        desk.run(() -> {
            money.closing.close(denial, "appealed");
            return null;
        });
    }

    @Test
    void what_is_written_off_is_at_most_what_is_open() {
        UUID client = desk.client(InvoiceDesk.MONTHLY);
        Charge charge = money.charge(client, "150.00");
        money.post(charge, answer(null, line(charge, "100.00", "CO-29 30.00", "PR-3 20.00")));
        assertThat(refused(() -> writeOff(charge, "50.01")).errors().get(0).code())
                .isEqualTo("MORE_THAN_OPEN");
        writeOff(charge, "25.00");
        assertThat(entries(charge)).contains("WRITE_OFF CLIENT ADJUSTED 20.00");
        assertThat(money.invoiceOf(charge).sums().adjusted()).hasToString("25.00");
        writeOff(charge, "25.00");
        assertThat(money.invoiceOf(charge).status()).isEqualTo(InvoiceStatus.PAID);
    }

    private void writeOff(Charge charge, String amount) {
        Invoice invoice = money.invoiceOf(charge);
        OpenPartsWish wish = new OpenPartsWish(null, List.of(on(charge, amount)), "small balance");
        desk.run(() -> {
            money.writing.writeOff(invoice.id(), tag(invoice.version()), wish);
            return null;
        });
    }
}
