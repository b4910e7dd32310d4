package org.claimtree.invoicing.booking;

import jakarta.enterprise.event.Event;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.authorizations.TakeUnits;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.catalog.Service;
import org.claimtree.clients.Client;
import org.claimtree.clients.Clients;
import org.claimtree.clients.Coverage;
import org.claimtree.clients.SaveClients;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Payer;
import org.claimtree.directory.RowScopes;
import org.claimtree.encounters.AppointmentMoved;
import org.claimtree.encounters.AppointmentWish;
import org.claimtree.encounters.AttendanceEnded;
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
import org.claimtree.encounters.notes.SetupNow;
import org.claimtree.encounters.notes.VoidNote;
import org.claimtree.encounters.schedule.AppointmentLife;
import org.claimtree.encounters.schedule.AppointmentRows;
import org.claimtree.encounters.schedule.BookAppointment;
import org.claimtree.encounters.schedule.BookInAdvance;
import org.claimtree.encounters.schedule.CompleteSession;
import org.claimtree.encounters.schedule.EndAttendance;
import org.claimtree.encounters.schedule.MoveAppointment;
import org.claimtree.encounters.schedule.Overlaps;
import org.claimtree.encounters.schedule.ProposeSession;
import org.claimtree.encounters.schedule.ReadAppointment;
import org.claimtree.encounters.schedule.ScheduleNames;
import org.claimtree.encounters.schedule.ScheduleRules;
import org.claimtree.encounters.schedule.SessionProposal;
import org.claimtree.encounters.schedule.WriteAppointment;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Permission;
import org.claimtree.identity.PracticeZone;
import org.claimtree.identity.Reach;
import org.claimtree.identity.Setting;
import org.claimtree.identity.Settings;
import org.claimtree.invoicing.AnswerPosted;
import org.claimtree.invoicing.AnswerReversed;
import org.claimtree.invoicing.ChargeUnits;
import org.claimtree.invoicing.ChargeUse;
import org.claimtree.invoicing.Charges;
import org.claimtree.invoicing.ClosedMonths;
import org.claimtree.invoicing.InvoiceDesk;
import org.claimtree.invoicing.InvoiceLines;
import org.claimtree.invoicing.InvoicePlaces;
import org.claimtree.invoicing.InvoiceStanding;
import org.claimtree.invoicing.PrepaidCharges;
import org.claimtree.invoicing.SaveCharges;
import org.claimtree.invoicing.fromnotes.ChargeNotes;
import org.claimtree.invoicing.invoices.ChosenInvoices;
import org.claimtree.invoicing.invoices.InvoiceNumbers;
import org.claimtree.invoicing.money.Adjustment;
import org.claimtree.invoicing.money.AnswerRows;
import org.claimtree.invoicing.money.AnswerRules;
import org.claimtree.invoicing.money.AnswerWish;
import org.claimtree.invoicing.money.LedgerRows;
import org.claimtree.invoicing.money.PaymentDesk;
import org.claimtree.invoicing.money.PaymentRules;
import org.claimtree.invoicing.money.PaymentWish;
import org.claimtree.invoicing.money.PostAnswer;
import org.claimtree.invoicing.money.ReadPayments;
import org.claimtree.invoicing.money.SpreadPayment;
import org.claimtree.invoicing.money.TakePayment;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.Money;
import org.claimtree.kernel.PersonName;
import org.claimtree.platform.Actor;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.Sql;
import org.claimtree.platform.revision.SqlRevisionLog;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;
import org.jdbi.v3.core.Jdbi;

/** A schedule and its invoices in Baltimore at noon of a Monday: an intake that is paid in advance, and an hour that is not. */
final class BookingDesk implements AutoCloseable {
    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-02T17:00:00Z"), ZoneOffset.UTC);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    static final LocalDateTime TEN = LocalDateTime.of(2026, 11, 2, 10, 0);

    /** 150 dollars by its code. */
    static final String INTAKE = "90791";

