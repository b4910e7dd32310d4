package org.claimtree.iop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.catalog.Program;
import org.claimtree.clients.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What payers want of weeks, of time and of the day of discharge, on a database. July 26, 2026, is a Sunday. */
@Tag("database")
class PayerTimeTest {
    private IopDesk desk;

    @BeforeEach
    void open() {
        desk = new IopDesk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void wants(Integer minutes, Integer days, List<Program.Tier> tiers, Program.Time time) {
        desk.change(List.of(IopSetup.iop(new Program.PayerTerms("AETNA", minutes, days, null, tiers, time, null))));
    }

    private DayFacts.Stored day(UUID client, String day) {
        return desk.day(client, day).get("IOP");
    }

    private List<Why> reasons(UUID client, String day) {
        return day(client, day).reasons().stream().map(Reason::code).toList();
    }

    @Test
    void too_few_days_are_a_warning_until_the_week_is_over_and_a_proposal_then() {
        wants(null, 3, null, null);
        UUID alice = desk.save(IopSetup.alice());
        desk.authorize(alice, "0905", "2026-07-01", "2026-12-31", "10");
        desk.document(alice, "2026-07-27T09:00", 45, "602");
        desk.document(alice, "2026-07-28T09:00", 45, "602");

        desk.at("2026-08-02T01:00");
        assertThat(day(alice, "2026-07-27").outcome()).isEqualTo(Outcome.BILLED);
        assertThat(reasons(alice, "2026-07-27")).containsExactly(Why.CREATED, Why.WEEK_OPEN);
        assertThat(day(alice, "2026-07-27").proposal()).isNull();
        assertThat(day(alice, "2026-07-28").reasons().get(1).sentence())
                .contains("2 of 3 days in the week through 08/01/2026");

        desk.at("2026-08-03T01:00");
        assertThat(reasons(alice, "2026-07-27")).containsExactly(Why.CREATED, Why.WEEK_SHORT);
        assertThat(day(alice, "2026-07-27").proposal()).isEqualTo(Proposal.VOID);
        assertThat(desk.notes(alice)).hasSize(2);

        desk.document(alice, "2026-07-30T09:00", 45, "602");
        desk.work();
        assertThat(desk.notes(alice)).hasSize(3);
        for (String day : List.of("2026-07-27", "2026-07-28", "2026-07-30")) {
            assertThat(reasons(alice, day)).containsExactly(Why.CREATED);
            assertThat(day(alice, day).proposal()).isNull();
        }
    }

    @Test
    void a_day_that_waited_is_not_billed_when_its_week_was_not_reached() {
        wants(null, 2, null, null);
        UUID alice = desk.save(IopSetup.alice());
        desk.document(alice, "2026-07-27T09:00", 45, "602");
        desk.at("2026-08-05T01:00");
        desk.authorize(alice, "0905", "2026-07-01", "2026-12-31", "10");
        desk.work();
        assertThat(day(alice, "2026-07-27").outcome()).isEqualTo(Outcome.PENDING);
        assertThat(reasons(alice, "2026-07-27")).containsExactly(Why.WEEK_SHORT);
        assertThat(desk.notes(alice)).isEmpty();

        desk.document(alice, "2026-08-01T09:00", 45, "602");
        desk.work();
        assertThat(desk.notes(alice)).hasSize(2);
    }

    @Test
    void documentation_that_is_taken_back_makes_its_whole_week_a_proposal() {
        wants(null, 2, null, null);
        UUID alice = desk.save(IopSetup.alice());
        desk.authorize(alice, "0905", "2026-07-01", "2026-12-31", "10");
        desk.document(alice, "2026-07-27T09:00", 45, "602");
        UUID note = desk.document(alice, "2026-07-28T09:00", 45, "602");
        desk.at("2026-08-05T01:00");
        assertThat(day(alice, "2026-07-27").proposal()).isNull();

        desk.takeBack(note);
        desk.work();
        assertThat(reasons(alice, "2026-07-28")).containsExactly(Why.CREATED, Why.DOCUMENTATION_GONE);
        assertThat(reasons(alice, "2026-07-27")).containsExactly(Why.CREATED, Why.WEEK_SHORT);
        assertThat(day(alice, "2026-07-27").proposal()).isEqualTo(Proposal.VOID);
    }

    @Test
    void a_week_of_hours_may_begin_on_another_day() {
        wants(null, null, null, new Program.Time(2, DayOfWeek.MONDAY, null, null));
        UUID alice = desk.save(IopSetup.alice());
        desk.authorize(alice, "0905", "2026-07-01", "2026-12-31", "10");
        desk.document(alice, "2026-07-26T09:00", 60, "GROUP");
        desk.document(alice, "2026-07-27T09:00", 60, "GROUP");
        desk.document(alice, "2026-08-02T09:00", 60, "GROUP");
        desk.at("2026-08-05T01:00");
        assertThat(reasons(alice, "2026-07-26")).containsExactly(Why.WEEK_SHORT);
        assertThat(day(alice, "2026-07-26").reasons().get(0).sentence())
                .contains("1 of 2 hours in the week through 07/26/2026");
        assertThat(reasons(alice, "2026-07-27")).containsExactly(Why.CREATED);
        assertThat(reasons(alice, "2026-08-02")).containsExactly(Why.CREATED);
    }

    @Test
    void half_and_full_days_have_codes_of_their_own_and_meals_are_no_time() {
        wants(
                null,
                null,
                List.of(new Program.Tier(60, "0906"), new Program.Tier(180, "0905")),
                new Program.Time(null, null, List.of("IND THPY"), null));
        UUID alice = desk.save(IopSetup.alice());
        desk.authorize(alice, "0905", "2026-07-01", "2026-12-31", "10");
        desk.authorize(alice, "0906", "2026-07-01", "2026-12-31", "10");
        desk.document(alice, "2026-07-27T09:00", 120, "602");
        desk.document(alice, "2026-07-27T12:00", 60, "IND THPY");
        desk.document(alice, "2026-07-28T09:00", 180, "602");
        desk.at("2026-08-02T01:00");
        assertThat(desk.notes(alice))
                .containsExactly("0906 180 min 2026-07-27 at 53 RELEASED", "0905 180 min 2026-07-28 at 53 RELEASED");
        assertThat(day(alice, "2026-07-27").count().minutes()).isEqualTo(120);
    }

    @Test
    void the_day_of_discharge_is_left_to_payers_who_pay_it() {
        wants(null, null, null, new Program.Time(null, null, null, true));
        Client alice = IopSetup.alice();
        Client gone = new Client(
                alice.id(),
                alice.ref(),
                alice.person(),
                alice.consent(),
                null,
                alice.diagnoses(),
                alice.coverages(),
                new Client.Care(
                        null, alice.care().clinicians(), null, alice.care().place(), LocalDate.of(2026, 7, 28)));
        desk.save(gone);
        desk.authorize(gone.id(), "0905", "2026-07-01", "2026-12-31", "10");
        desk.document(gone.id(), "2026-07-27T09:00", 45, "602");
        desk.document(gone.id(), "2026-07-28T09:00", 45, "602");
        desk.at("2026-08-02T01:00");
        assertThat(desk.notes(gone.id())).containsExactly("0905 180 min 2026-07-27 at 53 RELEASED");
        assertThat(day(gone.id(), "2026-07-28").outcome()).isEqualTo(Outcome.BELOW);
        assertThat(reasons(gone.id(), "2026-07-28")).containsExactly(Why.DISCHARGE_DAY);
    }

    @Test
    void a_discharge_that_is_told_later_makes_the_billed_day_a_proposal_and_takes_it_back_with_itself() {
        wants(null, null, null, new Program.Time(null, null, null, true));
        Client alice = IopSetup.alice();
        desk.save(alice);
        desk.authorize(alice.id(), "0905", "2026-07-01", "2026-12-31", "10");
        desk.document(alice.id(), "2026-07-28T09:00", 45, "602");
        desk.at("2026-08-02T01:00");
        assertThat(day(alice.id(), "2026-07-28").outcome()).isEqualTo(Outcome.BILLED);

        desk.save(new Client(
                alice.id(),
                alice.ref(),
                alice.person(),
                alice.consent(),
                null,
                alice.diagnoses(),
                alice.coverages(),
                new Client.Care(
                        null, alice.care().clinicians(), null, alice.care().place(), LocalDate.of(2026, 7, 28))));
        desk.work();
        assertThat(reasons(alice.id(), "2026-07-28")).containsExactly(Why.CREATED, Why.DISCHARGE_DAY);
        assertThat(day(alice.id(), "2026-07-28").proposal()).isEqualTo(Proposal.VOID);

        desk.save(alice);
        desk.work();
        assertThat(reasons(alice.id(), "2026-07-28")).containsExactly(Why.CREATED);
        assertThat(day(alice.id(), "2026-07-28").proposal()).isNull();
    }

    @Test
    void what_was_missing_of_a_client_is_billed_as_soon_as_it_stands_there() {
        Client alice = IopSetup.alice();
        Client bare = new Client(
                alice.id(), alice.ref(), alice.person(), null, null, alice.diagnoses(), alice.coverages(), null);
        desk.save(bare);
        desk.authorize(bare.id(), "0905", "2026-07-01", "2026-12-31", "10");
        desk.document(bare.id(), "2026-07-27T09:00", 45, "602");
        desk.at("2026-08-02T01:00");
        assertThat(reasons(bare.id(), "2026-07-27")).containsExactly(Why.NO_CLINICIAN, Why.NO_LOCATION);

        desk.save(alice);
        desk.work();
        assertThat(desk.notes(alice.id())).containsExactly("0905 180 min 2026-07-27 at 53 RELEASED");
    }
}
