package org.claimtree.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.event.Event;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.claimtree.app.practice.DocumentSchema;
import org.claimtree.app.practice.ImportPractice;
import org.claimtree.app.practice.LogPicture;
import org.claimtree.app.practice.TakeDocument;
import org.claimtree.app.records.ListCharges;
import org.claimtree.app.records.PeopleRows;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.batches.AssembleChunk;
import org.claimtree.claims.batches.BatchSteps;
import org.claimtree.claims.batches.Corrections;
import org.claimtree.claims.batches.CreateBatch;
import org.claimtree.claims.batches.FinishBatch;
import org.claimtree.claims.batches.FreezeCorrection;
import org.claimtree.claims.batches.FrozenClaims;
import org.claimtree.claims.batches.FrozenSets;
import org.claimtree.claims.batches.ListClaims;
import org.claimtree.claims.batches.ReadBatches;
import org.claimtree.claims.drafts.CheckClaims;
import org.claimtree.claims.drafts.ClaimDesk;
import org.claimtree.claims.drafts.DraftRows;
import org.claimtree.claims.drafts.ReadAnswered;
import org.claimtree.claims.drafts.ReadPast;
import org.claimtree.claims.life.AnswerTime;
import org.claimtree.claims.life.LifeRows;
import org.claimtree.claims.life.PracticeToday;
import org.claimtree.clients.Clients;
import org.claimtree.clients.SaveClients;
import org.claimtree.codesets.Codes;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.RowScopes;
import org.claimtree.edi837p.Edi837pRenderer;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.Caller;
import org.claimtree.identity.audit.SqlAuditTrail;
import org.claimtree.invoicing.ChargeUnits;
import org.claimtree.invoicing.Charges;
import org.claimtree.invoicing.InvoicePlaces;
import org.claimtree.invoicing.PostedAnswers;
import org.claimtree.invoicing.SaveCharges;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.Sql;
import org.claimtree.platform.revision.SqlRevisionLog;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;
import org.claimtree.platform.web.ListWindow;
import org.claimtree.profiles.ProfileLock;
import org.claimtree.profiles.Profiles;

