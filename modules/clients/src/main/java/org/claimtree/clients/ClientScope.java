package org.claimtree.clients;

import org.claimtree.directory.RowScope;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Whose rows a caller sees, as a condition that SQL takes: clients of any of his divisions, or whose clinicians he is
 * among. Every query for somebody carries it, so that what is out of reach is not there for him.
 */
public final class ClientScope {
    private final RowScope scope;

    private ClientScope(RowScope scope) {
        this.scope = scope;
    }

    /** The condition that a scope means. */
    public static ClientScope of(RowScope scope) {
        return new ClientScope(scope);
    }

    /** Every client is in reach; the conditions are then empty. */
    public boolean isAll() {
        return scope.all();
    }

    /**
     * The condition on {@code clients.client}, beginning with "and".
     *
     * @param alias of the table in the query; never anything from outside
     */
    public String onClient(String alias) {
        if (scope.all()) {
            return "";
        }
        return " and (%1$s.divisions && :scopeDivisions::text[] or %1$s.clinicians @> array[:scopeProvider]::text[])"
                .formatted(alias);
    }

    /**
     * The same on a table that names clients by their ids.
     *
     * @param column of the query with the id; never anything from outside
     */
    public String onId(String column) {
        return scope.all()
                ? ""
                : " and exists (select 1 from clients.client in_reach where in_reach.id = " + column
                        + onClient("in_reach") + ")";
    }

    /** Binds what the conditions name. */
    public <S extends SqlStatement<S>> S bind(S statement) {
        return scope.all()
                ? statement
                : statement
                        .bindArray("scopeDivisions", String.class, scope.divisions())
                        .bind("scopeProvider", scope.provider());
    }
}
