package org.claimtree.claims.drafts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/**
 * What a person decides of open charges on their way to a coverage.
 *
 * @param kind what is decided
 * @param charges ids; where it is of whole claims, one charge of each is enough
 * @param formType ref, for FORM
 * @param field JSON name of a field of profiles, for VALUE
 * @param value as it stands in a profile: {"typed": …} or {"blank": true}, for VALUE
 * @param reason in words, at most 500 characters
 */
public record ClaimDecision(
        Kind kind, List<UUID> charges, String formType, String field, JsonNode value, String reason) {
    /** What can be decided. */
    public enum Kind {
        /** These charges go on a claim of their own. */
        APART("CLAIM"),
        /** The claims of these charges become one, also over claim spans, within a year. */
        TOGETHER("CLAIM"),
        /** The claims of these charges travel by another form: paper for electronic, or the other way round. */
        FORM("FORM"),
        /** A field says this, whatever the tree says. */
        VALUE(null);

        private final String subject;

        Kind(String subject) {
            this.subject = subject;
        }

        /** What it is about: one decision of a charge and coverage is in force for each subject. */
        String subject(String field) {
            return subject == null ? field : subject;
        }
    }

    public ClaimDecision {
        charges = charges == null ? List.of() : charges.stream().distinct().toList();
    }

    String subject() {
        return kind.subject(field);
    }
}
