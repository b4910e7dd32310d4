package org.claimtree.identity.tokens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.Caller;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.FieldChange;
import org.claimtree.identity.Permission;
import org.claimtree.identity.secrets.Secrets;
import org.claimtree.identity.signin.Rules;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person makes a token for a program; its secret is told once. */
@ApplicationScoped
public class MakeToken {
    private Sql sql;
    private Rules rules;
    private CurrentCaller caller;
    private AuditTrail audit;
    private Clock clock;

    /** For the container. */
    protected MakeToken() {}

    @Inject
    public MakeToken(Sql sql, Rules rules, CurrentCaller caller, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.rules = rules;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param name what it is for
     * @param permissions its scope: no more than the person's own
     * @param days how long it lives
     */
    public record Wish(String name, List<Permission> permissions, int days) {}

    /**
     * @param id of the token
     * @param secret to be sent as {@code Authorization: Bearer}; shown this once
     * @param expires from when on it opens nothing
     */
    @Schema(name = "MadeToken")
    public record Made(UUID id, String secret, Instant expires) {
        /** Nothing secret. */
        @Override
        public String toString() {
            return "Made[" + id + "]";
        }
    }

    /**
     * @throws Problem 422 with pointers; 403 when a token asks for another: tokens must not breed
     */
    @Transactional
    public Made make(Wish wish) {
        Caller maker = caller.get();
        if (maker.origin().via() != Caller.Via.SESSION) {
            throw new Problem("person-needed", 403, "A person must do this", "Sign in to make a token.", List.of());
        }
        check(maker, wish);
        UUID id = UUID.randomUUID();
        String secret = ApiTokens.PREFIX + Secrets.random();
        Instant now = clock.instant();
        Instant expires = now.plus(Duration.ofDays(wish.days()));
        sql.run(h -> h.createUpdate("insert into identity.api_token"
                        + " (id, user_id, name, secret_hash, permissions, created_at, expires_at) values"
                        + " (:id, :user, :name, :hash, :permissions, :now, :expires)")
                .bind("id", id)
                .bind("user", maker.user())
                .bind("name", wish.name())
                .bind("hash", Fingerprint.of(secret))
                .bindArray(
                        "permissions",
                        String.class,
                        wish.permissions().stream()
                                .sorted()
                                .map(Permission::name)
                                .toList())
                .bind("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .bind("expires", OffsetDateTime.ofInstant(expires, ZoneOffset.UTC))
                .execute());
        audit.record(AuditEntry.change(
                AuditAction.CREATE,
                "api-token",
                id.toString(),
                FieldChange.between(null, CanonicalJson.mapper().valueToTree(wish))));
        return new Made(id, secret, expires);
    }

    private void check(Caller maker, Wish wish) {
        List<InputProblem> problems = new ArrayList<>();
        long most = rules.longestToken().toDays();
        if (wish.days() > most) {
            problems.add(new InputProblem("/days", "TOKEN_TOO_LONG", "A token lives at most " + most + " days."));
        }
        for (int i = 0; i < wish.permissions().size(); i++) {
            if (!maker.may(wish.permissions().get(i))) {
                problems.add(new InputProblem(
                        "/permissions/" + i, "BEYOND_OWN", "You do not have this permission yourself."));
            }
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }
}
