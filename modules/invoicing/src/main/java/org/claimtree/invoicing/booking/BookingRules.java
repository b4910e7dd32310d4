package org.claimtree.invoicing.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.Service;
import org.claimtree.clients.Client;
import org.claimtree.clients.Clients;
import org.claimtree.clients.Coverage;
import org.claimtree.encounters.AppointmentBook;
import org.claimtree.encounters.AppointmentWish;
import org.claimtree.invoicing.money.PaymentRules;
import org.claimtree.invoicing.money.PaymentWish;
import org.claimtree.kernel.Money;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Sql;

/** Completes what somebody books in advance, and finds all that stands against it at once. */
@ApplicationScoped
public class BookingRules {
    private Sql sql;
    private AppointmentBook appointments;
    private CodeFacts codes;
    private Clients clients;
    private PaymentRules payments;

    /** For the container. */
    protected BookingRules() {}

    @Inject
    public BookingRules(
            Sql sql, AppointmentBook appointments, CodeFacts codes, Clients clients, PaymentRules payments) {
        this.sql = sql;
        this.appointments = appointments;
        this.codes = codes;
        this.clients = clients;
        this.payments = payments;
    }

    /**
     * What would be booked.
     *
     * @param lines null while the service or the time is not known
     * @param payment complete; null in a preview
     */
    record Prepared(
            AppointmentWish appointment,
            LineWriter lines,
            Optional<Coverage> coverage,
            PaymentWish payment,
            List<InputProblem> problems) {}

    /**
     * @param pays whether the payment is looked at too
     */
    Prepared prepare(BookingWish wish, boolean pays) {
        AppointmentBook.Looked looked = appointments.look(wish.appointment());
        List<InputProblem> problems = new ArrayList<>();
        looked.problems()
                .forEach(one ->
                        problems.add(new InputProblem("/appointment" + one.pointer(), one.code(), one.message())));
        LineWriter lines = lines(looked.completed(), wish.lines());
        if (lines != null) {
            problems.addAll(lines.problems);
        }
        PaymentWish payment = pays ? payment(wish, looked.completed(), lines, problems) : null;
        return new Prepared(looked.completed(), lines, coverage(looked), payment, problems);
    }

    private LineWriter lines(AppointmentWish appointment, List<BookingWish.Line> asked) {
        if (appointment.service() == null || appointment.time().start() == null) {
            return null;
        }
        LocalDate day = appointment.time().start().toLocalDate();
        Catalog catalog = codes.now();
        Service service =
                catalog.services().contentOn(appointment.service(), day).orElse(null);
        if (service == null) {
            return null;
        }
        List<BookingWish.Line> wanted = asked == null ? LineWriter.of(service) : asked;
        Map<String, BillingCode> known = new HashMap<>();
        wanted.stream()
                .map(BookingWish.Line::code)
                .filter(code -> code != null)
                .forEach(code -> catalog.code(code, day).ifPresent(found -> known.put(code, found)));
        int minutes = appointment.time().minutes() == null
                ? service.terms().minutes()
                : appointment.time().minutes();
        return new LineWriter(new LineWriter.Known(service, minutes, known, rates(appointment.provider(), day)))
                .write(wanted);
    }

    /** The Codes/Rates list of a provider who is a user. */
    private Map<String, Money> rates(String provider, LocalDate day) {
        Map<String, Money> rates = new HashMap<>();
        sql.run(h -> h.createQuery("select c.code, c.rate from directory.v_user_provider p"
                        + " join catalog.v_user_code c on c.user_id = p.user_id where p.provider = :provider"
                        + " and c.rate is not null and c.valid_from <= :day"
                        + " and (c.valid_through is null or c.valid_through >= :day)")
                .bind("provider", provider)
                .bind("day", day)
                .map((row, ctx) -> rates.put(row.getString("code"), new Money(row.getBigDecimal("rate"))))
                .list());
        return rates;
    }

    private PaymentWish payment(
            BookingWish wish, AppointmentWish appointment, LineWriter lines, List<InputProblem> problems) {
        BookingWish.Pay pay = wish.payment();
        if (pay == null || pay.method() == null || pay.amount() == null) {
            problems.add(new InputProblem(
                    "/payment", "PAYMENT_MISSING", "Say how it was paid: the booking is confirmed with the payment."));
            return null;
        }
        UUID client =
                appointment.clients().isEmpty() ? null : appointment.clients().get(0);
        PaymentWish payment = new PaymentWish(
                client,
                null,
                pay.receivedOn() == null ? codes.today() : pay.receivedOn(),
                pay.method(),
                pay.reference(),
                pay.amount(),
                List.of());
        payments.problems(payment).stream()
                .filter(one -> !one.pointer().equals("/client"))
                .forEach(one -> problems.add(new InputProblem("/payment" + one.pointer(), one.code(), one.message())));
        if (lines != null && lines.problems.isEmpty()) {
            problems.addAll(notTheTotal(lines.total(), pay.amount()));
        }
        return payment;
    }

    private static List<InputProblem> notTheTotal(Money total, Money paid) {
        if (!total.isPositive()) {
            return List.of(new InputProblem("/lines", "NOTHING_TO_PAY", "The lines cost nothing: say their price."));
        }
        return total.equals(paid)
                ? List.of()
                : List.of(new InputProblem(
                        "/payment/amount", "NOT_THE_TOTAL", "The payment is the total of the invoice, " + total + "."));
    }

    /** Whose coverage pays first on the day. */
    private Optional<Coverage> coverage(AppointmentBook.Looked looked) {
        boolean isOpen = looked.problems().isEmpty();
        if (!isOpen) {
            return Optional.empty();
        }
        UUID id = looked.completed().clients().get(0);
        LocalDate day = looked.completed().time().start().toLocalDate();
        Client client = clients.byIds(List.of(id)).get(id);
        return client.coverages().stream()
                .filter(one -> one.valid().contains(day))
                .findFirst();
    }
}