    /** 120 dollars by its code. */
    static final String HOUR = "90837";

    private static final PracticeZone ZONE = () -> ZoneId.of("America/New_York");
    private static final Actor TESTER = () -> "tester";

    private final TestDatabase database = TestDatabase.fresh(
            "platform",
            "identity",
            "codesets",
            "directory",
            "catalog",
            "clients",
            "authorizations",
            "encounters",
            "invoicing");
    private final TestTransactions transactions = new TestTransactions(database.appDataSource());
    final Sql sql = new Sql(transactions.dataSource());
    final Set<Permission> permissions = EnumSet.allOf(Permission.class);
    final Map<Setting<?>, Object> set = new HashMap<>();
    final Set<UUID> onClaims = new HashSet<>();
    private final AuditTrail audit = Collections.synchronizedList(new ArrayList<>())::add;
    private final SqlRevisionLog log = new SqlRevisionLog(sql, TESTER, NOON);
    private final Clients clients = new Clients(sql);
    private final RowScopes scopes = new RowScopes(sql, this::caller);
    private final IdempotencyKeys keys = new IdempotencyKeys(sql, TESTER, NOON);
    private final CodeFacts codes = new CodeFacts(new CatalogLog(log), log, ZONE, NOON);
    private final Notes notes = new Notes();
    private final Schedule schedule = new Schedule();
    private final Invoices invoices = new Invoices();
    private final ConfirmBooking confirming = new ConfirmBooking(
            invoices.rules(), schedule.inAdvance, invoices.paying, invoices.rows, keys, this::caller);

    /** Who keeps the schedule. */
    private final class Schedule {
        final ScheduleNames names = new ScheduleNames(log, new CatalogLog(log), new MasterDataLog(log));
        final ScheduleRules rules = new ScheduleRules(sql, scopes, clients, names, ZONE, NOON);
        final AppointmentRows rows = new AppointmentRows(sql, scopes, names);
        final WriteAppointment writing = new WriteAppointment(sql, rows, TESTER, NOON, audit);
        final BookInAdvance inAdvance = new BookInAdvance(rules, writing);
        final ReadAppointment reading = new ReadAppointment(rows, new Overlaps(sql), audit);
    }

    /** Who writes notes. */
    private final class Notes {
        final Doer doer = new Doer(TESTER, NOON);
        final NoteFacts facts = new NoteFacts(
                sql, new SetupNow(codes, new MasterDataLog(log), log), clients, scopes, BookingDesk.this::caller);
        final NoteUnits units = new NoteUnits(
                sql,
                new TakeUnits(sql, codes, TESTER, NOON, List.of()),
                settings(),
                List.<PaidLines>of(new BookedLines(sql)),
                List.of());
        final ReadNotes reading = new ReadNotes(sql, scopes, facts, units, audit);
        final NoteWriter writing = new NoteWriter(sql, reading, facts, units, doer, audit);
        final NoteMarks marks = new NoteMarks(sql, reading, doer, audit);
    }

