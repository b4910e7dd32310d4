package org.claimtree.encounters.notes;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
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
import java.util.stream.Collectors;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.authorizations.MoveUnits;
import org.claimtree.authorizations.TakeUnits;
import org.claimtree.authorizations.keeping.ReadAuthorizations;
import org.claimtree.authorizations.keeping.SaveAuthorization;
import org.claimtree.authorizations.keeping.Wish;
import org.claimtree.authorizations.keeping.WishRules;
import org.claimtree.authorizations.keeping.WriteAuthorization;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.clients.Client;
import org.claimtree.clients.Clients;
import org.claimtree.clients.Coverage;
import org.claimtree.clients.SaveClients;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.RowScopes;
import org.claimtree.encounters.NotesReleased;
import org.claimtree.encounters.NotesVoided;
import org.claimtree.encounters.OtherVisits;
import org.claimtree.encounters.PaidLines;
import org.claimtree.encounters.ReleasedNote;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Reach;
import org.claimtree.identity.Setting;
import org.claimtree.identity.Settings;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.PersonName;
import org.claimtree.platform.Actor;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.Sql;
import org.claimtree.platform.revision.SqlRevisionLog;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;
import org.jdbi.v3.core.Jdbi;

/** Notes over an empty database with the codes and people of {@link Setup}. */
final class NoteDesk implements AutoCloseable {
    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-02T17:00:00Z"), ZoneOffset.UTC);

    private final TestDatabase database = TestDatabase.fresh(
            "platform", "identity", "codesets", "directory", "catalog", "clients", "authorizations", "encounters");
    private final TestTransactions transactions = new TestTransactions(database.appDataSource());
    final Sql sql = new Sql(transactions.dataSource());
    final List<AuditEntry> audited = Collections.synchronizedList(new ArrayList<>());
    final List<ReleasedNote> released = Collections.synchronizedList(new ArrayList<>());
    final List<PaidLines> paid = new ArrayList<>();
    final List<UUID> voided = Collections.synchronizedList(new ArrayList<>());
    private final Map<Setting<?>, Object> set = new HashMap<>();

    /** Days of charges that no note made. */
    final Set<LocalDate> charged = new HashSet<>();

    private final OtherVisits elsewhere = (day, client, codes) ->
            charged.stream().filter(one -> one.isBefore(day)).collect(Collectors.toSet());
    private final Clients clients = new Clients(sql);
    private final RowScopes scopes = new RowScopes(sql, this::caller);
    private final SqlRevisionLog log = new SqlRevisionLog(sql, () -> "tester", NOON);
    private final CodeFacts codes = new CodeFacts(new CatalogLog(log), log, () -> ZoneId.of("America/New_York"), NOON);
    private final ReadAuthorizations authorizations = new ReadAuthorizations(sql, codes, scopes, audited::add);
    final ReadNotes reading;
    final ListNotes listing = new ListNotes(sql, scopes, audited::add);
    final OfferedCodes offered;
    private final NoteWriter writer;
    private final SaveNote saving;
    private final ReleaseNote release;
    private final BlockNote blocking;
    private final VoidNote voiding;
    private final CorrectNote correcting;
    private volatile Caller caller = person("tester", null, Reach.ALL);

    NoteDesk() {
        Actor actor = () -> caller.name();
        NoteFacts facts =
                new NoteFacts(sql, new SetupNow(codes, new MasterDataLog(log), log), clients, scopes, this::caller);
        NoteUnits units = new NoteUnits(
                sql, new TakeUnits(sql, codes, actor, NOON, List.of()), settings(), paid, List.of(elsewhere));
        offered = new OfferedCodes(facts, units, audited::add);
        Doer doer = new Doer(actor, NOON);
        reading = new ReadNotes(sql, scopes, facts, units, audited::add);
        writer = new NoteWriter(sql, reading, facts, units, doer, audited::add);
        NoteMarks marks = new NoteMarks(sql, reading, doer, audited::add);
        NoteReturn back = new NoteReturn(marks, units, heard(NotesVoided.class, news -> voided.addAll(news.lines())));
        saving = new SaveNote(reading, writer, new IdempotencyKeys(sql, actor, NOON));
        release = new ReleaseNote(
                reading,
                facts,
                units,
                marks,
                settings(),
                heard(NotesReleased.class, news -> released.addAll(news.notes())));
        blocking = new BlockNote(reading, marks);
        voiding = new VoidNote(reading, back);
        correcting = new CorrectNote(reading, back, writer);
        run(() -> log.append("setup", Setup.entries()));
    }

    private static Caller person(String name, UUID user, Reach reach) {
        return new Caller(
                user, name, EnumSet.allOf(Permission.class), reach, new Caller.Origin(Caller.Via.SYSTEM, null, null));
    }

    private Caller caller() {
        return caller;
    }

    /** From here on this person works; linked to a provider when one is named. */
    void as(String name, Reach reach, String provider) {
        UUID user = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        if (provider != null) {
            owner().useHandle(h -> h.execute(
                    "insert into directory.user_provider (user_id, provider) values (?, ?) on conflict do nothing",
                    user,
                    provider));
        }
        caller = person(name, user, reach);
    }

