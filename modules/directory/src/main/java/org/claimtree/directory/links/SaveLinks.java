package org.claimtree.directory.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.FieldChange;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionLog;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.Precondition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Says what a user is in the practice, in place of what was said before. */
@ApplicationScoped
public class SaveLinks {
    /** So many broken refs are told. */
    private static final int TOLD = 500;

    private Sql sql;
    private RevisionLog log;
    private MasterDataLog masterData;
    private ReadLinks read;
    private AuditTrail audit;
    private RowScopes scopes;

    /** For the container. */
    protected SaveLinks() {}

    @Inject
    public SaveLinks(
            Sql sql, RevisionLog log, MasterDataLog masterData, ReadLinks read, AuditTrail audit, RowScopes scopes) {
        this.sql = sql;
        this.log = log;
        this.masterData = masterData;
        this.read = read;
        this.audit = audit;
        this.scopes = scopes;
    }

    /**
     * @throws Problem 403 when the caller does not see every client himself, 404, 428, 409 when the links were saved meanwhile, 422 with every ref that names nothing
     */
    @Transactional
    public UserLinks save(UUID user, UserLinks wanted, Precondition from) {
        // Who sees some clients would else let himself or others see more.
        scopes.demandAll();
        sql.run(h -> h.createQuery("select 1 from pg_advisory_xact_lock(hashtextextended('links ' || :user, 0))")
                .bind("user", user.toString())
                .mapTo(Integer.class)
                .one());
        UserLinks before = read.of(user);
        from.check(before.tag(), "");
        refuseUnknown(wanted);
        sql.run(h -> write(h, user, wanted));
        audit.record(AuditEntry.change(
                AuditAction.CHANGE,
                "user-links",
                user.toString(),
                FieldChange.between(
                        CanonicalJson.mapper().valueToTree(before),
                        CanonicalJson.mapper().valueToTree(wanted))));
        return wanted;
    }

    private void refuseUnknown(UserLinks wanted) {
        MasterData known = masterData.asOf(log.current());
        List<InputProblem> problems = new ArrayList<>();
        for (int i = 0; i < wanted.divisions().size(); i++) {
            if (!known.knows(MasterKind.DIVISION, wanted.divisions().get(i))) {
                problems.add(
                        new InputProblem("/divisions/" + i, "UNKNOWN_DIVISION", "There is no division with this ref."));
            }
        }
        if (wanted.provider() != null && !known.knows(MasterKind.PROVIDER, wanted.provider())) {
            problems.add(new InputProblem("/provider", "UNKNOWN_PROVIDER", "There is no provider with this ref."));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems.subList(0, Math.min(problems.size(), TOLD)));
        }
    }

    private static void write(Handle h, UUID user, UserLinks wanted) {
        h.execute("delete from directory.user_division where user_id = ?", user);
        h.execute("delete from directory.user_provider where user_id = ?", user);
        PreparedBatch divisions =
                h.prepareBatch("insert into directory.user_division (user_id, division) values (:user, :division)");
        wanted.divisions()
                .forEach(division ->
                        divisions.bind("user", user).bind("division", division).add());
        if (divisions.size() > 0) {
            divisions.execute();
        }
        if (wanted.provider() != null) {
            h.execute("insert into directory.user_provider (user_id, provider) values (?, ?)", user, wanted.provider());
        }
    }
}
