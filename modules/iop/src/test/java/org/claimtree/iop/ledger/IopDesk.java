package org.claimtree.iop.ledger;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.claimtree.authorizations.AuthorizationsChanged;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.authorizations.MoveUnits;
import org.claimtree.authorizations.Status;
import org.claimtree.authorizations.TakeUnits;
import org.claimtree.authorizations.keeping.ReadAuthorizations;
import org.claimtree.authorizations.keeping.SaveAuthorization;
import org.claimtree.authorizations.keeping.Wish;
import org.claimtree.authorizations.keeping.WishRules;
import org.claimtree.authorizations.keeping.WriteAuthorization;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.clients.Client;
import org.claimtree.clients.Clients;
import org.claimtree.clients.SaveClients;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.RowScopes;
import org.claimtree.encounters.NotesReleased;
import org.claimtree.encounters.NotesVoided;
import org.claimtree.encounters.PaidLines;
import org.claimtree.encounters.notes.Doer;
import org.claimtree.encounters.notes.NoteFacts;
import org.claimtree.encounters.notes.NoteMarks;
import org.claimtree.encounters.notes.NoteReturn;
import org.claimtree.encounters.notes.NoteSettings;
import org.claimtree.encounters.notes.NoteUnits;
import org.claimtree.encounters.notes.NoteWish;
import org.claimtree.encounters.notes.NoteWriter;
import org.claimtree.encounters.notes.ReadNotes;
import org.claimtree.encounters.notes.ReleaseNote;
import org.claimtree.encounters.notes.SaveNote;
import org.claimtree.encounters.notes.SetupNow;
import org.claimtree.encounters.notes.VoidNote;
import org.claimtree.encounters.notes.WritePerDiemNotes;
import org.claimtree.identity.Alert;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Reach;
import org.claimtree.identity.Setting;
import org.claimtree.identity.Settings;
import org.claimtree.invoicing.ChargeUnits;
import org.claimtree.invoicing.Charges;
import org.claimtree.invoicing.InvoicePlaces;
import org.claimtree.invoicing.SaveCharges;
import org.claimtree.invoicing.booking.BookingRows;
import org.claimtree.invoicing.booking.CompleteBooking;
import org.claimtree.invoicing.fromnotes.ChargeNotes;
import org.claimtree.kernel.DateSpan;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.Sql;
import org.claimtree.platform.revision.SqlRevisionLog;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;

