package org.claimtree.identity.users;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Gives whoever owns the machine a way in: the first administrator of a new practice, or a new password for the one who is
 * locked out.
 */
@ApplicationScoped
public class OpenAdministration {
    private static final String NAME = "admin";

    private Sql sql;
    private Users users;
    private OneTimePasswords passwords;
    private AuditTrail audit;

    /** For the container. */
    protected OpenAdministration() {}

    @Inject
    public OpenAdministration(Sql sql, Users users, OneTimePasswords passwords, AuditTrail audit) {
        this.sql = sql;
        this.users = users;
        this.passwords = passwords;
        this.audit = audit;
    }

    /**
     * @param name sign-in name
     * @param password for one sign-in
     */
    @Schema(name = "AdministratorKey")
    public record Key(String name, String password) {
        /** Nothing secret. */
        @Override
        public String toString() {
            return "Key";
        }
    }

    /** What is asked for. */
    public enum Way {
        /** Only when there is no administrator yet. */
        FIRST,
        /** A way back in: the administrator who signed in last, or a new one where none is left. */
        BACK
    }

    /**
     * @throws Problem 409 when the first administrator is asked for and there is one
     */
    @Transactional
    public Key open(Way way) {
        sql.run(h -> h.execute("lock table identity.user_account in share row exclusive mode"));
        if (way == Way.FIRST && users.haveAdministrator()) {
            throw Problem.conflict("administrator-exists", "There is an administrator already.");
        }
        UUID id = existing().orElseGet(this::made);
        sql.run(h -> h.execute(
                "update identity.user_account set active = true, profile = ?, reach = 'ALL', totp_secret = null,"
                        + " totp_confirmed = false, recovery_codes = '{}', version = version + 1 where id = ?",
                Profile.ADMINISTRATOR,
                id));
        audit.record(AuditEntry.of(
                AuditAction.CHANGE,
                way == Way.FIRST ? "first-administrator" : "administrator-reset",
                List.of(id.toString())));
        String name = sql.query(h -> h.createQuery("select name from identity.user_account where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one());
        return new Key(name, passwords.give(id));
    }

    /** An active administrator, else whoever has the name that a new one would get. */
    private Optional<UUID> existing() {
        return sql.query(h -> h.createQuery("select id from identity.user_account"
                        + " where active and profile = :profile or name = :name"
                        + " order by (active and profile = :profile) desc, last_sign_in desc nulls last, name limit 1")
                .bind("profile", Profile.ADMINISTRATOR)
                .bind("name", NAME)
                .mapTo(UUID.class)
                .findOne());
    }

    private UUID made() {
        UUID id = UUID.randomUUID();
        sql.run(h -> h.execute(
                "insert into identity.user_account (id, name, display_name, profile, reach, active, version,"
                        + " password_hash, password_due) values (?, ?, 'Administrator', ?, 'ALL', true, 0, '', true)",
                id,
                NAME,
                Profile.ADMINISTRATOR));
        return id;
    }
}
