package org.claimtree.claims.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.access.DraftWorkSql;
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
    /** What was said of its charges later belongs to a claim that came after it. */
    private static final String SAID = "select w.id, w.assignee, w.follow_up_on, w.words, w.actor, w.at,"
            + " null::boolean as draft from claims.claim_work w where w.claim = :claim"
            + " union select x.id, x.assignee, x.follow_up_on, x.words, x.actor, x.at, true"
            + " from claims.claim k join claims.batch b on b.id = k.batch"
            + " join claims.claim_charge l on l.claim = k.id join claims.draft_work_charge y on y.charge = l.charge"
            + " join claims.draft_work x on x.id = y.work where k.id = :claim and "
            + DraftWorkSql.BEFORE
            + " order by draft nulls first, id desc";

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
     * @param entries the newest first; of a claim behind its own what was said of its charges before
     * @param workers names of those who may be given it
     */
    @Schema(name = "ClaimWork")
    public record Work(String assignee, LocalDate followUpOn, List<Entry> entries, List<String> workers) {}

    /**
     * @param words what was said or done; left out where only somebody or a date was set
     * @param draft true where it was said of a charge of the claim before it was on it; left out else
     */
    @Schema(name = "ClaimWorkEntry")
    public record Entry(Instant at, String actor, String assignee, LocalDate followUpOn, String words, Boolean draft) {}

    /**
     * @throws Problem 404
     */
    public Work of(String number) {
        return sql.query(h -> {
            ClaimRow claim = ClaimRow.find(h, number, access).orElseThrow(() -> Problem.notFound("This claim"));
            access.trace(AuditAction.READ, "claim", List.of(number), List.of(claim.client()));
            List<Entry> entries = entries(h, claim.id());
            Optional<Entry> newest =
                    entries.stream().filter(entry -> entry.draft() == null).findFirst();
            return new Work(
                    newest.map(Entry::assignee).orElse(null),
                    newest.map(Entry::followUpOn).orElse(null),
                    entries,
                    users.namesOf(Permission.READ_CLAIMS));
        });
    }

    private static List<Entry> entries(Handle h, UUID claim) {
        return h.createQuery(SAID)
                .bind("claim", claim)
                .map((row, ctx) -> entry(row))
                .list();
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("assignee"),
                row.getObject("follow_up_on", LocalDate.class),
                row.getString("words"),
                row.getObject("draft", Boolean.class));
    }
}
