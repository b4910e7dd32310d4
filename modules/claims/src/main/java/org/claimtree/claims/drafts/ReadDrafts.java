package org.claimtree.claims.drafts;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.claimtree.platform.Sql;

/** Reads drafts. */
@ApplicationScoped
public class ReadDrafts {
    private Sql sql;

    /** For the container. */
    protected ReadDrafts() {}

    @Inject
    public ReadDrafts(Sql sql) {
        this.sql = sql;
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
     * @param batch only those that this batch left, or null
     * @param after id of the last one of the page before, or null
     */
    public List<Draft> drafts(String status, UUID batch, UUID after, int limit) {
        return sql.query(h -> h.createQuery("select d.*, array(select charge::text from claims.draft_charge c"
                        + " where c.draft = d.id order by line) as charges, array(select i.ref from claims.draft_charge c"
                        + " join invoicing.charge i on i.id = c.charge where c.draft = d.id order by line) as refs"
                        + " from claims.draft d"
                        + " where (:status::text is null or d.status = :status)"
                        + " and (:batch::uuid is null or d.batch = :batch)"
                        + " and (:after::uuid is null or (d.service_from, d.id) >"
                        + " (select a.service_from, a.id from claims.draft a where a.id = :after))"
                        + " order by d.service_from, d.id limit :limit")
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
