package org.claimtree.identity.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Reach;
import org.claimtree.platform.IntegrityCheck;
import org.claimtree.platform.Sql;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;
import org.jdbi.v3.core.Jdbi;

/** The audit trail over a real database, with a caller and a clock that the test sets. */
final class Trail implements AutoCloseable {
    static final UUID ANNA = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final TestDatabase database = TestDatabase.fresh("platform", "identity");
    private final TestTransactions transactions = new TestTransactions(database.appDataSource());
    private final AuditTrail trail;
    private final SealAudit seal;
    private final VerifyAudit verify;
    private final SearchAudit search;
    private final ExportAudit export;
    private Caller caller = caller("anna", ANNA);
    private Instant now = Instant.parse("2026-11-26T17:00:00.123456789Z");

    Trail() {
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        Sql sql = new Sql(transactions.dataSource());
        trail = new SqlAuditTrail(sql, () -> caller, clock);
        seal = new SealAudit(sql, clock);
        verify = new VerifyAudit(sql);
        AuditPages pages = new AuditPages(sql, List.of(() -> ZONE));
        search = new SearchAudit(pages, trail);
        export = new ExportAudit(pages, trail);
    }

    static Caller caller(String name, UUID user) {
        return new Caller(
                user, name, Set.of(), Reach.ALL, new Caller.Origin(Caller.Via.SESSION, "192.0.2.7", "request-" + name));
    }

    void as(Caller other) {
        caller = other;
    }

    void at(String instant) {
        now = Instant.parse(instant);
    }

    AuditTrail trail() {
        return trail;
    }

    Trail read(String... subjects) {
        return record(AuditEntry.of(AuditAction.READ, "client", List.of(subjects)));
    }

    Trail record(AuditEntry entry) {
        return inOne(() -> trail.record(entry));
    }

    Trail inOne(Runnable work) {
        run(() -> {
            work.run();
            return null;
        });
        return this;
    }

    <T> T run(Callable<T> work) {
        return transactions.run(work);
    }

    /** Seals everything; says how many blocks that took. */
    int seal() {
        int blocks = 0;
        boolean more = true;
        while (more) {
            more = run(seal::next);
            blocks++;
        }
        return blocks;
    }

    IntegrityCheck.Outcome verify() {
        return run(verify::run);
    }

    List<String> broken() {
        return verify().problems().stream().map(IntegrityCheck.Broken::where).toList();
    }

    SearchAudit.Page search(AuditFilter filter, Long after, int limit) {
        return run(() -> search.search(filter, after, limit));
    }

    ExportAudit.Export export(AuditFilter filter) {
        return export.export(filter);
    }

    long count(String where) {
        return owner().withHandle(h -> h.createQuery("select count(*) from identity.audit where " + where)
                .mapTo(Long.class)
                .one());
    }

    Jdbi owner() {
        return Jdbi.create(database.ownerDataSource());
    }

    Jdbi app() {
        return Jdbi.create(database.appDataSource());
    }

    /** What only somebody can do who owns the tables and means it. */
    void tamper(String statement) {
        owner().useHandle(h -> {
            h.execute("alter table identity.audit disable trigger user");
            h.execute("alter table identity.audit_block disable trigger user");
            h.execute(statement);
            h.execute("alter table identity.audit enable trigger user");
            h.execute("alter table identity.audit_block enable trigger user");
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
