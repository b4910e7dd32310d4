package org.claimtree.identity.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.FieldChange;
import org.claimtree.platform.CanonicalJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Searches the audit trail, and leaves a trace of that too. */
@ApplicationScoped
public class SearchAudit {
    /** So many subjects of a row are shown in a list. */
    private static final int SUBJECTS = 100;

    private AuditPages pages;
    private AuditTrail trail;

    /** For the container. */
    protected SearchAudit() {}

    @Inject
    SearchAudit(AuditPages pages, AuditTrail trail) {
        this.pages = pages;
        this.trail = trail;
    }

    /** One page, newest first. */
    @Schema(name = "AuditPage")
    public record Page(List<Row> items) {}

    /**
     * A row of the trail.
     *
     * @param subjects the first 100 of them
     * @param subjectCount how many there are
     * @param block that seals it; null for a few seconds
     */
    @Schema(name = "AuditRow")
    public record Row(
            long id,
            Instant at,
            Who who,
            AuditAction action,
            String kind,
            List<String> subjects,
            int subjectCount,
            List<FieldChange> changes,
            String reason,
            Long block) {}

    /**
     * Who did it.
     *
     * @param user id of the user; null for the operator and the server itself
     * @param via SESSION, TOKEN, OPERATOR, SYSTEM, or NOBODY who was signing in
     * @param address network address
     * @param request id of the request
     */
    @Schema(name = "AuditWho")
    public record Who(String actor, UUID user, String via, String address, String request) {}

    /**
     * @param after id of the last row of the page before, or null
     */
    @Transactional
    public Page search(AuditFilter filter, Long after, int limit) {
        List<Row> rows = pages.page(filter, after, limit, SUBJECTS).stream()
                .map(SearchAudit::row)
                .toList();
        trail.record(trace(AuditAction.READ, filter));
        return new Page(rows);
    }

    /** What is looked for is kept: an auditor is audited by it. */
    static AuditEntry trace(AuditAction action, AuditFilter filter) {
        List<String> subjects = filter.subject() == null ? List.of() : List.of(filter.subject());
        return new AuditEntry(action, "audit", subjects, List.of(), CanonicalJson.write(filter));
    }

    private static Row row(AuditPages.Found found) {
        AuditRow row = found.row();
        return new Row(
                row.id(),
                row.at(),
                new Who(
                        row.who().actor(),
                        row.who().user(),
                        row.who().via(),
                        row.who().address(),
                        row.who().request()),
                row.what().known(),
                row.what().kind(),
                row.what().subjects(),
                found.subjects(),
                row.changes() == null ? List.of() : List.of(CanonicalJson.read(row.changes(), FieldChange[].class)),
                row.reason(),
                found.block());
    }
}
