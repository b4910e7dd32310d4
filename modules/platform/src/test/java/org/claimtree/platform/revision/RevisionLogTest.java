package org.claimtree.platform.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.claimtree.platform.IntegrityCheck;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.Sql;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class RevisionLogTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00.123456789Z"), ZoneOffset.UTC);

    private TestDatabase database;
    private TestTransactions transactions;
    private SqlRevisionLog log;
    private VerifyRevisions verify;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh("platform");
        transactions = new TestTransactions(database.appDataSource());
        Sql sql = new Sql(transactions.dataSource());
        log = new SqlRevisionLog(sql, () -> "tester", NOON);
        verify = new VerifyRevisions(sql);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void entries_come_back_as_of_any_revision() {
        append("p", "A", "{\"v\":1}");
        append("q", "A", "{\"v\":2}");
        append("p", "A", "{\"v\":3}");

        assertThat(log.current()).isEqualTo(3);
        assertThat(log.entries(List.of("p"), 2)).hasSize(1);
        assertThat(log.entries(List.of("p", "q"), 3))
                .extracting(recorded -> recorded.entry().content())
                .containsExactly("{\"v\":1}", "{\"v\":2}", "{\"v\":3}");
        assertThat(log.newestOf("p", "A")).isEqualTo(3);
        assertThat(log.newestOf("p", "B")).isZero();
        assertThat(log.header(2).orElseThrow().actor()).isEqualTo("tester");
    }

    @Test
    void revisions_saved_at_once_by_many_have_no_gaps_and_the_chain_holds() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Long>> saves = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                int n = i;
                saves.add(() -> {
                    try {
                        return transactions.run(() -> {
                            long number = log.append("save", List.of(entry("p", "S" + n, "{}")));
                            if (n % 4 == 0) {
                                throw new IllegalStateException("rolled back");
                            }
                            return number;
                        });
                    } catch (IllegalStateException e) {
                        return 0L;
                    }
                });
            }
            List<Long> numbers = new ArrayList<>();
            for (Future<Long> save : threads.invokeAll(saves)) {
                numbers.add(save.get());
            }
            numbers.removeIf(n -> n == 0);
            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, 48).boxed().toList());
            assertThat(verify.run().problems()).isEmpty();
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void nobody_changes_a_revision_and_who_gets_around_that_is_found() {
        append("p", "A", "{\"v\":1}");
        append("p", "A", "{\"v\":2}");
        append("p", "A", "{\"v\":3}");
        Jdbi app = Jdbi.create(database.appDataSource());
        assertThatThrownBy(() -> app.useHandle(h -> h.execute("update platform.revision set cause = 'x'")))
                .hasMessageContaining("permission denied");
        Jdbi owner = Jdbi.create(database.ownerDataSource());
        assertThatThrownBy(() -> owner.useHandle(h -> h.execute("delete from platform.revision_entry")))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> owner.useHandle(h -> h.execute("truncate platform.revision cascade")))
                .hasMessageContaining("never changed");

        owner.useHandle(h -> {
            h.execute("alter table platform.revision_entry disable trigger user");
            h.execute("update platform.revision_entry set content = '{\"v\":9}' where revision = 2");
        });
        assertThat(places()).containsExactly("revision 2");
    }

    @Test
    void every_missing_revision_is_named() {
        for (int i = 0; i < 7; i++) {
            append("p", "A", "{}");
        }
        tamper("delete from platform.revision_entry where revision in (2, 4, 5)");
        tamper("delete from platform.revision where number in (2, 4, 5)");
        assertThat(places()).containsExactly("revision 2", "revisions 4–5");
        assertThat(verify.run().checked()).isEqualTo(4);
    }

    @Test
    void a_changed_header_or_hash_and_an_entry_too_many_or_too_few_are_named_each() {
        for (int i = 0; i < 9; i++) {
            append("p", "A", "{}");
        }
        tamper("update platform.revision set cause = 'x' where number = 2");
        tamper("insert into platform.revision_entry values (4, 2, 'p', 'B', '2026-01-01', '{}')");
        tamper("delete from platform.revision_entry where revision = 6");
        tamper("update platform.revision set hash = previous where number = 8");
        assertThat(places()).containsExactly("revision 2", "revision 4", "revision 6", "revision 8", "revision 9");
    }

    @Test
    void more_problems_than_are_told_are_counted() {
        for (int i = 0; i < 130; i++) {
            append("p", "A", "{}");
        }
        tamper("update platform.revision set actor = 'x'");
        assertThat(verify.run().problems())
                .hasSize(101)
                .last()
                .satisfies(last -> assertThat(last.message()).startsWith("30 more"));
    }

    private List<String> places() {
        return verify.run().problems().stream()
                .map(IntegrityCheck.Broken::where)
                .toList();
    }

    private void tamper(String statement) {
        Jdbi.create(database.ownerDataSource()).useHandle(h -> {
            h.execute("alter table platform.revision_entry disable trigger user");
            h.execute("alter table platform.revision disable trigger user");
            h.execute(statement);
        });
    }

    private void append(String kind, String subject, String content) {
        transactions.run(() -> log.append("test", List.of(entry(kind, subject, content))));
    }

    private static RevisionEntry entry(String kind, String subject, String content) {
        return new RevisionEntry(kind, subject, LocalDate.of(2026, 1, 1), content);
    }
}
