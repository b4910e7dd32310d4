package org.claimtree.claims.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.clients.ClientScope;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.Workers;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/**
 * Keeps who works on drafts, when they are looked at again, and what was said. A check makes drafts anew, so it is kept
 * with their charges. Nothing is overwritten: each word is a row.
 */
@ApplicationScoped
public class WorkOnDrafts {
    private static final String DRAFTED = "select z.charge, d.client from claims.draft_charge o"
            + " join claims.draft d on d.id = o.draft join claims.draft_charge z on z.draft = d.id"
            + " where o.charge = any(:charges)";

    private Sql sql;
    private LifeRows rows;
    private ClaimAccess access;
    private Workers users;

    /** For the container. */
    protected WorkOnDrafts() {}

    @Inject
    public WorkOnDrafts(Sql sql, LifeRows rows, ClaimAccess access, Workers users) {
        this.sql = sql;
        this.rows = rows;
        this.access = access;
        this.users = users;
    }

    /**
     * How the drafts of charges stand from now on.
     *
     * @param charges ids, 1–10,000; one of each draft is enough
     * @param assignee name under which a user signs in; null: nobody
     * @param followUpOn when they are looked at again; null: never
     * @param words what was said or done, or null
     */
    public record Wish(List<UUID> charges, String assignee, LocalDate followUpOn, String words) {
        public Wish {
            charges = charges == null ? List.of() : List.copyOf(charges);
        }
    }

    /**
     * @throws Problem 422 with all that stands against it
     */
    @Transactional
    public void work(Wish wish) {
        sql.run(h -> {
            List<Drafted> drafted = drafted(h, wish.charges());
            List<InputProblem> problems = problems(wish, drafted);
            if (!problems.isEmpty()) {
                throw Problem.invalid(problems);
            }
            List<UUID> charges =
                    drafted.stream().map(Drafted::charge).distinct().toList();
            h.createUpdate("insert into claims.draft_work_charge (charge, work) select charge, :work"
                            + " from unnest(:charges) charge")
                    .bind("work", said(h, wish))
                    .bindArray("charges", UUID.class, charges)
                    .execute();
            access.trace(
                    AuditAction.CHANGE,
                    "claim-draft",
                    charges.stream().map(UUID::toString).toList(),
                    drafted.stream().map(Drafted::client).toList());
        });
    }

    private long said(Handle h, Wish wish) {
        return h.createUpdate("insert into claims.draft_work (assignee, follow_up_on, words, actor, at)"
                        + " values (:assignee, :on, :words, :actor, :at)")
                .bind("assignee", wish.assignee())
                .bind("on", wish.followUpOn())
                .bind("words", wish.words())
                .bind("actor", rows.who())
                .bind("at", rows.now())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** All charges of the drafts that these charges are in, of clients whom the caller sees. */
    private List<Drafted> drafted(Handle h, List<UUID> charges) {
        ClientScope scope = access.scope();
        return scope.bind(h.createQuery(DRAFTED + scope.onId("d.client")))
                .bindArray("charges", UUID.class, charges)
                .map((row, ctx) ->
                        new Drafted(row.getObject("charge", UUID.class), row.getObject("client", UUID.class)))
                .list();
    }

    private List<InputProblem> problems(Wish wish, List<Drafted> drafted) {
        List<InputProblem> problems = new ArrayList<>();
        WorkOnClaims.stranger(users, wish.assignee()).ifPresent(problems::add);
        Set<UUID> known = new HashSet<>(drafted.stream().map(Drafted::charge).toList());
        for (int i = 0; i < wish.charges().size(); i++) {
            if (!known.contains(wish.charges().get(i))) {
                problems.add(new InputProblem(
                        "/charges/" + i, "NOT_IN_A_DRAFT", "No draft holds this charge. Check open charges again."));
            }
        }
        return problems;
    }

    private record Drafted(UUID charge, UUID client) {}
}
