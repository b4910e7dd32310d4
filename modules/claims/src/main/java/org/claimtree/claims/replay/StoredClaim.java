package org.claimtree.claims.replay;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A claim as it is kept.
 *
 * @param proof null when it is missing
 */
record StoredClaim(String number, Proof proof) {
    /** What was stored to prove it. */
    record Proof(int engine, String input, String inputSha256, String snapshot, String provenance) {}

    static StoredClaim of(ResultSet row) throws SQLException {
        String input = row.getString("input");
        return new StoredClaim(
                row.getString("number"),
                input == null
                        ? null
                        : new Proof(
                                row.getInt("engine"),
                                input,
                                row.getString("input_sha256"),
                                row.getString("snapshot"),
                                row.getString("provenance")));
    }
}
