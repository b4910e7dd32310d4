package org.claimtree.encounters.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.claimtree.encounters.schedule.ScheduleDesk.TEN;
import static org.claimtree.encounters.schedule.ScheduleDesk.hour;
import static org.claimtree.encounters.schedule.ScheduleDesk.wish;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.claimtree.encounters.notes.NoteWish;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.Finding;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sessions are proposed, looked through and marked complete. */
@Tag("database")
class SessionTest {
    private ScheduleDesk desk;

    @BeforeEach
    void open() {
        desk = new ScheduleDesk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static NoteWish.Line line(String code, String... modifiers) {
        return new NoteWish.Line(code, List.of(modifiers), null, List.of(1), null);
    }

    private static CompleteSession.ForClient of(UUID client, NoteWish.Line... lines) {
        return new CompleteSession.ForClient(client, null, List.of(lines), null);
    }

    @Test
    void codes_come_from_the_service_units_from_the_minutes_and_diagnoses_from_the_client() {
        UUID ann = desk.client("ANN");
        UUID ben = desk.client("BEN");
        UUID id = desk.book(wish("GROUP", TEN, ann, ben));
        SessionProposal proposal = desk.propose(id, null);
        assertThat(proposal.minutes()).isEqualTo(90);
        assertThat(proposal.lines())
                .extracting(
                        SessionProposal.Line::code,
                        SessionProposal.Line::description,
                        each -> each.worth().units())
                .containsExactly(tuple("H0004", "A group", BigDecimal.valueOf(6)));
        assertThat(proposal.clients())
                .extracting(SessionProposal.ForClient::client, SessionProposal.ForClient::pointers)
                .containsExactly(tuple(ann, List.of(1, 2)), tuple(ben, List.of(1, 2)));
        assertThat(proposal.clients().get(0).diagnoses())
                .containsExactly(new DiagnosisCode("F321"), new DiagnosisCode("F411"));
        assertThat(desk.propose(id, 50).lines().get(0).worth().units()).isEqualByComparingTo("3");
        SessionProposal short_ = desk.propose(id, 7);
        assertThat(short_.lines().get(0).worth().units()).isNull();
        assertThat(short_.findings()).extracting(Finding::code).containsExactly("TOO_SHORT");
        assertThat(desk.notesOf(id)).isEmpty();
    }

    @Test
    void a_service_without_modifiers_has_those_of_its_code_and_its_price_where_it_is_one_unit() {
        SessionProposal proposal = desk.propose(desk.book(hour(TEN, desk.client("ANN"))), null);
        SessionProposal.Line line = proposal.lines().get(0);
        assertThat(line.modifiers()).containsExactly("GT");
        assertThat(line.worth().servicePrice()).hasToString("120.00");
    }

    @Test
    void what_was_looked_through_becomes_a_draft_for_each_client_who_came() {
        UUID ann = desk.client("ANN");
        UUID ben = desk.client("BEN");
        UUID cara = desk.client("CARA");
        UUID id = desk.book(wish("GROUP", TEN, ann, ben, cara));
        CompleteSession.Completed done = desk.complete(
                id,
                80,
                of(ann, line("H0004", "HQ"), line("90837")),
                new CompleteSession.ForClient(
                        ben, List.of(new DiagnosisCode("F411")), List.of(line("90837")), "Late."));
        assertThat(done.notes()).extracting(CompleteSession.Made::client).containsExactly(ann, ben);
        assertThat(desk.notesOf(id))
                .containsExactly(
                        "ANN BAKER 2026-11-02 10:00:00 80 DRAFT F321,F411 H0004HQ*5 90837*1",
                        "BEN BAKER 2026-11-02 10:00:00 80 DRAFT F411 90837*1");
        Appointment after = desk.one(id);
        assertThat(after.status()).isEqualTo(Attendance.BOOKED);
        assertThat(after.attendees())
                .extracting(Appointment.Attendee::status)
                .containsExactly(Attendance.COMPLETED, Attendance.COMPLETED, Attendance.BOOKED);
        assertThat(after.attendees().get(0).note())
                .isEqualTo(done.notes().get(0).note());
        assertThat(desk.propose(id, null).clients())
                .extracting(SessionProposal.ForClient::client)
                .containsExactly(cara);
        assertThat(desk.end(id, AppointmentLife.Step.MISS, null, cara).status()).isEqualTo(Attendance.COMPLETED);
        assertThatThrownBy(() -> desk.end(id, AppointmentLife.Step.CANCEL, "late"))
                .hasMessage("The appointment is completed; it cannot be cancelled.");
    }

    @Test
    void asked_again_the_answer_is_the_note_that_is_there() {
        UUID ann = desk.client("ANN");
        UUID id = desk.book(hour(TEN, ann));
        CompleteSession.Completed first = desk.complete(id, null, of(ann, line("90837")));
        assertThat(desk.complete(id, null, of(ann, line("H0004")))).isEqualTo(first);
        assertThat(desk.notesOf(id)).hasSize(1);
        assertThat(desk.one(id).status()).isEqualTo(Attendance.COMPLETED);
    }

    @Test
    void a_voided_note_leaves_the_session_to_be_completed_once_more() {
        UUID ann = desk.client("ANN");
        UUID id = desk.book(hour(TEN, ann));
        UUID first =
                desk.complete(id, null, of(ann, line("90837"))).notes().get(0).note();
        assertThat(desk.propose(id, null).clients()).isEmpty();
        desk.takeBack(first);
        assertThat(desk.one(id).attendees().get(0).note()).isNull();
        assertThat(desk.propose(id, null).clients()).hasSize(1);
        UUID second =
                desk.complete(id, null, of(ann, line("H0004"))).notes().get(0).note();
        assertThat(second).isNotEqualTo(first);
        assertThat(desk.one(id).attendees().get(0).note()).isEqualTo(second);
    }

    @Test
    void all_notes_are_written_or_none_and_everything_wrong_is_told_at_its_place() {
        UUID ann = desk.client("ANN");
        UUID ben = desk.client("BEN");
        UUID id = desk.book(wish("GROUP", TEN, ann, ben));
        UUID stranger = desk.client("CARA");
        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> desk.complete(
                        id, null, of(ann, line("90837")), of(ben, line("NOSUCH"), line("90837", "G")), of(stranger)));
        assertThat(problem.errors())
                .extracting(InputProblem::pointer)
                .contains("/clients/1/lines/0/code", "/clients/2/client")
                .allMatch(pointer -> pointer.matches("/clients/[12]/.*"));
        assertThat(desk.notesOf(id)).isEmpty();
        assertThat(desk.one(id).attendees())
                .extracting(Appointment.Attendee::status)
                .containsOnly(Attendance.BOOKED);
        assertThatThrownBy(() -> desk.complete(id, null)).isInstanceOf(Problem.class);
    }

