package org.claimtree.identity.users;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.claimtree.identity.secrets.Passwords;
import org.claimtree.identity.secrets.Secrets;
import org.claimtree.platform.Sql;

/** Gives a user a password that is good for one sign-in within a week, and must then be replaced. */
@ApplicationScoped
public class OneTimePasswords {
    private static final Duration GOOD = Duration.ofDays(7);

    private Sql sql;
    private Passwords passwords;
    private Clock clock;

    /** For the container. */
    protected OneTimePasswords() {}

    @Inject
    public OneTimePasswords(Sql sql, Passwords passwords, Clock clock) {
        this.sql = sql;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** The password, to be shown once; whoever is signed in as this user is signed off. */
    String give(UUID user) {
        String password = Secrets.typed();
        sql.run(h -> h.createUpdate("update identity.user_account set password_hash = :hash, password_due = true,"
                        + " password_until = :until where id = :id")
                .bind("id", user)
                .bind("hash", passwords.stored(password))
                .bind("until", OffsetDateTime.ofInstant(clock.instant().plus(GOOD), ZoneOffset.UTC))
                .execute());
        sql.run(h -> h.execute("delete from identity.session where user_id = ?", user));
        sql.run(h -> h.execute("delete from identity.attempt where key = ?", "user:" + user));
        return password;
    }
}
