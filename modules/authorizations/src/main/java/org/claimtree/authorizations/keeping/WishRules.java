package org.claimtree.authorizations.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.clients.Client;
import org.claimtree.clients.ClientScope;
import org.claimtree.clients.Clients;
import org.claimtree.clients.Coverage;
import org.claimtree.directory.RowScopes;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Sql;

/** Holds an authorization that is to be saved against its rules and against what is there. */
@ApplicationScoped
public class WishRules {
    private Sql sql;
    private CodeFacts codes;
    private Clients clients;
    private RowScopes scopes;
    private WriteAuthorization rows;

    /** For the container. */
    protected WishRules() {}

    @Inject
    public WishRules(Sql sql, CodeFacts codes, Clients clients, RowScopes scopes, WriteAuthorization rows) {
        this.sql = sql;
        this.codes = codes;
        this.clients = clients;
        this.scopes = scopes;
        this.rows = rows;
    }

    /** All that is wrong; {@code before} is null for a new one. */
    List<InputProblem> problems(Wish wish, Shown before) {
        Client client = wish.client() == null
                ? null
                : clients.byIds(List.of(wish.client())).get(wish.client());
        if (client == null || inReach(List.of(client.id())).isEmpty()) {
            return List.of(new InputProblem("/client", "UNKNOWN_CLIENT", "There is no such client."));
        }
        LocalDate day = wish.grant() == null || wish.grant().dates() == null
                ? LocalDate.EPOCH
                : wish.grant().dates().from();
        List<InputProblem> problems = new ArrayList<>(WishCheck.problems(
                wish,
                new WishCheck.Around(
                        wish.code() == null ? Optional.empty() : codes.now().code(wish.code(), day),
                        codes.unmanaged(day).contains(wish.code()),
                        client.coverages().stream().map(Coverage::id).toList())));
        if (before != null && !before.client().equals(wish.client())) {
            problems.add(new InputProblem("/client", "CLIENT_FIXED", "An authorization stays with its client."));
        }
        if (before != null && !before.code().equals(wish.code())) {
            problems.add(new InputProblem("/code", "CODE_FIXED", "The code stays; add another authorization instead."));
        }
        if (wish.sharesUnitsWith() != null && (before != null || !rows.isOf(wish.sharesUnitsWith(), wish.client()))) {
            problems.add(new InputProblem(
                    "/sharesUnitsWith",
                    "UNKNOWN_AUTHORIZATION",
                    "Units are shared with another authorization of the client, when it is added."));
        }
        return problems;
    }

    /** Those of the clients whom the caller sees. */
    Set<UUID> inReach(Collection<UUID> some) {
        ClientScope scope = ClientScope.of(scopes.current());
        return sql.query(h -> scope.bind(
                        h.createQuery("select c.id from clients.client c where c.id = any(:ids)" + scope.onClient("c"))
                                .bindArray("ids", UUID.class, some))
                .mapTo(UUID.class)
                .set());
    }
}
