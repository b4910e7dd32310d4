package org.claimtree.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.Sql;
import org.claimtree.platform.revision.SqlRevisionLog;
import org.claimtree.platform.revision.VerifyRevisions;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class BackupUnderLoadTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);
    private static final List<String> SCHEMAS = List.of("platform");
    private static final int WRITERS = 4;
    private static final int BEFORE = 50;

    @TempDir
    private Path folder;

    @Test
    void a_backup_taken_while_others_write_is_the_log_as_it_was_at_one_moment() throws Exception {
        try (TestDatabase source = TestDatabase.fresh("platform");
                TestDatabase target = TestDatabase.fresh()) {
            Path file = folder.resolve("one.zip");
            backUpWhileOthersWrite(source, file);

            try (BackupFile backup = BackupFile.open(file)) {
                new RestoreBackup(getClass().getClassLoader(), target.ownerDataSource(), TestDatabase.APP_ROLE)
                        .from(backup, SCHEMAS);
            }

            SqlRevisionLog restored = log(new Sql(target.appDataSource()));
            SqlRevisionLog original = log(new Sql(source.appDataSource()));
            long last = restored.current();
            assertThat(last).isGreaterThanOrEqualTo(BEFORE).isLessThan(original.current());
            assertThat(restored.hash(last)).isEqualTo(original.hash(last));
            assertThat(new VerifyRevisions(new Sql(target.appDataSource()))
                            .run()
                            .problems())
                    .isEmpty();
            assertThat(entries(target)).isEqualTo(2 * last);
        }
    }

    /** Goes on writing until revisions were made after the backup as well as before it. */
    private void backUpWhileOthersWrite(TestDatabase source, Path file) throws Exception {
        TestTransactions transactions = new TestTransactions(source.appDataSource());
        SqlRevisionLog log = log(new Sql(transactions.dataSource()));
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong made = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(() -> {
                    while (!stop.get()) {
                        made.accumulateAndGet(transactions.run(() -> log.append("save", entries())), Math::max);
                    }
                }));
            }
            awaitMore(made, BEFORE, writers);
            new TakeBackup(source.ownerDataSource()).to(file, "1.2", "real", NOON.instant());
            awaitMore(made, made.get() + 1, writers);
            stop.set(true);
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            stop.set(true);
            threads.shutdown();
        }
    }

    /** A writer that failed says so when it is asked for its result. */
    private static void awaitMore(AtomicLong made, long than, List<Future<?>> writers) {
        while (made.get() <= than && writers.stream().noneMatch(Future::isDone)) {
            Thread.onSpinWait();
        }
    }

    private static List<RevisionEntry> entries() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return List.of(new RevisionEntry("p", "A", day, "{}"), new RevisionEntry("p", "B", day, "{}"));
    }

    private static SqlRevisionLog log(Sql sql) {
        return new SqlRevisionLog(sql, () -> "tester", NOON);
    }

    private static long entries(TestDatabase database) {
        return Jdbi.create(database.appDataSource())
                .withHandle(handle -> handle.select("select count(*) from platform.revision_entry")
                        .mapTo(Long.class)
                        .one());
    }
}
