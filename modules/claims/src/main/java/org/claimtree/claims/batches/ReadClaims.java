package org.claimtree.claims.batches;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.life.ReadLife;
import org.claimtree.clients.ClientScope;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads frozen claims: those of clients whom the caller sees. Each answer leaves a row in the audit trail. */
@ApplicationScoped
public class ReadClaims {
    private Sql sql;
    private ClaimAccess access;
    private ReadLife life;

    /** For the container. */
    protected ReadClaims() {}

    @Inject
    public ReadClaims(Sql sql, ClaimAccess access, ReadLife life) {
        this.sql = sql;
        this.access = access;
        this.life = life;
    }

    /**
     * A frozen claim.
     *
     * @param revision as of which it was resolved
     * @param engine version of the assembler
     * @param snapshot what went out, stored text
     * @param provenance why each field is what it is, stored text
     * @param input what it was made of, stored text
     * @param findings warnings with which it left, as JSON; left out where there were none, or none were kept yet
     * @param life what can be done with it
     * @param prints each time that its forms were made to be printed, the newest first; none for an electronic claim
     */
    public record Claim(
            String number,
            UUID batch,
            String status,
            long revision,
            int engine,
            String snapshotSha256,
            @JsonRawValue String snapshot,
            @JsonRawValue String provenance,
            @JsonRawValue String input,
            @JsonRawValue String findings,
            ReadLife.Life life,
            List<Print> prints) {}

    /**
     * A print.
     *
     * @param data AS_SENT, or TODAY for one with the data of that day, which is not what was sent
     * @param print with which others were printed; left out for one alone
     */
    @Schema(name = "PrintOfClaim")
    public record Print(Instant at, String actor, String data, UUID print) {}

    /**
     * A claim of a batch in a list.
     *
     * @param provenance why each field is what it is, as JSON; null unless it was asked for
     */
    public record ClaimRow(
            String number,
            String payer,
            UUID client,
            String status,
            BigDecimal total,
            LocalDate from,
            LocalDate through,
            int file,
            int part,
            @JsonRawValue String provenance) {}

    /**
     * One claim with its proof.
     *
     * @throws Problem 404
     */
    public Claim claim(String number) {
        ClientScope scope = access.scope();
        Found found =
                sql.query(h -> scope.bind(h.createQuery("select c.number, c.batch, c.status, c.client, p.revision,"
                                + " p.engine, p.snapshot_sha256, p.snapshot, p.provenance, p.input, p.findings, c.id"
                                + " from claims.claim c join claims.proof p on p.claim = c.id where c.number = :number"
                                + scope.onId("c.client")))
                        .bind("number", number)
                        .map((row, ctx) -> new Found(row.getObject("client", UUID.class), claim(row)))
                        .findOne()
                        .orElseThrow(() -> Problem.notFound("This claim")));
        access.trace(AuditAction.READ, "claim", List.of(number), List.of(found.client()));
        return found.claim();
    }

    private record Found(UUID client, Claim claim) {}

    private Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getString("number"),
                row.getObject("batch", UUID.class),
                row.getString("status"),
                row.getLong("revision"),
                row.getInt("engine"),
                row.getString("snapshot_sha256"),
                row.getString("snapshot"),
                row.getString("provenance"),
                row.getString("input"),
                row.getString("findings"),
                life.of(row.getObject("id", UUID.class)),
                prints(row.getObject("id", UUID.class)));
    }

    private List<Print> prints(UUID claim) {
        return sql.query(h -> h.createQuery(
                        "select at, actor, data, run from claims.print_claim where claim = :claim order by id desc")
                .bind("claim", claim)
                .map((row, ctx) -> new Print(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("data"),
                        row.getObject("run", UUID.class)))
                .list());
    }

    /**
     * Claims of a batch by number.
     *
     * @param after number of the last one of the page before, or null
     * @param withProvenance whether the reasons of all fields come along
     * @throws Problem 404 when the batch bills nobody whom the caller sees
     */
    public List<ClaimRow> ofBatch(UUID batch, String after, int limit, boolean withProvenance) {
        access.demandPartOf(batch);
        ClientScope scope = access.scope();
        List<ClaimRow> rows =
                sql.query(h -> scope.bind(h.createQuery("select c.*, case when :why then p.provenance end as why"
                                + " from claims.claim c join claims.proof p on p.claim = c.id where batch = :batch"
                                + " and (:after::text is null or number > :after)" + scope.onId("c.client")
                                + " order by number limit :limit"))
                        .bind("batch", batch)
                        .bind("after", after)
                        .bind("why", withProvenance)
                        .bind("limit", limit)
                        .map((row, ctx) -> new ClaimRow(
                                row.getString("number"),
                                row.getString("payer"),
                                row.getObject("client", UUID.class),
                                row.getString("status"),
                                row.getBigDecimal("total"),
                                row.getObject("service_from", LocalDate.class),
                                row.getObject("service_through", LocalDate.class),
                                row.getInt("file_no"),
                                row.getInt("part_no"),
                                row.getString("why")))
                        .list());
        access.trace(
                AuditAction.READ,
                "claim",
                rows.stream().map(ClaimRow::number).toList(),
                rows.stream().map(ClaimRow::client).toList());
        return rows;
    }
}
