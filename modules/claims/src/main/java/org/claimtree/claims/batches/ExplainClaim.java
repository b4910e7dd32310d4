package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.claimtree.claimdoc.Envelope;
import org.claimtree.claimdoc.ExplainedSegment;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.drafts.ClaimDesk;
import org.claimtree.clients.ClientScope;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** Shows an electronic claim segment by segment, from the very bytes that went out. */
@ApplicationScoped
public class ExplainClaim {
    private Sql sql;
    private ClaimDesk desk;
    private ClaimAccess access;

    /** For the container. */
    protected ExplainClaim() {}

    @Inject
    public ExplainClaim(Sql sql, ClaimDesk desk, ClaimAccess access) {
        this.sql = sql;
        this.desk = desk;
        this.access = access;
    }

    /** The segments of a claim in the order of its file. */
    public record Segments(List<ExplainedSegment> items) {}

    /**
     * @throws Problem 404, 409 for a claim on paper, which has no segments
     */
    public Segments explain(String number) {
        ClientScope scope = access.scope();
        Sent sent = sql.query(h -> scope.bind(h.createQuery("select c.client, f.medium, f.envelope, p.bytes"
                                + " from claims.claim c"
                                + " join claims.file f on f.batch = c.batch and f.file_no = c.file_no"
                                + " join claims.file_part p on p.batch = c.batch and p.file_no = c.file_no"
                                + " and p.part_no = c.part_no where c.number = :number" + scope.onId("c.client")))
                        .bind("number", number)
                        .map((row, ctx) -> {
                            Medium medium = Medium.valueOf(row.getString("medium"));
                            return new Sent(
                                    row.getObject("client", UUID.class),
                                    medium,
                                    StoredEnvelope.read(medium, row.getString("envelope")),
                                    row.getBytes("bytes"));
                        })
                        .findOne())
                .orElseThrow(() -> Problem.notFound("This claim"));
        if (sent.medium() == Medium.PAPER) {
            throw Problem.conflict("claim-on-paper", "The claim went out on paper and has no segments.");
        }
        access.trace(AuditAction.READ, "claim", List.of(number), List.of(sent.client()));
        return new Segments(desk.renderer(sent.medium()).explain(sent.envelope(), sent.part(), number));
    }

    private record Sent(UUID client, Medium medium, Envelope envelope, byte[] part) {}
}
