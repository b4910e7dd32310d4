package org.claimtree.catalog.usercodes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.ActiveUsers;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What giving the codes of a group to all active users would do. */
@ApplicationScoped
public class PlanAssignment {
    private Sql sql;
    private OfferedCodes offered;
    private Iterable<ActiveUsers> active;

    /** For the container. */
    protected PlanAssignment() {}

    @Inject
    PlanAssignment(Sql sql, OfferedCodes offered, Instance<ActiveUsers> active) {
        this(sql, offered, (Iterable<ActiveUsers>) active);
    }

    /** With the users given by hand. */
    public PlanAssignment(Sql sql, OfferedCodes offered, Iterable<ActiveUsers> active) {
        this.sql = sql;
        this.offered = offered;
        this.active = active;
    }

    /**
     * @param users how many active users there are
     * @param codes that each of them gets
     * @param inactive codes of the group that are retired and are not given
     * @param added rows that would be new on the lists
     * @param present that are there on one of the days already, and stay as they are
     * @param fingerprint of all this, by which the plan is carried out
     */
    @Schema(name = "UserAssignmentPreview")
    public record Preview(
            int users, List<String> codes, List<String> inactive, int added, int present, String fingerprint) {}

    /** The same with the rows themselves. */
    record Plan(NewRows rows, Preview preview) {}

    private record Identity(String group, List<String> codes, List<UUID> users, UserCode.Dates dates, int present) {}

    /**
     * @throws Problem 404 when there is no such group, 422 when it is inactive
     */
    public Preview preview(String group, UserCode.Dates dates) {
        return plan(group, dates).preview();
    }

    Plan plan(String group, UserCode.Dates dates) {
        OfferedCodes.Given given = offered.of(group, null);
        List<UUID> users = active.iterator().next().activeIds();
        NewRows rows = new NewRows(users, given.codes(), dates);
        int present = rows.present(sql);
        String print = Fingerprint.of(CanonicalJson.write(new Identity(group, given.codes(), users, dates, present)));
        int all = users.size() * given.codes().size();
        return new Plan(
                rows, new Preview(users.size(), given.codes(), given.inactive(), all - present, present, print));
    }
}
