package org.claimtree.claims.testing;

import jakarta.enterprise.event.Event;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.catalog.SubstanceUseCodes;
import org.claimtree.claimdoc.ClaimRenderer;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.access.SubstanceUse;
import org.claimtree.claims.batches.AssembleChunk;
import org.claimtree.claims.batches.CancelBatch;
import org.claimtree.claims.batches.Chunk;
import org.claimtree.claims.batches.CorrectionDesk;
import org.claimtree.claims.batches.Corrections;
import org.claimtree.claims.batches.CreateBatch;
import org.claimtree.claims.batches.CreateCorrection;
import org.claimtree.claims.batches.CreateNext;
import org.claimtree.claims.batches.DownloadFile;
import org.claimtree.claims.batches.ExplainClaim;
import org.claimtree.claims.batches.FailBatch;
import org.claimtree.claims.batches.FinishBatch;
import org.claimtree.claims.batches.FreezeChunk;
import org.claimtree.claims.batches.FreezeCorrection;
import org.claimtree.claims.batches.FrozenClaims;
import org.claimtree.claims.batches.FrozenSets;
import org.claimtree.claims.batches.ListClaims;
import org.claimtree.claims.batches.LiveCharges;
import org.claimtree.claims.batches.NextClaims;
import org.claimtree.claims.batches.PrepareChunk;
import org.claimtree.claims.batches.PreviewCorrection;
import org.claimtree.claims.batches.PreviewNext;
import org.claimtree.claims.batches.PreviewToday;
import org.claimtree.claims.batches.ReadBatches;
import org.claimtree.claims.batches.ReadClaims;
import org.claimtree.claims.batches.ReadHistory;
import org.claimtree.claims.batches.ResumeBatch;
import org.claimtree.claims.batches.TakeOut;
import org.claimtree.claims.batches.VerifyParts;
import org.claimtree.claims.drafts.CheckClaims;
import org.claimtree.claims.drafts.ClaimDecision;
import org.claimtree.claims.drafts.ClaimDecisionEnd;
import org.claimtree.claims.drafts.ClaimDesk;
import org.claimtree.claims.drafts.DecideClaims;
import org.claimtree.claims.drafts.DecisionDesk;
import org.claimtree.claims.drafts.DecisionRows;
import org.claimtree.claims.drafts.DraftRows;
import org.claimtree.claims.drafts.EditOverrideEnd;
import org.claimtree.claims.drafts.EditOverrideWish;
import org.claimtree.claims.drafts.HeldCharges;
import org.claimtree.claims.drafts.OpenDraft;
import org.claimtree.claims.drafts.OverrideEdit;
import org.claimtree.claims.drafts.ReadAnswered;
import org.claimtree.claims.drafts.ReadDrafts;
import org.claimtree.claims.drafts.ReadPast;
import org.claimtree.claims.drafts.UndoDecision;
import org.claimtree.claims.drafts.UndoOverride;
import org.claimtree.claims.impact.MeasureImpact;
import org.claimtree.claims.life.AnswerTime;
import org.claimtree.claims.life.ClaimAction;
import org.claimtree.claims.life.FilesLeft;
import org.claimtree.claims.life.FollowAnswers;
import org.claimtree.claims.life.LifeRows;
import org.claimtree.claims.life.MarkClaims;
import org.claimtree.claims.life.PracticeToday;
import org.claimtree.claims.life.ReadClaimAges;
import org.claimtree.claims.life.ReadClaimWork;
import org.claimtree.claims.life.ReadDraftWork;
import org.claimtree.claims.life.ReadLife;
import org.claimtree.claims.life.WorkOnClaims;
import org.claimtree.claims.life.WorkOnDrafts;
import org.claimtree.claims.printing.CreatePrint;
import org.claimtree.claims.printing.MarkPrinted;
import org.claimtree.claims.printing.PaperClaims;
import org.claimtree.claims.printing.PreviewPrint;
import org.claimtree.claims.printing.PrintForms;
import org.claimtree.claims.printing.PrintRuns;
import org.claimtree.claims.printing.PrintToday;
import org.claimtree.claims.printing.PrintWish;
import org.claimtree.claims.printing.Printers;
import org.claimtree.claims.printing.ReadPrints;
import org.claimtree.claims.printing.SavePrinter;
import org.claimtree.claims.printing.ShowDraft;
import org.claimtree.claims.replay.CreateReplay;
import org.claimtree.claims.replay.ReadReplays;
import org.claimtree.claims.replay.ReplayStep;
import org.claimtree.claims.replay.ReplayWish;
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
import org.claimtree.invoicing.BookCorrections;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.ChargeUnits;
import org.claimtree.invoicing.Charges;
import org.claimtree.invoicing.CorrectLine;
import org.claimtree.invoicing.InvoiceLines;
import org.claimtree.invoicing.InvoicePlaces;
import org.claimtree.invoicing.InvoiceStanding;
import org.claimtree.invoicing.PostedAnswers;
import org.claimtree.invoicing.SaveCharges;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.Sql;
import org.claimtree.platform.revision.SqlRevisionLog;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;
import org.claimtree.platform.web.ListWindow;
import org.claimtree.profiles.Profiles;

