package org.claimtree.encounters.schedule;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.authorizations.TakeUnits;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.catalog.Service;
import org.claimtree.catalog.UnitRule;
import org.claimtree.clients.Client;
import org.claimtree.clients.Clients;
import org.claimtree.clients.SaveClients;
import org.claimtree.directory.Location;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.RowScopes;
import org.claimtree.encounters.AppointmentBook;
import org.claimtree.encounters.AppointmentMoved;
import org.claimtree.encounters.AppointmentWish;
import org.claimtree.encounters.AttendanceEnded;
import org.claimtree.encounters.PaidLines;
import org.claimtree.encounters.notes.Doer;
import org.claimtree.encounters.notes.NoteFacts;
import org.claimtree.encounters.notes.NoteUnits;
import org.claimtree.encounters.notes.NoteWriter;
import org.claimtree.encounters.notes.ReadNotes;
import org.claimtree.encounters.notes.SetupNow;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Permission;
import org.claimtree.identity.PracticeZone;
import org.claimtree.identity.Reach;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.Money;
import org.claimtree.kernel.PersonName;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.Sql;
import org.claimtree.platform.revision.SqlRevisionLog;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;

/** A schedule in Baltimore at noon of a Monday, with an hour, a group, two doctors and two places. */
final class ScheduleDesk implements AutoCloseable {
    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-02T17:00:00Z"), ZoneOffset.UTC);
    static final LocalDateTime TEN = LocalDateTime.of(2026, 11, 2, 10, 0);
    private static final PracticeZone ZONE = () -> ZoneId.of("America/New_York");

    private final TestDatabase database = TestDatabase.fresh(
            "platform", "identity", "codesets", "directory", "catalog", "clients", "authorizations", "encounters");
    private final TestTransactions transactions = new TestTransactions(database.appDataSource());
    final Sql sql = new Sql(transactions.dataSource());
    final List<AuditEntry> audited = Collections.synchronizedList(new ArrayList<>());
    private final AuditTrail audit = audited::add;
    private final SqlRevisionLog log = new SqlRevisionLog(sql, () -> "tester", NOON);
    private final Clients clients = new Clients(sql);
    private final RowScopes scopes = new RowScopes(sql, this::caller);
    private final ScheduleNames names = new ScheduleNames(log, new CatalogLog(log), new MasterDataLog(log));
    private final ScheduleRules rules = new ScheduleRules(sql, scopes, clients, names, ZONE, NOON);
    private final AppointmentRows rows = new AppointmentRows(sql, scopes, names);
    private final WriteAppointment writing = new WriteAppointment(sql, rows, () -> "tester", NOON, audit);
    private final IdempotencyKeys keys = new IdempotencyKeys(sql, () -> "tester", NOON);
    private final UUID user = UUID.randomUUID();
    final List<PaidLines> paid = new ArrayList<>();
    final List<AttendanceEnded> ended = new ArrayList<>();
    final List<AppointmentMoved> moved = new ArrayList<>();
    Reach reach = Reach.ALL;

    ScheduleDesk() {
        run(() -> log.append(
                "setup",
                List.of(
                        entry(Catalog.CODE_KIND, "90837", code(UnitRule.PER_NOTE, List.of("GT"), null)),
                        entry(
                                Catalog.CODE_KIND,
                                "H0004",
                                code(
                                        new UnitRule(UnitRule.Per.MINUTES, 15, UnitRule.Rounding.EIGHT_MINUTE, null),
                                        List.of(),
                                        "53")),
                        entry(Catalog.SERVICE_KIND, "HOUR", service("An hour", 60, false, "90837")),
                        entry(Catalog.SERVICE_KIND, "INTAKE", intake()),
                        entry(Catalog.SERVICE_KIND, "GROUP", service("A group", 90, true, "H0004")),
                        entry(Catalog.SERVICE_KIND, "OLD", old()),
                        entry(MasterKind.PROVIDER.logKind(), "BAKER", provider("BAKER")),
                        entry(MasterKind.PROVIDER.logKind(), "REED", provider("REED")),
                        entry(MasterKind.LOCATION.logKind(), "MAIN", location("11")),
                        entry(MasterKind.LOCATION.logKind(), "BARN", location(null)))));
    }