    /** A code on somebody's list. */
    void list(String name, String code, String from, BigDecimal rate) {
        owner().useHandle(h -> h.execute(
                "insert into catalog.user_code (id, user_id, code, valid_from, rate) values (gen_random_uuid(), ?, ?, ?, ?)",
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                code,
                LocalDate.parse(from),
                rate));
    }

    Jdbi owner() {
        return Jdbi.create(database.ownerDataSource());
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
    private static <T> Event<T> heard(Class<T> news, java.util.function.Consumer<T> ear) {
        return (Event<T>) Proxy.newProxyInstance(
                NoteDesk.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> {
                    ear.accept(news.cast(args[0]));
                    return null;
                });
    }

    <T> T run(Callable<T> work) {
        return transactions.run(work);
    }

    /** A client with one coverage by AETNA and two diagnoses, whose clinicians are named. */
    UUID client(String ref, String... clinicians) {
        UUID id = UUID.randomUUID();
        Coverage coverage = new Coverage(
                UUID.randomUUID(),
                "C1",
                1,
                new Coverage.Insurer("AETNA", null, null),
                new Coverage.Policy("W1", null, null, null),
                Coverage.Subscriber.SELF,
                new DateSpan(LocalDate.of(2026, 1, 1), null),
                "Y");
        var person = new Client.Person(
                new PersonName("DOE", ref, null, null), LocalDate.of(1990, 6, 15), "U", null, null, null);
        Client client = new Client(
                id,
                ref,
                person,
                null,
                null,
                List.of(new DiagnosisCode("F411"), new DiagnosisCode("F329")),
                List.of(coverage),
                new Client.Care(List.of(), List.of(clinicians), null, null, null));
        run(() -> {
            new SaveClients(sql, clients, entry -> {}).save(List.of(client));
            return null;
        });
        return id;
    }

    /** An approved authorization for all of 2026. */
    UUID authorize(UUID client, String code, String allotted) {
        WriteAuthorization rows = new WriteAuthorization(
                sql, authorizations, new MoveUnits(sql, () -> "tester", NOON, List.of()), this::caller, audited::add);
        SaveAuthorization save = new SaveAuthorization(
                new WishRules(sql, codes, clients, scopes, rows),
                rows,
                new IdempotencyKeys(sql, () -> "tester", NOON),
                heard(org.claimtree.authorizations.AuthorizationsChanged.class, news -> {}));
        Wish wish = new Wish(
                client,
                code,
                new Wish.Grant(
                        null,
                        "AU-1",
                        org.claimtree.authorizations.Status.APPROVED,
                        new DateSpan(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                        null),
                new Wish.Units(null, null, new BigDecimal(allotted), null, null, null),
                null,
                null);
        return run(() ->
                save.save(new SaveAuthorization.Request(null, wish, null, null)).id());
    }

    BigDecimal pending(UUID authorization) {
        return run(() -> authorizations.one(authorization)).units().pending();
    }

    /** Kinds of movements, in order. */
    List<String> ledger(UUID authorization) {
        return run(() -> authorizations.ledger(authorization)).movements().stream()
                .map(ReadAuthorizations.Line::kind)
                .toList();
    }

    BigDecimal remaining(UUID authorization) {
        return run(() -> authorizations.one(authorization)).units().remaining();
    }

    /** By BAKER on 11/02/2026 at nine, for 45 minutes. */
    static NoteWish wish(UUID client, String... codes) {
        return at(client, "2026-11-02T09:00", codes);
    }

    static NoteWish at(UUID client, String start, String... codes) {
        return new NoteWish(
                client,
                new NoteWish.People("BAKER", null, null),
                new NoteWish.Session(LocalDateTime.parse(start), 45),
                null,
                null,
                java.util.Arrays.stream(codes)
                        .map(code -> new NoteWish.Line(code, null, null, null, null))
                        .toList(),
                "Worked on sleep.");
    }

    UUID write(NoteWish wish) {
        return run(() -> saving.save(new SaveNote.Request(null, wish, null, null)))
                .id();
    }

    void change(UUID id, int version, NoteWish wish) {
        run(() -> saving.save(new SaveNote.Request(id, wish, "\"" + version + "\"", null)));
    }

    Note note(UUID id) {
        return run(() -> reading.one(id));
    }

    /** As the container does: the release rolls back by itself, what stood against it is kept. */
    ReleaseNotes releases() {
        ReleaseNote inTransaction = new ReleaseNote() {
            @Override
            public void release(UUID id) {
                run(() -> {
                    release.release(id);
                    return null;
                });
            }
        };
        BlockNote apart = new BlockNote() {
            @Override
            public void block(UUID id, int version, List<NoteRemark> remarks) {
                run(() -> {
                    blocking.block(id, version, remarks);
                    return null;
                });
            }
        };
        return new ReleaseNotes(inTransaction, apart, reading);
    }

    Note release(UUID id) {
        return releases().one(id);
    }

    void takeBack(UUID id) {
        run(() -> {
            voiding.take(id, new VoidNote.Wish("written twice"));
            return null;
        });
    }

    UUID correct(UUID id) {
        return run(() -> correcting.correct(id, new VoidNote.Wish("wrong time")));
    }

    @Override
    public void close() {
        database.close();
    }
}
