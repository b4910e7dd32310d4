package org.claimtree.iop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.claimtree.clients.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What users tell of it, on a database. */
@Tag("database")
class IopUseCasesTest {
    private IopDesk desk;

    @BeforeEach
    void open() {
        desk = new IopDesk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static Reason only(DayFacts.Stored stored) {
        assertThat(stored.reasons()).hasSize(1);
        return stored.reasons().get(0);
    }

    @Test
    void notes_of_July_31_make_a_0905_of_180_minutes_on_August_2_and_its_invoice() {
        UUID alice = desk.save(IopSetup.alice());
        UUID authorization = desk.authorize(alice, "0905", "2026-07-01", "2026-07-31", "10");
        desk.at("2026-07-31T20:00");
        desk.document(alice, "2026-07-31T09:00", 45, "602");
        desk.document(alice, "2026-07-31T10:00", 60, "IND THPY");

        desk.at("2026-08-01T23:00");
        assertThat(desk.notes(alice)).isEmpty();
        desk.at("2026-08-02T00:30");
        assertThat(desk.notes(alice)).isEmpty();

        desk.at("2026-08-02T01:00");
        assertThat(desk.notes(alice)).containsExactly("0905 180 min 2026-07-31 at 53 RELEASED");
        assertThat(desk.remaining(authorization)).isEqualByComparingTo("9");
        assertThat(desk.charges(alice)).containsExactly("0905 2026-07-31 350.00");
        DayFacts.Stored day = desk.day(alice, "2026-07-31").get("IOP");
        assertThat(day.outcome()).isEqualTo(Outcome.BILLED);
        assertThat(only(day).sentence())
                .contains("0905 by authorization")
                .contains("only one")
                .contains("2 of 1 units");
        assertThat(desk.alerts).isEmpty();

        desk.at("2026-08-03T01:00");
        assertThat(desk.notes(alice)).hasSize(1);
    }

    @Test
    void an_authorization_that_comes_a_week_later_bills_the_pending_day() {
        UUID alice = desk.save(IopSetup.alice());
        desk.document(alice, "2026-07-31T09:00", 45, "602");
        desk.at("2026-08-02T01:00");
        DayFacts.Stored day = desk.day(alice, "2026-07-31").get("IOP");
        assertThat(day.outcome()).isEqualTo(Outcome.PENDING);
        assertThat(only(day).code()).isEqualTo(Why.NO_AUTHORIZATION);
        assertThat(desk.told()).containsExactly("IOP NO_AUTHORIZATION");
        assertThat(desk.alerts.get(0).to().groups()).containsExactly("IOP Notification Group");

        desk.at("2026-08-09T12:00");
        desk.authorize(alice, "0905", "2026-07-01", "2026-12-31", "10");
        desk.work();
        assertThat(desk.notes(alice)).containsExactly("0905 180 min 2026-07-31 at 53 RELEASED");
    }

    @Test
    void two_codes_for_the_same_dates_bill_nothing_and_both_are_named() {
        UUID alice = desk.save(IopSetup.alice());
        desk.authorize(alice, "0905", "2026-07-01", "2026-07-31", "10");
        desk.authorize(alice, "0906", "2026-07-15", "2026-08-31", "10");
        desk.document(alice, "2026-07-31T09:00", 45, "602");
        desk.at("2026-08-02T01:00");
        assertThat(desk.notes(alice)).isEmpty();
        Reason reason = only(desk.day(alice, "2026-07-31").get("IOP"));
        assertThat(reason.code()).isEqualTo(Why.TWO_CODES);
        assertThat(reason.sentence()).contains("0905, 0906");
        assertThat(desk.told()).containsExactly("IOP TWO_CODES");
    }

    @Test
    void five_hours_with_only_an_IOP_authorization_bill_IOP_though_PHP_is_first() {
        desk.change(List.of(IopSetup.php()));
        UUID alice = desk.save(IopSetup.alice());
        desk.authorize(alice, "0905", "2026-07-01", "2026-12-31", "10");
        desk.document(alice, "2026-07-31T09:00", 300, "GROUP");
        desk.at("2026-08-02T01:00");
        assertThat(desk.notes(alice)).containsExactly("0905 180 min 2026-07-31 at 53 RELEASED");
        DayFacts.Stored php = desk.day(alice, "2026-07-31").get("PHP");
        assertThat(php.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(php.reasons()).extracting(Reason::code).containsExactly(Why.OTHER_PROGRAM, Why.NO_AUTHORIZATION);
        assertThat(desk.alerts).isEmpty();
    }

    @Test
    void units_that_run_out_in_a_night_leave_the_later_days_pending() {
        UUID alice = desk.save(IopSetup.alice());
        UUID authorization = desk.authorize(alice, "0905", "2026-07-01", "2026-12-31", "2");
        for (int day = 27; day <= 30; day++) {
            desk.document(alice, "2026-07-" + day + "T09:00", 45, "602");
        }
        desk.at("2026-08-02T01:00");
        assertThat(desk.notes(alice)).hasSize(2);
        assertThat(desk.remaining(authorization)).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(only(desk.day(alice, "2026-07-29").get("IOP")).code()).isEqualTo(Why.EXHAUSTED);
    }

    @Test
    void everything_that_is_missing_of_a_client_is_said_at_once() {
        Client bare = IopSetup.client(null);
        UUID client = desk.save(bare);
        desk.authorize(client, "FREE", "2026-07-01", "2026-12-31", "2");
        desk.document(client, "2026-07-30T09:00", 45, "602");
        desk.at("2026-08-02T01:00");
        assertThat(desk.day(client, "2026-07-30").get("IOP").reasons())
                .extracting(Reason::code)
                .containsExactly(Why.NO_CLINICIAN, Why.NO_LOCATION, Why.NO_DIAGNOSIS, Why.NO_RATE);
        assertThat(desk.told()).hasSize(4);
    }

    @Test
    void a_billed_day_whose_documentation_is_taken_back_is_a_proposal_and_stays_billed() {
        UUID alice = desk.save(IopSetup.alice());
        desk.authorize(alice, "0905", "2026-07-01", "2026-12-31", "2");
        UUID note = desk.document(alice, "2026-07-30T09:00", 45, "602");
        desk.at("2026-08-02T01:00");
        desk.takeBack(note);
        desk.work();
        DayFacts.Stored day = desk.day(alice, "2026-07-30").get("IOP");
        assertThat(day.outcome()).isEqualTo(Outcome.BILLED);
        assertThat(day.reasons()).extracting(Reason::code).containsExactly(Why.CREATED, Why.DOCUMENTATION_GONE);
        assertThat(desk.charges(alice)).containsExactly("0905 2026-07-30 350.00");

        desk.takeBack(desk.note(alice));
        desk.work();
        assertThat(desk.day(alice, "2026-07-30").get("IOP").outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(desk.charges(alice)).containsExactly("0905 2026-07-30 350.00 void");

        desk.document(alice, "2026-07-30T15:00", 45, "602");
        desk.document(alice, "2026-07-30T17:00", 45, "602");
        desk.work();
        assertThat(desk.day(alice, "2026-07-30").get("IOP").proposal()).isEqualTo(Proposal.BILL);
        desk.at("2026-08-05T02:00");
        desk.run(() -> {
            desk.sql.run(
                    h -> Waiting.add(h, List.of(new DayFacts.Key(alice, java.time.LocalDate.parse("2026-07-30")))));
            return null;
        });
        desk.work();
        assertThat(desk.day(alice, "2026-07-30").get("IOP").proposal()).isEqualTo(Proposal.BILL);
    }

    @Test
    void a_lower_threshold_bills_the_last_thirty_days_and_only_proposes_what_is_older() {
        desk.set(IopSettings.THRESHOLD, 2);
        UUID alice = desk.save(IopSetup.alice());
        UUID authorization = desk.authorize(alice, "0905", "2026-01-01", "2026-12-31", "9");
        desk.document(alice, "2026-06-15T09:00", 45, "602");
        desk.document(alice, "2026-07-30T09:00", 45, "602");
        desk.at("2026-08-02T01:00");
        assertThat(desk.day(alice, "2026-07-30").get("IOP").outcome()).isEqualTo(Outcome.BELOW);

        desk.set(IopSettings.THRESHOLD, 1);
        desk.work();
        assertThat(desk.notes(alice)).containsExactly("0905 180 min 2026-07-30 at 53 RELEASED");
        assertThat(desk.day(alice, "2026-06-15").get("IOP").outcome()).isEqualTo(Outcome.TOO_LATE);
        assertThat(desk.remaining(authorization)).isEqualByComparingTo("8");
    }

    @Test
    void a_per_diem_that_somebody_charged_by_hand_stands_against_a_second_one() {
        UUID alice = desk.save(IopSetup.alice());
        desk.authorize(alice, "0905", "2026-07-01", "2026-12-31", "5");
        desk.document(alice, "2026-07-30T08:00", 180, "0906");
        desk.document(alice, "2026-07-30T09:00", 45, "602");
        desk.at("2026-08-02T01:00");
        assertThat(only(desk.day(alice, "2026-07-30").get("IOP")).code()).isEqualTo(Why.OTHER_LEVEL);
        assertThat(desk.notes(alice)).isEmpty();
    }
}
