package org.claimtree.it.golden;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.event.Event;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.claimtree.app.practice.DocumentSchema;
import org.claimtree.app.practice.ImportPractice;
import org.claimtree.app.practice.LogPicture;
import org.claimtree.app.practice.TakeDocument;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.claimdoc.FormPrinter;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.batches.AssembleChunk;
import org.claimtree.claims.batches.CorrectionDesk;
import org.claimtree.claims.batches.Corrections;
import org.claimtree.claims.batches.CreateBatch;
import org.claimtree.claims.batches.CreateCorrection;
import org.claimtree.claims.batches.DownloadFile;
import org.claimtree.claims.batches.FinishBatch;
import org.claimtree.claims.batches.FreezeChunk;
import org.claimtree.claims.batches.FreezeCorrection;
import org.claimtree.claims.batches.FrozenClaims;
import org.claimtree.claims.batches.FrozenSets;
import org.claimtree.claims.batches.LiveCharges;
import org.claimtree.claims.batches.ReadBatches;
import org.claimtree.claims.batches.ReadClaims;
import org.claimtree.claims.batches.VerifyParts;
import org.claimtree.claims.drafts.CheckClaims;
import org.claimtree.claims.drafts.ClaimDesk;
import org.claimtree.claims.drafts.DraftRows;
import org.claimtree.claims.drafts.ReadAnswered;
import org.claimtree.claims.drafts.ReadDrafts;
import org.claimtree.claims.drafts.ReadPast;
import org.claimtree.claims.life.AnswerTime;
import org.claimtree.claims.life.FilesLeft;
import org.claimtree.claims.life.FollowAnswers;
import org.claimtree.claims.life.LifeRows;
import org.claimtree.claims.life.MarkClaims;
import org.claimtree.claims.life.PracticeToday;
import org.claimtree.claims.life.ReadLife;
import org.claimtree.claims.printing.MarkPrinted;
import org.claimtree.claims.printing.PrintForms;
import org.claimtree.claims.testing.UsualSettings;
import org.claimtree.clients.Clients;
import org.claimtree.clients.SaveClients;
import org.claimtree.codesets.Codes;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.RowScopes;
import org.claimtree.edi837p.Edi837pRenderer;
import org.claimtree.hcfa1500.Hcfa1500Renderer;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.Caller;
import org.claimtree.identity.audit.SqlAuditTrail;
import org.claimtree.invoicing.ChargeUnits;
import org.claimtree.invoicing.Charges;
import org.claimtree.invoicing.InvoicePlaces;
import org.claimtree.invoicing.PostedAnswers;
import org.claimtree.invoicing.SaveCharges;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.Sql;
import org.claimtree.platform.revision.SqlRevisionLog;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;
import org.claimtree.platform.web.ListWindow;
import org.claimtree.profiles.ProfileLock;
import org.claimtree.profiles.Profiles;

/**
 * The product's own use cases over a real database, put together by hand: no server, a clock that stands still. What the
 * server adds (REST, background threads) is tested elsewhere.
 */
final class BareProduct implements AutoCloseable {
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
    private final Sql sql;
    private final ClaimDesk desk;
    private final PrintForms.Today today;
    private final ImportPractice imports;
    private final CreateBatch create;
    private final FreezeChunk step;
    private final FinishBatch finish;
    private final VerifyParts verify;
    private final ClaimAccess access;
    private final CheckClaims check;
    private final ReadBatches batches;
    private final ReadDrafts drafts;
    private final ReadClaims claims;
    private final LaterSteps later;

