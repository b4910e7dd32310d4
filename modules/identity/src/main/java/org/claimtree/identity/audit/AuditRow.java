package org.claimtree.identity.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.Caller;
import org.claimtree.platform.PartsDigest;

/**
 * A row of the audit trail as it is stored.
 *
 * @param who who did it, and by which way
 * @param what what was done
 * @param changes canonical JSON, or null
 */
record AuditRow(long id, Instant at, Who who, What what, String changes, String reason) {
    static final String COLUMNS = "a.id, a.at, a.actor, a.user_id, a.via, a.address, a.request, a.action, a.kind,"
            + " a.subjects, a.changes, a.reason";

    /** See {@link Caller}. */
    record Who(String actor, UUID user, String via, String address, String request) {}

    /** See {@link org.claimtree.identity.AuditEntry}. */
    record What(String action, String kind, List<String> subjects) {
        AuditAction known() {
            return AuditAction.valueOf(action);
        }
    }

    static AuditRow of(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                new Who(
                        row.getString("actor"),
                        row.getObject("user_id", UUID.class),
                        row.getString("via"),
                        row.getString("address"),
                        row.getString("request")),
                new What(row.getString("action"), row.getString("kind"), List.of((String[])
                        row.getArray("subjects").getArray())),
                row.getString("changes"),
                row.getString("reason"));
    }

    /** SHA-256 over everything in the row but its seal. */
    byte[] digest() {
        PartsDigest digest = new PartsDigest()
                .add(Long.toString(id))
                .add(at.toString())
                .add(who.actor())
                .add(who.user() == null ? null : who.user().toString())
                .add(who.via())
                .add(who.address())
                .add(who.request())
                .add(what.action())
                .add(what.kind())
                .add(Integer.toString(what.subjects().size()));
        what.subjects().forEach(digest::add);
        return digest.add(changes).add(reason).bytes();
    }
}
