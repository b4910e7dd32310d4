package org.claimtree.encounters.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.claimtree.encounters.schedule.ScheduleDesk.TEN;
import static org.claimtree.encounters.schedule.ScheduleDesk.hour;
import static org.claimtree.encounters.schedule.ScheduleDesk.wish;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.claimtree.clients.Client;
import org.claimtree.encounters.AppointmentMoved;
import org.claimtree.encounters.AppointmentWish;
import org.claimtree.encounters.AttendanceEnded;
import org.claimtree.kernel.Finding;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Appointments are booked, moved, cancelled and missed. */
@Tag("database")
class ScheduleTest {
    private ScheduleDesk desk;

    @BeforeEach
    void open() {
        desk = new ScheduleDesk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void service_and_location_fill_in_what_is_left_open() {
        UUID client = desk.client("ANN");
        Appointment booked = desk.one(desk.book(hour(TEN, client)));
        assertThat(booked.time()).isEqualTo(new Appointment.Time(TEN, TEN.plusHours(1), 60));
        assertThat(booked.place().placeOfService()).isEqualTo("11");
        assertThat(booked.service().name()).isEqualTo("An hour");
        assertThat(booked.provider().name()).isEqualTo("BAKER, DANA");
        assertThat(booked.status()).isEqualTo(Attendance.BOOKED);
        assertThat(booked.attendees())
                .extracting(Appointment.Attendee::name, Appointment.Attendee::status)
                .containsExactly(tuple("DOE, ANN", Attendance.BOOKED));
        assertThat(booked.warnings()).isEmpty();
        AppointmentWish group = new AppointmentWish(
                "GROUP",
                "BAKER",
                new AppointmentWish.Place("BARN", null),
                new AppointmentWish.Time(TEN.plusDays(1), 45),
                List.of(client),
                "bring chairs");
        Appointment inTheBarn = desk.one(desk.book(group));
        assertThat(inTheBarn.place().placeOfService()).isEqualTo("53");
        assertThat(inTheBarn.time().minutes()).isEqualTo(45);
        assertThat(inTheBarn.words()).isEqualTo("bring chairs");
    }

    @Test
    void the_only_client_is_seen_where_the_client_is_usually_seen() {
        UUID ann = desk.client("ANN", new Client.Care(null, null, null, new Client.Place("MAIN", "02"), null));
        AppointmentWish.Time time = new AppointmentWish.Time(TEN, null);
        AppointmentWish open = new AppointmentWish("HOUR", "BAKER", null, time, List.of(ann), null);
        assertThat(desk.one(desk.book(open)).place()).isEqualTo(new Appointment.Place("MAIN", "OFFICE", "02"));
        assertThat(desk.one(desk.book(hour(TEN.plusDays(1), ann))).place().placeOfService())
                .isEqualTo("02");
        AppointmentWish group =
                new AppointmentWish("GROUP", "BAKER", null, time, List.of(ann, desk.client("BEN")), null);
        assertThat(refused(group)).extracting(InputProblem::code).containsExactly("LOCATION_MISSING");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        UUID client = desk.client("ANN");
        UUID nobody = UUID.randomUUID();
        AppointmentWish wish = new AppointmentWish(
                "NONE",
                "NONE",
                new AppointmentWish.Place("NONE", null),
                new AppointmentWish.Time(LocalDateTime.of(2026, 3, 8, 2, 30), 0),
                List.of(client, nobody, client),
                null);
        assertThat(refused(wish))
                .extracting(InputProblem::pointer, InputProblem::code)
                .containsExactlyInAnyOrder(
                        tuple("/service", "UNKNOWN_SERVICE"),
                        tuple("/provider", "UNKNOWN_PROVIDER"),
                        tuple("/place/location", "UNKNOWN_LOCATION"),
                        tuple("/time/start", "NO_SUCH_TIME"),
                        tuple("/time/minutes", "MINUTES_FORM"),
                        tuple("/clients/1", "UNKNOWN_CLIENT"),
                        tuple("/clients/2", "CLIENT_TWICE"));
        assertThat(refused(hour(TEN, client, desk.client("BEN"))))
                .extracting(InputProblem::code)
                .containsExactly("ONE_CLIENT");
        assertThat(refused(wish("OLD", TEN, client)))
                .extracting(InputProblem::code)
                .containsExactly("SERVICE_INACTIVE");
        assertThat(refused(new AppointmentWish(null, null, null, null, null, null)))
                .extracting(InputProblem::pointer)
                .containsExactlyInAnyOrder("/service", "/provider", "/place/location", "/time/start", "/clients");
        assertThat(desk.list(AppointmentFilter.ALL)).isEmpty();
    }

    private List<InputProblem> refused(AppointmentWish wish) {
        return catchThrowableOfType(Problem.class, () -> desk.book(wish)).errors();
    }

    @Test
    void what_is_paid_in_advance_is_booked_by_who_takes_the_payment_only() {
        UUID ann = desk.client("ANN");
        assertThat(refused(wish("INTAKE", TEN, ann)))
                .extracting(InputProblem::pointer, InputProblem::code)
                .containsExactly(tuple("/service", "PAID_IN_ADVANCE"));
        assertThat(desk.look(wish("HOUR", TEN, ann)).problems())
                .extracting(InputProblem::code)
                .containsExactly("NOT_PAID_IN_ADVANCE");
        assertThat(desk.look(wish("INTAKE", TEN, ann, desk.client("BEN"))).problems())
                .extracting(InputProblem::pointer)
                .contains("/clients/1");
        assertThat(desk.look(wish("INTAKE", TEN, ann)).problems()).isEmpty();
        Appointment booked = desk.one(desk.bookPaid(wish("INTAKE", TEN, ann)));
        assertThat(booked.paidInAdvance()).isTrue();
        assertThat(booked.time().minutes()).isEqualTo(60);
    }

    @Test
    void what_was_paid_in_advance_is_moved_but_stays_this_service_for_this_client() {
        UUID ann = desk.client("ANN");
        UUID id = desk.bookPaid(wish("INTAKE", TEN, ann));
        assertThatThrownBy(() -> desk.move(id, wish("HOUR", TEN, desk.client("BEN"))))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(InputProblem::code)
                                .containsExactly("PAID_SERVICE_STAYS", "PAID_CLIENT_STAYS"));
        assertThat(desk.moved).isEmpty();
        assertThat(desk.move(id, wish("INTAKE", TEN.plusDays(1), ann)).paidInAdvance())
                .isTrue();
        assertThat(desk.moved).extracting(AppointmentMoved::appointment).containsExactly(id);
        UUID hour = desk.book(hour(TEN.plusDays(2), ann));
        assertThatThrownBy(() -> desk.move(hour, wish("INTAKE", TEN, ann)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(InputProblem::code)
                                .containsExactly("PAID_IN_ADVANCE"));
        desk.end(id, AppointmentLife.Step.CANCEL, "ill");
        assertThat(desk.ended).containsExactly(new AttendanceEnded(id, List.of(ann), false, "ill"));
    }

    @Test
    void a_request_that_is_repeated_books_once() {
        UUID client = desk.client("ANN");
        assertThat(desk.book(hour(TEN, client), "again")).isEqualTo(desk.book(hour(TEN, client), "again"));
        assertThat(desk.list(AppointmentFilter.ALL)).hasSize(1);
    }

    @Test
    void whoever_is_expected_twice_is_a_warning() {
        UUID ann = desk.client("ANN");
        UUID ben = desk.client("BEN");
        UUID first = desk.book(hour(TEN, ann));
        desk.book(hour(TEN.plusHours(1), ann));
        assertThat(desk.one(first).warnings()).isEmpty();
        Appointment second = desk.one(desk.book(hour(TEN.plusMinutes(30), ben)));
        assertThat(second.warnings())
                .extracting(Finding::code, Finding::text)
                .containsExactly(
                        tuple("PROVIDER_OVERLAP", "The provider has another appointment from 10:00 AM to 11:00 AM."),
                        tuple("PROVIDER_OVERLAP", "The provider has another appointment from 11:00 AM to 12:00 PM."));
        AppointmentWish elsewhere = new AppointmentWish(
                "GROUP",
                "REED",
                new AppointmentWish.Place("MAIN", null),
                new AppointmentWish.Time(TEN.minusHours(1), null),
                List.of(ben, ann),
                null);
        UUID group = desk.book(elsewhere);
        assertThat(desk.one(group).warnings())
                .extracting(Finding::code, Finding::field)
                .containsExactly(tuple("CLIENT_OVERLAP", "attendees[1]"));
        desk.end(first, AppointmentLife.Step.CANCEL, "ill");
        assertThat(desk.one(group).warnings()).isEmpty();
        assertThat(desk.one(first).warnings()).isEmpty();
    }

    @Test
    void an_appointment_is_moved_and_keeps_who_was_taken_off() {
        UUID ann = desk.client("ANN");
        UUID ben = desk.client("BEN");
        UUID cara = desk.client("CARA");
        UUID id = desk.book(wish("GROUP", TEN, ann, ben));
        Appointment moved = desk.move(id, wish("GROUP", TEN.plusDays(2), ann, cara));
        assertThat(moved.time().start()).isEqualTo(TEN.plusDays(2));
        assertThat(moved.attendees())
                .extracting(Appointment.Attendee::client, Appointment.Attendee::status)
                .containsExactly(
                        tuple(ann, Attendance.BOOKED),
                        tuple(ben, Attendance.CANCELLED),
                        tuple(cara, Attendance.BOOKED));
        assertThat(desk.move(id, wish("GROUP", TEN, ben)).attendees())
                .extracting(Appointment.Attendee::status)
                .containsExactly(Attendance.CANCELLED, Attendance.BOOKED, Attendance.CANCELLED);
        assertThatThrownBy(() -> desk.run(() -> desk.move(UUID.randomUUID(), wish("GROUP", TEN, ben))))
                .extracting("status")
                .isEqualTo(404);
    }

    @Test
    void a_version_that_was_saved_meanwhile_is_not_overwritten() {
        UUID ann = desk.client("ANN");
        UUID id = desk.book(hour(TEN, ann));
        int version = desk.one(id).version();
        desk.move(id, hour(TEN.plusHours(1), ann));
        assertThatThrownBy(() -> desk.move(id, version, hour(TEN.plusHours(2), ann)))
                .extracting("type")
                .isEqualTo("stale-record");
        assertThat(desk.one(id).time().start()).isEqualTo(TEN.plusHours(1));
    }

    @Test
    void one_of_a_group_cancels_another_does_not_come_and_the_session_goes_on() {
        UUID ann = desk.client("ANN");
        UUID ben = desk.client("BEN");
        UUID cara = desk.client("CARA");
        UUID id = desk.book(wish("GROUP", TEN, ann, ben, cara));
        assertThat(desk.end(id, AppointmentLife.Step.CANCEL, "ill", ann).status())
                .isEqualTo(Attendance.BOOKED);
        Appointment after = desk.end(id, AppointmentLife.Step.MISS, null, ben);
        assertThat(after.attendees())
                .extracting(Appointment.Attendee::status, Appointment.Attendee::reason)
                .containsExactly(
                        tuple(Attendance.CANCELLED, "ill"),
                        tuple(Attendance.NO_SHOW, null),
                        tuple(Attendance.BOOKED, null));
        assertThatThrownBy(() -> desk.end(id, AppointmentLife.Step.MISS, null, ann))
                .hasMessage("The appointment is cancelled; it cannot be marked as no-show.");
        assertThat(desk.end(id, AppointmentLife.Step.CANCEL, "storm").status()).isEqualTo(Attendance.NO_SHOW);
        assertThatThrownBy(() -> desk.move(id, wish("GROUP", TEN, ann)))
                .hasMessage("The appointment is marked as no-show; it cannot be moved.");
    }

    @Test
    void cancelling_needs_a_reason_and_clients_who_are_expected() {
        UUID id = desk.book(hour(TEN, desk.client("ANN")));
        Problem problem = catchThrowableOfType(
                Problem.class, () -> desk.end(id, AppointmentLife.Step.CANCEL, " ", desk.client("BEN")));
        assertThat(problem.errors())
                .extracting(InputProblem::pointer, InputProblem::code)
                .containsExactly(tuple("/reason", "REASON_MISSING"), tuple("/clients/0", "UNKNOWN_CLIENT"));
        assertThatThrownBy(() -> desk.end(
                        desk.book(hour(TEN.plusHours(3), desk.client("CARA"))), AppointmentLife.Step.MISS, null))
                .hasMessageContaining("has not begun");
    }

    @Test
    void who_does_not_see_the_client_finds_nothing_and_a_group_tells_how_many_others() {
        UUID mine = desk.client("ANN", "BAKER");
        UUID other = desk.client("BEN");
        UUID hidden = desk.book(hour(TEN, other));
        UUID group = desk.book(wish("GROUP", TEN, other, mine));
        desk.only("BAKER");
        assertThatThrownBy(() -> desk.one(hidden)).extracting("status").isEqualTo(404);
        assertThat(desk.list(AppointmentFilter.ALL)).extracting(Appointment::id).containsExactly(group);
        Appointment seen = desk.one(group);
        assertThat(seen.attendees()).extracting(Appointment.Attendee::client).containsExactly(mine);
        assertThat(seen.others()).isEqualTo(1);
        assertThat(refused(hour(TEN, other))).extracting(InputProblem::code).containsExactly("UNKNOWN_CLIENT");
        assertThatThrownBy(() -> desk.end(group, AppointmentLife.Step.CANCEL, "storm"))
                .extracting("type")
                .isEqualTo("others-take-part");
        assertThat(desk.end(group, AppointmentLife.Step.CANCEL, "ill", mine).status())
                .isEqualTo(Attendance.BOOKED);
    }

    @Test
    void a_list_is_of_days_people_places_and_states() {
        UUID ann = desk.client("ANN");
        UUID today = desk.book(hour(TEN, ann));
        UUID tomorrow = desk.book(hour(TEN.plusDays(1), desk.client("BEN")));
        desk.end(tomorrow, AppointmentLife.Step.CANCEL, "ill");
        LocalDate day = TEN.toLocalDate();
        assertThat(ids(new AppointmentFilter(day, day, null, null, null, null))).containsExactly(today);
        assertThat(ids(new AppointmentFilter(day.plusDays(1), null, null, null, null, null)))
                .containsExactly(tomorrow);
        assertThat(ids(new AppointmentFilter(null, null, "BAKER", "MAIN", null, null)))
                .containsExactly(today, tomorrow);
        assertThat(ids(new AppointmentFilter(null, null, "REED", null, null, null)))
                .isEmpty();
        assertThat(ids(new AppointmentFilter(null, null, null, null, ann, null)))
                .containsExactly(today);
        assertThat(ids(new AppointmentFilter(null, null, null, null, null, Attendance.CANCELLED)))
                .containsExactly(tomorrow);
    }

    private List<UUID> ids(AppointmentFilter filter) {
        return desk.list(filter).stream().map(Appointment::id).toList();
    }

    @Test
    void every_look_and_every_change_names_the_client_in_the_audit_trail() {
        UUID ann = desk.client("ANN");
        UUID id = desk.book(hour(TEN, ann));
        desk.end(id, AppointmentLife.Step.CANCEL, "ill");
        assertThat(desk.audited)
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.subjects()).contains(id.toString(), ann.toString()));
        assertThat(desk.audited).extracting(entry -> entry.action().name()).contains("CREATE", "CHANGE", "READ");
    }
}
