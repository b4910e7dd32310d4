package org.claimtree.identity;

import java.util.ArrayList;
import java.util.List;
import org.claimtree.platform.RevisionEntry;

/**
 * What happened.
 *
 * @param action what was done
 * @param kind of what, such as {@code client} or {@code claim}
 * @param subjects ids or refs of what was seen or changed, in the order shown, and ids of the clients whose data that is;
 *     a list is one entry with all of them
 * @param changes field by field; empty for reading
 * @param reason why, where one was asked for, or null
 */
public record AuditEntry(
        AuditAction action, String kind, List<String> subjects, List<FieldChange> changes, String reason) {
    public AuditEntry {
        subjects = List.copyOf(subjects);
        changes = List.copyOf(changes);
    }

    /** Something was seen or done, and nothing changed that has fields. */
    public static AuditEntry of(AuditAction action, String kind, List<String> subjects) {
        return new AuditEntry(action, kind, subjects, List.of(), null);
    }

    /** One thing was changed. */
    public static AuditEntry change(AuditAction action, String kind, String subject, List<FieldChange> changes) {
        return new AuditEntry(action, kind, List.of(subject), changes, null);
    }

    /**
     * A revision was recorded. What was before and after stands in the revision log itself.
     *
     * @param cause why, as the log has it
     * @param entries what the revision says; each is named by kind and ref
     */
    public static AuditEntry revision(long number, String cause, List<RevisionEntry> entries) {
        List<String> subjects = new ArrayList<>(List.of("revision " + number));
        entries.stream()
                .map(entry -> entry.kind() + " " + entry.subject())
                .distinct()
                .forEach(subjects::add);
        return new AuditEntry(AuditAction.CHANGE, "revision", subjects, List.of(), cause);
    }
}
