package org.claimtree.encounters.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.claimtree.clients.Client;
import org.claimtree.clients.Clients;
import org.claimtree.encounters.NotesReleased;
import org.claimtree.encounters.PerDiemNote;
import org.claimtree.encounters.PerDiemNotes;
import org.claimtree.encounters.ReleasedNote;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.platform.CopyRows;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/** Writes notes of whole days by the hundred: one statement for all of them wherever there is one. */
@ApplicationScoped
public class WritePerDiemNotes implements PerDiemNotes {
    private static final String TEXT =
            "Made from the documentation of the day, which stands in the notes of the same date of service.";

    private Sql sql;
    private SetupNow setup;
    private Clients clients;
    private NoteReturn back;
    private NoteMarks marks;
    private Event<NotesReleased> news;

    /** For the container. */
    protected WritePerDiemNotes() {}

    @Inject
    public WritePerDiemNotes(
            Sql sql, SetupNow setup, Clients clients, NoteReturn back, NoteMarks marks, Event<NotesReleased> news) {
        this.sql = sql;
        this.setup = setup;
        this.clients = clients;
        this.back = back;
        this.marks = marks;
        this.news = news;
    }

    @Override
    public Map<UUID, UUID> write(List<PerDiemNote> notes) {
        if (notes.isEmpty()) {
            return Map.of();
        }
        Map<UUID, UUID> ids = new HashMap<>();
        notes.forEach(note -> ids.put(note.line(), UUID.randomUUID()));
        Map<UUID, Note> written = sql.query(h -> {
            insert(h, notes, ids);
            return NoteRows.byIds(h, ids.values());
        });
        marks.written(written.values());
        news.fire(new NotesReleased(released(notes, ids, written)));
        return ids;
    }

    @Override
    public void takeBack(UUID note, String reason) {
        Note locked = sql.query(h -> {
            h.createQuery("select id from encounters.note where id = :id for update")
                    .bind("id", note)
                    .mapTo(UUID.class)
                    .one();
            return NoteRows.byIds(h, List.of(note)).get(note);
        });
        if (locked.state().status() != NoteStatus.VOIDED) {
            back.take(locked, reason);
        }
    }

    private void insert(Handle h, List<PerDiemNote> notes, Map<UUID, UUID> ids) {
        List<Long> numbers = h.createQuery(
                        "select nextval('encounters.note_number') from generate_series(1, cast(:count as int))")
                .bind("count", notes.size())
                .mapTo(Long.class)
                .list();
        try (CopyRows rows = new CopyRows(
                h,
                "encounters.note (id, number, client, performed_by, start_at, end_at, location, place_of_service,"
                        + " diagnoses, text, status, written_by, written_at, released_by, released_at, per_diem)")) {
            for (int i = 0; i < notes.size(); i++) {
                row(rows, notes.get(i), ids.get(notes.get(i).line()), numbers.get(i));
            }
        }
        try (CopyRows rows = new CopyRows(
                h,
                "encounters.note_line (id, note, no, code, modifiers, pointers, units, fee, fee_from, amount, billable,"
                        + " at_location, at_place)")) {
            notes.forEach(note -> line(rows, note, ids.get(note.line())));
        }
    }

    private void row(CopyRows rows, PerDiemNote note, UUID id, long number) {
        LocalDateTime start = note.day().atStartOfDay();
        rows.add(id).add(number).add(note.client()).add(note.performedBy());
        rows.add(start).add(start.plusMinutes(note.billed().minutes()));
        rows.add(note.place().location()).add(note.place().placeOfService());
        rows.add(note.diagnoses().stream().map(DiagnosisCode::code).toList());
        rows.add(TEXT).add(NoteStatus.RELEASED);
        Doer doer = marks.doer();
        rows.add(doer.name()).add(doer.at()).add(doer.name()).add(doer.at());
        rows.add(true).end();
    }

    private static void line(CopyRows rows, PerDiemNote note, UUID id) {
        PerDiemNote.Billed billed = note.billed();
        rows.add(note.line()).add(id).add(1).add(billed.code());
        rows.add(billed.modifiers()).add(pointers(note));
        rows.add(BigDecimal.ONE).add(billed.fee().dollars()).add(Note.FeeFrom.CODE);
        rows.add(billed.fee().dollars()).add(true);
        rows.add(note.place().location()).add(note.place().placeOfService()).end();
    }

    private static List<Integer> pointers(PerDiemNote note) {
        return IntStream.rangeClosed(1, Math.min(note.diagnoses().size(), NoteDefaults.MOST_POINTERS))
                .boxed()
                .toList();
    }

    private List<ReleasedNote> released(List<PerDiemNote> notes, Map<UUID, UUID> ids, Map<UUID, Note> written) {
        Map<UUID, Client> known =
                clients.byIds(notes.stream().map(PerDiemNote::client).distinct().toList());
        Around.Setup now = setup.now();
        List<ReleasedNote> released = new ArrayList<>();
        for (PerDiemNote note : notes) {
            Around around = new Around(
                    note.day(), now, known.get(note.client()), new Around.Writer(null, false), List.of(), List.of());
            released.add(released(note, written.get(ids.get(note.line())), around));
        }
        return released;
    }

    private static ReleasedNote released(PerDiemNote note, Note written, Around around) {
        PerDiemNote.Billed billed = note.billed();
        Note.Counted counted = written.counted().get(0);
        ReleasedNote.Line line = new ReleasedNote.Line(
                note.line(),
                1,
                billed.code(),
                billed.modifiers(),
                counted.units(),
                billed.minutes(),
                pointers(note),
                note.place(),
                new ReleasedNote.Price(true, billed.fee()),
                BillsAs.of(written, billed.code(), around));
        return new ReleasedNote(
                written.id(),
                written.number(),
                null,
                note.client(),
                note.performedBy(),
                note.day(),
                note.diagnoses(),
                List.of(line),
                billed.toBilling());
    }
}
