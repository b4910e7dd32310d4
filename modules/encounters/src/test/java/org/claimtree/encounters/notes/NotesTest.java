package org.claimtree.encounters.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.claimtree.encounters.ReleasedNote;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.Reach;
import org.claimtree.kernel.Money;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.ListWindow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Notes from the first word to the last: written, changed, released, taken back, corrected. */
@Tag("database")
class NotesTest {
    private static NoteDesk desk;

    @BeforeAll
    static void start() {
        desk = new NoteDesk();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @BeforeEach
    void begin() {
        desk.as("tester", Reach.ALL, null);
        desk.set(NoteSettings.REQUIRES_AUTHORIZATION, NoteSettings.Requires.ALWAYS);
        desk.set(NoteSettings.TWO_SIGN, "");
        desk.released.clear();
        desk.voided.clear();
        desk.audited.clear();
    }

    private static NoteWish placed(UUID client, String... codes) {
        NoteWish wish = NoteDesk.wish(client, codes);
        return new NoteWish(
                client,
                wish.people(),
                wish.session(),
                new NoteWish.Place("MAIN", null),
                null,
                wish.lines(),
                wish.text());
    }

    private static List<String> blocked(UUID id) {
        return desk.note(id).state().blocked().stream()
                .map(r -> r.pointer() + " " + r.code())
                .toList();
    }

    @Test
    void a_draft_is_read_as_it_was_written_with_what_its_lines_come_to() {
        UUID client = desk.client("read");
        Note note = desk.note(desk.write(placed(client, Setup.SKILLS, Setup.GROUP_NOTE)));
        assertThat(note.state().status()).isEqualTo(NoteStatus.DRAFT);
        assertThat(note.clientName()).isEqualTo("DOE, read");
        assertThat(note.session()).isEqualTo(NoteDesk.wish(client).session());
        assertThat(note.diagnoses()).hasSize(2);
        assertThat(note.counted()).extracting(Note.Counted::amount).containsExactly(Money.of("90"), Money.ZERO);
        assertThat(note.counted()).extracting(Note.Counted::billable).containsExactly(true, false);
        assertThat(note.text()).isEqualTo("Worked on sleep.");
        assertThat(note.state().history().written().by()).isEqualTo("tester");
        assertThat(note.state().warnings())
                .extracting(NoteRemark::pointer, NoteRemark::code)
                .contains(
                        Tuple.tuple("/lines/0/code", "AUTHORIZATION_MISSING"),
                        Tuple.tuple("/lines/1/code", "AUTHORIZATION_MISSING"));
        assertThat(desk.audited).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.CREATE);
            assertThat(entry.subjects()).containsExactly(note.id().toString(), client.toString());
        });
    }

    @Test
    void a_draft_that_is_changed_keeps_the_ids_of_its_lines_and_one_who_saw_an_older_one_is_refused() {
        UUID client = desk.client("change");
        UUID id = desk.write(placed(client, Setup.SKILLS));
        Note first = desk.note(id);
        desk.change(id, 1, placed(client, Setup.THERAPY, Setup.SKILLS));
        Note second = desk.note(id);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.counted().get(0).id())
                .isEqualTo(first.counted().get(0).id());
        assertThat(second.counted().get(0).amount()).isEqualTo(Money.of("120"));
        assertThatThrownBy(() -> desk.change(id, 1, placed(client, Setup.SKILLS)))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(409));
    }

    @Test
    void a_release_takes_units_and_tells_what_is_to_be_charged() {
        UUID client = desk.client("release");
        UUID therapy = desk.authorize(client, Setup.THERAPY, "5");
        UUID skills = desk.authorize(client, Setup.SKILLS, "10");
        UUID id = desk.write(placed(client, Setup.THERAPY, Setup.SKILLS));

        Note note = desk.release(id);

        assertThat(note.state().status()).isEqualTo(NoteStatus.RELEASED);
        assertThat(note.state().history().released().by()).isEqualTo("tester");
        assertThat(desk.remaining(therapy)).isEqualByComparingTo("4");
        assertThat(desk.remaining(skills)).isEqualByComparingTo("7");
        ReleasedNote told = desk.released.get(0);
        assertThat(told.performedBy()).isEqualTo("BAKER");
        assertThat(told.lines())
                .extracting(ReleasedNote.Line::billedAs)
                .containsOnly(new ReleasedNote.BilledAs("BAKER", null));
        assertThat(told.lines())
                .extracting(ReleasedNote.Line::id)
                .containsExactlyElementsOf(
                        note.counted().stream().map(Note.Counted::id).toList());
        assertThat(told.lines().get(1).place()).isEqualTo(new ReleasedNote.Place("MAIN", "11"));
    }

    private static List<ReleasedNote.BilledAs> billedAs(UUID client, NoteWish.People people) {
        NoteWish wish = placed(client, Setup.THERAPY, Setup.SKILLS);
        desk.released.clear();
        desk.release(desk.write(new NoteWish(client, people, wish.session(), wish.place(), null, wish.lines(), null)));
        return desk.released.get(0).lines().stream()
                .map(ReleasedNote.Line::billedAs)
                .toList();
    }

    @Test
    void a_line_goes_out_in_the_name_that_the_table_says_unless_somebody_typed_another() {
        UUID client = desk.client("bills as");
        desk.set(NoteSettings.REQUIRES_AUTHORIZATION, NoteSettings.Requires.NEVER);
        assertThat(billedAs(client, new NoteWish.People("QUILL", null, null)))
                .containsExactly(new ReleasedNote.BilledAs("QUILL", null), new ReleasedNote.BilledAs("STAUB", "STAUB"));
        assertThat(billedAs(client, new NoteWish.People("QUILL", "BAKER", null)))
                .containsOnly(new ReleasedNote.BilledAs("BAKER", null));
        assertThat(billedAs(client, new NoteWish.People("QUILL", null, "BAKER")))
                .containsOnly(new ReleasedNote.BilledAs("QUILL", "BAKER"));
    }

    @Test
    void a_release_that_cannot_have_its_units_takes_none_and_stays_a_draft_that_says_why() {
        UUID client = desk.client("blocked");
        UUID therapy = desk.authorize(client, Setup.THERAPY, "5");
        desk.authorize(client, Setup.PER_DIEM, "0");
        UUID id = desk.write(placed(client, Setup.THERAPY, Setup.SKILLS, Setup.PER_DIEM));

        Problem refusal = catchThrowableOfType(Problem.class, () -> desk.release(id));

        assertThat(refusal.type()).isEqualTo("note-blocked");
        assertThat(refusal.errors())
                .extracting(InputProblem::pointer, InputProblem::code)
                .containsExactly(
                        Tuple.tuple("/lines/1/code", "AUTHORIZATION_MISSING"),
                        Tuple.tuple("/lines/2/code", "NO_UNITS"));
        assertThat(blocked(id)).containsExactly("/lines/1/code AUTHORIZATION_MISSING", "/lines/2/code NO_UNITS");
        assertThat(desk.note(id).state().status()).isEqualTo(NoteStatus.DRAFT);
        assertThat(desk.remaining(therapy)).isEqualByComparingTo("5");
        assertThat(desk.released).isEmpty();
        assertThat(found(new ListNotes.Question.State(null, true))).contains(id);

        desk.change(id, 1, placed(client, Setup.THERAPY));
        assertThat(blocked(id)).isEmpty();
        assertThat(desk.release(id).state().status()).isEqualTo(NoteStatus.RELEASED);
    }

    private static List<UUID> found(ListNotes.Question.State state) {
        ListNotes.Question question =
                new ListNotes.Question(null, null, null, new ListNotes.Question.Span(null, null), state);
        return desk
                .run(() -> desk.listing.list(question, new ListWindow("-start", 0, 1000), AuditAction.READ))
                .items()
                .stream()
                .map(Note::id)
                .toList();
    }

    @Test
    void a_draft_holds_its_units_back_and_nobody_else_takes_them() {
        UUID client = desk.client("pending");
        UUID skills = desk.authorize(client, Setup.SKILLS, "5");
        UUID first = desk.write(placed(client, Setup.SKILLS));
        UUID second = desk.write(placed(client, Setup.SKILLS));
        assertThat(desk.pending(skills)).isEqualByComparingTo("3");
        assertThat(desk.remaining(skills)).isEqualByComparingTo("5");
        assertThatThrownBy(() -> desk.release(second)).isInstanceOf(Problem.class);
        assertThat(blocked(second)).containsExactly("/lines/0/code NO_UNITS");

        desk.release(first);

        assertThat(desk.pending(skills)).isEqualByComparingTo("0");
        assertThat(desk.remaining(skills)).isEqualByComparingTo("2");
        assertThat(desk.ledger(skills)).containsExactly("ALLOT", "RESERVE", "LAPSE", "COMMIT");
    }

    @Test
    void a_draft_that_changes_or_is_thrown_away_holds_back_no_more_than_it_needs() {
        UUID client = desk.client("lapse");
        UUID skills = desk.authorize(client, Setup.SKILLS, "9");
        UUID therapy = desk.authorize(client, Setup.THERAPY, "9");
        UUID id = desk.write(placed(client, Setup.SKILLS, Setup.SKILLS, Setup.THERAPY));
        assertThat(desk.pending(skills)).isEqualByComparingTo("6");
        desk.change(id, 1, placed(client, Setup.SKILLS));
        assertThat(desk.pending(skills)).isEqualByComparingTo("3");
        assertThat(desk.pending(therapy)).isEqualByComparingTo("0");
        desk.change(id, 2, placed(client, Setup.SKILLS));
        assertThat(desk.ledger(therapy)).containsExactly("ALLOT", "RESERVE", "LAPSE");
        assertThat(desk.ledger(skills)).containsExactly("ALLOT", "RESERVE", "RESERVE", "LAPSE");
        desk.takeBack(id);
        assertThat(desk.pending(skills)).isEqualByComparingTo("0");
        assertThat(desk.remaining(skills)).isEqualByComparingTo("9");
    }

    @Test
    void a_practice_that_needs_no_authorization_releases_without() {
        UUID client = desk.client("never");
        UUID id = desk.write(placed(client, Setup.THERAPY));
        desk.set(NoteSettings.REQUIRES_AUTHORIZATION, NoteSettings.Requires.PAYER_REQUIRES);
        assertThat(desk.note(id).state().warnings())
                .extracting(NoteRemark::code)
                .doesNotContain("AUTHORIZATION_MISSING");
        desk.set(NoteSettings.REQUIRES_AUTHORIZATION, NoteSettings.Requires.NEVER);
        assertThat(desk.release(id).state().status()).isEqualTo(NoteStatus.RELEASED);
    }

    @Test
    void visits_before_an_authorization_are_those_of_notes_and_of_charges_that_no_note_made() {
        UUID client = desk.client("third visit");
        desk.set(NoteSettings.REQUIRES_AUTHORIZATION, NoteSettings.Requires.PAYER_REQUIRES);
        UUID id = desk.write(placed(client, Setup.THERAPY));
        desk.charged.add(LocalDate.of(2026, 10, 1));
        desk.charged.add(LocalDate.of(2026, 10, 8));
        Problem refusal = catchThrowableOfType(Problem.class, () -> desk.release(id));
        assertThat(refusal.errors()).extracting(InputProblem::code).containsExactly("AUTHORIZATION_MISSING");
        desk.charged.remove(LocalDate.of(2026, 10, 8));
        assertThat(desk.release(id).state().status()).isEqualTo(NoteStatus.RELEASED);
        desk.charged.clear();
    }

    @Test
    void two_who_release_a_note_at_once_release_it_once() throws Exception {
        UUID client = desk.client("twice");
        UUID therapy = desk.authorize(client, Setup.THERAPY, "5");
        UUID id = desk.write(placed(client, Setup.THERAPY));

        List<Note> answers = atOnce(IntStream.range(0, 4)
                .<Callable<Note>>mapToObj(i -> () -> desk.release(id))
                .toList());

        assertThat(answers).extracting(n -> n.state().status()).containsOnly(NoteStatus.RELEASED);
        assertThat(answers).extracting(Note::version).containsOnly(2);
        assertThat(desk.released).hasSize(1);
        assertThat(desk.remaining(therapy)).isEqualByComparingTo("4");
    }

    @Test
    void of_16_releases_against_5_units_5_succeed_and_the_others_say_why() throws Exception {
        UUID client = desk.client("few");
        UUID therapy = desk.authorize(client, Setup.THERAPY, "5");
        List<UUID> ids = IntStream.range(0, 16)
                .mapToObj(i -> desk.write(placed(client, Setup.THERAPY)))
                .toList();

        List<ReleaseNotes.Answer> answers = atOnce(ids.stream()
                .<Callable<ReleaseNotes.Answer>>map(id -> () -> desk.releases()
                        .all(new ReleaseNotes.Wish(List.of(id)))
                        .answers()
                        .get(0))
                .toList());

        assertThat(answers)
                .filteredOn(a -> a.status() == NoteStatus.RELEASED)
                .hasSize(5)
                .allSatisfy(a -> assertThat(a.remarks()).isEmpty());
        assertThat(answers)
                .filteredOn(a -> a.status() == NoteStatus.DRAFT)
                .hasSize(11)
                .allSatisfy(a ->
                        assertThat(a.remarks()).extracting(NoteRemark::code).containsExactly("NO_UNITS"));
        assertThat(desk.remaining(therapy)).isEqualByComparingTo("0");
        assertThat(desk.released).hasSize(5);
        assertThat(ids).filteredOn(id -> !blocked(id).isEmpty()).hasSize(11);
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        List<T> answers = new ArrayList<>();
        try {
            for (Future<T> answer : threads.invokeAll(work)) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }
        return answers;
    }

    @Test
    void a_note_that_is_taken_back_returns_its_units_once() {
        UUID client = desk.client("void");
        UUID therapy = desk.authorize(client, Setup.THERAPY, "5");
        UUID id = desk.write(placed(client, Setup.THERAPY));
        desk.release(id);

        desk.takeBack(id);
        desk.takeBack(id);

        Note note = desk.note(id);
        assertThat(note.state().status()).isEqualTo(NoteStatus.VOIDED);
        assertThat(note.state().history().voidReason()).isEqualTo("written twice");
        assertThat(desk.remaining(therapy)).isEqualByComparingTo("5");
        assertThat(desk.voided).containsExactly(note.counted().get(0).id());
        assertThatThrownBy(() -> desk.release(id)).hasMessageContaining("taken back");
    }

    @Test
    void a_draft_that_is_thrown_away_tells_nobody() {
        UUID id = desk.write(placed(desk.client("draft"), Setup.THERAPY));
        desk.takeBack(id);
        assertThat(desk.note(id).state().status()).isEqualTo(NoteStatus.VOIDED);
        assertThat(desk.voided).isEmpty();
    }

    @Test
    void a_correction_is_a_draft_of_the_same_content_and_units_go_back_once_and_are_taken_once() {
        UUID client = desk.client("correct");
        UUID therapy = desk.authorize(client, Setup.THERAPY, "1");
        UUID id = desk.write(placed(client, Setup.THERAPY));
        desk.release(id);

        UUID draft = desk.correct(id);

        assertThat(desk.correct(id)).isEqualTo(draft);
        assertThat(desk.remaining(therapy)).isEqualByComparingTo("1");
        Note written = desk.note(draft);
        assertThat(written.state().corrects()).isEqualTo(id);
        assertThat(desk.note(id).state().correctedBy()).isEqualTo(draft);
        assertThat(written.lines()).isEqualTo(desk.note(id).lines());
        assertThat(written.text()).isEqualTo("Worked on sleep.");
        assertThat(written.counted().get(0).id())
                .isNotEqualTo(desk.note(id).counted().get(0).id());
        assertThat(desk.release(draft).state().status()).isEqualTo(NoteStatus.RELEASED);
        assertThat(desk.remaining(therapy)).isEqualByComparingTo("0");
    }

    @Test
    void only_a_released_note_is_corrected_and_only_a_draft_changed() {
        UUID client = desk.client("states");
        desk.authorize(client, Setup.THERAPY, "5");
        UUID id = desk.write(placed(client, Setup.THERAPY));
        assertThatThrownBy(() -> desk.correct(id)).hasMessageContaining("Only a released note");
        desk.release(id);
        assertThatThrownBy(() -> desk.change(id, 2, placed(client, Setup.THERAPY)))
                .hasMessageContaining("Only a draft");
    }

    @Test
    void where_two_must_sign_the_first_signs_and_another_releases() {
        UUID client = desk.client("two");
        desk.authorize(client, Setup.THERAPY, "5");
        UUID id = desk.write(placed(client, Setup.THERAPY));
        desk.set(NoteSettings.TWO_SIGN, "BAKER, " + Setup.PER_DIEM);

        assertThat(desk.release(id).state().status()).isEqualTo(NoteStatus.DRAFT);
        Note again = desk.release(id);
        assertThat(again.state().status()).isEqualTo(NoteStatus.DRAFT);
        assertThat(again.state().history().signed().by()).isEqualTo("tester");
        desk.change(id, 2, placed(client, Setup.THERAPY));
        assertThat(desk.note(id).state().history().signed()).isNull();

        desk.release(id);
        desk.as("supervisor", Reach.ALL, null);
        Note released = desk.release(id);
        assertThat(released.state().status()).isEqualTo(NoteStatus.RELEASED);
        assertThat(released.state().history().signed().by()).isEqualTo("tester");
        assertThat(released.state().history().released().by()).isEqualTo("supervisor");
    }

    @Test
    void a_clinician_writes_and_releases_his_own_notes_of_his_own_clients() {
        UUID shared = desk.client("shared", "STAUB", "BAKER");
        UUID others = desk.client("others", "BAKER");
        desk.authorize(shared, Setup.THERAPY, "5");
        UUID bakers = desk.write(placed(shared, Setup.THERAPY));
        UUID hidden = desk.write(placed(others, Setup.THERAPY));
        desk.as("jstaub", Reach.OWN_CLIENTS, "STAUB");

        assertThat(desk.note(bakers).people().performedBy()).isEqualTo("BAKER");
        assertThatThrownBy(() -> desk.note(hidden))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(404));
        assertThat(found(new ListNotes.Question.State(null, null)))
                .contains(bakers)
                .doesNotContain(hidden);
        for (Runnable work : List.<Runnable>of(
                () -> desk.release(bakers),
                () -> desk.takeBack(bakers),
                () -> desk.change(bakers, 1, placed(shared)))) {
            assertThatThrownBy(work::run)
                    .isInstanceOfSatisfying(
                            Problem.class, p -> assertThat(p.status()).isEqualTo(403));
        }
        assertThatThrownBy(() -> desk.write(placed(shared, Setup.THERAPY)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.errors())
                                .extracting(InputProblem::code)
                                .containsExactly("NOT_YOUR_NOTE"));

        NoteWish own = placed(shared, Setup.THERAPY);
        UUID his = desk.write(new NoteWish(shared, null, own.session(), own.place(), null, own.lines(), null));
        assertThat(desk.note(his).people().performedBy()).isEqualTo("STAUB");
        assertThat(desk.release(his).state().status()).isEqualTo(NoteStatus.RELEASED);
    }

    @Test
    void the_authors_list_gives_rates_and_stands_against_what_is_not_on_it() {
        UUID client = desk.client("listed");
        desk.as("lister", Reach.ALL, "BAKER");
        desk.list("lister", Setup.SKILLS, "2026-01-01", new BigDecimal("44.00"));
        try {
            desk.authorize(client, Setup.SKILLS, "9");
            desk.authorize(client, Setup.THERAPY, "9");
            UUID id = desk.write(placed(client, Setup.SKILLS, Setup.THERAPY));
            assertThat(desk.note(id).counted().get(0).amount()).isEqualTo(Money.of("132"));
            assertThatThrownBy(() -> desk.release(id)).isInstanceOf(Problem.class);
            assertThat(blocked(id)).containsExactly("/lines/1/code CODE_NOT_ON_LIST");
        } finally {
            desk.owner().useHandle(h -> h.execute("delete from catalog.user_code"));
        }
    }

    private static List<String> offered(UUID client, String on) {
        return desk.run(() -> desk.offered.of(client, "STAUB", LocalDate.parse(on))).items().stream()
                .map(o -> o.remark() == null ? o.code() : o.code() + " " + o.remark())
                .toList();
    }

    @Test
    void a_note_offers_what_the_client_may_receive_and_the_author_has_on_his_list() {
        UUID client = desk.client("offered");
        desk.authorize(client, Setup.SKILLS, "9");
        desk.authorize(client, Setup.THERAPY, "0");
        desk.authorize(client, Setup.GROUP_NOTE, "0");
        assertThat(offered(client, "2026-11-02"))
                .containsExactly(Setup.THERAPY + " It has not enough units left.", Setup.GROUP_NOTE, Setup.SKILLS);
        assertThat(offered(client, "2027-01-01")).isEmpty();
        assertThat(offered(null, "2026-11-02")).contains(Setup.PER_DIEM).doesNotContain(Setup.RETIRED);
        desk.set(NoteSettings.REQUIRES_AUTHORIZATION, NoteSettings.Requires.NEVER);
        assertThat(offered(client, "2026-11-02")).hasSize(6);
        desk.as("offerer", Reach.ALL, "STAUB");
        desk.list("offerer", Setup.PER_DIEM, "2026-11-02", null);
        assertThat(offered(client, "2026-11-02")).containsExactly(Setup.PER_DIEM);
        assertThat(offered(client, "2026-11-01")).isEmpty();
        desk.owner().useHandle(h -> h.execute("delete from catalog.user_code"));
        assertThatThrownBy(() -> offered(UUID.randomUUID(), "2026-11-02")).isInstanceOf(Problem.class);
    }

    @Test
    void a_list_finds_notes_by_author_code_and_day_without_their_texts() {
        UUID client = desk.client("list");
        UUID early = desk.write(NoteDesk.at(client, "2026-10-01T08:00", Setup.THERAPY));
        UUID late = desk.write(NoteDesk.at(client, "2026-10-31T23:30", Setup.SKILLS));
        ListNotes.Question.Span october =
                new ListNotes.Question.Span(LocalDate.of(2026, 10, 2), LocalDate.of(2026, 10, 31));
        ListNotes.Question.State any = new ListNotes.Question.State(NoteStatus.DRAFT, false);
        ListNotes.Page page = desk.run(() -> desk.listing.list(
                new ListNotes.Question(client, "BAKER", null, october, any),
                new ListWindow("client", 0, 10),
                AuditAction.READ));
        assertThat(page.items()).singleElement().satisfies(note -> {
            assertThat(note.id()).isEqualTo(late);
            assertThat(note.text()).isNull();
        });
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.totals().amount()).isEqualTo("90.00");
        ListNotes.Page byCode = desk.run(() -> desk.listing.list(
                new ListNotes.Question(client, null, Setup.THERAPY, new ListNotes.Question.Span(null, null), any),
                new ListWindow("-start", 0, 10),
                AuditAction.READ));
        assertThat(byCode.items()).extracting(Note::id).containsExactly(early);
    }
}
