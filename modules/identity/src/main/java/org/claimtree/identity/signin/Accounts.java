package org.claimtree.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.platform.Sql;

/** Reads accounts of active users, to be locked until the end of the transaction. */
@ApplicationScoped
public class Accounts {
    private Sql sql;

    /** For the container. */
    protected Accounts() {}

    @Inject
    public Accounts(Sql sql) {
        this.sql = sql;
    }

    Optional<Account> byName(String name) {
        return sql.query(h -> h.createQuery(Account.SELECT + "name = lower(:name) for update")
                .bind("name", name)
                .map((row, ctx) -> Account.of(row))
                .findOne());
    }

    Optional<Account> byId(UUID id) {
        return sql.query(h -> h.createQuery(Account.SELECT + "id = :id for update")
                .bind("id", id)
                .map((row, ctx) -> Account.of(row))
                .findOne());
    }
}
