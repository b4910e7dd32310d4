package org.claimtree.bench;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.authorizations.TakeUnits;
import org.claimtree.authorizations.alerts.TellWhatRunsOut;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.catalog.CodeGroup;
import org.claimtree.catalog.UnitRule;
import org.claimtree.clients.Clients;
import org.claimtree.directory.Location;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Provider;
import org.claimtree.directory.RowScopes;
import org.claimtree.encounters.NotesReleased;
import org.claimtree.encounters.notes.Doer;
import org.claimtree.encounters.notes.NoteFacts;
import org.claimtree.encounters.notes.NoteMarks;
import org.claimtree.encounters.notes.NoteUnits;
import org.claimtree.encounters.notes.ReadNotes;
import org.claimtree.encounters.notes.SetupNow;
import org.claimtree.encounters.notes.WritePerDiemNotes;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Setting;
import org.claimtree.identity.Settings;
import org.claimtree.identity.audit.SqlAuditTrail;
import org.claimtree.invoicing.ChargeUnits;
import org.claimtree.invoicing.Charges;
import org.claimtree.invoicing.ClosedMonths;
import org.claimtree.invoicing.InvoicePlaces;
import org.claimtree.invoicing.SaveCharges;
import org.claimtree.invoicing.booking.BookingRows;
import org.claimtree.invoicing.booking.CompleteBooking;
import org.claimtree.invoicing.fromnotes.ChargeNotes;
import org.claimtree.iop.ledger.CloseNight;
import org.claimtree.iop.ledger.DayDesk;
import org.claimtree.iop.ledger.IopSettings;
import org.claimtree.iop.ledger.LookAtDays;
import org.claimtree.iop.ledger.NightlyDays;
import org.claimtree.iop.ledger.ReadFacts;
import org.claimtree.iop.ledger.TellPending;
import org.claimtree.iop.ledger.WatchDays;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.Money;
import org.claimtree.kernel.Npi;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.platform.Actor;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.Sql;
import org.claimtree.platform.revision.SqlRevisionLog;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;

/**
 * An intensive outpatient program over a real database and without a server. Each client has twenty days of ten released
 * notes; of ten clients, one has no authorization and one too few notes that count.
 */
final class IopPractice implements AutoCloseable {
    static final int NOTES_PER_DAY = 10;
    static final int DAYS_PER_CLIENT = 20;

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-02T17:00:00Z"), ZoneOffset.UTC);
    private static final Actor ACTOR = () -> "bench";

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
    private final Sql sql = new Sql(transactions.dataSource());
    private final SqlRevisionLog log = new SqlRevisionLog(sql, ACTOR, NOON);
    private final MasterDataLog master = new MasterDataLog(log);
    private final CodeFacts codes = new CodeFacts(new CatalogLog(log), log, () -> ZoneOffset.UTC, NOON);
    private final RowScopes scopes = new RowScopes(sql, () -> Caller.SYSTEM);
    private final AuditTrail audit = new SqlAuditTrail(sql, () -> Caller.SYSTEM, NOON);
    private final Settings settings = settings();
    private final LookAtDays looking;
    private final CloseNight closing;

    IopPractice() {
        TakeUnits units = new TakeUnits(
                sql,
                codes,
                ACTOR,
                NOON,
                List.of(new TellWhatRunsOut(
                        sql,
                        codes,
                        alert -> true,
                        new TellWhatRunsOut.Recipients(sql, permission -> List.of(), scopes, settings))));
        Clients clients = new Clients(sql);
        SetupNow setup = new SetupNow(codes, master, log);
        NoteFacts facts = new NoteFacts(sql, setup, clients, scopes, () -> Caller.SYSTEM);
        NoteUnits noteUnits = new NoteUnits(sql, units, settings, List.of(), List.of());
        ReadNotes reading = new ReadNotes(sql, scopes, facts, noteUnits, audit);
        NoteMarks marks = new NoteMarks(sql, reading, new Doer(ACTOR, NOON), audit);
        ReadFacts reader = new ReadFacts(codes, master, log, settings, clients, new RunningClock(NOON));
        ChargeNotes charging = charging();
        WatchDays watch = new WatchDays(sql, reader);
        Event<NotesReleased> released = heard(news -> {
            charging.charge(news);
            watch.released(news);
        });
        WritePerDiemNotes notes = new WritePerDiemNotes(sql, setup, clients, null, marks, released);
        DayDesk desk = new DayDesk(sql, reader, units, notes, new TellPending(alert -> true), NOON);
        looking = new LookAtDays(sql, desk, NOON);
        closing = new CloseNight(sql, desk, reader, settings, new CloseNight.When(ACTOR, () -> ZoneOffset.UTC, NOON));
        transactions.run(() -> log.append("setup", setupEntries()));
    }

