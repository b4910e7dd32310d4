package org.claimtree.invoicing.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.invoicing.booking.BookingDesk.HOUR;
import static org.claimtree.invoicing.booking.BookingDesk.INTAKE;
import static org.claimtree.invoicing.booking.BookingDesk.TEN;
import static org.claimtree.invoicing.booking.BookingDesk.TODAY;
import static org.claimtree.invoicing.booking.BookingDesk.appointment;
import static org.claimtree.invoicing.booking.BookingDesk.insured;
import static org.claimtree.invoicing.booking.BookingDesk.line;
import static org.claimtree.invoicing.booking.BookingDesk.noted;
import static org.claimtree.invoicing.booking.BookingDesk.wish;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.claimtree.encounters.notes.NoteWish;
import org.claimtree.encounters.schedule.AppointmentLife;
import org.claimtree.identity.Permission;
import org.claimtree.invoicing.InvoiceStatus;
import org.claimtree.invoicing.money.PaymentWish;
import org.claimtree.kernel.Money;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Services that are paid in advance: booked with invoice and payment, done once, and credited when they are not done. */
@Tag("database")
class BookingTest {
    private BookingDesk desk;
    private UUID jane;

    @BeforeEach
    void open() {
        desk = new BookingDesk();
        jane = desk.client();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static void assertRefused(ThrowingCallable work, String... codes) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(error -> error.pointer() + " " + error.code())
                                .containsExactly(codes));
    }

    private void assertNothingIsThere() {
        assertThat(desk.texts("select 'appointment' from encounters.appointment union all select 'invoice' from"
                        + " invoicing.invoice union all select 'payment' from invoicing.payment union all"
                        + " select 'counter' from invoicing.counter"))
                .isEmpty();
    }

    @Test
    void the_invoice_is_shown_before_anything_is_stored() {
        PreviewBooking.Preview shown = desk.preview(new BookingWish(appointment("INTAKE", TEN, jane), null, null));
        assertThat(shown.lines()).hasSize(1);
        assertThat(shown.lines().get(0).code()).isEqualTo(INTAKE);
        assertThat(shown.lines().get(0).description()).isEqualTo("Intake");
        assertThat(shown.total()).isEqualTo(Money.of("150.00"));
        assertThat(shown.insurer()).isNull();
        assertThat(shown.appointment().minutes()).isEqualTo(60);
        assertThat(shown.appointment().placeOfService()).isEqualTo("11");
        assertNothingIsThere();
        UUID ann = desk.client(insured());
        assertThat(desk.preview(new BookingWish(appointment("INTAKE", TEN, ann), null, null))
                        .insurer()
                        .payer())
                .isEqualTo("MONTHLY");
    }

    @Test
    void lines_are_edited_added_and_removed_before_it_is_confirmed() {
        BookingWish edited = wish(
                jane,
                TEN,
                "180.00",
                line(HOUR, null, "An hour"),
                line(INTAKE, "40", null),
                line(null, "20", "Workbook"));
        PreviewBooking.Preview shown = desk.preview(edited);
        assertThat(shown.total()).isEqualTo(Money.of("180.00"));
        assertThat(shown.lines()).extracting(BookingLine::description).containsExactly("An hour", "words", "Workbook");
        desk.confirm(edited);
        assertThat(desk.charges())
                .containsExactly(
                        "90837 120.00 PAID client paid 120.00 client pays",
                        "90791 40.00 PAID client paid 40.00 client pays",
                        "- 20.00 PAID client paid 20.00 client pays");
    }

    @Test
    void appointment_invoice_and_payment_are_made_together() {
        UUID id = desk.confirm(wish(jane, TEN, "150.00"));
        Booking booking = desk.booking(id);
        assertThat(booking.status()).isEqualTo(BookingStatus.BOOKED);
        assertThat(booking.invoice().number()).isEqualTo(1);
        assertThat(booking.invoice().status()).isEqualTo(InvoiceStatus.PAID);
        assertThat(booking.payment().amount()).isEqualTo(Money.of("150.00"));
        assertThat(desk.texts("select service || ' ' || status || ' ' || paid_in_advance from encounters.appointment"))
                .containsExactly("INTAKE BOOKED true");
        assertThat(desk.charges()).containsExactly("90791 150.00 PAID client paid 150.00 client pays");
        assertThat(desk.payments()).containsExactly("150.00 on account 0.00");
    }

    @Test
    void other_charges_of_the_client_do_not_join_its_invoice() {
        UUID first = desk.confirm(wish(jane, TEN, "150.00"));
        UUID second = desk.confirm(wish(jane, TEN.plusDays(1), "150.00"));
        UUID hour = desk.book(appointment("HOUR", TEN, jane));
        desk.release(desk.complete(hour, jane, desk.proposed(hour)));
        assertThat(desk.booking(first).invoice().id())
                .isNotEqualTo(desk.booking(second).invoice().id());
        assertThat(desk.charges())
                .containsExactlyInAnyOrder(
                        "90791 150.00 PAID client paid 150.00 client pays",
                        "90791 150.00 PAID client paid 150.00 client pays",
                        "90837 120.00 DRAFT client paid 0");
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_nothing_is_made() {
        BookingWish wrong = new BookingWish(
                appointment("INTAKE", null),
                null,
                new BookingWish.Pay(TODAY.plusDays(1), PaymentWish.Method.CASH, null, Money.of("0.00")));
        assertRefused(
                () -> desk.confirm(wrong),
                "/appointment/time/start START_MISSING",
                "/appointment/clients CLIENTS_MISSING",
                "/payment/receivedOn IN_THE_FUTURE",
                "/payment/amount AMOUNT");
        assertRefused(
                () -> desk.confirm(wish(jane, TEN, "1.00", line("NOSUCH", "1", null), line(null, "1", null))),
                "/lines/0/code UNKNOWN_CODE",
                "/lines/1/code LINE_EMPTY");
        assertRefused(
                () -> desk.confirm(new BookingWish(appointment("HOUR", TEN, jane), null, null)),
                "/appointment/service NOT_PAID_IN_ADVANCE",
                "/payment PAYMENT_MISSING");
        assertNothingIsThere();
    }

    @Test
    void a_payment_that_is_refused_leaves_no_appointment_and_no_invoice() {
        assertRefused(() -> desk.confirm(wish(jane, TEN, "149.99")), "/payment/amount NOT_THE_TOTAL");
        assertNothingIsThere();
        desk.asOwner("alter table invoicing.payment add check (amount < 100)");
        assertThatThrownBy(() -> desk.confirm(wish(jane, TEN, "150.00"))).isNotNull();
        assertNothingIsThere();
    }

    @Test
    void two_confirms_with_one_key_book_once() {
        BookingWish wish = wish(jane, TEN, "150.00");
        List<UUID> answers = Stream.of(1, 2, 3, 4)
                .map(i -> CompletableFuture.supplyAsync(() -> desk.confirm(wish, "K-1")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(desk.charges()).hasSize(1);
        assertThat(desk.payments()).hasSize(1);
        assertThat(desk.texts("select id::text from encounters.appointment")).hasSize(1);
    }

    @Test
    void who_may_not_take_payments_books_nothing() {
        desk.permissions.remove(Permission.POST_PAYMENTS);
        assertThatThrownBy(() -> desk.confirm(wish(jane, TEN, "150.00")))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(403));
        assertNothingIsThere();
    }

    @Test
    void the_ordinary_way_says_where_such_a_service_is_booked() {
        assertThatThrownBy(() -> desk.book(appointment("INTAKE", TEN, jane)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    InputProblem one = problem.errors().get(0);
                    assertThat(one.code()).isEqualTo("PAID_IN_ADVANCE");
                    assertThat(one.message()).contains("POST bookings");
                });
        assertNothingIsThere();
    }

    @Test
    void completing_bills_nothing_again() {
        UUID id = desk.confirm(wish(jane, TEN, "150.00"));
        List<NoteWish.Line> proposed = desk.proposed(id);
        assertThat(proposed).hasSize(1);
        UUID note = desk.complete(id, jane, proposed);
        assertThat(desk.charges()).containsExactly("90791 150.00 PAID client paid 150.00 client pays");
        desk.release(note);
        desk.release(note);
        assertThat(desk.charges()).containsExactly("90791 150.00 PAID client paid 150.00");
        assertThat(desk.payments()).containsExactly("150.00 on account 0.00");
        assertThat(desk.texts("select l.id::text from encounters.note_line l join invoicing.booked_line b"
                        + " on b.charge = l.id and b.done"))
                .hasSize(1);
        assertThat(desk.texts("select diagnoses[1] from invoicing.charge")).containsExactly("F411");
        assertThat(desk.booking(id).status()).isEqualTo(BookingStatus.COMPLETED);
    }

    @Test
    void a_code_that_is_added_at_completion_is_an_ordinary_charge() {
        UUID id = desk.confirm(wish(jane, TEN, "150.00"));
        desk.release(desk.complete(id, jane, List.of(noted(HOUR, null), noted(INTAKE, "150"))));
        assertThat(desk.charges())
                .containsExactlyInAnyOrder("90791 150.00 PAID client paid 150.00", "90837 120.00 DRAFT client paid 0");
    }

    @Test
    void a_code_that_was_not_done_is_credit() {
        UUID id = desk.confirm(wish(jane, TEN, "150.00"));
        desk.release(desk.complete(id, jane, List.of(noted(HOUR, null))));
        assertThat(desk.charges())
                .containsExactlyInAnyOrder(
                        "90791 150.00 VOID client paid 0.00 voided client pays", "90837 120.00 DRAFT client paid 0");
        assertThat(desk.payments()).containsExactly("150.00 on account 150.00");
    }

    @Test
    void a_note_that_says_less_leaves_the_rest_on_account_and_one_that_says_more_leaves_it_open() {
        UUID less = desk.confirm(wish(jane, TEN, "150.00"));
        desk.release(desk.complete(less, jane, List.of(noted(INTAKE, "100"))));
        assertThat(desk.charges()).containsExactly("90791 100.00 PAID client paid 100.00");
        assertThat(desk.payments()).containsExactly("150.00 on account 50.00");
        UUID ann = desk.client();
        UUID more = desk.confirm(wish(ann, TEN, "150.00"));
        desk.release(desk.complete(more, ann, List.of(noted(INTAKE, "200"))));
        assertThat(desk.charges()).contains("90791 200.00 PARTLY_PAID client paid 150.00");
    }

    @Test
    void with_a_coverage_the_done_line_goes_to_the_payer_and_the_payment_is_credit() {
        UUID ann = desk.client(insured());
        UUID id = desk.confirm(wish(ann, TEN, "150.00"));
        desk.sql.run(h -> h.execute("update invoicing.charge set released = true"));
        assertThat(desk.texts("select id::text from invoicing.v_claimable_charge"))
                .isEmpty();
        desk.release(desk.complete(id, ann, desk.proposed(id)));
        assertThat(desk.charges()).containsExactly("90791 150.00 DRAFT MONTHLY paid 0.00");
        assertThat(desk.payments()).containsExactly("150.00 on account 150.00");
        assertThat(desk.texts("select id::text from invoicing.v_claimable_charge"))
                .hasSize(1);
        assertThat(desk.booking(id).invoice().status()).isEqualTo(InvoiceStatus.VOID);
    }

    @Test
    void what_the_payer_leaves_to_the_client_is_covered_by_the_payment_and_the_rest_is_credit() {
        UUID ann = desk.client(insured());
        UUID id = desk.confirm(wish(ann, TEN, "150.00"));
        desk.release(desk.complete(id, ann, desk.proposed(id)));
        desk.answer(desk.booking(id).lines().get(0).charge(), "90", "30", "30");
        assertThat(desk.charges()).containsExactly("90791 150.00 PAID MONTHLY paid 120.00");
        assertThat(desk.payments()).containsExactly("150.00 on account 120.00");
    }

    @Test
    void cancelling_makes_a_credit() {
        UUID id = desk.confirm(wish(jane, TEN.plusDays(3), "150.00"));
        desk.end(id, AppointmentLife.Step.CANCEL);
        assertThat(desk.charges()).containsExactly("90791 150.00 VOID client paid 0.00 voided client pays");
        assertThat(desk.payments()).containsExactly("150.00 on account 150.00");
        Booking booking = desk.booking(id);
        assertThat(booking.status()).isEqualTo(BookingStatus.CANCELLED);
        assertThat(booking.lines()).allMatch(Booking.Paid::credited);
        assertThat(booking.payment().onAccount()).isEqualTo(Money.of("150.00"));
    }

    @Test
    void a_no_show_makes_a_credit_unless_the_practice_keeps_a_fee() {
        UUID id = desk.confirm(wish(jane, TEN, "150.00"));
        assertThat(desk.booking(id).noShowFee()).isNull();
        desk.end(id, AppointmentLife.Step.MISS);
        assertThat(desk.payments()).containsExactly("150.00 on account 150.00");
    }

    @Test
    void the_fee_of_a_no_show_is_kept_and_never_goes_on_a_claim() {
        desk.set.put(BookingSettings.NO_SHOW_CODE, "NOSHOW");
        UUID ann = desk.client(insured());
        UUID id = desk.confirm(wish(ann, TEN, "150.00"));
        assertThat(desk.booking(id).noShowFee()).isEqualTo(Money.of("40.00"));
        desk.end(id, AppointmentLife.Step.MISS);
        assertThat(desk.charges())
                .containsExactly(
                        "90791 150.00 PAID client paid 0.00 voided client pays",
                        "NOSHOW 40.00 PAID client paid 40.00 client pays");
        assertThat(desk.payments()).containsExactly("150.00 on account 110.00");
        desk.sql.run(h -> h.execute("update invoicing.charge set released = true"));
        assertThat(desk.texts("select id::text from invoicing.v_claimable_charge"))
                .isEmpty();
        assertThat(desk.booking(id).status()).isEqualTo(BookingStatus.NO_SHOW);
    }

    @Test
    void moving_keeps_what_was_paid_also_into_another_month() {
        UUID id = desk.confirm(wish(jane, TEN, "150.00"));
        desk.move(id, appointment("INTAKE", TEN.plusMonths(1), jane));
        assertThat(desk.charges()).containsExactly("90791 150.00 PAID client paid 150.00 client pays");
        assertThat(desk.texts("select c.service_from || ' ' || i.span_from from invoicing.charge c"
                        + " join invoicing.invoice i on i.id = c.invoice"))
                .containsExactly("2026-12-02 2026-12-01");
        assertRefused(() -> desk.move(id, appointment("HOUR", TEN, jane)), "/service PAID_SERVICE_STAYS");
        assertRefused(() -> desk.move(id, appointment("INTAKE", TEN, desk.client())), "/clients PAID_CLIENT_STAYS");
    }

    @Test
    void a_note_that_is_taken_back_makes_a_credit_and_the_session_is_charged_anew() {
        UUID id = desk.confirm(wish(jane, TEN, "150.00"));
        UUID note = desk.complete(id, jane, desk.proposed(id));
        desk.release(note);
        desk.takeBack(note);
        assertThat(desk.charges()).containsExactly("90791 150.00 VOID client paid 0.00 voided");
        assertThat(desk.payments()).containsExactly("150.00 on account 150.00");
        desk.release(desk.complete(id, jane, desk.proposed(id)));
        assertThat(desk.charges())
                .containsExactlyInAnyOrder(
                        "90791 150.00 VOID client paid 0.00 voided", "90791 150.00 DRAFT client paid 0");
    }

    @Test
    void a_draft_that_is_thrown_away_leaves_the_booking_as_it_was() {
        UUID id = desk.confirm(wish(jane, TEN, "150.00"));
        desk.takeBack(desk.complete(id, jane, desk.proposed(id)));
        desk.release(desk.complete(id, jane, desk.proposed(id)));
        assertThat(desk.charges()).containsExactly("90791 150.00 PAID client paid 150.00");
    }
}
