package org.claimtree.encounters.notes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.FieldChange;
import org.claimtree.platform.CanonicalJson;

/** What the audit trail keeps of a note that was written or changed. */
final class NoteTrace {
    private NoteTrace() {}

    /**
     * @param before null for a new note
     * @param reason in words, or null
     */
    static AuditEntry of(Note before, Note after, String reason) {
        return new AuditEntry(
                before == null ? AuditAction.CREATE : AuditAction.CHANGE,
                "note",
                List.of(after.id().toString(), after.client().toString()),
                FieldChange.between(node(before), node(after)),
                reason);
    }

    private static JsonNode node(Note note) {
        return note == null ? null : CanonicalJson.mapper().valueToTree(note);
    }
}