/** A practice with an intensive outpatient program over an empty database: notes in, days looked at, invoices out. */
final class IopDesk implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final TestDatabase database = TestDatabase.fresh(
            "platform",
            "identity",
            "codesets",
            "directory",
            "catalog",
            "clients",
            "authorizations",
            "encounters",
            "invoicing",
            "iop");
    private final TestTransactions transactions = new TestTransactions(database.appDataSource());
    final Sql sql = new Sql(transactions.dataSource());
    final List<Alert> alerts = new ArrayList<>();
    private final Map<Setting<?>, Object> set = new HashMap<>();
    private LocalDateTime now = LocalDateTime.of(2026, 8, 2, 2, 0);
    private final Clock clock = new Clock() {
        @Override
        public java.time.Instant instant() {
            return now.atZone(ZONE).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    };
    private final SqlRevisionLog log = new SqlRevisionLog(sql, () -> "tester", clock);
    private final CodeFacts codes = new CodeFacts(new CatalogLog(log), log, () -> ZONE, clock);
    private final RowScopes scopes = new RowScopes(sql, this::caller);
    final Clients clients = new Clients(sql);
    private final ReadAuthorizations authorizations = new ReadAuthorizations(sql, codes, scopes, entry -> {});
    private final SaveNote saving;
    private final ReleaseNote releasing;
    private final VoidNote voiding;
    private final LookAtDays looking;
    private final CloseNight closing;
    final DayDesk days;
    final WatchDays watch;
    private final ChargeNotes charging;
    private final ReadFacts reader;

    IopDesk() {
        TakeUnits units = new TakeUnits(sql, codes, () -> "tester", clock, List.of());
        SetupNow setup = new SetupNow(codes, new MasterDataLog(log), log);
        NoteFacts facts = new NoteFacts(sql, setup, clients, scopes, this::caller);
        NoteUnits noteUnits = new NoteUnits(sql, units, settings(), List.<PaidLines>of(), List.of());
        Doer doer = new Doer(() -> "tester", clock);
        ReadNotes reading = new ReadNotes(sql, scopes, facts, noteUnits, entry -> {});
        NoteMarks marks = new NoteMarks(sql, reading, doer, entry -> {});
        NoteReturn back = new NoteReturn(marks, noteUnits, heard(NotesVoided.class, this::voided));
        Event<NotesReleased> released = heard(NotesReleased.class, this::released);
        NoteWriter writer = new NoteWriter(sql, reading, facts, noteUnits, doer, entry -> {});
        saving = new SaveNote(reading, writer, new IdempotencyKeys(sql, () -> "tester", clock));
        releasing = new ReleaseNote(reading, facts, noteUnits, marks, settings(), released);
        voiding = new VoidNote(reading, back);
        Charges charges = new Charges(sql);
        charging = new ChargeNotes(
                charges,
                new SaveCharges(
                        sql,
                        charges,
                        List.of(),
                        new ChargeUnits(sql, log, () -> "tester", clock),
                        new InvoicePlaces(sql, new MasterDataLog(log), log, () -> "tester", clock),
                        entry -> {}),
                new CompleteBooking(sql, new BookingRows(sql, () -> "tester", clock), charges, null, null, null),
                settings());
        reader = new ReadFacts(codes, new MasterDataLog(log), log, settings(), clients, clock);
        watch = new WatchDays(sql, reader);
        days = new DayDesk(
                sql,
                reader,
                units,
                new WritePerDiemNotes(sql, setup, clients, back, marks, released),
                new TellPending(alert -> alerts.add(alert)),
                clock);
        looking = new LookAtDays(sql, days, clock);
        closing = new CloseNight(sql, days, reader, settings(), new CloseNight.When(() -> "tester", () -> ZONE, clock));
        set.put(NoteSettings.REQUIRES_AUTHORIZATION, NoteSettings.Requires.NEVER);
        change(IopSetup.entries());
    }

    void change(List<RevisionEntry> entries) {
        run(() -> log.append("setup", entries));
    }

    private void released(NotesReleased news) {
        charging.charge(news);
        watch.released(news);
    }

    private void voided(NotesVoided news) {
        charging.takeBack(news);
        watch.voided(news);
    }

    private Caller caller() {
        return new Caller(
                null,
                "tester",
                EnumSet.allOf(Permission.class),
                Reach.ALL,
                new Caller.Origin(Caller.Via.SYSTEM, null, null));
    }

    <T> void set(Setting<T> setting, T value) {
        set.put(setting, value);
    }

    private Settings settings() {
        return new Settings() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T get(Setting<T> setting) {
                return (T) set.getOrDefault(setting, setting.usual());
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <T> Event<T> heard(Class<T> news, Consumer<T> ear) {
        return (Event<T>) Proxy.newProxyInstance(
                IopDesk.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> {
                    ear.accept(news.cast(args[0]));
                    return null;
                });
    }

    <T> T run(Callable<T> work) {
        return transactions.run(work);
    }

    UUID save(Client client) {
        run(() -> {
            new SaveClients(sql, clients, entry -> {}, watch).save(List.of(client));
            return null;
        });
        return client.id();
    }

    /** An approved authorization. */
    UUID authorize(UUID client, String code, String from, String through, String allotted) {
        WriteAuthorization rows = new WriteAuthorization(
                sql, authorizations, new MoveUnits(sql, () -> "tester", clock, List.of()), this::caller, entry -> {});
        SaveAuthorization save = new SaveAuthorization(
                new WishRules(sql, codes, clients, scopes, rows),
                rows,
                new IdempotencyKeys(sql, () -> "tester", clock),
                heard(AuthorizationsChanged.class, watch::authorized));
        Wish wish = new Wish(
                client,
                code,
                new Wish.Grant(
                        null,
                        "AU-" + code,
                        Status.APPROVED,
                        new DateSpan(LocalDate.parse(from), LocalDate.parse(through)),
                        null),
                new Wish.Units(null, null, new BigDecimal(allotted), null, null, null),
                null,
                null);
        return run(() ->
                save.save(new SaveAuthorization.Request(null, wish, null, null)).id());
    }

    BigDecimal remaining(UUID authorization) {
        return run(() -> authorizations.one(authorization)).units().remaining();
    }

    /** A released note. */
    UUID document(UUID client, String start, int minutes, String... lines) {
        NoteWish wish = new NoteWish(
                client,
                new NoteWish.People("BAKER", null, null),
                new NoteWish.Session(LocalDateTime.parse(start), minutes),
                new NoteWish.Place("MAIN", null),
                null,
                Arrays.stream(lines)
                        .map(code -> new NoteWish.Line(code, null, null, null, null))
                        .toList(),
                "Took part.");
        UUID note = run(() -> saving.save(new SaveNote.Request(null, wish, null, null)))
                .id();
        run(() -> {
            releasing.release(note);
            return null;
        });
        return note;
    }

    void takeBack(UUID note) {
        run(() -> {
            voiding.take(note, new VoidNote.Wish("written twice"));
            return null;
        });
    }

    /** It is this time where the practice is; everything that is due is looked at. */
    void at(String time) {
        now = LocalDateTime.parse(time);
        work();
    }

    void work() {
        run(closing::close);
        while (run(() -> looking.next(50)) > 0) {
            // The next ones.
        }
    }

    Map<String, DayFacts.Stored> day(UUID client, String day) {
        DayFacts.Key key = new DayFacts.Key(client, LocalDate.parse(day));
        return run(() -> sql.query(h -> DayRows.of(h, List.of(key)))).getOrDefault(key, Map.of());
    }

    CountDays.Counts counts(LocalDate from, LocalDate through) {
        return run(() -> new CountDays(sql, scopes, reader).count(from, through));
    }

    /** The note of a whole day of a client who has one. */
    UUID note(UUID client) {
        return run(() -> sql.query(h -> h.createQuery("select note from iop.day where client = :client")
                .bind("client", client)
                .mapTo(UUID.class)
                .one()));
    }

    /** Notes of whole days, as code, minutes, day and place of service. */
    List<String> notes(UUID client) {
        return run(() -> sql.query(h -> h.createQuery(
                        "select l.code || ' ' || extract(epoch from n.end_at - n.start_at)::int / 60 || ' min '"
                                + " || n.start_at::date || ' at ' || l.at_place || ' ' || n.status"
                                + " from encounters.note n join encounters.note_line l on l.note = n.id"
                                + " where n.client = :client and n.per_diem order by n.number")
                .bind("client", client)
                .mapTo(String.class)
                .list()));
    }

    /** Charges on invoices, as code, day, amount and whether they are void. */
    List<String> charges(UUID client) {
        return run(() -> sql.query(h -> h.createQuery(
                        "select c.code || ' ' || c.service_from || ' ' || c.amount"
                                + " || case when c.voided then ' void' else '' end from invoicing.charge c"
                                + " join invoicing.invoice i on i.id = c.invoice where c.client = :client order by c.service_from, c.ref")
                .bind("client", client)
                .mapTo(String.class)
                .list()));
    }

    Set<String> told() {
        Set<String> keys = new java.util.TreeSet<>();
        alerts.forEach(alert -> keys.add(alert.key()));
        return keys;
    }

    @Override
    public void close() {
        database.close();
    }
}
