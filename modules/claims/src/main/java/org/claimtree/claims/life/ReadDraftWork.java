package org.claimtree.claims.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.access.DraftWorkSql;
import org.claimtree.clients.ClientScope;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Workers;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/** Reads who works on a draft, and all that was ever said of its charges before they were on a claim. */
@ApplicationScoped
public class ReadDraftWork {
    private static final String STANDS = "select d.client, w.assignee, w.follow_up_on,"
            + " array(select z.charge::text from claims.draft_charge z where z.draft = d.id order by z.line, z.charge)"
            + " as charges from claims.draft d" + DraftWorkSql.JOINED + " where d.id = :id";

    private static final String SAID = "select distinct x.*, null::boolean as draft from claims.draft_charge z"
            + " join claims.draft_work_charge y on y.charge = z.charge join claims.draft_work x on x.id = y.work"
            + " where z.draft = :id order by x.id desc";

    private Sql sql;
    private ClaimAccess access;
    private Workers users;

    /** For the container. */
    protected ReadDraftWork() {}

    @Inject
    public ReadDraftWork(Sql sql, ClaimAccess access, Workers users) {
        this.sql = sql;
        this.access = access;
        this.users = users;
    }

    /**
     * @throws Problem 404 for a draft that is not there, or of a client whom the caller does not see
     */
    public ReadClaimWork.Work of(UUID draft) {
        return sql.query(h -> {
            Stands stands = stands(h, draft);
            access.trace(AuditAction.READ, "claim-draft", stands.charges(), List.of(stands.client()));
            List<ReadClaimWork.Entry> entries = h.createQuery(SAID)
                    .bind("id", draft)
                    .map((row, ctx) -> ReadClaimWork.entry(row))
                    .list();
            return new ReadClaimWork.Work(
                    stands.assignee(), stands.followUpOn(), entries, users.namesOf(Permission.READ_CLAIMS));
        });
    }

    private Stands stands(Handle h, UUID draft) {
        ClientScope scope = access.scope();
        return scope.bind(h.createQuery(STANDS + scope.onId("d.client")))
                .bind("id", draft)
                .map((row, ctx) -> new Stands(
                        row.getObject("client", UUID.class),
                        row.getString("assignee"),
                        row.getObject("follow_up_on", LocalDate.class),
                        List.of((String[]) row.getArray("charges").getArray())))
                .findOne()
                .orElseThrow(() -> Problem.notFound("This draft"));
    }

    private record Stands(UUID client, String assignee, LocalDate followUpOn, List<String> charges) {}
}