    /** Who keeps the invoices. */
    private final class Invoices {
        final Charges charges = new Charges(sql);
        final List<ChargeUse> uses = List.of(asked -> {
            Set<UUID> found = new HashSet<>(asked);
            found.retainAll(onClaims);
            return found;
        });
        final InvoicePlaces places = new InvoicePlaces(sql, new MasterDataLog(log), log, TESTER, NOON);
        final SaveCharges saving =
                new SaveCharges(sql, charges, uses, new ChargeUnits(sql, log, TESTER, NOON), places, audit);
        final InvoiceStanding standing = new InvoiceStanding(sql);
        final PrepaidCharges prepaid = new PrepaidCharges(sql, saving, places, standing, TESTER, NOON);
        final LedgerRows ledger = new LedgerRows(sql, TESTER, NOON, new ClosedMonths(sql, BookingDesk.this::caller));
        final ReadPayments payments = new ReadPayments(sql, scopes, audit);
        final PaymentDesk desk = new PaymentDesk(sql, payments, ledger, standing, audit);
        final PaymentRules paymentRules = new PaymentRules(sql, scopes, codes, new MasterDataLog(log), log);
        final TakePayment taking = new TakePayment(sql, paymentRules, desk, payments, ledger, keys);
        final SpreadPayment spreading = new SpreadPayment(sql, desk, payments, ledger, codes);
        final PayInAdvance paying = new PayInAdvance(prepaid, new InvoiceNumbers(sql, TESTER, NOON), taking, audit);
        final BookingRows rows = new BookingRows(sql, TESTER, NOON);
        final NoShowFee fees = new NoShowFee(settings(), codes);
        final EndBooking ending = new EndBooking(rows, charges, prepaid, spreading, fees);
        final MoveBooking moving = new MoveBooking(rows, charges, prepaid);
        final CompleteBooking completing =
                new CompleteBooking(sql, rows, charges, new InvoiceLines(sql, uses, scopes), prepaid, spreading);
        final ChargeNotes charging = new ChargeNotes(charges, saving, completing, settings());
        final ReadBooking reading = new ReadBooking(sql, scopes, payments, fees, audit);

        BookingRules rules() {
            return new BookingRules(sql, schedule.inAdvance, codes, clients, paymentRules);
        }
    }

    BookingDesk() {
        set.put(NoteSettings.REQUIRES_AUTHORIZATION, NoteSettings.Requires.NEVER);
        run(
                () -> log.append(
                        "setup",
                        List.of(
                                entry(Catalog.CODE_KIND, INTAKE, code(BillingCode.Kind.CPT, "150.00")),
                                entry(Catalog.CODE_KIND, HOUR, code(BillingCode.Kind.CPT, "120.00")),
                                entry(Catalog.CODE_KIND, "NOSHOW", code(BillingCode.Kind.INTERNAL, "40.00")),
                                entry(Catalog.SERVICE_KIND, "INTAKE", service("Intake", true)),
                                entry(Catalog.SERVICE_KIND, "HOUR", service("Hour", false)),
                                entry(MasterKind.PROVIDER.logKind(), "BAKER", provider("BAKER")),
                                entry(MasterKind.PROVIDER.logKind(), "REED", provider("REED")),
                                entry(
                                        MasterKind.PAYER.logKind(),
                                        InvoiceDesk.MONTHLY,
                                        CanonicalJson.write(
                                                new Payer("MONTHLY", null, null, "CI", null, null, null, null))),
                                entry(
                                        MasterKind.LOCATION.logKind(),
                                        "MAIN",
                                        "{\"facility\":{\"name\":\"OFFICE\",\"address\":{\"line1\":\"1 ELM ST\",\"city\":\"TOWSON\","
                                                + "\"state\":\"MD\",\"zip\":\"212040000\"}},\"placeOfService\":\"11\",\"active\":true}"))));
    }

    private static RevisionEntry entry(String kind, String ref, Object content) {
        String text = content instanceof String json ? json : CanonicalJson.write(content);
        return new RevisionEntry(kind, ref, LocalDate.of(2025, 1, 1), text);
    }

    private static BillingCode code(BillingCode.Kind kind, String fee) {
        return new BillingCode(
                kind, "words", null, null, null, new BillingCode.Terms(null, Money.of(fee), null, false, null), true);
    }

    private static Service service(String name, boolean inAdvance) {
        return new Service(
                name,
                new Service.Terms(60, Money.of("99.00"), inAdvance, false),
                List.of(new Service.Line(inAdvance ? INTAKE : HOUR, null, name)),
                true);
    }

    private static String provider(String last) {
        return "{\"name\":{\"last\":\"" + last + "\",\"first\":\"DANA\"},\"active\":true}";
    }

