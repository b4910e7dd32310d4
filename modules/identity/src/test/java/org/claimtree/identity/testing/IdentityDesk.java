package org.claimtree.identity.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.Caller;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Reach;
import org.claimtree.identity.audit.SqlAuditTrail;
import org.claimtree.platform.Sql;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;

/** A database, a clock that stands, and somebody at the desk. */
public final class IdentityDesk implements AutoCloseable {
    /** When every test begins. */
    public static final Instant NOON = Instant.parse("2026-11-26T17:00:00Z");

    private final TestDatabase database = TestDatabase.fresh("platform", "identity");
    private final TestTransactions transactions = new TestTransactions(database.appDataSource());
    private final Sql sql = new Sql(transactions.dataSource());
    private final ThreadLocal<Caller> caller = ThreadLocal.withInitial(() -> Caller.SYSTEM);
    private volatile Instant now = NOON;

    private final Clock clock = new Clock() {
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

    public Sql sql() {
        return sql;
    }

    public Clock clock() {
        return clock;
    }

    public CurrentCaller caller() {
        return caller::get;
    }

    public AuditTrail trail() {
        return new SqlAuditTrail(sql, caller::get, clock);
    }

    /** Lets time pass. */
    public void wait(Duration time) {
        now = now.plus(time);
    }

    /** Whoever acts from now on, on this thread. */
    public void become(UUID user, String name) {
        caller.set(person(user, name));
    }

    /** The one at the machine acts from now on, on this thread. */
    public void becomeOperator() {
        caller.set(new Caller(
                null,
                "operator",
                EnumSet.allOf(Permission.class),
                Reach.ALL,
                new Caller.Origin(Caller.Via.OPERATOR, "127.0.0.1", null)));
    }

    private static Caller person(UUID user, String name) {
        return new Caller(
                user,
                name,
                EnumSet.allOf(Permission.class),
                Reach.ALL,
                new Caller.Origin(Caller.Via.SESSION, "127.0.0.1", null));
    }

    /** Does the work in one transaction. */
    public <T> T run(Callable<T> work) {
        return transactions.run(work);
    }

    /** Does the work in one transaction. */
    public void runs(Runnable work) {
        transactions.run(() -> {
            work.run();
            return null;
        });
    }

    /** The rows of a query as text, columns parted by blanks. */
    public List<String> rows(String query) {
        return sql.query(h -> h.createQuery(query)
                .map((row, ctx) -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        text.append(i == 1 ? "" : " ").append(row.getString(i));
                    }
                    return text.toString();
                })
                .list());
    }

    @Override
    public void close() {
        database.close();
    }
}
