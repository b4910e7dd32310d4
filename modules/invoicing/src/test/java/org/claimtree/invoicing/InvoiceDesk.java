package org.claimtree.invoicing;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.claimtree.clients.Client;
import org.claimtree.clients.Clients;
import org.claimtree.clients.Coverage;
import org.claimtree.clients.SaveClients;
import org.claimtree.directory.BillingTerms;
import org.claimtree.directory.ClaimSpan;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Payer;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Reach;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.Money;
import org.claimtree.kernel.PersonName;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.Sql;
import org.claimtree.platform.revision.SqlRevisionLog;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;

/** Charges and invoices over an empty database with payers of three claim spans. */
public final class InvoiceDesk implements AutoCloseable {
    public static final Clock NOON = Clock.fixed(Instant.parse("2026-11-02T17:00:00Z"), ZoneOffset.UTC);

    /** Charges by month, week and day. */
    public static final String MONTHLY = "MONTHLY";

    public static final String WEEKLY = "WEEKLY";
    public static final String DAILY = "DAILY";

    private final TestDatabase database = TestDatabase.fresh(
            "platform", "identity", "codesets", "directory", "clients", "authorizations", "encounters", "invoicing");
    private final TestTransactions transactions = new TestTransactions(database.appDataSource());
    public final Sql sql = new Sql(transactions.dataSource());
    public final SqlRevisionLog log = new SqlRevisionLog(sql, () -> "tester", NOON);
    public final List<AuditEntry> audited = Collections.synchronizedList(new ArrayList<>());
    public final AuditTrail audit = audited::add;
    public final Set<UUID> onClaims = new HashSet<>();
    public final List<ChargeUse> uses = List.of(asked -> {
        Set<UUID> found = new HashSet<>(asked);
        found.retainAll(onClaims);
        return found;
    });
    public final Charges charges = new Charges(sql);
    public final RowScopes scopes = new RowScopes(sql, this::caller);
    public final IdempotencyKeys keys = new IdempotencyKeys(sql, () -> "tester", NOON);
    public final SaveCharges saving = new SaveCharges(
            sql,
            charges,
            uses,
            new ChargeUnits(sql, log, () -> "tester", NOON),
            new InvoicePlaces(sql, new MasterDataLog(log), log, () -> "tester", NOON),
            audit);
    public final InvoiceLines lines = new InvoiceLines(sql, uses, scopes);
    private Reach reach = Reach.ALL;

    public InvoiceDesk() {
        run(() -> log.append(
                "payers",
                List.of(
                        payer(MONTHLY, ClaimSpan.MONTH),
                        payer(WEEKLY, new ClaimSpan(ClaimSpan.Kind.WEEK, null)),
                        payer(DAILY, new ClaimSpan(ClaimSpan.Kind.DAY, null)))));
    }

    private static RevisionEntry payer(String ref, ClaimSpan span) {
        BillingTerms terms = new BillingTerms(null, span, null, null, null, null);
        Payer payer = new Payer(ref, null, null, "CI", terms, null, null, null);
        return new RevisionEntry(MasterKind.PAYER.logKind(), ref, LocalDate.of(2025, 1, 1), CanonicalJson.write(payer));
    }

    public Caller caller() {
        return new Caller(
                UUID.randomUUID(),
                "tester",
                EnumSet.allOf(Permission.class),
                reach,
                new Caller.Origin(Caller.Via.SYSTEM, null, null));
    }

    /** From here on the caller sees only clients of his own, of which there are none. */
    public void seeNobody() {
        reach = Reach.OWN_CLIENTS;
    }

    /** Listens to news. */
    public static <T> Event<T> heard(Class<T> news, Consumer<T> ear) {
        Object event = Proxy.newProxyInstance(
                InvoiceDesk.class.getClassLoader(), new Class<?>[] {Event.class}, (self, method, given) -> {
                    ear.accept(news.cast(given[0]));
                    return null;
                });
        @SuppressWarnings("unchecked")
        Event<T> typed = (Event<T>) event;
        return typed;
    }

    /** In one transaction. */
    public <T> T run(Callable<T> work) {
        return transactions.run(work);
    }

    /** A coverage for all of a year and what follows. */
    public static Coverage coverage(String payer, int order, LocalDate from, LocalDate through) {
        return new Coverage(
                UUID.randomUUID(),
                payer + order + from,
                order,
                new Coverage.Insurer(payer, null, null),
                new Coverage.Policy("W1", null, null, null),
                Coverage.Subscriber.SELF,
                new DateSpan(from, through),
                "Y");
    }

    /** A client with a coverage by a payer since 2025, or with none. */
    public UUID client(String payer) {
        return client(payer == null ? List.of() : List.of(coverage(payer, 1, LocalDate.of(2025, 1, 1), null)));
    }

    public UUID client(List<Coverage> coverages) {
        UUID id = UUID.randomUUID();
        cover(id, coverages);
        return id;
    }

    /** Gives a client these coverages. */
    public void cover(UUID id, List<Coverage> coverages) {
        var person = new Client.Person(
                new PersonName("DOE", "JANE", null, null), LocalDate.of(1990, 6, 15), "U", null, null, null);
        Client client = new Client(id, id.toString(), person, null, null, null, coverages, null);
        run(() -> {
            new SaveClients(sql, new Clients(sql), entry -> {}).save(List.of(client));
            return null;
        });
    }

    /** A charge of a day, not released. */
    public static Charge charge(UUID client, LocalDate day, String amount) {
        UUID id = UUID.randomUUID();
        return new Charge(
                id,
                id.toString().substring(0, 18),
                client,
                new Charge.Service(
                        DateSpan.day(day),
                        "90837",
                        List.of(),
                        new Charge.Quantity(java.math.BigDecimal.ONE, Money.of(amount)),
                        "MAIN",
                        "11"),
                new Charge.People("BAKER", "BAKER", null, null),
                new Charge.Reasons(List.of(new DiagnosisCode("F411")), List.of(1)),
                new Charge.Claiming(null, false, false, null, null),
                null);
    }

    public Set<String> save(Charge... those) {
        return run(() -> saving.save(Arrays.asList(those)));
    }

    /** The invoice that a charge stands on. */
    public UUID invoiceOf(Charge charge) {
        return sql.query(h -> h.createQuery("select invoice from invoicing.charge where id = :id")
                .bind("id", charge.id())
                .mapTo(UUID.class)
                .one());
    }

    /** What a query answers, as text. */
    public List<String> texts(String query) {
        return sql.query(h -> h.createQuery(query).mapTo(String.class).list());
    }

    @Override
    public void close() {
        database.close();
    }
}
