package org.claimtree.identity.users;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.identity.Recipients;
import org.claimtree.platform.Sql;

/** Tells alerts who is in a group, and where mail reaches whom. */
@ApplicationScoped
public class KnownRecipients implements Recipients {
    private Sql sql;

    /** For the container. */
    protected KnownRecipients() {}

    @Inject
    public KnownRecipients(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<UUID> membersOf(String group) {
        return sql.query(h -> h.createQuery("select m.user_id from identity.group_member m"
                        + " join identity.user_group g on g.ref = m.group_ref"
                        + " join identity.user_account u on u.id = m.user_id and u.active"
                        + " where lower(g.name) = lower(:group) order by u.name")
                .bind("group", group)
                .mapTo(UUID.class)
                .list());
    }

    @Override
    public Optional<String> mailOf(UUID user) {
        return sql.query(h -> h.createQuery(
                        "select email from identity.user_account where id = :user and active and email is not null")
                .bind("user", user)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public List<String> groupsOf(UUID user, Collection<String> groups) {
        return sql.query(h -> h.createQuery("select asked from unnest(:groups) asked where exists"
                        + " (select 1 from identity.user_group g join identity.group_member m on m.group_ref = g.ref"
                        + " where lower(g.name) = lower(asked) and m.user_id = :user)")
                .bindArray("groups", String.class, groups)
                .bind("user", user)
                .mapTo(String.class)
                .list());
    }
}
