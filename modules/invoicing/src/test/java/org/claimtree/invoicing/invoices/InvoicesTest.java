package org.claimtree.invoicing.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.claimtree.invoicing.InvoiceDesk.charge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.claimtree.identity.AuditAction;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.ChargesSubmitted;
import org.claimtree.invoicing.InvoiceDesk;
import org.claimtree.invoicing.InvoiceStatus;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.ListWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Invoices listed, read, sent, voided and released. */
@Tag("database")
class InvoicesTest {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 5);
    private static final ListWindow FIRST = new ListWindow("from", 0, 1000);

    private final InvoiceDesk desk = new InvoiceDesk();
    private final ChosenInvoices chosen = new ChosenInvoices(desk.sql, desk.scopes, desk.audit);
    private final SendInvoices sending =
            new SendInvoices(chosen, new InvoiceNumbers(desk.sql, () -> "tester", InvoiceDesk.NOON), desk.keys);
    private final ReleaseInvoices releasing = new ReleaseInvoices(chosen, desk.charges, desk.saving, desk.keys);
    private final VoidInvoice voiding = new VoidInvoice(
            chosen, desk.charges, desk.saving, new InvoiceVoiding(desk.sql, chosen, () -> "tester", InvoiceDesk.NOON));
    private final ListInvoices listing = new ListInvoices(desk.sql, desk.scopes, desk.audit);
    private final ReadInvoice reading = new ReadInvoice(desk.sql, desk.charges, desk.uses, desk.scopes, desk.audit);

    @AfterEach
    void close() {
        desk.close();
    }

    private ChosenInvoices.Outcome send(UUID... ids) {
        return desk.run(
                () -> sending.send(new SendInvoices.Request(null, null, new Selection(List.of(ids), null), null)));
    }

    private Invoice read(UUID id) {
        return desk.run(() -> reading.one(id)).invoice();
    }

    private static String refused(Runnable work) {
        return catchThrowableOfType(Problem.class, work::run).type();
    }

    @Test
    void totals_are_those_of_the_lines_that_count() {
        UUID client = desk.client(InvoiceDesk.MONTHLY);
        Charge line = charge(client, OCTOBER, "100.10");
        Charge gone = charge(client, OCTOBER.plusDays(2), "20.20");
        desk.save(line, gone, charge(client, OCTOBER.plusDays(1), "0.03").releasedToBilling());
        desk.save(gone.takenBack());
        Invoice invoice = read(desk.invoiceOf(line));
        assertThat(invoice.sums().charged()).hasToString("100.13");
        assertThat(invoice.sums().balance()).hasToString("100.13");
        assertThat(invoice.sums().lines()).isEqualTo(2);
        assertThat(invoice.sums().released()).isEqualTo(1);
        assertThat(invoice.sums().lastService()).isEqualTo(OCTOBER.plusDays(1));
        assertThat(desk.run(() -> reading.one(invoice.id())).lines())
                .extracting(one -> one.state().voided())
                .containsExactly(false, false, true);
        ListInvoices.Page page = listing.list(InvoiceFilter.ALL, FIRST, AuditAction.READ);
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.totals().balance()).isEqualTo("100.13");
    }

    @Test
    void a_list_asks_for_each_of_its_filters() {
        UUID jane = desk.client(InvoiceDesk.MONTHLY);
        UUID john = desk.client((String) null);
        Charge october = charge(jane, OCTOBER, "10.00").releasedToBilling();
        Charge november = charge(jane, OCTOBER.plusMonths(1), "10.00");
        Charge own = charge(john, OCTOBER, "0.00");
        desk.save(october, november, own);
        UUID first = desk.invoiceOf(october);
        UUID second = desk.invoiceOf(november);
        UUID third = desk.invoiceOf(own);
        send(second);
        assertThat(found(new InvoiceFilter(jane, null, null, null, null, null, null, null, null)))
                .containsExactlyInAnyOrder(first, second);
        assertThat(found(new InvoiceFilter(null, "MONTHLY", null, null, null, null, null, null, null)))
                .containsExactlyInAnyOrder(first, second);
        assertThat(found(new InvoiceFilter(null, null, true, null, null, null, null, null, null)))
                .containsExactly(third);
        assertThat(found(new InvoiceFilter(null, null, null, InvoiceStatus.SENT, null, null, null, null, null)))
                .containsExactly(second);
        assertThat(found(new InvoiceFilter(null, null, null, null, OCTOBER.plusDays(1), null, null, null, null)))
                .containsExactly(second);
        assertThat(found(new InvoiceFilter(null, null, null, null, null, OCTOBER, null, null, null)))
                .containsExactlyInAnyOrder(first, third);
        assertThat(found(new InvoiceFilter(null, null, null, null, null, null, 1L, null, null)))
                .containsExactly(second);
        assertThat(found(new InvoiceFilter(null, null, null, null, null, null, null, false, null)))
                .containsExactly(third);
        assertThat(found(new InvoiceFilter(null, null, null, null, null, null, null, null, true)))
                .containsExactly(first);
    }

    private List<UUID> found(InvoiceFilter filter) {
        return listing.list(filter, FIRST, AuditAction.READ).items().stream()
                .map(Invoice::id)
                .toList();
    }

    @Test
    void every_order_of_the_list_is_one_that_the_database_takes() {
        UUID client = desk.client(InvoiceDesk.DAILY);
        desk.save(charge(client, OCTOBER, "1.00"), charge(client, OCTOBER.plusDays(1), "2.00"));
        for (String order : List.of("from", "number", "payer", "status", "charged", "balance", "client")) {
            assertThat(listing.list(InvoiceFilter.ALL, new ListWindow("-" + order, 0, 1), AuditAction.READ)
                            .items())
                    .as(order)
                    .hasSize(1);
        }
    }

    @Test
    void numbers_are_given_in_order_when_invoices_are_sent_and_those_that_were_sent_keep_theirs() {
        UUID client = desk.client(InvoiceDesk.DAILY);
        Charge later = charge(client, OCTOBER.plusDays(1), "10.00");
        Charge earlier = charge(client, OCTOBER, "10.00");
        desk.save(later, earlier);
        ChosenInvoices.Outcome outcome = send(desk.invoiceOf(later), desk.invoiceOf(earlier), UUID.randomUUID());
        assertThat(outcome).isEqualTo(new ChosenInvoices.Outcome(2, 0, List.of()));
        assertThat(read(desk.invoiceOf(earlier)).number()).isEqualTo(1);
        assertThat(read(desk.invoiceOf(later)).number()).isEqualTo(2);
        ChosenInvoices.Outcome again = send(desk.invoiceOf(later));
        assertThat(again.done()).isZero();
        assertThat(again.why()).extracting(ChosenInvoices.Refused::number).containsExactly(2L);
        assertThat(read(desk.invoiceOf(later)).number()).isEqualTo(2);
    }

    @Test
    void a_selection_says_ids_or_a_filter_and_never_everything_by_mistake() {
        for (Selection wrong : List.of(new Selection(null, null), new Selection(List.of(), InvoiceFilter.ALL))) {
            assertThat(refused(() -> desk.run(() -> sending.send(new SendInvoices.Request(null, null, wrong, null)))))
                    .isEqualTo("invalid-input");
        }
        desk.save(charge(desk.client(InvoiceDesk.DAILY), OCTOBER, "1.00"));
        Selection all = new Selection(null, InvoiceFilter.ALL);
        assertThat(desk.run(() -> sending.send(new SendInvoices.Request(null, null, all, null)))
                        .done())
                .isEqualTo(1);
    }

    @Test
    void two_who_start_from_the_same_version_do_not_both_win() {
        Charge line = charge(desk.client(InvoiceDesk.MONTHLY), OCTOBER, "10.00");
        desk.save(line);
        UUID id = desk.invoiceOf(line);
        int version = read(id).version();
        desk.save(charge(line.client(), OCTOBER, "5.00"));
        assertThat(refused(() -> sendOne(id, version))).isEqualTo("stale-record");
        assertThat(read(id).status()).isEqualTo(InvoiceStatus.DRAFT);
        sendOne(id, read(id).version());
        assertThat(read(id).status()).isEqualTo(InvoiceStatus.SENT);
        assertThat(refused(() -> sendOne(id, read(id).version()))).isEqualTo("invoice-state");
    }

    private void sendOne(UUID id, int version) {
        desk.run(() -> sending.send(new SendInvoices.Request(id, "\"" + version + "\"", null, null)));
    }

    @Test
    void numbers_have_no_gaps_whoever_rolls_back() throws Exception {
        UUID client = desk.client(InvoiceDesk.DAILY);
        List<Charge> lines = IntStream.range(0, 60)
                .mapToObj(i -> charge(client, OCTOBER.plusDays(i), "10.00"))
                .toList();
        desk.save(lines.toArray(Charge[]::new));
        List<UUID> drafts = lines.stream().map(desk::invoiceOf).toList();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<Boolean>> tries = IntStream.range(0, drafts.size())
                .mapToObj(i -> threads.submit(() -> tried(drafts.get(i), i % 3 == 0)))
                .toList();
        long sent = 0;
        for (Future<Boolean> one : tries) {
            sent += one.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(sent).isEqualTo(40);
        assertThat(desk.texts(
                        "select i.number::text from invoicing.invoice i where i.number is not null order by i.number"))
                .isEqualTo(
                        LongStream.rangeClosed(1, sent).mapToObj(Long::toString).toList());
    }

    /** Sends, and loses it again where something goes wrong after the number was given. */
    private boolean tried(UUID id, boolean goesWrong) {
        try {
            return desk.run(() -> {
                sending.send(new SendInvoices.Request(null, null, Selection.of(id), null));
                if (goesWrong) {
                    throw new IllegalStateException("lost");
                }
                return true;
            });
        } catch (IllegalStateException e) {
            return false;
        }
    }

    @Test
    void an_invoice_is_voided_with_its_lines_unless_one_is_on_a_claim() {
        Charge line = charge(desk.client(InvoiceDesk.MONTHLY), OCTOBER, "10.00").releasedToBilling();
        desk.save(line);
        UUID id = desk.invoiceOf(line);
        desk.onClaims.add(line.id());
        assertThat(refused(() -> take(id))).isEqualTo("invoice-on-claim");
        assertThat(read(id).status()).isEqualTo(InvoiceStatus.DRAFT);
        desk.onClaims.clear();
        take(id);
        Invoice gone = read(id);
        assertThat(gone.status()).isEqualTo(InvoiceStatus.VOID);
        assertThat(gone.sums().charged()).hasToString("0.00");
        assertThat(gone.marks().voidReason()).isEqualTo("entered twice");
        assertThat(desk.texts("select id::text from invoicing.v_claimable_charge"))
                .isEmpty();
        assertThat(refused(() -> take(id))).isEqualTo("invoice-state");
    }

    private void take(UUID id) {
        desk.run(() -> {
            voiding.take(id, "\"" + read(id).version() + "\"", new VoidInvoice.Reason("entered twice"));
            return null;
        });
    }

    @Test
    void a_claim_that_leaves_sends_the_draft_of_its_charge_and_no_other() {
        UUID client = desk.client(InvoiceDesk.DAILY);
        Charge billed = charge(client, OCTOBER, "10.00");
        Charge other = charge(client, OCTOBER.plusDays(1), "10.00");
        desk.save(billed, other);
        SendSubmitted submitted = new SendSubmitted(
                desk.sql, new SendByItself(chosen, new InvoiceNumbers(desk.sql, () -> "tester", InvoiceDesk.NOON)));
        for (int download = 0; download < 2; download++) {
            desk.run(() -> {
                submitted.send(new ChargesSubmitted(List.of(billed.id())));
                return null;
            });
        }
        assertThat(read(desk.invoiceOf(billed)).number()).isEqualTo(1);
        assertThat(read(desk.invoiceOf(other)).status()).isEqualTo(InvoiceStatus.DRAFT);
    }

    @Test
    void released_invoices_make_all_their_lines_claimable() {
        UUID client = desk.client(InvoiceDesk.MONTHLY);
        Charge line = charge(client, OCTOBER, "10.00");
        Charge gone = charge(client, OCTOBER, "11.00").takenBack();
        Charge other = charge(client, OCTOBER.plusMonths(1), "10.00");
        desk.save(line, gone, other);
        desk.run(() ->
                releasing.release(new ReleaseInvoices.Request(null, null, Selection.of(desk.invoiceOf(line)), null)));
        assertThat(desk.texts("select id::text from invoicing.v_claimable_charge"))
                .containsExactly(line.id().toString());
        assertThat(read(desk.invoiceOf(line)).status()).isEqualTo(InvoiceStatus.DRAFT);
    }

    @Test
    void who_does_not_see_the_client_finds_no_invoice_and_changes_none() {
        Charge line = charge(desk.client(InvoiceDesk.MONTHLY), OCTOBER, "10.00");
        desk.save(line);
        UUID id = desk.invoiceOf(line);
        desk.seeNobody();
        assertThat(listing.list(InvoiceFilter.ALL, FIRST, AuditAction.READ).total())
                .isZero();
        assertThat(refused(() -> read(id))).isEqualTo("not-found");
        assertThat(refused(() -> sendOne(id, 1))).isEqualTo("not-found");
        assertThat(send(id).done()).isZero();
    }
}