    private Caller caller() {
        return new Caller(
                new UUID(0, 1), "tester", permissions, Reach.ALL, new Caller.Origin(Caller.Via.SYSTEM, null, null));
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

    /** In one transaction. */
    <T> T run(Callable<T> work) {
        return transactions.run(work);
    }

    UUID client(Coverage... coverages) {
        UUID id = UUID.randomUUID();
        var person = new Client.Person(
                new PersonName("DOE", "JANE", null, null), LocalDate.of(1990, 6, 15), "U", null, null, null);
        var diagnoses = List.of(new DiagnosisCode("F411"));
        Client client = new Client(id, id.toString(), person, null, null, diagnoses, List.of(coverages), null);
        run(() -> {
            new SaveClients(sql, clients, entry -> {}).save(List.of(client));
            return null;
        });
        return id;
    }

    static Coverage insured() {
        return InvoiceDesk.coverage(InvoiceDesk.MONTHLY, 1, LocalDate.of(2025, 1, 1), null);
    }

    static AppointmentWish appointment(String service, LocalDateTime start, UUID... clients) {
        return new AppointmentWish(
                service,
                "BAKER",
                new AppointmentWish.Place("MAIN", null),
                new AppointmentWish.Time(start, null),
                List.of(clients),
                null);
    }

    static BookingWish.Line line(String code, String price, String words) {
        return new BookingWish.Line(code, null, null, price == null ? null : Money.of(price), words);
    }

    /** An intake at a time, paid by card today. */
    static BookingWish wish(UUID client, LocalDateTime start, String amount, BookingWish.Line... lines) {
        return new BookingWish(
                appointment("INTAKE", start, client),
                lines.length == 0 ? null : List.of(lines),
                new BookingWish.Pay(TODAY, PaymentWish.Method.CARD, "4711", Money.of(amount)));
    }

    PreviewBooking.Preview preview(BookingWish wish) {
        return run(() -> new PreviewBooking(invoices.rules(), audit).preview(wish));
    }

    UUID confirm(BookingWish wish, String key) {
        return run(() -> confirming.confirm(wish, key)).appointment();
    }

    UUID confirm(BookingWish wish) {
        return confirm(wish, null);
    }

    Booking booking(UUID appointment) {
        return run(() -> invoices.reading.one(appointment));
    }

    UUID book(AppointmentWish wish) {
        return run(() -> new BookAppointment(schedule.rules, schedule.writing, keys).book(wish, null))
                .id();
    }

    void move(UUID id, AppointmentWish wish) {
        int version = run(() -> schedule.reading.one(id)).version();
        Event<AppointmentMoved> news = heard(AppointmentMoved.class, invoices.moving::move);
        run(() -> new MoveAppointment(schedule.rules, schedule.writing, keys, news)
                .move(new MoveAppointment.Request(id, wish, "\"" + version + "\"", null)));
    }

    void end(UUID id, AppointmentLife.Step step) {
        Event<AttendanceEnded> news = heard(AttendanceEnded.class, invoices.ending::end);
        run(() -> new EndAttendance(schedule.rules, schedule.writing, keys, news)
                .end(new EndAttendance.Request(id, step, new EndAttendance.Wish(null, "ill"), null)));
    }

    SessionProposal propose(UUID id) {
        return run(() -> new ProposeSession(
                        schedule.reading, schedule.names, clients, List.<PaidLines>of(new BookedLines(sql)))
                .propose(id, null));
    }

    /** Completes a session with these lines, and answers the note. */
    UUID complete(UUID id, UUID client, List<NoteWish.Line> lines) {
        CompleteSession.Wish wish =
                new CompleteSession.Wish(null, List.of(new CompleteSession.ForClient(client, null, lines, null)));
        return run(() -> new CompleteSession(schedule.rules, schedule.writing, notes.writing, keys)
                        .complete(new CompleteSession.Request(id, wish, null)))
                .notes()
                .get(0)
                .note();
    }

    /** The lines that are proposed, as somebody sends them who changes nothing. */
    List<NoteWish.Line> proposed(UUID id) {
        return propose(id).lines().stream()
                .map(line -> new NoteWish.Line(line.code(), line.modifiers(), line.worth(), List.of(1), null))
                .toList();
    }

    static NoteWish.Line noted(String code, String amount) {
        NoteWish.Worth worth = new NoteWish.Worth(BigDecimal.ONE, null, amount == null ? null : Money.of(amount), null);
        return new NoteWish.Line(code, List.of(), worth, List.of(1), null);
    }

    void release(UUID note) {
        Event<NotesReleased> news = heard(NotesReleased.class, invoices.charging::charge);
        ReleaseNote release = new ReleaseNote(notes.reading, notes.facts, notes.units, notes.marks, settings(), news);
        run(() -> {
            release.release(note);
            return null;
        });
    }

    void takeBack(UUID note) {
        Event<NotesVoided> news = heard(NotesVoided.class, invoices.charging::takeBack);
        NoteReturn back = new NoteReturn(notes.marks, notes.units, news);
        run(() -> {
            new VoidNote(notes.reading, back).take(note, new VoidNote.Wish("wrong"));
            return null;
        });
    }

    private static <T> Event<T> heard(Class<T> news, Consumer<T> ear) {
        return InvoiceDesk.heard(news, ear);
    }

    /** The payer of an insured client answers the only line of a charge: paid, contractual, the patient's part. */
    void answer(UUID charge, String paid, String contractual, String patient) {
        UUID invoice = sql.query(h -> h.createQuery("select invoice from invoicing.charge where id = :id")
                .bind("id", charge)
                .mapTo(UUID.class)
                .one());
        int version = sql.query(h -> h.createQuery("select version from invoicing.invoice where id = :id")
                .bind("id", invoice)
                .mapTo(Integer.class)
                .one());
        Event<AnswerPosted> news = heard(AnswerPosted.class, new CoverPatientPart(sql, invoices.spreading)::cover);
        PostAnswer posting = new PostAnswer(
                new ChosenInvoices(sql, scopes, audit),
                new InvoiceNumbers(sql, TESTER, NOON),
                new AnswerRules(sql, codes),
                new AnswerRows(sql, invoices.ledger, news, heard(AnswerReversed.class, taken -> {})),
                invoices.standing,
                settings());
        AnswerWish.Line line = new AnswerWish.Line(
                charge,
                null,
                Money.of(paid),
                List.of(
                        new Adjustment("CO", "45", Money.of(contractual)),
                        new Adjustment("PR", "3", Money.of(patient))));
        run(() -> {
            posting.post(invoice, "\"" + version + "\"", new AnswerWish(null, TODAY, "E", "P", List.of(line)));
            return null;
        });
    }

    /** Every charge: code, amount, state of its invoice, who pays, what was paid for it, and whether a claim may be made. */
    List<String> charges() {
        return texts(
                "select concat_ws(' ', coalesce(c.code, '-'), c.amount, i.status,"
                        + " case when i.coverage is null then 'client' else i.payer end,"
                        + " 'paid ' || coalesce((select sum(e.paid) from invoicing.ledger_entry e where e.charge = c.id), 0),"
                        + " case when c.voided then 'voided' end, case when c.client_pays then 'client pays' end)"
                        + " from invoicing.charge c join invoicing.invoice i on i.id = c.invoice order by c.service_from, c.ref");
    }

    /** Payments: amount and what of it is on account. */
    List<String> payments() {
        return run(() -> invoices.payments.list(
                        new ReadPayments.Question(null, null, null, null, null),
                        new org.claimtree.platform.web.ListWindow("received", 0, 100),
                        org.claimtree.identity.AuditAction.READ))
                .items()
                .stream()
                .map(one -> one.amount() + " on account " + one.onAccount())
                .toList();
    }

    /** Changes the database under the running practice. */
    void asOwner(String statement) {
        Jdbi.create(database.ownerDataSource()).useHandle(h -> h.execute(statement));
    }

    List<String> texts(String query) {
        return sql.query(h -> h.createQuery(query).mapTo(String.class).list());
    }

    @Override
    public void close() {
        database.close();
    }
}
