package org.claimtree.authorizations.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.authorizations.AuthorizationsChanged;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.clients.Client;
import org.claimtree.clients.ClientScope;
import org.claimtree.clients.Clients;
import org.claimtree.clients.Coverage;
import org.claimtree.directory.RowScopes;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.Precondition;

/** Adds an authorization or changes one. What moves units thereby stands in the ledger. */
@ApplicationScoped
public class SaveAuthorization {
    private Sql sql;
    private CodeFacts codes;
    private Clients clients;
    private RowScopes scopes;
    private WriteAuthorization rows;
    private IdempotencyKeys keys;
    private Event<AuthorizationsChanged> news;

    /** For the container. */
    protected SaveAuthorization() {}

    @Inject
    public SaveAuthorization(
            Sql sql,
            CodeFacts codes,
            Clients clients,
            RowScopes scopes,
            WriteAuthorization rows,
            IdempotencyKeys keys,
            Event<AuthorizationsChanged> news) {
        this.sql = sql;
        this.codes = codes;
        this.clients = clients;
        this.scopes = scopes;
        this.rows = rows;
        this.keys = keys;
        this.news = news;
    }

    /**
     * What is to be saved.
     *
     * @param id of the one to change, null for a new one
     * @param ifMatch version that was read; needed for a change
     * @param key idempotency key, or null
     */
    public record Request(UUID id, Wish wish, String ifMatch, String key) {}

    /** The authorization that was saved. */
    public record Saved(UUID id) {}

    /**
     * @throws Problem 404, 409 and 428 about the version, 422 with all pointers
     */
    @Transactional
    public Saved save(Request request) {
        String asked = "authorization " + request.id() + " " + CanonicalJson.write(request.wish());
        return keys.once(request.key(), Fingerprint.of(asked), Saved.class, () -> once(request));
    }

    private Saved once(Request request) {
        Wish wish = request.wish();
        Shown before = request.id() == null ? null : rows.locked(request.id());
        if (before != null) {
            new Precondition(request.ifMatch(), null).check(Integer.toString(before.version()), "");
        }
        List<InputProblem> problems = new ArrayList<>(problems(wish, before));
        if (before != null && problems.isEmpty()) {
            problems.addAll(rows.unitProblems(wish, before));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        UUID id = before == null ? rows.add(wish) : rows.change(before, wish);
        news.fire(new AuthorizationsChanged(List.of(wish.client())));
        return new Saved(id);
    }

    private List<InputProblem> problems(Wish wish, Shown before) {
        Client client = wish.client() == null
                ? null
                : clients.byIds(List.of(wish.client())).get(wish.client());
        if (client == null || !isInReach(client.id())) {
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

    private boolean isInReach(UUID client) {
        ClientScope scope = ClientScope.of(scopes.current());
        return sql.query(h -> scope.bind(h.createQuery("select exists (select 1 from clients.client c where c.id = :id"
                                + scope.onClient("c") + ")")
                        .bind("id", client))
                .mapTo(Boolean.class)
                .one());
    }
}
