package org.claimtree.claims.batches;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** Reads one frozen claim with its proof. */
@ApplicationScoped
public class ReadClaims {
    private Sql sql;

    /** For the container. */
    protected ReadClaims() {}

    @Inject
    public ReadClaims(Sql sql) {
        this.sql = sql;
    }

    /**
     * A frozen claim.
     *
     * @param revision as of which it was resolved
     * @param engine version of the assembler
     * @param snapshot what went out, stored text
     * @param provenance why each field is what it is, stored text
     * @param input what it was made of, stored text
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
            @JsonRawValue String input) {}

    public Claim claim(String number) {
        return sql.query(h -> h.createQuery("select c.number, c.batch, c.status, p.revision, p.engine,"
                        + " p.snapshot_sha256, p.snapshot, p.provenance, p.input"
                        + " from claims.claim c join claims.proof p on p.claim = c.id where c.number = :number")
                .bind("number", number)
                .map((row, ctx) -> new Claim(
                        row.getString("number"),
                        row.getObject("batch", UUID.class),
                        row.getString("status"),
                        row.getLong("revision"),
                        row.getInt("engine"),
                        row.getString("snapshot_sha256"),
                        row.getString("snapshot"),
                        row.getString("provenance"),
                        row.getString("input")))
                .findOne()
                .orElseThrow(() -> Problem.notFound("This claim")));
    }
}
