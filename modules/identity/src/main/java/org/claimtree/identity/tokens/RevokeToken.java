package org.claimtree.identity.tokens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** Ends a token at once. */
@ApplicationScoped
public class RevokeToken {
    private Sql sql;
    private AuditTrail audit;
    private Clock clock;

    /** For the container. */
    protected RevokeToken() {}

    @Inject
    public RevokeToken(Sql sql, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param user whose token it is
     * @throws Problem 404 when this user has no such token; revoking twice changes nothing
     */
    @Transactional
    public void revoke(UUID user, UUID token) {
        boolean known = sql.query(h -> h.createQuery(
                        "select exists (select 1 from identity.api_token where id = :id and user_id = :user)")
                .bind("id", token)
                .bind("user", user)
                .mapTo(Boolean.class)
                .one());
        if (!known) {
            throw Problem.notFound("What this address names");
        }
        int changed = sql.query(h -> h.createUpdate(
                        "update identity.api_token set revoked_at = :now where id = :id and revoked_at is null")
                .bind("id", token)
                .bind("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .execute());
        if (changed == 1) {
            audit.record(AuditEntry.of(AuditAction.DELETE, "api-token", List.of(token.toString())));
        }
    }
}
