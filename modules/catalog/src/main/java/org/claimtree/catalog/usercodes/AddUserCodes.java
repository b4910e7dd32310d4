package org.claimtree.catalog.usercodes;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Puts codes, or those of a group, on the lists of users. Who has a code on one of the days already keeps it as it is. */
@ApplicationScoped
public class AddUserCodes {
    private Sql sql;
    private UserCodes lists;
    private OfferedCodes offered;
    private AuditTrail audit;

    /** For the container. */
    protected AddUserCodes() {}

    @Inject
    public AddUserCodes(Sql sql, UserCodes lists, OfferedCodes offered, AuditTrail audit) {
        this.sql = sql;
        this.lists = lists;
        this.offered = offered;
        this.audit = audit;
    }

    /**
     * What is to be added: either codes or what a group holds.
     *
     * @param users ids
     * @param codes billing codes; null with a group
     * @param group ref; null with codes
     */
    public record Wish(List<UUID> users, List<String> codes, String group, UserCode.Dates dates, UserCode.Terms terms) {
        public Wish {
            users = users.stream().distinct().toList();
            codes = codes == null ? null : codes.stream().distinct().toList();
            terms = terms == null ? UserCode.Terms.USUAL : terms;
        }
    }

    /**
     * @param added rows that are new on the lists
     * @param present that were there on one of the days already, and were left as they are
     * @param inactive codes of the group that are retired and were not added
     */
    @Schema(name = "AddedUserCodes")
    public record Added(int added, int present, List<String> inactive) {}

    /**
     * @throws Problem 422 with pointers
     */
    @Transactional
    public Added add(Wish wish) {
        refuse(wish);
        List<String> codes = wish.codes();
        List<String> inactive = List.of();
        if (codes == null) {
            OfferedCodes.Given given = offered.of(wish.group(), "/group");
            codes = given.codes();
            inactive = given.inactive();
        }
        lists.lock();
        NewRows rows = new NewRows(wish.users(), codes, wish.dates());
        int added = rows.add(sql, wish.terms(), null);
        if (added > 0) {
            ObjectNode said = CanonicalJson.mapper().valueToTree(wish);
            said.remove("users");
            audit.recordEach(
                    new AuditEntry(AuditAction.CREATE, "user-codes", codes, FieldChange.between(null, said), null),
                    wish.users().stream().map(UUID::toString).toList());
        }
        return new Added(added, wish.users().size() * codes.size() - added, inactive);
    }

    private void refuse(Wish wish) {
        List<InputProblem> problems = new ArrayList<>();
        if ((wish.codes() == null) == (wish.group() == null)) {
            problems.add(new InputProblem(
                    wish.codes() == null ? "/codes" : "/group", "CODES_OR_GROUP", "Name either codes or a group."));
        } else if (wish.codes() != null) {
            problems.addAll(offered.problems(wish.codes(), "/codes"));
        }
        for (int i = 0; i < wish.users().size(); i++) {
            if (!lists.exists(wish.users().get(i))) {
                problems.add(new InputProblem("/users/" + i, "UNKNOWN_USER", "There is no such user."));
            }
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }
}