    private ChargeNotes charging() {
        Charges charges = new Charges(sql);
        InvoicePlaces places =
                new InvoicePlaces(sql, master, log, ACTOR, NOON, new ClosedMonths(sql, () -> Caller.SYSTEM));
        SaveCharges saving =
                new SaveCharges(sql, charges, List.of(), new ChargeUnits(sql, log, ACTOR, NOON), places, audit);
        BookingRows bookings = new BookingRows(sql, ACTOR, NOON);
        return new ChargeNotes(
                charges, saving, new CompleteBooking(sql, bookings, charges, null, null, null), settings);
    }

    /** All that is due, as the nightly work does it. */
    void night() {
        transactions.run(closing::close);
        while (step() > 0) {
            // The next ones.
        }
    }

    private int step() {
        return transactions.run(() -> looking.next(NightlyDays.AT_ONCE));
    }

    DataSource owner() {
        return database.ownerDataSource();
    }

    private static List<RevisionEntry> setupEntries() {
        UnitRule perDay = new UnitRule(UnitRule.Per.DAY, null, null, null);
        return List.of(
                code("602", BillingCode.Kind.INTERNAL, null, null),
                code("TALK", BillingCode.Kind.INTERNAL, null, null),
                code("0905", BillingCode.Kind.REVENUE, perDay, Money.of("350")),
                code("0906", BillingCode.Kind.REVENUE, perDay, Money.of("300")),
                entry(Catalog.GROUP_KIND, "IOP-NB", new CodeGroup("IOP Non Billable Group", List.of("602"), true)),
                entry(Catalog.GROUP_KIND, "IOP-B", new CodeGroup("IOP Billable Group", List.of("0905", "0906"), true)),
                entry(
                        MasterKind.PROVIDER.logKind(),
                        "BAKER",
                        new Provider(
                                new EntityName(true, "BAKER", "A", null, null),
                                new Provider.Identity(new Npi("2000000127"), null, null, null),
                                null,
                                null,
                                null,
                                true)),
                entry(
                        MasterKind.LOCATION.logKind(),
                        "MAIN",
                        new Location(
                                new Location.Facility(
                                        "MAIN",
                                        new PostalAddress("1 MAIN ST", null, "TOWSON", "MD", "212040001", null),
                                        null,
                                        null),
                                null,
                                null,
                                null,
                                "11",
                                true)));
    }

    private static RevisionEntry code(String code, BillingCode.Kind kind, UnitRule rule, Money fee) {
        boolean documents = fee == null;
        return entry(
                Catalog.CODE_KIND,
                code,
                new BillingCode(
                        kind,
                        "words",
                        null,
                        null,
                        new BillingCode.Flags(!documents, false, false, false, false, documents),
                        new BillingCode.Terms(rule, fee, null, false, null),
                        true));
    }

    private static RevisionEntry entry(String kind, String ref, Object content) {
        return new RevisionEntry(kind, ref, RevisionEntry.ALWAYS, CanonicalJson.write(content));
    }

