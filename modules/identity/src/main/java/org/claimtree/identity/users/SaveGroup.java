package org.claimtree.identity.users;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.FieldChange;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.Precondition;

/** Makes, changes or removes a user group. */
@ApplicationScoped
public class SaveGroup {
    private Sql sql;
    private Groups groups;
    private AuditTrail audit;

    /** For the container. */
    protected SaveGroup() {}

    @Inject
    public SaveGroup(Sql sql, Groups groups, AuditTrail audit) {
        this.sql = sql;
        this.groups = groups;
        this.audit = audit;
    }

    /**
     * @param name unique, capitals or not
     * @param members ids of users; null for nobody
     */
    public record Content(String name, List<UUID> members) {
        public Content {
            members = members == null ? List.of() : members;
        }
    }

    /**
     * @param content null removes the group
     * @throws Problem 404, 409, 422 with pointers, 428
     */
    @Transactional
    public void save(String ref, Content content, Precondition from) {
        sql.run(h -> h.execute("lock table identity.user_group in share row exclusive mode"));
        Groups.Stored before = groups.one(ref).orElse(null);
        from.check(before == null ? null : before.tag(), "");
        if (content == null) {
            sql.run(h -> h.execute("delete from identity.user_group where ref = ?", ref));
        } else {
            check(ref, content);
            write(ref, content);
        }
        audit.record(AuditEntry.change(
                content == null ? AuditAction.DELETE : before == null ? AuditAction.CREATE : AuditAction.CHANGE,
                "user-group",
                ref,
                FieldChange.between(
                        before == null ? null : CanonicalJson.mapper().valueToTree(before.group()),
                        content == null
                                ? null
                                : CanonicalJson.mapper()
                                        .valueToTree(new Groups.Group(ref, content.name(), content.members())))));
    }

    private void check(String ref, Content content) {
        List<InputProblem> problems = new ArrayList<>();
        boolean taken = sql.query(h -> h.createQuery("select exists (select 1 from identity.user_group"
                        + " where lower(name) = lower(:name) and ref <> :ref)")
                .bind("name", content.name())
                .bind("ref", ref)
                .mapTo(Boolean.class)
                .one());
        if (taken) {
            problems.add(new InputProblem("/name", "NAME_TAKEN", "Another group has this name."));
        }
        Set<UUID> known =
                Set.copyOf(sql.query(h -> h.createQuery("select id from identity.user_account where id = any(:ids)")
                        .bindArray("ids", UUID.class, content.members())
                        .mapTo(UUID.class)
                        .list()));
        for (int i = 0; i < content.members().size(); i++) {
            if (!known.contains(content.members().get(i))) {
                problems.add(new InputProblem("/members/" + i, "UNKNOWN_USER", "There is no such user."));
            }
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }

    private void write(String ref, Content content) {
        sql.run(h -> {
            h.createUpdate(
                            "insert into identity.user_group (ref, name, version) values (:ref, :name, 1)"
                                    + " on conflict (ref) do update set name = :name, version = identity.user_group.version + 1")
                    .bind("ref", ref)
                    .bind("name", content.name())
                    .execute();
            h.execute("delete from identity.group_member where group_ref = ?", ref);
            h.createUpdate("insert into identity.group_member (group_ref, user_id) select :ref, unnest(:ids)")
                    .bind("ref", ref)
                    .bindArray("ids", UUID.class, new LinkedHashSet<>(content.members()))
                    .execute();
        });
    }
}
