package org.claimtree.invoicing.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.ChargeUnits;
import org.claimtree.invoicing.InvoiceDesk;
import org.claimtree.invoicing.InvoicePlaces;
import org.claimtree.invoicing.SaveCharges;
import org.claimtree.invoicing.documents.Ageing;
import org.claimtree.kernel.Money;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A day that is over is told as it stood, and keeps so where its month is closed. */
@Tag("database")
class AsOfTest {
    private final MoneyDesk money = new MoneyDesk();
    private final InvoiceDesk desk = money.desk;
    private final Ageing ageing = new Ageing(
            desk.sql,
            desk.scopes,
            new CodeFacts(new CatalogLog(desk.log), desk.log, () -> ZoneId.of("America/New_York"), InvoiceDesk.NOON));
    private final Clock later = Clock.offset(InvoiceDesk.NOON, Duration.ofDays(10));
    private final SaveCharges savingLater = new SaveCharges(
            desk.sql,
            desk.charges,
            desk.uses,
            new ChargeUnits(desk.sql, desk.log, () -> "tester", later),
            new InvoicePlaces(desk.sql, new MasterDataLog(desk.log), desk.log, () -> "tester", later),
            desk.audit);

    @AfterEach
    void close() {
        money.close();
    }

    private BigDecimal open(LocalDate asOf) {
        return desk.run(() -> ageing.report(asOf, null)).totals().total();
    }

    @Test
    void what_was_voided_or_changed_since_counts_as_it_stood() {
        UUID client = desk.client(InvoiceDesk.MONTHLY);
        Charge gone = money.charge(client, "150.00");
        Charge stays = money.charge(client, "80.00");
        desk.run(() -> savingLater.save(List.of(gone.takenBack())));
        assertThat(open(MoneyDesk.TODAY)).isEqualTo("230.00");
        assertThat(open(MoneyDesk.TODAY.plusDays(9))).isEqualTo("230.00");
        assertThat(open(MoneyDesk.TODAY.plusDays(10))).isEqualTo("80.00");
        money.pay(client, "30.00", MoneyDesk.on(stays, "30.00"));
        assertThat(open(MoneyDesk.TODAY.minusDays(1))).isEqualTo("230.00");
        assertThat(open(MoneyDesk.TODAY)).isEqualTo("200.00");
    }

    @Test
    void payments_and_answers_for_a_closed_month_need_the_permission() {
        UUID client = desk.client((String) null);
        Charge line = money.charge(client, "80.00");
        desk.run(() -> {
            desk.sql.run(h -> h.execute("insert into invoicing.month_end (closed_through, actor, at)"
                    + " values ('2026-10-31', 'kit', now())"));
            return null;
        });
        PaymentWish wish = new PaymentWish(
                client,
                null,
                LocalDate.of(2026, 10, 30),
                PaymentWish.Method.CASH,
                null,
                Money.of("80.00"),
                List.of(MoneyDesk.on(line, "80.00")));
        money.mayPostClosed = false;
        Problem refusal = catchThrowableOfType(Problem.class, () -> desk.run(() -> money.taking.take(wish, null)));
        assertThat(refusal.type()).isEqualTo("month-closed");
        assertThat(desk.texts("select number::text from invoicing.payment")).isEmpty();
        money.pay(client, "10.00", MoneyDesk.on(line, "10.00"));
        money.mayPostClosed = true;
        desk.run(() -> money.taking.take(
                new PaymentWish(
                        client,
                        null,
                        LocalDate.of(2026, 10, 30),
                        PaymentWish.Method.CASH,
                        null,
                        Money.of("70.00"),
                        List.of(MoneyDesk.on(line, "70.00"))),
                null));
        assertThat(open(LocalDate.of(2026, 10, 31))).isEqualTo("10.00");
    }
}
