package org.claimtree.app.sequences;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.claimtree.app.practice.ImportPractice;
import org.claimtree.app.testing.Practice;
import org.claimtree.authorizations.Caps;
import org.claimtree.authorizations.Status;
import org.claimtree.authorizations.UnitKind;
import org.claimtree.authorizations.keeping.SaveAuthorization;
import org.claimtree.authorizations.keeping.Wish;
import org.claimtree.claims.batches.LiveCharges;
import org.claimtree.claims.life.FollowAnswers;
import org.claimtree.edi837p.Edi837pRenderer;
import org.claimtree.hcfa1500.Hcfa1500Renderer;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.Caller;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.Setting;
import org.claimtree.identity.Settings;
import org.claimtree.identity.audit.SqlAuditTrail;
import org.claimtree.invoicing.fromnotes.ChargeNotes;
import org.claimtree.invoicing.invoices.SendSubmitted;
import org.claimtree.kernel.DateSpan;
import org.claimtree.platform.Actor;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.RevisionLog;
import org.claimtree.platform.Sql;
import org.claimtree.platform.revision.SqlRevisionLog;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;

/**
 * A practice with two insured clients, one with two coverages and two who have none yet; three payers, of which one adds
 * up and is billed its contracted rate; over a database of its own.
 */
final class Desk implements AutoCloseable {
    static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    static final List<String> CODES = List.of("90837", "90834", "H0004");

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
            "profiles",
            "claims");
    private final Connection connection = connection();
    private final TestTransactions transactions = new TestTransactions(always(connection));
    final Sql sql = new Sql(transactions.dataSource());
    final Wired beans;
    private boolean within;

    Desk(boolean needsAuthorization) {
        Caller caller = Practice.administrator();
        beans = new Wired()
                .given(Sql.class, sql)
                .given(Clock.class, Practice.NOON)
                .given(Actor.class, caller::name)
                .given(CurrentCaller.class, () -> caller)
                .given(RevisionLog.class, new SqlRevisionLog(sql, caller::name, Practice.NOON))
                .given(AuditTrail.class, new SqlAuditTrail(sql, () -> caller, Practice.NOON))
                .given(Settings.class, settings(needsAuthorization))
                .answering(LiveCharges.class, Edi837pRenderer.class, Hcfa1500Renderer.class)
                .answering(named("org.claimtree.directory.DirectoryZone"))
                .listening(ChargeNotes.class, SendSubmitted.class, FollowAnswers.class);
        run(() -> beans.get(ImportPractice.class).take(document(), false, null, ""));
        if (needsAuthorization) {
            clients().forEach(this::authorize);
        }
    }

    private Connection connection() {
        try {
            return database.appDataSource().getConnection();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The same connection for every step: a new one takes longer than what is done with it. */
    private static DataSource always(Connection connection) {
        Connection kept = proxy(
                Connection.class,
                (proxy, method, args) -> method.getName().equals("close") ? null : called(connection, method, args));
        return proxy(
                DataSource.class,
                (proxy, method, args) -> method.getName().equals("getConnection") ? kept : called(kept, method, args));
    }

    private static Object called(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Desk.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Settings settings(boolean needsAuthorization) {
        return new Settings() {
            @Override
            public <T> T get(Setting<T> setting) {
                boolean requires = setting.label().name().equals("Note requires authorization");
                return requires && !needsAuthorization
                        ? setting.read(CanonicalJson.mapper().getNodeFactory().textNode("NEVER"))
                        : setting.usual();
            }
        };
    }

    private static JsonNode document() {
        ObjectNode document = Practice.sample();
        document.remove("charges");
        add(
                document,
                "payers",
                payer(
                        "BCBS",
                        "'copayOnClaim':true,'takesReplacements':true,'addUp':true," + "'billContractedRate':true",
                        "'formType':'837P','span':{'kind':'WEEK'}"));
        add(document, "payers", payer("CIGNA", "'copayOnClaim':false,'takesReplacements':true", "'formType':'HCFA'"));
        add(document, "formTypes", "{'ref':'HCFA','name':'HCFA','medium':'PAPER'}");
        document.set(
                "codes",
                json(
                        "[{'ref':'90837','kind':'CPT','terms':{'fee':150}},"
                                + "{'ref':'90834','kind':'CPT','terms':{'fee':110.10}},"
                                + "{'ref':'H0004','kind':'HCPCS','terms':{'fee':37.5,'units':{'per':'MINUTES','minutes':15,"
                                + "'rounding':'EIGHT_MINUTE'}}},{'ref':'GRP NOTE','kind':'INTERNAL','flags':{'billable':false}}]"));
        document.set(
                "payerCodes",
                json("[{'ref':'H0004 BCBS','code':'H0004','applies':{'payer':'BCBS'},"
                        + "'sent':{'code':'H0004','rate':28.45}}]"));
        document.set(
                "services",
                json(
                        "[{'ref':'HOUR','name':'An hour','terms':{'minutes':60},'lines':[{'code':'90837'}]},"
                                + "{'ref':'GROUP','name':'A group','terms':{'minutes':45,'group':true},'lines':[{'code':'H0004'}]}]"));
        ArrayNode clients = document.withArray("/clients");
        ObjectNode jane = (ObjectNode) clients.get(0);
        jane.set("diagnoses", json("['F411','F331']"));
        clients.add(like(jane, "1002", "[" + coverage("C1", 1, "BCBS") + "," + coverage("C2", 2, "AETNA") + "]"));
        clients.add(like(jane, "1003", "[" + coverage("C1", 1, "CIGNA") + "]"));
        clients.add(like(jane, "1004", "[]"));
        clients.add(like(jane, "1005", "[]"));
        return document;
    }

    static JsonNode json(String text) {
        try {
            return CanonicalJson.mapper().readTree(text.replace('\'', '"'));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private static void add(ObjectNode document, String list, String record) {
        document.withArray("/" + list).add(json(record));
    }

    private static String payer(String ref, String flags, String terms) {
        return "{'ref':'" + ref + "','name':'" + ref + "','electronic':{'payerId':'60055','partner':'CLEARING'},"
                + "'address':{'line1':'PO BOX 1','city':'HARTFORD','state':'CT','zip':'06101'},'filingCode':'CI',"
                + "'terms':{" + terms + "},'flags':{" + flags + "}}";
    }

    static String coverage(String ref, int order, String payer) {
        return "{'ref':'" + ref + "','order':" + order + ",'insurer':{'payer':'" + payer + "'},"
                + "'policy':{'memberId':'W" + order + "23456789'},'subscriber':{'relationship':'18'},"
                + "'valid':{'from':'2026-01-01'}}";
    }

    private static ObjectNode like(ObjectNode client, String ref, String coverages) {
        ObjectNode other = client.deepCopy().put("ref", ref);
        other.set("coverages", json(coverages));
        return other;
    }

    /** Some units of each code, less than will be asked for. */
    private void authorize(UUID client) {
        for (String code : CODES) {
            authorize(client, code, 6);
        }
    }

    UUID authorize(UUID client, String code, int units) {
        Wish wish = new Wish(
                client,
                code,
                new Wish.Grant(null, "PA" + code, Status.APPROVED, new DateSpan(FIRST, FIRST.plusDays(90)), null),
                new Wish.Units(UnitKind.UNITS, null, new BigDecimal(units), null, Caps.NONE, null),
                null,
                null);
        return run(() -> beans.get(SaveAuthorization.class).save(new SaveAuthorization.Request(null, wish, null, null)))
                .id();
    }

    /** In one transaction, which may be that of a whole step. */
    <T> T run(Callable<T> work) {
        if (!within) {
            within = true;
            try {
                return transactions.run(work);
            } finally {
                within = false;
            }
        }
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    List<UUID> clients() {
        return ids("select id from clients.client order by ref");
    }

    List<UUID> ids(String query) {
        return sql.query(h -> h.createQuery(query).mapTo(UUID.class).list());
    }

    List<String> texts(String query) {
        return sql.query(
                h -> new ArrayList<>(h.createQuery(query).mapTo(String.class).list()));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        database.close();
    }
}
