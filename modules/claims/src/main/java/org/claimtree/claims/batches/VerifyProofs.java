package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.IntegrityCheck;
import org.claimtree.platform.Sql;

/** Holds what is kept to prove each claim, what it was made of and what went out, against its fingerprints. */
@ApplicationScoped
public class VerifyProofs implements IntegrityCheck {
    /** Claims held in memory at once. */
    private static final int CLAIMS = 100;

    private Sql sql;

    /** For the container. */
    protected VerifyProofs() {}

    @Inject
    public VerifyProofs(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String what() {
        return "claims";
    }

    /** Within a transaction the claims come in parts, so that memory stays flat. */
    @Override
    public Outcome run() {
        Findings findings = new Findings();
        sql.run(h -> {
            try (var proofs = h.createQuery("select c.number, p.claim, p.input, p.input_sha256, p.snapshot,"
                            + " p.snapshot_sha256 from claims.claim c left join claims.proof p on p.claim = c.id"
                            + " order by c.number")
                    .setFetchSize(CLAIMS)
                    .map((row, ctx) -> Proof.of(row))
                    .iterator()) {
                proofs.forEachRemaining(proof -> check(proof, findings));
            }
        });
        return findings.outcome(what(), 0);
    }

    private static void check(Proof proof, Findings findings) {
        findings.count();
        String place = "claim " + proof.number();
        if (proof.input() == null) {
            findings.add(place, "What it was made of and what went out is missing.");
            return;
        }
        if (!Fingerprint.of(proof.input()).equals(proof.inputSha())) {
            findings.add(place, "What it was made of is not what was stored.");
        }
        if (!Fingerprint.of(proof.snapshot()).equals(proof.snapshotSha())) {
            findings.add(place, "The snapshot is not what was stored.");
        }
    }

    private record Proof(String number, String input, String inputSha, String snapshot, String snapshotSha) {
        static Proof of(ResultSet row) throws SQLException {
            return new Proof(
                    row.getString("number"),
                    row.getString("input"),
                    row.getString("input_sha256"),
                    row.getString("snapshot"),
                    row.getString("snapshot_sha256"));
        }
    }
}
