package org.claimtree.identity.users;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.Permission;
import org.claimtree.identity.PermissionHolders;
import org.claimtree.identity.Reach;
import org.claimtree.identity.Workers;
import org.claimtree.platform.Sql;

/** Users by what their profiles allow. */
@ApplicationScoped
public class SqlPermissionHolders implements PermissionHolders, Workers {
    private Sql sql;
    private Profiles profiles;

    /** For the container. */
    protected SqlPermissionHolders() {}

    @Inject
    public SqlPermissionHolders(Sql sql, Profiles profiles) {
        this.sql = sql;
        this.profiles = profiles;
    }

    @Override
    public List<Holder> of(Permission permission) {
        List<String> allowing = allowing(permission);
        return sql.query(h -> h.createQuery("select id, reach from identity.user_account where active"
                        + " and profile = any(:profiles) order by id")
                .bindArray("profiles", String.class, allowing)
                .map((row, ctx) -> new Holder(row.getObject("id", UUID.class), Reach.valueOf(row.getString("reach"))))
                .list());
    }

    @Override
    public List<String> namesOf(Permission permission) {
        List<String> allowing = allowing(permission);
        return sql.query(h -> h.createQuery("select name from identity.user_account where active"
                        + " and profile = any(:profiles) order by name")
                .bindArray("profiles", String.class, allowing)
                .mapTo(String.class)
                .list());
    }

    private List<String> allowing(Permission permission) {
        return profiles.all().stream()
                .map(Profiles.Stored::profile)
                .filter(profile -> profile.permissions().contains(permission))
                .map(Profile::ref)
                .toList();
    }
}
