package org.claimtree.authorizations.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtree.authorizations.AuthorizationsChanged;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Precondition;

/** Adds an authorization or changes one. What moves units thereby stands in the ledger. */
@ApplicationScoped
public class SaveAuthorization {
    private WishRules rules;
    private WriteAuthorization rows;
    private IdempotencyKeys keys;
    private Event<AuthorizationsChanged> news;

    /** For the container. */
    protected SaveAuthorization() {}

    @Inject
    public SaveAuthorization(
            WishRules rules, WriteAuthorization rows, IdempotencyKeys keys, Event<AuthorizationsChanged> news) {
        this.rules = rules;
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
        List<InputProblem> problems = new ArrayList<>(rules.problems(wish, before));
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
}
