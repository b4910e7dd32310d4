package org.claimtree.invoicing.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.Caller;
import org.claimtree.identity.FieldChange;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Reach;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.ChargeUnits;
import org.claimtree.invoicing.ClosedMonths;
import org.claimtree.invoicing.InvoiceDesk;
import org.claimtree.invoicing.InvoicePlaces;
import org.claimtree.invoicing.SaveCharges;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Books that are closed through the end of a month, and what may still be posted into it. */
@Tag("database")
class CloseMonthTest {
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);

    private final InvoiceDesk desk = new InvoiceDesk();
    private Set<Permission> allowed = EnumSet.complementOf(EnumSet.of(Permission.POST_CLOSED));
    private final ClosedMonths months = new ClosedMonths(desk.sql, this::caller);
    private final ReadMonthEnd reading = new ReadMonthEnd(desk.sql);
    private final CloseMonth closing = new CloseMonth(
            desk.sql,
            months,
            reading,
            new CodeFacts(new CatalogLog(desk.log), desk.log, () -> ZoneId.of("America/New_York"), InvoiceDesk.NOON),
            new CloseMonth.Trace(() -> "kit", desk.audit, InvoiceDesk.NOON));
    private final SaveCharges saving = new SaveCharges(
            desk.sql,
            desk.charges,
            desk.uses,
            new ChargeUnits(desk.sql, desk.log, () -> "tester", InvoiceDesk.NOON),
            new InvoicePlaces(
                    desk.sql, new MasterDataLog(desk.log), desk.log, () -> "tester", InvoiceDesk.NOON, months),
            desk.audit);

    @AfterEach
    void drop() {
        desk.close();
    }

    private Caller caller() {
        return new Caller(
                UUID.randomUUID(), "kit", allowed, Reach.ALL, new Caller.Origin(Caller.Via.SYSTEM, null, null));
    }

    private void close(LocalDate through, String reason) {
        desk.run(() -> {
            closing.close(
                    new CloseMonth.Wish(through, reason), "\"" + reading.read().tag() + "\"");
            return null;
        });
    }

    private Problem refusal(Runnable work) {
        return catchThrowableOfType(
                Problem.class,
                () -> desk.run(() -> {
                    work.run();
                    return null;
                }));
    }

    @Test
    void the_books_are_closed_through_the_end_of_a_month_that_is_over() {
        close(SEPTEMBER, null);
        assertThat(reading.read().closedThrough()).isEqualTo(SEPTEMBER);
        Problem problem = refusal(() -> closing.close(new CloseMonth.Wish(LocalDate.of(2026, 12, 30), null), "\"1\""));
        assertThat(problem.errors()).extracting(InputProblem::code).containsExactly("NO_MONTH_END", "MONTH_NOT_OVER");
        assertThat(reading.read().closedThrough()).isEqualTo(SEPTEMBER);
    }

    @Test
    void opening_a_month_again_needs_a_reason_and_stays_in_the_history() {
        close(OCTOBER, null);
        Problem problem = refusal(() -> closing.close(new CloseMonth.Wish(null, " "), "\"1\""));
        assertThat(problem.errors()).extracting(InputProblem::pointer).containsExactly("/reason");
        close(SEPTEMBER, "a check was forgotten");
        close(null, "start over");
        assertThat(reading.read().history())
                .extracting(MonthEnd.Step::closedThrough, MonthEnd.Step::reopened, MonthEnd.Step::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(null, true, "start over"),
                        org.assertj.core.groups.Tuple.tuple(SEPTEMBER, true, "a check was forgotten"),
                        org.assertj.core.groups.Tuple.tuple(OCTOBER, false, null));
        assertThat(desk.audited)
                .filteredOn(entry -> entry.kind().equals("month-end"))
                .extracting(AuditEntry::changes)
                .contains(List.of(new FieldChange("/closedThrough", "\"2026-10-31\"", "\"2026-09-30\"")));
    }

    @Test
    void of_two_who_close_the_second_is_told() {
        close(SEPTEMBER, null);
        Problem problem = refusal(() -> closing.close(new CloseMonth.Wish(OCTOBER, null), "\"0\""));
        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.getMessage()).contains("by kit");
    }

    @Test
    void charges_of_a_closed_month_need_the_permission() {
        UUID client = desk.client(InvoiceDesk.MONTHLY);
        Charge old = InvoiceDesk.charge(client, SEPTEMBER, "150.00");
        desk.run(() -> saving.save(List.of(old)));
        close(SEPTEMBER, null);

        Problem late = refusal(() -> saving.save(List.of(InvoiceDesk.charge(client, SEPTEMBER, "90.00"))));
        assertThat(late.type()).isEqualTo("month-closed");
        assertThat(late.status()).isEqualTo(403);
        assertThat(late.getMessage()).contains("09/30/2026");
        assertThat(refusal(() -> saving.save(List.of(old.takenBack()))).status())
                .isEqualTo(403);

        assertThat(desk.<Set<String>>run(() -> saving.save(List.of(old.releasedToBilling()))))
                .as("releasing posts nothing")
                .isEmpty();
        assertThat(desk.<Set<String>>run(
                        () -> saving.save(List.of(InvoiceDesk.charge(client, SEPTEMBER.plusDays(1), "90.00")))))
                .isEmpty();
        allowed = EnumSet.allOf(Permission.class);
        assertThat(desk.<Set<String>>run(
                        () -> saving.save(List.of(old.releasedToBilling().takenBack()))))
                .isEmpty();
    }
}
