package org.claimtree.authorizations;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.claimtree.authorizations.keeping.ImportAuthorizations;
import org.claimtree.authorizations.keeping.ReadAuthorizations;
import org.claimtree.authorizations.keeping.SaveAuthorization;
import org.claimtree.authorizations.keeping.Shown;
import org.claimtree.authorizations.keeping.Wish;
import org.claimtree.authorizations.keeping.WishRules;
import org.claimtree.authorizations.keeping.WriteAuthorization;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.catalog.CodeGroup;
import org.claimtree.catalog.UnitRule;
import org.claimtree.clients.Client;
import org.claimtree.clients.Clients;
import org.claimtree.clients.Coverage;
import org.claimtree.clients.SaveClients;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Reach;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.PersonName;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.Sql;
import org.claimtree.platform.revision.SqlRevisionLog;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;
import org.claimtree.platform.web.ImportReport;

/** Authorizations over an empty database with three codes and as many clients as somebody wants. */
public final class Desk implements AutoCloseable {
    public static final Clock NOON = Clock.fixed(Instant.parse("2026-11-02T17:00:00Z"), ZoneOffset.UTC);
    /** Managed, managed, and unmanaged as the code says. */
    public static final String THERAPY = "90837";

    public static final String INTAKE = "90791";
    public static final String GAMES = "GAMES";
    /** Paid per day. */
    public static final String IOP = "0905";

    public static final String PHP = "0913";

    private final TestDatabase database =
            TestDatabase.fresh("platform", "identity", "codesets", "directory", "clients", "authorizations");
    private final TestTransactions transactions = new TestTransactions(database.appDataSource());
    public final Sql sql = new Sql(transactions.dataSource());
    public final List<AuditEntry> audited = new ArrayList<>();
    public final List<UUID> news = new ArrayList<>();
    public final AuditTrail audit = audited::add;
    private final SqlRevisionLog log = new SqlRevisionLog(sql, () -> "tester", NOON);
    public final CodeFacts codes = codesAt(NOON);
    public final RowScopes scopes = new RowScopes(sql, this::caller);
    public final Clients clients = new Clients(sql);
    public final List<UnitWatch> watches = new ArrayList<>();
    public final TakeUnits units = new TakeUnits(sql, codes, () -> "tester", NOON, watches);
    public final ReadAuthorizations reading = new ReadAuthorizations(sql, codes, scopes, audit);
    private final SaveAuthorization saving;
    private final ImportAuthorizations imports;
    private Set<Permission> permissions = EnumSet.allOf(Permission.class);

    public Desk() {
        WriteAuthorization rows = new WriteAuthorization(
                sql, reading, new MoveUnits(sql, () -> "tester", NOON, watches), this::caller, audit);
        WishRules rules = new WishRules(sql, codes, clients, scopes, rows);
        saving = new SaveAuthorization(rules, rows, new IdempotencyKeys(sql, () -> "tester", NOON), told());
        imports = new ImportAuthorizations(
                clients, reading, rules, rows, new MoveUnits(sql, () -> "tester", NOON, watches), told());
        run(() -> log.append(
                "codes",
                List.of(code(THERAPY, false), code(INTAKE, false), code(GAMES, true), perDay(IOP), perDay(PHP))));
    }

    @SuppressWarnings("unchecked")
    private Event<AuthorizationsChanged> told() {
        return (Event<AuthorizationsChanged>) Proxy.newProxyInstance(
                Desk.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> {
                    news.addAll(((AuthorizationsChanged) args[0]).clients());
                    return null;
                });
    }

    /** A billing code group. */
    public void group(String ref, String... members) {
        CodeGroup group = new CodeGroup(ref, List.of(members), true);
        run(() -> log.append(
                "groups",
                List.of(new RevisionEntry(
                        Catalog.GROUP_KIND, ref, LocalDate.of(2026, 1, 1), CanonicalJson.write(group)))));
    }

    /** What the container would inject. */
    @SuppressWarnings("unchecked")
    public <T> Event<T> silent() {
        return (Event<T>) Proxy.newProxyInstance(
                Desk.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> null);
    }

    /** What codes say, as of a clock of a practice in Baltimore. */
    public CodeFacts codesAt(Clock clock) {
        return new CodeFacts(new CatalogLog(log), log, () -> ZoneId.of("America/New_York"), clock);
    }

