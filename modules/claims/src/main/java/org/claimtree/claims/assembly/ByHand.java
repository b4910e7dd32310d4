package org.claimtree.claims.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.profiles.FieldKey;
import org.claimtree.profiles.ProfileJson;
import org.claimtree.profiles.ProvenanceRecord;
import org.claimtree.profiles.TypedOnClaim;

/**
 * What people decided of a charge on its way to one coverage. It stays with the charge, whatever claim it comes on, and is
 * stored with what a claim was made of.
 *
 * @param group with which charges it shares a claim; null where the rules decide
 * @param form how it travels; null where plan and payer decide
 * @param typed values above the tree; null when there are none
 */
public record ByHand(Group group, Form form, List<Typed> typed) {
    /** Nobody decided anything. */
    public static final ByHand NOTHING = new ByHand(null, null, null);

    public ByHand {
        // Nothing is written for null: inputs of before there were any stay what they are.
        typed = typed == null || typed.isEmpty() ? null : List.copyOf(typed);
    }

    /**
     * Who decided, and why.
     *
     * @param reason in words
     * @param by name of who said it
     */
    public record Said(String reason, String by) {
        private String words() {
            return " (" + by + ": " + reason + ")";
        }
    }

    /**
     * Charges of one label share a claim with each other only.
     *
     * @param label that they have in common
     * @param joins whether they do so over claim spans, within a year
     */
    public record Group(String label, boolean joins, Said said) {}

    /**
     * @param type ref of the form type
     */
    public record Form(String type, Said said) {}

    /**
     * @param field JSON name
     * @param choice as it stands in a profile: typed, or blank
     */
    public record Typed(String field, JsonNode choice, Said said) {
        private TypedOnClaim read() {
            FieldKey key = FieldKey.of(field).orElseThrow();
            return new TypedOnClaim(
                    key, ProfileJson.parseChoice(key, choice, "").value(), said.reason(), said.by());
        }
    }

    String formType() {
        return form == null ? null : form.type();
    }

    /** What the tree is outranked by. */
    List<TypedOnClaim> values() {
        return typed == null ? List.of() : typed.stream().map(Typed::read).toList();
    }

    /** What a stored input says of it: null for nothing. */
    ByHand stored() {
        return equals(NOTHING) ? null : this;
    }

    /** Reasons of a line with those of what was decided of it beside its values. */
    List<ProvenanceRecord> with(List<ProvenanceRecord> reasons) {
        if (group == null && form == null) {
            return reasons;
        }
        List<ProvenanceRecord> all = new ArrayList<>(reasons);
        if (group != null) {
            String what = group.joins() ? "on one claim with others by hand" : "on a claim of its own by hand";
            all.add(reason(
                    "line.claim",
                    what,
                    "This charge goes " + what + group.said().words() + "."));
        }
        if (form != null) {
            all.add(reason(
                    "line.formType",
                    form.type(),
                    "The form is " + form.type() + " by hand" + form.said().words() + "."));
        }
        return List.copyOf(all);
    }

    private static ProvenanceRecord reason(String field, String value, String sentence) {
        return new ProvenanceRecord(
                field,
                value,
                sentence,
                new ProvenanceRecord.Origin(TypedOnClaim.LAYER, null, null, 0, List.of(), null),
                List.of(),
                List.of());
    }
}