    BareProduct(Clock clock) {
        sql = new Sql(transactions.dataSource());
        SqlRevisionLog log = new SqlRevisionLog(sql, () -> "tester", clock);
        MasterDataLog master = new MasterDataLog(log);
        AuditTrail audit = new SqlAuditTrail(sql, () -> Caller.SYSTEM, clock);
        RowScopes scopes = new RowScopes(sql, () -> Caller.SYSTEM);
        access = new ClaimAccess(sql, scopes, audit);
        Clients clients = new Clients(sql);
        Charges charges = new Charges(sql);
        desk = new ClaimDesk(
                master, new CatalogLog(log), new Profiles(log), List.of(new Edi837pRenderer(), new Hcfa1500Renderer()));
        IdempotencyKeys keys = new IdempotencyKeys(sql, () -> "tester", clock);
        CheckClaims.Sources sources = new CheckClaims.Sources(
                clients,
                charges,
                new DraftRows(sql),
                new ReadPast(sql, charges, new Codes(sql)),
                new ReadAnswered(sql, charges, new PostedAnswers(sql)),
                access);
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
                                        List.of(new LiveCharges(sql)),
                                        new ChargeUnits(sql, log, () -> "tester", clock),
                                        new InvoicePlaces(sql, master, log, () -> "tester", clock),
                                        audit)),
                        audit,
                        clock),
                keys,
                scopes);
        create = new CreateBatch(sql, log, master, keys, new CreateBatch.Who(() -> "tester", clock, access), silent());
        step = new FreezeChunk(
                sql,
                new AssembleChunk(master, desk, sources),
                new FrozenSets(desk, new FrozenClaims(audit, clock)),
                new FreezeCorrection(
                        master,
                        desk,
                        new Corrections(sources),
                        new FrozenSets(desk, new FrozenClaims(audit, clock)),
                        new LifeRows(sql, new DraftRows(sql), new Charges(sql), () -> "tester", clock)));
        finish = new FinishBatch(sql, desk, clock);
        PracticeToday practice = new PracticeToday(log, master, clock);
        LifeRows life = new LifeRows(sql, new DraftRows(sql), new Charges(sql), () -> "tester", clock);
        MarkPrinted printed = new MarkPrinted(new FilesLeft(sql, life, practice, silent())) {
            @Override
            public void printed(List<String> numbers) {
                transactions.run(() -> {
                    super.printed(numbers);
                    return null;
                });
            }
        };
        today = new PrintForms.Today(practice, printed);
        verify = new VerifyParts(sql, desk, clock);
        check = new CheckClaims(sql, log, master, desk, sources, clock);
        later = new LaterSteps(
                sql,
                new MarkClaims(sql, life, practice, access, silent()),
                new FollowAnswers(sql, life, practice),
                new CreateCorrection(
                        sql,
                        new CorrectionDesk(log, master, desk),
                        new Corrections(sources),
                        new CreateBatch.Who(() -> "tester", clock, access),
                        silent()),
                new DownloadFile(
                        sql, new ReadBatches(sql, access), access, new FilesLeft(sql, life, practice, silent())));
        batches = new ReadBatches(sql, access);
        drafts = new ReadDrafts(sql, access, () -> ZoneOffset.UTC, clock);
        claims = new ReadClaims(sql, access, new ReadLife(sql, practice, new AnswerTime(practice, UsualSettings.ALL)));
    }

    TakeDocument.Result take(JsonNode document) {
        return transactions.run(() -> imports.take(document, false, null, ""));
    }

    TakeDocument.Result check(JsonNode document) {
        return transactions.run(() -> imports.take(document, true, null, ""));
    }

    CheckClaims.Result checkClaims() {
        return transactions.run(() -> check.check(ClaimFilter.ALL));
    }

    /** Builds a batch to its end. */
    ReadBatches.Batch batch(ClaimFilter filter) {
        return build(begin(filter));
    }

    /**
     * What happened after the first batch of a case, and the batch that came of it.
     *
     * @param then the case's {@code then.json}
     */
    ReadBatches.Batch later(ReadBatches.Batch first, JsonNode then) {
        transactions.run(() -> {
            later.receiverSays(first, then);
            return null;
        });
        if (then.has("document")) {
            take(then.get("document"));
        }
        ReadBatches.Batch batch =
                transactions.run(() -> later.correction(then)).map(this::build).orElseGet(() -> batch(ClaimFilter.ALL));
        return then.has("then") ? later(batch, then.get("then")) : batch;
    }

    private ReadBatches.Batch build(UUID id) {
        while (step(id)) {
            // Until nothing is left.
        }
        return finish(id);
    }

    UUID begin(ClaimFilter filter) {
        return transactions.run(() -> create.create(filter, null)).batch();
    }

    boolean step(UUID batch) {
        return transactions.run(() -> step.next(batch, null));
    }

    ReadBatches.Batch finish(UUID batch) {
        transactions.run(() -> {
            finish.finish(batch);
            return null;
        });
        while (transactions.run(() -> verify.next(batch))) {
            // Until all is read back.
        }
        return batches.batch(batch);
    }

    List<ReadDrafts.Draft> held() {
        return drafts().stream().filter(draft -> draft.status().equals("HELD")).toList();
    }

    List<ReadDrafts.Draft> drafts() {
        return drafts.list(ReadDrafts.Question.ALL, new ListWindow("from", 0, 1000), AuditAction.READ)
                .items();
    }

    List<ReadClaims.ClaimRow> claims(UUID batch) {
        return claims.ofBatch(batch, null, 1000, true);
    }

    ReadClaims.Claim claim(String number) {
        return claims.claim(number);
    }

    byte[] file(ReadBatches.Batch batch, ReadBatches.File file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        batches.write(batch.id(), batches.file(batch.id(), file.number()).number(), out);
        return out.toByteArray();
    }

    /** The claims of a file, given to a printer. */
    byte[] print(ReadBatches.Batch batch, ReadBatches.File file, FormPrinter printer, FormPrinter.Mode mode) {
        return new PrintForms(sql, desk, batches, today, access, printer)
                .ofFile(
                        batch.id(),
                        file.number(),
                        new FormPrinter.Job(mode, FormPrinter.Calibration.NONE),
                        null,
                        PrintForms.MOST)
                .bytes();
    }

    TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }

    /** Nobody listens: the test itself takes the steps. */
    @SuppressWarnings("unchecked")
    private static <T> Event<T> silent() {
        return (Event<T>) Proxy.newProxyInstance(
                BareProduct.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> null);
    }
}
