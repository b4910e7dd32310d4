package org.claimtree.profiles;

import java.time.LocalDate;
import java.util.List;

/**
 * Why one field of a claim is what it is, as stored with the claim.
 *
 * @param field JSON name of the field
 * @param value as a person reads it, null when nothing is sent
 * @param sentence the whole answer in words
 * @param origin who decided; null when no profile in effect says anything
 * @param shadowed outranked ancestors in words, the nearest first
 * @param conflicts disagreeing siblings in words
 */
public record ProvenanceRecord(
        String field, String value, String sentence, Origin origin, List<String> shadowed, List<String> conflicts) {
    /**
     * @param source JSON name of the source, {@code typed} or {@code blank}
     * @param profile ref
     * @param effective effective date of the profile's version
     * @param revision that recorded it
     * @param rules ids of the matching rules from the top down
     * @param inheritedFrom id of the rule that lends the profile, or null
     */
    public record Origin(
            String source,
            String profile,
            LocalDate effective,
            long revision,
            List<String> rules,
            String inheritedFrom) {
        public Origin {
            rules = List.copyOf(rules);
        }
    }

    public ProvenanceRecord {
        shadowed = List.copyOf(shadowed);
        conflicts = List.copyOf(conflicts);
    }

    static String layerOf(Choice choice) {
        if (choice instanceof Choice.From from) {
            return from.source().json();
        }
        return choice instanceof Choice.Typed ? "typed" : "blank";
    }
}