/** One server's use cases over a database, put together by hand. A second one over the same database is another server. */
public final class Product {
    /** Noon in New York on the office's date. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse(Office.TODAY + "T17:00:00Z"), ZoneOffset.UTC);

    /** Without state: one serves all servers. */
    public static final ClaimRenderer RENDERER = new Edi837pRenderer();

    private final TestTransactions transactions;
    private final Sql sql;
    private final SqlRevisionLog log;
    private final SaveClients saveClients;
    private final SaveCharges saveCharges;
    private final CorrectLine correctLine;
    private final CreateBatch create;
    private final PrepareChunk prepare;
    private final FreezeChunk step;
    private final FinishBatch finish;
    private final VerifyParts verify;
    private final FailBatch fail;
    private final ResumeBatch resume;
    private final CheckClaims check;
    private final OverrideEdit override;
    private final UndoOverride undo;
    private final DecideClaims decide;
    private final UndoDecision undecide;
    private final ReadBatches batches;
    private final PrintForms print;
    private final PreviewPrint previewPrint;
    private final CreatePrint createPrint;
    private final ReadPrints prints;
    private final PrintRuns runs;
    private final PreviewToday previewToday;
    private final PrintToday printToday;
    private final OpenDraft openDraft;
    private final ShowDraft showDraft;
    private final Printers printers;
    private final SavePrinter savePrinter;
    private final ReadDrafts drafts;
    private final ReadClaims claims;
    private final ListClaims listClaims;
    private final ExplainClaim explain;
    private final ReadHistory history;
    private final DownloadFile download;
    private final MarkClaims mark;
    private final WorkOnClaims work;
    private final ReadClaimWork worked;
    private final WorkOnDrafts draftWork;
    private final ReadDraftWork draftWorked;
    private final ReadClaimAges ages;
    private final CancelBatch cancel;
    private final CreateCorrection correct;
    private final PreviewCorrection preview;
    private final PreviewNext previewNext;
    private final CreateNext sendNext;
    private final FollowAnswers answers;
    private final CreateReplay createReplay;
    private final ReplayStep replayStep;
    private final ReadReplays replays;
    private final MeasureImpact impact;
    private Caller caller = Caller.SYSTEM;

    public Product(TestDatabase database) {
        this(database, CLOCK, RENDERER);
    }

    public Product(TestDatabase database, Clock clock, ClaimRenderer renderer) {
        this(database, clock, renderer, 4000);
    }

