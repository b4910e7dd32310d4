package org.claimtree.profiles;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Practice;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Reach;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.RecordedEntry;
import org.claimtree.platform.Sql;
import org.claimtree.platform.revision.SqlRevisionLog;
import org.claimtree.platform.revision.VerifyRevisions;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;
import org.claimtree.profiles.drafts.DropTreeDraft;
import org.claimtree.profiles.drafts.KeepTreeDraft;
import org.claimtree.profiles.drafts.TreeDrafts;
import org.claimtree.profiles.exchange.ImportTree;
import org.claimtree.profiles.exchange.TreeDocument;
import org.claimtree.profiles.history.TreeHistory;
import org.claimtree.profiles.saving.ProfileLedger;
import org.claimtree.profiles.saving.SaveProfile;
import org.claimtree.profiles.saving.SaveTree;
import org.claimtree.profiles.trials.TryIt;

/** The use cases over a fresh database that knows the sample practice as revision 1. */
public final class SavingFixture implements AutoCloseable {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    public final Sql sql;
    public final SqlRevisionLog log;
    public final VerifyRevisions verify;
    public final Profiles profiles;
    public final List<AuditEntry> audited = new ArrayList<>();
    private final TestDatabase database;
    private final TestTransactions transactions;
    public final TreeDrafts drafts;
    public final TreeHistory history;
    public final TryIt trials;
    private final KeepTreeDraft keepDraft;
    private final ImportTree imports;
    private final ThreadLocal<Caller> caller = ThreadLocal.withInitial(() -> Caller.SYSTEM);
    private final SaveTree saveTree;
    private final SaveProfile saveProfile;

    public SavingFixture() {
        database = TestDatabase.fresh("platform", "profiles");
        transactions = new TestTransactions(database.appDataSource());
        sql = new Sql(transactions.dataSource());
        log = new SqlRevisionLog(sql, () -> "anna", NOON);
        verify = new VerifyRevisions(sql);
        profiles = new Profiles(log);
        IdempotencyKeys keys = new IdempotencyKeys(sql, () -> "tester", NOON);
        MasterDataLog masterData = new MasterDataLog(log);
        CatalogLog catalog = new CatalogLog(log);
        ProfileLedger ledger = new ProfileLedger(log, profiles, new ProfileLock(sql), audited::add);
        drafts = new TreeDrafts(sql, caller::get);
        keepDraft = new KeepTreeDraft(sql, caller::get, NOON);
        saveTree = new SaveTree(ledger, keys, new SaveTree.Names(masterData, catalog), drafts);
        saveProfile = new SaveProfile(ledger, masterData, keys);
        imports = new ImportTree(ledger, masterData, catalog, drafts, keys);
        history = new TreeHistory(log, profiles, masterData, NOON);
        trials = new TryIt(log, profiles, masterData, catalog);
        run(() -> log.append(
                "practice import",
                Sample.practice().entries().stream().map(RecordedEntry::entry).toList()));
    }

    /** Whoever acts from now on, on this thread. */
    public void become(UUID user) {
        caller.set(new Caller(user, "user", Set.of(), Reach.ALL, new Caller.Origin(Caller.Via.SESSION, null, null)));
    }

    public <T> T run(Callable<T> work) {
        return transactions.run(work);
    }

    public long tree(long startedFrom, String... rules) {
        return treeWith(startedFrom, null, null, rules);
    }

    public long treeWith(long startedFrom, String comment, String key, String... rules) {
        SaveTree.Request request = new SaveTree.Request(Sample.parseTree(rules), startedFrom, comment);
        return run(() -> saveTree.save(request, key)).revision();
    }

    /** Saves these very rules. */
    public long restore(RuleTree tree, long startedFrom) {
        return run(() -> saveTree.save(new SaveTree.Request(tree, startedFrom, null), null))
                .revision();
    }

    /** A revision that moves the practice. */
    public long practiceMovesTo(String street, String effective) {
        PostalAddress address = PostalAddress.us(street, "BALTIMORE", "MD", "212010009");
        return run(() -> log.append(
                "practice",
                List.of(Sample.master(
                        MasterKind.PRACTICE,
                        Practice.REF,
                        LocalDate.parse(effective),
                        Sample.riverside(address, Sample.PRACTICE_NPI)))));
    }

    /** Saves a version; {@code correct} null says nothing of later versions. */
    public SaveProfile.Saved profile(
            String ref, String effective, String overrides, List<LocalDate> correct, long startedFrom) {
        SaveProfile.Request request = new SaveProfile.Request(
                ref, LocalDate.parse(effective), Sample.parseProfile(ref, overrides), correct, startedFrom);
        return run(() -> saveProfile.save(request, null));
    }

    public void keepDraft(long startedFrom, String... rules) {
        run(() -> {
            keepDraft.keep(startedFrom, Sample.parseTree(rules));
            return null;
        });
    }

    public void dropDraft() {
        run(() -> {
            new DropTreeDraft(drafts).drop();
            return null;
        });
    }

    /** Takes a document in. */
    public ImportTree.Result take(TreeDocument document, long startedFrom, boolean dryRun) {
        return run(() -> imports.take(new ImportTree.Request(document, startedFrom, dryRun), null));
    }

    public ProfileBook book() {
        return profiles.asOf(log.current());
    }

    @Override
    public void close() {
        database.close();
    }
}