    private static RevisionEntry entry(String kind, String ref, Object content) {
        String text = content instanceof String json ? json : CanonicalJson.write(content);
        return new RevisionEntry(kind, ref, LocalDate.of(2026, 1, 1), text);
    }

    private static BillingCode code(UnitRule units, List<String> modifiers, String placeOfService) {
        BillingCode.Terms terms = new BillingCode.Terms(units, Money.of("150.00"), null, false, null);
        return new BillingCode(BillingCode.Kind.CPT, "words", modifiers, placeOfService, null, terms, true);
    }

    private static Service service(String name, int minutes, boolean group, String code) {
        return new Service(
                name,
                new Service.Terms(minutes, Money.of("120.00"), false, group),
                List.of(new Service.Line(code, null, name)),
                true);
    }

    private static Service intake() {
        Service hour = service("Intake", 60, false, "90837");
        Service.Terms terms = new Service.Terms(60, hour.terms().price(), true, false);
        return new Service(hour.name(), terms, hour.lines(), true);
    }

    private static Service old() {
        Service hour = service("Old hour", 60, false, "90837");
        return new Service(hour.name(), hour.terms(), hour.lines(), false);
    }

    private static String provider(String last) {
        return "{\"name\":{\"last\":\"" + last + "\",\"first\":\"DANA\"},\"active\":true}";
    }

    private static Location location(String placeOfService) {
        PostalAddress address = new PostalAddress("1 ELM ST", null, "TOWSON", "MD", "212040000", null);
        return new Location(
                new Location.Facility("OFFICE", address, null, null), null, null, null, placeOfService, true);
    }

    private Caller caller() {
        return new Caller(
                user,
                "tester",
                EnumSet.allOf(Permission.class),
                reach,
                new Caller.Origin(Caller.Via.SYSTEM, null, null));
    }

    /** In one transaction. */
    <T> T run(Callable<T> work) {
        return transactions.run(work);
    }

    UUID client(String ref, String... clinicians) {
        return client(ref, new Client.Care(null, List.of(clinicians), null, null, null));
    }

    UUID client(String ref, Client.Care care) {
        UUID id = UUID.randomUUID();
        var person = new Client.Person(
                new PersonName("DOE", ref, null, null), LocalDate.of(1990, 6, 15), "U", null, null, null);
        var diagnoses = List.of(new DiagnosisCode("F321"), new DiagnosisCode("F411"));
        Client client = new Client(id, ref, person, null, null, diagnoses, List.of(), care);
        run(() -> {
            new SaveClients(sql, clients, entry -> {}).save(List.of(client));
            return null;
        });
        return id;
    }

    /** From now on only the clients of a clinician are seen. */
    void only(String provider) {
        sql.run(h ->
                h.execute("insert into directory.user_provider (user_id, provider) values (?, ?)", user, provider));
        reach = Reach.OWN_CLIENTS;
    }

    static AppointmentWish hour(LocalDateTime start, UUID... clients) {
        return wish("HOUR", start, clients);
    }

    static AppointmentWish wish(String service, LocalDateTime start, UUID... clients) {
        return new AppointmentWish(
                service,
                "BAKER",
                new AppointmentWish.Place("MAIN", null),
                new AppointmentWish.Time(start, null),
                List.of(clients),
                null);
    }

    UUID book(AppointmentWish wish) {
        return book(wish, null);
    }

    UUID book(AppointmentWish wish, String key) {
        return run(() -> new BookAppointment(rules, writing, keys).book(wish, key))
                .id();
    }

    Appointment move(UUID id, AppointmentWish wish) {
        return move(id, one(id).version(), wish);
    }

    Appointment move(UUID id, int version, AppointmentWish wish) {
        run(() -> new MoveAppointment(rules, writing, keys, heard(AppointmentMoved.class, moved::add))
                .move(new MoveAppointment.Request(id, wish, "\"" + version + "\"", null)));
        return one(id);
    }