    /** So many documented days that wait. */
    void fill(int days) throws SQLException {
        try (Connection connection = owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table person as select i, md5('client' || i)::uuid as id from"
                    + " generate_series(1, " + days / DAYS_PER_CLIENT + ") i");
            people(statement);
            notes(statement);
            statement.execute("insert into iop.waiting select id, date '2026-10-04' + d, false from person,"
                    + " generate_series(1, " + DAYS_PER_CLIENT + ") d");
            statement.execute("analyze");
        }
    }

    private static void people(Statement statement) throws SQLException {
        statement.execute("insert into clients.client (id, ref, last_name, birth_date, sex, release_code,"
                + " signed_by_provider, diagnoses, divisions, clinicians, usual_location, usual_place_of_service)"
                + " select id, i::text, 'DOE' || i, date '1990-01-01', 'U', 'Y', false, '{F1020}', '{}', '{BAKER}', 'MAIN',"
                + " '53' from person");
        statement.execute("insert into clients.coverage (id, client, ref, order_no, payer, member_id, relationship,"
                + " valid_from, benefits_assigned) select md5('coverage' || i)::uuid, id, 'C1', 1, 'AETNA', 'W' || i, '18',"
                + " date '2020-01-01', 'Y' from person");
        String authorized = " from person where i % 10 <> 9";
        statement.execute(
                "insert into authorizations.pool (id, allotted) select md5('pool' || i)::uuid, 60" + authorized);
        statement.execute("insert into authorizations.authorization (id, client, code, pool, payer_number, status,"
                + " start_on, end_on, unit_kind, alert_level) select md5('authorization' || i)::uuid, id, '0905',"
                + " md5('pool' || i)::uuid, 'A' || i, 'APPROVED', date '2026-09-01', date '2026-12-31', 'DAYS', 5"
                + authorized);
        statement.execute("insert into authorizations.movement (pool, authorization_id, kind, units, actor, at) select"
                + " md5('pool' || i)::uuid, md5('authorization' || i)::uuid, 'ALLOT', 60, 'bench', now()" + authorized);
    }

    private static void notes(Statement statement) throws SQLException {
        statement.execute("create temporary table written as select md5(i || ' ' || d || ' ' || n)::uuid as note,"
                + " md5(i || ' ' || d || ' ' || n || ' line')::uuid as line, id as client,"
                + " date '2026-10-04' + d + time '08:00' + n * interval '45 minutes' as start_at,"
                + " case when i % 10 = 8 and n < 3 then 'TALK' else '602' end as code from person,"
                + " generate_series(1, " + DAYS_PER_CLIENT + ") d, generate_series(1, " + NOTES_PER_DAY + ") n");
        statement.execute("insert into encounters.note (id, number, client, performed_by, start_at, end_at, location,"
                + " place_of_service, diagnoses, text, status, written_by, written_at, released_by, released_at) select note,"
                + " nextval('encounters.note_number'), client, 'BAKER', start_at, start_at + interval '40 minutes', 'MAIN',"
                + " '53', '{F1020}', 'Took part.', 'RELEASED', 'baker', now(), 'baker', now() from written");
        statement.execute("insert into encounters.note_line (id, note, no, code, modifiers, pointers, units, fee_from,"
                + " amount, billable) select line, note, 1, code, '{}', '{1}', 1, 'NOBODY', 0, false from written");
    }

    private static Settings settings() {
        return settings(Map.of(IopSettings.THRESHOLD, NOTES_PER_DAY - 1));
    }

    /** Of a practice that has set nothing. */
    static Settings usualSettings() {
        return settings(Map.of());
    }

    private static Settings settings(Map<Setting<?>, Object> set) {
        return new Settings() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T get(Setting<T> setting) {
                return (T) set.getOrDefault(setting, setting.usual());
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static Event<NotesReleased> heard(Consumer<NotesReleased> ear) {
        return (Event<NotesReleased>) Proxy.newProxyInstance(
                IopPractice.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> {
                    ear.accept((NotesReleased) args[0]);
                    return null;
                });
    }

    @Override
    public void close() {
        database.close();
    }
}