    /** @param chargesAtOnce of a step of a batch */
    public Product(TestDatabase database, Clock clock, ClaimRenderer renderer, int chargesAtOnce) {
        transactions = new TestTransactions(database.appDataSource());
        sql = new Sql(transactions.dataSource());
        log = new SqlRevisionLog(sql, () -> "tester", clock);
        MasterDataLog master = new MasterDataLog(log);
        AuditTrail audit = new SqlAuditTrail(sql, () -> caller, clock);
        RowScopes scopes = new RowScopes(sql, () -> caller);
        ClaimAccess access = new ClaimAccess(sql, scopes, audit);
        Clients clients = new Clients(sql);
        Charges charges = new Charges(sql);
        ClaimDesk desk =
                new ClaimDesk(master, new CatalogLog(log), new Profiles(log), List.of(renderer, new PlainForms()));
        CheckClaims.Sources sources = new CheckClaims.Sources(
                clients,
                charges,
                new DraftRows(sql),
                new ReadPast(sql, charges, new Codes(sql)),
                new ReadAnswered(sql, charges, new PostedAnswers(sql)),
                access);
        saveClients = new SaveClients(sql, clients, audit);
        InvoicePlaces places = new InvoicePlaces(sql, master, log, () -> "tester", clock);
        ChargeUnits units = new ChargeUnits(sql, log, () -> "tester", clock);
        saveCharges = new SaveCharges(sql, charges, List.of(new LiveCharges(sql)), units, places, audit);
        BookCorrections booking = new BookCorrections(
                sql, List.of(new LiveCharges(sql)), places, new InvoiceStanding(sql), () -> "tester", clock);
        correctLine = new CorrectLine(sql, charges, saveCharges, booking, () -> "tester", clock);
        LifeRows life = new LifeRows(sql, new DraftRows(sql), charges, booking, () -> "tester", clock);
        IdempotencyKeys keys = new IdempotencyKeys(sql, () -> "tester", clock);
        create = new CreateBatch(sql, log, master, keys, new CreateBatch.Who(() -> "tester", clock, access), silent());
        AssembleChunk assemble = new AssembleChunk(master, desk, sources, chargesAtOnce);
        prepare = new PrepareChunk(sql, assemble);
        step = new FreezeChunk(
                sql,
                assemble,
                new FrozenSets(desk, new FrozenClaims(audit, clock)),
                new FreezeCorrection(
                        master,
                        desk,
                        new Corrections(sources),
                        new FrozenSets(desk, new FrozenClaims(audit, clock)),
                        life));
        finish = new FinishBatch(sql, desk, clock);
        verify = new VerifyParts(sql, desk, clock);
        fail = new FailBatch(sql);
        resume = new ResumeBatch(sql, silent(), access);
        check = new CheckClaims(sql, log, master, desk, sources, clock);
        HeldCharges held = new HeldCharges(sql, access);
        override = new OverrideEdit(sql, held, check, access, () -> "tester", clock);
        undo = new UndoOverride(sql, held, check, access, () -> "tester", clock);
        DecisionRows decisions = new DecisionRows(sql, access, () -> "tester", clock);
        DecisionDesk deciding = new DecisionDesk(log, master, desk, check, sources, clock);
        decide = new DecideClaims(decisions, deciding, access);
        undecide = new UndoDecision(decisions, deciding, access);
        batches = new ReadBatches(sql, access);
        PracticeToday today = new PracticeToday(log, master, clock);
        AnswerTime time = new AnswerTime(today, UsualSettings.ALL);
        FilesLeft left = new FilesLeft(sql, life, today, silent());
        MarkPrinted printed = new MarkPrinted(left) {
            @Override
            public void printed(List<String> numbers) {
                inOne(() -> super.printed(numbers));
            }
        };
        print = new PrintForms(sql, desk, batches, new PrintForms.Today(today, printed), access, new FormList());
        PaperClaims paper = new PaperClaims(sql, batches, access);
        CreatePrint.When when = new CreatePrint.When(life, today);
        previewPrint = new PreviewPrint(paper);
        createPrint = new CreatePrint(sql, paper, left, when, access);
        prints = new ReadPrints(sql, access);
        runs = new PrintRuns(sql, desk, prints, access, new FormList());
        openDraft = new OpenDraft(sql, log, master, desk, sources, clock);
        showDraft = new ShowDraft(openDraft, desk, access, new FormList());
        printers = new Printers(sql, () -> caller);
        savePrinter = new SavePrinter(sql, () -> caller, clock);
        mark = new MarkClaims(sql, life, today, access, silent());
        work = new WorkOnClaims(sql, life, access, permission -> List.of("ann", "bob"), clock);
        ages = new ReadClaimAges(sql, today, access);
        worked = new ReadClaimWork(sql, access, permission -> List.of("ann", "bob"));
        draftWork = new WorkOnDrafts(sql, life, access, permission -> List.of("ann", "bob"));
        draftWorked = new ReadDraftWork(sql, access, permission -> List.of("ann", "bob"));
        Corrections corrections = new Corrections(sources);
        CorrectionDesk correctionDesk = new CorrectionDesk(log, master, desk);
        CreateBatch.Who who = new CreateBatch.Who(() -> "tester", clock, access);
        correct = new CreateCorrection(sql, correctionDesk, corrections, who, silent());
        preview = new PreviewCorrection(sql, correctionDesk, corrections, who);
        previewToday = new PreviewToday(sql, correctionDesk, corrections, desk, who);
        printToday = new PrintToday(sql, previewToday, desk, new PrintToday.Trace(when, access), new FormList());
        NextClaims nextClaims = new NextClaims(sources);
        previewNext = new PreviewNext(sql, correctionDesk, nextClaims, who);
        sendNext = new CreateNext(sql, correctionDesk, nextClaims, who, create);
        cancel = new CancelBatch(sql, life, today, access, audit);
        answers = new FollowAnswers(sql, life, today);
        drafts = new ReadDrafts(sql, access, () -> ZoneId.of("America/New_York"), clock);
        claims = new ReadClaims(sql, access, new ReadLife(sql, today, time));
        listClaims = new ListClaims(sql, access, time);
        explain = new ExplainClaim(sql, desk, access);
        history = new ReadHistory(sql, access);
        download = new DownloadFile(sql, batches, access, left);
        createReplay = new CreateReplay(sql, log, () -> "tester", clock, access, silent());
        replayStep = new ReplayStep(sql, desk, master, clock);
        replays = new ReadReplays(sql, access);
        impact = new MeasureImpact(
                sql, log, new MeasureImpact.Sources(new Profiles(log), master, new CatalogLog(log)), clock, access);
    }

