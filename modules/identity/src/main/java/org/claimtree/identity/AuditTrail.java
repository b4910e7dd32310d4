package org.claimtree.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The append-only trace of who saw or changed what. Rows are written in the transaction of the work that they tell of, so
 * that neither exists without the other; who, when and from where are added here.
 *
 * <p>Whoever shows or changes data of clients names the clients' ids among the subjects, whatever was shown: a list of
 * charges or a claim is found under the client, too.
 */
public interface AuditTrail {
    /** Writes one row. */
    void record(AuditEntry entry);

    /** Writes a row for each entry, all at once. */
    default void record(Collection<AuditEntry> entries) {
        entries.forEach(this::record);
    }

    /**
     * Writes a row for each of many subjects, all at once: what a bulk operation did to each of them.
     *
     * @param common what was done, with the subjects that stand in every row
     */
    default void recordEach(AuditEntry common, Collection<String> subjects) {
        record(subjects.stream()
                .map(subject -> {
                    List<String> all = new ArrayList<>(common.subjects());
                    all.add(subject);
                    return new AuditEntry(common.action(), common.kind(), all, common.changes(), common.reason());
                })
                .toList());
    }
}