    @Test
    void who_cancelled_has_no_note_and_a_later_day_none_yet() {
        UUID ann = desk.client("ANN");
        UUID ben = desk.client("BEN");
        UUID id = desk.book(wish("GROUP", TEN, ann, ben));
        desk.end(id, AppointmentLife.Step.CANCEL, "ill", ann);
        assertThatThrownBy(() -> desk.complete(id, null, of(ben, line("90837")), of(ann, line("90837"))))
                .hasMessage("The appointment is cancelled; it cannot be completed.");
        assertThat(desk.notesOf(id)).isEmpty();
        UUID tomorrow = desk.book(hour(TEN.plusDays(1), ann));
        assertThatThrownBy(() -> desk.complete(tomorrow, null, of(ann, line("90837"))))
                .hasMessageContaining("on a later day");
    }

    @Test
    void two_who_complete_it_at_once_make_one_note() throws Exception {
        UUID ann = desk.client("ANN");
        UUID id = desk.book(hour(TEN, ann));
        int hands = 4;
        ExecutorService threads = Executors.newFixedThreadPool(hands);
        CountDownLatch ready = new CountDownLatch(hands);
        try {
            List<Future<CompleteSession.Completed>> answers = java.util.stream.IntStream.range(0, hands)
                    .mapToObj(i -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return desk.complete(id, null, of(ann, line("90837")));
                    }))
                    .toList();
            CompleteSession.Completed first = answers.get(0).get();
            for (Future<CompleteSession.Completed> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(desk.notesOf(id)).hasSize(1);
    }
}
