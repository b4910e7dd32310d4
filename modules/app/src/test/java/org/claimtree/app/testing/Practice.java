package org.claimtree.app.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.claimtree.app.practice.DocumentSchema;
import org.claimtree.app.practice.ImportPractice;
import org.claimtree.app.practice.LogPicture;
import org.claimtree.app.practice.TakeDocument;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.batches.AssembleChunk;
import org.claimtree.claims.batches.Corrections;
import org.claimtree.claims.batches.CreateBatch;
import org.claimtree.claims.batches.DownloadFile;
import org.claimtree.claims.batches.FinishBatch;
import org.claimtree.claims.batches.FreezeChunk;
import org.claimtree.claims.batches.FreezeCorrection;
import org.claimtree.claims.batches.FrozenClaims;
import org.claimtree.claims.batches.FrozenSets;
import org.claimtree.claims.batches.LiveCharges;
import org.claimtree.claims.batches.ReadBatches;
import org.claimtree.claims.batches.VerifyParts;
import org.claimtree.claims.drafts.CheckClaims;
import org.claimtree.claims.drafts.ClaimDesk;
import org.claimtree.claims.drafts.DraftRows;
import org.claimtree.claims.drafts.ReadAnswered;
import org.claimtree.claims.drafts.ReadPast;
import org.claimtree.claims.life.AnswerTime;
import org.claimtree.claims.life.FilesLeft;
import org.claimtree.claims.life.LifeRows;
import org.claimtree.claims.life.PracticeToday;
import org.claimtree.clients.Clients;
import org.claimtree.clients.SaveClients;
import org.claimtree.codesets.Codes;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.RowScopes;
import org.claimtree.edi837p.Edi837pRenderer;
import org.claimtree.hcfa1500.Hcfa1500Renderer;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.Caller;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Reach;
import org.claimtree.identity.Setting;
import org.claimtree.identity.Settings;
import org.claimtree.identity.audit.SqlAuditTrail;
import org.claimtree.invoicing.ChargeUnits;
import org.claimtree.invoicing.Charges;
import org.claimtree.invoicing.InvoicePlaces;
import org.claimtree.invoicing.PostedAnswers;
import org.claimtree.invoicing.SaveCharges;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.claimtree.platform.revision.SqlRevisionLog;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;
import org.claimtree.profiles.ProfileLock;
import org.claimtree.profiles.Profiles;
import org.jdbi.v3.core.Jdbi;

/** A practice over an empty database: documents go in, batches come out; no server, and a clock that stands still. */
public final class Practice implements AutoCloseable {
    /** Nothing is set. */
    public static final Settings USUAL = new Settings() {
        @Override
        public <T> T get(Setting<T> setting) {
            return setting.usual();
        }
    };

    /** Noon in Baltimore. */
    public static final Clock NOON = Clock.fixed(Instant.parse("2026-11-02T17:00:00Z"), ZoneOffset.UTC);

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
    private final TestTransactions transactions = new TestTransactions(database.appDataSource());
    private final Sql sql = new Sql(transactions.dataSource());
    private final SqlRevisionLog log = new SqlRevisionLog(sql, () -> "tester", NOON);
    private final MasterDataLog master = new MasterDataLog(log);
    private final CatalogLog catalogs = new CatalogLog(log);
    private final AuditTrail audit = new SqlAuditTrail(sql, this::now, NOON);
    private final RowScopes scopes = new RowScopes(sql, this::now);
    private final ClaimAccess access = new ClaimAccess(sql, scopes, audit);
    private final Clients clients = new Clients(sql);
    private final Charges charges = new Charges(sql);
    private final IdempotencyKeys keys = new IdempotencyKeys(sql, () -> "tester", NOON);
    private final ClaimDesk desk =
            new ClaimDesk(master, catalogs, new Profiles(log), List.of(new Edi837pRenderer(), new Hcfa1500Renderer()));
    private final CheckClaims.Sources sources = new CheckClaims.Sources(
            clients,
            charges,
            new DraftRows(sql),
            new ReadPast(sql, charges, new Codes(sql)),
            new ReadAnswered(sql, charges, new PostedAnswers(sql)),
            access);
    private final ReadBatches batches = new ReadBatches(sql, access);
    private Caller caller = Caller.SYSTEM;

