package org.claimtree.invoicing.automatic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Payer;
import org.claimtree.identity.Setting;
import org.claimtree.identity.Settings;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.ChargeUnits;
import org.claimtree.invoicing.InvoiceDesk;
import org.claimtree.invoicing.InvoicePlaces;
import org.claimtree.invoicing.SaveCharges;
import org.claimtree.invoicing.invoices.ChosenInvoices;
import org.claimtree.invoicing.invoices.InvoiceNumbers;
import org.claimtree.invoicing.invoices.SendByItself;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.RevisionEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is done by itself, and what waits; today is November 2nd. */
@Tag("database")
class AutomaticTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 5);

    private final InvoiceDesk desk = new InvoiceDesk();
    private final Map<Setting<?>, Object> set = new HashMap<>();
    private final DueDays due = new DueDays(
            desk.sql,
            new MasterDataLog(desk.log),
            desk.log,
            new Settings() {
                @Override
                @SuppressWarnings("unchecked")
                public <T> T get(Setting<T> setting) {
                    return (T) set.getOrDefault(setting, setting.usual());
                }
            },
            new CodeFacts(new CatalogLog(desk.log), desk.log, () -> NEW_YORK, InvoiceDesk.NOON),
            () -> NEW_YORK);
    private final ReleaseDue release = new ReleaseDue(desk.sql, due, desk.charges, desk.saving);
    private final SendDue send = new SendDue(
            desk.sql,
            due,
            new SendByItself(
                    new ChosenInvoices(desk.sql, desk.scopes, desk.audit),
                    new InvoiceNumbers(desk.sql, () -> "system", InvoiceDesk.NOON)));

    @AfterEach
    void close() {
        desk.close();
    }

    private void payer(Integer releaseAfter, Integer sendAfter) {
        Payer payer = new Payer(
                InvoiceDesk.MONTHLY,
                null,
                null,
                "CI",
                null,
                null,
                null,
                null,
                new Payer.Automation(releaseAfter, sendAfter, null),
                null,
                null);
        desk.run(() -> desk.log.append(
                "payer",
                List.of(new RevisionEntry(
                        MasterKind.PAYER.logKind(),
                        InvoiceDesk.MONTHLY,
                        LocalDate.of(2025, 1, 1),
                        CanonicalJson.write(payer)))));
    }

    /** Entered on a day, at noon in New York. */
    private Charge entered(String day, Charge charge) {
        Clock clock = Clock.fixed(Instant.parse(day + "T17:00:00Z"), ZoneOffset.UTC);
        SaveCharges saving = new SaveCharges(
                desk.sql,
                desk.charges,
                desk.uses,
                new ChargeUnits(desk.sql, desk.log, () -> "tester", clock),
                new InvoicePlaces(desk.sql, new MasterDataLog(desk.log), desk.log, () -> "tester", clock),
                desk.audit);
        desk.run(() -> saving.save(List.of(charge)));
        return charge;
    }

    private static Charge held(Charge charge, LocalDate until) {
        return new Charge(
                charge.id(),
                charge.ref(),
                charge.client(),
                charge.service(),
                charge.people(),
                charge.reasons(),
                new Charge.Claiming(null, false, false, "asks for the note", until),
                charge.details());
    }

    private boolean isReleased(Charge charge) {
        return desk.charges.byIds(List.of(charge.id())).get(0).claiming().released();
    }

    @Test
    void lines_are_released_so_many_days_after_they_came() {
        payer(5, null);
        UUID client = desk.client(InvoiceDesk.MONTHLY);
        Charge old = entered("2026-10-28", InvoiceDesk.charge(client, OCTOBER, "10.00"));
        Charge young = entered("2026-10-29", InvoiceDesk.charge(client, OCTOBER, "20.00"));
        Charge other = entered("2026-10-01", InvoiceDesk.charge(desk.client(InvoiceDesk.DAILY), OCTOBER, "30.00"));
        Charge ownPay = entered("2026-10-01", InvoiceDesk.charge(desk.client((String) null), OCTOBER, "40.00"));

        assertThat(desk.<Integer>run(release::next)).isEqualTo(1);
        assertThat(isReleased(old)).isTrue();
        assertThat(List.of(young, other, ownPay)).noneMatch(this::isReleased);
        assertThat(desk.<Integer>run(release::next)).as("it is done once").isZero();

        set.put(AutomaticSettings.RELEASE_AFTER, 0);
        assertThat(desk.<Integer>run(release::next)).isEqualTo(1);
        assertThat(isReleased(ownPay)).isTrue();
    }

    @Test
    void what_is_held_waits_until_its_hold_ends() {
        payer(0, null);
        UUID client = desk.client(InvoiceDesk.MONTHLY);
        Charge ended =
                entered("2026-10-20", held(InvoiceDesk.charge(client, OCTOBER, "10.00"), LocalDate.of(2026, 11, 2)));
        Charge waits = entered("2026-10-20", held(InvoiceDesk.charge(client, OCTOBER, "20.00"), null));
        Charge future = entered("2026-10-20", InvoiceDesk.charge(client, LocalDate.of(2026, 11, 3), "30.00"));
        assertThat(desk.<Integer>run(release::next)).isEqualTo(1);
        assertThat(isReleased(ended)).isTrue();
        assertThat(List.of(waits, future)).noneMatch(this::isReleased);
    }

    @Test
    void a_note_counts_from_its_release() {
        payer(3, null);
        UUID client = desk.client(InvoiceDesk.MONTHLY);
        Charge line = entered("2026-10-20", InvoiceDesk.charge(client, OCTOBER, "10.00"));
        desk.run(() -> {
            desk.sql.run(h -> {
                h.execute("insert into encounters.note (id, number, client, performed_by, start_at, end_at, diagnoses,"
                        + " text, status, written_by, written_at, released_by, released_at) values ('" + client
                        + "', 1, '" + client + "', 'BAKER', '2026-10-05 09:00', '2026-10-05 10:00', '{}', '',"
                        + " 'RELEASED', 'kit', '2026-10-05', 'kit', '2026-10-31 23:00-04')");
                h.execute("insert into encounters.note_line (id, note, no, code, modifiers, pointers, units, fee_from,"
                        + " amount, billable) values ('" + line.id() + "', '" + client
                        + "', 1, '90837', '{}', '{}', 1, 'CODE', 10, true)");
            });
            return null;
        });
        assertThat(desk.<Integer>run(release::next))
                .as("not before the third day")
                .isZero();
        payer(2, null);
        assertThat(desk.<Integer>run(release::next)).isEqualTo(1);
    }

    @Test
    void drafts_are_sent_once_all_their_lines_are_released_and_their_span_is_over() {
        payer(null, 2);
        UUID client = desk.client(InvoiceDesk.MONTHLY);
        UUID waiting = desk.client(InvoiceDesk.MONTHLY);
        Charge done = entered(
                "2026-10-30", InvoiceDesk.charge(client, OCTOBER, "10.00").releasedToBilling());
        entered(
                "2026-10-30",
                InvoiceDesk.charge(client, LocalDate.of(2026, 11, 1), "15.00").releasedToBilling());
        entered("2026-10-30", InvoiceDesk.charge(waiting, OCTOBER, "20.00").releasedToBilling());
        entered("2026-10-30", InvoiceDesk.charge(waiting, OCTOBER, "30.00"));
        assertThat(desk.<Integer>run(send::next)).isEqualTo(1);
        assertThat(desk.texts("select number || ' ' || id from invoicing.invoice where status = 'SENT'"))
                .containsExactly("1 " + desk.invoiceOf(done));
        assertThat(desk.audited)
                .filteredOn(entry -> "sent by itself".equals(entry.reason()))
                .hasSize(1);
        assertThat(desk.<Integer>run(send::next)).isZero();
    }

    @Test
    void while_another_server_does_it_nothing_is_done() throws InterruptedException {
        payer(0, 0);
        UUID client = desk.client(InvoiceDesk.MONTHLY);
        Charge line = entered("2026-10-20", InvoiceDesk.charge(client, OCTOBER, "10.00"));
        CountDownLatch works = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> desk.run(() -> {
            assertThat(due.isMine()).isTrue();
            works.countDown();
            over.await();
            return null;
        }));
        works.await();
        assertThat(desk.<Integer>run(release::next)).isZero();
        over.countDown();
        other.join();
        assertThat(isReleased(line)).isFalse();
        assertThat(desk.<Integer>run(release::next)).isEqualTo(1);
    }

    @Test
    void days_are_from_0_through_365() {
        assertThatThrownBy(() -> new Payer.Automation(-1, null, null)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Payer.Automation(null, 366, null)).isInstanceOf(InvalidValue.class);
    }
}
