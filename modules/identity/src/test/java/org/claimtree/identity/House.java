package org.claimtree.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.Callable;
import org.claimtree.identity.audit.SqlAuditTrail;
import org.claimtree.identity.secrets.Passwords;
import org.claimtree.identity.users.OneTimePasswords;
import org.claimtree.identity.users.OpenAdministration;
import org.claimtree.identity.users.Profiles;
import org.claimtree.identity.users.ResetPassword;
import org.claimtree.identity.users.SaveUser;
import org.claimtree.identity.users.User;
import org.claimtree.identity.users.Users;
import org.claimtree.platform.Sql;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;
import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;

/** The use cases of this module over a fresh database, with a clock that the test moves. */
public final class House implements AutoCloseable {
    /** Who is calling; an administrator unless a test says otherwise. */
    public Caller caller = caller(EnumSet.allOf(Permission.class), Reach.ALL);

    public final MovableClock clock = new MovableClock();
    public final TestDatabase database = TestDatabase.fresh("platform", "identity");
    public final TestTransactions transactions = new TestTransactions(database.appDataSource());
    public final Sql sql = new Sql(transactions.dataSource());
    public final AuditTrail audit = new SqlAuditTrail(sql, () -> caller, clock);
    public final Passwords passwords = new Passwords(new Pbkdf2PasswordHashImpl() {
        /** The same with fewer rounds: these tests are not about them. */
        @Override
        public void initialize(Map<String, String> parameters) {
            super.initialize(Map.of("Pbkdf2PasswordHash.Iterations", "1024"));
        }
    });
    public final Users users = new Users(sql);
    public final Profiles profiles = new Profiles(sql);
    public final OneTimePasswords oneTime = new OneTimePasswords(sql, passwords, clock);
    public final SaveUser saveUser = new SaveUser(sql, users, profiles, oneTime, () -> caller, audit);
    public final ResetPassword resetPassword = new ResetPassword(sql, users, profiles, oneTime, () -> caller, audit);
    public final OpenAdministration administration = new OpenAdministration(sql, users, oneTime, audit);

    /** A person with these permissions. */
    public static Caller caller(java.util.Set<Permission> permissions, Reach reach) {
        return new Caller(null, "tester", permissions, reach, new Caller.Origin(Caller.Via.SESSION, "192.0.2.1", "r1"));
    }

    /** Does work in one transaction. */
    public <T> T in(Callable<T> work) {
        return transactions.run(work);
    }

    /** Adds an active user. */
    public SaveUser.Saved user(String name, String profile) {
        return in(() -> saveUser.save(
                null,
                new SaveUser.Content(
                        name, new User.Person("Jo Made-Up", null), new User.Rights(profile, Reach.ALL, true)),
                null));
    }

    /** How many audit rows of a kind of action there are. */
    public int audited(AuditAction action) {
        return sql.query(h -> h.createQuery("select count(*) from identity.audit where action = :action")
                .bind("action", action.name())
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public void close() {
        database.close();
    }

    /** Time that a test moves. */
    public static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-11-26T15:00:00Z");

        /** Lets time pass. */
        public void pass(Duration time) {
            now = now.plus(time);
        }

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
    }
}