    Appointment end(UUID id, AppointmentLife.Step step, String reason, UUID... whom) {
        run(() -> new EndAttendance(rules, writing, keys, heard(AttendanceEnded.class, ended::add))
                .end(new EndAttendance.Request(id, step, new EndAttendance.Wish(List.of(whom), reason), null)));
        return one(id);
    }

    Appointment one(UUID id) {
        return run(() -> new ReadAppointment(rows, new Overlaps(sql), audit).one(id));
    }

    private NoteWriter notes() {
        CodeFacts codes = new CodeFacts(new CatalogLog(log), log, ZONE, NOON);
        SetupNow setup = new SetupNow(codes, new MasterDataLog(log), log);
        NoteFacts facts = new NoteFacts(sql, setup, clients, scopes, this::caller);
        NoteUnits units = new NoteUnits(
                sql, new TakeUnits(sql, codes, () -> "tester", NOON, List.of()), null, List.<PaidLines>of(), List.of());
        ReadNotes reading = new ReadNotes(sql, scopes, facts, units, audit);
        return new NoteWriter(sql, reading, facts, units, new Doer(() -> "tester", NOON), audit);
    }

    SessionProposal propose(UUID id, Integer minutes) {
        return run(() -> new ProposeSession(new ReadAppointment(rows, new Overlaps(sql), audit), names, clients, paid)
                .propose(id, minutes));
    }

    CompleteSession.Completed complete(UUID id, Integer minutes, CompleteSession.ForClient... clients) {
        CompleteSession.Wish wish = new CompleteSession.Wish(minutes, List.of(clients));
        return run(() -> new CompleteSession(rules, writing, notes(), keys)
                .complete(new CompleteSession.Request(id, wish, null)));
    }

    void takeBack(UUID note) {
        sql.run(h -> h.execute("update encounters.note set status = 'VOIDED' where id = ?", note));
    }

    /** Notes as texts: client, start, minutes, diagnoses, and lines with modifiers and units. */
    List<String> notesOf(UUID appointment) {
        return sql.query(h -> h.createQuery("select c.ref || ' ' || n.performed_by || ' ' || n.start_at || ' '"
                        + " || extract(epoch from n.end_at - n.start_at)::int / 60 || ' ' || n.status || ' '"
                        + " || array_to_string(n.diagnoses, ',') || (select string_agg(' ' || l.code"
                        + " || array_to_string(l.modifiers, '') || '*' || trim_scale(l.units), '' order by l.no)"
                        + " from encounters.note_line l where l.note = n.id) from encounters.note n"
                        + " join clients.client c on c.id = n.client where n.appointment = :id order by c.ref")
                .bind("id", appointment)
                .mapTo(String.class)
                .list());
    }

    List<Appointment> list(AppointmentFilter filter) {
        var window = new org.claimtree.platform.web.ListWindow("start", 0, 100);
        return run(() -> new ListAppointments(rows, audit).list(filter, window)).items();
    }

    private final BookInAdvance inAdvance = new BookInAdvance(rules, writing);

    AppointmentBook.Looked look(AppointmentWish wish) {
        return run(() -> inAdvance.look(wish));
    }

    /** As the module does it that takes the payment. */
    UUID bookPaid(AppointmentWish wish) {
        return run(() -> inAdvance.book(inAdvance.look(wish).completed()));
    }

    private static <T> Event<T> heard(Class<T> news, java.util.function.Consumer<T> ear) {
        Object event = Proxy.newProxyInstance(
                ScheduleDesk.class.getClassLoader(), new Class<?>[] {Event.class}, (self, method, given) -> {
                    if (!method.getName().equals("fire")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    ear.accept(news.cast(given[0]));
                    return null;
                });
        @SuppressWarnings("unchecked")
        Event<T> typed = (Event<T>) event;
        return typed;
    }

    @Override
    public void close() {
        database.close();
    }
}
