package org.claimtree.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a field is what it is: which profile version said so under which rules, and what it prevailed over. */
public final class Provenance {
    private final FieldKey field;
    private final Optional<Contribution> used;
    private final List<Contribution> shadowed;
    private final List<Conflict> conflicts;

    /**
     * Two matching sibling branches that give different values.
     *
     * @param kept of the branch that comes first in tree order
     * @param other of a later branch
     */
    public record Conflict(Contribution kept, Contribution other) {
        /** The field they disagree about. */
        public FieldKey field() {
            return kept.field();
        }

        String words() {
            return other.words() + " against " + kept.words();
        }
    }

    private Provenance(
            FieldKey field, Optional<Contribution> used, List<Contribution> shadowed, List<Conflict> conflicts) {
        this.field = field;
        this.used = used;
        this.shadowed = List.copyOf(shadowed);
        this.conflicts = List.copyOf(conflicts);
    }

    static Provenance of(Contribution used, List<Contribution> shadowed, List<Conflict> conflicts) {
        return new Provenance(used.field(), Optional.of(used), shadowed, conflicts);
    }

    /** Nothing says anything about the field: the Default Profile is not in effect. */
    static Provenance none(FieldKey field) {
        return new Provenance(field, Optional.empty(), List.of(), List.of());
    }

    /** The contribution that decides; empty only when the Default Profile is not in effect and no rule speaks. */
    public Optional<Contribution> used() {
        return used;
    }

    /** Outranked ancestors of the one that decides, the nearest first, the Default Profile last. */
    public List<Contribution> shadowed() {
        return shadowed;
    }

    /** Disagreements between siblings anywhere on matching rules, those inside a branch that lost included. */
    public List<Conflict> conflicts() {
        return conflicts;
    }

    /** The answer to "why does the claim say this?" */
    public String sentence() {
        if (used.isEmpty()) {
            return field.json() + " is empty: no profile in effect says anything about it.";
        }
        StringBuilder text =
                new StringBuilder(field.json() + " is " + used.get().words() + ".");
        if (!shadowed.isEmpty()) {
            text.append(" It outranks ").append(Contribution.list(shadowed)).append('.');
        }
        for (Conflict conflict : conflicts) {
            text.append(" Conflict: ").append(conflict.words()).append('.');
        }
        return text.toString();
    }

    /** The same in the shape that is stored with a claim. */
    ProvenanceRecord record() {
        List<String> wordsOfConflicts = new ArrayList<>();
        conflicts.forEach(c -> wordsOfConflicts.add(c.words()));
        return new ProvenanceRecord(
                field.json(),
                used.flatMap(Contribution::value).map(FieldValue::text).orElse(null),
                sentence(),
                used.map(this::origin).orElse(null),
                shadowed.stream().map(Contribution::words).toList(),
                wordsOfConflicts);
    }

    private ProvenanceRecord.Origin origin(Contribution used) {
        return new ProvenanceRecord.Origin(
                ProvenanceRecord.layerOf(used.choice()),
                used.profile(),
                used.effective(),
                used.revision(),
                used.path(),
                used.inheritedFrom().orElse(null));
    }
}
