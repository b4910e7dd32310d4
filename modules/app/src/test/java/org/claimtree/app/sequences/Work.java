package org.claimtree.app.sequences;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.claimtree.encounters.AppointmentWish;
import org.claimtree.encounters.notes.CorrectNote;
import org.claimtree.encounters.notes.NoteWish;
import org.claimtree.encounters.notes.ReleaseNote;
import org.claimtree.encounters.notes.SaveNote;
import org.claimtree.encounters.notes.VoidNote;
import org.claimtree.encounters.schedule.BookAppointment;
import org.claimtree.encounters.schedule.CompleteSession;
import org.claimtree.invoicing.TakeForWaiting;

/** What is done on the schedule, with notes and with authorizations, to things that are chosen by chance. */
final class Work {
    private static final VoidNote.Wish REASON = new VoidNote.Wish("written twice");

    private final Desk desk;
    private final Random random;
    private int typed;

    Work(Desk desk, Random random) {
        this.desk = desk;
        this.random = random;
    }

    /** One of those that a query finds; when there is none, the step is a refusal. */
    UUID any(String query) {
        return any(desk.ids(query));
    }

    <T> T any(List<T> some) {
        if (some.isEmpty()) {
            throw new NothingThere();
        }
        return some.get(random.nextInt(some.size()));
    }

    /** There is nothing to do it to yet. */
    static final class NothingThere extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    UUID client() {
        return any(desk.clients());
    }

    /** In October, and now and then in November, when it has not come yet. */
    LocalDate day() {
        return Desk.FIRST.plusDays(random.nextInt(random.nextInt(5) == 0 ? 60 : 12));
    }

    private int minutes() {
        return 10 + random.nextInt(60);
    }

    void book() {
        boolean group = random.nextBoolean();
        AppointmentWish wish = new AppointmentWish(
                group ? "GROUP" : "HOUR",
                "BAKER",
                new AppointmentWish.Place("MAIN", null),
                new AppointmentWish.Time(day().atTime(8 + random.nextInt(9), 0), null),
                group ? desk.clients() : List.of(client()),
                null);
        desk.run(() -> desk.beans.get(BookAppointment.class).book(wish, null));
    }

    void complete() {
        UUID appointment = any("select a.id from encounters.appointment a where a.status = 'BOOKED' order by"
                + " a.start_at, a.service, (select string_agg(c.ref, ' ' order by c.ref) from encounters.attendee t"
                + " join clients.client c on c.id = t.client where t.appointment = a.id)");
        List<UUID> expected = desk.ids("select client from encounters.attendee where appointment = '" + appointment
                + "' and status = 'BOOKED' order by no");
        List<CompleteSession.ForClient> came = expected.stream()
                .filter(client -> expected.size() == 1 || random.nextBoolean())
                .map(client -> new CompleteSession.ForClient(client, null, lines(), null))
                .toList();
        desk.run(() -> desk.beans
                .get(CompleteSession.class)
                .complete(new CompleteSession.Request(appointment, new CompleteSession.Wish(minutes(), came), null)));
    }

    private List<NoteWish.Line> lines() {
        return random.ints(1 + random.nextInt(2), 0, Desk.CODES.size() + 1)
                .mapToObj(i -> new NoteWish.Line(
                        i == Desk.CODES.size() ? "GRP NOTE" : Desk.CODES.get(i), null, worth(), null, null))
                .toList();
    }

    private NoteWish.Worth worth() {
        BigDecimal units = random.nextInt(4) == 0 ? new BigDecimal(1 + random.nextInt(3)) : null;
        return new NoteWish.Worth(units, random.nextBoolean() ? minutes() : null, null, null);
    }

    private NoteWish note(UUID client) {
        return new NoteWish(
                client,
                new NoteWish.People("BAKER", null, null),
                new NoteWish.Session(day().atTime(8 + random.nextInt(9), 15), minutes()),
                new NoteWish.Place("MAIN", "11"),
                null,
                lines(),
                "as planned");
    }

    void write() {
        NoteWish wish = note(client());
        desk.run(() -> desk.beans.get(SaveNote.class).save(new SaveNote.Request(null, wish, null, null)));
    }

    void edit() {
        UUID note = any("select id from encounters.note order by number");
        UUID client = any("select client from encounters.note where id = '" + note + "'");
        desk.run(() -> desk.beans
                .get(SaveNote.class)
                .save(new SaveNote.Request(note, note(client), version("encounters.note", note), null)));
    }

    String version(String table, UUID id) {
        return "\""
                + desk.texts("select version from " + table + " where id = '" + id + "'")
                        .get(0) + "\"";
    }

    void release() {
        UUID note = any("select id from encounters.note where status = 'DRAFT' order by number");
        try {
            desk.run(() -> {
                desk.beans.get(ReleaseNote.class).release(note);
                return null;
            });
        } catch (RuntimeException e) {
            // Told line by line to who releases it; that it stands in the way is all that matters here.
            throw e.getClass().getSimpleName().equals("NoteBlocked") ? new NothingThere() : e;
        }
    }

    void takeBack() {
        UUID note = any("select id from encounters.note where status <> 'VOIDED' order by number");
        desk.run(() -> {
            desk.beans.get(VoidNote.class).take(note, REASON);
            return null;
        });
    }

    void correct() {
        UUID note = any("select id from encounters.note where status = 'RELEASED' order by number");
        desk.run(() -> desk.beans.get(CorrectNote.class).correct(note, REASON));
    }

    /** More units come, and serve those who wait, as they do after a commit. */
    void authorize() {
        UUID client = client();
        desk.authorize(client, any(Desk.CODES), 1 + random.nextInt(4));
        desk.run(() -> desk.beans.get(TakeForWaiting.class).take(List.of(client), null));
    }

    /** A charge as it is typed, without its client. */
    ObjectNode charge(LocalDate day) {
        ObjectNode charge = (ObjectNode) Desk.json("{'service':{'dates':{'from':'" + day + "','through':'" + day
                + "'},'code':'" + any(Desk.CODES) + "','modifiers':[],'quantity':{'units':" + (1 + random.nextInt(3))
                + ",'amount':" + (random.nextInt(8) == 0 ? 0 : 20 + random.nextInt(200)) + ",'minutes':" + minutes()
                + "},'location':'MAIN','placeOfService':'11'},'people':{'performedBy':'BAKER',"
                + "'insuranceProvider':'BAKER'},'reasons':{'diagnoses':['F411'],'pointers':[1]}}");
        charge.putObject("claiming").put("released", random.nextBoolean());
        // Lines without a number get one by chance, and then the next choice among them is another each time.
        return charge.put("ref", "L-%05d".formatted(++typed));
    }
}
