package org.claimtree.directory.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;
import org.claimtree.identity.KnownUsers;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** Reads the links of a user. */
@ApplicationScoped
public class ReadLinks {
    private Sql sql;
    private Iterable<KnownUsers> users;

    /** For the container. */
    protected ReadLinks() {}

    @Inject
    ReadLinks(Sql sql, Instance<KnownUsers> users) {
        this(sql, (Iterable<KnownUsers>) users);
    }

    /** With the users given by hand. */
    public ReadLinks(Sql sql, Iterable<KnownUsers> users) {
        this.sql = sql;
        this.users = users;
    }

    /**
     * Those of a user who has none are empty.
     *
     * @throws Problem 404 when there is no such user
     */
    public UserLinks of(UUID user) {
        for (KnownUsers known : users) {
            if (!known.exists(user)) {
                throw Problem.notFound("This user");
            }
        }
        return sql.query(h -> new UserLinks(
                h.createQuery("select division from directory.user_division where user_id = :user")
                        .bind("user", user)
                        .mapTo(String.class)
                        .list(),
                h.createQuery("select provider from directory.user_provider where user_id = :user")
                        .bind("user", user)
                        .mapTo(String.class)
                        .findOne()
                        .orElse(null)));
    }
}
