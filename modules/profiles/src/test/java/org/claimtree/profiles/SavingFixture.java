package org.claimtree.profiles;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.identity.AuditEntry;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.RecordedEntry;
import org.claimtree.platform.Sql;
import org.claimtree.platform.revision.SqlRevisionLog;
import org.claimtree.platform.revision.VerifyRevisions;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;
import org.claimtree.profiles.saving.SaveProfile;
import org.claimtree.profiles.saving.SaveTree;

/** The use cases over a fresh database that knows the sample practice as revision 1. */
public final class SavingFixture implements AutoCloseable {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    public final SqlRevisionLog log;
    public final VerifyRevisions verify;
    public final Profiles profiles;
    public final List<AuditEntry> audited = new ArrayList<>();
    private final TestDatabase database;
    private final TestTransactions transactions;
    private final SaveTree saveTree;
    private final SaveProfile saveProfile;

    public SavingFixture() {
        database = TestDatabase.fresh("platform");
        transactions = new TestTransactions(database.appDataSource());
        Sql sql = new Sql(transactions.dataSource());
        log = new SqlRevisionLog(sql, () -> "anna", NOON);
        verify = new VerifyRevisions(sql);
        profiles = new Profiles(log);
        ProfileLock lock = new ProfileLock(sql);
        IdempotencyKeys keys = new IdempotencyKeys(sql, () -> "tester", NOON);
        MasterDataLog masterData = new MasterDataLog(log);
        saveTree = new SaveTree(
                log, profiles, lock, keys, new SaveTree.Names(masterData, new CatalogLog(log)), audited::add);
        saveProfile = new SaveProfile(log, profiles, masterData, lock, keys, audited::add);
        run(() -> log.append(
                "practice import",
                Sample.practice().entries().stream().map(RecordedEntry::entry).toList()));
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

    /** Saves a version; {@code correct} null says nothing of later versions. */
    public SaveProfile.Saved profile(
            String ref, String effective, String overrides, List<LocalDate> correct, long startedFrom) {
        SaveProfile.Request request = new SaveProfile.Request(
                ref, LocalDate.parse(effective), Sample.parseProfile(ref, overrides), correct, startedFrom);
        return run(() -> saveProfile.save(request, null));
    }

    public ProfileBook book() {
        return profiles.asOf(log.current());
    }

    @Override
    public void close() {
        database.close();
    }
}
