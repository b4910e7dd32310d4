package org.claimtree.identity.users;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.FieldChange;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Reach;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.Precondition;

/** Makes, changes or removes one of the practice's own user profiles. */
@ApplicationScoped
public class SaveProfile {
    private Sql sql;
    private Profiles profiles;
    private CurrentCaller caller;
    private AuditTrail audit;

    /** For the container. */
    protected SaveProfile() {}

    @Inject
    public SaveProfile(Sql sql, Profiles profiles, CurrentCaller caller, AuditTrail audit) {
        this.sql = sql;
        this.profiles = profiles;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * @param name what people read
     * @param permissions what its users may do
     */
    public record Content(String name, Set<Permission> permissions) {}

    /**
     * @param content null removes the profile
     * @throws Problem 403, 404, 409 (built in, in use, saved meanwhile), 428
     */
    @Transactional
    public void save(String ref, Content content, Precondition from) {
        Profiles.Stored before = profiles.one(ref).orElse(null);
        if (before != null && before.profile().builtIn()) {
            throw Problem.conflict("built-in", "This user profile comes with ClaimTree; make one of your own.");
        }
        from.check(before == null ? null : before.tag(), "");
        if (before != null) {
            Authority.covers(caller.get(), before.profile().permissions(), Reach.DIVISIONS);
        }
        if (content == null) {
            remove(ref);
        } else {
            Authority.covers(caller.get(), content.permissions(), Reach.DIVISIONS);
            write(new Profile(ref, content.name(), content.permissions(), false));
        }
        audit.record(AuditEntry.change(
                content == null ? AuditAction.DELETE : before == null ? AuditAction.CREATE : AuditAction.CHANGE,
                "user-profile",
                ref,
                FieldChange.between(
                        before == null
                                ? null
                                : json(before.profile().name(), before.profile().permissions()),
                        content == null ? null : json(content.name(), content.permissions()))));
    }

    private static com.fasterxml.jackson.databind.JsonNode json(String name, Set<Permission> permissions) {
        var node = CanonicalJson.mapper().createObjectNode().put("name", name);
        new java.util.TreeSet<>(permissions)
                .forEach(p -> node.withArray("/permissions").add(p.name()));
        return node;
    }

    private void remove(String ref) {
        boolean used =
                sql.query(h -> h.createQuery("select exists (select 1 from identity.user_account where profile = :ref)")
                        .bind("ref", ref)
                        .mapTo(Boolean.class)
                        .one());
        if (used) {
            throw Problem.conflict("in-use", "Users have this profile; give them another one first.");
        }
        sql.run(h -> h.execute("delete from identity.user_profile where ref = ?", ref));
    }

    private void write(Profile profile) {
        sql.run(h -> h.createUpdate("insert into identity.user_profile (ref, name, permissions, version)"
                        + " values (:ref, :name, :permissions, 1) on conflict (ref) do update"
                        + " set name = :name, permissions = :permissions, version = identity.user_profile.version + 1")
                .bind("ref", profile.ref())
                .bind("name", profile.name())
                .bindArray("permissions", String.class, List.copyOf(profile.names()))
                .execute());
    }
}