/** A practice with as many charges as wanted, three to a client, over a real database and without a server. */
final class Practice implements AutoCloseable {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-02T17:00:00Z"), ZoneOffset.UTC);
    private static final int CLIENTS_PER_DOCUMENT = 1000;

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
            "iop",
            "profiles",
            "claims");
    private final TestTransactions transactions =
            new TestTransactions(new KeptConnections(database.appDataSource()).dataSource());
    private final ImportPractice imports;
    private final CreateBatch create;
    private final BatchSteps steps;
    private final ExecutorService aside = Executors.newSingleThreadExecutor();
    private final FinishBatch finish;
    private final ReadBatches batches;
    private final ListCharges listCharges;
    private final ListClaims listClaims;

    Practice() {
        Sql sql = new Sql(transactions.dataSource());
        SqlRevisionLog log = new SqlRevisionLog(sql, () -> "bench", NOON);
        MasterDataLog master = new MasterDataLog(log);
        AuditTrail audit = new SqlAuditTrail(sql, () -> Caller.SYSTEM, NOON);
        RowScopes scopes = new RowScopes(sql, () -> Caller.SYSTEM);
        ClaimAccess access = new ClaimAccess(sql, scopes, audit);
        Clients clients = new Clients(sql);
        Charges charges = new Charges(sql);
        IdempotencyKeys keys = new IdempotencyKeys(sql, () -> "tester", NOON);
        ClaimDesk desk = new ClaimDesk(master, new CatalogLog(log), new Profiles(log), List.of(new Edi837pRenderer()));
        imports = new ImportPractice(
                new LogPicture(log, new ProfileLock(sql)),
                new TakeDocument(
                        log,
                        new DocumentSchema(),
                        new TakeDocument.People(
                                clients,
                                new SaveClients(sql, clients, audit),
                                charges,
                                new SaveCharges(
                                        sql,
                                        charges,
                                        List.of(),
                                        new ChargeUnits(sql, log, () -> "bench", NOON),
                                        new InvoicePlaces(sql, master, log, () -> "bench", NOON),
                                        audit)),
                        audit,
                        new RunningClock(NOON)),
                keys,
                scopes);
        create = new CreateBatch(sql, log, master, keys, new CreateBatch.Who(() -> "bench", NOON, access), silent());
        CheckClaims.Sources sources = new CheckClaims.Sources(
                clients,
                charges,
                new DraftRows(sql),
                new ReadPast(sql, charges, new Codes(sql)),
                new ReadAnswered(sql, charges, new PostedAnswers(sql)),
                access);
        FrozenSets frozen = new FrozenSets(desk, new FrozenClaims(audit, new RunningClock(NOON)));
        LifeRows life = new LifeRows(sql, new DraftRows(sql), new Charges(sql), () -> "bench", NOON);
        steps = StepsOfBatch.in(
                transactions,
                sql,
                new AssembleChunk(master, desk, sources),
                frozen,
                new FreezeCorrection(master, desk, new Corrections(sources), frozen, life));
        finish = new FinishBatch(sql, desk, NOON);
        batches = new ReadBatches(sql, access);
        listCharges = new ListCharges(sql, scopes, new PeopleRows(clients, charges, audit), clients);
        listClaims = new ListClaims(
                sql, access, new AnswerTime(new PracticeToday(log, master, NOON), IopPractice.usualSettings()));
    }

    /** Imports so many clients with three charges each; their refs begin with a number of their own. */
    void fill(int round, int clients) {
        for (int from = 0; from < clients; from += CLIENTS_PER_DOCUMENT) {
            ObjectNode document = document(round, from, Math.min(clients, from + CLIENTS_PER_DOCUMENT));
            transactions.run(() -> imports.take(document, false, null, ""));
        }
        settle();
    }

    /** What people enter over a month, the database has looked through by itself when a batch comes. */
    private void settle() {
        try (Connection connection = owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode document(int round, int from, int to) {
        ObjectNode document = sample();
        ObjectNode client = (ObjectNode) document.at("/clients/0");
        ArrayNode charges = (ArrayNode) document.get("charges");
        ArrayNode allClients = document.putArray("clients");
        ArrayNode allCharges = document.putArray("charges");
        for (int i = from; i < to; i++) {
            String ref = "R%dC%06d".formatted(round, i);
            allClients.add(client.deepCopy().put("ref", ref));
            charges.forEach(charge -> allCharges.add(((ObjectNode) charge.deepCopy())
                    .put("ref", ref + charge.get("ref").asText())
                    .put("client", ref)));
        }
        return document;
    }

    private static ObjectNode sample() {
        try {
            return (ObjectNode) CanonicalJson.mapper()
                    .readTree(Path.of(
                                    System.getProperty("project.root", "."),
                                    "edi-samples/subscriber-is-patient/input.json")
                            .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Builds a batch of everything that is open, to its end. */
    UUID batch() {
        UUID id = transactions.run(() -> create.create(ClaimFilter.ALL, null)).batch();
        steps.freezeAll(id, aside);
        transactions.run(() -> {
            finish.finish(id);
            return null;
        });
        return id;
    }

    /** A file of a batch, from 1 on; the only one of a small batch is the first. */
    byte[] file(UUID batch, int number) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        batches.write(batch, number, out);
        return out.toByteArray();
    }

    /** How many files a batch has. */
    int files(UUID batch) {
        return transactions.run(() -> batches.batch(batch)).files().size();
    }

    /** Work in one transaction, on one connection. */
    <T> T inOne(Callable<T> work) {
        return transactions.run(work);
    }

    /** A page of charges, with its row in the audit trail. */
    PeopleRows.Page charges(ListCharges.Question question, ListWindow window) {
        return listCharges.list(question, window, AuditAction.READ);
    }

    /** A page of claims, with its row in the audit trail. */
    ListClaims.Page claims(ListClaims.Question question, ListWindow window) {
        return listClaims.list(question, window, AuditAction.READ);
    }

    DataSource owner() {
        return database.ownerDataSource();
    }

    @SuppressWarnings("unchecked")
    private static <T> Event<T> silent() {
        return (Event<T>) Proxy.newProxyInstance(
                Practice.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> null);
    }

    @Override
    public void close() {
        aside.shutdown();
        database.close();
    }
}
