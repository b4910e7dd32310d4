package org.claimtree.profiles;

import java.util.List;

/**
 * What somebody said of a field on one claim: the layer above the tree.
 *
 * @param field of which
 * @param choice typed, or blank
 * @param reason in words
 * @param by who said it
 */
public record TypedOnClaim(FieldKey field, Choice choice, String reason, String by) {
    /** Source of such a value in what is stored with a claim. */
    public static final String LAYER = "claim";

    /**
     * Why the claim says it.
     *
     * @param sent what goes out, or null
     * @param tree what the tree said
     */
    ProvenanceRecord record(FieldValue sent, ProvenanceRecord tree) {
        String value = sent == null ? null : sent.text();
        return new ProvenanceRecord(
                field.json(),
                value,
                field.json() + " is " + (value == null ? "left blank" : value) + ": typed on this claim by " + by + " ("
                        + reason + "). The tree says: " + tree.sentence(),
                new ProvenanceRecord.Origin(LAYER, null, null, 0, List.of(), null),
                tree.value() == null ? List.of() : List.of(tree.value() + ": the tree"),
                tree.conflicts());
    }
}
