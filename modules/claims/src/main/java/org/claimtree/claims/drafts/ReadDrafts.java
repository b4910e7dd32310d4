package org.claimtree.claims.drafts;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.clients.ClientScope;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.Sql;

/** Reads drafts: those of clients whom the caller sees. Each answer leaves a row in the audit trail. */
@ApplicationScoped
public class ReadDrafts {
    private Sql sql;
    private ClaimAccess access;

    /** For the container. */
    protected ReadDrafts() {}

    @Inject
    public ReadDrafts(Sql sql, ClaimAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /**
     * A draft in a list.
     *
     * @param charges ids in the order of the lines
     * @param chargeRefs the practice's own numbers of these charges
     * @param findings why it is held, or what to look at, as JSON
     * @param batch that found it held, or null
     */
    public record Draft(
            UUID id,
            String status,
            UUID client,
            String payer,
            String medium,
            BigDecimal total,
            LocalDate from,
            List<String> charges,
            List<String> chargeRefs,
            @JsonRawValue String findings,
            long revision,
            Instant at,
            UUID batch) {}

    /**
     * Drafts, the oldest service first.
     *
     * @param status READY, HELD or null for both
     * @param batch only those that this batch left, or null; one that bills nobody whom the caller sees is refused (404)
     * @param after id of the last one of the page before, or null
     */
    public List<Draft> drafts(String status, UUID batch, UUID after, int limit) {
        if (batch != null) {
            access.demandPartOf(batch);
        }
        List<Draft> found = read(status, batch, after, limit);
        Set<String> charges = new LinkedHashSet<>();
        found.forEach(draft -> charges.addAll(draft.charges()));
        access.trace(
                AuditAction.READ,
                "claim-draft",
                charges,
                found.stream().map(Draft::client).toList());
        return found;
    }

    private List<Draft> read(String status, UUID batch, UUID after, int limit) {
        ClientScope scope = access.scope();
        return sql.query(h -> scope.bind(
                        h.createQuery("select d.*, array(select charge::text from claims.draft_charge c"
                                + " where c.draft = d.id order by line) as charges, array(select i.ref from claims.draft_charge c"
                                + " join invoicing.charge i on i.id = c.charge where c.draft = d.id order by line) as refs"
                                + " from claims.draft d"
                                + " where (:status::text is null or d.status = :status)"
                                + " and (:batch::uuid is null or d.batch = :batch)"
                                + " and (:after::uuid is null or (d.service_from, d.id) >"
                                + " (select a.service_from, a.id from claims.draft a where a.id = :after"
                                + scope.onId("a.client") + "))"
                                + scope.onId("d.client")
                                + " order by d.service_from, d.id limit :limit"))
                .bind("status", status)
                .bind("batch", batch)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, ctx) -> new Draft(
                        row.getObject("id", UUID.class),
                        row.getString("status"),
                        row.getObject("client", UUID.class),
                        row.getString("payer"),
                        row.getString("medium"),
                        row.getBigDecimal("total"),
                        row.getObject("service_from", LocalDate.class),
                        Arrays.asList((String[]) row.getArray("charges").getArray()),
                        Arrays.asList((String[]) row.getArray("refs").getArray()),
                        row.getString("findings"),
                        row.getLong("revision"),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("batch", UUID.class)))
                .list());
    }
}
