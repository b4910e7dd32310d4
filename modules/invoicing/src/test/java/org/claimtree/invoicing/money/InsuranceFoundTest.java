package org.claimtree.invoicing.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.claimtree.invoicing.InvoiceDesk.coverage;
import static org.claimtree.invoicing.money.MoneyDesk.OCTOBER;
import static org.claimtree.invoicing.money.MoneyDesk.answer;
import static org.claimtree.invoicing.money.MoneyDesk.line;
import static org.claimtree.invoicing.money.MoneyDesk.tag;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.catalog.Catalog;
import org.claimtree.clients.Coverage;
import org.claimtree.directory.BillingTerms;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Payer;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.InvoiceDesk;
import org.claimtree.invoicing.invoices.Invoice;
import org.claimtree.invoicing.invoices.MoveToInsurance;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lines that a client was to pay go to an insurance that was found later. */
@Tag("database")
class InsuranceFoundTest {
    private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);

    private final MoneyDesk money = new MoneyDesk();
    private final InvoiceDesk desk = money.desk;
    private final UUID client = desk.client((String) null);

    @AfterEach
    void close() {
        money.close();
    }

    private void append(String kind, String ref, String json) {
        desk.run(() -> desk.log.append("edit", List.of(new RevisionEntry(kind, ref, YEAR, json))));
    }

    private void payer(String ref, int filingDays) {
        BillingTerms terms = new BillingTerms(null, null, null, null, null, null, filingDays, null);
        Payer payer = new Payer(ref, null, null, "CI", terms, null, null, null);
        append(MasterKind.PAYER.logKind(), ref, CanonicalJson.write(payer));
    }

    private MoveToInsurance.Moved move(Charge charge, String payer) {
        desk.cover(client, List.of(coverage(payer, 1, YEAR, null)));
        Invoice invoice = money.invoiceOf(charge);
        return desk.run(() -> money.moving.move(invoice.id(), tag(invoice.version())));
    }

    @Test
    void what_was_written_off_for_the_client_is_open_with_the_payer() {
        Charge charge = money.charge(client, "100.00");
        money.send(charge);
        money.writeOff(charge, "30.00");
        move(charge, InvoiceDesk.MONTHLY);
        Invoice moved = money.invoiceOf(charge);
        assertThat(moved.sums().adjusted()).hasToString("0.00");
        assertThat(moved.sums().balance()).hasToString("100.00");
    }

    @Test
    void what_a_payer_has_answered_stays_until_the_answer_is_reversed() {
        Charge charge = money.charge(client, "100.00");
        money.send(charge);
        Coverage found = coverage(InvoiceDesk.MONTHLY, 1, YEAR, null);
        desk.cover(client, List.of(found));
        money.post(charge, answer(found.id(), line(charge, "40.00", "CO-45 60.00")));
        Invoice own = money.invoiceOf(charge);
        Problem refused = catchThrowableOfType(
                Problem.class, () -> desk.run(() -> money.moving.move(own.id(), tag(own.version()))));
        assertThat(refused.type()).isEqualTo("lines-answered");
        assertThat(desk.invoiceOf(charge)).isEqualTo(own.id());
    }

    @Test
    void the_emptied_invoice_says_who_moved_its_lines() {
        Charge charge = money.charge(client, "100.00");
        money.send(charge);
        UUID own = desk.invoiceOf(charge);
        move(charge, InvoiceDesk.MONTHLY);
        assertThat(desk.texts(
                        "select status || ' ' || voided_by || ': ' || void_reason from invoicing.invoice where id = '"
                                + own + "'"))
                .containsExactly("VOID tester: All lines were moved to insurance");
    }

    @Test
    void a_line_that_no_coverage_pays_stays_and_keeps_its_invoice() {
        Charge before = InvoiceDesk.charge(client, LocalDate.of(2026, 10, 1), "50.00");
        Charge covered = InvoiceDesk.charge(client, OCTOBER, "100.00");
        desk.save(before, covered);
        desk.cover(client, List.of(coverage(InvoiceDesk.MONTHLY, 1, OCTOBER, null)));
        Invoice invoice = money.invoiceOf(covered);
        desk.run(() -> money.moving.move(invoice.id(), tag(invoice.version())));
        assertThat(money.invoiceOf(before).id()).isEqualTo(invoice.id());
        assertThat(money.invoiceOf(before).sums().charged()).hasToString("50.00");
        assertThat(money.invoiceOf(covered).payer().payer()).isEqualTo(InvoiceDesk.MONTHLY);
    }

    @Test
    void lines_that_come_too_late_for_the_payer_are_named_and_the_others_have_a_last_day() {
        payer("QUICK", 27);
        Charge late = InvoiceDesk.charge(client, OCTOBER, "10.00");
        Charge soon = InvoiceDesk.charge(client, OCTOBER.plusDays(1), "10.00");
        Charge later = InvoiceDesk.charge(client, OCTOBER.plusDays(2), "10.00");
        desk.save(late, soon, later);
        MoveToInsurance.Moved moved = move(late, "QUICK");
        assertThat(moved.late()).containsExactly(late.id());
        assertThat(moved.fileBy()).isEqualTo(MoneyDesk.TODAY);
        assertThat(moved.invoices()).containsExactly(desk.invoiceOf(soon));
    }

    @Test
    void nothing_is_said_of_a_payer_who_sets_no_limit() {
        MoveToInsurance.Moved moved = move(money.charge(client, "10.00"), InvoiceDesk.MONTHLY);
        assertThat(moved.late()).isEmpty();
        assertThat(moved.fileBy()).isNull();
    }

    /** The line of a note of which the charge was made. */
    private void fromNote(Charge charge, String feeFrom, String amount) {
        desk.sql.run(h -> {
            UUID note = UUID.randomUUID();
            h.execute(
                    "insert into encounters.note (id, number, client, performed_by, start_at, end_at, diagnoses, text,"
                            + " status, written_by, written_at) values (?, (select count(*) + 1 from encounters.note), ?,"
                            + " 'BAKER', '2026-10-05 10:00', '2026-10-05 11:00', '{}', '', 'RELEASED', 'tester', now())",
                    note,
                    client);
            h.execute(
                    "insert into encounters.note_line (id, note, no, code, modifiers, pointers, units, fee_from, amount,"
                            + " billable) values (?, ?, 1, '90837', '{}', '{}', 1, ?, cast(? as numeric), true)",
                    charge.id(),
                    note,
                    feeFrom,
                    amount);
        });
    }

    private String amountAfter(String feeFrom, String amount) {
        Charge charge = money.charge(client, "100.00");
        fromNote(charge, feeFrom, amount);
        move(charge, InvoiceDesk.MONTHLY);
        return money.invoiceOf(charge).sums().charged().toString();
    }

    @Test
    void a_price_that_a_list_said_becomes_the_fee_of_the_day() {
        append(Catalog.CODE_KIND, "90837", "{\"kind\":\"CPT\",\"terms\":{\"fee\":160.5},\"active\":true}");
        assertThat(amountAfter("SERVICE", "100.00")).isEqualTo("160.50");
    }

    @Test
    void a_price_that_somebody_typed_stays() {
        append(Catalog.CODE_KIND, "90837", "{\"kind\":\"CPT\",\"terms\":{\"fee\":160.5},\"active\":true}");
        assertThat(amountAfter("LINE", "100.00")).isEqualTo("100.00");
    }

    @Test
    void a_price_that_was_changed_on_the_invoice_stays() {
        append(Catalog.CODE_KIND, "90837", "{\"kind\":\"CPT\",\"terms\":{\"fee\":160.5},\"active\":true}");
        assertThat(amountAfter("CODE", "120.00")).isEqualTo("100.00");
    }

    @Test
    void a_code_without_a_fee_leaves_the_price_alone() {
        append(Catalog.CODE_KIND, "90837", "{\"kind\":\"CPT\",\"active\":true}");
        assertThat(amountAfter("SERVICE", "100.00")).isEqualTo("100.00");
    }

    @Test
    void a_draft_is_not_written_off() {
        Charge charge = money.charge(client, "100.00");
        Problem refused = catchThrowableOfType(Problem.class, () -> money.writeOff(charge, "1.00"));
        assertThat(refused.type()).isEqualTo("invoice-state");
        assertThat(refused.getMessage()).contains("draft");
    }

    @Test
    void nothing_of_a_line_that_was_taken_back_is_written_off() {
        Charge charge = money.charge(client, "100.00");
        money.send(charge);
        money.writeOff(charge, "30.00");
        desk.run(() -> {
            money.correcting.reverse(charge.id());
            return null;
        });
        assertThat(money.invoiceOf(charge).sums().adjusted()).hasToString("0.00");
    }
}