    /** The whole first sample practice: client 1001 with coverage C1 of AETNA, seen by BAKER. */
    public static ObjectNode sample() {
        try {
            return (ObjectNode) CanonicalJson.mapper()
                    .readTree(Path.of("../../edi-samples/subscriber-is-patient/input.json")
                            .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody with some permissions who is signed in. */
    public static Caller person(Reach reach, Set<Permission> permissions) {
        return new Caller(
                UUID.randomUUID(),
                "tester",
                permissions,
                reach,
                new Caller.Origin(Caller.Via.SESSION, "127.0.0.1", null));
    }

    /** Somebody who may do everything. */
    public static Caller administrator() {
        return person(Reach.ALL, EnumSet.allOf(Permission.class));
    }

    /** From here on somebody else calls. */
    public void as(Caller other) {
        caller = other;
    }

    public CurrentCaller caller() {
        return this::now;
    }

    private Caller now() {
        return caller;
    }

    public Sql sql() {
        return sql;
    }

    public SqlRevisionLog log() {
        return log;
    }

    public MasterDataLog master() {
        return master;
    }

    public CatalogLog catalogs() {
        return catalogs;
    }

    public RowScopes scopes() {
        return scopes;
    }

    public AuditTrail audit() {
        return audit;
    }

    /** How long payers are given to answer. */
    public AnswerTime answerTime() {
        return new AnswerTime(new PracticeToday(log, master, NOON), USUAL);
    }

    public ClaimAccess access() {
        return access;
    }

    /** Work in one transaction. */
    public <T> T in(Callable<T> work) {
        return transactions.run(work);
    }

    /** Looks at the tables and lays out rows, as the owner does. */
    public Jdbi owner() {
        return Jdbi.create(database.ownerDataSource());
    }

    /** Saves a document, as each save of one record does. */
    public void take(JsonNode document) {
        SaveCharges save = new SaveCharges(
                sql,
                charges,
                List.of(new LiveCharges(sql)),
                new ChargeUnits(sql, log, () -> "tester", NOON),
                new InvoicePlaces(sql, master, log, () -> "tester", NOON),
                audit);
        ImportPractice imports = new ImportPractice(
                new LogPicture(log, new ProfileLock(sql)),
                new TakeDocument(
                        log,
                        new DocumentSchema(),
                        new TakeDocument.People(clients, new SaveClients(sql, clients, audit), charges, save),
                        audit,
                        NOON),
                keys,
                scopes);
        try {
            transactions.run(() -> imports.take(document, false, null, ""));
        } catch (Problem problem) {
            throw new AssertionError(problem.errors().toString(), problem);
        }
    }

    public UUID client(String ref) {
        return clients.idsByRef(List.of(ref)).get(ref);
    }

    public UUID charge(String ref) {
        return charges.idsByRef(List.of(ref)).get(ref);
    }

    /** Scrubs all open charges. */
    public CheckClaims.Result check() {
        CheckClaims check = new CheckClaims(sql, log, master, desk, sources, NOON);
        return transactions.run(() -> check.check(ClaimFilter.ALL));
    }

    /** Begins a batch of all open charges, which nobody builds yet. */
    public UUID begin() {
        CreateBatch create =
                new CreateBatch(sql, log, master, keys, new CreateBatch.Who(() -> "tester", NOON, access), silent());
        return transactions.run(() -> create.create(ClaimFilter.ALL, null)).batch();
    }

    /** Builds a batch of all open charges to its end. */
    public ReadBatches.Batch batch() {
        UUID id = begin();
        FreezeChunk step = new FreezeChunk(
                sql,
                new AssembleChunk(master, desk, sources),
                new FrozenSets(desk, new FrozenClaims(audit, NOON)),
                new FreezeCorrection(
                        master,
                        desk,
                        new Corrections(sources),
                        new FrozenSets(desk, new FrozenClaims(audit, NOON)),
                        new LifeRows(sql, new DraftRows(sql), new Charges(sql), () -> "tester", NOON)));
        while (transactions.run(() -> step.next(id, null))) {
            // Until nothing is left.
        }
        FinishBatch finish = new FinishBatch(sql, desk, NOON);
        transactions.run(() -> {
            finish.finish(id);
            return null;
        });
        VerifyParts verify = new VerifyParts(sql, desk, NOON);
        while (transactions.run(() -> verify.next(id))) {
            // Until all is read back.
        }
        return batches.batch(id);
    }

    /** The newest batches first. */
    public List<ReadBatches.Batch> batches() {
        return batches.batches(null, 0, 10).items();
    }

    /** A file leaves. */
    public void download(UUID batch, int number) {
        DownloadFile download = new DownloadFile(
                sql,
                batches,
                access,
                new FilesLeft(
                        sql,
                        new LifeRows(sql, new DraftRows(sql), new Charges(sql), () -> "tester", NOON),
                        new PracticeToday(log, master, NOON),
                        silent()));
        transactions.run(() -> download.file(batch, number));
    }

    @Override
    public void close() {
        database.close();
    }

    /** Nobody listens: the test itself takes the steps. */
    @SuppressWarnings("unchecked")
    private static <T> Event<T> silent() {
        return (Event<T>) Proxy.newProxyInstance(
                Practice.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> null);
    }
}
