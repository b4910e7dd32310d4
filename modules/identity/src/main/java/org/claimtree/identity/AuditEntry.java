package org.claimtree.identity;

import java.util.List;

/**
 * What happened.
 *
 * @param action what was done
 * @param kind of what, such as {@code client} or {@code claim}
 * @param subjects ids or refs of what was seen or changed, in the order shown; a list is one entry with all of them
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
}