    private static RevisionEntry code(String code, boolean unmanaged) {
        BillingCode.Flags flags = new BillingCode.Flags(!unmanaged, false, false, false, false, unmanaged);
        BillingCode content = new BillingCode(
                unmanaged ? BillingCode.Kind.INTERNAL : BillingCode.Kind.CPT, "words", null, null, flags, null, true);
        return new RevisionEntry(Catalog.CODE_KIND, code, LocalDate.of(2026, 1, 1), CanonicalJson.write(content));
    }

    private static RevisionEntry perDay(String code) {
        BillingCode.Flags flags = new BillingCode.Flags(true, false, false, false, false, false);
        BillingCode.Terms terms =
                new BillingCode.Terms(new UnitRule(UnitRule.Per.DAY, null, null, null), null, null, false, null);
        BillingCode content = new BillingCode(BillingCode.Kind.REVENUE, "a day", null, null, flags, terms, true);
        return new RevisionEntry(Catalog.CODE_KIND, code, LocalDate.of(2026, 1, 1), CanonicalJson.write(content));
    }

    public Caller caller() {
        return new Caller(
                UUID.randomUUID(), "tester", permissions, Reach.ALL, new Caller.Origin(Caller.Via.SYSTEM, null, null));
    }

    public void allow(Set<Permission> allowed) {
        permissions = allowed;
    }

    /** In one transaction. */
    public <T> T run(Callable<T> work) {
        return transactions.run(work);
    }

    /** A client with one coverage by AETNA, or none. */
    public UUID client(String ref, boolean covered) {
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
        Client client = new Client(id, ref, person, null, null, null, covered ? List.of(coverage) : List.of(), null);
        run(() -> {
            new SaveClients(sql, clients, entry -> {}).save(List.of(client));
            return null;
        });
        return id;
    }

    public UUID coverage(UUID client) {
        Map<UUID, Client> found = run(() -> clients.byIds(List.of(client)));
        return found.get(client).coverages().get(0).id();
    }

    /** An approved authorization for all of 2026. */
    public Wish wish(UUID client, String code, String allotted) {
        return new Wish(
                client,
                code,
                new Wish.Grant(
                        null,
                        "AU-1",
                        Status.APPROVED,
                        new DateSpan(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                        null),
                new Wish.Units(
                        UnitKind.UNITS, null, allotted == null ? null : new BigDecimal(allotted), null, null, null),
                null,
                null);
    }

    /** A CSV file. */
    public ImportReport take(String file, boolean dryRun) {
        return run(() -> imports.take(file.getBytes(StandardCharsets.UTF_8), dryRun));
    }

    public UUID add(Wish wish) {
        return run(() -> saving.save(new SaveAuthorization.Request(null, wish, null, null))
                .id());
    }

    public void change(UUID id, int version, Wish wish) {
        run(() -> saving.save(new SaveAuthorization.Request(id, wish, "\"" + version + "\"", null)));
    }

    public Shown one(UUID id) {
        return run(() -> reading.one(id));
    }

    public Taken take(UUID source, UUID client, String code, String units) {
        return run(() -> this.units
                .take(List.of(need(source, client, code, units)), List.of())
                .get(0));
    }

    public static Need need(UUID source, UUID client, String code, String units) {
        return new Need(
                source, client, code, LocalDate.of(2026, 11, 2), new Amount(new BigDecimal(units), 1, null), null);
    }

    /** Pools whose sums are not those of their movements. */
    public List<String> wrongSums() {
        return sql.query(h -> h.createQuery("select p.id::text from authorizations.pool p left join ("
                        + " select pool, coalesce(sum(units) filter (where kind = 'ALLOT'), 0) as allotted,"
                        + " coalesce(sum(units) filter (where kind = 'ADJUST'), 0) as adjusted,"
                        + " coalesce(sum(case kind when 'COMMIT' then units when 'RETURN' then -units end), 0) as committed"
                        + " from authorizations.movement group by pool) m on m.pool = p.id"
                        + " where (p.allotted, p.adjusted, p.committed) is distinct from"
                        + " (coalesce(m.allotted, 0), coalesce(m.adjusted, 0), coalesce(m.committed, 0))")
                .mapTo(String.class)
                .list());
    }

    @Override
    public void close() {
        database.close();
    }
}
