package org.claimtree.catalog.usercodes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.FieldChange;
import org.claimtree.platform.BulkOperations;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Gives the codes of a group to all active users, all or nothing, as a preview said it. A second time adds nothing. */
@ApplicationScoped
public class AssignToUsers {
    /** The kind of these bulk operations. */
    static final String KIND = "ASSIGN_CODES_TO_USERS";

    private Sql sql;
    private UserCodes lists;
    private PlanAssignment plans;
    private BulkOperations operations;
    private AuditTrail audit;

    /** For the container. */
    protected AssignToUsers() {}

    @Inject
    public AssignToUsers(Sql sql, UserCodes lists, PlanAssignment plans, BulkOperations operations, AuditTrail audit) {
        this.sql = sql;
        this.lists = lists;
        this.plans = plans;
        this.operations = operations;
        this.audit = audit;
    }

    /**
     * @param fingerprint of the preview that is carried out
     */
    public record Wish(UserCode.Dates dates, String fingerprint) {}

    /**
     * @param operation by which it is taken back; null where nothing had to be added
     * @param users how many are active
     * @param added rows that are new on the lists
     * @param present that were there already, and stay as they are
     */
    @Schema(name = "UserAssignment")
    public record Done(UUID operation, int users, int added, int present) {}

    /** What the record of the operation says was asked. */
    record Asked(String group, List<String> codes, UserCode.Dates dates) {}

    /** What the record says was done. */
    record Report(int users, int added, int present) {}

    /**
     * @throws Problem 404, 409 when users, codes or lists are not any more what the preview counted, 422 when the group is
     *     inactive
     */
    @Transactional
    public Done assign(String group, Wish wish) {
        lists.lock();
        PlanAssignment.Plan plan = plans.plan(group, wish.dates());
        PlanAssignment.Preview preview = plan.preview();
        if (!preview.fingerprint().equals(wish.fingerprint())) {
            throw Problem.conflict(
                    "preview-outdated", "Users, codes or lists have changed since the preview; look at it again.");
        }
        if (preview.added() == 0) {
            return new Done(null, preview.users(), 0, preview.present());
        }
        UUID operation = UUID.randomUUID();
        int added = plan.rows().add(sql, UserCode.Terms.USUAL, operation);
        Asked asked = new Asked(group, preview.codes(), wish.dates());
        operations.record(operation, KIND, asked, new Report(preview.users(), added, preview.present()));
        List<String> subjects = new ArrayList<>(List.of(operation.toString(), group));
        subjects.addAll(preview.codes());
        audit.recordEach(
                new AuditEntry(
                        AuditAction.CREATE,
                        "user-codes",
                        subjects,
                        FieldChange.between(null, CanonicalJson.mapper().valueToTree(asked)),
                        null),
                plan.rows().users().stream().map(UUID::toString).toList());
        return new Done(operation, preview.users(), added, preview.present());
    }
}