    public static TestDatabase freshDatabase() {
        return TestDatabase.fresh(
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
    }

    /** The way to the database that this server has. */
    public Sql sql() {
        return sql;
    }

    /** Where revisions are kept. */
    public SqlRevisionLog log() {
        return log;
    }

    /** Work in one transaction. */
    public <T> T run(Callable<T> work) {
        return transactions.run(work);
    }

    /** Work of steps in one transaction that gives nothing back. */
    public void inOne(Runnable work) {
        run(() -> {
            work.run();
            return null;
        });
    }

    /** Saves everything that the office knows as one more revision. */
    public Product save(Office office) {
        run(() -> log.append("practice import", office.entries()));
        return this;
    }

    /** Saves some of what the office knows as one more revision. */
    public long append(List<RevisionEntry> entries) {
        return run(() -> log.append("edit", entries));
    }

    public Product save(AClient client, ACharge... charges) {
        inOne(() -> saveWithin(client, charges));
        return this;
    }

    /** Saves within a transaction that is somebody else's. */
    public void saveWithin(AClient client, ACharge... charges) {
        saveClients.save(List.of(client.build()));
        saveWithin(ACharge.of(client.ref(), charges));
    }

    /** Refs that were refused. */
    public Set<String> save(List<Charge> charges) {
        return run(() -> saveWithin(charges));
    }

    /** Saves within a transaction that is somebody else's. */
    public Set<String> saveWithin(List<Charge> charges) {
        return saveCharges.save(charges);
    }

    /** Reverses a charge; another, of the same client and invoice, takes its place. */
    public void correctLine(UUID charge, Charge by) {
        inOne(() -> {
            correctLine.reverse(charge);
            saveCharges.save(List.of(by));
            UUID invoice = sql.query(h -> h.createQuery("select invoice from invoicing.charge where id = :id")
                    .bind("id", charge)
                    .mapTo(UUID.class)
                    .one());
            new InvoiceLines(sql, List.of(new LiveCharges(sql)), new RowScopes(sql, () -> caller))
                    .bring(by.id(), invoice);
            correctLine.replace(charge, by.id(), invoice, "wrong code");
        });
    }

    public UUID create(ClaimFilter filter) {
        return create(filter, null);
    }

    public UUID create(ClaimFilter filter, String key) {
        return run(() -> create.create(filter, key)).batch();
    }

    public boolean step(UUID batch) {
        return step(batch, null);
    }

    /** A step of which something was prepared. */
    public boolean step(UUID batch, Chunk ahead) {
        return run(() -> step.next(batch, ahead));
    }

    /** The chunk after another one. */
    public Chunk prepare(UUID batch, Chunk before) {
        return run(() -> prepare.next(batch, before));
    }

    /** A step within a transaction that is somebody else's. */
    public boolean stepWithin(UUID batch) {
        return step.next(batch, null);
    }

    /** Closes the files, without reading them back. */
    public void close(UUID batch) {
        inOne(() -> finish.finish(batch));
    }

    /** Reads the next parts back. */
    public boolean verify(UUID batch) {
        return run(() -> verify.next(batch));
    }

    public void finish(UUID batch) {
        close(batch);
        while (verify(batch)) {
            // Until all is read back.
        }
    }

    public void fail(UUID batch) {
        inOne(() -> fail.fail(batch, "incident"));
    }

    public void resume(UUID batch) {
        inOne(() -> resume.resume(batch));
    }

    /** Creates a batch of everything and builds it to its end. */
    public ReadBatches.Batch build() {
        return build(create(ClaimFilter.ALL));
    }

    public ReadBatches.Batch build(UUID batch) {
        while (step(batch)) {
            // Until nothing is left.
        }
        finish(batch);
        return batch(batch);
    }

    /** The use case itself, for what is built on it. */
    public CheckClaims checking() {
        return check;
    }

    public CheckClaims.Result check() {
        return check(ClaimFilter.ALL);
    }

    public CheckClaims.Result check(ClaimFilter filter) {
        return run(() -> check.check(filter));
    }

    public CheckClaims.Result override(UUID charge, EditOverrideWish wish) {
        return run(() -> override.override(charge, wish));
    }

    public CheckClaims.Result undo(UUID charge, EditOverrideEnd end) {
        return run(() -> undo.undo(charge, end));
    }

    public CheckClaims.Result decide(ClaimDecision decision) {
        return run(() -> decide.decide(decision));
    }

    public CheckClaims.Result undo(ClaimDecisionEnd end) {
        return run(() -> undecide.undo(end));
    }

    public ReadBatches.Batch batch(UUID batch) {
        return batches.batch(batch);
    }

    public List<ReadClaims.ClaimRow> claims(UUID batch) {
        return claims.ofBatch(batch, null, 100_000, false);
    }

    public ReadClaims.Claim claim(String number) {
        return claims.claim(number);
    }

    public PreviewPrint.Preview previewPrint(PrintWish wish) {
        return previewPrint.preview(wish);
    }

    public UUID createPrint(PrintWish wish) {
        return run(() -> createPrint.create(wish));
    }

    public ReadPrints prints() {
        return prints;
    }

    public PrintRuns runs() {
        return runs;
    }

    public PreviewToday previewToday() {
        return previewToday;
    }

    public PrintForms.Pdf printToday(String number) {
        return run(() -> printToday.print(number));
    }

    public OpenDraft openDraft() {
        return openDraft;
    }

    public ShowDraft showDraft() {
        return showDraft;
    }

    public Printers printers() {
        return printers;
    }

    public void savePrinter(String name, SavePrinter.Content content) {
        inOne(() -> savePrinter.save(name, content));
    }

    public PrintForms print() {
        return print;
    }

    /** From here on somebody else calls. */
    public Product as(Caller other) {
        caller = other;
        return this;
    }

    public List<ReadBatches.Batch> batches() {
        return batches.batches(null, 0, 1000).items();
    }

    public List<ReadDrafts.Draft> held(UUID batch) {
        return list(ReadDrafts.Question.heldBy(batch));
    }

    public ReadBatches.File download(UUID batch, int file) {
        return run(() -> download.file(batch, file));
    }

    /** Tells something of claims today. */
    public void mark(ClaimAction action, String reason, String... claims) {
        inOne(() -> mark.mark(new MarkClaims.Wish(List.of(claims), action, null, reason)));
    }

    public void work(WorkOnClaims.Wish wish) {
        inOne(() -> work.work(wish));
    }

    public ReadClaimWork.Work worked(String number) {
        return run(() -> worked.of(number));
    }

    public void work(WorkOnDrafts.Wish wish) {
        inOne(() -> draftWork.work(wish));
    }

    public ReadClaimWork.Work worked(UUID draft) {
        return run(() -> draftWorked.of(draft));
    }

    public ReadClaimAges.Ages ages() {
        return ages.read();
    }

    public void cancel(UUID batch, Boolean sent) {
        inOne(() -> cancel.cancel(batch, new CancelBatch.Wish("built too early", sent)));
    }

    public SubstanceUse substanceUse() {
        return new SubstanceUse(sql, new SubstanceUseCodes(log, new CatalogLog(log)));
    }

    /** The batch that takes the place of another, which nobody builds yet. */
    public UUID takeOut(UUID batch, Boolean sent, String... claims) {
        TakeOut out = new TakeOut(sql, cancel, create);
        return run(() -> out.takeOut(batch, new TakeOut.Wish(List.of(claims), "the wrong diagnosis", sent)));
    }

    /** A batch that replaces or voids a claim, which nobody builds yet. */
    public UUID correct(String number, ClaimSnapshot.Frequency frequency) {
        return run(() -> correct.create(number, new CreateCorrection.Wish(frequency, "wrong code")));
    }

    public PreviewCorrection.Preview preview(String number, ClaimSnapshot.Frequency frequency) {
        return run(() -> preview.preview(number, frequency));
    }

    public UUID sendNext(String number) {
        return run(() -> sendNext.create(number));
    }

    public PreviewNext.Preview previewNext(String number) {
        return run(() -> previewNext.preview(number));
    }

    /** Who hears of payers' answers. */
    public FollowAnswers answers() {
        return answers;
    }

    public List<ReadDrafts.Draft> drafts() {
        return list(ReadDrafts.Question.ALL);
    }

    private List<ReadDrafts.Draft> list(ReadDrafts.Question question) {
        return drafts(question, new ListWindow("from", 0, 100_000)).items();
    }

    public ReadDrafts.Page drafts(ReadDrafts.Question question, ListWindow window) {
        return drafts.list(question, window, AuditAction.READ);
    }

    public ListClaims.Page claims(ListClaims.Question question, ListWindow window) {
        return listClaims.list(question, window, AuditAction.READ);
    }

    public ExplainClaim.Segments explain(String number) {
        return explain.explain(number);
    }

    public List<ReadHistory.Item> history(String number) {
        return history.history(number).items();
    }

    public ReadBatches.Listed batches(String status, int offset, int limit) {
        return batches.batches(status, offset, limit);
    }

    /** Replays to the end. */
    public ReadReplays.Result replay(ReplayWish wish) {
        UUID id = run(() -> createReplay.create(wish));
        while (replayStep(id)) {
            // Until all parts are done.
        }
        return replays.one(id);
    }

    public UUID createReplay(ReplayWish wish) {
        return run(() -> createReplay.create(wish));
    }

    public boolean replayStep(UUID replay) {
        return run(() -> replayStep.next(replay));
    }

    public ReadReplays replays() {
        return replays;
    }

    public MeasureImpact.Impact impact(MeasureImpact.Plan plan) {
        return run(() -> impact.of(plan));
    }

    /** The bytes of the complete files of a batch. */
    public List<byte[]> files(UUID batch) {
        List<byte[]> files = new ArrayList<>();
        for (ReadBatches.File file : batch(batch).files()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            batches.write(batch, batches.file(batch, file.number()).number(), out);
            files.add(out.toByteArray());
        }
        return files;
    }

    /** Nobody listens: the test itself takes the steps. */
    @SuppressWarnings("unchecked")
    private static <T> Event<T> silent() {
        return (Event<T>) Proxy.newProxyInstance(
                Product.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> null);
    }
}
