package org.claimtree.claims.assembly;

import java.util.List;
import java.util.UUID;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.Medium;
import org.claimtree.invoicing.Charge;
import org.claimtree.kernel.Finding;
import org.claimtree.profiles.FieldKey;
import org.claimtree.profiles.ProvenanceRecord;

/**
 * A claim as it would be frozen now, or held with the reasons.
 *
 * @param input what it is made of
 * @param snapshot what would go out; its claim number is {@link #NO_NUMBER} until the claim is frozen
 * @param medium how it would travel
 * @param provenance why each field is what it is: the claim's once, then each line's own
 * @param findings all of them; any that holds keeps the claim here
 */
public record ClaimDraft(
        ClaimInput input, ClaimSnapshot snapshot, Medium medium, Provenance provenance, List<Finding> findings) {
    /** Stands where the claim number will stand; has its length, so that lengths can be checked. */
    public static final String NO_NUMBER = "CT0000000";

    public ClaimDraft {
        findings = List.copyOf(findings);
    }

    /**
     * @param claim fields of level CLAIM
     * @param lines fields of level LINE, line by line
     */
    public record Provenance(List<ProvenanceRecord> claim, List<List<ProvenanceRecord>> lines) {
        static Provenance of(List<PreparedLine> lines) {
            return new Provenance(
                    only(lines.get(0), FieldKey.Level.CLAIM),
                    lines.stream().map(line -> only(line, FieldKey.Level.LINE)).toList());
        }

        /** What no profile can say is told of the line. */
        private static List<ProvenanceRecord> only(PreparedLine line, FieldKey.Level level) {
            return line.answer().provenance().stream()
                    .filter(r -> FieldKey.of(r.field()).map(FieldKey::level).orElse(FieldKey.Level.LINE) == level)
                    .toList();
        }
    }

    public boolean isHeld() {
        return findings.stream().anyMatch(Finding::holds);
    }

    /** Ids of its charges in the order of the lines. */
    public List<UUID> charges() {
        return input.lines().stream()
                .flatMap(line -> line.charges().stream())
                .map(Charge::id)
                .toList();
    }

    /** This draft with further findings. */
    public ClaimDraft with(List<Finding> more) {
        List<Finding> all = new java.util.ArrayList<>(findings);
        all.addAll(more);
        return found(all);
    }

    /** This draft with these findings and no others. */
    public ClaimDraft found(List<Finding> all) {
        return new ClaimDraft(input, snapshot, medium, provenance, all);
    }
}
