package org.claimtree.claims.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Workers;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** Keeps who works on claims, when they are looked at again, and what was said. Nothing is overwritten: each word is a row. */
@ApplicationScoped
public class WorkOnClaims {
    private Sql sql;
    private LifeRows rows;
    private ClaimAccess access;
    private Workers users;
    private Clock clock;

    /** For the container. */
    protected WorkOnClaims() {}

    @Inject
    public WorkOnClaims(Sql sql, LifeRows rows, ClaimAccess access, Workers users, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.access = access;
        this.users = users;
        this.clock = clock;
    }

    /**
     * How the claims stand from now on.
     *
     * @param claims numbers, 1–1,000
     * @param assignee name under which a user signs in; null: nobody
     * @param followUpOn when they are looked at again; null: never
     * @param words what was said or done, such as "called payer 11/3, ref 4471"; or null
     */
    public record Wish(List<String> claims, String assignee, LocalDate followUpOn, String words) {
        public Wish {
            claims = claims == null ? List.of() : List.copyOf(claims);
        }
    }

    /**
     * @throws Problem 422 with all that stands against it
     */
    @Transactional
    public void work(Wish wish) {
        sql.run(h -> {
            List<ClaimRow> claims = ClaimRow.lock(h, wish.claims(), access);
            List<InputProblem> problems = problems(wish, claims);
            if (!problems.isEmpty()) {
                throw Problem.invalid(problems);
            }
            h.createUpdate("insert into claims.claim_work (claim, assignee, follow_up_on, words, actor, at)"
                            + " select claim, :assignee, :on, :words, :actor, :at from unnest(:claims) claim")
                    .bindArray(
                            "claims",
                            UUID.class,
                            claims.stream().map(ClaimRow::id).toList())
                    .bind("assignee", wish.assignee())
                    .bind("on", wish.followUpOn())
                    .bind("words", wish.words())
                    .bind("actor", rows.who())
                    .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .execute();
            access.trace(
                    AuditAction.CHANGE,
                    "claim",
                    claims.stream().map(ClaimRow::number).toList(),
                    claims.stream().map(ClaimRow::client).toList());
        });
    }

    private List<InputProblem> problems(Wish wish, List<ClaimRow> claims) {
        List<InputProblem> problems = new ArrayList<>();
        stranger(users, wish.assignee()).ifPresent(problems::add);
        List<String> known =
                new ArrayList<>(claims.stream().map(ClaimRow::number).toList());
        for (int i = 0; i < wish.claims().size(); i++) {
            if (!known.remove(wish.claims().get(i))) {
                problems.add(new InputProblem(
                        "/claims/" + i, "UNKNOWN_CLAIM", "There is no such claim, or it stands here twice."));
            }
        }
        return problems;
    }

    /** What is wrong with giving work to a name. */
    static Optional<InputProblem> stranger(Workers users, String assignee) {
        return assignee == null || users.namesOf(Permission.READ_CLAIMS).contains(assignee)
                ? Optional.empty()
                : Optional.of(new InputProblem("/assignee", "UNKNOWN_USER", "Nobody of this name may see claims."));
    }
}
