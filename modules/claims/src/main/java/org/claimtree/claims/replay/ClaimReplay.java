package org.claimtree.claims.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claimdoc.SnapshotJson;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.claims.assembly.ClaimInput;
import org.claimtree.claims.assembly.ClaimNumbers;
import org.claimtree.claims.drafts.ClaimDesk;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;
import org.claimtree.profiles.ProvenanceRecord;

/** Makes one claim again at a desk, and says in what it is not the stored one. Pure; serves many threads at once. */
final class ClaimReplay {
    private final ClaimDesk.AsOf desk;
    private final Medium medium;
    private final ReplayWish.Tree tree;

    ClaimReplay(ClaimDesk.AsOf desk, Medium medium, ReplayWish.Tree tree) {
        this.desk = desk;
        this.medium = medium;
        this.tree = tree;
    }

    /**
     * @param snapshot as replayed; null when there is nothing to render
     * @param differences none for a claim that came out as it went out
     */
    record Result(String number, ClaimSnapshot snapshot, List<Difference> differences) {
        boolean isOtherEngine() {
            return differences.stream().anyMatch(d -> d.kind() == Difference.Kind.ENGINE);
        }
    }

    Result of(StoredClaim claim) {
        StoredClaim.Proof proof = claim.proof();
        if (proof == null) {
            return only(claim, Difference.at(Difference.Kind.MISSING, ""));
        }
        if (proof.engine() != ClaimInput.ENGINE) {
            return only(claim, new Difference(Difference.Kind.ENGINE, null, "", "" + proof.engine(), null));
        }
        if (!Fingerprint.of(proof.input()).equals(proof.inputSha256())) {
            return only(claim, Difference.at(Difference.Kind.INPUT, ""));
        }
        try {
            return made(claim.number(), proof);
        } catch (RuntimeException e) {
            // Of the error its kind only: texts may quote what is stored.
            return only(
                    claim,
                    new Difference(
                            Difference.Kind.FAILED, null, "", null, e.getClass().getSimpleName()));
        }
    }

    private static Result only(StoredClaim claim, Difference difference) {
        return new Result(claim.number(), null, List.of(difference));
    }

    private Result made(String number, StoredClaim.Proof proof) {
        ClaimDraft draft = desk.again(CanonicalJson.read(proof.input(), ClaimInput.class), medium);
        ClaimSnapshot snapshot = ClaimNumbers.numbered(draft.snapshot(), number);
        List<Difference> differences = new ArrayList<>();
        if (tree == ReplayWish.Tree.TODAY
                || !CanonicalJson.write(draft.provenance()).equals(proof.provenance())) {
            reasons(
                    CanonicalJson.read(proof.provenance(), ClaimDraft.Provenance.class),
                    draft.provenance(),
                    differences);
        }
        if (tree == ReplayWish.Tree.AS_SENT) {
            String text = SnapshotJson.write(snapshot);
            if (!text.equals(proof.snapshot())) {
                SnapshotDifferences.of(proof.snapshot(), text).stream()
                        .map(place -> Difference.at(Difference.Kind.SNAPSHOT, place))
                        .forEach(differences::add);
            }
        }
        return new Result(number, snapshot, differences);
    }

    private void reasons(ClaimDraft.Provenance before, ClaimDraft.Provenance after, List<Difference> into) {
        fields(null, before.claim(), after.claim(), into);
        for (int i = 0; i < before.lines().size(); i++) {
            fields(i + 1, before.lines().get(i), after.lines().get(i), into);
        }
    }

    /** Profiles tell all fields of a level; payer codes those that they change, which may be others today. */
    private void fields(
            Integer line, List<ProvenanceRecord> before, List<ProvenanceRecord> after, List<Difference> into) {
        Map<String, ProvenanceRecord> made = new LinkedHashMap<>();
        after.forEach(is -> made.put(is.field(), is));
        for (ProvenanceRecord was : before) {
            ProvenanceRecord is = made.remove(was.field());
            field(line, was.field(), new Reason(was), new Reason(is), into);
        }
        made.values().forEach(is -> field(line, is.field(), new Reason(null), new Reason(is), into));
    }

    /** Under another tree only values are told: reasons must differ. */
    private void field(Integer line, String field, Reason was, Reason is, List<Difference> into) {
        if (!Objects.equals(was.value(), is.value())) {
            into.add(new Difference(Difference.Kind.FIELD, line, field, was.value(), is.value()));
        } else if (tree == ReplayWish.Tree.AS_SENT && !was.equals(is)) {
            into.add(new Difference(Difference.Kind.REASON, line, field, was.sentence(), is.sentence()));
        }
    }

    /** A reason, or that there is none. */
    private record Reason(ProvenanceRecord record) {
        String value() {
            return record == null ? null : record.value();
        }

        String sentence() {
            return record == null ? null : record.sentence();
        }
    }
}
