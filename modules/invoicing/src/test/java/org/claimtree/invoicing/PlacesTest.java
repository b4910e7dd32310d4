package org.claimtree.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.claimtree.invoicing.InvoiceDesk.charge;
import static org.claimtree.invoicing.InvoiceDesk.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.claimtree.kernel.DateSpan;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which invoice a charge stands. */
@Tag("database")
class PlacesTest {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 5);
    private static InvoiceDesk desk;

    @BeforeAll
    static void open() {
        desk = new InvoiceDesk();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @ParameterizedTest(name = "{0}, {1}: {2} through {3}")
    @CsvSource({
        "MONTHLY, 2026-10-05, 2026-10-01, 2026-10-31",
        "WEEKLY,  2026-10-05, 2026-10-04, 2026-10-10",
        "WEEKLY,  2026-12-31, 2026-12-27, 2026-12-31",
        "WEEKLY,  2027-01-01, 2027-01-01, 2027-01-02",
        "DAILY,   2026-10-05, 2026-10-05, 2026-10-05",
        "NOBODY,  2026-02-05, 2026-02-01, 2026-02-28"
    })
    void the_span_is_the_payers_and_never_goes_over_new_year(
            String payer, LocalDate day, LocalDate from, LocalDate through) {
        UUID client = desk.client(payer.equals("NOBODY") ? null : payer);
        Charge charge = charge(client, day, "10.00");
        desk.save(charge);
        assertThat(span(charge)).isEqualTo(new DateSpan(from, through));
    }

    private static DateSpan span(Charge charge) {
        return desk.sql.query(h -> h.createQuery("select * from invoicing.invoice where id = :id")
                .bind("id", desk.invoiceOf(charge))
                .map((row, ctx) -> OpenDrafts.spot(row).span())
                .one());
    }

    @Test
    void charges_of_one_client_payer_and_span_share_an_invoice_and_others_do_not() {
        UUID jane = desk.client(InvoiceDesk.MONTHLY);
        UUID john = desk.client(InvoiceDesk.MONTHLY);
        Charge first = charge(jane, OCTOBER, "10.00");
        Charge same = charge(jane, OCTOBER.plusDays(20), "10.00");
        Charge november = charge(jane, OCTOBER.plusMonths(1), "10.00");
        Charge other = charge(john, OCTOBER, "10.00");
        desk.save(first, november, other);
        desk.save(same);
        assertThat(desk.invoiceOf(same)).isEqualTo(desk.invoiceOf(first));
        assertThat(List.of(desk.invoiceOf(first), desk.invoiceOf(november), desk.invoiceOf(other)))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_coverage_with_the_lowest_order_pays_first_and_a_change_of_coverage_divides_a_month() {
        LocalDate middle = LocalDate.of(2026, 10, 15);
        UUID client = desk.client(List.of(
                coverage(InvoiceDesk.DAILY, 2, LocalDate.of(2026, 1, 1), null),
                coverage(InvoiceDesk.MONTHLY, 1, LocalDate.of(2026, 1, 1), middle),
                coverage(InvoiceDesk.MONTHLY, 1, middle.plusDays(1), null)));
        Charge before = charge(client, OCTOBER, "10.00");
        Charge last = charge(client, middle, "10.00");
        Charge after = charge(client, middle.plusDays(1), "10.00");
        desk.save(before, last, after);
        assertThat(span(before)).isEqualTo(new DateSpan(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));
        assertThat(desk.invoiceOf(last)).isEqualTo(desk.invoiceOf(before));
        assertThat(desk.invoiceOf(after)).isNotEqualTo(desk.invoiceOf(before));
    }

    @Test
    void a_line_that_comes_after_it_was_sent_opens_the_next() {
        UUID client = desk.client(InvoiceDesk.MONTHLY);
        Charge early = charge(client, OCTOBER, "10.00");
        desk.save(early);
        send(desk.invoiceOf(early));
        Charge late = charge(client, OCTOBER, "10.00");
        desk.save(late);
        assertThat(desk.invoiceOf(late)).isNotEqualTo(desk.invoiceOf(early));
    }

    private static void send(UUID invoice) {
        desk.sql.run(h -> h.execute(
                "update invoicing.invoice set status = 'SENT', sent_at = now(), sent_by = 'x',"
                        + " number = (select coalesce(max(number), 0) + 1 from invoicing.invoice) where id = ?",
                invoice));
    }

    @Test
    void a_charge_whose_day_changes_moves_and_its_empty_draft_is_gone() {
        UUID client = desk.client(InvoiceDesk.DAILY);
        Charge charge = charge(client, OCTOBER, "10.00");
        desk.save(charge);
        UUID before = desk.invoiceOf(charge);
        Charge moved = charge(client, OCTOBER.plusDays(1), "10.00");
        moved = new Charge(
                charge.id(), charge.ref(), client, moved.service(), moved.people(), moved.reasons(), null, null);
        desk.save(moved);
        assertThat(desk.invoiceOf(charge)).isNotEqualTo(before);
        assertThat(desk.texts("select id::text from invoicing.invoice where client = '" + client + "'"))
                .containsExactly(desk.invoiceOf(charge).toString());
    }

    @Test
    void a_coverage_that_is_found_later_takes_a_draft_and_leaves_what_was_sent() {
        UUID client = desk.client((String) null);
        Charge drafted = charge(client, OCTOBER, "10.00");
        Charge sent = charge(client, OCTOBER.plusMonths(1), "10.00");
        desk.save(drafted, sent);
        send(desk.invoiceOf(sent));
        UUID before = desk.invoiceOf(sent);
        desk.cover(client, List.of(coverage(InvoiceDesk.MONTHLY, 1, LocalDate.of(2026, 1, 1), null)));
        desk.save(drafted.releasedToBilling(), sent.releasedToBilling());
        assertThat(desk.texts("select payer from invoicing.invoice where id = '" + desk.invoiceOf(drafted) + "'"))
                .containsExactly(InvoiceDesk.MONTHLY);
        assertThat(desk.invoiceOf(sent)).isEqualTo(before);
    }

    @Test
    void what_is_answered_or_void_is_released_and_held_but_not_rewritten() {
        UUID client = desk.client(InvoiceDesk.MONTHLY);
        Charge charge = charge(client, OCTOBER, "10.00");
        desk.save(charge);
        send(desk.invoiceOf(charge));
        desk.sql.run(h ->
                h.execute("update invoicing.invoice set status = 'PARTLY_PAID' where id = ?", desk.invoiceOf(charge)));
        assertThat(desk.save(charge.takenBack())).containsExactly(charge.ref());
        assertThat(desk.save(charge.releasedToBilling())).isEmpty();
        assertThat(desk.charges.byIds(List.of(charge.id())))
                .extracting(Charge::claiming)
                .containsExactly(Charge.Claiming.RELEASED);
    }

    @Test
    void a_line_is_held_against_the_version_the_state_and_the_claims() {
        UUID client = desk.client(InvoiceDesk.MONTHLY);
        Charge charge = charge(client, OCTOBER, "10.00");
        desk.save(charge);
        UUID invoice = desk.invoiceOf(charge);
        assertThat(desk.run(() -> desk.lines.hold(invoice, charge.id(), "\"1\"")))
                .isEqualTo(client);
        assertThat(refused(invoice, charge.id(), "\"2\"")).isEqualTo("stale-record");
        assertThat(refused(invoice, charge.id(), null)).isEqualTo("precondition-required");
        assertThat(refused(invoice, UUID.randomUUID(), "\"1\"")).isEqualTo("not-found");
        assertThat(refused(UUID.randomUUID(), null, "\"1\"")).isEqualTo("not-found");
        desk.onClaims.add(charge.id());
        assertThat(refused(invoice, charge.id(), "\"1\"")).isEqualTo("correct-charge");
        send(invoice);
        desk.sql.run(h -> h.execute("update invoicing.invoice set status = 'PAID' where id = ?", invoice));
        assertThat(refused(invoice, null, "\"1\"")).isEqualTo("correct-charge");
        desk.sql.run(h ->
                h.execute("update invoicing.invoice set status = 'VOID', voided_at = now() where id = ?", invoice));
        assertThat(refused(invoice, null, "\"1\"")).isEqualTo("invoice-state");
    }

    private static String refused(UUID invoice, UUID charge, String ifMatch) {
        return catchThrowableOfType(Problem.class, () -> desk.run(() -> desk.lines.hold(invoice, charge, ifMatch)))
                .type();
    }

    @Test
    void a_new_line_comes_to_a_sent_invoice_when_it_belongs_there() {
        UUID client = desk.client(InvoiceDesk.MONTHLY);
        Charge charge = charge(client, OCTOBER, "10.00");
        desk.save(charge);
        UUID invoice = desk.invoiceOf(charge);
        send(invoice);
        Charge added = charge(client, OCTOBER.plusDays(1), "5.00");
        Charge elsewhere = charge(client, OCTOBER.plusMonths(1), "5.00");
        desk.save(added, elsewhere);
        desk.run(() -> {
            desk.lines.bring(added.id(), invoice);
            return null;
        });
        assertThat(desk.invoiceOf(added)).isEqualTo(invoice);
        assertThat(desk.texts("select count(*)::text from invoicing.invoice where client = '" + client + "'"))
                .containsExactly("2");
        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> desk.run(() -> {
                    desk.lines.bring(elsewhere.id(), invoice);
                    return null;
                }));
        assertThat(problem.errors().get(0).code()).isEqualTo("OTHER_INVOICE");
    }

    @Test
    void many_who_charge_at_once_open_one_draft() throws Exception {
        UUID client = desk.client(InvoiceDesk.MONTHLY);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CountDownLatch together = new CountDownLatch(8);
        List<Future<Charge>> saved = IntStream.range(0, 8)
                .mapToObj(i -> threads.submit(() -> {
                    Charge charge = charge(client, OCTOBER.plusDays(i), "10.00");
                    together.countDown();
                    together.await();
                    desk.save(charge, charge(client, OCTOBER.plusMonths(1), "10.00"));
                    return charge;
                }))
                .toList();
        for (Future<Charge> one : saved) {
            one.get();
        }
        threads.shutdown();
        assertThat(desk.texts("select count(*)::text from invoicing.invoice where client = '" + client + "'"))
                .containsExactly("2");
    }
}
