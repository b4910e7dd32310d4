package org.claimtree.claims.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Workers;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;

/** Reads who works on a claim and what was said of it. */
@ApplicationScoped
public class ReadClaimWork {
    private Sql sql;
    private ClaimAccess access;
    private Workers users;

    /** For the container. */
    protected ReadClaimWork() {}

    @Inject
    public ReadClaimWork(Sql sql, ClaimAccess access, Workers users) {
        this.sql = sql;
        this.access = access;
        this.users = users;
    }

    /**
     * @param assignee who has it now; left out: nobody
     * @param followUpOn when it is looked at again; left out: never
     * @param entries the newest first
     * @param workers names of those who may be given it
     */
    @Schema(name = "ClaimWork")
    public record Work(String assignee, LocalDate followUpOn, List<Entry> entries, List<String> workers) {}

    /**
     * @param words what was said or done; left out where only somebody or a date was set
     */
    @Schema(name = "ClaimWorkEntry")
    public record Entry(Instant at, String actor, String assignee, LocalDate followUpOn, String words) {}

    /**
     * @throws Problem 404
     */
    public Work of(String number) {
        return sql.query(h -> {
            ClaimRow claim = ClaimRow.find(h, number, access).orElseThrow(() -> Problem.notFound("This claim"));
            access.trace(AuditAction.READ, "claim", List.of(number), List.of(claim.client()));
            List<Entry> entries = entries(h, claim.id());
            Entry newest = entries.isEmpty() ? new Entry(null, null, null, null, null) : entries.get(0);
            return new Work(newest.assignee(), newest.followUpOn(), entries, users.namesOf(Permission.READ_CLAIMS));
        });
    }

    private static List<Entry> entries(Handle h, UUID claim) {
        return h.createQuery("select * from claims.claim_work where claim = :claim order by id desc")
                .bind("claim", claim)
                .map((row, ctx) -> new Entry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("assignee"),
                        row.getObject("follow_up_on", LocalDate.class),
                        row.getString("words")))
                .list();
    }
}
